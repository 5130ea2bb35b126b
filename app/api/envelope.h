// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httpanswer.h"
#include "app/core/result.h"

#include <QJsonObject>

// The common form of all answers: success or error, and how errors are reported.
namespace scripto::envelope {

// Returns the answer's JSON object if it reports success: a 2xx status and no `success: false`. Otherwise fails with
// the server's error, or with BadAnswer if the answer is not the expected kind of JSON.
Result<QJsonObject> object(const HttpAnswer &answer);

// The same, but ignores the answer's media type.
Result<QJsonObject> objectOfAnyType(const HttpAnswer &answer);

// Returns the `data` object of object().
Result<QJsonObject> data(const HttpAnswer &answer);

// A BadAnswer error that names the missing member.
Error lacks(const HttpAnswer &answer, QLatin1StringView member);

} // namespace scripto::envelope
