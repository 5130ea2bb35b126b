// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/cleanupdelegate.h"

#include "ui/common/fonts.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/keys/revoke/cleanupmodel.h"
#include "ui/keys/revoke/cleanuptable.h"

#include <QPainter>

namespace scripto {

namespace {

using Column = CleanUpModel::Column;

int cellStart(int column)
{
    return px(column == Column::Name ? CleanUpDelegate::nameStart : 8);
}

void paintBox(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme)
{
    const QRect place(option.rect.left() + px(16), option.rect.top(), px(16), option.rect.height() - 1);
    const bool checked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    paintCheckBox(
        painter, QStyle::visualRect(option.direction, option.rect, place), theme,
        {.mark = checked ? CheckMark::On : CheckMark::Off, .enabled = bool(index.flags() & Qt::ItemIsUserCheckable)});
}

void paintTitle(QPainter *painter, const QRect &rect, const Theme &theme, const QString &name, bool isPending)
{
    QFont font = fontOf(FontRole::BodyMedium);
    font.setStrikeOut(isPending);
    paintText(painter, rect, name, font, isPending ? theme.text2 : theme.text, Qt::AlignLeft, Qt::ElideMiddle);
}

// The icon of a warning, then the text with the name in it in bold.
void paintWarning(QPainter *painter, const QRect &rect, const Theme &theme, const NamedText &text,
                  Qt::LayoutDirection direction)
{
    const bool mirrored = direction == Qt::RightToLeft;
    const QRect icon(rect.left(), rect.center().y() - px(8) + 1, px(16), px(16));
    paintIcon(painter, QStyle::visualRect(direction, rect, icon), Icon::Warning, theme.warn);
    QRect rest = rect;
    const auto skip = [&](int width) { rest.adjust(mirrored ? 0 : width, 0, mirrored ? -width : 0, 0); };
    const auto write = [&](const QString &words, FontRole role) {
        if (!words.isEmpty() && rest.width() > 0)
            skip(paintText(painter, rest, words, fontOf(role), theme.warn));
    };
    skip(icon.width() + px(6));
    write(text.before, FontRole::Body);
    write(text.name, FontRole::Section);
    write(text.after, FontRole::Body);
}

} // namespace

CleanUpDelegate::CleanUpDelegate(const CleanUpModel &rows, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_rows(rows)
{
}

void CleanUpDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = static_cast<const CleanUpTable *>(option.widget);
    const Theme &theme = themeOf(table);
    const int column = index.column();
    paintRowBackground(painter, option.rect, theme,
                       {.hovered = table->hoveredRow() == index.row(),
                        .selected = bool(option.state & QStyle::State_Selected),
                        .viewFocused = table->hasFocus() && table->isActiveWindow(),
                        .firstColumn = column == Column::Name});
    const QRect cell = option.rect.adjusted(cellStart(column), 0, -px(4), -1);
    const QRect content = QStyle::visualRect(option.direction, option.rect, cell);
    const QString text = index.data().toString();
    switch (column) {
    case Column::Name:
        paintBox(painter, option, index, theme);
        return paintTitle(painter, content, theme, text, m_rows.isPending(index.row()));
    case Column::Reason:
        if (m_rows.hasBegun())
            return paintState(painter, content, theme, m_rows.progress(index.row()));
        if (m_rows.warns(index.row()))
            return paintWarning(painter, content, theme, m_rows.reason(index.row()), option.direction);
        paintText(painter, content, text, fontOf(FontRole::Body), theme.text2);
        return;
    case Column::Key:
        return paintMaskedKey(painter, content, theme, text);
    case Column::Expires:
        paintText(painter, content, text, fontOf(FontRole::Body), theme.text3);
        return;
    case Column::UsedBy:
        paintText(painter, content, text, fontOf(FontRole::Body),
                  text == QStringLiteral("–") ? theme.text3 : theme.text);
        return;
    default:
        paintText(painter, content, text, fontOf(FontRole::Body), theme.text2);
    }
}

} // namespace scripto
