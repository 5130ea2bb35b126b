// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>

#include <algorithm>

namespace scripto {

// Measures the longest time in milliseconds for which this thread's event loop was blocked. Time in which the thread
// was ready but another one had the processor does not count, so that a busy machine fails no test.
class GapProbe : public QObject {
public:
    GapProbe()
    {
        m_sinceTick.start();
        m_waitedBefore = waited();
        startTimer(5, Qt::PreciseTimer);
    }

    qint64 longest()
    {
        tick();
        return m_longest;
    }

private:
    void timerEvent(QTimerEvent *) override { tick(); }

    void tick()
    {
        const qint64 waitedNow = waited();
        const qint64 gap = m_sinceTick.nsecsElapsed() - (waitedNow - m_waitedBefore);
        m_sinceTick.start();
        m_waitedBefore = waitedNow;
        m_longest = std::max(m_longest, gap / 1'000'000);
    }

    // The total time waited for a processor, in nanoseconds; 0 if the system does not report it.
    static qint64 waited()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
    }

    QElapsedTimer m_sinceTick;
    qint64 m_waitedBefore = 0;
    qint64 m_longest = 0;
};

} // namespace scripto
