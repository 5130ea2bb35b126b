// SPDX-License-Identifier: MIT
#include "app/keys/facts/expiringkeys.h"

#include <algorithm>

namespace scripto {

namespace {

// How long an expired key is reported. After that, the user knows about it or does not care.
constexpr std::chrono::days toldFor(30);

// The key's expiry; invalid if it never expires or was revoked.
QDateTime expiryOf(const ProfileRow &profile, const HeldKeyLookup &seen, const QDateTime &now)
{
    if (seen.row)
        return seen.row->key.expiresAt;
    // Servers drop expired keys from their lists. A key that disappears before its expiry was revoked.
    const QDateTime &stored = profile.profile.expiresAt;
    return seen.isGone && stored > now ? QDateTime() : stored;
}

// Whether the key has expired or is about to: only in the second half of its life, so that a week-long key causes no
// warning on its first day.
bool isNear(const QDateTime &createdAt, const QDateTime &expiry, const QDateTime &now, const StatusRules &rules)
{
    if (!expiry.isValid() || expiry > now.addDays(rules.expiringWithin.count()))
        return false;
    return !createdAt.isValid() || now.secsTo(expiry) <= createdAt.secsTo(expiry) / 2;
}

// The expiry of the profile's key if it is near or past; otherwise invalid.
QDateTime nearExpiryOf(const ProfileRow &profile, const HeldKeyLookup &seen, const QDateTime &now,
                       const StatusRules &rules)
{
    if (profile.profile.apiKey.isEmpty() || profile.keyRevoked)
        return {};
    const QDateTime expiry = expiryOf(profile, seen, now);
    const QDateTime &createdAt = seen.row ? seen.row->key.createdAt : profile.profile.createdAt;
    return isNear(createdAt, expiry, now, rules) ? expiry : QDateTime();
}

} // namespace

QHash<QString, QDateTime> nearExpiries(const QList<ProfileRow> &profiles,
                                       const std::function<HeldKeyLookup(const QString &profile)> &seen,
                                       const QDateTime &now, const StatusRules &rules)
{
    QHash<QString, QDateTime> expiries;
    for (const ProfileRow &row : profiles) {
        const QDateTime expiry = nearExpiryOf(row, seen(row.profile.name), now, rules);
        if (expiry.isValid())
            expiries.insert(row.profile.name, expiry);
    }
    return expiries;
}

QList<ExpiringKey> expiringKeys(const QList<ProfileRow> &profiles,
                                const std::function<HeldKeyLookup(const QString &profile)> &seen, const QDateTime &now,
                                const StatusRules &rules)
{
    QList<ExpiringKey> keys;
    QList<Secret> secrets; // the secrets of `keys`
    for (const ProfileRow &row : profiles) {
        if (!row.inFile)
            continue;
        const HeldKeyLookup key = seen(row.profile.name);
        const QDateTime expiry = nearExpiryOf(row, key, now, rules);
        if (!expiry.isValid() || expiry <= now.addDays(-toldFor.count()))
            continue;
        if (const qsizetype known = secrets.indexOf(row.profile.apiKey); known >= 0) {
            keys[known].profiles.append(row.profile.name);
            continue;
        }
        keys.append({{row.profile.name}, key.row ? key.row->ref() : KeyRef(), expiry});
        secrets.append(row.profile.apiKey);
    }
    std::stable_sort(keys.begin(), keys.end(), [&](const ExpiringKey &a, const ExpiringKey &b) {
        if (a.hasExpired(now) != b.hasExpired(now))
            return b.hasExpired(now);
        return a.hasExpired(now) ? a.expiresAt > b.expiresAt : a.expiresAt < b.expiresAt;
    });
    return keys;
}

} // namespace scripto
