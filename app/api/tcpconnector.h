// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace scripto {

// Opens one connection to a server, over the first of its addresses that answers: each next one is tried when one has
// failed or kept silent for a moment, the two families in turns, since many computers have only one that works (RFC
// 8305). Through a proxy, the proxy looks for the address.
class TcpConnector : public QObject {
    Q_OBJECT
public:
    enum class Kind { Plain, Tls };

    TcpConnector(QString host, quint16 port, Kind kind, QNetworkProxy proxy, QObject *parent);

    void start();

Q_SIGNALS:
    // Whoever hears this owns the socket.
    void connected(QTcpSocket *socket);
    void failed(QAbstractSocket::SocketError code);

private:
    void onAddresses(const QList<QHostAddress> &addresses);
    void tryNext();
    QTcpSocket *newAttempt();
    void onConnected(QTcpSocket *socket);
    void onFailed(QTcpSocket *socket);

    const QString m_host;
    const quint16 m_port;
    const Kind m_kind;
    const QNetworkProxy m_proxy;
    QList<QHostAddress> m_left;
    QList<QTcpSocket *> m_attempts; // children
    QTimer m_next;
    std::optional<QAbstractSocket::SocketError> m_firstError;
};

} // namespace scripto
