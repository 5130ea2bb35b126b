// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/keys/accounts.h"
#include "app/keys/owners.h"

namespace scripto {

class ProfileStore;

// Which keys of an account the local profiles hold, as far as that can be told.
class KeyHolders {
public:
    KeyHolders(const ProfileStore &profiles, Environment environment);

    // The profiles of this account that are still there.
    QList<Profile> profiles(const KeyAccount &account) const;
    // By key id. Where in doubt whether somebody here holds it, a key has an owner.
    QHash<QString, QList<Owner>> owners(const KeyAccount &account, const QList<ApiKey> &keys) const;
    // The key that this profile holds now was seen to have this id.
    void prove(const QString &profile, const QString &id);
    // By profile.
    QHash<QString, Secret> keysOf(const QStringList &profiles) const;

private:
    QList<Profile> strangers(const KeyAccount &account) const;

    const ProfileStore &m_profiles;
    const Environment m_environment;
    QHash<QString, std::pair<Secret, QString>> m_proven; // by profile: its key, and the id that it was seen to have
};

// Whether the profile is among the owners with that certainty or a better one.
bool isHeldBy(const QList<Owner> &owners, const QString &profile, Owner::Certainty least);

} // namespace scripto
