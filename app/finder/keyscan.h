// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <functional>
#include <string_view>

namespace scripto {

// Called for each key in the order of the file, with the number of its line, which starts at 1.
using KeySeen = std::function<void(const Secret &key, int line)>;

// Whether the start of a file shows that it is no text: it has NUL bytes and is not UTF-16.
bool isBinary(std::string_view start);

// Finds the complete keys in the content of a text file: as they are, and written with the escapes of JSON ("\u005f"),
// of URLs ("%5F") or of HTML ("&#95;"). In UTF-16, with or without a byte order mark, too. What counts as a key is
// decided by endOfKey().
void scanForKeys(std::string_view content, const KeySeen &seen);

} // namespace scripto
