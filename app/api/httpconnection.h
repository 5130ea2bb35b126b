// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/answerreader.h"
#include "app/api/proxylookup.h"
#include "app/api/tcpconnector.h"
#include "app/api/truststore.h"

#include <QDeadlineTimer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace scripto {

// A connection to one server for consecutive requests. It opens itself for the first. QNetworkAccessManager is not used
// because it takes a 103 for the answer, resends a request on its own when a connection closes, and looks up the
// system's proxies in the caller's thread (Qt 6.4.2).
class HttpConnection : public QObject {
    Q_OBJECT
public:
    // What the request is waiting for.
    enum class Stage { Proxy, Trust, Connecting, Answer };

    // The services that connections use.
    struct With {
        ProxyLookup &proxies;
        TrustStore &trust;
        ListenerCheck &listeners;
        Resolve resolve;
    };
    HttpConnection(QUrl origin, const With &with);
    ~HttpConnection() override;

    // Sends `request` exactly once.
    void exchange(QByteArray request, qint64 mostBytes);

    const QUrl &origin() const { return m_origin; }
    Stage stage() const { return m_stage; }
    // Whether some of the request may have left this program.
    bool isSent() const { return m_stage == Stage::Answer; }
    AnswerReader &answer() { return *m_answer; }
    const std::optional<ConnectionFault> &fault() const { return m_fault; }
    // Whether the exchange has ended well and another one may follow.
    bool isReusable() const;
    // Starts the idle time, during which the next exchange() must begin. Otherwise closedWhileIdle() is emitted.
    void startIdleTime(std::chrono::milliseconds time);

Q_SIGNALS:
    void sent();
    void answering(); // the head has arrived
    // answer().isEnded() or fault() is set.
    void ended();
    // The connection was closed between two exchanges.
    void closedWhileIdle();

private:
    void askForProxies();
    void askForTrust();
    void connectNext();
    void onConnectFailed(const ConnectionFault &fault);
    void onConnected(QTcpSocket *socket);
    void send();
    void onReadyRead();
    void onClosed();
    void end(std::optional<ConnectionFault> fault = {});

    const QUrl m_origin;
    const With &m_with;

    Stage m_stage = Stage::Proxy;
    QTimer m_idle;
    QDeadlineTimer m_idleUntil{QDeadlineTimer::Forever}; // the timer may fire late
    QByteArray m_request;
    std::optional<AnswerReader> m_answer;
    bool m_isBusy = false;
    bool m_hasHead = false;

    ProxyLookup::Proxies m_proxiesLeft;
    bool m_isByProxy = false;
    QSslConfiguration m_tls;
    std::unique_ptr<TcpConnector> m_connector;
    std::unique_ptr<QTcpSocket> m_socket;
    std::optional<ConnectionFault> m_fault;
    QList<QSslError> m_tlsErrors;
};

} // namespace scripto
