// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilerow.h"
#include "ui/common/paint.h"

namespace scripto {

// What is wrong with a profile, the worst first. A row shows one word only. A keychain that is locked or off is not a
// profile's trouble; the status line says so once.
enum class ProfileTrouble {
    KeyRevoked,
    KeyRefused,
    Expired,
    NotInConfig,
    DifferentInKeychain,
    Expiring,
    NotInKeychain,
    NoKey, // the CLI cannot use it
    None,
};

// The worst of them. `expiresAt` is invalid unless the key has expired or is about to; `now` is by the same clock.
ProfileTrouble troubleOf(const ProfileRow &row, const QDateTime &expiresAt, const QDateTime &now);

// "Expires in 5 days" in the colour of its weight. `trouble` is not None.
StateWord troubleWord(ProfileTrouble trouble, const QDateTime &expiresAt, const QDateTime &now);

} // namespace scripto
