// SPDX-License-Identifier: MIT
#include "ui/window/palettedelegate.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/window/palettemodel.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

namespace scripto {

namespace {

constexpr int commandHeight = 36;
constexpr int headingHeight = 24;
constexpr int sideMargin = 16;
constexpr int iconRoom = 24; // with its gap
constexpr int textGap = 8;

// The rest of `rect` after `used` pixels at its start.
QRect after(const QRect &rect, int used)
{
    return QGuiApplication::isRightToLeft() ? rect.adjusted(0, 0, -used, 0) : rect.adjusted(used, 0, 0, 0);
}

QList<QTextLayout::FormatRange> emphasis(const QList<qsizetype> &positions, const Theme &theme)
{
    QTextCharFormat format;
    format.setForeground(theme.accentText);
    format.setFontWeight(QFont::DemiBold);
    QList<QTextLayout::FormatRange> ranges;
    for (const qsizetype at : positions)
        ranges.append({static_cast<int>(at), 1, format});
    return ranges;
}

// Returns the width that was used.
int paintTitle(QPainter *painter, const QRect &rect, const PaletteItem &item, const QList<qsizetype> &positions,
               const Theme &theme)
{
    const QFont font = fontOf(FontRole::Body);
    const bool isActive = item.reason.isEmpty();
    const QColor colour = isActive ? theme.text : theme.disabled;
    QTextLayout layout(item.title, font);
    if (isActive)
        layout.setFormats(emphasis(positions, theme));
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(item.title.size()));
    layout.endLayout();
    const int width = qCeil(line.naturalTextWidth());
    if (width > rect.width())
        return paintText(painter, rect, item.title, font, colour, Qt::AlignLeft, Qt::ElideMiddle);
    painter->setPen(colour);
    const int x = QGuiApplication::isRightToLeft() ? rect.right() + 1 - width : rect.left();
    layout.draw(painter, QPointF(x, rect.top() + (rect.height() - line.height()) / 2));
    return width;
}

} // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const QRect row = option.rect.adjusted(px(sideMargin), 0, -px(sideMargin), 0);
    const PaletteItem *item = m_model.item(index.row());
    if (!item) {
        paintText(painter, row, m_model.heading(index.row()), fontOf(FontRole::Small), theme.text2);
        return;
    }
    const QRect tint = option.rect.adjusted(px(4), 0, -px(4), 0);
    if (option.state & QStyle::State_Selected)
        paintRounded(painter, tint, px(4), theme.select);
    else if (option.state & QStyle::State_MouseOver)
        paintRounded(painter, tint, px(4), theme.hover);
    const bool isActive = item->reason.isEmpty();
    const QRect icon = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {px(16), px(16)}, row);
    item->icon.paint(painter, icon, Qt::AlignCenter, isActive ? QIcon::Normal : QIcon::Disabled);
    const QFont small = fontOf(FontRole::Small);
    const int keys = item->keys.isEmpty()
        ? 0
        : paintText(painter, row, item->keys, small, theme.text2, Qt::AlignRight) + px(textGap);
    QRect rest = after(row, px(iconRoom));
    rest = option.direction == Qt::RightToLeft ? rest.adjusted(keys, 0, 0, 0) : rest.adjusted(0, 0, -keys, 0);
    rest = after(rest, paintTitle(painter, rest, *item, m_model.positions(index.row()), theme) + px(textGap));
    paintText(painter, rest, isActive ? item->detail : item->reason, small, isActive ? theme.text3 : theme.text2);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, px(m_model.item(index.row()) ? commandHeight : headingHeight)};
}

} // namespace scripto
