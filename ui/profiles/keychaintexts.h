// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"

namespace scripto {

// What is wrong with the keychain, or with some of its entries, and what that means for the profiles. Rich text; empty
// if everything is fine. Names the entries if there are few.
QString keychainMeaning(KeychainState state, const QStringList &lockedEntries, const QStringList &newerEntries);

// "Unlock…", "Set up…"; empty if nothing can be done from here.
QString unlockVerb(KeychainState state);

} // namespace scripto
