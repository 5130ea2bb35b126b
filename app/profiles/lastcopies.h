// SPDX-License-Identifier: MIT
#pragma once

#include "app/profiles/undohistory.h"

namespace scripto {

// The file change of `way`. It is refused if the keychain would lose a copy whose key config.json does not have
// afterwards, because another program has removed it there in the meantime.
ConfigFile::Change keepingLastCopies(const UndoHistory::Way &way);

} // namespace scripto
