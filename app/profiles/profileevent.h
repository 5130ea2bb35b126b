// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/mirror.h"

#include <QStringList>

namespace scripto {

// Something that the user has done to profiles here, and that is done.
struct ProfileEvent {
    enum class Kind { Switched, Removed, Renamed, Repaired, Undone, Redone };
    Kind kind = Kind::Switched;
    QStringList names = {}; // as they are called now
    std::optional<Profile> profile = {}; // of one of them: as it is now, or was before it left
    QString other = {}; // Renamed: the name before. Undone, Redone: what, for people. KeepBoth: the second one's name
    Repair repair = Repair::WriteToKeychain; // Repaired
};

} // namespace scripto
