// SPDX-License-Identifier: MIT
#include "ui/common/fonts.h"

#include <QApplication>
#include <QScreen>

namespace scripto {
namespace {

struct Look {
    qreal pixels;
    QFont::Weight weight;
    bool mono = false;
};

Look lookOf(FontRole role)
{
    switch (role) {
    case FontRole::DialogTitle:
        return {17, QFont::DemiBold};
    case FontRole::PaneTitle:
        return {15, QFont::DemiBold};
    case FontRole::PaneDetail:
        return {15, QFont::Normal};
    case FontRole::Section:
        return {13, QFont::DemiBold};
    case FontRole::Body:
        return {13, QFont::Normal};
    case FontRole::BodyMedium:
        return {13, QFont::Medium};
    case FontRole::Small:
        return {12, QFont::Normal};
    case FontRole::SmallMedium:
        return {12, QFont::Medium};
    case FontRole::SmallStrong:
        return {12, QFont::DemiBold};
    case FontRole::Mono:
        return {12, QFont::Normal, true};
    case FontRole::MonoSmall:
        return {11, QFont::Normal, true};
    case FontRole::MonoLarge:
        return {14, QFont::Normal, true};
    case FontRole::Code:
        return {22, QFont::Normal, true};
    }
    Q_UNREACHABLE();
}

constexpr qreal bodyPixels = 13;
constexpr qreal defaultPoints = 10;
constexpr qreal defaultPixels = defaultPoints * 96 / 72; // Qt draws them as 13

} // namespace

QFont applicationFont()
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                      QStringLiteral("Segoe UI"), QStringLiteral("sans-serif")});
    font.setPointSizeF(defaultPoints);
    return font;
}

QFont fontOf(FontRole role)
{
    const Look look = lookOf(role);
    QFont font = QApplication::font();
    const qreal size = look.pixels == bodyPixels ? 1 : look.pixels / defaultPixels;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * size);
    else
        font.setPixelSize(qRound(font.pixelSize() * size));
    font.setWeight(look.weight);
    if (look.mono) {
        font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                          QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
        font.setStyleHint(QFont::Monospace);
    }
    return font;
}

int px(qreal atDefaultFont)
{
    const QFont font = QApplication::font();
    const QScreen *screen = QGuiApplication::primaryScreen();
    constexpr qreal defaultDpi = 96;
    const qreal scale = font.pointSizeF() > 0
        ? font.pointSizeF() / defaultPoints * (screen ? screen->logicalDotsPerInchY() / defaultDpi : 1)
        : font.pixelSize() / defaultPixels;
    return qRound(atDefaultFont * scale);
}

} // namespace scripto
