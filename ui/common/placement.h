// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

class QWidget;

namespace scripto {

// `window` moved, and shrunk if necessary, so that it lies completely within `available`.
QRect within(const QRect &available, QRect window);

// The space on the window's screen, less the window manager's decoration. An estimate before the window is shown.
QSize roomFor(const QWidget &window);

// Moves the window back onto the screen, because window managers place and restore windows beyond the edges of a small
// one. On Wayland it only limits the size, since the program does not control the position.
void keepOnScreen(QWidget &window);

} // namespace scripto
