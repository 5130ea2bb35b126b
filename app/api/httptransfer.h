// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpanswer.h"
#include "app/api/httprequest.h"
#include "app/core/call.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;

namespace scripto {

class UploadBody;

// One request of HttpClient on its way to a settled call.
class HttpTransfer : public QObject {
    Q_OBJECT
public:
    HttpTransfer(QNetworkAccessManager &network, HttpRequest request, const HttpLimits &limits, Call<HttpAnswer> *call);
    ~HttpTransfer() override;

    void start();
    bool isStarted() const { return m_started; }

Q_SIGNALS:
    // The call is settled and the connection let go.
    void ended();

private:
    const QUrl &url() const { return m_request.url; }
    void tryNow();
    void sendTo(const QUrl &url);
    void onSent();
    void onHeaders();
    void onReadyRead();
    void refuseIfTooLarge(qint64 bytes);
    void onFinished();
    bool isWhole(int status) const;
    bool isWorthAnotherTry(int status) const;
    void tryAgain();
    void onRedirect(int status);
    void onPhaseTooLong();
    bool mayBeSent() const;
    void giveUp(ErrorKind kindForGet, const QString &message);
    void end(Result<HttpAnswer> result);
    void letGoOfReply();

    QNetworkAccessManager &m_network;
    const HttpRequest m_request;
    const HttpLimits m_limits;
    QPointer<Call<HttpAnswer>> m_call;

    QNetworkReply *m_reply = nullptr;
    UploadBody *m_upload = nullptr; // the reply's
    QList<QSslError> m_sslErrors;
    QByteArray m_body;
    QTimer m_phase;
    QTimer m_whole;
    QTimer m_pause;
    int m_redirects = 0;
    int m_tries = 0;
    bool m_started = false;
    bool m_mayBeSent = false;
    bool m_answering = false;
};

} // namespace scripto
