// SPDX-License-Identifier: MIT
#pragma once

#include "app/keychain/keychain.h"
#include "app/profiles/mirror.h"
#include "ui/common/paint.h"

namespace scripto {

// The state of a profile's two copies. `keychain` matters only if the keychain could not be read.
StateWord profileStateWord(MirrorState mirror, KeychainState keychain, bool keyRevoked, bool keyRefused);

// The one link for these repairs ("Review…", "Restore…", "Write again"); empty if there are none.
QString repairLink(const QList<Repair> &repairs);

} // namespace scripto
