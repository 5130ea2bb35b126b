// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysdelegate.h"

#include "ui/common/fonts.h"
#include "ui/common/theme.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysmodel.h"
#include "ui/keys/list/keysview.h"

#include <QPainter>

namespace scripto {

namespace {

bool hasKeyboardFocus(const QStyleOptionViewItem &option)
{
    constexpr QStyle::State both = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    return (option.state & both) == both;
}

// What is needed to paint one cell.
struct Cell {
    QPainter *painter;
    QRect rect;
    const Theme &theme;
    const KeyRow &row;
    QString text;

    void write(Tone tone, FontRole role = FontRole::Body) const
    {
        paintText(painter, rect, text, fontOf(role), theme.tone(tone));
    }
};

int cellPadding(int column)
{
    return px(column == KeysModel::Name ? 16 : 8);
}

QRect contentRect(const QStyleOptionViewItem &option, int column)
{
    // A state word is never elided and may extend into the next column. The last pixel row is the separator.
    const int endPadding = column == KeysModel::Status ? 0 : px(4);
    const QRect content = option.rect.adjusted(cellPadding(column), 0, -endPadding, -1);
    return QStyle::visualRect(option.direction, option.rect, content);
}

void paintName(const Cell &cell)
{
    QFont name = fontOf(FontRole::BodyMedium);
    name.setStrikeOut(isLeaving(cell.row));
    const bool quiet = isLeaving(cell.row) || cell.row.key.name.isEmpty();
    paintText(cell.painter, cell.rect, cell.text, name, quiet ? cell.theme.text2 : cell.theme.text, Qt::AlignLeft,
              Qt::ElideMiddle);
}

void paintLastUsed(const Cell &cell)
{
    if (cell.row.use.kind != LastUse::Kind::Outside)
        cell.write(Tone::Text3);
    else
        cell.write(cell.row.stale && !isLeaving(cell.row) ? Tone::Text : Tone::Text2);
}

void paintExpires(const Cell &cell)
{
    const bool soon = cell.row.status == KeyStatus::Expiring || cell.row.status == KeyStatus::Expired;
    const bool matters = soon && !isLeaving(cell.row);
    if (!cell.row.key.expiresAt.isValid())
        cell.write(Tone::Text3);
    else
        cell.write(matters ? Tone::Text : Tone::Text2);
}

class HoldersLine {
public:
    HoldersLine(const Cell &cell, bool mirrored)
        : m_cell(cell)
        , m_rest(cell.rect)
        , m_mirrored(mirrored)
    {
    }

    void dot()
    {
        const int side = px(8);
        QRect place(m_mirrored ? m_rest.right() + 1 - side : m_rest.left(), 0, side, side);
        place.moveTop(m_rest.center().y() - side / 2 + 1);
        paintRounded(m_cell.painter, place, side / 2.0, m_cell.theme.focus);
        skip(side + px(6));
    }

    void text(const QString &words, FontRole role, Tone tone)
    {
        skip(paintText(m_cell.painter, m_rest, words, fontOf(role), m_cell.theme.tone(tone)));
    }

    // Leaves the text out rather than eliding it.
    void textIfRoom(const QString &words, FontRole role, Tone tone)
    {
        skip(px(6));
        if (QFontMetrics(fontOf(role)).horizontalAdvance(words) <= m_rest.width())
            text(words, role, tone);
    }

private:
    void skip(int width) { m_mirrored ? m_rest.adjust(0, 0, -width, 0) : m_rest.adjust(width, 0, 0, 0); }

    const Cell &m_cell;
    QRect m_rest;
    bool m_mirrored;
};

void paintUsedBy(const Cell &cell, bool withReader, bool mirrored)
{
    if (cell.row.holders.isEmpty() && !cell.row.readsThisList)
        return cell.write(Tone::Text3);
    HoldersLine line(cell, mirrored);
    for (const Holder &holder : cell.row.holders) {
        if (holder.active)
            line.dot();
        const bool last = &holder == &cell.row.holders.last();
        const QString words = last ? holderText(holder) : holderText(holder) + QStringLiteral(", ");
        line.text(words, FontRole::Body, holder.certainty == Holder::Certainty::Sure ? Tone::Text : Tone::Text2);
    }
    if (cell.row.readsThisList && withReader)
        line.textIfRoom(KeysModel::tr("this app"), FontRole::Small, Tone::Text3);
}

void paintAction(const Cell &cell, const QStyleOptionViewItem &option, bool pointedAt)
{
    // Far enough from the edge to line up with the message bar's button.
    const QRect place(option.rect.left() + px(10), option.rect.center().y() - px(8) + 1, px(16), px(16));
    const QRect visual = QStyle::visualRect(option.direction, option.rect, place);
    if (cell.row.secondsUntilRevoked > 0)
        paintIcon(cell.painter, visual, Icon::Undo, cell.theme.accentText);
    else
        paintIcon(cell.painter, visual, Icon::Revoke, pointedAt ? cell.theme.danger : cell.theme.text2);
}

} // namespace

KeysDelegate::KeysDelegate(const KeysFilter &keys, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_keys(keys)
{
}

void KeysDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = static_cast<const KeysView *>(option.widget);
    const int column = index.column();
    const Theme &theme = themeOf(view);
    const bool selected = option.state & QStyle::State_Selected;
    paintRowBackground(painter, option.rect, theme,
                       {.hovered = view->hoveredRow() == index.row(),
                        .selected = selected,
                        .viewFocused = view->hasFocus() && view->isActiveWindow(),
                        .firstColumn = column == KeysModel::Name});
    const Cell cell{painter, contentRect(option, column), theme, m_keys.row(index.row()), index.data().toString()};
    const bool mirrored = option.direction == Qt::RightToLeft;
    switch (column) {
    case KeysModel::Name:
        paintName(cell);
        // The current row may be unselected (Ctrl and arrow keys); it still needs a focus frame.
        if (hasKeyboardFocus(option) && !selected)
            paintFocusRing(painter, option.rect.adjusted(0, 0, 0, -1), theme, 0);
        break;
    case KeysModel::Account:
        cell.write(cell.row.accountName.isEmpty() ? Tone::Text3 : Tone::Text2);
        break;
    case KeysModel::Status:
        paintState(painter, cell.rect, theme, keyStateWord(cell.row));
        break;
    case KeysModel::Key:
        paintMaskedKey(painter, cell.rect, theme, cell.text, FontRole::Mono,
                       isLeaving(cell.row) ? Tone::Text2 : Tone::Text);
        break;
    case KeysModel::LastUsed:
        paintLastUsed(cell);
        break;
    case KeysModel::Created:
        cell.write(cell.row.key.createdAt.isValid() ? Tone::Text2 : Tone::Text3);
        break;
    case KeysModel::Expires:
        paintExpires(cell);
        break;
    case KeysModel::UsedBy:
        paintUsedBy(cell, !view->isCompact(), mirrored);
        break;
    case KeysModel::Action:
        if (view->showsAction(index.row()))
            paintAction(cell, option, view->isActionHovered() && view->hoveredRow() == index.row());
        break;
    default:
        break;
    }
}

QSize KeysDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    int width = QFontMetrics(fontOf(FontRole::BodyMedium)).horizontalAdvance(text);
    if (index.column() == KeysModel::Status)
        width = stateWidth(keyStateWord(m_keys.row(index.row())));
    else if (index.column() == KeysModel::Key)
        width = QFontMetrics(fontOf(FontRole::Mono)).horizontalAdvance(text);
    return {width + cellPadding(index.column()) + px(8), px(36)};
}

} // namespace scripto
