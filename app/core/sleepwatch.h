// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <chrono>
#include <functional>

namespace scripto {

// A clock that keeps running while the computer is suspended. Only differences are meaningful.
using AwakeClock = std::function<std::chrono::milliseconds()>;

// Uses CLOCK_BOOTTIME and the time of day on Linux, and only the time of day elsewhere.
AwakeClock systemAwakeClock();

// Follows `ticking`, and jumps ahead if `wall` has moved by a different amount. A paused virtual machine notices no
// suspend: its clocks stand still, and only the time of day is corrected later.
AwakeClock clockOverPauses(AwakeClock ticking, AwakeClock wall);

// Notices that the program did not run for a while because the computer was suspended or the process was stopped. The
// user may no longer want what they asked for just before, and what was known then is out of date. A change of the
// system time looks the same.
class SleepWatch : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds pulse{1};
    // A busy computer delays a pulse, too, but not by this much.
    static constexpr std::chrono::seconds longestPulse{4};

    explicit SleepWatch(AwakeClock clock = systemAwakeClock(), QObject *parent = nullptr);

    // Starts watching; earlier sleep is forgotten.
    void start();
    void stop();
    // Whether the program slept since start(). Checks the clock, so it can be called just before something that must
    // not happen late.
    bool hasSlept();

Q_SIGNALS:
    // Emitted once, as soon as the program runs again.
    void slept();

private:
    AwakeClock m_clock;
    QTimer m_pulse;
    std::chrono::milliseconds m_last{};
    bool m_hasSlept = false;
};

} // namespace scripto
