// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"

#include <QByteArray>
#include <QList>

#include <optional>

// The state of one profile between config.json and the keychain, as a pure function of both sides and of what was last
// known to be in step.
namespace scripto {

enum class MirrorState {
    Checking, // a side is being read or written
    InSync,
    Differs, // the two sides hold different copies, and it is not clear which one is right
    DifferentAccount, // the file's copy now belongs to another account or server
    NotInConfig, // only in the keychain
    NotInKeychain, // only in the file; the keychain once had it
    KeychainAway, // in the file; the keychain is unavailable
    InKeychain, // the file cannot be read; the keychain has a copy
    FileOnly, // there is no key, so nothing to mirror
    LockedEntry, // the keychain's entry of this name is locked although the keychain is not
    NewerEntry, // the entry was written by a newer version of this program and is left alone
    ForeignEntry, // the entry was written by another program and is left alone
};

// The enumerator's name, for logs and not for the window.
QLatin1StringView nameOf(MirrorState state);

// What the mirror does without asking.
enum class MirrorAction {
    None,
    Remember, // record that both sides are in step
    WriteToKeychain,
    RemoveFromKeychain, // a copy that was removed here while the keychain was unavailable
};

// The repairs that the user can choose for a profile whose sides are not in step. A replaced key stays in the keychain
// entry's `previous`; only Forget removes a key. Every repair can be undone while the program runs.
enum class Repair {
    WriteToKeychain, // writes the file's copy, which the keychain has lost
    UseFile, // the file's copy replaces the keychain's
    UseKeychain, // the keychain's copy replaces the file's
    KeepBoth, // the keychain's copy becomes a profile of its own beside the file's
    Restore, // puts the keychain's copy into config.json; a broken file is kept beside the new one
    Forget, // removes the keychain's copy, which the file does not have
};

// A salted digest of apiKey, baseUrl, email and userId: compares copies without storing one.
using Fingerprint = QByteArray;
Fingerprint fingerprintOf(const Profile &profile, const QByteArray &salt);

// Why a keychain entry exists but its content is not known.
enum class UnreadEntry { Locked, Newer, Foreign };

struct MirrorInput {
    enum class FileSide {
        Read,
        Broken,
        Missing, // a link leads nowhere, so the file's content is unknown
        Unreadable,
    };
    FileSide fileSide = FileSide::Read;
    std::optional<Profile> file; // only if Read
    enum class KeychainSide { Unread, Away, Read };
    KeychainSide keychainSide = KeychainSide::Unread;
    std::optional<Profile> keychain; // if not Read, as it was known before
    std::optional<UnreadEntry> unread; // set if the keychain has an entry of this name that is not known
    // The next two are set only if the keychain's key is not known to be revoked.
    bool fileKeyRevoked = false;
    bool fileKeyOlder = false; // a key that the keychain has replaced, unless this program went back to it
    bool refused = false; // the last write or removal failed although the keychain is available
    Fingerprint lastInStep; // empty = never
    Fingerprint writing; // of the copy that the program was writing to the keychain when it was killed, if it was
    Fingerprint removed; // of the copy that was removed here; empty = none
};

struct MirrorVerdict {
    MirrorState state = MirrorState::Checking;
    MirrorAction action = MirrorAction::None;
    QList<Repair> repairs = {}; // the allowed repairs, the recommended one first

    friend bool operator==(const MirrorVerdict &, const MirrorVerdict &) = default;
};

MirrorVerdict mirror(const MirrorInput &input, const QByteArray &salt);

// A renamed profile: the same key on the same server, under one name in the file only and under another in the keychain
// only. Reported only if it is clear which profile became which: no other profile in either list has that key.
struct Renaming {
    QString from; // in the keychain
    QString to; // in the file

    friend bool operator==(const Renaming &, const Renaming &) = default;
};
QList<Renaming> renamings(const QList<Profile> &onlyInFile, const QList<Profile> &onlyInKeychain,
                          const QByteArray &salt);

} // namespace scripto
