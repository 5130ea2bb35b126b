// SPDX-License-Identifier: MIT
#include "ui/common/contrast.h"

#include <algorithm>
#include <cmath>

namespace scripto {

namespace {

constexpr int lightnessSteps = 255;

double luminanceOf(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrastOf(const QColor &one, const QColor &other)
{
    constexpr double flare = 0.05;
    const auto [darker, lighter] = std::minmax({luminanceOf(one), luminanceOf(other)});
    return (lighter + flare) / (darker + flare);
}

QColor legible(const QColor &colour, const QList<QColor> &surfaces, double least, Towards end)
{
    const auto isLegible = [&surfaces, least](const QColor &each) {
        return std::all_of(surfaces.begin(), surfaces.end(),
                           [&](const QColor &surface) { return contrastOf(each, surface) >= least; });
    };
    QColor nearest = colour.toRgb();
    const int step = end == Towards::White ? 1 : -1;
    for (int lightness = colour.toHsl().lightness(); !isLegible(nearest); lightness += step) {
        if (lightness < 0 || lightness > lightnessSteps)
            return end == Towards::White ? Qt::white : Qt::black;
        nearest = QColor::fromHsl(colour.hslHue(), colour.hslSaturation(), lightness).toRgb();
    }
    return nearest;
}

QColor mixed(const QColor &colour, const QColor &other, qreal amount)
{
    const auto mix = [amount](int a, int b) { return qRound(a + (b - a) * amount); };
    return {mix(colour.red(), other.red()), mix(colour.green(), other.green()), mix(colour.blue(), other.blue())};
}

} // namespace scripto
