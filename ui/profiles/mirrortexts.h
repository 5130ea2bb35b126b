// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/profiles/profilerow.h"

namespace scripto {

// Texts about a profile that is not in sync, and its repairs. Plain text.

// What happened, when, and what follows: "Changed in config.json 3 min ago. Nothing has been overwritten." `now` is
// local time.
QString whatHappened(const ProfileRow &row, KeychainState keychain, const QDateTime &now);

// The repair's button.
QString repairVerb(Repair repair);
// What the repair would do.
QString repairPreview(Repair repair);
// What the repair has done: "Written to the keychain".
QString repairDone(Repair repair);
// Where the broken file went when several profiles were repaired; empty if there was none.
QString keptFile(const Repaired &repaired);

} // namespace scripto
