// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QJsonObject>

// A key as a row of JSON. Members may be absent, null or of another type than documented; what cannot be read counts as
// absent.
namespace scripto::keyrows {

// The id may be empty.
ApiKey keyOf(const QJsonObject &row);

// Text, or a whole number as text. Empty if there is none, if JSON does not hold the number exactly, or if the text is
// longer than any id: an id that is nearly right names another key.
QString idOf(const QJsonValue &value);

// A name, an e-mail address or another text for people: its first 300 characters, the last of them an ellipsis if
// there were more, with a mask in place of a key.
QString textOf(const QJsonValue &value);

// ISO 8601 with or without zone (UTC), or the time since 1970 in milliseconds or seconds, as a number or text. UTC.
QDateTime dateOf(const QJsonValue &value);

} // namespace scripto::keyrows
