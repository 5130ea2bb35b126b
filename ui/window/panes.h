// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace scripto {

// For the moment before a page goes and another takes the focus. Otherwise it would pass over whatever comes next, and
// a screen reader would read that.
void dropFocus(const QWidget &window);

// Moves the focus to the next pane that can have it, or to the previous one, and there to where it was last.
void focusNextPane(const QList<QWidget *> &panes, bool isForward);

} // namespace scripto
