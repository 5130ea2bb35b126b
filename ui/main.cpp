// SPDX-License-Identifier: MIT
#include "ui/application.h"
#include "ui/commandline.h"
#include "ui/desktop/shutdown.h"

#include <QTextStream>

int main(int argc, char *argv[])
{
    using namespace scripto;
    const CommandLine line = readCommandLine(argumentsOf(argc, argv));
    if (line.endsAtOnce) {
        QTextStream(line.exitCode == 0 ? stdout : stderr) << line.output;
        return line.exitCode;
    }
    return Shutdown::end(runApplication(argc, argv, line));
}
