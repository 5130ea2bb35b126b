// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/paths.h"

#include <QStringList>

namespace scripto {

// Makes the folders of the state and of the settings, for this user alone, before anything is read there. A new one
// takes over what earlier versions have left in `olderState`, and what is known from other computers. Returns what
// cannot be believed and therefore counts as empty: files and folders that other users own or can change.
QStringList prepareStateFolder(const Paths &paths);

} // namespace scripto
