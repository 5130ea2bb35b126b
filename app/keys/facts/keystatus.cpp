// SPDX-License-Identifier: MIT
#include "app/keys/facts/keystatus.h"

namespace scripto {

namespace {

bool isOlderThan(const QDateTime &time, const QDateTime &now, std::chrono::days age)
{
    return time.isValid() && time.addDays(age.count()) < now;
}

bool isUnusedForLong(const ApiKey &key, const KeyUse &use, const QDateTime &now, const StatusRules &rules)
{
    if (!isOlderThan(key.createdAt, now, rules.graceAfterCreation))
        return false;
    switch (use.kind) {
    case KeyUse::Kind::Outside:
        return isOlderThan(use.at, now, rules.staleAfter);
    case KeyUse::Kind::Never:
    case KeyUse::Kind::NeverReported:
        return isOlderThan(key.createdAt, now, rules.staleAfter);
    case KeyUse::Kind::NotReported:
    case KeyUse::Kind::NotTracked:
    case KeyUse::Kind::OwnNewest:
        return false;
    }
    return false;
}

bool hasExpired(const ApiKey &key, const QDateTime &now)
{
    return key.expiresAt.isValid() && key.expiresAt <= now;
}

KeyStatus statusOf(KeyUse::Kind kind)
{
    switch (kind) {
    case KeyUse::Kind::NotReported:
        return KeyStatus::NotReported;
    case KeyUse::Kind::NotTracked:
        return KeyStatus::NotTracked;
    case KeyUse::Kind::Never:
        return KeyStatus::NeverUsed;
    case KeyUse::Kind::NeverReported:
        return KeyStatus::NeverReported;
    case KeyUse::Kind::OwnNewest:
        return KeyStatus::OwnUse;
    case KeyUse::Kind::Outside:
        break;
    }
    return KeyStatus::InUse;
}

} // namespace

KeyStatus keyStatus(const ApiKey &key, const KeyUse &use, const QDateTime &now, const StatusRules &rules)
{
    if (hasExpired(key, now))
        return KeyStatus::Expired;
    if (!key.enabled)
        return KeyStatus::Disabled;
    if (key.expiresAt.isValid() && key.expiresAt <= now.addDays(rules.expiringWithin.count()))
        return KeyStatus::Expiring;
    if (isUnusedForLong(key, use, now, rules))
        return KeyStatus::Stale;
    return statusOf(use.kind);
}

bool isStale(const ApiKey &key, const KeyUse &use, const QDateTime &now, const StatusRules &rules)
{
    return key.enabled && !hasExpired(key, now) && isUnusedForLong(key, use, now, rules);
}

} // namespace scripto
