// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"

#include <QByteArray>
#include <QHostAddress>

#include <functional>
#include <optional>

namespace scripto {

class Worker;

// The addresses that "localhost" and names below it stand for. Empty for other hosts. No resolver is asked: it may lie,
// or be another computer. The order is the CLI's; development servers listen on either.
QList<QHostAddress> loopbackAddresses(const QString &host);

// Whose program is at the other end of a connection to this computer.
enum class Listener {
    Trusted, // this user's, root's, or the system cannot say whose
    Foreign, // another user's
    Unknown, // the system should know, and does not
};

// Both ends of such a connection.
struct LocalConnection {
    QHostAddress server;
    quint16 port = 0;
    QHostAddress client;
    quint16 clientPort = 0;
};

// What Linux says of all sockets: /proc/net/tcp and /proc/net/tcp6.
struct SocketTables {
    QByteArray tcp;
    QByteArray tcp6;
};

// Among several listeners the one counts that the system hands the connection to: an exact address comes before all
// addresses. Source: inet_lookup_listener() of Linux.
Listener listenerOf(const LocalConnection &connection, const SocketTables &tables, uint ownUser);

// Plain http has no certificate: any user can listen on a port of this computer and be sent the key. So the connection
// is made first, then this says whose program has it, and only then is something sent.
class ListenerCheck : public QObject {
    Q_OBJECT
public:
    // Runs on the worker. nullopt on systems without such tables.
    using Read = std::function<std::optional<SocketTables>()>;
    static std::optional<SocketTables> readSystem();

    ListenerCheck(Worker &worker, Read read);

    Call<Listener> *listenerOf(const LocalConnection &connection);

private:
    Worker &m_worker;
    const Read m_read;
};

} // namespace scripto
