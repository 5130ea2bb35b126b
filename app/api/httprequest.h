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
    Secret bearer; // for the Authorization header; empty = none is sent
    QByteArray json; // the body of a Post
    Secret cookie = {}; // "name=value" of a web session; empty = no Cookie header is sent
    QByteArray origin = {}; // for the Origin header; empty = none is sent
    bool isRepeatable = true; // if false, a Get also leaves the program at most once

    // Post and Delete change something on the server; they leave the program at most once.
    bool changesSomething() const { return method != Method::Get; }
};

// Where a request is given up. The times count from when it starts, not while it waits for its turn; the first two
// count anew for each try.
struct HttpLimits {
    std::chrono::milliseconds connected{15'000}; // until the request is on its way
    std::chrono::milliseconds firstByte{30'000}; // from then until status and headers are there
    std::chrono::milliseconds whole{120'000}; // until the answer is complete, redirects and further tries included
    // Before a Get is tried a second time; about twice as long before the third.
    std::chrono::milliseconds pause{400};
    qint64 bytes = 64 * 1024 * 1024; // of the body
    // A connection that nothing has used for this long is not used again: it may be dead without our knowing, and a
    // request sent into it would have an unknown outcome.
    std::chrono::milliseconds idle{2'000};
};

} // namespace scripto
