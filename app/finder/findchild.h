// SPDX-License-Identifier: MIT
#pragma once

namespace scripto {

// The option that starts this program as the process that searches for keys.
inline constexpr const char *findChildOption = "--find-keys-child";

// Reads a request from the standard input, searches, and writes what it finds to the standard output: never a key.
// Needs no application object. Returns the exit code.
int runFindChild();

} // namespace scripto
