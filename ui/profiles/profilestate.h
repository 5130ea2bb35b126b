// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/profiles/mirror.h"
#include "ui/common/paint.h"

namespace scripto {

// What a profile's row says of its two places. `keychain` matters only where the keychain could not be asked.
StateWord profileStateWord(MirrorState mirror, KeychainState keychain, bool keyRevoked);

// The one link that repairs ("Review…", "Restore…", "Write again"); empty where nothing is to be repaired.
QString repairLink(MirrorState mirror);

} // namespace scripto
