// SPDX-License-Identifier: MIT
#include "app/keys/keyuse.h"

#include <algorithm>

namespace scripto {

namespace {

// The server tells its time in whole seconds.
constexpr qint64 clockToleranceMs = 2'000;

bool isOwn(const UseRecord &record, const QDateTime &stamp)
{
    return stamp == record.own
        || std::any_of(record.requests.begin(), record.requests.end(), [&](const OwnRequest &request) {
               return stamp >= request.from.addMSecs(-clockToleranceMs)
                   && stamp <= request.to.addMSecs(clockToleranceMs);
           });
}

} // namespace

void noteOwnRequest(UseRecord &record, const OwnRequest &request)
{
    record.requests.append(request);
}

UseRecord noteListed(UseRecord record, const ApiKey &key, const QDateTime &now)
{
    if (!key.lastUsedReported)
        return record;
    if (key.lastUsedAt.isValid() && isOwn(record, key.lastUsedAt)) {
        record.own = key.lastUsedAt;
    } else {
        record.outside = key.lastUsedAt;
        record.outsideSeenAt = now;
    }
    // What was asked before this answer has either left its stamp by now or none.
    record.requests.removeIf([&](const OwnRequest &request) { return request.to <= now; });
    return record;
}

KeyUse keyUse(const ApiKey &key, const UseRecord &record)
{
    if (!key.lastUsedReported)
        return {};
    if (!key.lastUsedAt.isValid())
        return {KeyUse::Kind::Never, {}, {}};
    if (key.lastUsedAt != record.own)
        return {KeyUse::Kind::Outside, key.lastUsedAt, {}};
    return {KeyUse::Kind::OwnNewest, key.lastUsedAt, record.outsideSeenAt};
}

} // namespace scripto
