// SPDX-License-Identifier: MIT
#include "app/keys/owners.h"

#include "app/core/masking.h"

#include <algorithm>

namespace scripto {

namespace {

bool startFits(const ApiKey &key, const Profile &profile)
{
    return QByteArrayView(profile.apiKey.reveal()).startsWith(key.start.toUtf8());
}

// A start of fewer than two characters after the prefix fits by chance.
bool startTells(const ApiKey &key)
{
    return key.start.size() >= keyPrefix.size() + 2;
}

} // namespace

QHash<QString, QList<Owner>> ownersOf(const QList<ApiKey> &keys, const QList<Profile> &profiles,
                                      const QString &activeProfile)
{
    QHash<QString, QList<Owner>> owners;
    for (const Profile &profile : profiles) {
        if (profile.apiKey.isEmpty())
            continue;
        const bool active = profile.name == activeProfile;
        const auto known = std::find_if(keys.begin(), keys.end(), [&](const ApiKey &key) {
            return !profile.keyId.isEmpty() && key.id == profile.keyId && startFits(key, profile);
        });
        if (known != keys.end()) {
            owners[known->id].append({profile.name, Owner::Certainty::Sure, active});
            continue;
        }
        QList<const ApiKey *> fitting;
        for (const ApiKey &key : keys) {
            if (startFits(key, profile))
                fitting.append(&key);
        }
        const bool tells = fitting.size() == 1 && startTells(*fitting.first());
        for (const ApiKey *key : std::as_const(fitting))
            owners[key->id].append(
                {profile.name, tells ? Owner::Certainty::Probable : Owner::Certainty::Possible, active});
    }
    return owners;
}

} // namespace scripto
