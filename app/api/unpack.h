// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"

#include <QByteArrayList>

namespace scripto {

enum class UnpackProblem { Unknown, Damaged, TooLarge };

using Unpacked = tl::expected<QByteArray, UnpackProblem>;

// Whether unpack() has something to do.
bool isPacked(const QByteArray &body, const QByteArrayList &packings);

// Undoes the packings of an answer's body, given in the order in which they happened: gzip and deflate. It is done
// although nothing packed was asked for: some proxies pack whatever they pass on. Never more than `mostBytes`, however
// small the packed form is. For the worker's thread.
Unpacked unpack(QByteArray body, QByteArrayList packings, qint64 mostBytes);

} // namespace scripto
