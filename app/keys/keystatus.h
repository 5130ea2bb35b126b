// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <chrono>

namespace scripto {

// What a key is called in the window, in order of precedence: the first that applies.
enum class KeyStatus { Expired, Disabled, Expiring, Stale, NeverUsed, NotReported, InUse };

struct StatusRules {
    std::chrono::days staleAfter{90};
    std::chrono::days expiringWithin{7};
    // A key younger than this is never called stale.
    std::chrono::days graceAfterCreation{7};
};

// `now` by the server's clock.
KeyStatus keyStatus(const ApiKey &key, const QDateTime &now, const StatusRules &rules = {});

} // namespace scripto
