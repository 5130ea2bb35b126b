// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"

#include <QByteArray>
#include <QList>

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
    LockedEntry, // the keychain has an entry of this name that is locked although the keychain is not
    NewerEntry, // … that a newer version of this program has written, and that is left alone
    ForeignEntry, // … that another program has written, and that is left alone
};

// What may be done without asking.
enum class MirrorAction {
    None,
    Remember, // note that both sides are in step
    WriteToKeychain,
    RemoveFromKeychain, // what was removed here while the keychain was away
};

// What the user may have done about a profile whose sides are not in step. A key that is replaced stays in the
// keychain's entry among `previous`; only Forget removes one. Every repair can be undone while the program runs.
enum class Repair {
    WriteToKeychain, // the file's copy, which the keychain has lost
    UseFile, // the file's copy replaces the keychain's
    UseKeychain, // the keychain's copy replaces the file's
    KeepBoth, // the keychain's copy becomes a profile of its own beside the file's
    Restore, // the keychain's copy comes into config.json; a broken file is kept beside the new one
    Forget, // the keychain's copy, which the file does not have, is removed
};

// A salted digest of apiKey, baseUrl, email and userId: tells whether two copies are the same without keeping one.
using Fingerprint = QByteArray;
Fingerprint fingerprintOf(const Profile &profile, const QByteArray &salt);

// Why an entry of the keychain is not known although it is there.
enum class UnreadEntry { Locked, Newer, Foreign };

struct MirrorInput {
    enum class FileSide {
        Read,
        Broken,
        Missing, // a link leads to nothing: what the file says is unknown
        Unreadable,
    };
    FileSide fileSide = FileSide::Read;
    std::optional<Profile> file; // only where Read
    enum class KeychainSide { Unread, Away, Read };
    KeychainSide keychainSide = KeychainSide::Unread;
    std::optional<Profile> keychain; // where not Read: as it was known before
    std::optional<UnreadEntry> unread; // the keychain has an entry of this name all the same
    // These two are set only if the keychain's key is not known to be revoked.
    bool fileKeyRevoked = false;
    bool fileKeyOlder =
        false; // the keychain keeps this key among those that were replaced, and this program did not go back to it
    bool refused = false; // the newest write or removal failed although the keychain is there
    Fingerprint lastInStep; // empty = never
    Fingerprint writing; // of the copy that the program was writing to the keychain, if it was killed then
    Fingerprint removed; // of the copy that was removed here; empty = none was
};

struct MirrorVerdict {
    MirrorState state = MirrorState::Checking;
    MirrorAction action = MirrorAction::None;
    QList<Repair> repairs = {}; // that are allowed, the one to offer first in front

    friend bool operator==(const MirrorVerdict &, const MirrorVerdict &) = default;
};

MirrorVerdict mirror(const MirrorInput &input, const QByteArray &salt);

// The same key on the same server under another name, of profiles that only the file has and ones that only the
// keychain has. Told only where it is clear which became which: no other profile of either list has that key.
struct Renaming {
    QString from; // in the keychain
    QString to; // in the file

    friend bool operator==(const Renaming &, const Renaming &) = default;
};
QList<Renaming> renamings(const QList<Profile> &onlyInFile, const QList<Profile> &onlyInKeychain,
                          const QByteArray &salt);

} // namespace scripto
