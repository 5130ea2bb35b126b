// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace scripto {

// Where the program finds what it shares with the CLI and keeps what it remembers itself.
struct Paths {
    QString config; // config.json, shared with the CLI
    QString state; // folder: fingerprints, journals, history; never a key
    QString settings; // settings of the window

    // Those of this user, by the XDG base directory specification.
    static Paths ofThisUser();
};

} // namespace scripto
