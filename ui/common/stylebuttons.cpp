// SPDX-License-Identifier: MIT
#include "ui/common/paint.h"
#include "ui/common/style.h"
#include "ui/common/stylepieces.h"

#include <QPainter>
#include <QStyleOption>
#include <QToolBar>
#include <QWidget>

namespace scripto::stylepieces {
namespace {

constexpr int labelFlags = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;

bool isFilled(ButtonKind kind)
{
    return kind == ButtonKind::Primary || kind == ButtonKind::Danger;
}

bool isEdged(ButtonKind kind)
{
    return kind == ButtonKind::Plain || kind == ButtonKind::Risky || kind == ButtonKind::Bar;
}

// The widget's text size, in the kind's weight.
QFont labelFont(const QWidget *widget, ButtonKind kind, bool checked = false)
{
    QFont label = widget ? widget->font() : fontOf(FontRole::Body);
    label.setWeight(kind == ButtonKind::Chip && !checked ? QFont::Normal : QFont::Medium);
    return label;
}

int paddingOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Link:
        return px(1);
    case ButtonKind::Chip:
        return px(12);
    case ButtonKind::Icon:
        return px(6);
    default:
        return px(15);
    }
}

// Hovered and pressed are darker on light and lighter on dark. On a filled button they are always darker, so that its
// label gains contrast.
QColor touched(const QColor &colour, const QColor &towards, const QStyleOption &option)
{
    constexpr qreal pressed = 0.12;
    constexpr qreal hovered = 0.06;
    if (option.state & QStyle::State_Sunken)
        return mixed(colour, towards, pressed);
    return option.state & QStyle::State_MouseOver ? mixed(colour, towards, hovered) : colour;
}

void paintFilled(const QStyleOptionButton &option, QPainter *painter, const QColor &fill)
{
    const Theme &theme = themeOf(option);
    const qreal radius = px(6);
    if (!(option.state & QStyle::State_Enabled)) {
        const bool dark = theme.scheme == ColourScheme::Dark;
        paintRounded(painter, option.rect, radius, theme.selectUnfocused, dark ? theme.line : QColor());
        return;
    }
    const QColor colour = touched(fill, Qt::black, option);
    if (!showsFocus(option)) {
        paintRounded(painter, option.rect, radius, colour);
        return;
    }
    // Without a gap, the ring would not be visible against the fill.
    paintFocusRing(painter, option.rect, theme, radius);
    const int gap = px(3);
    paintRounded(painter, option.rect.adjusted(gap, gap, -gap, -gap), radius - gap + 1, colour);
}

void paintEdged(const QStyleOptionButton &option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    if (!(option.state & QStyle::State_Enabled))
        paintRounded(painter, option.rect, px(6), {}, theme.line);
    else if (showsFocus(option))
        paintRounded(painter, option.rect, px(6), touched(theme.button, theme.text, option), theme.focus, px(2));
    else
        paintRounded(painter, option.rect, px(6), touched(theme.button, theme.text, option), theme.buttonEdge);
}

void paintBare(const QStyleOptionButton &option, QPainter *painter, ButtonKind kind)
{
    const Theme &theme = themeOf(option);
    const qreal radius = kind == ButtonKind::Chip ? option.rect.height() / 2.0 : px(6);
    if (option.state & QStyle::State_On)
        paintRounded(painter, option.rect, radius, theme.select, theme.focus);
    else if (option.state & QStyle::State_Enabled && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)
             && kind != ButtonKind::Link)
        paintRounded(painter, option.rect, radius, theme.toolHover);
    if (showsFocus(option))
        paintFocusRing(painter, option.rect, theme, kind == ButtonKind::Link ? px(4) : radius);
}

QColor labelColour(const QStyleOptionButton &option, ButtonKind kind)
{
    const Theme &theme = themeOf(option);
    if (!(option.state & QStyle::State_Enabled))
        return theme.disabled;
    if (isFilled(kind))
        return theme.onAccent;
    if (kind == ButtonKind::Risky)
        return theme.danger;
    if (kind == ButtonKind::Link || option.state & QStyle::State_On)
        return theme.accentText;
    return kind == ButtonKind::Chip ? theme.text2 : theme.text;
}

} // namespace

const Theme &themeOf(const QStyleOption &option)
{
    return scripto::themeOf(option.palette);
}

bool showsFocus(const QStyleOption &option)
{
    constexpr auto both = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    return (option.state & both) == both && option.state & QStyle::State_Enabled;
}

void paintPushButtonPanel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const ButtonKind kind = kindOf(widget);
    if (isFilled(kind))
        paintFilled(option, painter, kind == ButtonKind::Danger ? themeOf(option).dangerFill : themeOf(option).accent);
    else if (isEdged(kind))
        paintEdged(option, painter);
    else
        paintBare(option, painter, kind);
}

void paintPushButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const ButtonKind kind = kindOf(widget);
    QFont label = labelFont(widget, kind, option.state & QStyle::State_On);
    if (kind == ButtonKind::Link && option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        label.setUnderline(true);
    const QFontMetrics metrics(label);
    const int textWidth = metrics.size(labelFlags, option.text).width();
    const int iconSize = option.icon.isNull() ? 0 : px(16);
    const int gap = iconSize && !option.text.isEmpty() ? px(8) : 0;
    QRect contents(0, 0, qMin(iconSize + gap + textWidth, option.rect.width()), option.rect.height());
    contents.moveCenter(option.rect.center());
    if (iconSize) {
        const QRect left(contents.left(), contents.center().y() - iconSize / 2 + (contents.height() % 2 ? 0 : 1),
                         iconSize, iconSize);
        const QIcon::Mode mode = !(option.state & QStyle::State_Enabled) ? QIcon::Disabled
            : isFilled(kind)                                             ? QIcon::Selected
                                                                         : QIcon::Normal;
        option.icon.paint(painter, QStyle::visualRect(option.direction, contents, left), Qt::AlignCenter, mode);
    }
    painter->setFont(label);
    painter->setPen(labelColour(option, kind));
    const QRect text = contents.adjusted(iconSize + gap, 0, 0, 0);
    painter->drawText(QStyle::visualRect(option.direction, contents, text), labelFlags, option.text);
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonKind kind = kindOf(widget);
    // As wide as when checked, so that checking it moves no neighbour.
    const QFontMetrics metrics(labelFont(widget, kind, true));
    const int textWidth = metrics.size(labelFlags, option.text).width();
    const int iconSize = option.icon.isNull() ? 0 : px(16);
    const int gap = iconSize && !option.text.isEmpty() ? px(8) : 0;
    const int width = textWidth + gap + iconSize + 2 * paddingOf(kind);
    switch (kind) {
    case ButtonKind::Plain:
    case ButtonKind::Risky:
    case ButtonKind::Primary:
    case ButtonKind::Danger:
        return {qMax(width, px(88)), qMax(px(32), metrics.height() + px(12))};
    case ButtonKind::Link:
        return {width, qMax(px(24), metrics.height() + px(4))};
    case ButtonKind::Chip:
    case ButtonKind::Bar:
    case ButtonKind::Icon:
        return {width, qMax(px(28), metrics.height() + px(8))};
    }
    Q_UNREACHABLE();
}

void paintToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool down = option.state & QStyle::State_Sunken;
    if (enabled && (on || down || option.state & QStyle::State_MouseOver))
        paintRounded(painter, option.rect, px(6), on ? theme.select : down ? theme.selectUnfocused : theme.toolHover);
    if (showsFocus(option))
        paintFocusRing(painter, option.rect, theme, px(6));
    const bool withText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const int size = px(16);
    const int padding = withText ? px(12) : (option.rect.width() - size) / 2;
    const QRect icon(option.rect.left() + padding, option.rect.top() + (option.rect.height() - size) / 2, size, size);
    option.icon.paint(painter, QStyle::visualRect(option.direction, option.rect, icon), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled);
    if (!withText)
        return;
    QRect text = option.rect.adjusted(padding, 0, -padding, 0);
    if (!option.icon.isNull())
        text.setLeft(icon.right() + 1 + px(8));
    painter->setFont(widget ? widget->font() : fontOf(FontRole::Body));
    painter->setPen(enabled ? theme.text : theme.disabled);
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;
    painter->drawText(QStyle::visualRect(option.direction, option.rect, text), flags, option.text);
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    if (kindOf(widget) == ButtonKind::Icon)
        return {px(28), px(28)};
    const int height = qMax(px(32), option.fontMetrics.height() + px(12));
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly || option.text.isEmpty())
        return {px(38), height};
    const int icon = option.icon.isNull() ? 0 : px(24);
    const int text = option.fontMetrics.size(Qt::TextSingleLine | Qt::TextHideMnemonic, option.text).width();
    return {2 * px(12) + icon + text, height};
}

} // namespace scripto::stylepieces
