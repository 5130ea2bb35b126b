// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/holders.h"
#include "app/keys/facts/lastuse.h"

namespace scripto {

// When somebody last signed in on this computer, by the server's clock, as far as it can be told: when the newest key
// with the name that signing in gives was made, of those that a local profile surely holds. Invalid: not known.
QDateTime newestSignIn(const QList<ApiKey> &keys, const QHash<QString, QList<Holder>> &holders);

// Likely a leftover of signing in again: it has the name that signing in gives, no local profile may hold it, and it
// was made, and last used as far as the server reports it, before the newest sign-in here.
bool isOrphan(const ApiKey &key, const LastUse &use, bool hasHolders, const QDateTime &newestSignIn);

} // namespace scripto
