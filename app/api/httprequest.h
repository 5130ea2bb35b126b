// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>

namespace scripto {

struct HttpRequest {
    enum class Method { Get, Post, Delete };

    Method method = Method::Get;
    QUrl url; // https, or http on a loopback host
    Secret bearer; // for the Authorization header; empty = not sent
    QByteArray json; // the body of a Post
    Secret cookie = {}; // "name=value" of a web session; empty = no Cookie header
    QByteArray origin = {}; // for the Origin header; empty = not sent
    bool isRepeatable = true; // if false, a Get is not retried either

    // Post and Delete change something on the server; they leave the program at most once.
    bool changesSomething() const { return method != Method::Get; }
};

// When a request is given up. The times count from its start, not while it waits for its turn; the first two restart
// with each attempt.
struct HttpLimits {
    std::chrono::milliseconds connected{15'000}; // until the request is sent
    std::chrono::milliseconds firstByte{30'000}; // from then until status and headers have arrived
    std::chrono::milliseconds whole{120'000}; // until the answer is complete, including redirects and further attempts
    // The pause before a Get is tried a second time; about twice as long before the third.
    std::chrono::milliseconds pause{400};
    qint64 bytes = 64 * 1024 * 1024; // of the body
    // A connection that has been unused for this long is not reused: it may have died unnoticed, and a request sent
    // into it would have an unknown outcome.
    std::chrono::milliseconds idle{2'000};
};

} // namespace scripto
