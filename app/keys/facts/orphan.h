// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/holders.h"
#include "app/keys/facts/lastuse.h"

namespace scripto {

// The best estimate of the last sign-in on this computer, in server time: the creation time of the newest key that has
// the name a sign-in gives and is certainly held by a local profile. Invalid if not known.
QDateTime newestSignIn(const QList<ApiKey> &keys, const QHash<QString, QList<Holder>> &holders);

// Whether the key is probably left over from an earlier sign-in: it has the name a sign-in gives, no local profile may
// hold it, and both its creation and its last reported use precede the newest sign-in here.
bool isOrphan(const ApiKey &key, const LastUse &use, bool hasHolders, const QDateTime &newestSignIn);

} // namespace scripto
