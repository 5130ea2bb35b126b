// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"

#include <QByteArray>

#include <optional>

// How one profile stands between config.json and the keychain, as a pure function of both sides and of what was last
// known to be in step.
namespace scripto {

enum class MirrorState {
    Checking, // a side is being read or written
    InSync,
    Differs, // the two sides hold different copies and it is not clear which is right
    DifferentAccount, // the file's copy now belongs to another account or server
    NotInConfig, // in the keychain only
    NotInKeychain, // was there once; in the file only
    KeychainAway, // in the file; the keychain cannot be asked now
    InKeychain, // the file cannot be read; the keychain has a copy
    FileOnly, // has no key, so there is nothing to mirror
    ForeignEntry, // the keychain has an entry of this name that this program cannot read, and leaves alone
};

// What may be done without asking.
enum class MirrorAction {
    None,
    Remember, // note that both sides are in step
    WriteToKeychain,
    RemoveFromKeychain, // what was removed here while the keychain was away
};

// A salted digest of apiKey, baseUrl, email and userId: tells whether two copies are the same without keeping one.
using Fingerprint = QByteArray;
Fingerprint fingerprintOf(const Profile &profile, const QByteArray &salt);

struct MirrorInput {
    bool fileReadable = true;
    std::optional<Profile> file;
    enum class KeychainSide { Unread, Away, Read };
    KeychainSide keychainSide = KeychainSide::Unread;
    std::optional<Profile> keychain; // only where Read
    bool foreignEntry = false; // the keychain's entry of this name is none of ours
    Fingerprint lastInStep; // empty = never
    Fingerprint removed; // of the copy that was removed here; empty = none was
};

struct MirrorVerdict {
    MirrorState state = MirrorState::Checking;
    MirrorAction action = MirrorAction::None;

    friend bool operator==(const MirrorVerdict &, const MirrorVerdict &) = default;
};

MirrorVerdict mirror(const MirrorInput &input, const QByteArray &salt);

} // namespace scripto
