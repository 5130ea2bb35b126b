// SPDX-License-Identifier: MIT
#include "app/api/connectionpool.h"

namespace scripto {

ConnectionPool::ConnectionPool(std::chrono::milliseconds idle, HttpConnection::With with)
    : m_idle(idle)
    , m_with(std::move(with))
{
}

ConnectionPool::~ConnectionPool()
{
    qDeleteAll(m_waiting);
}

HttpConnection *ConnectionPool::take(const QUrl &origin)
{
    const QList<HttpConnection *> waiting = m_waiting.values(origin.toString());
    for (HttpConnection *connection : waiting) {
        m_waiting.remove(origin.toString(), connection);
        if (connection->isReusable()) {
            connection->disconnect(this);
            return connection;
        }
        connection->deleteLater();
    }
    return new HttpConnection(origin, m_with);
}

void ConnectionPool::giveBack(HttpConnection *connection)
{
    if (!connection->isReusable()) {
        connection->deleteLater();
        return;
    }
    m_waiting.insert(connection->origin().toString(), connection);
    connect(connection, &HttpConnection::closedWhileIdle, this, [this, connection] { drop(connection); });
    connection->startIdleTime(m_idle);
}

void ConnectionPool::drop(HttpConnection *connection)
{
    m_waiting.remove(connection->origin().toString(), connection);
    connection->disconnect(this);
    connection->deleteLater();
}

} // namespace scripto
