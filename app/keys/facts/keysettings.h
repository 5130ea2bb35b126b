// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QList>

namespace scripto {

// What a server's administrator can set for a key. A client cannot ask for it when it makes another key.
enum class KeySetting { Disabled, Permissions, Metadata, Remaining, Refill, RateLimit };

// The settings that a new key will probably not get. A setting that most of `others` share counts as the server's
// default, which the new key does get. Without `others`, the rate limit is never among them.
QList<KeySetting> settingsNotCopied(const ApiKey &key, const QList<ApiKey> &others);

// The settings that may be the key's own or the server's default, since there are no `others` to compare with.
QList<KeySetting> settingsInDoubt(const ApiKey &key, const QList<ApiKey> &others);

// Those in which `made` is another key than `old`, to the user's disadvantage or in what it is for. Members that the
// server leaves out of either count as unset; without any of the rate limit's, that is not compared.
QList<KeySetting> settingsLost(const ApiKey &old, const ApiKey &made);

} // namespace scripto
