// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArrayList>

namespace scripto {

enum class UnpackProblem { Unknown, Damaged, TooLarge };

using Unpacked = tl::expected<QByteArray, UnpackProblem>;

// Whether unpack() has anything to do.
bool isPacked(const QByteArray &body, const QByteArrayList &packings);

// Decodes an answer's body. `packings` lists its encodings in the order in which they were applied: gzip and deflate.
// Needed although no encoding was requested, because some proxies encode whatever they pass on. Never returns more than
// `mostBytes`, however small the encoded form is. Must run on the worker's thread.
Unpacked unpack(QByteArray body, QByteArrayList packings, qint64 mostBytes);

} // namespace scripto
