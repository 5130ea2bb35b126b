// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace scripto {

// No server sends a shorter code; half a code is not worth one of the few attempts.
inline constexpr qsizetype shortestCode = 4;

// Finds the one-time code in text that was typed or pasted, either the code alone ("481 902", "ABCD-1234") or a whole
// mail. A code may have any length and contain letters; it is never truncated. Empty if no code is found or several
// words could be it.
QString codeIn(const QString &text);

// The code as shown while it is typed: up to six digits in groups of three.
QString groupedCode(const QString &code);

} // namespace scripto
