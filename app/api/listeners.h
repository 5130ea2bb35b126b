// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"

#include <QByteArray>
#include <QHostAddress>

#include <functional>
#include <optional>

namespace scripto {

class Worker;

// The addresses that "localhost" and the names below it stand for; empty for other hosts. The resolver is not asked,
// because it may lie or run on another computer. The order is the CLI's; development servers listen on either address.
QList<QHostAddress> loopbackAddresses(const QString &host);

// The owner of the program at the other end of a connection within this computer.
enum class Listener {
    Trusted, // this user or root, or the system cannot tell
    Foreign, // another user
    Unknown, // the system should be able to tell, but does not
};

// Both ends of such a connection.
struct LocalConnection {
    QHostAddress server;
    quint16 port = 0;
    QHostAddress client;
    quint16 clientPort = 0;
};

// The tables in which Linux lists all TCP sockets: /proc/net/tcp and /proc/net/tcp6.
struct SocketTables {
    QByteArray tcp;
    QByteArray tcp6;
};

// Judges the listener that the system hands the connection to: one on the exact address takes precedence over one on
// all addresses. Source: inet_lookup_listener() of Linux.
Listener listenerOf(const LocalConnection &connection, const SocketTables &tables, uint ownUser);

// Plain http has no certificate, so any user could listen on a port of this computer and receive the key. Therefore the
// connection is made first, then this reports who owns the other end, and only then is anything sent.
class ListenerCheck : public QObject {
    Q_OBJECT
public:
    // Runs on the worker. Returns nullopt on systems without such tables.
    using Read = std::function<std::optional<SocketTables>()>;
    static std::optional<SocketTables> readSystem();

    // The system is asked unless `read` takes its place.
    explicit ListenerCheck(Worker &worker, Read read = {});

    Call<Listener> *listenerOf(const LocalConnection &connection);

private:
    Worker &m_worker;
    const Read m_read;
};

} // namespace scripto
