// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/keystore.h"
#include "ui/common/paint.h"

namespace scripto {

// The word, icon and colour for what a key is.
StateWord keyStateWord(const KeyRow &row);

// "work", or how likely it is: "probably work", "maybe work". Never claims more than is known.
QString ownerText(const Owner &owner);

} // namespace scripto
