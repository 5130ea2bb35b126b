// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"
#include "app/profiles/mirror.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <utility>

// The types that ProfileStore returns.
namespace scripto {

// One profile as the window shows it: the file's copy, or the keychain's if the file has none.
struct ProfileRow {
    Profile profile;
    bool inFile = false;
    bool active = false;
    MirrorState mirror = MirrorState::Checking;
    QList<Repair> repairs = {}; // the allowed repairs, the recommended one first
    std::optional<Profile> keychainCopy;
    QList<Profile> previous = {}; // replaced copies that the keychain keeps beside its current one, newest first
    // When this program first saw each side's present copy; invalid if unknown or if there is no copy.
    QDateTime fileChangedAt;
    QDateTime keychainChangedAt;
    bool keyRevoked = false; // this program has revoked the profile's key
    bool revokeConfirmed = false; // the server has since refused the key
    bool keyRefused = false; // the server refused the key at its last use

    friend bool operator==(const ProfileRow &, const ProfileRow &) = default;
};

// The result of storing a profile. Success means that config.json has it.
struct Stored {
    std::optional<Error> keychainProblem;
};

// The result of removing a profile. Success means that config.json no longer has it.
struct Removed {
    std::optional<Error> keychainProblem; // why its copy is still in the keychain
};

// The profiles of config.json that got another key, before and after the change.
struct Rekeyed {
    QList<Profile> before;
    QList<Profile> after;
};

using ChosenRepair = std::pair<QString, Repair>; // of the profile with that name

struct PlannedRepair {
    QString name;
    QList<Repair> choices;
    // Set only for a repair that loses nothing, and brings back nothing that may have been removed on purpose.
    std::optional<Repair> suggested;
};

struct Repaired {
    QStringList added; // the profiles that config.json gained
    QString brokenFile; // where the broken config.json was put; empty if it was not broken
    QList<std::pair<QString, Error>> failed; // the profiles that could not be repaired; only used for several repairs
};

// The progress of the writes to the keychain since it was last idle.
struct MirrorProgress {
    int done = 0;
    int total = 0; // 0 = nothing is being written

    friend bool operator==(const MirrorProgress &, const MirrorProgress &) = default;
};

} // namespace scripto
