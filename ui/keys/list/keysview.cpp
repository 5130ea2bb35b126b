// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysview.h"

#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/keys/list/keysdelegate.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace scripto {

KeysView::KeysView(KeysFilter &keys, QWidget *parent)
    : QTableView(parent)
    , m_keys(keys)
{
    setModel(&keys);
    setItemDelegate(new KeysDelegate(keys, this));
    setAccessibleName(tr("Keys"));
    setFrameShape(QFrame::NoFrame);
    setUpTable(*this);
    setSelectionMode(ExtendedSelection);
    setMouseTracking(true);
    setOverlaid(verticalScrollBar());
    applySizes();
}

void KeysView::setCompact(bool compact)
{
    m_compact = compact;
    viewport()->update();
}

int KeysView::hoveredRow() const
{
    return viewport()->rect().contains(m_mouse) ? rowAt(m_mouse.y()) : -1;
}

bool KeysView::isActionHovered() const
{
    return actionAt(m_mouse).has_value();
}

bool KeysView::showsAction(int row) const
{
    const KeyRow &key = m_keys.row(row);
    if (key.secondsUntilRevoked > 0)
        return true; // there is little time to find it
    return !key.revoking && (row == hoveredRow() || selectionModel()->isRowSelected(row));
}

void KeysView::mouseMoveEvent(QMouseEvent *event)
{
    moveMouse(event->pos());
    if (!m_pressedAction)
        QTableView::mouseMoveEvent(event);
}

void KeysView::mousePressEvent(QMouseEvent *event)
{
    moveMouse(event->pos());
    m_pressedAction = event->button() == Qt::LeftButton ? actionAt(event->pos()) : std::nullopt;
    // A click on the action affects its own row only and leaves the selection unchanged.
    if (!m_pressedAction)
        QTableView::mousePressEvent(event);
}

void KeysView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressedAction)
        return QTableView::mouseReleaseEvent(event);
    const auto pressed = std::exchange(m_pressedAction, std::nullopt);
    if (pressed == actionAt(event->pos()))
        Q_EMIT actionClicked(*pressed);
}

// A second click on an action is one click more, not a request for the details.
void KeysView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (actionAt(event->pos()))
        mousePressEvent(event);
    else
        QTableView::mouseDoubleClickEvent(event);
}

bool KeysView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        moveMouse({-1, -1});
    return QTableView::viewportEvent(event);
}

bool KeysView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_keys.text().isEmpty()) {
        event->accept(); // before anything else that Escape closes
        return true;
    }
    return QTableView::event(event);
}

void KeysView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QTableView::keyPressEvent(event);
    if (m_keys.text().isEmpty())
        event->ignore(); // for whatever else can be closed
    else
        Q_EMIT escaped();
}

// Home and End would move within the row, although whole rows are selected.
QModelIndex KeysView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_keys.rowCount();
    if (rows == 0 || (action != MoveHome && action != MoveEnd))
        return QTableView::moveCursor(action, modifiers);
    return m_keys.index(action == MoveHome ? 0 : rows - 1, qMax(0, currentIndex().column()));
}

void KeysView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

// The focus changes the tint of all selected rows.
void KeysView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void KeysView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

QSize KeysView::minimumSizeHint() const
{
    return {px(240), px(32 + 2 * 36)};
}

void KeysView::applySizes()
{
    verticalHeader()->setDefaultSectionSize(px(36));
    horizontalHeader()->setFixedHeight(px(32));
}

void KeysView::moveMouse(const QPoint &position)
{
    const int rowBefore = hoveredRow();
    const bool actionBefore = isActionHovered();
    m_mouse = position;
    if (rowBefore == hoveredRow() && actionBefore == isActionHovered())
        return;
    viewport()->update();
}

std::optional<KeyAction> KeysView::actionAt(const QPoint &position) const
{
    if (!viewport()->rect().contains(position) || columnAt(position.x()) != KeysModel::Action)
        return {};
    const int row = rowAt(position.y());
    if (row < 0 || !showsAction(row))
        return {};
    const KeyRow &key = m_keys.row(row);
    return KeyAction{key.ref(), key.secondsUntilRevoked > 0};
}

} // namespace scripto
