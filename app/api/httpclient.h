// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/connectionpool.h"
#include "app/api/httpanswer.h"
#include "app/api/httprequest.h"
#include "app/core/call.h"

#include <QHash>
#include <QQueue>

namespace scripto {

class HttpTransfer;

// The system services that HttpClient uses.
struct SystemNetwork {
    ProxyLookup::Find findProxies = &ProxyLookup::ofSystem;
    QList<TrustSource> trustSources = TrustSource::fromEnvironment();
    Resolve resolve = &resolveBySystem;
    ListenerCheck::Read readSockets = {}; // in place of the system
};

// Sends requests that may carry a key. Every HTTP status is an answer; an error means that no complete answer came.
// Error texts contain neither a secret nor a path:
//   Insecure, Invalid            nothing was sent: the address or the key cannot be used, or another user's program
//                                listens there
//   Unreachable, Tls             nothing was sent: no connection, or the peer is not trusted; for a Get also a
//                                connection that ended before an answer
//   TimedOut                     for a Get, or if nothing was sent
//   BadAnswer                    for a Get: cut off, too large, not HTTP
//   Redirected                   the server points to another origin (for a Post or Delete, any redirect); not followed
//   AnswerLost                   a Post or Delete may have been sent and has no complete answer; its outcome is unknown
//
// A Post or Delete leaves the program at most once. A Get is tried twice more if its answer did not come, was cut off
// or came from a gateway without its server (502, 503, 504). Whatever has arrived counts: encoded bodies are decoded,
// informational answers are skipped, and no deadline takes effect before the connection has been read. No cookies, no
// cache, and no credentials other than the request's own. Uses the system's proxy for https, but never for this
// computer. Cancelling a call closes its connection; a caller that only loses interest should drop the call instead.
class HttpClient : public QObject {
    Q_OBJECT
public:
    explicit HttpClient(const HttpLimits &limits = {}, SystemNetwork network = {});
    ~HttpClient() override;

    // Up to six requests to one origin run at a time; further ones wait.
    virtual Call<HttpAnswer> *send(HttpRequest request);

private:
    // The transfers to one origin.
    struct Lane {
        int underWay = 0;
        QQueue<HttpTransfer *> waiting;
    };

    void enqueue(const QString &origin, HttpTransfer *transfer);
    void onEnded(const QString &origin, HttpTransfer *transfer);
    void startNext(Lane &lane);

    const HttpLimits m_limits;
    Worker m_worker{QStringLiteral("http")};
    ProxyLookup m_proxies;
    TrustStore m_trust;
    ListenerCheck m_listeners;
    ConnectionPool m_pool;
    QHash<QString, Lane> m_lanes; // by origin; never empty
};

} // namespace scripto
