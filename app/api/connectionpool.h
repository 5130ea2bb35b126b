// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpconnection.h"

#include <QHash>

#include <chrono>

namespace scripto {

// Connections, for one request each at a time, and those that wait for another one.
class ConnectionPool : public QObject {
    Q_OBJECT
public:
    // A connection that nothing has used for `idle` is closed: it may be dead without our knowing, and a request sent
    // into it would have an unknown outcome.
    ConnectionPool(std::chrono::milliseconds idle, HttpConnection::With with);
    ~ConnectionPool() override;

    // The caller gives it back.
    HttpConnection *take(const QUrl &origin);
    // Keeps it for another request, or closes it.
    void giveBack(HttpConnection *connection);

private:
    void drop(HttpConnection *connection);

    const std::chrono::milliseconds m_idle;
    const HttpConnection::With m_with;
    QMultiHash<QString, HttpConnection *> m_waiting; // by origin
};

} // namespace scripto
