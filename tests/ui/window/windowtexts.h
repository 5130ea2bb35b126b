// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>

class QWidget;

namespace scripto {

inline constexpr qsizetype longestInWindow = 20'000; // of one text

// What is wrong with the texts of all windows that are open, shown, read out or shown on demand: a key, a character
// that hides or turns others, markup that is not ours, or no end. Empty if nothing is. What stands in an entry field
// may be anything but a key.
QString problemInWindows();

// The classes of all widgets that are shown.
QSet<QString> shownClasses();
// The classes of widgets that ui/ declares.
QSet<QString> declaredWidgets();

} // namespace scripto
