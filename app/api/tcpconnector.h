// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httperrors.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace scripto {

// Looks up the addresses of a host, then calls the function unless the object is gone.
using Resolve = std::function<void(const QString &, QObject *, std::function<void(const QList<QHostAddress> &)>)>;
void resolveBySystem(const QString &host, QObject *context, std::function<void(const QList<QHostAddress> &)> use);

// Opens one connection to a server, through the first of its addresses that answers. The next address is tried when one
// has failed or has been silent for a moment, alternating between the address families, since many computers have only
// one that works (RFC 8305). A proxy resolves the address itself. A plain connection leads only to this computer, and
// only to a listener of this user or of root.
class TcpConnector : public QObject {
    Q_OBJECT
public:
    enum class Kind { Plain, Tls };

    // The services that it uses.
    struct With {
        const Resolve &resolve;
        ListenerCheck &listeners;
    };
    TcpConnector(QString host, quint16 port, Kind kind, QNetworkProxy proxy, const With &with);

    void start();

Q_SIGNALS:
    // The receiver owns the socket.
    void connected(QTcpSocket *socket);
    void failed(const ConnectionFault &fault);

private:
    void onAddresses(const QList<QHostAddress> &addresses);
    void tryNext();
    QTcpSocket *newAttempt();
    void onConnected(QTcpSocket *socket);
    void checkListener(QTcpSocket *socket);
    void handOver(QTcpSocket *socket);
    void onFailed(QTcpSocket *socket, const ConnectionFault &fault);

    const QString m_host;
    const quint16 m_port;
    const Kind m_kind;
    const QNetworkProxy m_proxy;
    const With m_with;
    QList<QHostAddress> m_left;
    QList<QTcpSocket *> m_attempts; // children
    QTimer m_next;
    std::optional<ConnectionFault> m_fault;
};

} // namespace scripto
