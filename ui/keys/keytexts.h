// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/list/keystore.h"
#include "ui/common/paint.h"

namespace scripto {

// The key's state as word, icon and colour.
StateWord keyStateWord(const KeyRow &row);

// Whether the row is shown as “Orphan”: likely left behind by an earlier sign-in, and no other state takes precedence.
bool isCalledOrphan(const KeyRow &row);

// Whether the row is shown as “Replaced”: a rotation kept the old key, and no other state takes precedence.
bool isCalledReplaced(const KeyRow &row);

// "Replaced on 3 Mar 2026 by a new key. Revoke it when nothing uses it any more."
QString replacedText(const KeyRow &row);

// Whether the key is counting down or being revoked.
bool isLeaving(const KeyRow &row);

// "2 h ago", "Never", "None reported", "Maybe 2 h ago", "This app", "–". `now` is local time.
QString lastUsedText(const LastUse &use, const QDateTime &now);
// Includes what is unknown: "This app, 2 min ago; others not known since 3 Mar 2026".
QString lastUsedInFull(const LastUse &use, const QDateTime &now);

// Why a key cannot have this name; empty if it can.
QString keyNameProblem(const QString &name);

// "work", "this environment".
QString holderName(const Holder &holder);
// "work", "probably work" or "maybe work": never claims more than is known.
QString holderText(const Holder &holder);

// "The key of “work” can be used 9 more times, and reading the list is one of them. …"
QString lookingCostText(const KeyStore::LookingCost &cost);
// "Show keys (uses 1 of 9)"
QString lookingCostAction(const KeyStore::LookingCost &cost);

// "This key was found in ~/proj/api/.env:3." Rich text.
QString foundInText(const QStringList &places);

// Why revoking this key requires a confirmation: "The server does not record the use of this key."
QString doubtText(Doubt doubt);

} // namespace scripto
