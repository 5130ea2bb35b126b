// SPDX-License-Identifier: MIT
#include "app/keys/keyholders.h"

#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

KeyHolders::KeyHolders(const ProfileStore &profiles, Environment environment)
    : m_profiles(profiles)
    , m_environment(std::move(environment))
{
}

QList<Profile> KeyHolders::profiles(const KeyAccount &account) const
{
    QList<Profile> profiles;
    for (const QString &name : account.profiles) {
        if (const ProfileRow *row = m_profiles.row(name))
            profiles.append(row->profile);
    }
    return profiles;
}

QHash<QString, QList<Owner>> KeyHolders::owners(const KeyAccount &account, const QList<ApiKey> &keys) const
{
    QList<Profile> holders = profiles(account);
    for (Profile &profile : holders) {
        const auto [key, id] = m_proven.value(profile.name);
        if (!id.isEmpty() && key == profile.apiKey)
            profile.keyId = id;
    }
    auto owners = ownersOf(keys, holders, m_profiles.activeProfile());
    const auto others = ownersOf(keys, strangers(account), {});
    for (auto it = others.begin(); it != others.end(); ++it) {
        for (Owner owner : *it) {
            owner.certainty = Owner::Certainty::Possible;
            if (!isHeldBy(owners.value(it.key()), owner.profile, Owner::Certainty::Possible))
                owners[it.key()].append(owner);
        }
    }
    return owners;
}

void KeyHolders::prove(const QString &profile, const QString &id)
{
    if (const ProfileRow *row = m_profiles.row(profile))
        m_proven.insert(profile, {row->profile.apiKey, id});
}

QHash<QString, Secret> KeyHolders::keysOf(const QStringList &profiles) const
{
    QHash<QString, Secret> keys;
    for (const QString &name : profiles) {
        if (const ProfileRow *holder = m_profiles.row(name))
            keys.insert(name, holder->profile.apiKey);
    }
    return keys;
}

// Keys on this computer that may belong to this account all the same: of profiles that do not tell whose they are, and
// copies in the keychain that differ from the file's.
QList<Profile> KeyHolders::strangers(const KeyAccount &account) const
{
    QList<Profile> strangers;
    for (const ProfileRow &row : m_profiles.rows()) {
        const bool isMember = account.profiles.contains(row.profile.name);
        const auto server = serverOf(row.profile, m_environment);
        const bool isHere = server && *server == account.server;
        if (!isMember && isHere && row.profile.email.isEmpty() && row.profile.userId.isEmpty())
            strangers.append(row.profile);
        if (isMember && row.keychainCopy && row.keychainCopy->apiKey != row.profile.apiKey)
            strangers.append(*row.keychainCopy);
    }
    return strangers;
}

bool isHeldBy(const QList<Owner> &owners, const QString &profile, Owner::Certainty least)
{
    return std::any_of(owners.begin(), owners.end(),
                       [&](const Owner &owner) { return owner.profile == profile && owner.certainty <= least; });
}

} // namespace scripto
