// SPDX-License-Identifier: MIT
#pragma once

namespace scripto {

// From now on what is typed or pasted into a masked field, and any key in another one, is dots in what assistive
// technology, and whoever else listens on its bus, hears of the change. Qt sends it in clear.
void maskKeysInAccessibleEvents();

} // namespace scripto
