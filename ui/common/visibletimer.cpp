// SPDX-License-Identifier: MIT
#include "ui/common/visibletimer.h"

#include <QEvent>
#include <QWidget>

namespace scripto {

VisibleTimer::VisibleTimer(QWidget *widget)
    : QObject(widget)
    , m_isVisible(widget->isVisible() && !widget->window()->isMinimized())
{
    widget->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &VisibleTimer::tick);
}

void VisibleTimer::start(std::chrono::milliseconds interval)
{
    m_interval = interval;
    m_sinceTick.start();
    if (m_isVisible)
        m_timer.start(interval);
}

void VisibleTimer::stop()
{
    m_interval = {};
    m_timer.stop();
}

// A window that is minimised or restored sends these events to its widgets, too.
bool VisibleTimer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide) {
        m_isVisible = false;
        m_timer.stop();
    } else if (event->type() == QEvent::Show && !std::exchange(m_isVisible, true) && m_interval.count() > 0) {
        m_timer.start(m_interval);
        if (m_sinceTick.hasExpired(m_interval.count()))
            tick();
    }
    return QObject::eventFilter(watched, event);
}

void VisibleTimer::tick()
{
    m_sinceTick.start();
    Q_EMIT timeout();
}

} // namespace scripto
