// SPDX-License-Identifier: MIT
#include "ui/common/paint.h"
#include "ui/common/style.h"
#include "ui/common/stylepieces.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace scripto::stylepieces {
namespace {

QRect centred(const QPoint &centre, int size)
{
    return {centre.x() - size / 2, centre.y() - size / 2, size, size};
}

QColor chevronColour(const QStyleOption &option, bool usable = true)
{
    const Theme &theme = themeOf(option);
    return option.state & QStyle::State_Enabled && usable ? theme.text2 : theme.disabled;
}

// The width that the widest entry of a combo box needs in its list, which has room for a mark before each entry.
int listWidth(const QComboBox *box)
{
    constexpr int frames = 4; // around the list and its items
    return box ? box->view()->sizeHintForColumn(box->modelColumn()) + frames : 0;
}

} // namespace

void paintField(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && option.state & QStyle::State_HasFocus;
    const qreal width = focused ? px(2) : 1;
    QColor edge = theme.fieldLine;
    if (isInvalid(widget))
        edge = theme.danger;
    else if (focused)
        edge = theme.focus;
    else if (!enabled || option.state & QStyle::State_ReadOnly)
        edge = theme.line;
    const bool inert = !enabled || option.state & QStyle::State_ReadOnly;
    paintRounded(painter, option.rect, px(6), inert ? theme.window : theme.base, edge, width);
}

int fieldHeight(const QStyleOption &option)
{
    return qMax(px(32), option.fontMetrics.height() + px(15));
}

void paintComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget)
{
    paintField(option, painter, widget);
    const QRect arrow = comboBoxPart(option, QStyle::SC_ComboBoxArrow);
    paintIcon(painter, centred(arrow.center() + QPoint(0, 1), px(16)), Icon::Down, chevronColour(option));
}

void paintComboBoxLabel(const QStyleOptionComboBox &option, QPainter *painter)
{
    if (option.editable)
        return;
    const Theme &theme = themeOf(option);
    const QColor colour = option.state & QStyle::State_Enabled ? theme.text : theme.disabled;
    paintText(painter, comboBoxPart(option, QStyle::SC_ComboBoxEditField), option.currentText, painter->font(), colour);
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part, const QWidget *widget)
{
    const QRect &whole = option.rect;
    QRect rect = whole;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        rect.setLeft(whole.right() + 1 - px(32));
        break;
    case QStyle::SC_ComboBoxEditField:
        rect.adjust(option.editable ? px(2) : px(10), 1, -px(32), -1);
        break;
    case QStyle::SC_ComboBoxListBoxPopup:
        rect.setWidth(qMax(rect.width(), listWidth(qobject_cast<const QComboBox *>(widget))));
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

void paintSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget)
{
    paintField(option, painter, widget);
    const auto paintStep = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag flag, Icon icon, int shift) {
        const QRect rect = spinBoxPart(option, part);
        const bool usable = option.stepEnabled & flag;
        const bool hovered = usable && option.activeSubControls == part && option.state & QStyle::State_MouseOver;
        const QColor colour = hovered ? themeOf(option).text : chevronColour(option, usable);
        paintIcon(painter, centred(rect.center() + QPoint(0, shift), px(16)), icon, colour);
    };
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    paintStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Icon::Up, px(3));
    paintStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Icon::Down, -px(2));
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect &whole = option.rect;
    const int buttons = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : px(26);
    QRect rect = whole;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = QRect(whole.right() + 1 - buttons, whole.top(), buttons, whole.height() / 2);
        break;
    case QStyle::SC_SpinBoxDown:
        rect = QRect(whole.right() + 1 - buttons, whole.top() + whole.height() / 2, buttons, whole.height() / 2);
        break;
    case QStyle::SC_SpinBoxEditField:
        rect.adjust(px(2), px(2), -qMax(buttons, px(2)), -px(2));
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

} // namespace scripto::stylepieces
