// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/environment.h"
#include "app/keys/facts/accounts.h"
#include "app/keys/facts/holders.h"
#include "app/state/keymemory.h"

namespace scripto {

class ProfileStore;
struct ProfileRow;

// Which keys of an account the local profiles hold, as far as that can be told.
class KeyHolders {
public:
    KeyHolders(const ProfileStore &profiles, KeyMemory &memory, Environment environment);

    // The profiles of this account that are still there.
    QList<Profile> profiles(const KeyAccount &account) const;
    // By key id. Where in doubt whether somebody here holds it, a key has a holder.
    QHash<QString, QList<Holder>> holders(const KeyAccount &account, const QList<ApiKey> &keys) const;
    // Nothing speaks against it that this list, which was read with that, is the account's: it has another key of its
    // profiles, or the server has said that the reader is of the user that all of them name.
    bool isOfAccount(const KeyAccount &account, const QList<ApiKey> &keys, const Credentials &reader) const;
    // The key that this profile holds now was seen to have this id.
    void prove(const KeyAccount &account, const QString &profile, const QString &id);
    // Remembers which secrets are which of these keys: a profile that goes may not be the only one that has its secret,
    // and may come back.
    void learn(const KeyAccount &account, const QList<ApiKey> &keys);
    // By profile.
    QHash<QString, Secret> keysOf(const QStringList &profiles) const;

private:
    bool isOf(const KeyMemory::User &user, const KeyAccount &account, const Profile &profile) const;
    QList<Candidate> candidates(const KeyAccount &account) const;
    void addCandidates(QList<Candidate> &candidates, const ProfileRow &row, const KeyAccount &account) const;

    const ProfileStore &m_profiles;
    KeyMemory &m_memory;
    const Environment m_environment;
};

} // namespace scripto
