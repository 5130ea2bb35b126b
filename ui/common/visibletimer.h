// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace scripto {

// Keeps what a widget shows about passing time up to date. It never wakes the computer for a widget that cannot be
// seen: hidden, on another page or in a minimised window.
class VisibleTimer final : public QObject {
    Q_OBJECT

public:
    // `widget` is the parent.
    explicit VisibleTimer(QWidget *widget);

    // Emits timeout() after each `interval` while the widget is visible. If one was missed meanwhile, it comes as soon
    // as the widget is visible again.
    void start(std::chrono::milliseconds interval);
    void stop();
    bool isTicking() const { return m_timer.isActive(); }

Q_SIGNALS:
    void timeout();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();

    QTimer m_timer;
    std::chrono::milliseconds m_interval{}; // 0: stopped
    QElapsedTimer m_sinceTick;
    bool m_isVisible;
};

} // namespace scripto
