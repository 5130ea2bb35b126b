// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/lastuse.h"

#include <chrono>

namespace scripto {

// What a key is called in the window, in order of precedence: the first that applies.
enum class KeyStatus {
    Expired,
    Disabled,
    Expiring,
    Stale,
    NeverUsed,
    NeverReported, // never used, as far as the server says
    NotReported,
    NotTracked,
    OwnUseTracker, // this program used it last, so use by others is unknown
    InUse
};

struct StatusRules {
    std::chrono::days staleAfter{90};
    std::chrono::days expiringWithin{7};
    // A key younger than this is never called stale.
    std::chrono::days graceAfterCreation{7};
};

// `now` by the server's clock in both.
KeyStatus keyStatus(const ApiKey &key, const LastUse &use, const QDateTime &now, const StatusRules &rules = {});

// Neither expired nor disabled, and for sure not used by others than this program for so long, whatever else is to be
// said of it.
bool isStale(const ApiKey &key, const LastUse &use, const QDateTime &now, const StatusRules &rules = {});

} // namespace scripto
