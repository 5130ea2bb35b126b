// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QSet>
#include <QStringList>

class QWidget;

namespace scripto {

QList<QWidget *> openWindows();

inline constexpr qsizetype longestInWindow = 20'000; // of one text

// What is wrong with the texts of all open windows, whether shown, read out or shown on demand: a key, a character that
// hides or reverses others, foreign markup, or excessive length. Empty if nothing is wrong. Entry fields may contain
// anything but a key.
QString problemInWindows();

// All texts of all open windows, including those on demand.
QStringList textsInWindows();

// The classes of all visible widgets.
QSet<QString> shownClasses();
// The widget classes declared in ui/.
QSet<QString> declaredWidgets();

} // namespace scripto
