// SPDX-License-Identifier: MIT
#include "app/api/httpclient.h"

#include "app/api/httptransfer.h"
#include "app/core/masking.h"
#include "app/core/serverurl.h"

#include <algorithm>

namespace scripto {

namespace {

constexpr int atOnce = 6; // requests to one origin, as in browsers

QUrl originOf(QUrl url)
{
    url.setPath(QString());
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

// A line break in a key would add headers to the request.
bool canBeHeader(QByteArrayView value)
{
    constexpr qsizetype longest = 8192; // servers refuse longer headers
    return value.size() <= longest
        && std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

HttpClient::HttpClient(const HttpLimits &limits, SystemNetwork network)
    : m_limits(limits)
    , m_proxies(std::move(network.findProxies))
    , m_trust(m_worker, std::move(network.trustSources))
    , m_listeners(m_worker, std::move(network.readSockets))
    , m_pool(limits.idle, {m_proxies, m_trust, m_listeners, std::move(network.resolve)})
{
}

HttpClient::~HttpClient()
{
    // Before the pool, because the transfers hold its connections.
    qDeleteAll(findChildren<HttpTransfer *>(Qt::FindDirectChildrenOnly));
}

Call<HttpAnswer> *HttpClient::send(HttpRequest request)
{
    const auto refuse = [this](const Error &error) { return Call<HttpAnswer>::settled(this, failure(error)); };
    const QString origin = originOf(request.url).toString();
    const Result<QUrl> server = serverFromBaseUrl(origin);
    if (!server)
        return refuse(server.error());
    if (origin.isEmpty())
        return refuse({ErrorKind::Invalid, tr("There is no address to send to.")});
    if (!canBeHeader(request.bearer.reveal()) || !canBeHeader(request.cookie.reveal()))
        return refuse({ErrorKind::Invalid, tr("The key contains characters that no key can have.")});
    // A key belongs in its own header only: servers display and store names, addresses and codes.
    if (containsKey(QString::fromUtf8(request.json)) || containsKey(request.url.path()))
        return refuse({ErrorKind::Invalid, tr("A name or address contains an API key. Nothing was sent.")});
    auto *call = new Call<HttpAnswer>(this);
    auto *transfer = new HttpTransfer({m_pool, m_trust, m_worker, m_limits}, std::move(request), call);
    transfer->setParent(this);
    enqueue(server->toString(), transfer);
    return call;
}

// Thousands of requests may be waiting, so the work for one of them must not involve all others.
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
