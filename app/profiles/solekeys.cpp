// SPDX-License-Identifier: MIT
#include "app/profiles/solekeys.h"

#include <algorithm>

namespace scripto {

namespace {

// A key that another profile keeps besides its own does not count: the next change may drop it.
bool isHeldByAnother(const Secret &key, const QString &name, const QList<ProfileRow> &all)
{
    return std::any_of(all.begin(), all.end(), [&](const ProfileRow &other) {
        return other.profile.name != name && other.profile.apiKey == key;
    });
}

} // namespace

QList<Secret> soleKeysOf(const ProfileRow &profile, const QList<ProfileRow> &all,
                         const std::function<bool(const Secret &key)> &isRevoked)
{
    QList<Profile> copies{profile.profile};
    if (profile.keychainCopy)
        copies.append(*profile.keychainCopy);
    copies.append(profile.previous);
    QList<Secret> keys;
    for (const Profile &copy : std::as_const(copies)) {
        const Secret &key = copy.apiKey;
        if (!key.isEmpty() && !keys.contains(key) && !isRevoked(key)
            && !isHeldByAnother(key, profile.profile.name, all))
            keys.append(key);
    }
    return keys;
}

} // namespace scripto
