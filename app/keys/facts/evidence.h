// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/holders.h"
#include "app/keys/facts/lastuse.h"

namespace scripto {

// All that speaks for or against revoking a key.
struct KeyEvidence {
    LastUse use;
    bool stale = false; // isStale()
    bool orphan = false; // isOrphan()
    QList<Holder> holders = {}; // by matchHolders()
    bool readsThisList = false;
    bool isChanging = false; // it is being rotated, or was just minted and is not stored yet
    bool fileIsRead = false; // config.json can be read, and `holders` has all that it has

    friend bool operator==(const KeyEvidence &, const KeyEvidence &) = default;
};

// Why revoking a key needs a question, in the order in which it is said.
enum class Doubt {
    Held, // by a profile, or by this environment
    ReadsThisList,
    Changing,
    FileNotRead, // a profile in it may hold the key
    UseNotReported,
    NotTracked,
    OwnUseHidesOthers,
    NeverOnlyReported, // that it was never used is the server's word, and cannot be checked
    NotStale, // used, or made, too lately
    Orphan, // by a sign-in, as far as can be seen
};

// Without any, one click is enough: there is proof that nobody uses the key, and nobody here can.
QList<Doubt> doubtsOf(const KeyEvidence &evidence);

} // namespace scripto
