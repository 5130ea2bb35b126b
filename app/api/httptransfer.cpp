// SPDX-License-Identifier: MIT
#include "app/api/httptransfer.h"

#include "app/api/connectionpool.h"
#include "app/api/httperrors.h"
#include "app/core/logging.h"
#include "app/core/serverurl.h"
#include "app/core/worker.h"

#include <QLocale>
#include <QRandomGenerator>

namespace scripto {

using namespace std::chrono_literals;

namespace {

constexpr int mostRedirects = 5;
constexpr int mostTries = 3;

QByteArray nameOf(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return "GET";
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

QByteArray targetOf(const QUrl &url)
{
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return target.startsWith('/') ? target : '/' + target;
}

QByteArray hostOf(const QUrl &url)
{
    return QUrl(url).toEncoded(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                               | QUrl::RemoveFragment);
}

// The request as sent over the wire; contains the key.
QByteArray bytesOf(const HttpRequest &request, const QUrl &url)
{
    QByteArray bytes;
    bytes.reserve(2048 + request.json.size()); // reallocation would leave the old memory unwiped
    bytes += nameOf(request.method) + ' ' + targetOf(url) + " HTTP/1.1\r\n";
    const auto add = [&](QByteArrayView name, QByteArrayView value) {
        bytes += name;
        bytes += ": ";
        bytes += value;
        bytes += "\r\n";
    };
    add("Host", hostOf(url).replace("//", ""));
    add("User-Agent", "scripto-keys/" SCRIPTO_VERSION);
    add("Accept", "application/json");
    add("Accept-Encoding", "identity");
    if (!request.bearer.isEmpty()) {
        bytes += "Authorization: Bearer ";
        bytes += request.bearer.reveal();
        bytes += "\r\n";
    }
    if (!request.cookie.isEmpty())
        add("Cookie", request.cookie.reveal());
    if (!request.origin.isEmpty())
        add("Origin", request.origin);
    if (request.changesSomething())
        add("Content-Length", QByteArray::number(request.json.size()));
    if (request.method == HttpRequest::Method::Post)
        add("Content-Type", "application/json");
    bytes += "\r\n";
    return bytes += request.json;
}

QUrl bareOrigin(const QUrl &url)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QString seconds(std::chrono::milliseconds time)
{
    return QLocale().toString(static_cast<double>(time.count()) / 1000, 'g', 6);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isGatewayWithoutServer(int status)
{
    return status == 502 || status == 503 || status == 504;
}

QByteArray headerOf(const AnswerReader &answer, QByteArrayView name)
{
    for (const auto &[key, value] : answer.headers()) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

HttpTransfer::HttpTransfer(const With &with, HttpRequest request, Call<HttpAnswer> *call)
    : m_with(with)
    , m_request(std::move(request))
    , m_call(call)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &HttpTransfer::tryNow);
    connect(&m_phase, &Deadline::passed, this, &HttpTransfer::onPhaseTooLong);
    connect(&m_whole, &Deadline::passed, this, [this] {
        giveUp(
            ErrorKind::TimedOut,
            tr("The answer of %1 was not complete after %2 s.").arg(serverName(url()), seconds(m_with.limits.whole)));
    });
    connect(call, &CallBase::cancelRequested, this, [this] { end(failure(ErrorKind::Cancelled)); });
}

HttpTransfer::~HttpTransfer()
{
    letGoOfConnection();
}

void HttpTransfer::start()
{
    m_started = true;
    m_whole.start(m_with.limits.whole);
    tryNow();
}

void HttpTransfer::tryNow()
{
    ++m_tries;
    m_redirects = 0;
    debugLog(apiLog(), QLatin1StringView(nameOf(m_request.method)), url(), "try", m_tries);
    sendTo(url());
}

void HttpTransfer::sendTo(const QUrl &url)
{
    m_target = url;
    m_phase.start(m_with.limits.connected);
    m_connection = m_with.pool.take(bareOrigin(url));
    connect(m_connection, &HttpConnection::sent, this, [this] { m_phase.start(m_with.limits.firstByte); });
    connect(m_connection, &HttpConnection::answering, this, [this] { m_phase.stop(); });
    connect(m_connection, &HttpConnection::ended, this, &HttpTransfer::onEnded);
    m_connection->exchange(bytesOf(m_request, url), m_with.limits.bytes);
}

void HttpTransfer::onEnded()
{
    AnswerReader &answer = m_connection->answer();
    switch (answer.state()) {
    case AnswerReader::State::TooLarge:
        refuseAsTooLarge();
        return;
    case AnswerReader::State::Broken:
        giveUp(ErrorKind::BadAnswer, tr("What %1 sent is not a valid HTTP answer.").arg(serverName(url())));
        return;
    default:
        break;
    }
    const bool isWhole = answer.state() == AnswerReader::State::Whole;
    if (isWorthAnotherTry())
        tryAgain();
    else if (isWhole && isRedirect(answer.status()))
        onRedirect();
    // An error status counts even if its explanatory text is incomplete.
    else if (isWhole || (answer.state() == AnswerReader::State::Body && answer.status() >= 400))
        onAnswer();
    else
        onNoWholeAnswer();
}

void HttpTransfer::onAnswer()
{
    AnswerReader &answer = m_connection->answer();
    if (!isPacked(answer.body(), answer.packings())) {
        onUnpacked(answer.takeBody());
        return;
    }
    m_phase.stop();
    const auto work = [body = answer.takeBody(), packings = answer.packings(), most = m_with.limits.bytes] {
        return Result<Unpacked>(unpack(body, packings, most));
    };
    m_with.worker.run(work)->then(this, [this](const Result<Unpacked> &body) {
        if (m_connection) // otherwise the transfer was given up meanwhile
            onUnpacked(*body);
    });
}

void HttpTransfer::onUnpacked(const Unpacked &body)
{
    const AnswerReader &answer = m_connection->answer();
    if (!body && body.error() == UnpackProblem::TooLarge) {
        refuseAsTooLarge();
        return;
    }
    if (!body && answer.status() < 400) {
        giveUp(ErrorKind::BadAnswer,
               tr("The answer of %1 is packed in a way that Scripto Keys can’t read.").arg(serverName(url())));
        return;
    }
    end(makeHttpAnswer(answer.status(), answer.headers(), body.value_or(QByteArray())));
}

void HttpTransfer::onNoWholeAnswer()
{
    if (m_connection->answer().state() == AnswerReader::State::Body) {
        giveUp(ErrorKind::BadAnswer,
               tr("The connection to %1 ended in the middle of the answer.").arg(serverName(url())));
        return;
    }
    const Error error = connectionError(*m_connection->fault(), serverName(url()), m_with.trust.advice());
    giveUp(error.kind, error.message);
}

// Whether the server was reached and may do better next time. A request that changes something is never repeated.
bool HttpTransfer::isWorthAnotherTry() const
{
    if (m_request.changesSomething() || !m_request.isRepeatable || !m_connection->isSent() || m_tries == mostTries)
        return false;
    const AnswerReader &answer = m_connection->answer();
    switch (answer.state()) {
    case AnswerReader::State::Head:
        return true;
    case AnswerReader::State::Body:
        return answer.status() < 400;
    default:
        return isGatewayWithoutServer(answer.status()) && headerOf(answer, "Retry-After").isEmpty();
    }
}

void HttpTransfer::tryAgain()
{
    m_phase.stop();
    letGoOfConnection();
    // Jitter keeps the clients of a struggling server from returning at the same moment.
    const double jitter = 0.5 + QRandomGenerator::global()->generateDouble();
    m_pause.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_with.limits.pause * jitter * m_tries));
}

void HttpTransfer::onRedirect()
{
    const int status = m_connection->answer().status();
    const QByteArray location = headerOf(m_connection->answer(), "Location");
    QUrl target = m_target.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    Error error{ErrorKind::Redirected, {}, status};
    if (location.isEmpty() || !target.isValid() || target.host().isEmpty())
        error.message = tr("%1 points to another address that cannot be read.").arg(serverName(url()));
    else if (!isSameOrigin(target, url()))
        error.message =
            tr("%1 points to %2. Nothing was sent there.").arg(serverName(url()), serverAddress(bareOrigin(target)));
    else if (m_request.changesSomething())
        error.message =
            tr("%1 points to another of its addresses. The request was not repeated.").arg(serverName(url()));
    else if (++m_redirects > mostRedirects)
        error.message = tr("%1 points from one address to the next without an end.").arg(serverName(url()));

    if (!error.message.isEmpty()) {
        end(failure(error));
        return;
    }
    letGoOfConnection();
    target.setUserInfo(QString());
    sendTo(target);
}

void HttpTransfer::onPhaseTooLong()
{
    const auto text = [this] {
        switch (m_connection->stage()) {
        case HttpConnection::Stage::Proxy:
            return tr("This computer’s proxy settings for %1 could not be read within %2 s.");
        case HttpConnection::Stage::Answer:
            return tr("%1 did not answer within %2 s.");
        default:
            return tr("There was no connection to %1 within %2 s.");
        }
    };
    giveUp(ErrorKind::TimedOut, text().arg(serverName(url()), seconds(m_phase.time())));
}

void HttpTransfer::refuseAsTooLarge()
{
    giveUp(ErrorKind::BadAnswer,
           tr("The answer of %1 is larger than %2.")
               .arg(serverName(url()),
                    QLocale().formattedDataSize(m_with.limits.bytes, 0, QLocale::DataSizeTraditionalFormat)));
}

void HttpTransfer::giveUp(ErrorKind kindForGet, const QString &message)
{
    const bool isLost = m_request.changesSomething() && m_connection && m_connection->isSent();
    end(failure(isLost ? ErrorKind::AnswerLost : kindForGet, message));
}

void HttpTransfer::end(Result<HttpAnswer> result)
{
    m_phase.stop();
    m_whole.stop();
    m_pause.stop();
    letGoOfConnection();
    if (result)
        debugLog(apiLog(), QLatin1StringView(nameOf(m_request.method)), url(), "answered", result->status);
    else
        debugLog(apiLog(), QLatin1StringView(nameOf(m_request.method)), url(), "ended:", result.error());
    if (m_call)
        m_call->settle(std::move(result));
    Q_EMIT ended();
}

void HttpTransfer::letGoOfConnection()
{
    if (!m_connection)
        return;
    m_connection->disconnect(this);
    m_with.pool.giveBack(std::exchange(m_connection, nullptr));
}

} // namespace scripto
