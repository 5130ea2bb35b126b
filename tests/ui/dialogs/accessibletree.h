// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

class QLabel;
class QPushButton;
class QWidget;

namespace scripto {

// Every text that assistive technology is told of the widget and of all that is shown in it.
QStringList accessibleTexts(QWidget *widget);

// Of what is shown: those whose accessible name is not what stands on them.
QStringList buttonsWithOtherNames(QWidget *widget);

// By accessible name, as outside tests find them; null where it is not there or not shown.
template <typename T> T *shown(const QWidget *in, const QString &accessibleName);

QPushButton *button(const QWidget *in, const QString &text);
// Whether a label that is shown contains the text.
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
