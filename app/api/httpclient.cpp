// SPDX-License-Identifier: MIT
#include "app/api/httpclient.h"

#include "app/api/httptransfer.h"
#include "app/core/serverurl.h"

#include <QNetworkProxyFactory>

#include <algorithm>

namespace scripto {

namespace {

// What QNetworkAccessManager does at once; further requests would wait inside it, with their deadlines running.
constexpr int atOnce = 6;

QUrl originOf(QUrl url)
{
    url.setPath(QString());
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

bool isThisComputer(QUrl url)
{
    url.setScheme(QStringLiteral("http")); // accepted for loopback hosts only
    return serverFromBaseUrl(originOf(url).toString()).has_value();
}

// A request to this computer never leaves it, and one over plain http would show its key to the proxy.
class ProxyForHttps : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (query.url().scheme() != u"https" || isThisComputer(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

// A line break in a key would add headers to the request.
bool canBeHeader(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

HttpClient::HttpClient(const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_network.setProxyFactory(new ProxyForHttps);
}

HttpClient::~HttpClient()
{
    // Before the network, whose replies they hold.
    qDeleteAll(findChildren<HttpTransfer *>(Qt::FindDirectChildrenOnly));
}

Call<HttpAnswer> *HttpClient::send(HttpRequest request)
{
    auto *call = new Call<HttpAnswer>(this);
    const QString origin = originOf(request.url).toString();
    const Result<QUrl> server = serverFromBaseUrl(origin);
    if (!server || origin.isEmpty()) {
        call->settle(server ? failure(ErrorKind::Invalid, tr("There is no address to send to."))
                            : failure(server.error()));
        return call;
    }
    if (!canBeHeader(request.bearer.reveal()) || !canBeHeader(request.cookie.reveal())) {
        call->settle(failure(ErrorKind::Invalid, tr("The key contains characters that no key can have.")));
        return call;
    }
    if (m_lanes.isEmpty() && m_sinceLastEnd.isValid() && m_sinceLastEnd.elapsed() > m_limits.idle.count())
        m_network.clearConnectionCache();

    auto *transfer = new HttpTransfer(m_network, std::move(request), m_limits, call);
    transfer->setParent(this);
    enqueue(server->toString(), transfer);
    return call;
}

// Thousands of requests may wait; whatever is done for each of them must not look at all the others.
void HttpClient::enqueue(const QString &origin, HttpTransfer *transfer)
{
    connect(transfer, &HttpTransfer::ended, this, [this, origin, transfer] { onEnded(origin, transfer); });
    Lane &lane = m_lanes[origin];
    lane.waiting.enqueue(transfer);
    startNext(lane);
}

void HttpClient::onEnded(const QString &origin, HttpTransfer *transfer)
{
    Lane &lane = m_lanes[origin];
    if (transfer->isStarted())
        --lane.underWay;
    else
        lane.waiting.removeOne(transfer);
    transfer->deleteLater();
    m_sinceLastEnd.start();
    startNext(lane);
    if (lane.underWay == 0)
        m_lanes.remove(origin);
}

void HttpClient::startNext(Lane &lane)
{
    if (lane.underWay == atOnce || lane.waiting.isEmpty())
        return;
    ++lane.underWay;
    lane.waiting.dequeue()->start();
}

} // namespace scripto
