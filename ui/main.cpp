// SPDX-License-Identifier: MIT
#include "app/core/unawaitedcall.h"
#include "app/finder/findchild.h"
#include "ui/application.h"
#include "ui/commandline.h"
#include "ui/desktop/shutdown.h"

#include <QTextStream>

#include <cstdlib>
#include <cstring>

int main(int argc, char *argv[])
{
    using namespace scripto;
    // Before anything that opens a socket or starts a thread.
    if (argc == 2 && std::strcmp(argv[1], findChildOption) == 0)
        return runFindChild();
    const CommandLine line = readCommandLine(argumentsOf(argc, argv));
    if (line.endsAtOnce) {
        QTextStream(line.exitCode == 0 ? stdout : stderr) << line.output;
        return line.exitCode;
    }
    const int exitCode = Shutdown::end(runApplication(argc, argv, line));
    // Everything is done and closed.
    if (UnawaitedCall::isUnderWay())
        std::_Exit(exitCode);
    return exitCode;
}
