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
    ListenerCheck::Read readSockets = &ListenerCheck::readSystem;
};

// Sends requests that may carry a key. Every HTTP status is an answer; errors are what kept a whole answer from coming,
// in words that hold neither a secret nor a path:
//   Insecure, Invalid            nothing was sent: the address or the key cannot be used, or another user's program
//                                listens there
//   Unreachable, Tls             nothing was sent: no connection, or no trust in the other side; for a Get also a
//                                connection that ended before an answer
//   TimedOut                     for a Get, or where nothing was sent
//   BadAnswer                    for a Get: cut off, too large, not HTTP
//   Redirected                   the server points to another origin (any redirect of a Post or Delete); not followed
//   AnswerLost                   a Post or Delete may have been sent and has no whole answer; its outcome is unknown
//
// A Post or Delete leaves the program at most once. A Get whose answer did not come, was cut off or came from a gateway
// without its server (502, 503, 504) is tried twice more. What has arrived counts: packed answers are unpacked,
// informational ones skipped, and no deadline is judged before the connection has been read. No cookies, no cache, no
// credentials but the request's own; the system's proxy for https, none to this computer. Cancelling a call closes its
// connection: whoever needs the answer all the same does not cancel, but lets go.
class HttpClient : public QObject {
    Q_OBJECT
public:
    explicit HttpClient(const HttpLimits &limits = {}, SystemNetwork network = {});
    ~HttpClient() override;

    // Six requests to one origin are under way at a time, later ones wait.
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
    QHash<QString, Lane> m_lanes; // by origin; none that is empty
};

} // namespace scripto
