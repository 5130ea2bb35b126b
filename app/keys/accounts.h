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
    AccountId id = {}; // empty where there is none
    bool bySession = false; // a web session reads the list, and no key is stamped for it
    QStringList profiles = {}; // of this account, in their order
    QList<AccountId> aliases = {}; // that it was called, or may have been, before its id was known

    bool isCalled(const AccountId &other) const { return id == other || aliases.contains(other); }
    friend bool operator==(const KeyAccount &, const KeyAccount &) = default;
};

// The accounts that profiles belong to, in the order of their first profiles. A profile that tells neither an e-mail
// address nor a user has one of its own, and so has one whose server is no address. One that tells an address alone is
// of the one user who has that address, as far as the others tell.
QList<KeyAccount> accountsOf(const QList<Profile> &profiles, const Environment &environment);

} // namespace scripto
