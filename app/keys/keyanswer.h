// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"
#include "app/core/secret.h"

#include <QDateTime>

#include <optional>

namespace scripto {

class KeyMemory;

// What a server's answer to a request with a key says of that key.
enum class KeyAnswer {
    Works,
    Refused, // in the words of the contract; of a key that was revoked, this confirms it
    Unknown, // anything else: a pause, another error, no answer, a proxy's page
};

KeyAnswer keyAnswer(const std::optional<Error> &refusal);

// Keeps what the answer says of a key that counts as revoked. Whoever sends a request with a key calls it.
KeyAnswer noteAnswer(KeyMemory &memory, const Secret &key, const std::optional<Error> &refusal, const QDateTime &now);

} // namespace scripto
