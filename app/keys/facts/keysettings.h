// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QList>

namespace scripto {

// What a server's administrator can set for a key. A client cannot request it when it creates a key.
enum class KeySetting { Disabled, Permissions, Metadata, Remaining, Refill, RateLimit };

// The settings that a new key will probably not get. A setting shared by most of `others` counts as the server's
// default, which the new key does get. Without `others`, the rate limit is never included.
QList<KeySetting> settingsNotCopied(const ApiKey &key, const QList<ApiKey> &others);

// The settings that may be either the key's own or the server's default, because there are no `others` to compare with.
QList<KeySetting> settingsInDoubt(const ApiKey &key, const QList<ApiKey> &others);

// The settings in which `made` differs from `old` to the user's disadvantage, or in purpose. Members that the server
// omits count as unset; the rate limit is compared only if the server reports it for both.
QList<KeySetting> settingsLost(const ApiKey &old, const ApiKey &made);

} // namespace scripto
