// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkProxy>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>

namespace scripto {

// Looks up the system's proxies for a server. If they come from a script on another server (PAC), the system's look-up
// takes as long as that server does, a minute if it is silent. Therefore it runs on a thread of its own, which nothing
// waits for. An answer is cached for half a minute.
class ProxyLookup : public QObject {
    Q_OBJECT
public:
    using Proxies = QList<QNetworkProxy>;
    // Runs on that thread.
    using Find = std::function<Proxies(const QUrl &)>;
    static Proxies ofSystem(const QUrl &origin);

    explicit ProxyLookup(Find find = &ProxyLookup::ofSystem, QObject *parent = nullptr);
    ~ProxyLookup() override;

    // Returns the proxies in the order in which to try them; NoProxy stands for a direct connection. Never empty and
    // never an error, but it may take long: the caller needs a deadline.
    Call<Proxies> *proxiesFor(const QUrl &origin);

private:
    struct Found {
        Proxies proxies;
        QElapsedTimer age;
    };
    struct Shared;

    static void work(const std::shared_ptr<Shared> &shared);
    void onFound(const QUrl &origin, const Proxies &proxies);

    std::shared_ptr<Shared> m_shared; // shared with the thread
    bool m_hasThread = false;
    QHash<QUrl, Found> m_found;
    QHash<QUrl, QList<QPointer<Call<Proxies>>>> m_waiting;
};

} // namespace scripto
