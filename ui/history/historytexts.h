// SPDX-License-Identifier: MIT
#pragma once

#include "app/history/historyevent.h"
#include "ui/common/paint.h"

// The texts for events, in plain text.
namespace scripto {

// Each event belongs to exactly one of the groups after All.
enum class HistoryGroup { All, SignIns, Keys, Profiles, Outside };
HistoryGroup groupOf(HistoryEvent::Kind kind);

// "Key created", "“work” renamed to “office”".
QString eventText(const HistoryEvent &event);
// The same as a state word. Coloured only if somebody else was involved.
StateWord eventWord(const HistoryEvent &event);

QString profilesText(const HistoryEvent &event); // empty if there are none
QString keyText(const HistoryKey &key); // name and start
QString accountText(const HistoryEvent &event);

// Everything that has no column, or not always: the complete time, the account, the key's id, and what was last known
// about a key that is gone.
QString detailsText(const HistoryEvent &event);

} // namespace scripto
