// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace scripto {

// What to change about a key; what is empty stays as it is.
struct KeyChange {
    struct Expiry {
        std::optional<std::chrono::seconds> life = {}; // from now; empty = the key never expires
    };

    std::optional<QString> name = {};
    std::optional<bool> enabled = {}; // false pauses the key
    std::optional<Expiry> expiry = {};
};

} // namespace scripto
