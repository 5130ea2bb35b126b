// SPDX-License-Identifier: MIT
#include "app/api/tcpconnector.h"

#include <QHostInfo>
#include <QSslSocket>

namespace scripto {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 250ms; // RFC 8305, 5

// In the system's order, but alternating between the address families.
QList<QHostAddress> inTurns(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> other;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : other).append(address);
    QList<QHostAddress> result;
    for (qsizetype i = 0; i < qMax(first.size(), other.size()); ++i) {
        if (i < first.size())
            result.append(first[i]);
        if (i < other.size())
            result.append(other[i]);
    }
    return result;
}

// Whether `fault` gives the user more to act on than `than`.
bool saysMore(const ConnectionFault &fault, const ConnectionFault &than)
{
    return fault.listener != Listener::Trusted
        || (than.listener == Listener::Trusted && than.code == QAbstractSocket::NetworkError);
}

} // namespace

void resolveBySystem(const QString &host, QObject *context, std::function<void(const QList<QHostAddress> &)> use)
{
    QHostInfo::lookupHost(host, context, [use = std::move(use)](const QHostInfo &info) { use(info.addresses()); });
}

TcpConnector::TcpConnector(QString host, quint16 port, Kind kind, QNetworkProxy proxy, const With &with)
    : m_host(std::move(host))
    , m_port(port)
    , m_kind(kind)
    , m_proxy(std::move(proxy))
    , m_with(with)
{
    m_next.setSingleShot(true);
    m_next.setInterval(patience);
    connect(&m_next, &QTimer::timeout, this, &TcpConnector::tryNext);
}

void TcpConnector::start()
{
    const QHostAddress literal(m_host);
    const QList<QHostAddress> local = loopbackAddresses(m_host);
    if (m_proxy.type() != QNetworkProxy::NoProxy)
        newAttempt()->connectToHost(m_host, m_port);
    else if (!literal.isNull())
        onAddresses({literal}); // QHostInfo would look up its name
    else if (!local.isEmpty() || m_kind == Kind::Plain)
        onAddresses(local);
    else
        m_with.resolve(m_host, this, [this](const QList<QHostAddress> &addresses) { onAddresses(addresses); });
}

void TcpConnector::onAddresses(const QList<QHostAddress> &addresses)
{
    m_left = inTurns(addresses);
    if (m_left.isEmpty())
        Q_EMIT failed({QAbstractSocket::HostNotFoundError});
    else
        tryNext();
}

void TcpConnector::tryNext()
{
    if (m_left.isEmpty())
        return;
    const QHostAddress address = m_left.takeFirst();
    m_next.start();
    newAttempt()->connectToHost(address, m_port);
}

QTcpSocket *TcpConnector::newAttempt()
{
    auto *socket = m_kind == Kind::Tls ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setProxy(m_proxy);
    m_attempts.append(socket);
    connect(socket, &QTcpSocket::connected, this, [this, socket] { onConnected(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { onFailed(socket, {socket->error()}); });
    return socket;
}

void TcpConnector::onConnected(QTcpSocket *socket)
{
    if (m_kind == Kind::Plain)
        checkListener(socket);
    else
        handOver(socket);
}

void TcpConnector::checkListener(QTcpSocket *socket)
{
    const LocalConnection connection{socket->peerAddress(), socket->peerPort(), socket->localAddress(),
                                     socket->localPort()};
    m_with.listeners.listenerOf(connection)->then(socket, [this, socket](const Result<Listener> &listener) {
        if (!m_attempts.contains(socket))
            return;
        if (listener.value_or(Listener::Unknown) == Listener::Trusted)
            handOver(socket);
        else
            onFailed(socket, {QAbstractSocket::SocketAccessError, listener.value_or(Listener::Unknown)});
    });
}

void TcpConnector::handOver(QTcpSocket *socket)
{
    m_next.stop();
    m_left.clear();
    m_attempts.removeOne(socket);
    for (QTcpSocket *other : std::exchange(m_attempts, {})) {
        other->disconnect(this);
        other->deleteLater();
    }
    socket->disconnect(this);
    socket->setParent(nullptr);
    Q_EMIT connected(socket);
}

void TcpConnector::onFailed(QTcpSocket *socket, const ConnectionFault &fault)
{
    if (!m_fault || saysMore(fault, *m_fault))
        m_fault = fault;
    m_attempts.removeOne(socket);
    socket->disconnect(this);
    socket->deleteLater();
    if (!m_left.isEmpty())
        tryNext();
    else if (m_attempts.isEmpty())
        Q_EMIT failed(*m_fault);
}

} // namespace scripto
