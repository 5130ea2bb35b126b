// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace scripto {

inline constexpr qsizetype longestShownText = 300;

// Names, addresses and words from outside, ready to be shown or put into a sentence; nothing from outside is shown
// without it. Invisible characters and those that turn the direction of a text become marks such as "[U+200B]", so that
// no two names look alike and none looks empty; line breaks and control characters become blanks. Text that reads from
// right to left is isolated (U+2068 … U+2069), so that it leaves the sentence around it alone. A whole key in it is
// masked. Text longer than `longest` characters loses its middle. Text that went through this once is not changed
// again, even as part of a sentence.
QString shownText(const QString &text, qsizetype longest = longestShownText);

// Of a name in a title; the content below has all of it.
inline constexpr qsizetype longestInTitle = 60;

// For our own sentences around such text. Nobody reads more, and laying out more is slow.
inline constexpr qsizetype longestSentence = 1500;

// The first character of `text` that shownText() would not show as it is, as "U+200B"; empty if there is none. For
// refusing names that nobody could tell apart.
QString hiddenCharacter(const QString &text);

} // namespace scripto
