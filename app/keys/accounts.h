// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"

#include <QList>
#include <QStringList>

namespace scripto {

// Whose keys are shown.
struct KeyAccount {
    QString email;
    QUrl server;
    QString reader = {}; // the profile whose key reads the list, or for which a web session does
    QString id = {}; // tells the accounts of one server apart
    bool bySession = false; // a web session reads the list, and no key is stamped for it
    QStringList profiles = {}; // of this account, in their order

    // Tells accounts of all servers apart. Empty where there is none.
    QString key() const { return id.isEmpty() ? QString() : server.toString() + u'\n' + id; }
    friend bool operator==(const KeyAccount &, const KeyAccount &) = default;
};

// The accounts that profiles belong to, in the order of their first profiles. A profile that tells neither an e-mail
// address nor a user has one of its own, and so has one whose server is no address.
QList<KeyAccount> accountsOf(const QList<Profile> &profiles, const Environment &environment);

} // namespace scripto
