// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/keys/facts/keysettings.h"
#include "app/profiles/profilerow.h"

#include <chrono>

namespace scripto {

// What rotating a key would do, worked out before anything happens.
struct RotationPlan {
    KeyRef key;
    QString name; // the old key's name, which the new key keeps
    QString accountName; // the account's e-mail address, for display
    QStringList profiles; // profiles of config.json that hold the key and get the new one
    std::optional<std::chrono::seconds> life; // the lifetime of both keys; empty = never expires
    // False if the profiles only probably hold this key.
    bool isCertain = true;
    bool isInEnvironment = false; // this program’s environment holds the old key or may hold it
    bool usedLately = false; // others used it lately or may have: running programs may still hold it
    QDateTime usedAt; // by others; invalid = not known, or never
    ApiKey old; // as the server lists it
    QList<KeySetting> notCopied; // settings of the old key that the new one will probably not get
    QList<KeySetting> inDoubt; // settings of the old key that the new one may not get
    QStringList elsewhere; // profiles that hold the old key only in their keychain copy, and keep it

    // Otherwise the old key is kept.
    bool mayRevokeOld() const { return isCertain && !isInEnvironment; }
};

// This program's definition of "lately".
constexpr std::chrono::days usedLatelyWithin{7};

// Returns nothing if no profile of config.json holds the key surely or probably, or if its secret is ambiguous.
// `profiles` is all of them, since equal secrets are the same key whatever their address. `others` is the account's
// other keys. `now` is the server's time.
std::optional<RotationPlan> planRotation(const KeyRow &row, const QList<ProfileRow> &profiles,
                                         const QList<ApiKey> &others, const QDateTime &now);

// The secret that the plan's profiles hold.
Secret secretOf(const KeyRow &row, const QList<ProfileRow> &profiles);

} // namespace scripto
