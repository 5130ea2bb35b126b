// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTcpServer;

namespace scripto {

// An HTTP server on a free port of 127.0.0.1 that handles each request as scripted, correctly or not, and records what
// it receives. Runs in the test's own event loop.
class TestServer : public QObject {
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QByteArray target; // path and query as sent
        QHash<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;
        int connection = 0; // the connection that brought it, from 1
    };
    using Script = std::function<void(QTcpSocket *, const Request &)>;

    // With `tls` it uses https.
    explicit TestServer(std::optional<QSslConfiguration> tls = {}, QObject *parent = nullptr);
    ~TestServer() override;

    QUrl url() const; // the origin
    quint16 port() const;

    // Called with each complete request. Until it is set, requests are read and never answered.
    void setScript(Script script) { m_script = std::move(script); }
    // Called with each new connection and an empty request.
    void setConnectScript(Script script) { m_connectScript = std::move(script); }
    void answerAllWith(const QByteArray &bytes);
    // One after another; more requests than scripts fail the test.
    void setScripts(QList<Script> scripts);

    const QList<Request> &requests() const { return m_requests; }
    int connections() const { return m_connections; } // total number
    int openConnections() const;
    // Lets new connections queue up in the operating system until its queue is full.
    void stopAccepting();

    // A response with Content-Length; `headers` are whole lines.
    static QByteArray answer(int status, const QByteArray &body = {}, const QList<QByteArray> &headers = {});
    static Script sends(const QByteArray &bytes);
    static Script sendsAndCloses(const QByteArray &bytes);
    static Script resets(const QByteArray &bytesBefore = {});
    static Script drips(const QByteArray &start, std::chrono::milliseconds interval);

private:
    struct Connection;
    void accept();
    void read(Connection &connection);

    std::unique_ptr<QTcpServer> m_server;
    const bool m_isTls;
    Script m_script;
    Script m_connectScript;
    QList<Request> m_requests;
    std::vector<std::unique_ptr<Connection>> m_sockets;
    int m_connections = 0;
};

} // namespace scripto
