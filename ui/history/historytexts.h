// SPDX-License-Identifier: MIT
#pragma once

#include "app/history/historyevent.h"
#include "ui/common/paint.h"

// What is said of an event, in plain text.
namespace scripto {

// Each event belongs to one.
enum class HistoryGroup { All, SignIns, Keys, Profiles, Outside };
HistoryGroup groupOf(HistoryEvent::Kind kind);

// "Key created", "“work” renamed to “office”".
QString eventText(const HistoryEvent &event);
// The same as a state word. Colour only where somebody else had a hand in it.
StateWord eventWord(const HistoryEvent &event);

QString profilesText(const HistoryEvent &event); // empty for none
QString keyText(const HistoryKey &key); // name and start
QString accountText(const HistoryEvent &event);

// What has no column, or not always one: the whole time, the account, the key's id, and what was last known of a key
// that is gone.
QString detailsText(const HistoryEvent &event);

} // namespace scripto
