// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

namespace scripto {

// The theme with the desktop's accent colour, and with high contrast: black and white surfaces, lines that can be seen,
// and at least 7:1 for texts. Any accent is made dark or light enough for what it is used for.
Theme adapted(Theme theme, const ColourWishes &wishes);

// Whether a platform's palette is made for people who need high contrast: its surfaces hardly differ, and its texts are
// black on white, or nearly as far from their surface.
bool isHighContrast(const QPalette &palette);

} // namespace scripto
