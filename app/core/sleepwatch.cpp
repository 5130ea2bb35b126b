// SPDX-License-Identifier: MIT
#include "app/core/sleepwatch.h"

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace scripto {

AwakeClock systemAwakeClock()
{
    return [] {
#ifdef Q_OS_LINUX
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        const std::chrono::nanoseconds time = std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#else
        const auto time = std::chrono::system_clock::now().time_since_epoch();
#endif
        return std::chrono::duration_cast<std::chrono::milliseconds>(time);
    };
}

SleepWatch::SleepWatch(AwakeClock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_pulse.setInterval(pulse);
    connect(&m_pulse, &QTimer::timeout, this, &SleepWatch::hasSlept);
}

void SleepWatch::start()
{
    m_last = m_clock();
    m_hasSlept = false;
    m_pulse.start();
}

void SleepWatch::stop()
{
    m_pulse.stop();
}

bool SleepWatch::hasSlept()
{
    const auto now = m_clock();
    const auto gap = now - std::exchange(m_last, now);
    // If the wall clock was set back, it cannot say how much time has passed: treat that as a sleep.
    const bool isLate = m_pulse.isActive() && (gap > longestPulse || gap < gap.zero());
    if (isLate && !std::exchange(m_hasSlept, true))
        Q_EMIT slept();
    return m_hasSlept;
}

} // namespace scripto
