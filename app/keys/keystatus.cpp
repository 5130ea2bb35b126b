// SPDX-License-Identifier: MIT
#include "app/keys/keystatus.h"

namespace scripto {

namespace {

bool isOlderThan(const QDateTime &time, const QDateTime &now, std::chrono::days age)
{
    return time.isValid() && time.addDays(age.count()) < now;
}

bool isStale(const ApiKey &key, const QDateTime &now, const StatusRules &rules)
{
    if (!key.lastUsedReported || !isOlderThan(key.createdAt, now, rules.graceAfterCreation))
        return false;
    return isOlderThan(key.lastUsedAt.isValid() ? key.lastUsedAt : key.createdAt, now, rules.staleAfter);
}

} // namespace

KeyStatus keyStatus(const ApiKey &key, const QDateTime &now, const StatusRules &rules)
{
    if (key.expiresAt.isValid() && key.expiresAt <= now)
        return KeyStatus::Expired;
    if (!key.enabled)
        return KeyStatus::Disabled;
    if (key.expiresAt.isValid() && key.expiresAt <= now.addDays(rules.expiringWithin.count()))
        return KeyStatus::Expiring;
    if (isStale(key, now, rules))
        return KeyStatus::Stale;
    if (!key.lastUsedReported)
        return KeyStatus::NotReported;
    return key.lastUsedAt.isValid() ? KeyStatus::InUse : KeyStatus::NeverUsed;
}

} // namespace scripto
