// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

namespace scripto {

// The theme with the desktop's accent colour, and with high contrast: black and white surfaces, lines that can be seen,
// and at least 7:1 for texts. Any accent is made dark or light enough for what it is used for.
Theme adapted(Theme theme, const ColourWishes &wishes);

} // namespace scripto
