// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>

// A key may be limited to a number of uses. Reading the list with it is one, and the server deletes the key when none
// is left (seen on Better Auth 1.7.5).
namespace scripto {

// Below this many nothing is asked with the key unless the user wants it.
inline constexpr qint64 fewUses = 10;

// `remaining`: uses left; empty = not limited, or not known.
inline bool mayUseUnasked(std::optional<qint64> remaining)
{
    return !remaining || *remaining >= fewUses;
}

} // namespace scripto
