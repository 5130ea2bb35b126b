// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace scripto {

// A whole HTTP answer; its body may hold a secret and is not logged.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType; // lower case, without parameters
    QByteArray body;
    QDateTime date; // the Date header, UTC; invalid where there is none
    std::optional<std::chrono::milliseconds> retryAfter; // Retry-After or X-Retry-After, never negative
    QByteArray setCookie = {}; // the Set-Cookie headers, one a line; may hold a secret
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

// Picks from the headers what an HttpAnswer tells; headers that cannot be read count as absent.
HttpAnswer makeHttpAnswer(int status, const HttpHeaders &headers, QByteArray body);

} // namespace scripto
