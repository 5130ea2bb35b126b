// SPDX-License-Identifier: MIT
#include "app/api/httpconnection.h"

#include "app/core/serverurl.h"

#include <QSslSocket>

namespace scripto {

namespace {

constexpr qint64 readBufferSize = 256 * 1024; // Qt stops reading while this much is unread

bool isTls(const QUrl &origin)
{
    return origin.scheme() == u"https";
}

// A request to this computer never leaves it, and plain http would reveal its key to the proxy.
bool mayUseProxy(QUrl origin)
{
    if (!isTls(origin))
        return false;
    origin.setScheme(QStringLiteral("http")); // accepted for loopback hosts only
    return !serverFromBaseUrl(origin.toString()).has_value();
}

quint16 portOf(const QUrl &origin)
{
    return static_cast<quint16>(origin.port(isTls(origin) ? 443 : 80));
}

} // namespace

HttpConnection::HttpConnection(QUrl origin, const With &with)
    : m_origin(std::move(origin))
    , m_with(with)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &HttpConnection::closedWhileIdle);
}

HttpConnection::~HttpConnection()
{
    m_request.fill('\0'); // it may contain a key
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
}

void HttpConnection::exchange(QByteArray request, qint64 mostBytes)
{
    m_idle.stop();
    m_idleUntil = QDeadlineTimer(QDeadlineTimer::Forever);
    m_request = std::move(request);
    m_answer.emplace(mostBytes);
    m_isBusy = true;
    m_hasHead = false;
    m_fault.reset();
    if (m_socket)
        send();
    else
        askForProxies();
}

bool HttpConnection::isReusable() const
{
    return !m_isBusy && !m_fault && m_socket && m_socket->state() == QAbstractSocket::ConnectedState
        && m_answer->state() == AnswerReader::State::Whole && m_answer->keepsConnection()
        && m_socket->bytesToWrite() == 0 && !m_idleUntil.hasExpired();
}

void HttpConnection::startIdleTime(std::chrono::milliseconds time)
{
    m_idle.start(time);
    m_idleUntil = QDeadlineTimer(time);
}

void HttpConnection::askForProxies()
{
    if (!mayUseProxy(m_origin)) {
        m_proxiesLeft = {QNetworkProxy(QNetworkProxy::NoProxy)};
        askForTrust();
        return;
    }
    m_stage = Stage::Proxy;
    m_with.proxies.proxiesFor(m_origin)->then(this, [this](const Result<ProxyLookup::Proxies> &proxies) {
        m_proxiesLeft = *proxies;
        askForTrust();
    });
}

void HttpConnection::askForTrust()
{
    m_stage = Stage::Trust;
    if (!isTls(m_origin)) {
        connectNext();
        return;
    }
    m_with.trust.configuration()->then(this, [this](const Result<QSslConfiguration> &configuration) {
        m_tls = *configuration;
        connectNext();
    });
}

void HttpConnection::connectNext()
{
    m_stage = Stage::Connecting;
    QNetworkProxy proxy = m_proxiesLeft.takeFirst();
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy); // only a tunnel hides the request from the proxy
    m_isByProxy = proxy.type() != QNetworkProxy::NoProxy;
    const auto kind = isTls(m_origin) ? TcpConnector::Kind::Tls : TcpConnector::Kind::Plain;
    // May be called from a signal of the previous connector.
    if (m_connector)
        m_connector.release()->deleteLater();
    m_connector = std::make_unique<TcpConnector>(m_origin.host(), portOf(m_origin), kind, proxy,
                                                 TcpConnector::With{m_with.resolve, m_with.listeners});
    connect(m_connector.get(), &TcpConnector::connected, this, &HttpConnection::onConnected);
    connect(m_connector.get(), &TcpConnector::failed, this, &HttpConnection::onConnectFailed);
    m_connector->start();
}

void HttpConnection::onConnectFailed(const ConnectionFault &fault)
{
    if (!m_proxiesLeft.isEmpty())
        connectNext();
    else if (m_isByProxy && fault.code != QAbstractSocket::ProxyAuthenticationRequiredError)
        end(ConnectionFault{QAbstractSocket::ProxyConnectionRefusedError}); // Qt reports a refusal in several ways
    else
        end(fault);
}

void HttpConnection::onConnected(QTcpSocket *socket)
{
    m_socket.reset(socket);
    socket->setReadBufferSize(readBufferSize);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError code) {
        if (!m_fault)
            m_fault = ConnectionFault{code};
        // What arrived earlier must still be read.
        QMetaObject::invokeMethod(this, &HttpConnection::onClosed, Qt::QueuedConnection);
    });
    connect(socket, &QTcpSocket::disconnected, this, &HttpConnection::onClosed);
    auto *tls = qobject_cast<QSslSocket *>(socket);
    if (!tls) {
        send();
        return;
    }
    connect(tls, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(tls, &QSslSocket::encrypted, this, &HttpConnection::send);
    tls->setSslConfiguration(m_tls);
    tls->setPeerVerifyName(m_origin.host());
    tls->startClientEncryption();
}

void HttpConnection::send()
{
    m_stage = Stage::Answer;
    m_socket->write(m_request);
    m_request.fill('\0');
    m_request.clear();
    if (m_socket->bytesAvailable() > 0) // arrived before the request; readyRead() is not emitted again
        QMetaObject::invokeMethod(this, &HttpConnection::onReadyRead, Qt::QueuedConnection);
    Q_EMIT sent();
}

void HttpConnection::onReadyRead()
{
    if (!m_isBusy) {
        Q_EMIT closedWhileIdle(); // unsolicited data belongs to no request
        return;
    }
    if (!isSent())
        return;
    m_answer->read(m_socket->readAll());
    if (m_answer->state() != AnswerReader::State::Head && !std::exchange(m_hasHead, true))
        Q_EMIT answering();
    if (m_isBusy && m_answer->isEnded())
        end();
}

void HttpConnection::onClosed()
{
    if (!m_isBusy) {
        Q_EMIT closedWhileIdle();
        return;
    }
    while (m_isBusy && isSent() && m_socket->bytesAvailable() > 0)
        onReadyRead();
    if (!m_isBusy)
        return;
    m_answer->connectionClosed();
    end(m_fault.value_or(ConnectionFault{QAbstractSocket::RemoteHostClosedError}));
}

void HttpConnection::end(std::optional<ConnectionFault> fault)
{
    if (!std::exchange(m_isBusy, false))
        return;
    m_fault = m_answer->isEnded() ? std::nullopt : std::move(fault);
    if (m_fault)
        m_fault->tlsErrors = m_tlsErrors;
    Q_EMIT ended();
}

} // namespace scripto
