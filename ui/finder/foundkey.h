// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"
#include "app/finder/findtypes.h"

#include <QStringList>

#include <functional>

namespace scripto {

// What is known here about a key that was found.
struct FoundKey {
    // The first ones need the user's attention most.
    enum class Kind { Unknown, Listed, Held, Revoked };
    Kind kind = Kind::Unknown;
    QString name = {}; // of the key, if a server lists it; may be empty
    QString account = {}; // that lists it
    QStringList holders = {}; // profiles, and this environment
    bool isCertain = true; // otherwise only its start fits
    KeyRef row = {}; // of the server; empty if none is known, or several fit

    friend bool operator==(const FoundKey &, const FoundKey &) = default;
};

using FoundKeyLookup = std::function<FoundKey(const FoundPlace &place)>;

} // namespace scripto
