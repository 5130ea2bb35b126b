// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpanswer.h"
#include "app/core/result.h"

#include <QJsonObject>

// What all answers have in common: success or error, and how errors are told.
namespace scripto::envelope {

// The answer's JSON object where it reports success: a 2xx status and no `success: false`. Else the server's error, or
// BadAnswer where it is not JSON of the kind expected.
Result<QJsonObject> object(const HttpAnswer &answer);

// The same, whatever media type the answer says it is of.
Result<QJsonObject> objectOfAnyType(const HttpAnswer &answer);

// The `data` object of object().
Result<QJsonObject> data(const HttpAnswer &answer);

// BadAnswer that says which member the answer lacks.
Error lacks(const HttpAnswer &answer, QLatin1StringView member);

} // namespace scripto::envelope
