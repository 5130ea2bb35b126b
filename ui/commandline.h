// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "ui/desktop/activation.h"

#include <QStringList>

namespace scripto {

struct CommandLine {
    Environment environment;
    QString profile; // --profile: selected at the start, nothing else
    Activation::Opens opens = Activation::Opens::Window; // --new-key, --sign-in
    bool isAtLogin = false; // --at-login
    bool isService = false; // --dbus: what to open is asked for over D-Bus
    bool namesStyle = false; // -style, or QT_STYLE_OVERRIDE
    // Set if the program only prints something and ends: for --help, --version, or an error in the arguments.
    QString output;
    int exitCode = 0; // of sysexits.h if output is an error
    bool endsAtOnce = false;
};

// Reads the arguments (starting with the program name) and the SCRIPTO_… variables of this process; Qt's own options
// are left to Qt. Needs no application object, so that --help works without a display.
CommandLine readCommandLine(const QStringList &arguments);

} // namespace scripto
