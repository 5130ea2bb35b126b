// SPDX-License-Identifier: MIT
#include "app/core/worker.h"

#include "app/core/logging.h"
#include "app/core/unawaitedcall.h"

#include <QMutex>

#include <atomic>

namespace scripto {

namespace {

constexpr std::chrono::milliseconds endStep{20};

} // namespace

struct Worker::Lane {
    QMutex mutex;
    Worker *worker; // null once it is gone
    std::atomic<int> done = 0;
};

Worker::Worker(const QString &name, QObject *parent)
    : QObject(parent)
    , m_lane(std::make_shared<Lane>())
    , m_pool(std::make_unique<QThreadPool>())
{
    m_lane->worker = this;
    m_pool->setMaxThreadCount(1);
    m_pool->setExpiryTimeout(-1);
    m_pool->setObjectName(name);
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_patience.silent);
    connect(&m_silence, &QTimer::timeout, this, [this] { setSilent(true); });
}

Worker::~Worker()
{
    int done = m_lane->done;
    QElapsedTimer sinceLast;
    sinceLast.start();
    while (!m_pool->waitForDone(static_cast<int>(endStep.count()))) {
        if (std::exchange(done, m_lane->done) != done)
            sinceLast.start();
        if (sinceLast.elapsed() < m_patience.end.count())
            continue;
        qWarning("The disk is not answering. What was to be written there is lost.");
        (void)m_pool.release(); // its destructor would wait
        UnawaitedCall::leave();
        break;
    }
    const QMutexLocker locker(&m_lane->mutex);
    m_lane->worker = nullptr;
}

void Worker::setPatience(const Patience &patience)
{
    m_patience = patience;
    m_silence.setInterval(patience.silent);
}

void Worker::start(std::function<std::function<void()>()> job)
{
    if (m_open++ == 0)
        m_silence.start();
    m_pool->start([lane = m_lane, work = std::move(job)] {
        const std::function<void()> then = work();
        ++lane->done;
        const QMutexLocker locker(&lane->mutex);
        if (Worker *worker = lane->worker)
            QMetaObject::invokeMethod(worker, [worker, then] { worker->ended(then); });
    });
}

void Worker::ended(const std::function<void()> &then)
{
    setSilent(false);
    if (--m_open > 0)
        m_silence.start();
    else
        m_silence.stop();
    then();
}

void Worker::setSilent(bool isSilent)
{
    if (std::exchange(m_isSilent, isSilent) == isSilent)
        return;
    debugLog(stateLog(), "the disk of", m_pool->objectName(), "is silent:", isSilent);
    Q_EMIT silentChanged();
}

} // namespace scripto
