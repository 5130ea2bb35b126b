// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <chrono>
#include <functional>

namespace scripto {

// A clock that goes on while the computer is suspended. Only differences count.
using AwakeClock = std::function<std::chrono::milliseconds()>;

// CLOCK_BOOTTIME and the time of day on Linux, elsewhere the time of day alone.
AwakeClock systemAwakeClock();

// Follows `ticking`, and jumps ahead if `wall` has moved by a different amount. A paused virtual machine notices no
// suspend: its clocks stand still, and only the time of day is corrected later.
AwakeClock clockOverPauses(AwakeClock ticking, AwakeClock wall);

// Notices that the program did not run for a while: the computer was suspended, or the process was stopped. The user
// may no longer want what they asked for just before, and what was known then is out of date. A change of the system
// time looks the same.
class SleepWatch : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds pulse{1};
    // A busy computer is late as well; this late it is not.
    static constexpr std::chrono::seconds longestPulse{4};

    explicit SleepWatch(AwakeClock clock = systemAwakeClock(), QObject *parent = nullptr);

    // Watches from now on. What was slept before is forgotten.
    void start();
    void stop();
    // Since start(). Looks at the clock, so that it can be asked just before something that must not be done late.
    bool hasSlept();

Q_SIGNALS:
    // Once, as soon as the program runs again.
    void slept();

private:
    AwakeClock m_clock;
    QTimer m_pulse;
    std::chrono::milliseconds m_last{};
    bool m_hasSlept = false;
};

} // namespace scripto
