// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace scripto {

// Notices that the computer goes to sleep, as systemd-logind announces it: just before, and even if the sleep is too
// short for clocks to show.
// Source: https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
class SuspendWatch final : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<std::chrono::milliseconds()>;

    explicit SuspendWatch(QDBusConnection bus = QDBusConnection::systemBus());

    // Follows `clock`, and jumps ahead each time the computer goes to sleep or wakes up. May outlive this object.
    Clock jumping(Clock clock) const;

public Q_SLOTS: // called over D-Bus
    void onPrepareForSleep(bool starts);

private:
    std::shared_ptr<std::chrono::milliseconds> m_jumped;
};

} // namespace scripto
