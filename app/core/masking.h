// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"

#include <QString>

namespace scripto {

// Every key starts with this; nothing else about its form is promised. Source: Scripto's API documentation.
inline constexpr QLatin1StringView keyPrefix("scripto_");

// "scripto_ab…": the prefix and at most the next two characters, as the CLI masks. A value too short to stay secret
// after that shows none of its own characters.
QString maskedKey(const Secret &key);

// The same for the `start` that the server tells of a key. Empty when it tells none.
QString maskedStart(const QString &start);

// The first whole key in `text`, or most of one, wherever it was pasted; empty if there is none. The first characters
// that the server tells of a key do not count.
Secret keyIn(const QString &text);
inline bool containsKey(const QString &text)
{
    return !keyIn(text).isEmpty();
}

// `text` with "scripto_…" in place of every such key.
QString withKeysMasked(const QString &text);
// Whether `text` contains such a mask.
bool containsMask(const QString &text);

} // namespace scripto
