// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"
#include "ui/actions/uiservices.h"
#include "ui/finder/foundkey.h"

// Joins what the search has found with what profiles hold and servers list now.
namespace scripto {

// Whose key was found.
// What is looked for and remembered of a key that the server lists by its start. A server may show much of a key, or all.
QString searchedStart(const QString &start);

FoundKey lookUpFound(const UiServices &services, const FoundPlace &place);

// Where this key was found, as texts; config.json does not count.
QStringList placesFoundOf(const UiServices &services, const KeyRef &key);

} // namespace scripto
