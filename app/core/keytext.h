// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/result.h"
#include "app/core/secret.h"

#include <QString>

namespace scripto {

// Whether this can be an API key: the prefix and something after it, printable ASCII without blanks, quotation marks
// and backslashes, 4 KB at most. Every key passes this before it is stored. ErrorKind::Invalid with a sentence for the
// user that never repeats the value.
Result<void> checkKey(const Secret &key);

// The key in a text that was typed or pasted. What may stand around it is dropped, because it leaves no doubt about the
// key: blanks and line breaks, a pair of quotation marks, "export SCRIPTO_API_KEY=", "Authorization: Bearer". All else
// is refused as by checkKey().
Result<Secret> keyFromText(const QString &text);

} // namespace scripto
