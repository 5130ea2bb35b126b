// SPDX-License-Identifier: MIT
#include "ui/common/theme.h"

#include "ui/common/colourwishes.h"

#include <QPalette>
#include <QWidget>

namespace scripto {
namespace {

constexpr QColor rgb(int hex)
{
    return QColor(hex >> 16, (hex >> 8) & 0xFF, hex & 0xFF);
}

constexpr Theme light{
    .scheme = ColourScheme::Light,
    .window = rgb(0xF3F4F6),
    .base = rgb(0xFFFFFF),
    .raised = rgb(0xFBFBFC),
    .text = rgb(0x1A1D23),
    .text2 = rgb(0x4D5562),
    .text3 = rgb(0x5F6774),
    .disabled = rgb(0xA0A6B0),
    .accent = rgb(0x3554C8),
    .onAccent = rgb(0xFFFFFF),
    .accentText = rgb(0x2F4DBE),
    .focus = rgb(0x3554C8),
    .ok = rgb(0x1B7340),
    .okTint = rgb(0xE7F4EC),
    .warn = rgb(0x8A5500),
    .warnTint = rgb(0xFBF4E2),
    .danger = rgb(0xB3261E),
    .dangerTint = rgb(0xFCECEA),
    .info = rgb(0x2A5BB0),
    .infoTint = rgb(0xEAF0FB),
    .neutral = rgb(0x565E6C),
    .dangerFill = rgb(0xB3261E),
    .line = rgb(0xDDE0E5),
    .rowLine = rgb(0xEEF0F2),
    .fieldLine = rgb(0x838A96),
    .select = rgb(0xE4E9FA),
    .selectUnfocused = rgb(0xE9EBEF),
    .hover = rgb(0xF5F6F8),
    .selectedProfile = rgb(0xE2E5EA),
    .button = rgb(0xFFFFFF),
    .buttonEdge = rgb(0xC4C9D1),
    .toolHover = rgb(0xEDEFF3),
    .handle = rgb(0xB9BEC7),
};

constexpr Theme dark{
    .scheme = ColourScheme::Dark,
    .window = rgb(0x202328),
    .base = rgb(0x181A1E),
    .raised = rgb(0x24272D),
    .text = rgb(0xE8EAED),
    .text2 = rgb(0xB4BAC4),
    .text3 = rgb(0x959DAA),
    .disabled = rgb(0x666D79),
    .accent = rgb(0x4F6CDB),
    .onAccent = rgb(0xFFFFFF),
    .accentText = rgb(0xA3B6FF),
    .focus = rgb(0xA3B6FF),
    .ok = rgb(0x74CB95),
    .okTint = rgb(0x1A2B21),
    .warn = rgb(0xE3B556),
    .warnTint = rgb(0x2F2817),
    .danger = rgb(0xFF9389),
    .dangerTint = rgb(0x361F1F),
    .info = rgb(0x8DB6FF),
    .infoTint = rgb(0x1C2739),
    .neutral = rgb(0xA3AAB6),
    .dangerFill = rgb(0xC43B31),
    .line = rgb(0x353A42),
    .rowLine = rgb(0x24272C),
    .fieldLine = rgb(0x747C89),
    .select = rgb(0x27304D),
    .selectUnfocused = rgb(0x2A2E35),
    .hover = rgb(0x1F2227),
    .selectedProfile = rgb(0x2F343C),
    .button = rgb(0x2B2F36),
    .buttonEdge = rgb(0x4A505A),
    .toolHover = rgb(0x2A2E35),
    .handle = rgb(0x4A505A),
};

struct Themes {
    Theme light;
    Theme dark;
};

Themes &themes()
{
    static Themes current{light, dark};
    return current;
}

} // namespace

const QColor &Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Text2:
        return text2;
    case Tone::Text3:
        return text3;
    case Tone::Accent:
        return accentText;
    case Tone::Ok:
        return ok;
    case Tone::Warn:
        return warn;
    case Tone::Danger:
        return danger;
    case Tone::Info:
        return info;
    case Tone::Neutral:
        return neutral;
    case Tone::Disabled:
        return disabled;
    }
    Q_UNREACHABLE();
}

void setColourWishes(const ColourWishes &wishes)
{
    themes() = {adapted(light, wishes), adapted(dark, wishes)};
}

const Theme &themeFor(ColourScheme scheme)
{
    return scheme == ColourScheme::Dark ? themes().dark : themes().light;
}

const Theme &themeOf(const QPalette &palette)
{
    return themeFor(palette.color(QPalette::Window).lightness() < 128 ? ColourScheme::Dark : ColourScheme::Light);
}

const Theme &themeOf(const QWidget *widget)
{
    return themeOf(widget->palette());
}

QPalette paletteFor(ColourScheme scheme)
{
    const Theme &theme = themeFor(scheme);
    QPalette palette(theme.text, theme.button, theme.base, theme.line, theme.line, theme.text, theme.onAccent,
                     theme.base, theme.window);
    palette.setColor(QPalette::AlternateBase, theme.base);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Midlight, theme.rowLine);
    palette.setColor(QPalette::Dark, theme.fieldLine);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::PlaceholderText, theme.text3);
    palette.setColor(QPalette::Link, theme.accentText);
    palette.setColor(QPalette::LinkVisited, theme.accentText);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
                            QPalette::Link, QPalette::LinkVisited})
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.selectUnfocused);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.disabled);
    return palette;
}

} // namespace scripto
