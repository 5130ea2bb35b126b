// SPDX-License-Identifier: MIT
#include "app/keys/facts/lastuse.h"

#include <algorithm>

namespace scripto {

namespace {

using Kind = LastUse::Kind;
using Source = LastUse::Source;

// The server reports times in whole seconds.
constexpr qint64 clockToleranceMs = 2'000;
// The server may store one event with two readings of its clock.
constexpr qint64 sameEventMs = 1'000;

bool isOfOwnRequest(const OwnUseRecord &record, const QDateTime &stamp)
{
    return std::any_of(record.requests.begin(), record.requests.end(), [&](const OwnRequest &request) {
        return stamp >= request.from.addMSecs(-clockToleranceMs) && stamp <= request.to.addMSecs(clockToleranceMs);
    });
}

bool isOwnUse(const ApiKey &key, const OwnUseRecord &record)
{
    return key.lastUsedAt.isValid() && (key.lastUsedAt == record.own || isOfOwnRequest(record, key.lastUsedAt));
}

bool isOwnUpdate(const ApiKey &key, const OwnUseRecord &record)
{
    return key.updatedAt.isValid() && (key.updatedAt == record.ownUpdate || isOfOwnRequest(record, key.updatedAt));
}

bool isAfter(const QDateTime &time, const QDateTime &other)
{
    return time.isValid() && (!other.isValid() || time > other.addMSecs(sameEventMs));
}

// Better Auth 1.7.5 stamps every use if rate limiting is off or both limits are set. If one of them is missing, it
// leaves `lastRequest` alone and only `updatedAt` moves (read in its source, seen on a real server).
bool isStampedEachTime(const ApiKey &key)
{
    return key.rateLimitEnabled == false || (key.rateLimitMax && key.rateLimitTimeWindow);
}

bool isTracked(const ApiKey &key, const OwnUseRecord &record)
{
    const bool wasStamped = key.lastUsedAt.isValid() || record.own.isValid();
    return wasStamped || isStampedEachTime(key) || !key.hasNullLimit;
}

struct Use {
    QDateTime at;
    Source source = Source::Unknown;
};

Use newestByOthers(const ApiKey &key, const OwnUseRecord &record)
{
    Use use;
    if (key.lastUsedAt.isValid() && !isOwnUse(key, record))
        use = {key.lastUsedAt, Source::Server};
    // The server also sets `updatedAt` at creation. A change immediately after a use is that use.
    const bool isLater = isAfter(key.updatedAt, key.createdAt) && isAfter(key.updatedAt, key.lastUsedAt);
    if (isLater && !isOwnUpdate(key, record))
        use = {key.updatedAt, Source::Inferred};
    return use;
}

QDateTime newestOwn(const ApiKey &key, const OwnUseRecord &record)
{
    QDateTime own = isOwnUse(key, record) ? key.lastUsedAt : QDateTime();
    // If the server stamps every use, an update caused by this program hides nothing.
    if (isOwnUpdate(key, record) && !isStampedEachTime(key) && isAfter(key.updatedAt, own))
        own = key.updatedAt;
    // The server shows no use, but this program knows of its own.
    return !own.isValid() && !key.lastUsedAt.isValid() ? record.usedHere : own;
}

bool isUntouched(const ApiKey &key)
{
    return key.createdAt.isValid() && key.updatedAt.isValid() && !isAfter(key.updatedAt, key.createdAt);
}

} // namespace

void noteOwnRequest(OwnUseRecord &record, const OwnRequest &request)
{
    record.requests.append(request);
}

OwnUseRecord withListed(OwnUseRecord record, const ApiKey &key, const QDateTime &now)
{
    if (isOwnUse(key, record))
        record.own = key.lastUsedAt;
    if (isOwnUpdate(key, record))
        record.ownUpdate = key.updatedAt;
    const LastUse use = lastUse(key, record);
    if (use.kind != Kind::OwnNewest && use.kind != Kind::NotReported) {
        record.outside = use.at;
        record.outsideSeenAt = now;
    }
    record.remaining = key.remaining;
    record.requests.removeIf([](const OwnRequest &request) { return request.listed; });
    for (OwnRequest &request : record.requests)
        request.listed = request.to <= now;
    return record;
}

LastUse lastUse(const ApiKey &key, const OwnUseRecord &record)
{
    const Use theirs = newestByOthers(key, record);
    const QDateTime ours = newestOwn(key, record);
    if (ours.isValid() && (!theirs.at.isValid() || ours >= theirs.at))
        return {Kind::OwnNewest, ours, record.outsideSeenAt, Source::ThisProgram};
    if (!key.lastUsedReported)
        return {};
    if (!isTracked(key, record))
        return {Kind::NotTracked, theirs.at, {}, theirs.source};
    if (theirs.at.isValid())
        return {Kind::Outside, theirs.at, {}, theirs.source};
    const bool isProven = isStampedEachTime(key) && isUntouched(key);
    return {isProven ? Kind::Never : Kind::NeverReported, {}, {}, Source::Server};
}

} // namespace scripto
