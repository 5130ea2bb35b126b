// SPDX-License-Identifier: MIT
#include "ui/common/retrycountdown.h"

namespace scripto {

RetryCountdown::RetryCountdown(QObject *parent)
    : QObject(parent)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &RetryCountdown::tick);
}

void RetryCountdown::start(const Error &error)
{
    stop();
    if (!error.retryAfter || error.retryAfter->count() <= 0)
        return;
    m_error = error;
    m_end.setRemainingTime(*error.retryAfter, Qt::PreciseTimer);
    m_second.start();
}

void RetryCountdown::stop()
{
    m_second.stop();
}

void RetryCountdown::tick()
{
    m_error.retryAfter = std::chrono::milliseconds(m_end.remainingTime());
    if (m_end.hasExpired())
        stop();
    Q_EMIT ticked(m_error);
}

} // namespace scripto
