// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/core/identity.h"

#include <QList>
#include <QStringList>

namespace scripto {

// An account on a server whose keys the window shows.
struct KeyAccount {
    QString email = {};
    QUrl server = {};
    QString reader = {}; // the profile whose key reads the list, or on whose behalf a web session does
    AccountId id = {}; // empty if there is none
    bool bySession = false; // a web session reads the list, so reading stamps no key
    QStringList profiles = {}; // the account's profiles, in their order
    QList<AccountId> aliases = {}; // the account's certain and possible names from before its id was known

    bool isCalled(const AccountId &other) const
    {
        return id == other || aliases.contains(other) || isCalledAsByEarlierVersions(other);
    }
    friend bool operator==(const KeyAccount &, const KeyAccount &) = default;

private:
    // Earlier versions recorded a profile's name as if it were a user id or an e-mail address.
    bool isCalledAsByEarlierVersions(const AccountId &other) const
    {
        return id.kind() == AccountId::Kind::Profile && profiles.size() == 1
            && (other == AccountId::ofUser(server, profiles.first())
                || other == AccountId::ofEmail(server, profiles.first()));
    }
};

// The accounts that the profiles belong to, in the order of their first profiles. A profile with neither an e-mail
// address nor a user id has an account of its own, as does a profile whose server is not a valid address. A profile
// with only an e-mail address joins the user who has that address in other profiles, if there is exactly one.
QList<KeyAccount> accountsOf(const QList<Profile> &profiles, const Environment &environment);

} // namespace scripto
