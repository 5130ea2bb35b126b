// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

class QAbstractButton;
class QAction;
class QScrollBar;

namespace scripto {

enum class ButtonKind {
    Plain, // white with an edge, 32 px high
    Primary, // the one that continues; one per window
    Danger, // only the last click before something that cannot be undone
    Risky, // Plain with its text in the danger colour, for what leads there
    Link, // text in the accent colour
    Chip, // filter, 28 px high
    Bar, // Plain, 28 px high, for bars and cards
    Icon, // an icon alone; set an accessible name
};

// The kind is a dynamic property that Style reads. Buttons without one are Plain.
void setKind(QAbstractButton *button, ButtonKind kind);
ButtonKind kindOf(const QWidget *button);

// Draws the edge of a field (line edit, combo box, spin box) in the danger colour.
void setInvalid(QWidget *field, bool invalid);
bool isInvalid(const QWidget *field);

// Menus draw the word of this action in the danger colour.
void setDangerous(QAction *action);
bool isDangerous(const QAction *action);

// Draws the scroll bar over the content instead of beside it, so that nothing moves when it appears.
void setOverlaid(QScrollBar *bar);
bool isOverlaid(const QWidget *bar);

// Fusion, redrawn flat. Colours come from the widget's palette (themeOf), sizes from the application font.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    // If off, rings stand still (SH_Widget_Animate).
    void setAnimated(bool animated) { m_animated = animated; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled,
                      const QString &text, QPalette::ColorRole role) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *result = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;

private:
    bool m_animated = true;
};

} // namespace scripto
