// SPDX-License-Identifier: MIT
#include "ui/application.h"
#include "ui/commandline.h"

#include <QTextStream>

int main(int argc, char *argv[])
{
    using namespace scripto;
    const CommandLine line = readCommandLine(argumentsOf(argc, argv));
    if (line.endsAtOnce) {
        QTextStream(line.exitCode == 0 ? stdout : stderr) << line.output;
        return line.exitCode;
    }
    return runApplication(argc, argv, line);
}
