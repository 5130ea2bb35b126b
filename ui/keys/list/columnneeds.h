// SPDX-License-Identifier: MIT
#pragma once

namespace scripto {

// The width at which a column of KeysModel, in the present font and language, elides neither its header nor a state, a
// date, an age or the start of a key. Names and addresses may have any length and do not count.
int neededWidth(int column);

} // namespace scripto
