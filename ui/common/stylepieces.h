// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/contrast.h"
#include "ui/common/theme.h"

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;
class QWidget;

// The parts of Style, used only there. Colours come from the option's palette.
namespace scripto::stylepieces {

const Theme &themeOf(const QStyleOption &option);
// Buttons show their focus only if it came by keyboard.
bool showsFocus(const QStyleOption &option);

void paintPushButtonPanel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
void paintPushButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);

void paintToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);

// The box of a line edit, combo box or spin box.
void paintField(const QStyleOption &option, QPainter *painter, const QWidget *widget);
int fieldHeight(const QStyleOption &option);

void paintComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget);
void paintComboBoxLabel(const QStyleOptionComboBox &option, QPainter *painter);
QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part, const QWidget *widget = nullptr);

void paintSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget);
QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);

void paintMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);

void paintHeaderSection(const QStyleOptionHeader &option, QPainter *painter);
void paintHeaderLabel(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget);
QSize headerSize(const QStyleOptionHeader &option);

void paintScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

void paintProgressBar(const QStyleOptionProgressBar &option, QPainter *painter);
void paintRadioButton(const QStyleOption &option, QPainter *painter);
void paintToolBarSeparator(const QStyleOption &option, QPainter *painter);

} // namespace scripto::stylepieces
