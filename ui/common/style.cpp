// SPDX-License-Identifier: MIT
#include "ui/common/style.h"

#include "ui/common/actiontexts.h"
#include "ui/common/paint.h"
#include "ui/common/stylepieces.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QCalendarWidget>
#include <QComboBox>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextCharFormat>

namespace scripto {

using namespace stylepieces;

namespace {

constexpr const char *kindProperty = "scriptoKind";
constexpr const char *invalidProperty = "scriptoInvalid";
constexpr const char *overlaidProperty = "scriptoOverlaid";
constexpr const char *dangerousProperty = "scriptoDangerous";

template <typename Option> const Option &as(const QStyleOption *option)
{
    return *static_cast<const Option *>(option);
}

void repaintStyled(QWidget *widget)
{
    widget->updateGeometry();
    widget->update();
}

void paintCheckIndicator(const QStyleOption &option, QPainter *painter)
{
    paintCheckBox(painter, option.rect, stylepieces::themeOf(option),
                  {.mark = option.state & QStyle::State_NoChange ? CheckMark::Partial
                       : option.state & QStyle::State_On         ? CheckMark::On
                                                                 : CheckMark::Off,
                   .enabled = option.state.testFlag(QStyle::State_Enabled),
                   .hovered = option.state.testFlag(QStyle::State_MouseOver)});
}

} // namespace

void setKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    repaintStyled(button);
}

ButtonKind kindOf(const QWidget *button)
{
    return button ? static_cast<ButtonKind>(button->property(kindProperty).toInt()) : ButtonKind::Plain;
}

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(invalidProperty, invalid);
    field->update();
}

bool isInvalid(const QWidget *field)
{
    return field && field->property(invalidProperty).toBool();
}

void setDangerous(QAction *action)
{
    action->setProperty(dangerousProperty, true);
}

bool isDangerous(const QAction *action)
{
    return action->property(dangerousProperty).toBool();
}

void setOverlaid(QScrollBar *bar)
{
    bar->setProperty(overlaidProperty, true);
}

bool isOverlaid(const QWidget *bar)
{
    return bar && bar->property(overlaidProperty).toBool();
}

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget)) {
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
            calendar->setWeekdayTextFormat(day, {}); // red means danger here
    }
    if (widget->objectName() == QLatin1StringView("qt_calendar_navigationbar"))
        widget->setBackgroundRole(QPalette::Window);
    if (auto *bar = qobject_cast<QProgressBar *>(widget)) {
        bar->setTextVisible(false);
        bar->setFixedHeight(px(4));
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &theme = stylepieces::themeOf(*option);
    switch (element) {
    case PE_PanelButtonCommand:
        return paintPushButtonPanel(as<QStyleOptionButton>(option), painter, widget);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (widget
            && (qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                || qobject_cast<QComboBox *>(widget->parentWidget())))
            return;
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            paintField(*option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckIndicator(*option, painter);
    case PE_IndicatorRadioButton:
        return paintRadioButton(*option, painter);
    case PE_FrameFocusRect:
        if (showsFocus(*option) && !qobject_cast<const QAbstractItemView *>(widget))
            paintFocusRing(painter, option->rect, theme, px(4));
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, option->state & State_Active ? theme.select : theme.selectUnfocused);
        else if (option->state & State_MouseOver)
            painter->fillRect(option->rect, theme.hover);
        return;
    case PE_IndicatorHeaderArrow: // drawn with the header's label
    case PE_IndicatorToolBarHandle:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameButtonBevel:
        return;
    case PE_IndicatorToolBarSeparator:
        return paintToolBarSeparator(*option, painter);
    case PE_PanelMenu:
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        return paintRounded(painter, option->rect, 0, element == PE_FrameMenu ? QColor() : theme.raised, theme.line);
    case PE_Frame:
        if (const auto *field = qobject_cast<const QPlainTextEdit *>(widget); field && !field->isReadOnly())
            return paintField(*option, painter, widget);
        return paintRounded(painter, option->rect, 0, {}, theme.line);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Theme &theme = stylepieces::themeOf(*option);
    switch (element) {
    case CE_PushButton:
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        return paintPushButtonPanel(as<QStyleOptionButton>(option), painter, widget);
    case CE_PushButtonLabel:
        return paintPushButtonLabel(as<QStyleOptionButton>(option), painter, widget);
    case CE_ComboBoxLabel:
        return paintComboBoxLabel(as<QStyleOptionComboBox>(option), painter);
    case CE_MenuItem:
        return paintMenuItem(as<QStyleOptionMenuItem>(option), painter, widget);
    case CE_MenuEmptyArea:
        return;
    case CE_Header: // together: Fusion would give the label a rectangle with margins of its own
        paintHeaderSection(as<QStyleOptionHeader>(option), painter);
        return paintHeaderLabel(as<QStyleOptionHeader>(option), painter, widget);
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme.base);
        return paintHairline(painter, QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), theme.line);
    case CE_Splitter:
        return painter->fillRect(option->rect, theme.line);
    case CE_ProgressBar:
        return paintProgressBar(as<QStyleOptionProgressBar>(option), painter);
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.window);
        return paintHairline(painter, QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), theme.line);
    case CE_ItemViewItem: {
        auto item = as<QStyleOptionViewItem>(option);
        // A selected row is a pale tint; its text keeps its colour.
        item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
        return QProxyStyle::drawControl(element, &item, painter, widget);
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        return paintToolButton(as<QStyleOptionToolButton>(option), painter, widget);
    case CC_ComboBox:
        return paintComboBox(as<QStyleOptionComboBox>(option), painter, widget);
    case CC_SpinBox:
        return paintSpinBox(as<QStyleOptionSpinBox>(option), painter, widget);
    case CC_ScrollBar:
        return paintScrollBar(as<QStyleOptionSlider>(option), painter, widget);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

// Draws the shortcut of a tool tip paler than its text.
void Style::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled,
                         const QString &text, QPalette::ColorRole role) const
{
    const qsizetype mark = role == QPalette::ToolTipText ? text.lastIndexOf(asideMark) : -1;
    if (mark < 0)
        return QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
    const QString lead = text.left(mark + 1);
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, lead, role);
    const int used = painter->fontMetrics().horizontalAdvance(lead);
    const bool mirrored = QGuiApplication::isRightToLeft();
    QPalette pale = palette;
    pale.setColor(role, scripto::themeOf(palette).text3);
    QProxyStyle::drawItemText(painter, rect.adjusted(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0), flags, pale,
                              enabled, text.mid(mark + 1), role);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        return pushButtonSize(as<QStyleOptionButton>(option), widget);
    case CT_ToolButton:
        return toolButtonSize(as<QStyleOptionToolButton>(option), widget);
    case CT_LineEdit:
        return {size.width() + px(16), fieldHeight(*option)};
    case CT_ComboBox:
        return {size.width() + px(44), fieldHeight(*option)};
    case CT_SpinBox:
        return {qMax(size.width() + px(40), px(88)), fieldHeight(*option)};
    case CT_CheckBox:
    case CT_RadioButton: // room for the focus ring around the label
        return (QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(px(4), 0)).expandedTo({0, px(24)});
    case CT_MenuItem:
        return menuItemSize(as<QStyleOptionMenuItem>(option), size);
    case CT_HeaderSection:
        return headerSize(as<QStyleOptionHeader>(option));
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    switch (element) {
    case SE_LineEditContents:
        return rect.adjusted(px(6), 0, -px(6), 0);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return rect.adjusted(-px(4), -px(2), px(4), px(2)) & option->rect;
    default:
        return rect;
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return comboBoxPart(as<QStyleOptionComboBox>(option), subControl, widget);
    case CC_SpinBox:
        return spinBoxPart(as<QStyleOptionSpinBox>(option), subControl);
    case CC_ScrollBar:
        return scrollBarPart(as<QStyleOptionSlider>(option), subControl);
    default:
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ToolBarSeparatorExtent:
        return px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return px(7);
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return px(4);
    case PM_ToolTipLabelFrameWidth:
        return px(6);
    case PM_ToolBarItemMargin:
    case PM_ToolBarItemSpacing:
    case PM_ToolBarFrameWidth:
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return px(12);
    case PM_ScrollView_ScrollBarOverlap:
        return isOverlaid(widget) ? px(12) : 0;
    case PM_ScrollBarSliderMin:
        return px(32);
    case PM_HeaderMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return px(8);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_Widget_Animate:
        return m_animated;
    case SH_Widget_Animation_Duration: // no transitions
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_LineEditClearButton:
        return toneIcon(Icon::Close);
    case SP_ArrowLeft:
        return toneIcon(Icon::Left);
    case SP_ArrowRight:
        return toneIcon(Icon::Right);
    default:
        break;
    }
    return QProxyStyle::standardIcon(standard, option, widget);
}

} // namespace scripto
