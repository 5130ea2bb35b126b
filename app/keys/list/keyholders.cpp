// SPDX-License-Identifier: MIT
#include "app/keys/list/keyholders.h"

#include "app/profiles/profilestore.h"

#include <algorithm>

namespace scripto {

KeyHolders::KeyHolders(const ProfileStore &profiles, KeyMemory &memory, Environment environment)
    : m_profiles(profiles)
    , m_memory(memory)
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

QHash<QString, QList<Holder>> KeyHolders::holders(const KeyAccount &account, const QList<ApiKey> &keys) const
{
    return matchHolders(keys, candidates(account),
                        [&](const Secret &key) { return m_memory.rowOf(account.server, key); });
}

bool KeyHolders::isOfAccount(const KeyAccount &account, const QList<ApiKey> &keys, const Credentials &reader) const
{
    if (!reader.cookie.isEmpty()) // the session's user was checked when it was opened
        return true;
    const KeyMemory::User user = m_memory.userOf(account.server, reader.key);
    const auto known = holders(account, keys);
    bool areAllOfUser = true;
    for (const Profile &profile : profiles(account)) {
        // A revoked key is not expected in the list.
        if (profile.apiKey.isEmpty() || profile.apiKey == reader.key || m_memory.isRevoked(profile.apiKey))
            continue;
        const bool isListed = std::any_of(known.begin(), known.end(), [&](const QList<Holder> &each) {
            return isHeldBy(each, profile.name, Holder::Certainty::Sure); // a start also fits keys of others
        });
        if (isListed)
            return true;
        areAllOfUser = areAllOfUser && isOf(user, account, profile);
    }
    return areAllOfUser;
}

// Whether the profile belongs to this user, judged by what the server or the profile itself says.
bool KeyHolders::isOf(const KeyMemory::User &user, const KeyAccount &account, const Profile &profile) const
{
    const QString proven = m_memory.userOf(account.server, profile.apiKey).id;
    const QString told = proven.isEmpty() ? profile.userId : proven;
    if (!told.isEmpty())
        return told == user.id;
    return !user.email.isEmpty() && user.email.compare(profile.email, Qt::CaseInsensitive) == 0;
}

void KeyHolders::prove(const KeyAccount &account, const QString &profile, const QString &id)
{
    if (const ProfileRow *row = m_profiles.row(profile))
        m_memory.noteRow(account.server, row->profile.apiKey, id, KeyMemory::Certainty::Proven);
}

void KeyHolders::learn(const KeyAccount &account, const QList<ApiKey> &keys)
{
    const auto known = holders(account, keys);
    for (auto it = known.begin(); it != known.end(); ++it) {
        for (const Holder &holder : *it) {
            const ProfileRow *row = holder.isEnvironment ? nullptr : m_profiles.row(holder.profile);
            if (!row || holder.certainty == Holder::Certainty::Possible)
                continue;
            const bool isSure = holder.certainty == Holder::Certainty::Sure;
            m_memory.noteRow(account.server, row->profile.apiKey, it.key(),
                             isSure ? KeyMemory::Certainty::Proven : KeyMemory::Certainty::Likely);
        }
    }
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

// All secrets on this computer, with what is known about whose they are. The environment's may belong to any server.
QList<Candidate> KeyHolders::candidates(const KeyAccount &account) const
{
    QList<Candidate> candidates;
    for (const Profile &profile : profiles(account))
        candidates.append({profile, Candidate::Claim::Account, profile.name == m_profiles.activeProfile()});
    for (const ProfileRow &row : m_profiles.rows())
        addCandidates(candidates, row, account);
    Profile environment;
    environment.apiKey = m_environment.apiKey;
    candidates.append({environment, Candidate::Claim::Environment});
    return candidates;
}

void KeyHolders::addCandidates(QList<Candidate> &candidates, const ProfileRow &row, const KeyAccount &account) const
{
    const bool isMember = account.profiles.contains(row.profile.name);
    const auto server = serverOf(row.profile, m_environment);
    const bool isHere = server && *server == account.server;
    const bool isNameless = row.profile.email.isEmpty() && row.profile.userId.isEmpty();
    if (!isMember)
        candidates.append(
            {row.profile, isHere && isNameless ? Candidate::Claim::Unknown : Candidate::Claim::Elsewhere, row.active});
    if (row.keychainCopy && row.keychainCopy->apiKey != row.profile.apiKey)
        candidates.append(
            {*row.keychainCopy, isMember ? Candidate::Claim::Unknown : Candidate::Claim::Elsewhere, false, true});
}

} // namespace scripto
