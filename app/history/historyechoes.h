// SPDX-License-Identifier: MIT
#pragma once

#include "app/history/historyevent.h"

namespace scripto {

// Sorts the events by time and drops those with which several running instances report the same event: what one
// instance does looks to another like another program's change, and a key that one has revoked looks as if it had
// vanished.
QList<HistoryEvent> withoutEchoes(QList<HistoryEvent> events);

} // namespace scripto
