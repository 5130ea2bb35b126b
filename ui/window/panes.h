// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace scripto {

// Moves the focus to the next pane that can have it, or to the previous one, and there to where it was last.
void focusNextPane(const QList<QWidget *> &panes, bool isForward);

} // namespace scripto
