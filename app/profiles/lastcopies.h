// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/undohistory.h"

namespace scripto {

// The change of the file that belongs to `way`, refused if the keychain would lose a copy whose key config.json does
// not have then: another program has taken it out of there since.
ConfigFile::Change keepingLastCopies(const UndoHistory::Way &way);

} // namespace scripto
