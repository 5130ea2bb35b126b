// SPDX-License-Identifier: MIT
#include "app/api/httptransfer.h"

#include "app/api/httperrors.h"
#include "app/api/uploadbody.h"
#include "app/core/serverurl.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QRandomGenerator>

namespace scripto {

using namespace std::chrono_literals;

namespace {

constexpr int mostRedirects = 5;
constexpr int mostTries = 3;
constexpr qint64 readBufferSize = 256 * 1024; // Qt stops reading from the connection while this much lies unread

QNetworkRequest toQt(const HttpRequest &request, const QUrl &url)
{
    QNetworkRequest result(url);
    result.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("scripto-keys/" SCRIPTO_VERSION));
    result.setRawHeader("Accept", "application/json");
    // Qt takes half a packed body for a whole one; unpacked, its length tells.
    result.setRawHeader("Accept-Encoding", "identity");
    if (!request.bearer.isEmpty())
        result.setRawHeader("Authorization", "Bearer " + request.bearer.reveal().toByteArray());
    if (!request.cookie.isEmpty())
        result.setRawHeader("Cookie", request.cookie.reveal().toByteArray());
    if (!request.origin.isEmpty())
        result.setRawHeader("Origin", request.origin);
    if (request.changesSomething()) {
        result.setHeader(QNetworkRequest::ContentLengthHeader, request.json.size());
        result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    if (request.method == HttpRequest::Method::Post)
        result.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));

    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One protocol to know by heart: that nothing is sent twice was measured for HTTP/1.1.
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return result;
}

QString seconds(std::chrono::milliseconds time)
{
    return QLocale().toString(static_cast<double>(time.count()) / 1000, 'g', 6);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// Where a redirect points, without what must not be shown.
QString originText(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

HttpTransfer::HttpTransfer(QNetworkAccessManager &network, HttpRequest request, const HttpLimits &limits,
                           Call<HttpAnswer> *call)
    : m_network(network)
    , m_request(std::move(request))
    , m_limits(limits)
    , m_call(call)
{
    for (QTimer *timer : {&m_phase, &m_whole, &m_pause})
        timer->setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &HttpTransfer::tryNow);
    connect(&m_phase, &QTimer::timeout, this, &HttpTransfer::onPhaseTooLong);
    connect(&m_whole, &QTimer::timeout, this, [this] {
        giveUp(ErrorKind::TimedOut,
               tr("The answer of %1 was not complete after %2 s.").arg(serverName(url()), seconds(m_limits.whole)));
    });
    // Of requests that wait for one and the same connection, Qt tells only one what was wrong with it.
    connect(&m_network, &QNetworkAccessManager::sslErrors, this,
            [this](const QNetworkReply *reply, const QList<QSslError> &errors) {
                if (isSameOrigin(reply->url(), url()))
                    m_sslErrors = errors;
            });
    connect(call, &CallBase::cancelRequested, this, [this] { end(failure(ErrorKind::Cancelled)); });
}

HttpTransfer::~HttpTransfer()
{
    letGoOfReply();
}

void HttpTransfer::start()
{
    m_started = true;
    m_whole.start(m_limits.whole);
    tryNow();
}

void HttpTransfer::tryNow()
{
    ++m_tries;
    m_redirects = 0;
    sendTo(m_request.url);
}

void HttpTransfer::sendTo(const QUrl &url)
{
    const QNetworkRequest request = toQt(m_request, url);
    if (m_request.changesSomething())
        m_upload = new UploadBody(m_request.json);
    switch (m_request.method) {
    case HttpRequest::Method::Get:
        m_reply = m_network.get(request);
        break;
    case HttpRequest::Method::Post:
        m_reply = m_network.post(request, m_upload);
        break;
    case HttpRequest::Method::Delete:
        m_reply = m_network.sendCustomRequest(request, "DELETE", m_upload);
        break;
    }
    if (m_upload)
        m_upload->setParent(m_reply);
    m_reply->setReadBufferSize(readBufferSize);
    // Qt does not tell when a request with an empty body is on its way: a Delete counts as sent from the start.
    m_mayBeSent = m_request.method == HttpRequest::Method::Delete;
    m_answering = false;
    m_phase.start(m_limits.connected + (m_mayBeSent ? m_limits.firstByte : 0ms));
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpTransfer::onSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpTransfer::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpTransfer::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &HttpTransfer::onFinished);
}

void HttpTransfer::onSent()
{
    if (!std::exchange(m_mayBeSent, true))
        m_phase.start(m_limits.firstByte);
}

void HttpTransfer::onHeaders()
{
    m_answering = true;
    m_phase.stop();
    refuseIfTooLarge(m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong());
}

void HttpTransfer::onReadyRead()
{
    const QByteArray bytes = m_reply->readAll();
    // Asked before, since a body that grows past its room needs twice as much for a moment.
    refuseIfTooLarge(m_body.size() + bytes.size());
    if (m_reply)
        m_body += bytes;
}

void HttpTransfer::refuseIfTooLarge(qint64 bytes)
{
    if (bytes > m_limits.bytes)
        giveUp(ErrorKind::BadAnswer,
               tr("The answer of %1 is larger than %2.")
                   .arg(serverName(url()),
                        QLocale().formattedDataSize(m_limits.bytes, 0, QLocale::DataSizeTraditionalFormat)));
}

void HttpTransfer::onFinished()
{
    onReadyRead();
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (isRedirect(status)) {
        onRedirect(status);
        return;
    }
    if (isWorthAnotherTry(status)) {
        tryAgain();
        return;
    }
    // An error status stands whatever became of the text that explains it.
    if (status < 400 && !isWhole(status)) {
        const QNetworkReply::NetworkError code = m_reply->error();
        if (isBeforeSending(code))
            m_mayBeSent = false;
        const Error error = connectionError(code, m_sslErrors, serverName(url()), m_answering);
        giveUp(error.kind, error.message);
        return;
    }
    HttpHeaders headers;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        headers.emplaceBack(name, value);
    end(makeHttpAnswer(status, headers, std::exchange(m_body, {})));
}

bool HttpTransfer::isWhole(int status) const
{
    // Qt takes some answers that break off for whole ones. One without a Content-Length has to tell by what is in it.
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    const bool isCut = status >= 200 && status < 300 && m_body.size() < length;
    return status != 0 && m_reply->error() == QNetworkReply::NoError && !isCut;
}

// Where the server was reached and may do better the next time. What changes something is never repeated. Qt repeats by
// itself some of what ends before an answer, but when one connection ends it also fails the requests that wait for any.
bool HttpTransfer::isWorthAnotherTry(int status) const
{
    const bool wasReached = m_answering || m_reply->error() == QNetworkReply::RemoteHostClosedError;
    if (m_request.changesSomething() || !wasReached || m_tries == mostTries)
        return false;
    const bool isGateway = status == 502 || status == 503 || status == 504;
    return isGateway ? !m_reply->hasRawHeader("Retry-After") : status < 400 && !isWhole(status);
}

void HttpTransfer::tryAgain()
{
    m_phase.stop();
    letGoOfReply();
    m_body.clear();
    // Not all clients of a server that stumbles come back at the same moment.
    const double jitter = 0.5 + QRandomGenerator::global()->generateDouble();
    m_pause.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_limits.pause * jitter * m_tries));
}

void HttpTransfer::onRedirect(int status)
{
    const QByteArray location = m_reply->rawHeader("Location");
    QUrl target = m_reply->url().resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    Error error{ErrorKind::Redirected, {}, status};
    if (location.isEmpty() || !target.isValid() || target.host().isEmpty())
        error.message = tr("%1 points to another address that cannot be read.").arg(serverName(url()));
    else if (!isSameOrigin(target, url()))
        error.message = tr("%1 points to %2. Nothing was sent there.").arg(serverName(url()), originText(target));
    else if (m_request.changesSomething())
        error.message =
            tr("%1 points to another of its addresses. The request was not repeated.").arg(serverName(url()));
    else if (++m_redirects > mostRedirects)
        error.message = tr("%1 points from one address to the next without an end.").arg(serverName(url()));

    if (!error.message.isEmpty()) {
        end(failure(error));
        return;
    }
    letGoOfReply();
    m_body.clear();
    target.setUserInfo(QString()); // Qt would send it, in the place of the key
    sendTo(target);
}

void HttpTransfer::onPhaseTooLong()
{
    const QString text =
        mayBeSent() ? tr("%1 did not answer within %2 s.") : tr("There was no connection to %1 within %2 s.");
    giveUp(ErrorKind::TimedOut, text.arg(serverName(url()), seconds(m_phase.intervalAsDuration())));
}

bool HttpTransfer::mayBeSent() const
{
    return m_mayBeSent || m_answering || (m_upload && m_upload->wasRead());
}

void HttpTransfer::giveUp(ErrorKind kindForGet, const QString &message)
{
    const bool isLost = m_request.changesSomething() && mayBeSent();
    end(failure(isLost ? ErrorKind::AnswerLost : kindForGet, message));
}

void HttpTransfer::end(Result<HttpAnswer> result)
{
    m_phase.stop();
    m_whole.stop();
    m_pause.stop();
    letGoOfReply();
    if (m_call)
        m_call->settle(std::move(result));
    Q_EMIT ended();
}

void HttpTransfer::letGoOfReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort(); // closes the connection where the answer is not complete
    m_reply->deleteLater();
    m_reply = nullptr;
    m_upload = nullptr;
}

} // namespace scripto
