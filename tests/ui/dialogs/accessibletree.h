// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

class QLabel;
class QPushButton;
class QWidget;

namespace scripto {

// Every text of the widget and its visible descendants that assistive technology gets.
QStringList accessibleTexts(QWidget *widget);

// The visible buttons whose accessible name differs from their text.
QStringList buttonsWithOtherNames(QWidget *widget);

// Finds by accessible name, as outside tests do; null if missing or hidden.
template <typename T> T *shown(const QWidget *in, const QString &accessibleName);

QPushButton *button(const QWidget *in, const QString &text);
// Whether a visible label contains the text.
bool says(const QWidget *in, const QString &text);

} // namespace scripto

#include <QWidget>

template <typename T> T *scripto::shown(const QWidget *in, const QString &accessibleName)
{
    const auto found = in->findChildren<T *>();
    for (T *widget : found) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}
