// SPDX-License-Identifier: MIT
#include "app/api/lostkeys.h"

namespace scripto {

namespace {

// The server's clock is known to a second, or less precisely if the request was slow.
constexpr qint64 slackSeconds = 10;

bool fits(const ApiKey &key, const LostKeyTraces &traces)
{
    if (key.name != traces.name || traces.knownBefore.contains(key.id))
        return false;
    // If the server does not say when a key was made, only the name is left to compare.
    return !key.createdAt.isValid()
        || (key.createdAt >= traces.from.addSecs(-slackSeconds) && key.createdAt <= traces.until.addSecs(slackSeconds));
}

} // namespace

QList<ApiKey> findLostKeys(const QList<ApiKey> &keys, const LostKeyTraces &traces)
{
    QList<ApiKey> found;
    for (const ApiKey &key : keys) {
        if (fits(key, traces))
            found.append(key);
    }
    return found;
}

} // namespace scripto
