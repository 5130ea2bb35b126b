// SPDX-License-Identifier: MIT
#include "ui/common/actiontexts.h"
#include "ui/common/paint.h"
#include "ui/common/style.h"
#include "ui/common/stylepieces.h"

#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace scripto::stylepieces {
namespace {

// Menu items: a column for the check mark or icon, then the text, then the shortcut or an arrow.
int menuPadding()
{
    return px(12);
}

int menuColumn(const QStyleOptionMenuItem &option)
{
    return option.maxIconWidth > 0 || option.menuHasCheckableItems ? px(24) : 0;
}

QString menuPart(const QStyleOptionMenuItem &option, bool shortcut)
{
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    if (shortcut)
        return tab < 0 ? QString() : option.text.mid(tab + 1);
    return option.text.left(tab < 0 ? option.text.size() : tab);
}

void paintMenuMark(const QStyleOptionMenuItem &option, QPainter *painter, const QRect &row)
{
    const QRect place(row.left(), row.center().y() - px(8) + 1, px(16), px(16));
    const QRect visual = QStyle::visualRect(option.direction, option.rect, place);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.checkType == QStyleOptionMenuItem::Exclusive) {
        QStyleOption radio(option);
        radio.rect = visual;
        radio.state = (enabled ? QStyle::State_Enabled : QStyle::State_None)
            | (option.checked ? QStyle::State_On : QStyle::State_Off);
        paintRadioButton(radio, painter);
    } else if (option.checked) {
        paintIcon(painter, visual, Icon::Check, themeOf(option).tone(enabled ? Tone::Accent : Tone::Disabled));
    } else {
        option.icon.paint(painter, visual, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

// The reason why an entry is inactive stays readable.
void paintMenuText(const QString &text, QPainter *painter, const QRect &rect, const Theme &theme, bool mirrored)
{
    const int flags =
        Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
    const qsizetype mark = text.indexOf(asideMark);
    const QString title = text.left(mark < 0 ? text.size() : mark + 1);
    painter->drawText(rect, flags, title);
    if (mark < 0)
        return;
    const int used = painter->fontMetrics().size(Qt::TextSingleLine | Qt::TextHideMnemonic, title).width();
    painter->setPen(theme.text3);
    painter->drawText(rect.adjusted(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0), flags, text.mid(mark + 1));
}

bool isForDanger(const QStyleOptionMenuItem &option, const QWidget *widget)
{
    const auto *menu = qobject_cast<const QMenu *>(widget);
    const QAction *action = menu ? menu->actionAt(option.rect.center()) : nullptr;
    return action && isDangerous(action);
}

int headerPadding(const QStyleOptionHeader &option)
{
    const bool first =
        option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::OnlyOneSection;
    return first ? px(16) : px(8);
}

} // namespace

void paintMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    painter->fillRect(option.rect, theme.raised); // a combo box's list has already drawn its own colour
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int middle = option.rect.center().y();
        return paintHairline(painter, QRect(option.rect.left(), middle, option.rect.width(), 1), theme.line);
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && option.state & QStyle::State_Selected)
        paintRounded(painter, option.rect, px(4), theme.select);
    const QRect row = option.rect.adjusted(menuPadding(), 0, -menuPadding(), 0);
    if (menuColumn(option))
        paintMenuMark(option, painter, row);
    painter->setFont(option.font);
    painter->setPen(!enabled ? theme.disabled : isForDanger(option, widget) ? theme.tone(Tone::Danger) : theme.text);
    constexpr int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;
    const QRect text = QStyle::visualRect(option.direction, option.rect, row.adjusted(menuColumn(option), 0, 0, 0));
    const bool mirrored = option.direction == Qt::RightToLeft;
    paintMenuText(menuPart(option, false), painter, text, theme, mirrored);
    painter->setPen(theme.text3);
    painter->drawText(text, flags | (mirrored ? Qt::AlignLeft : Qt::AlignRight), menuPart(option, true));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect end(row.right() - px(12), row.top() + (row.height() - px(16)) / 2, px(16), px(16));
        paintIcon(painter, QStyle::visualRect(option.direction, option.rect, end), mirrored ? Icon::Left : Icon::Right,
                  theme.text2);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), px(9)};
    const QFontMetrics metrics(option.font);
    int width = metrics.size(Qt::TextSingleLine | Qt::TextHideMnemonic, menuPart(option, false)).width()
        + 2 * menuPadding() + menuColumn(option);
    if (const QString shortcut = menuPart(option, true); !shortcut.isEmpty())
        width += px(24) + metrics.horizontalAdvance(shortcut);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += px(24);
    return {qMax(width, px(120)), qMax(px(32), metrics.height() + px(12))};
}

void paintHeaderSection(const QStyleOptionHeader &option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    painter->fillRect(option.rect, theme.base);
    paintHairline(painter, QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
}

void paintHeaderLabel(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    // The sections' own options have SortDown for an ascending order, so ask the header.
    const bool sorted = header && header->isSortIndicatorShown() && header->sortIndicatorSection() == option.section;
    const bool bright = sorted || (option.state & QStyle::State_MouseOver && header && header->sectionsClickable());
    const QColor colour = bright ? theme.text : theme.text2;
    const QFont label = fontOf(sorted ? FontRole::SmallStrong : FontRole::SmallMedium);
    const int chevron = px(16);
    QRect section = option.rect;
    section.setBottom(section.bottom() - 1);
    const int padding = headerPadding(option);
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect text = section.adjusted(mirrored ? px(4) : padding, 0, mirrored ? -padding : -px(4), 0);
    const int room = text.width() - (sorted ? chevron : 0);
    const int needed = QFontMetrics(label).horizontalAdvance(option.text);
    const int used = qMin(room, needed);
    QRect words = text;
    words.setWidth(used);
    if (mirrored)
        words.moveRight(text.right());
    paintText(painter, words, option.text, label, colour);
    if (sorted) {
        const int x = mirrored ? words.left() - chevron - 1 : words.right() + 2;
        const QRect place(x, section.center().y() - chevron / 2 + 1, chevron, chevron);
        paintIcon(painter, place, header->sortIndicatorOrder() == Qt::DescendingOrder ? Icon::Down : Icon::Up,
                  theme.text2);
    }
}

QSize headerSize(const QStyleOptionHeader &option)
{
    const QFontMetrics metrics(fontOf(FontRole::SmallStrong));
    return {headerPadding(option) + metrics.horizontalAdvance(option.text) + px(24),
            qMax(px(32), metrics.height() + px(12))};
}

void paintScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent ? parent->parentWidget() : nullptr);
    // Continues the background of the area beside it; if that is transparent, so is the bar.
    if (area && area->viewport()->autoFillBackground() && !isOverlaid(widget))
        painter->fillRect(option.rect, area->viewport()->palette().color(area->viewport()->backgroundRole()));
    if (option.maximum <= option.minimum)
        return;
    QRect handle = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    const bool held = option.activeSubControls & QStyle::SC_ScrollBarSlider
        && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const int thickness = px(6);
    const int inset = (px(12) - thickness) / 2;
    if (option.orientation == Qt::Vertical)
        handle = QRect(handle.left() + inset, handle.top(), thickness, handle.height());
    else
        handle = QRect(handle.left(), handle.top() + inset, handle.width(), thickness);
    paintRounded(painter, handle, thickness / 2.0, held ? theme.fieldLine : theme.handle);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int margin = px(2);
    const int length = (horizontal ? option.rect.width() : option.rect.height()) - 2 * margin;
    const int range = option.maximum - option.minimum;
    const qint64 pages = qint64(range) + option.pageStep;
    const int handle = range <= 0 || pages <= 0
        ? length
        : qBound(qMin(px(32), length), static_cast<int>(qint64(option.pageStep) * length / pages), length);
    const int start = margin
        + QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - handle,
                                          option.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect =
            horizontal ? QRect(from, 0, size, option.rect.height()) : QRect(0, from, option.rect.width(), size);
        return QStyle::visualRect(option.direction, option.rect, rect.translated(option.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarGroove:
        return along(margin, length);
    case QStyle::SC_ScrollBarSubPage:
        return along(margin, start - margin);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, margin + length - start - handle);
    default:
        return {}; // no buttons at the ends
    }
}

void paintProgressBar(const QStyleOptionProgressBar &option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    const qreal radius = option.rect.height() / 2.0;
    paintRounded(painter, option.rect, radius, theme.line);
    const int range = option.maximum - option.minimum;
    if (range <= 0 || option.progress <= option.minimum)
        return;
    QRectF done(option.rect);
    done.setWidth(done.width() * (option.progress - option.minimum) / range);
    if (option.direction == Qt::RightToLeft)
        done.moveRight(option.rect.right() + 1);
    paintRounded(painter, done, radius, theme.focus);
}

void paintRadioButton(const QStyleOption &option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    const bool enabled = option.state & QStyle::State_Enabled;
    QRect circle(0, 0, px(16), px(16));
    circle.moveCenter(option.rect.center());
    const qreal radius = circle.width() / 2.0;
    if (option.state & QStyle::State_On) {
        paintRounded(painter, circle, radius, enabled ? theme.accent : theme.disabled);
        const qreal inset = circle.width() * 5 / 16.0;
        const QRectF point = QRectF(circle).adjusted(inset, inset, -inset, -inset);
        paintRounded(painter, point, point.width() / 2, theme.onAccent);
        return;
    }
    const QColor edge = !enabled ? theme.line : option.state & QStyle::State_MouseOver ? theme.focus : theme.fieldLine;
    paintRounded(painter, circle, radius, enabled ? theme.base : theme.window, edge);
}

void paintToolBarSeparator(const QStyleOption &option, QPainter *painter)
{
    const int length = px(20);
    const QPoint centre = option.rect.center();
    const Theme &theme = themeOf(option);
    paintHairline(painter, QRect(centre.x(), centre.y() - length / 2 + 1, 1, length),
                  mixed(theme.line, theme.buttonEdge, 0.5));
}

} // namespace scripto::stylepieces
