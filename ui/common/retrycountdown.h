// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace scripto {

// Counts down the pause that an error asks for, for whoever shows it.
class RetryCountdown final : public QObject {
    Q_OBJECT

public:
    explicit RetryCountdown(QObject *parent = nullptr);

    // Does not run where the error names no time.
    void start(const Error &error);
    void stop();
    bool isRunning() const { return m_second.isActive(); }

Q_SIGNALS:
    // The error with what is left of its pause, every second; at the end with nothing left.
    void ticked(const scripto::Error &error);

private:
    void tick();

    Error m_error;
    QDeadlineTimer m_end;
    QTimer m_second;
};

} // namespace scripto
