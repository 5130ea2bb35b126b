// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/paths.h"

#include <QStringList>

namespace scripto {

// Creates the folders of the state, the settings and the notes, for this user alone, before anything is read from them.
// A new state folder takes over what earlier versions left in `olderState`, except what was begun for another
// config.json, and what other computers knew. Returns what cannot be trusted and therefore counts as empty: files,
// locks and folders that other users own or can change, and whatever else stands in their place.
QStringList prepareStateFolder(const Paths &paths);

} // namespace scripto
