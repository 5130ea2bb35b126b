// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QRect;

namespace scripto {

// Opens menus inside the window that they belong to: Qt only keeps them on the screen, so the menu of a button at the
// edge of a window would lie beside it.
class MenuPlacement final : public QObject {
    Q_OBJECT

public:
    // Install it on the application.
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

// The left edge of a menu that Qt has placed at `menu`. A menu at the pointer opens to its other side, so that no entry
// lies under the pointer.
int menuLeftWithin(const QRect &window, const QRect &menu, int pointer);
// The same for its top edge.
int menuTopWithin(const QRect &window, const QRect &menu, int pointer);

} // namespace scripto
