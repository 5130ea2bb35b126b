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

// Determines which keys of an account the local profiles hold, as far as possible.
class KeyHolders {
public:
    KeyHolders(const ProfileStore &profiles, KeyMemory &memory, Environment environment);

    // The profiles of this account that still exist.
    QList<Profile> profiles(const KeyAccount &account) const;
    // The holders by key id. If it is doubtful whether anybody here holds a key, it has a holder.
    QHash<QString, QList<Holder>> holders(const KeyAccount &account, const QList<ApiKey> &keys) const;
    // Whether this list, read with `reader`, can be taken for the account's: it contains the key of another of its
    // profiles, or the server has identified the reader as the user that all those profiles name.
    bool isOfAccount(const KeyAccount &account, const QList<ApiKey> &keys, const Credentials &reader) const;
    // Records that the key this profile holds now was seen to have this id.
    void prove(const KeyAccount &account, const QString &profile, const QString &id);
    // Remembers which secrets belong to which of these keys: a profile that is removed may share its secret with
    // others, and may come back.
    void learn(const KeyAccount &account, const QList<ApiKey> &keys);
    // The keys by profile name.
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
