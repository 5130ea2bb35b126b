// SPDX-License-Identifier: MIT
#include "app/config/configwatcher.h"

#include "app/config/configlookout.h"
#include "app/core/logging.h"
#include "app/core/unawaitedcall.h"

#include <QSemaphore>
#include <QThread>

#include <atomic>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto firstLook = 500ms;
constexpr auto endPatience = 500ms;

// The first look at the way to the file, so that no change after the construction is missed.
struct FirstLook {
    QSemaphore done;
    std::atomic<bool> isLate = false;
    bool isWatching = true;
};

} // namespace

ConfigWatcher::ConfigWatcher(const QString &path, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<QThread>())
    , m_lookout(new ConfigLookout(path, pollInterval))
{
    m_lookout->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_lookout, &QObject::deleteLater);
    connect(m_lookout, &ConfigLookout::changed, this, [this] {
        if (m_isWatching) // otherwise it comes every few seconds
            debugLog(configLog(), "a change was announced");
        Q_EMIT changed();
    });
    connect(m_lookout, &ConfigLookout::watchingChanged, this, [this](bool isWatching) {
        debugLog(configLog(), "changes are announced:", isWatching);
        if (std::exchange(m_isWatching, isWatching) != isWatching)
            Q_EMIT watchingChanged();
    });
    m_thread->setObjectName(QStringLiteral("lookout"));
    m_thread->start();
    const auto first = std::make_shared<FirstLook>();
    QMetaObject::invokeMethod(m_lookout, [lookout = m_lookout, first] {
        lookout->begin();
        first->isWatching = lookout->isWatching();
        first->done.release();
        if (first->isLate)
            Q_EMIT lookout->changed();
    });
    if (first->done.tryAcquire(1, static_cast<int>(firstLook / 1ms)))
        m_isWatching = first->isWatching;
    else
        first->isLate = true;
}

ConfigWatcher::~ConfigWatcher()
{
    m_thread->quit();
    if (!m_thread->wait(static_cast<unsigned long>(endPatience / 1ms))) {
        (void)m_thread.release(); // it is waiting for a disk
        UnawaitedCall::leave();
    }
}

} // namespace scripto
