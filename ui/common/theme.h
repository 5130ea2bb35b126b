// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

class QPalette;
class QWidget;

namespace scripto {

enum class ColourScheme { Light, Dark };

// The meaning of a text or an icon; a Theme maps it to a colour.
enum class Tone { Text, Text2, Text3, Accent, Ok, Warn, Danger, Info, Neutral, Disabled };

// Every colour of the program by its role. Text tones have a contrast of at least 4.5:1 on all surfaces and row tints.
struct Theme {
    ColourScheme scheme;

    // Surfaces: window = toolbar, profiles, status line; base = table, cards, fields; raised = dialogs, menus.
    QColor window, base, raised;
    QColor text, text2, text3, disabled;
    QColor accent, onAccent; // a fill and the text on it
    QColor accentText; // links, checked chip
    QColor focus; // focus ring, accent edge of a selected row, dot of the active profile
    QColor ok, okTint, warn, warnTint, danger, dangerTint, info, infoTint, neutral;
    QColor dangerFill;
    QColor line, rowLine; // between panes, between rows
    QColor fieldLine; // edges of fields and check boxes
    QColor select, selectUnfocused, hover; // rows
    QColor selectedProfile;
    QColor button, buttonEdge;
    QColor toolHover; // chips, tool and link buttons
    QColor handle; // scroll bars

    const QColor &tone(Tone tone) const;
};

// What the desktop asks of all colours, beside light or dark.
struct ColourWishes {
    bool highContrast = false;
    QColor accent = {}; // invalid = the program's own

    friend bool operator==(const ColourWishes &, const ColourWishes &) = default;
};

// For the whole program. A new palette has to follow, so that widgets notice.
void setColourWishes(const ColourWishes &wishes);

const Theme &themeFor(ColourScheme scheme);
// Chosen by the lightness of the palette's window colour, so that it follows any palette that a widget has.
const Theme &themeOf(const QPalette &palette);
const Theme &themeOf(const QWidget *widget);

QPalette paletteFor(ColourScheme scheme);

} // namespace scripto
