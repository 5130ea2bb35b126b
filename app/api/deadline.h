// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace scripto {

// The time by which something must arrive. Whatever has arrived is read before the deadline takes effect: after the
// process was stopped or held up, its timers and sockets are due together, and it is chance which the event loop serves
// first. A late deadline therefore waits once more, for as long as it was late, within limits.
class Deadline : public QObject {
    Q_OBJECT
public:
    explicit Deadline(QObject *parent = nullptr)
        : QObject(parent)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Deadline::onTimeout);
    }

    void start(std::chrono::milliseconds time)
    {
        m_time = time;
        m_isGrace = false;
        m_since.start();
        m_timer.start(time);
    }
    void stop() { m_timer.stop(); }
    std::chrono::milliseconds time() const { return m_time; }

Q_SIGNALS:
    void passed();

private:
    void onTimeout()
    {
        if (std::exchange(m_isGrace, true)) {
            Q_EMIT passed();
            return;
        }
        const std::chrono::milliseconds late(m_since.elapsed() - m_time.count());
        m_timer.start(std::clamp(late, shortestGrace, longestGrace));
    }

    static constexpr std::chrono::milliseconds shortestGrace{20};
    static constexpr std::chrono::milliseconds longestGrace{3'000};

    QTimer m_timer;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_time{};
    bool m_isGrace = false;
};

} // namespace scripto
