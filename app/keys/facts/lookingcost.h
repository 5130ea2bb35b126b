// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>

// A key may be limited to a number of uses. Reading the list with it costs one, and the server deletes the key when
// none is left (seen on Better Auth 1.7.5).
namespace scripto {

// With fewer uses left, the program makes no request with the key unless the user agrees.
inline constexpr qint64 fewUses = 10;

// `remaining` is the number of uses left; empty means unlimited or not known.
inline bool mayUseUnasked(std::optional<qint64> remaining)
{
    return !remaining || *remaining >= fewUses;
}

} // namespace scripto
