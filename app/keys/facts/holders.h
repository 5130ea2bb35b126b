// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"
#include "app/core/profile.h"

#include <QHash>
#include <QList>

#include <functional>

namespace scripto {

// A certain or possible holder of a server key on this computer: a profile, or this program's environment.
struct Holder {
    enum class Certainty {
        Sure, // its secret is known to be this row's
        Probable, // the key's start fits only this row
        Possible // the key's start fits several rows, or is too short to rule this one out
    };
    QString profile;
    Certainty certainty = Certainty::Sure;
    bool active = false;
    bool isEnvironment = false; // SCRIPTO_API_KEY in this program's environment, not a profile

    friend bool operator==(const Holder &, const Holder &) = default;
};

// A secret on this computer that may be one of the account's keys.
struct Candidate {
    enum class Claim {
        Account, // a profile of the account whose keys these are
        Unknown, // nothing rules the account out
        Environment, // SCRIPTO_API_KEY, which names neither an account nor a server
        Elsewhere, // a profile that names another account or server; it may still be the same one
    };
    Profile profile;
    Claim claim = Claim::Account;
    bool active = false;
    bool isCopy = false; // the keychain's copy of a profile that has another key in config.json
};

// The holders by key id. A row without holders is certainly held by nobody here: in doubt, a row gets a holder. Equal
// secrets are the same key, whatever name and address they are stored with. `provenId` returns the key id that a secret
// was seen to have, or an empty string.
QHash<QString, QList<Holder>> matchHolders(const QList<ApiKey> &keys, const QList<Candidate> &candidates,
                                           const std::function<QString(const Secret &)> &provenId = {});

// Whether the profile is among the holders, with at least the given certainty.
bool isHeldBy(const QList<Holder> &holders, const QString &profile, Holder::Certainty least);
// Whether the environment of this program has the key, or may have it.
bool isInEnvironment(const QList<Holder> &holders);

} // namespace scripto
