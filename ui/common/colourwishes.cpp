// SPDX-License-Identifier: MIT
#include "ui/common/colourwishes.h"

#include "ui/common/contrast.h"

#include <QPalette>

#include <algorithm>

namespace scripto {

namespace {

// Contrasts that WCAG 2 requires of texts (AA and AAA) and of everything else.
constexpr double ofText = 4.5;
constexpr double ofHighText = 7;
constexpr double ofParts = 3;

constexpr QColor Theme::*toneColours[] = {&Theme::text,   &Theme::text2, &Theme::text3, &Theme::ok,
                                          &Theme::warn, &Theme::danger, &Theme::info, &Theme::neutral};

bool isDark(const Theme &theme)
{
    return theme.scheme == ColourScheme::Dark;
}

Towards awayFromSurfaces(const Theme &theme)
{
    return isDark(theme) ? Towards::White : Towards::Black;
}

QList<QColor> surfacesOf(const Theme &theme)
{
    return {theme.base, theme.window, theme.raised, theme.hover, theme.selectedProfile, theme.selectUnfocused};
}

void emptySurfaces(Theme &theme)
{
    const QColor ground = isDark(theme) ? Qt::black : Qt::white;
    const QColor ink = isDark(theme) ? Qt::white : Qt::black;
    for (QColor Theme::*surface : {&Theme::window, &Theme::base, &Theme::raised, &Theme::button})
        theme.*surface = ground;
    theme.text = theme.text2 = ink;
    theme.hover = mixed(ground, ink, 0.08);
    theme.toolHover = theme.selectUnfocused = mixed(ground, ink, 0.12);
    theme.selectedProfile = mixed(ground, ink, 0.15);
}

// Texts must be legible on the surfaces, on the selected row and on the tint of their own tone.
void sharpenTexts(Theme &theme)
{
    QList<QColor> surfaces = surfacesOf(theme);
    surfaces += {theme.select, theme.okTint, theme.warnTint, theme.dangerTint, theme.infoTint};
    for (QColor Theme::*tone : toneColours)
        theme.*tone = legible(theme.*tone, surfaces, ofHighText, awayFromSurfaces(theme));
    theme.disabled = legible(theme.disabled, surfaces, ofParts, awayFromSurfaces(theme));
}

void sharpenLines(Theme &theme)
{
    theme.rowLine = legible(theme.rowLine, {theme.base}, ofParts, awayFromSurfaces(theme));
    for (QColor Theme::*line : {&Theme::line, &Theme::fieldLine, &Theme::buttonEdge, &Theme::handle})
        theme.*line = legible(theme.*line, {theme.base}, ofText, awayFromSurfaces(theme));
}

// As strong as the texts on it allow.
QColor tintOfSelection(const Theme &theme)
{
    constexpr qreal strongest = 0.26;
    constexpr qreal weakest = 0.04;
    constexpr qreal step = 0.01;
    qreal amount = isDark(theme) ? strongest : strongest / 2;
    const auto isLegible = [&theme](const QColor &tint) {
        return std::all_of(std::begin(toneColours), std::end(toneColours),
                           [&](QColor Theme::*tone) { return contrastOf(theme.*tone, tint) >= ofText; });
    };
    while (amount > weakest && !isLegible(mixed(theme.base, theme.accent, amount)))
        amount -= step;
    return mixed(theme.base, theme.accent, amount);
}

// White text must be legible on it, and it must stand out from the surfaces. In the dark theme, a colour that meets
// both lies in between.
QColor fillOf(const Theme &theme, const QColor &accent, double least)
{
    if (!isDark(theme))
        return legible(accent, {theme.onAccent}, least, Towards::Black);
    const QColor dimmed = legible(accent, {theme.onAccent}, ofText, Towards::Black);
    return legible(dimmed, {theme.base, theme.window, theme.raised}, ofParts, Towards::White);
}

} // namespace

Theme adapted(Theme theme, const ColourWishes &wishes)
{
    const double least = wishes.highContrast ? ofHighText : ofText;
    if (wishes.highContrast)
        emptySurfaces(theme);
    if (wishes.accent.isValid() || wishes.highContrast) {
        const QColor accent = wishes.accent.isValid() ? wishes.accent : theme.accent;
        theme.accent = fillOf(theme, accent, least);
        theme.select = tintOfSelection(theme);
        const QList<QColor> surfaces = surfacesOf(theme) + QList{theme.select, theme.infoTint};
        theme.accentText = legible(accent, surfaces, least, awayFromSurfaces(theme));
        theme.focus = isDark(theme) ? theme.accentText : theme.accent;
    }
    if (wishes.highContrast) {
        sharpenTexts(theme);
        sharpenLines(theme);
    }
    return theme;
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double ofPalette = 15;
    constexpr double sameSurface = 1.05;
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    return contrastOf(window, base) <= sameSurface
        && contrastOf(palette.color(QPalette::Active, QPalette::Text), base) >= ofPalette
        && contrastOf(palette.color(QPalette::Active, QPalette::WindowText), window) >= ofPalette;
}

} // namespace scripto
