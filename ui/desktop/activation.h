// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace scripto {

// What another start of the program, or the desktop, asks of the running one. It comes from outside, and therefore only
// opens the window or a dialog: it never switches, reveals, copies or revokes anything.
struct Activation {
    enum class Opens { Window, NewKey, SignIn, Renewal };

    Opens opens = Opens::Window;
    QString profile = {}; // to be selected, and renewed; empty = leave the selection alone
    QString server = {}; // where the other start would sign in; empty = production
    QString token = {}; // the desktop's permission to take the focus, which it gives to what the user has just started

    friend bool operator==(const Activation &, const Activation &) = default;
};

} // namespace scripto
