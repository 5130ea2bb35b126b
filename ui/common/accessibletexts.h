// SPDX-License-Identifier: MIT
#pragma once

namespace scripto {

// From now on, assistive technology (and anything else on its bus) receives dots instead of text that is typed or
// pasted into a masked field, and instead of keys in any other field. Qt sends them in clear text.
void maskKeysInAccessibleEvents();

} // namespace scripto
