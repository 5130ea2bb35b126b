// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"

namespace scripto {

// The keys that cleaning up offers to revoke: the stale ones that are not being revoked already. The most recently used
// come first, those that were never used last.
QList<KeyRow> keysToCleanUp(const QList<KeyRow> &rows);

// The number of keys that may be stale, but are left out because that is not known.
struct LeftOutOfCleanUp {
    int notReported = 0; // the server does not report their use
    int notTracked = 0; // the server does not record it
    int ownUse = 0; // this program's own use hides use by others

    friend bool operator==(const LeftOutOfCleanUp &, const LeftOutOfCleanUp &) = default;
};
LeftOutOfCleanUp leftOutOfCleanUp(const QList<KeyRow> &rows);

} // namespace scripto
