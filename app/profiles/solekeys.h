// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/profilerow.h"

#include <functional>

namespace scripto {

// The keys that this computer loses with the profile: its own, the keychain's other copy and the earlier ones that the
// keychain keeps with it, unless they are known to be revoked or another profile holds them. If there are none,
// removing the profile needs no question.
QList<Secret> soleKeysOf(const ProfileRow &profile, const QList<ProfileRow> &all,
                         const std::function<bool(const Secret &key)> &isRevoked);

} // namespace scripto
