// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"
#include "app/finder/findtypes.h"

#include <functional>
#include <optional>
#include <vector>

namespace scripto {

inline constexpr qint64 largestSearchedFile = 10 * 1024 * 1024; // bytes

// Reads one file after the other and searches it for keys. Each thread has its own.
class FileReader {
public:
    struct Outcome {
        bool isLink = false; // and was not followed
        bool isGone = false; // since its folder was read
        std::optional<SkipReason> skipped = {};
        QDateTime changed = {}; // if a key was found
    };
    using Found = std::function<void(const Secret &key, int line)>;

    FileReader();

    // Opens the file `name` of a folder; anything else is not read.
    Outcome readIn(int folder, const char *name, const Found &found);
    // Reads an open file, and closes it.
    Outcome read(int file, const Found &found);

private:
    std::vector<char> m_buffer;
};

// What the last system call refused.
FileReader::Outcome outcomeOfError(int error);

} // namespace scripto
