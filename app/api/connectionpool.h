// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpconnection.h"

#include <QHash>

#include <chrono>

namespace scripto {

// Keeps connections, which serve one request at a time, for reuse.
class ConnectionPool : public QObject {
    Q_OBJECT
public:
    // A connection that has been unused for `idle` is closed: it may have died unnoticed, and a request sent into it
    // would have an unknown outcome.
    ConnectionPool(std::chrono::milliseconds idle, HttpConnection::With with);
    ~ConnectionPool() override;

    // The caller must give the connection back.
    HttpConnection *take(const QUrl &origin);
    // Keeps the connection for another request, or closes it.
    void giveBack(HttpConnection *connection);

private:
    void drop(HttpConnection *connection);

    const std::chrono::milliseconds m_idle;
    const HttpConnection::With m_with;
    QMultiHash<QString, HttpConnection *> m_waiting; // by origin
};

} // namespace scripto
