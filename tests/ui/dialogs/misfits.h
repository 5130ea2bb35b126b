// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QWidget;

namespace scripto {

// What is wrong with the visible widgets of a window: a text that is cut, or a target that is smaller than 24 px. One
// line each.
QStringList misfitsIn(const QWidget &window);

// For messages: the widget's class and text, and where it is.
QString described(const QWidget *widget);

} // namespace scripto
