// SPDX-License-Identifier: MIT
#pragma once

#include "app/history/historyevent.h"

namespace scripto {

// In the order of time, without what several running instances of this program have made of one and the same thing:
// what one does looks to another like the doing of another program, and a key that one has revoked like one that has
// vanished.
QList<HistoryEvent> withoutEchoes(QList<HistoryEvent> events);

} // namespace scripto
