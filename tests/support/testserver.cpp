// SPDX-License-Identifier: MIT
#include "tests/support/testserver.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

#include <algorithm>

#include <sys/socket.h>

namespace scripto {

struct TestServer::Connection {
    QTcpSocket *socket = nullptr;
    int number = 0;
    QByteArray unread;
};

TestServer::TestServer(std::optional<QSslConfiguration> tls, QObject *parent)
    : QObject(parent)
    , m_isTls(tls.has_value())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &TestServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("the test server cannot listen");
}

TestServer::~TestServer() = default;

QUrl TestServer::url() const
{
    QUrl url;
    url.setScheme(m_isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    return url;
}

quint16 TestServer::port() const
{
    return m_server->serverPort();
}

void TestServer::answerAllWith(const QByteArray &bytes)
{
    setScript(sends(bytes));
}

void TestServer::setScripts(QList<Script> scripts)
{
    setScript([scripts = std::move(scripts)](QTcpSocket *socket, const Request &request) mutable {
        if (scripts.isEmpty())
            QFAIL(("more requests than expected: " + request.method + ' ' + request.target).constData());
        scripts.takeFirst()(socket, request);
    });
}

int TestServer::openConnections() const
{
    return static_cast<int>(std::count_if(m_sockets.begin(), m_sockets.end(), [](const auto &connection) {
        return connection->socket->state() == QAbstractSocket::ConnectedState;
    }));
}

void TestServer::stopAccepting()
{
    const quint16 portBefore = port();
    m_server->close();
    m_server->setListenBacklogSize(1);
    if (!m_server->listen(QHostAddress::LocalHost, portBefore))
        qFatal("the test server cannot listen again");
    m_server->pauseAccepting();
}

QByteArray TestServer::answer(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n";
    for (const QByteArray &header : headers)
        text += header + "\r\n";
    if (status != 204)
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

TestServer::Script TestServer::sends(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const Request &) { socket->write(bytes); };
}

TestServer::Script TestServer::sendsAndCloses(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const Request &) {
        socket->write(bytes);
        socket->disconnectFromHost();
    };
}

TestServer::Script TestServer::resets(const QByteArray &bytesBefore)
{
    return [bytesBefore](QTcpSocket *socket, const Request &) {
        socket->write(bytesBefore);
        socket->flush();
        // Closing with a linger time of zero sends a reset.
        const struct linger none {
            1, 0
        };
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
        socket->abort();
    };
}

TestServer::Script TestServer::drips(const QByteArray &start, std::chrono::milliseconds interval)
{
    return [start, interval](QTcpSocket *socket, const Request &) {
        socket->write(start);
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(interval);
    };
}

void TestServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        auto connection = std::make_unique<Connection>();
        connection->socket = socket;
        connection->number = ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, raw = connection.get()] { read(*raw); });
        m_sockets.push_back(std::move(connection));
        if (m_connectScript)
            m_connectScript(socket, {});
        read(*m_sockets.back());
    }
}

void TestServer::read(Connection &connection)
{
    connection.unread += connection.socket->readAll();
    while (true) {
        const qsizetype headEnd = connection.unread.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        Request request;
        request.connection = connection.number;
        QList<QByteArray> lines = connection.unread.first(headEnd).split('\n');
        const QList<QByteArray> words = lines.takeFirst().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (connection.unread.size() < headEnd + 4 + length)
            return;
        request.body = connection.unread.sliced(headEnd + 4, length);
        connection.unread.remove(0, headEnd + 4 + length);
        m_requests.append(request);
        if (m_script)
            m_script(connection.socket, request);
    }
}

} // namespace scripto
