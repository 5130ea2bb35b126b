// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/error.h"
#include "app/core/secret.h"

#include <QDateTime>

#include <optional>

namespace scripto {

class KeyMemory;

// What a server's answer to a request says about the key it was made with.
enum class KeyAnswer {
    Works,
    Refused, // in the API contract's words; this confirms an earlier revoke
    Unknown, // anything else: a rate limit, another error, no answer, a proxy's page
};

KeyAnswer keyAnswer(const std::optional<Error> &refusal);

// The server does not know the key, or does not let it in. No proof that it is dead.
bool isRefusalOfKey(const Error &error);

// Remembers the answer if the key counts as revoked. To be called after every request with a key.
KeyAnswer noteAnswer(KeyMemory &memory, const Secret &key, const std::optional<Error> &refusal, const QDateTime &now);

} // namespace scripto
