// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"

#include <QJsonObject>

// A key as a row of JSON. Members may be absent, null or of another type than documented; anything unreadable counts as
// absent.
namespace scripto::keyrows {

// The id may be empty.
ApiKey keyOf(const QJsonObject &row);

// Returns text, or a whole number as text. Empty if there is none, if JSON cannot hold the number exactly, or if the
// text is longer than any id: an id that is nearly right would name another key.
QString idOf(const QJsonValue &value);

// Returns a name, an e-mail address or another display text: its first 300 characters, the last one an ellipsis if
// there were more, with keys masked.
QString textOf(const QJsonValue &value);

// Parses ISO 8601 with or without a zone (default UTC), or the time since 1970 in milliseconds or seconds, as a number
// or text. Returns UTC.
QDateTime dateOf(const QJsonValue &value);

} // namespace scripto::keyrows
