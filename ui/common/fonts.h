// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace scripto {

enum class FontRole {
    DialogTitle, // 17 px, 600
    PaneTitle, // 15 px, 600
    PaneDetail, // 15 px, 400
    Section, // 13 px, 600
    Body, // 13 px
    BodyMedium, // 13 px, 500
    Small, // 12 px
    SmallMedium, // 12 px, 500
    SmallStrong, // 12 px, 600
    Mono, // 12 px
    MonoSmall, // 11 px
    MonoLarge, // 14 px
    Code, // 22 px
};

// The font that the program sets as QApplication::font: Inter 10 pt or the next available font.
QFont applicationFont();

// All sizes follow the application font; the pixels above apply to its default of 10 pt.
QFont fontOf(FontRole role);

// Converts a length in pixels at the default font to pixels at the present font.
int px(qreal atDefaultFont);

} // namespace scripto
