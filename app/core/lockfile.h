// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

class QLockFile;

namespace scripto {

// Waits for a lock that is held for moments only, and takes over from holders that were killed, whatever they have
// left. False if the patience was in vain. True with lock.isLocked() false if no lock file can be made there: nobody
// holds one then, and what is written next finds out whether anything can be. For the worker: it blocks.
[[nodiscard]] bool lockPatiently(QLockFile &lock, std::chrono::milliseconds patience);

} // namespace scripto
