// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace scripto {

// Nobody sends a shorter one; half a code is not worth one of the few tries.
inline constexpr qsizetype shortestCode = 4;

// The one-time code in what was typed or pasted, whether that is the code alone ("481 902", "ABCD-1234") or a whole
// mail. Nothing is known of a code's length, and it may have letters; it is never cut. Empty if no code is found, or
// it is not clear which of several words it is.
QString codeIn(const QString &text);

// As it is shown while it is typed: up to six digits in groups of three.
QString groupedCode(const QString &code);

} // namespace scripto
