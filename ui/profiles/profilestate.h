// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/profiles/mirror.h"
#include "ui/common/paint.h"

namespace scripto {

// What a profile's row says of its two places. `keychain` matters only where the keychain could not be asked.
StateWord profileStateWord(MirrorState mirror, KeychainState keychain, bool keyRevoked, bool keyRefused);

// The one link that leads to these repairs ("Review…", "Restore…", "Write again"); empty where there are none.
QString repairLink(const QList<Repair> &repairs);

} // namespace scripto
