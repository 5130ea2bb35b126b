// SPDX-License-Identifier: MIT
#pragma once

namespace scripto {

// Whether the program runs in a Flatpak or Snap, where it reaches the desktop through its portals.
bool isSandboxed();

} // namespace scripto
