// SPDX-License-Identifier: MIT
#include "app/keys/facts/orphan.h"

#include <algorithm>

namespace scripto {

QDateTime newestSignIn(const QList<ApiKey> &keys, const QHash<QString, QList<Holder>> &holders)
{
    QDateTime newest;
    for (const ApiKey &key : keys) {
        const QList<Holder> surely = holders.value(key.id);
        const bool held = std::any_of(surely.begin(), surely.end(),
                                      [](const Holder &holder) { return holder.certainty == Holder::Certainty::Sure; });
        if (held && key.name == defaultKeyName && key.createdAt.isValid()
            && (!newest.isValid() || key.createdAt > newest))
            newest = key.createdAt;
    }
    return newest;
}

bool isOrphan(const ApiKey &key, const LastUse &use, bool hasHolders, const QDateTime &newestSignIn)
{
    const bool isUseKnown = use.kind != LastUse::Kind::NotReported && use.kind != LastUse::Kind::NotTracked;
    if (hasHolders || key.name != defaultKeyName || !newestSignIn.isValid() || !isUseKnown)
        return false;
    const bool madeBefore = key.createdAt.isValid() && key.createdAt < newestSignIn;
    return madeBefore && (!use.at.isValid() || use.at < newestSignIn);
}

} // namespace scripto
