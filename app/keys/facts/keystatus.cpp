// SPDX-License-Identifier: MIT
#include "app/keys/facts/keystatus.h"

namespace scripto {

namespace {

bool isOlderThan(const QDateTime &time, const QDateTime &now, std::chrono::days age)
{
    return time.isValid() && time.addDays(age.count()) < now;
}

bool isUnusedForLong(const ApiKey &key, const LastUse &use, const QDateTime &now, const StatusRules &rules)
{
    return isOlderThan(key.createdAt, now, rules.graceAfterCreation) && isUnusedFor(key, use, now, rules.staleAfter);
}

bool hasExpired(const ApiKey &key, const QDateTime &now)
{
    return key.expiresAt.isValid() && key.expiresAt <= now;
}

KeyStatus statusOf(LastUse::Kind kind)
{
    switch (kind) {
    case LastUse::Kind::NotReported:
        return KeyStatus::NotReported;
    case LastUse::Kind::NotTracked:
        return KeyStatus::NotTracked;
    case LastUse::Kind::Never:
        return KeyStatus::NeverUsed;
    case LastUse::Kind::NeverReported:
        return KeyStatus::NeverReported;
    case LastUse::Kind::OwnNewest:
        return KeyStatus::OwnUse;
    case LastUse::Kind::Outside:
        break;
    }
    return KeyStatus::InUse;
}

} // namespace

KeyStatus keyStatus(const ApiKey &key, const LastUse &use, const QDateTime &now, const StatusRules &rules)
{
    if (hasExpired(key, now))
        return KeyStatus::Expired;
    if (!key.enabled)
        return KeyStatus::Disabled;
    if (key.expiresAt.isValid() && key.expiresAt <= now.addDays(rules.expiringWithin.count()))
        return KeyStatus::Expiring;
    if (isUnusedForLong(key, use, now, rules))
        return KeyStatus::Stale;
    const bool isUsedHere = use.kind == LastUse::Kind::OwnNewest && !isOlderThan(use.at, now, rules.staleAfter);
    return isUsedHere ? KeyStatus::InUse : statusOf(use.kind);
}

bool isUnusedFor(const ApiKey &key, const LastUse &use, const QDateTime &now, std::chrono::days time)
{
    switch (use.kind) {
    case LastUse::Kind::Outside:
        return isOlderThan(use.at, now, time);
    case LastUse::Kind::Never:
    case LastUse::Kind::NeverReported:
        return isOlderThan(key.createdAt, now, time);
    case LastUse::Kind::NotReported:
    case LastUse::Kind::NotTracked:
    case LastUse::Kind::OwnNewest:
        return false;
    }
    return false;
}

bool isStale(const ApiKey &key, const LastUse &use, const QDateTime &now, const StatusRules &rules)
{
    return key.enabled && !hasExpired(key, now) && isUnusedForLong(key, use, now, rules);
}

} // namespace scripto
