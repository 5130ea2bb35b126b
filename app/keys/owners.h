// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"
#include "app/core/profile.h"

#include <QHash>
#include <QList>

namespace scripto {

// A local profile that holds a key of the server, or may.
struct Owner {
    enum class Certainty {
        Sure, // the profile knows the key's id
        Probable, // the key's start fits this row only
        Possible // the key's start fits this row and others, or says too little to rule it out
    };
    QString profile;
    Certainty certainty = Certainty::Sure;
    bool active = false;

    friend bool operator==(const Owner &, const Owner &) = default;
};

// By key id. `profiles` are those of the same account and server. A row without owners is held by none of them for
// sure: where in doubt, a row has an owner.
QHash<QString, QList<Owner>> ownersOf(const QList<ApiKey> &keys, const QList<Profile> &profiles,
                                      const QString &activeProfile);

} // namespace scripto
