// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <functional>

namespace scripto {

// Returns the current time in UTC. Injected, so that tests can choose it.
using Clock = std::function<QDateTime()>;

inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace scripto
