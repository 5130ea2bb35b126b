// SPDX-License-Identifier: MIT
#include "ui/common/placement.h"

#include <QScreen>
#include <QWidget>

namespace scripto {

namespace {

// Title bar and edges as most window managers draw them.
constexpr QMargins usualDecoration(4, 36, 4, 4);

QMargins decorationOf(const QWidget &window)
{
    const QRect frame = window.frameGeometry();
    const QRect inner = window.geometry();
    return frame == inner ? usualDecoration
                          : QMargins(inner.left() - frame.left(), inner.top() - frame.top(),
                                     frame.right() - inner.right(), frame.bottom() - inner.bottom());
}

} // namespace

QRect within(const QRect &available, QRect window)
{
    window.setSize(window.size().boundedTo(available.size()));
    window.moveRight(qMin(window.right(), available.right()));
    window.moveBottom(qMin(window.bottom(), available.bottom()));
    window.moveLeft(qMax(window.left(), available.left()));
    window.moveTop(qMax(window.top(), available.top()));
    return window;
}

QSize roomFor(const QWidget &window)
{
    return window.screen()->availableGeometry().marginsRemoved(decorationOf(window)).size();
}

void keepOnScreen(QWidget &window)
{
    if (window.isMaximized() || window.isFullScreen())
        return;
    const QRect available = window.screen()->availableGeometry().marginsRemoved(decorationOf(window));
    const QRect wanted = within(available, window.geometry());
    if (wanted != window.geometry())
        window.setGeometry(wanted);
}

} // namespace scripto
