// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/profiles/profilerow.h"

namespace scripto {

// What the window says of a profile that is not in step, and of its repairs. Plain text.

// What happened, when, and what follows: "Changed in config.json 3 min ago. Nothing has been overwritten." `now` is
// local time.
QString whatHappened(const ProfileRow &row, KeychainState keychain, const QDateTime &now);

// What a button that does it says.
QString repairVerb(Repair repair);
// What it would do.
QString repairPreview(Repair repair);
// What has become of the profile by it: "Written to the keychain".
QString repairDone(Repair repair);
// Of the Repaired of several profiles: where the broken file went; empty where there was none.
QString keptFile(const Repaired &repaired);

} // namespace scripto
