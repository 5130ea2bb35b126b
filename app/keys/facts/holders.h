// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"
#include "app/core/profile.h"

#include <QHash>
#include <QList>

#include <functional>

namespace scripto {

// Who holds a key of the server on this computer, or may: a profile, or the environment of this program.
struct Holder {
    enum class Certainty {
        Sure, // its secret is the one that is known for this row
        Probable, // the key's start fits this row only
        Possible // the key's start fits this row and others, or says too little to rule it out
    };
    QString profile;
    Certainty certainty = Certainty::Sure;
    bool active = false;
    bool isEnvironment = false; // SCRIPTO_API_KEY of this program's environment, which is no profile

    friend bool operator==(const Holder &, const Holder &) = default;
};

// A secret of this computer that may be one of the keys.
struct Candidate {
    enum class Claim {
        Account, // a profile of the account whose keys these are
        Unknown, // says nothing that rules the account out
        Environment, // SCRIPTO_API_KEY, which says nothing of its account or server
        Elsewhere, // a profile that names another account or address, which may be the same all the same
    };
    Profile profile;
    Claim claim = Claim::Account;
    bool active = false;
    bool isCopy = false; // the keychain's, of a profile that has another key in config.json
};

// By key id. A row without holders is held by nobody here: where in doubt, a row has a holder.
// The same secret is the same key, whatever the name and address that it is stored with. `provenId` returns the row
// that a secret was seen to have; empty if none was.
QHash<QString, QList<Holder>> matchHolders(const QList<ApiKey> &keys, const QList<Candidate> &candidates,
                                           const std::function<QString(const Secret &)> &provenId = {});

// Whether the profile is among the holders with that certainty or a better one.
bool isHeldBy(const QList<Holder> &holders, const QString &profile, Holder::Certainty least);

} // namespace scripto
