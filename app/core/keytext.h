// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"
#include "app/core/secret.h"

#include <QString>

namespace scripto {

// Checks that this can be an API key: the prefix followed by at least one character, only printable ASCII without
// blanks, quotation marks or backslashes, at most 4 KB. Every key passes this check before it is stored. Fails with
// Invalid and a sentence for the user that never repeats the value.
Result<void> checkKey(const Secret &key);

// Extracts the key from typed or pasted text. Anything around it that leaves no doubt about the key is dropped: blanks
// and line breaks, a pair of quotation marks, "export SCRIPTO_API_KEY=", "Authorization: Bearer". Everything else is
// refused as in checkKey().
Result<Secret> keyFromText(const QString &text);

} // namespace scripto
