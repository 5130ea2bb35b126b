// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"
#include "app/profiles/mirror.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <utility>

// What ProfileStore tells.
namespace scripto {

// One profile as the user sees it: the file's copy, or the keychain's where the file has none.
struct ProfileRow {
    Profile profile;
    bool inFile = false;
    bool active = false;
    MirrorState mirror = MirrorState::Checking;
    QList<Repair> repairs = {}; // that are allowed, the one to offer first in front
    std::optional<Profile> keychainCopy;
    QList<Profile> previous = {}; // replaced copies that the keychain keeps beside its own, newest first
    // When this program first saw the present copy of each side; invalid where it cannot tell or there is none.
    QDateTime fileChangedAt;
    QDateTime keychainChangedAt;
    bool keyRevoked = false; // this program has revoked the key that the profile holds
    bool revokeConfirmed = false; // and the server has refused it since
    bool keyRefused = false; // the server did not accept it when it was used last

    friend bool operator==(const ProfileRow &, const ProfileRow &) = default;
};

// What became of a profile that was to be stored. It is in config.json where there is a Stored at all.
struct Stored {
    std::optional<Error> keychainProblem;
};

// What became of a profile that was to be removed. It is no longer in config.json where there is a Removed at all.
struct Removed {
    std::optional<Error> keychainProblem; // why its copy is still in the keychain
};

// Profiles of config.json that have got another key: as they were, and as they are now.
struct Rekeyed {
    QList<Profile> before;
    QList<Profile> after;
};

using ChosenRepair = std::pair<QString, Repair>; // of the profile of that name

struct PlannedRepair {
    QString name;
    QList<Repair> choices;
    std::optional<Repair> suggested; // only where nothing is lost or brought back by it that somebody may not want
};

struct Repaired {
    QStringList added; // names that config.json has got by it
    QString brokenFile; // where the broken config.json was put; empty where it was not broken
    QList<std::pair<QString, Error>> failed; // profiles that could not be repaired; only where there were several
};

// How far the writes to the keychain have come that were asked for since it was last at rest.
struct MirrorProgress {
    int done = 0;
    int total = 0; // 0 = nothing is being written

    friend bool operator==(const MirrorProgress &, const MirrorProgress &) = default;
};

} // namespace scripto
