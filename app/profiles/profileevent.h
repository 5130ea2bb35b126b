// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/mirror.h"

#include <QStringList>

namespace scripto {

// Something the user has done to profiles in this program, reported after it succeeded.
struct ProfileEvent {
    enum class Kind {
        SignedIn, // the profile has the new key; without names, the key could not be stored
        Added, // for a key that existed before
        Switched,
        Removed,
        Renamed,
        Repaired,
        Undone,
        Redone
    };
    Kind kind = Kind::Switched;
    QStringList names = {}; // their present names
    std::optional<Profile> profile = {}; // one of them, as it is now or was before it left
    // Renamed: the previous name. Undone, Redone: the step's text. KeepBoth: the second profile's name
    QString other = {};
    Repair repair = Repair::WriteToKeychain; // only for Repaired
};

} // namespace scripto
