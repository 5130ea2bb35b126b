// SPDX-License-Identifier: MIT
#pragma once

namespace scripto {

// From now on, assistive technology, and anything else on its bus, receives dots for text that is typed or pasted into
// a masked field, and for keys in any other field. Qt sends them in clear.
void maskKeysInAccessibleEvents();

} // namespace scripto
