// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace scripto {

struct CommandLine;

QStringList argumentsOf(int argc, char *argv[]);

// Builds all services and the window, connects them, and runs until the window is closed. Returns the exit code.
int runApplication(int argc, char *argv[], const CommandLine &line);

} // namespace scripto
