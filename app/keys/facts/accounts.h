// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/core/identity.h"

#include <QList>
#include <QStringList>

namespace scripto {

// Whose keys are shown.
struct KeyAccount {
    QString email = {};
    QUrl server = {};
    QString reader = {}; // the profile whose key reads the list, or for which a web session does
    AccountId id = {}; // empty if there is none
    bool bySession = false; // a web session reads the list, and no key is stamped for it
    QStringList profiles = {}; // of this account, in their order
    QList<AccountId> aliases = {}; // its names, certain or possible, from before its id was known

    bool isCalled(const AccountId &other) const
    {
        return id == other || aliases.contains(other) || isCalledAsByEarlierVersions(other);
    }
    friend bool operator==(const KeyAccount &, const KeyAccount &) = default;

private:
    // An earlier version noted the name of a profile as if it were a user's id or an address.
    bool isCalledAsByEarlierVersions(const AccountId &other) const
    {
        return id.kind() == AccountId::Kind::Profile && profiles.size() == 1
            && (other == AccountId::ofUser(server, profiles.first())
                || other == AccountId::ofEmail(server, profiles.first()));
    }
};

// The accounts that profiles belong to, in the order of their first profiles. A profile with neither an e-mail address
// nor a user has an account of its own, as does one whose server is not an address. A profile with only an e-mail
// address belongs to the user who has that address in other profiles, if there is exactly one.
QList<KeyAccount> accountsOf(const QList<Profile> &profiles, const Environment &environment);

} // namespace scripto
