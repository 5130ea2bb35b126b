// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/deadline.h"
#include "app/api/httpanswer.h"
#include "app/api/httprequest.h"
#include "app/api/unpack.h"
#include "app/core/call.h"

#include <QPointer>

namespace scripto {

class ConnectionPool;
class HttpConnection;
class TrustStore;
class Worker;

// One request of HttpClient, until its call is settled.
class HttpTransfer : public QObject {
    Q_OBJECT
public:
    // The services and limits of a transfer.
    struct With {
        ConnectionPool &pool;
        const TrustStore &trust;
        Worker &worker;
        HttpLimits limits;
    };
    HttpTransfer(const With &with, HttpRequest request, Call<HttpAnswer> *call);
    ~HttpTransfer() override;

    void start();
    bool isStarted() const { return m_started; }

Q_SIGNALS:
    // The call is settled and the connection released.
    void ended();

private:
    const QUrl &url() const { return m_request.url; }
    void tryNow();
    void sendTo(const QUrl &url);
    void onEnded();
    void onAnswer();
    void onUnpacked(const Unpacked &body);
    void onNoWholeAnswer();
    bool isWorthAnotherTry() const;
    void tryAgain();
    void onRedirect();
    void onPhaseTooLong();
    void refuseAsTooLarge();
    // Fails with `kindForGet`, or with AnswerLost if the request may have changed something.
    void giveUp(ErrorKind kindForGet, const QString &message);
    void end(Result<HttpAnswer> result);
    void letGoOfConnection();

    const With m_with;
    const HttpRequest m_request;
    QPointer<Call<HttpAnswer>> m_call;

    HttpConnection *m_connection = nullptr; // on loan from the pool
    QUrl m_target; // of this attempt
    Deadline m_phase;
    Deadline m_whole;
    QTimer m_pause;
    int m_redirects = 0;
    int m_tries = 0;
    bool m_started = false;
};

} // namespace scripto
