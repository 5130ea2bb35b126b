// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace scripto {

// A whole HTTP answer; its body may hold a secret and is not logged.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType; // lower case, without parameters
    QByteArray body;
    QDateTime date; // the Date header, UTC; invalid where there is none
    std::optional<std::chrono::milliseconds> retryAfter; // Retry-After or X-Retry-After
};

} // namespace scripto
