// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"
#include "ui/common/paint.h"

namespace scripto {

// The word, icon and colour for what a key is.
StateWord keyStateWord(const KeyRow &row);

// Likely left over by an earlier sign-in, and nothing more pressing is to be said of it.
bool isCalledOrphan(const KeyRow &row);

// Replaced by a rotation that has kept it, and nothing more pressing is to be said of it.
bool isCalledReplaced(const KeyRow &row);

// "Replaced on 3 Mar 2026 by a new key. Revoke it when nothing uses it any more."
QString replacedText(const KeyRow &row);

// On its way out: held, or being revoked.
bool isLeaving(const KeyRow &row);

// "2 h ago", "Never", "None reported", "Maybe 2 h ago", "Scripto Keys, 2 h ago", "–". `now` in local time.
QString lastUsedText(const LastUse &use, const QDateTime &now);
// With what is not known: "Scripto Keys, 2 min ago; other use unknown since 3 Mar 2026".
QString lastUsedInFull(const LastUse &use, const QDateTime &now);

// "work", "this environment".
QString holderName(const Holder &holder);
// "work", or how likely it is: "probably work", "maybe work". Never claims more than is known.
QString holderText(const Holder &holder);

// "The key of “work” can be used 9 more times, and reading the list is one of them. …"
QString lookingCostText(const KeyStore::LookingCost &cost);
// "Show keys (uses 1 of 9)"
QString lookingCostAction(const KeyStore::LookingCost &cost);

// Why revoking this key needs a question: "The server does not record the use of this key."
QString doubtText(Doubt doubt);

} // namespace scripto
