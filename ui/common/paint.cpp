// SPDX-License-Identifier: MIT
#include "ui/common/paint.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include "app/core/masking.h"

#include <algorithm>

namespace scripto {
namespace {

QRect iconRect(const QRect &rect)
{
    const int size = px(16);
    return QStyle::alignedRect(QGuiApplication::layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, QSize(size, size),
                               rect);
}

int iconGap()
{
    return px(6);
}

// The ring of the icon grid: radius 5.5 of 16, stroke 1.5.
void paintArc(QPainter *painter, const QRect &rect, const QColor &colour, qreal fromDegrees, qreal spanDegrees)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal unit = qMin(rect.width(), rect.height()) / 16.0;
    const QPointF centre = QRectF(rect).center();
    const QRectF ring(centre - QPointF(5.5, 5.5) * unit, QSizeF(11, 11) * unit);
    painter->setBrush(Qt::NoBrush);
    QColor pale = colour;
    pale.setAlphaF(0.3F);
    painter->setPen(QPen(pale, 1.5 * unit));
    painter->drawEllipse(ring);
    painter->setPen(QPen(colour, 1.5 * unit, Qt::SolidLine, Qt::RoundCap));
    constexpr qreal sixteenths = 16; // the unit of QPainter's angles, counted anticlockwise from three o'clock
    painter->drawArc(ring, qRound((90 - fromDegrees) * sixteenths), qRound(-spanDegrees * sixteenths));
    painter->restore();
}

// The direction of a text on its own: a name reads from left to right in a window that is mirrored, too.
int directionOf(const QString &text)
{
    const auto isRightToLeft = [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    };
    return std::any_of(text.begin(), text.end(), isRightToLeft) ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
}

} // namespace

void paintHairline(QPainter *painter, const QRect &line, const QColor &colour)
{
    painter->fillRect(line, colour);
}

void paintRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge,
                  qreal edgeWidth)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (edge.isValid()) {
        QPainterPath ring;
        ring.setFillRule(Qt::OddEvenFill);
        ring.addRoundedRect(rect, radius, radius);
        const QRectF inner = rect.adjusted(edgeWidth, edgeWidth, -edgeWidth, -edgeWidth);
        const qreal innerRadius = qMax(radius - edgeWidth, 0.0);
        if (fill.isValid()) {
            // Half a pixel under the edge; otherwise the background would shine through between the two.
            painter->setBrush(fill);
            painter->drawRoundedRect(inner.adjusted(-0.5, -0.5, 0.5, 0.5), innerRadius + 0.5, innerRadius + 0.5);
        }
        ring.addRoundedRect(inner, innerRadius, innerRadius);
        painter->fillPath(ring, edge);
    } else {
        painter->setBrush(fill);
        painter->drawRoundedRect(rect, radius, radius);
    }
    painter->restore();
}

void paintIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &colour)
{
    const int size = qMin(rect.width(), rect.height());
    QRect square(0, 0, size, size);
    square.moveCenter(rect.center());
    painter->drawPixmap(square.topLeft(), iconPixmap(icon, colour, size, painter->device()->devicePixelRatioF()));
}

int paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment alignment, Qt::TextElideMode elide)
{
    const QFontMetrics metrics(font);
    // elidedText() counts fractions of pixels: without this check it would cut text that was measured to fit.
    const bool fits = metrics.horizontalAdvance(text) <= rect.width();
    const QString shown = fits ? text : metrics.elidedText(text, elide, rect.width());
    painter->setFont(font);
    painter->setPen(colour);
    const auto visual = QStyle::visualAlignment(QGuiApplication::layoutDirection(), alignment);
    painter->drawText(rect, static_cast<int>(visual | Qt::AlignVCenter) | Qt::TextSingleLine | directionOf(shown), shown);
    return metrics.horizontalAdvance(shown);
}

void paintRowBackground(QPainter *painter, const QRect &rect, const Theme &theme, const RowState &state)
{
    if (state.selected)
        painter->fillRect(rect, state.viewFocused ? theme.select : theme.selectUnfocused);
    else
        painter->fillRect(rect, state.hovered ? theme.hover : theme.base);
    paintHairline(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.rowLine);
    if (state.selected && state.viewFocused && state.firstColumn) {
        const QRect edge(rect.left(), rect.top(), px(3), rect.height() - 1);
        painter->fillRect(QStyle::visualRect(QGuiApplication::layoutDirection(), rect, edge), theme.focus);
    }
}

void paintState(QPainter *painter, const QRect &rect, const Theme &theme, const StateWord &state)
{
    const QRect place = iconRect(rect);
    if (state.countdown)
        paintCountdown(painter, place, theme.tone(state.iconTone), *state.countdown);
    else
        paintIcon(painter, place, state.icon, theme.tone(state.iconTone));
    const int taken = place.width() + iconGap();
    const bool mirrored = QGuiApplication::isRightToLeft();
    const QRect words = rect.adjusted(mirrored ? 0 : taken, 0, mirrored ? -taken : 0, 0);
    paintText(painter, words, state.word, fontOf(state.font), theme.tone(state.wordTone));
}

int stateWidth(const StateWord &state)
{
    return px(16) + iconGap() + QFontMetrics(fontOf(state.font)).horizontalAdvance(state.word);
}

void paintMaskedKey(QPainter *painter, const QRect &rect, const Theme &theme, const QString &masked, FontRole role,
                    Tone rest, Qt::Alignment alignment)
{
    const QFont mono = fontOf(role);
    const QFontMetrics metrics(mono);
    const qsizetype prefixLength = masked.startsWith(keyPrefix) ? keyPrefix.size() : 0;
    const QString prefix = masked.left(prefixLength);
    // A key reads from left to right in every language.
    QRect all(0, 0, qMin(metrics.horizontalAdvance(masked), rect.width()), rect.height());
    const auto visual = QStyle::visualAlignment(QGuiApplication::layoutDirection(), alignment);
    all.moveTopLeft(visual & Qt::AlignRight ? QPoint(rect.right() + 1 - all.width(), rect.top()) : rect.topLeft());
    painter->setFont(mono);
    painter->setPen(theme.text3);
    constexpr int flags = Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine
        | Qt::TextForceLeftToRight;
    painter->drawText(all, flags, prefix);
    painter->setPen(theme.tone(rest));
    painter->drawText(all.adjusted(metrics.horizontalAdvance(prefix), 0, 0, 0), flags, masked.mid(prefixLength));
}

QRect linkRect(const QRect &rect, const QString &text, FontRole role, Qt::Alignment alignment)
{
    const QFontMetrics metrics(fontOf(role));
    const QSize size(qMin(metrics.horizontalAdvance(text), rect.width()), qMin(metrics.height(), rect.height()));
    return QStyle::alignedRect(QGuiApplication::layoutDirection(), alignment | Qt::AlignVCenter, size, rect);
}

QRect paintLink(QPainter *painter, const QRect &rect, const Theme &theme, const QString &text, FontRole role,
                bool hovered, Qt::Alignment alignment)
{
    const QRect place = linkRect(rect, text, role, alignment);
    QFont linkFont = fontOf(role);
    linkFont.setUnderline(hovered);
    paintText(painter, place, text, linkFont, theme.accentText);
    return place;
}

void paintFocusRing(QPainter *painter, const QRect &rect, const Theme &theme, qreal radius)
{
    paintRounded(painter, rect, radius, {}, theme.focus, px(2));
}

void paintCountdown(QPainter *painter, const QRect &rect, const QColor &colour, qreal left)
{
    const qreal span = 360 * qBound(0.0, left, 1.0);
    paintArc(painter, rect, colour, 0, span);
}

void paintWait(QPainter *painter, const QRect &rect, const QColor &colour, qreal angle)
{
    constexpr qreal quarter = 90;
    paintArc(painter, rect, colour, angle, quarter);
}

void paintCheckBox(QPainter *painter, const QRect &rect, const Theme &theme, const CheckState &state)
{
    const int side = px(16);
    QRect box(0, 0, side, side);
    box.moveCenter(rect.center());
    const qreal radius = px(4);
    if (state.mark == CheckMark::Off) {
        const QColor edge = !state.enabled ? theme.line : state.hovered ? theme.focus : theme.fieldLine;
        paintRounded(painter, box, radius, state.enabled ? theme.base : theme.window, edge);
        return;
    }
    paintRounded(painter, box, radius, state.enabled ? theme.accent : theme.disabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal unit = side / 16.0;
    painter->translate(box.topLeft());
    painter->scale(unit, unit);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state.mark == CheckMark::On)
        painter->drawPolyline(QPolygonF({{4.5, 8.25}, {7, 10.75}, {11.5, 5.5}}));
    else
        painter->drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    painter->restore();
}

} // namespace scripto
