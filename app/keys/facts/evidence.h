// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/holders.h"
#include "app/keys/facts/lastuse.h"

namespace scripto {

// Everything that speaks for or against revoking a key.
struct KeyEvidence {
    LastUse use;
    bool stale = false; // isStale()
    bool orphan = false; // isOrphan()
    QList<Holder> holders = {}; // from matchHolders()
    bool readsThisList = false;
    bool isChanging = false; // it is being rotated, or was just minted and is not stored yet
    bool fileIsRead = false; // config.json can be read, so `holders` lists all its profiles

    friend bool operator==(const KeyEvidence &, const KeyEvidence &) = default;
};

// The reasons why revoking a key needs a confirmation, in the order in which they are shown.
enum class Doubt {
    Held, // by a profile, or by this environment
    ReadsThisList,
    Changing,
    FileNotRead, // a profile in config.json may hold the key
    UseNotReported,
    NotTracked,
    OwnUseHidesOthers,
    NeverOnlyReported, // only the server says that it was never used, and nothing can confirm it
    NotStale, // used, or created, too recently
    Orphan, // left over from a sign-in, as far as can be seen
};

// If there are none, one click is enough: it is proven that nobody uses the key, and nobody here can hold it.
QList<Doubt> doubtsOf(const KeyEvidence &evidence);

} // namespace scripto
