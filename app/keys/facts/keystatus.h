// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/lastuse.h"

#include <chrono>

namespace scripto {

// The status shown for a key. The first one that applies wins.
enum class KeyStatus {
    Expired,
    Disabled,
    Expiring,
    Stale,
    NeverUsed,
    NeverReported, // never used, but only according to the server
    NotReported,
    NotTracked,
    OwnUse, // this program used it last, but long ago, and that hides use by others
    InUse
};

struct StatusRules {
    std::chrono::days staleAfter{90};
    std::chrono::days expiringWithin{7};
    // Younger keys are never stale.
    std::chrono::days graceAfterCreation{7};
};

// `now` is the server's time in all functions.
KeyStatus keyStatus(const ApiKey &key, const LastUse &use, const QDateTime &now, const StatusRules &rules = {});

// True if the key is neither expired nor disabled and certainly was not used by anything but this program for
// `staleAfter`, whatever its status.
bool isStale(const ApiKey &key, const LastUse &use, const QDateTime &now, const StatusRules &rules = {});

// True if certainly nothing but this program has used the key for that long, or since its creation.
bool isUnusedFor(const ApiKey &key, const LastUse &use, const QDateTime &now, std::chrono::days time);

} // namespace scripto
