// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace scripto {

inline constexpr qsizetype longestShownText = 300;

// Makes names, addresses and other text from outside safe to show or to put into a sentence; all text from outside must
// pass through this. Invisible characters and those that change the text direction become marks such as "[U+200B]", so
// that no two names look alike and none looks empty. Line breaks and control characters become blanks. Right-to-left
// text is isolated (U+2068 … U+2069), so that it does not affect the sentence around it. A complete key is masked. Text
// longer than `longest` characters loses its middle. Applying the function again changes nothing, even if the text is
// part of a sentence by then.
QString shownText(const QString &text, qsizetype longest = longestShownText);

// Limit for a name in a title; the content below shows all of it.
inline constexpr qsizetype longestInTitle = 60;

// Limit for our own sentences with such text. Nobody reads more, and laying out more is slow.
inline constexpr qsizetype longestSentence = 1500;

// A character that cannot be seen by itself. shownText() shows a mark such as "[U+200B]" instead, unless the spelling of
// a word needs it.
bool hasNoGlyph(char32_t c);

// The text with "?" in place of each half of a surrogate pair. A regular expression matches nothing in a text that has
// such a half, so text from outside is matched in this form only.
QString wellFormed(const QString &text);

// The first character of `text` that shownText() would not show as it is, as "U+200B"; empty if there is none. Used to
// refuse names that look like others.
QString hiddenCharacter(const QString &text);

} // namespace scripto
