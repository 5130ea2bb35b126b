// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/facts/keysettings.h"
#include "app/profiles/profilerow.h"

#include <chrono>

namespace scripto {

// What rotating a key would do, before anything happens.
struct RotationPlan {
    KeyRef key;
    QString name; // of the old key, and so of the new one
    QString accountName; // its e-mail address, for people
    QStringList profiles; // of config.json, that hold the key and get the new one
    std::optional<std::chrono::seconds> life; // of either key; empty = never expires
    // Otherwise it is likely only that these profiles hold just this key of the server: the old one is then kept.
    bool isCertain = true;
    bool usedLately = false; // by others, or nobody can tell: running programs may still hold it
    QDateTime usedAt; // by others; invalid = not known, or never
    ApiKey old; // as the server lists it
    QList<KeySetting> notCopied; // that the old key has and the new one will probably not get
    QList<KeySetting> inDoubt; // that the old key has and the new one may not get
    QStringList elsewhere; // profiles whose copy in the keychain alone holds the old key, and keeps it
};

// The program's own rule of what counts as lately.
constexpr std::chrono::days usedLatelyWithin{7};

// Nothing where no profile of config.json holds the key, surely or probably, or where it is not clear which secret it
// is. `profiles`: all; the same secret is the same key whatever the address. `others`: the account's other keys. `now`
// by the server's clock.
std::optional<RotationPlan> planRotation(const KeyRow &row, const QList<ProfileRow> &profiles,
                                         const QList<ApiKey> &others, const QDateTime &now);

// The secret that the plan is about: what its profiles hold.
Secret secretOf(const KeyRow &row, const QList<ProfileRow> &profiles);

} // namespace scripto
