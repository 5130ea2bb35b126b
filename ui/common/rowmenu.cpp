// SPDX-License-Identifier: MIT
#include "ui/common/rowmenu.h"

#include "ui/common/fonts.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QTableView>

namespace scripto {

namespace {

constexpr int fromEdge = 16;

} // namespace

RowMenu::RowMenu(QTableView &view, std::function<void(const QPoint &)> open)
    : QObject(&view)
    , m_view(view)
    , m_open(std::move(open))
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { m_open(m_view.viewport()->mapToGlobal(position)); });
    view.installEventFilter(this);
}

// Not every platform makes a context menu event of Shift+F10.
bool RowMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        openAtCurrent();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
            if (!key->isAutoRepeat())
                openAtCurrent();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

// Assistive technology selects a row without making it current, and the menu is for what is selected.
QModelIndex RowMenu::row() const
{
    const QModelIndex current = m_view.currentIndex();
    const QModelIndexList selected = m_view.selectionModel()->selectedRows();
    const bool isSelected = current.isValid() && m_view.selectionModel()->isRowSelected(current.row());
    return isSelected || selected.isEmpty() ? current : selected.first();
}

void RowMenu::openAtCurrent()
{
    if (QApplication::activePopupWidget()) // open already
        return;
    const QModelIndex shown = row();
    if (shown.isValid())
        m_view.scrollTo(shown);
    const QWidget *viewport = m_view.viewport();
    const QRect place = m_view.visualRect(shown).intersected(viewport->rect());
    const int inset = qMin(px(fromEdge), viewport->width() / 2);
    const int x = viewport->isRightToLeft() ? viewport->width() - inset : inset;
    m_open(viewport->mapToGlobal(QPoint(x, place.isEmpty() ? 0 : place.center().y())));
}

} // namespace scripto
