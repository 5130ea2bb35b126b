// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/keyrow.h"
#include "app/profiles/profilerow.h"

#include <functional>

namespace scripto {

// A key that profiles of config.json hold and that expires soon, or has done so lately.
struct ExpiringKey {
    QStringList profiles; // in their order
    KeyRef key; // blank where the server's row is not known
    QDateTime expiresAt;

    bool hasExpired(const QDateTime &now) const { return expiresAt <= now; }
    friend bool operator==(const ExpiringKey &, const ExpiringKey &) = default;
};

// What the server's list tells of the key that a profile holds.
struct HeldKeyLookup {
    const KeyRow *row = nullptr; // null: not known
    bool isGone = false; // the whole list was read and lacks it
};

// Those that the CLI stops working with, the nearest first; then those that have expired, the latest first, for a
// month. The server's word on a key beats what its profile was stored with. `now` by the server's clock.
QList<ExpiringKey> expiringKeys(const QList<ProfileRow> &profiles,
                                const std::function<HeldKeyLookup(const QString &profile)> &seen, const QDateTime &now,
                                const StatusRules &rules = {});

} // namespace scripto
