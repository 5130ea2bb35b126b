// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace scripto {

// Counts down the pause that an error asks for.
class RetryCountdown final : public QObject {
    Q_OBJECT

public:
    explicit RetryCountdown(QObject *parent = nullptr);

    // Does not run if the error names no time.
    void start(const Error &error);
    void stop();
    bool isRunning() const { return m_second.isActive(); }

Q_SIGNALS:
    // Emits the error with the rest of its pause every second, and finally with nothing left.
    void ticked(const scripto::Error &error);

private:
    void tick();

    Error m_error;
    QDeadlineTimer m_end;
    QTimer m_second;
};

} // namespace scripto
