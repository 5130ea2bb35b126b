// SPDX-License-Identifier: MIT
#include "ui/common/switch.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace scripto {

namespace {

constexpr int switchWidth = 32;
constexpr int switchHeight = 18;
constexpr int knobSize = 10;
constexpr int labelGap = 8;

} // namespace

QSize Switch::sizeHint() const
{
    const int label = QFontMetrics(fontOf(FontRole::Body)).horizontalAdvance(text());
    return {label + px(labelGap) + px(switchWidth), px(28)};
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QRect label = rect().adjusted(0, 0, -px(switchWidth) - px(labelGap), 0);
    paintText(&painter, QStyle::visualRect(layoutDirection(), rect(), label), text(), fontOf(FontRole::Body),
              isEnabled() ? theme.text2 : theme.disabled);
    const QRect track(width() - px(switchWidth), (height() - px(switchHeight)) / 2, px(switchWidth), px(switchHeight));
    paintTrack(painter, QStyle::visualRect(layoutDirection(), rect(), track));
}

void Switch::enterEvent(QEnterEvent *event)
{
    QCheckBox::enterEvent(event);
    update();
}

void Switch::leaveEvent(QEvent *event)
{
    QCheckBox::leaveEvent(event);
    update();
}

void Switch::paintTrack(QPainter &painter, const QRect &track) const
{
    const Theme &theme = themeOf(this);
    const bool isOn = isChecked();
    QColor fill = isOn ? theme.accent : theme.base;
    QColor edge = isOn ? QColor() : underMouse() ? theme.focus : theme.fieldLine;
    QColor knob = isOn ? theme.onAccent : theme.fieldLine;
    if (!isEnabled()) {
        fill = isOn ? theme.disabled : theme.window;
        edge = isOn ? QColor() : theme.line;
        knob = isOn ? theme.onAccent : theme.disabled;
    }
    paintRounded(&painter, track, track.height() / 2.0, fill, edge);

    const int inset = (track.height() - px(knobSize)) / 2;
    const bool isAtRight = isOn != isRightToLeft();
    const QRect place(isAtRight ? track.right() + 1 - inset - px(knobSize) : track.left() + inset, track.top() + inset,
                      px(knobSize), px(knobSize));
    paintRounded(&painter, place, px(knobSize) / 2.0, knob);

    QStyleOptionButton option;
    initStyleOption(&option);
    constexpr QStyle::State both = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & both) == both)
        paintFocusRing(&painter, track.adjusted(-px(2), -px(2), px(2), px(2)) & rect(), theme,
                       track.height() / 2.0 + px(2));
}

} // namespace scripto
