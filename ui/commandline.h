// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"

#include <QStringList>

namespace scripto {

struct CommandLine {
    Environment environment;
    QString profile; // --profile: selected at the start, nothing else
    // Set where the program only prints and ends: for --help and --version, or what is wrong with the arguments.
    QString output;
    int exitCode = 0; // of sysexits.h where output is an error
    bool endsAtOnce = false;
};

// Reads the arguments (program name first) and the SCRIPTO_… variables of this process, and leaves Qt's own options to
// Qt. Needs no application object, so that --help works without a display.
CommandLine readCommandLine(const QStringList &arguments);

} // namespace scripto
