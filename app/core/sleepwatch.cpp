// SPDX-License-Identifier: MIT
#include "app/core/sleepwatch.h"

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace scripto {

namespace {

using std::chrono::milliseconds;

milliseconds timeOfDay()
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
}

} // namespace

AwakeClock systemAwakeClock()
{
#ifdef Q_OS_LINUX
    const auto sinceBoot = [] {
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(now.tv_sec)
                                                        + std::chrono::nanoseconds(now.tv_nsec));
    };
    return clockOverPauses(sinceBoot, timeOfDay);
#else
    return timeOfDay;
#endif
}

AwakeClock clockOverPauses(AwakeClock ticking, AwakeClock wall)
{
    struct State {
        milliseconds apart; // the difference between the two clocks
        milliseconds jumped{0};
    };
    return [ticking, wall, state = State{wall() - ticking()}]() mutable {
        const milliseconds now = ticking();
        const milliseconds apart = wall() - now;
        const milliseconds moved = std::chrono::abs(apart - state.apart);
        // The system corrects the time of day in small steps all the time.
        if (moved > SleepWatch::longestPulse) {
            state.apart = apart;
            state.jumped += moved;
        }
        return now + state.jumped;
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
    // If the wall clock was set back, the elapsed time is unknown; treat that as a sleep.
    const bool isLate = m_pulse.isActive() && (gap > longestPulse || gap < gap.zero());
    if (isLate && !std::exchange(m_hasSlept, true))
        Q_EMIT slept();
    return m_hasSlept;
}

} // namespace scripto
