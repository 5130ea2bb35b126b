// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/keys/accounts.h"
#include "app/keys/facts/owners.h"

namespace scripto {

class KeyMemory;
class ProfileStore;
struct ProfileRow;

// Which keys of an account the local profiles hold, as far as that can be told.
class KeyHolders {
public:
    KeyHolders(const ProfileStore &profiles, KeyMemory &memory, Environment environment);

    // The profiles of this account that are still there.
    QList<Profile> profiles(const KeyAccount &account) const;
    // By key id. Where in doubt whether somebody here holds it, a key has an owner.
    QHash<QString, QList<Owner>> owners(const KeyAccount &account, const QList<ApiKey> &keys) const;
    // The key that this profile holds now was seen to have this id.
    void prove(const KeyAccount &account, const QString &profile, const QString &id);
    // Remembers which secrets are which of these keys: a profile that goes may not be the only one that has its secret,
    // and may come back.
    void learn(const KeyAccount &account, const QList<ApiKey> &keys);
    // By profile.
    QHash<QString, Secret> keysOf(const QStringList &profiles) const;

private:
    QList<Candidate> candidates(const KeyAccount &account) const;
    void addCandidates(QList<Candidate> &candidates, const ProfileRow &row, const KeyAccount &account) const;

    const ProfileStore &m_profiles;
    KeyMemory &m_memory;
    const Environment m_environment;
};

} // namespace scripto
