// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/core/result.h"

#include <optional>

namespace scripto {

// What the keychain holds for one profile.
struct KeychainEntry {
    Profile profile;
    std::optional<Profile> previous; // the copy that the last change from outside replaced; undo goes back to it

    friend bool operator==(const KeychainEntry &, const KeychainEntry &) = default;
};

// As versioned JSON: {"version":1,"apiKey":…,"email":…, …,"previous":{…}}. The names (members of config.json) are not
// in it, they are the entry's `user`; what is empty is absent.
Secret entryValue(const KeychainEntry &entry);

// Members that are not known are ignored, ones of the wrong type count as absent. ErrorKind::Invalid where it is no
// entry of this program or one of a newer version; the message says which and shows nothing of the value.
Result<KeychainEntry> parseEntry(const Secret &value);

} // namespace scripto
