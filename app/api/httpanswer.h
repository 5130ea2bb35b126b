// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace scripto {

// A complete HTTP answer. Its body may contain a secret and is not logged.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType; // lower case, without parameters
    QByteArray body;
    QDateTime date; // the Date header, UTC; invalid if absent
    std::optional<std::chrono::milliseconds> retryAfter; // Retry-After or X-Retry-After, never negative
    QByteArray setCookie = {}; // the Set-Cookie headers, one per line; may contain a secret
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

// Extracts the members of an HttpAnswer from the headers. Malformed headers count as absent.
HttpAnswer makeHttpAnswer(int status, const HttpHeaders &headers, QByteArray body);

} // namespace scripto
