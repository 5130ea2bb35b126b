// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/fonts.h"
#include "ui/common/icons.h"

#include <QRect>

#include <optional>

class QPainter;

namespace scripto {

// Drawing helpers for delegates and widgets. Lines are filled rectangles of whole pixels, not pens.

void paintHairline(QPainter *painter, const QRect &line, const QColor &colour);
// Filled, with an edge of at least 1 px inside the rectangle; pass an invalid colour for no edge.
void paintRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge = {},
                  qreal edgeWidth = 1);

void paintIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &colour);

// Draws text on one line, vertically centred. Names should be elided in the middle, because many begin alike. Returns
// the width that was used.
int paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight);

struct RowState {
    bool hovered = false;
    bool selected = false;
    bool viewFocused = false; // the selection is drawn in the accent colour with its edge; otherwise grey
    bool firstColumn = false; // draws the 3 px accent edge
};
void paintRowBackground(QPainter *painter, const QRect &rect, const Theme &theme, const RowState &state);

// An icon and a word; the word is elided only after the icon has its place.
struct StateWord {
    Icon icon;
    QString word;
    Tone iconTone;
    Tone wordTone;
    FontRole font = FontRole::Body; // BodyMedium if a decision is needed
    std::optional<qreal> countdown = {}; // from 1 to 0: a ring that runs out, in place of the icon
};
void paintState(QPainter *painter, const QRect &rect, const Theme &theme, const StateWord &state);
int stateWidth(const StateWord &state);

// "scripto_ab…" as returned by maskedKey() and maskedStart(): the prefix in text3, the rest in `rest`.
void paintMaskedKey(QPainter *painter, const QRect &rect, const Theme &theme, const QString &masked,
                    FontRole font = FontRole::Mono, Tone rest = Tone::Text, Qt::Alignment alignment = Qt::AlignLeft);

// A link, underlined while hovered. Returns its rectangle, for hit testing.
QRect paintLink(QPainter *painter, const QRect &rect, const Theme &theme, const QString &text, FontRole font,
                bool hovered, Qt::Alignment alignment = Qt::AlignLeft);
QRect linkRect(const QRect &rect, const QString &text, FontRole font, Qt::Alignment alignment = Qt::AlignLeft);

// The focus ring of items that delegates draw themselves.
void paintFocusRing(QPainter *painter, const QRect &rect, const Theme &theme, qreal radius);

// A ring on the icon grid: `left` from 1 (full) to 0; the rest is drawn pale.
void paintCountdown(QPainter *painter, const QRect &rect, const QColor &colour, qreal left);
// A quarter of a ring, rotated by `angle` degrees clockwise.
void paintWait(QPainter *painter, const QRect &rect, const QColor &colour, qreal angle);

enum class CheckMark { Off, On, Partial };
struct CheckState {
    CheckMark mark = CheckMark::Off;
    bool enabled = true;
    bool hovered = false;
};
void paintCheckBox(QPainter *painter, const QRect &rect, const Theme &theme, const CheckState &state);

} // namespace scripto
