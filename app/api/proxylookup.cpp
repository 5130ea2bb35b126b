// SPDX-License-Identifier: MIT
#include "app/api/proxylookup.h"

#include "app/core/unawaitedcall.h"

#include <QNetworkProxyFactory>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace scripto {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds goodFor = 30s; // a laptop may change its network

// The system's library ends each list with a direct connection, wanted or not. Nothing may be sent past a configured
// proxy.
ProxyLookup::Proxies usable(ProxyLookup::Proxies proxies)
{
    const auto isDirect = [](const QNetworkProxy &proxy) { return proxy.type() == QNetworkProxy::NoProxy; };
    if (proxies.isEmpty() || isDirect(proxies.first()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    proxies.removeIf(isDirect);
    return proxies;
}

} // namespace

struct ProxyLookup::Shared {
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<QUrl> wanted;
    ProxyLookup *owner = nullptr; // null once it is gone
    Find find;
};

ProxyLookup::Proxies ProxyLookup::ofSystem(const QUrl &origin)
{
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(origin));
}

ProxyLookup::ProxyLookup(Find find, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
    m_shared->find = std::move(find);
}

ProxyLookup::~ProxyLookup()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->owner = nullptr;
    }
    m_shared->wake.notify_all();
}

Call<ProxyLookup::Proxies> *ProxyLookup::proxiesFor(const QUrl &origin)
{
    const auto found = m_found.constFind(origin);
    if (found != m_found.constEnd() && !found->age.hasExpired(goodFor.count()))
        return Call<Proxies>::settled(this, found->proxies);
    auto *call = new Call<Proxies>(this);
    // The thread ends with this object, whose destructor waits for no look-up.
    if (!std::exchange(m_hasThread, true))
        std::thread(&ProxyLookup::work, m_shared).detach();
    const bool isAsked = m_waiting.contains(origin);
    m_waiting[origin].append(call);
    if (!isAsked) {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->wanted.push_back(origin);
    }
    m_shared->wake.notify_all();
    return call;
}

void ProxyLookup::work(const std::shared_ptr<Shared> &shared)
{
    std::unique_lock lock(shared->mutex);
    while (true) {
        shared->wake.wait(lock, [&] { return !shared->owner || !shared->wanted.empty(); });
        if (!shared->owner)
            return;
        const QUrl origin = shared->wanted.front();
        shared->wanted.pop_front();
        lock.unlock();
        const Proxies proxies = [&] {
            const UnawaitedCall call;
            return shared->find(origin);
        }();
        lock.lock();
        if (ProxyLookup *owner = shared->owner)
            QMetaObject::invokeMethod(
                owner, [owner, origin, proxies] { owner->onFound(origin, proxies); }, Qt::QueuedConnection);
    }
}

void ProxyLookup::onFound(const QUrl &origin, const Proxies &proxies)
{
    Found &found = m_found[origin];
    found.proxies = usable(proxies);
    found.age.start();
    for (const QPointer<Call<Proxies>> &call : m_waiting.take(origin)) {
        if (call)
            call->settle(found.proxies);
    }
}

} // namespace scripto
