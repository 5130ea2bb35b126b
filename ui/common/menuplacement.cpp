// SPDX-License-Identifier: MIT
#include "ui/common/menuplacement.h"

#include "ui/common/fonts.h"

#include <QCursor>
#include <QEvent>
#include <QMenu>

namespace scripto {

int menuLeftWithin(const QRect &window, const QRect &menu, int pointer)
{
    const int margin = px(4);
    const QRect room = window.adjusted(margin, 0, -margin, 0);
    if (menu.width() > room.width() || (menu.left() >= window.left() && menu.right() <= window.right()))
        return menu.left();
    const bool opensRight = qAbs(pointer - menu.left()) <= 1;
    if (opensRight && menu.left() - menu.width() >= room.left())
        return menu.left() - menu.width();
    return qBound(room.left(), menu.left(), room.right() + 1 - menu.width());
}

int menuTopWithin(const QRect &window, const QRect &menu, int pointer)
{
    if (menu.height() > window.height() || (menu.top() >= window.top() && menu.bottom() <= window.bottom()))
        return menu.top();
    const bool opensDown = qAbs(pointer - menu.top()) <= 1;
    if (opensDown && menu.top() - menu.height() >= window.top())
        return menu.top() - menu.height();
    return qBound(window.top(), menu.top(), window.bottom() + 1 - menu.height());
}

bool MenuPlacement::eventFilter(QObject *watched, QEvent *event)
{
    auto *menu = event->type() == QEvent::Show ? qobject_cast<QMenu *>(watched) : nullptr;
    const QWidget *owner = menu ? menu->parentWidget() : nullptr;
    // A submenu opens beside its menu.
    if (owner && !qobject_cast<const QMenu *>(owner)) {
        const QRect window = owner->window()->geometry();
        const QPoint pointer = QCursor::pos();
        menu->move(menuLeftWithin(window, menu->geometry(), pointer.x()),
                   menuTopWithin(window, menu->geometry(), pointer.y()));
    }
    return false;
}

} // namespace scripto
