// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace scripto {

// A call into the system that may never return because a disk or a look-up does not respond. It runs on a thread of its
// own, and nobody waits for it. It may return at the very end of the program, while static objects are destroyed that
// its thread still needs; or the system's library waits for it there, up to a minute for a proxy script. So if one is
// under way at the end, the program must end without destroying static objects.
class UnawaitedCall {
public:
    // Under way as long as this object lives.
    UnawaitedCall();
    ~UnawaitedCall();
    Q_DISABLE_COPY_MOVE(UnawaitedCall)

    // For a call whose return goes unnoticed: it counts as under way from now on.
    static void leave();
    static bool isUnderWay();
};

} // namespace scripto
