// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/core/result.h"

#include <QList>

namespace scripto {

// What the keychain holds for one profile.
struct KeychainEntry {
    Profile profile;
    // The copies that were replaced, newest first. Their keys may still be valid.
    QList<Profile> previous;

    friend bool operator==(const KeychainEntry &, const KeychainEntry &) = default;
};

// As versioned JSON: {"version":1,"apiKey":…,"email":…, …,"previous":{…},"earlier":[{…},…]}, in base64: a passwordless
// keyring of gnome-keyring (seen with 42.1) writes values as they are and reads them as escaped text, so that a
// backslash is lost and a line break makes the whole keyring unreadable, with all other programs' secrets. The names
// (members of config.json) are not in it: they are the entry's `user`. Empty fields are absent.
Secret entryValue(const KeychainEntry &entry);

// Reads the plain JSON of earlier versions as well. Members that are not known are ignored, ones of the wrong type
// count as absent. ErrorKind::Invalid if it is no entry of this program; the message shows nothing of the value.
Result<KeychainEntry> parseEntry(const Secret &value);

// An entry of a newer version of this program, which parseEntry() refuses.
bool isNewerEntry(const Secret &value);

} // namespace scripto
