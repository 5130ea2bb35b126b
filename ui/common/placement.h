// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

class QWidget;

namespace scripto {

// `window` moved, and made smaller if need be, so that all of it lies within `available`.
QRect within(const QRect &available, QRect window);

// What the screen of `window` has for it, less what the window manager adds around it. Before it is shown, an estimate.
QSize roomFor(const QWidget &window);

// Window managers place and restore windows beyond the edges of a small screen. Not for Wayland, where only the size is
// the program's.
void keepOnScreen(QWidget &window);

} // namespace scripto
