// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QList>

namespace scripto {

// The contrast ratio of WCAG 2, from 1 to 21.
double contrastOf(const QColor &one, const QColor &other);

enum class Towards { Black, White };

// The colour itself if its contrast with each of `surfaces` is at least `least`, otherwise the nearest one of the same
// hue that is darker or lighter; black or white if there is none.
QColor legible(const QColor &colour, const QList<QColor> &surfaces, double least, Towards end);

// `amount` of `other`, from 0 to 1.
QColor mixed(const QColor &colour, const QColor &other, qreal amount);

} // namespace scripto
