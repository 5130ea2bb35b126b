// SPDX-License-Identifier: MIT
#pragma once

namespace scripto {

// From now on keys that are pasted into a field are masked in what assistive technology, and whoever else listens on
// its bus, hears of the change.
void maskKeysInAccessibleEvents();

} // namespace scripto
