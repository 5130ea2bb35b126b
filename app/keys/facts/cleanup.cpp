// SPDX-License-Identifier: MIT
#include "app/keys/facts/cleanup.h"

#include <algorithm>

namespace scripto {

namespace {

// An invalid time is the oldest of all.
bool isNewer(const QDateTime &time, const QDateTime &than)
{
    return time.isValid() && (!than.isValid() || time > than);
}

bool isUsedLater(const KeyRow &row, const KeyRow &than)
{
    const QDateTime used = newestUseByOthers(row.use);
    const QDateTime usedThan = newestUseByOthers(than.use);
    return used == usedThan ? isNewer(row.key.createdAt, than.key.createdAt) : isNewer(used, usedThan);
}

} // namespace

QList<KeyRow> keysToCleanUp(const QList<KeyRow> &rows)
{
    QList<KeyRow> found;
    for (const KeyRow &row : rows) {
        if (row.stale && !row.revoking && row.secondsUntilRevoked == 0)
            found.append(row);
    }
    std::stable_sort(found.begin(), found.end(), isUsedLater);
    return found;
}

LeftOutOfCleanUp leftOutOfCleanUp(const QList<KeyRow> &rows)
{
    LeftOutOfCleanUp left;
    for (const KeyRow &row : rows) {
        if (row.status == KeyStatus::Expired || row.status == KeyStatus::Disabled)
            continue; // they do not work anyway
        if (row.use.kind == LastUse::Kind::NotReported)
            ++left.notReported;
        else if (row.use.kind == LastUse::Kind::NotTracked)
            ++left.notTracked;
        else if (row.use.kind == LastUse::Kind::OwnNewest)
            ++left.ownUse;
    }
    return left;
}

} // namespace scripto
