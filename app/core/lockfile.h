// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

class QLockFile;

namespace scripto {

// Waits for a lock that is held for moments only, and takes over from holders that were killed, whatever they have
// left. False where the patience was in vain, or at once where lock files cannot be made: lock.error() says which. For
// the worker: it blocks.
[[nodiscard]] bool lockPatiently(QLockFile &lock, std::chrono::milliseconds patience);

} // namespace scripto
