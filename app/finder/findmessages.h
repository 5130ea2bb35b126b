// SPDX-License-Identifier: MIT
#pragma once

#include "app/finder/findtypes.h"

#include <optional>
#include <variant>

class QIODevice;

// What the program and the process that searches for it write to each other. Both are the same version.
namespace scripto {

using FindMessage = std::variant<FoundPlace, SkippedPlace, FindProgress, FindSummary>;

QByteArray written(const FindRequest &request);
QByteArray written(const FindMessage &message);

// Nothing if the request is incomplete.
std::optional<FindRequest> readRequest(QIODevice &from);
// Nothing until the whole message has arrived; it is then left for the next call.
std::optional<FindMessage> readMessage(QIODevice &from);

} // namespace scripto
