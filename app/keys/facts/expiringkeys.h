// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/profiles/profilerow.h"

#include <QHash>

#include <functional>

namespace scripto {

// A key that profiles of config.json hold and that expires soon or has expired recently.
struct ExpiringKey {
    QStringList profiles; // in their order
    KeyRef key; // empty if the server's row is not known
    QDateTime expiresAt;

    bool hasExpired(const QDateTime &now) const { return expiresAt <= now; }
    friend bool operator==(const ExpiringKey &, const ExpiringKey &) = default;
};

// What the server's list says about the key that a profile holds.
struct HeldKeyLookup {
    const KeyRow *row = nullptr; // null if not known
    bool isGone = false; // the complete list was read and lacks the key
};

// When the key of each profile expires, for the profiles whose key has expired or is about to: what the rows of the
// profiles say. `now` is the server's time.
QHash<QString, QDateTime> nearExpiries(const QList<ProfileRow> &profiles,
                                       const std::function<HeldKeyLookup(const QString &profile)> &seen,
                                       const QDateTime &now, const StatusRules &rules = {});

// The keys that are about to expire, the nearest first, then those that expired within the last month, the latest
// first. The server's expiry of a key overrides the one stored with its profile. `now` is the server's time.
QList<ExpiringKey> expiringKeys(const QList<ProfileRow> &profiles,
                                const std::function<HeldKeyLookup(const QString &profile)> &seen, const QDateTime &now,
                                const StatusRules &rules = {});

} // namespace scripto
