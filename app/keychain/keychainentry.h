// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/core/result.h"

#include <QList>

namespace scripto {

// What the keychain stores for one profile.
struct KeychainEntry {
    Profile profile;
    // The replaced copies, newest first. Their keys may still be valid.
    QList<Profile> previous;

    friend bool operator==(const KeychainEntry &, const KeychainEntry &) = default;
};

// The entry as versioned JSON, {"version":1,"apiKey":…,"email":…, …,"previous":{…},"earlier":[{…},…]}, in base64: a
// passwordless keyring of gnome-keyring (seen with 42.1) writes values verbatim but reads them as escaped text, so that
// a backslash is lost and a line break makes the whole keyring unreadable, including all other programs' secrets. The
// profile's name is not included: it is the entry's `user`. Empty fields are omitted.
Secret entryValue(const KeychainEntry &entry);

// Also reads the plain JSON of earlier versions. Unknown members are ignored, members of the wrong type count as
// absent. Fails with Invalid if this is not an entry of this program; the message reveals nothing of the value.
Result<KeychainEntry> parseEntry(const Secret &value);

// Whether this is an entry of a newer version of this program, which parseEntry() refuses.
bool isNewerEntry(const Secret &value);

} // namespace scripto
