// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QString>

namespace scripto {

// Every key starts with this; nothing else about its form is guaranteed. Source: Scripto's API documentation.
inline constexpr QLatin1StringView keyPrefix("scripto_");

// Returns "scripto_ab…": the prefix and at most the next two characters, like the CLI. A value too short to stay secret
// after that shows none of its own characters.
QString maskedKey(const Secret &key);

// The same for the `start` that the server reports for a key. Empty if it reports none.
QString maskedStart(const QString &start);

// Returns the first complete key in `text`, or most of one, whatever surrounds it; empty if there is none. The first
// characters of a key, as the server reports them, do not count.
Secret keyIn(const QString &text);
inline bool containsKey(const QString &text)
{
    return !keyIn(text).isEmpty();
}

// Returns `text` with every such key replaced by "scripto_…".
QString withKeysMasked(const QString &text);
// Whether `text` contains such a mask.
bool containsMask(const QString &text);

} // namespace scripto
