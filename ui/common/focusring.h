// SPDX-License-Identifier: MIT
#pragma once

class QAbstractScrollArea;

namespace scripto {

// Draws a ring over the area while it has the focus and nothing in it shows that: it came by keyboard, and the area only
// scrolls.
void showFocusRing(QAbstractScrollArea *area);

} // namespace scripto
