// SPDX-License-Identifier: MIT
#include "app/keys/facts/rotationplan.h"

#include <algorithm>

namespace scripto {

namespace {

using Certainty = Holder::Certainty;

const ProfileRow *find(const QList<ProfileRow> &profiles, const QString &name)
{
    const auto it =
        std::find_if(profiles.begin(), profiles.end(), [&](const ProfileRow &row) { return row.profile.name == name; });
    return it == profiles.end() ? nullptr : &*it;
}

// Empty if there is no such secret, or more than one.
Secret secretHeld(const KeyRow &row, const QList<ProfileRow> &profiles, Certainty certainty)
{
    Secret secret;
    for (const Holder &holder : row.holders) {
        const ProfileRow *profile = find(profiles, holder.profile);
        if (holder.certainty != certainty || !profile || !profile->inFile)
            continue;
        if (!secret.isEmpty() && secret != profile->profile.apiKey)
            return {};
        secret = profile->profile.apiKey;
    }
    return secret;
}

std::optional<std::chrono::seconds> lifeOf(const ApiKey &key, const QDateTime &now)
{
    if (!key.expiresAt.isValid())
        return {};
    // If the server reports no creation time, the intended lifetime is unknown and counts from now.
    const QDateTime from = key.createdAt.isValid() ? key.createdAt : now;
    return std::max<std::chrono::seconds>(std::chrono::seconds(from.secsTo(key.expiresAt)), std::chrono::days(1));
}

bool isUsedLately(const LastUse &use, const QDateTime &now)
{
    switch (use.kind) {
    case LastUse::Kind::Never:
        return false;
    case LastUse::Kind::Outside:
        return use.at > now.addDays(-usedLatelyWithin.count());
    case LastUse::Kind::NeverReported:
    case LastUse::Kind::NotReported:
    case LastUse::Kind::NotTracked:
    case LastUse::Kind::OwnNewest: // hides use by others
        break;
    }
    return true;
}

} // namespace

Secret secretOf(const KeyRow &row, const QList<ProfileRow> &profiles)
{
    const Secret sure = secretHeld(row, profiles, Certainty::Sure);
    return sure.isEmpty() ? secretHeld(row, profiles, Certainty::Probable) : sure;
}

std::optional<RotationPlan> planRotation(const KeyRow &row, const QList<ProfileRow> &profiles,
                                         const QList<ApiKey> &others, const QDateTime &now)
{
    const Secret secret = secretOf(row, profiles);
    if (secret.isEmpty())
        return {};
    RotationPlan plan;
    plan.key = row.ref();
    plan.name = row.key.name;
    plan.accountName = row.accountName;
    plan.old = row.key;
    plan.notCopied = settingsNotCopied(row.key, others);
    plan.inDoubt = settingsInDoubt(row.key, others);
    for (const ProfileRow &each : profiles) {
        if (each.inFile && each.profile.apiKey == secret)
            plan.profiles.append(each.profile.name);
        else if (each.profile.apiKey == secret || (each.keychainCopy && each.keychainCopy->apiKey == secret))
            plan.elsewhere.append(each.profile.name);
    }
    if (plan.name.trimmed().isEmpty())
        plan.name = plan.profiles.first();
    plan.life = lifeOf(row.key, now);
    plan.isCertain = !secretHeld(row, profiles, Certainty::Sure).isEmpty();
    plan.isInEnvironment = isInEnvironment(row.holders);
    plan.usedLately = isUsedLately(row.use, now);
    if (row.use.kind == LastUse::Kind::Outside)
        plan.usedAt = row.use.at;
    return plan;
}

} // namespace scripto
