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

// The text of a field with its keys masked. A key may be typed letter by letter, so what directly follows a mask counts
// as part of the key.
QString withTypedKeysMasked(const QString &text);
// A text that is being typed, to be quoted: like a mask, shows at most two characters of what may be the start of a
// key.
QString withStartsMasked(const QString &text);
// Whether the text of a field contains a key, or may soon do so.
bool mayHoldKey(const QString &text);

} // namespace scripto
