// SPDX-License-Identifier: MIT
#include "ui/commandline.h"

#include <QCommandLineParser>

namespace scripto {

namespace {

constexpr int exitUsage = 64; // EX_USAGE of sysexits.h

const auto usage = QStringLiteral(R"(Usage: scripto-keys [options]
Shows and manages the API keys of the Scripto writing service.

Options:
  --api-url URL    sign in at this server, and use it for profiles that name none
  --profile NAME   select this profile at the start; what the CLI uses stays as it is
  --version        print the version
  --help           print this help

Environment:
  SCRIPTO_API_BASE_URL   as --api-url, which wins
  SCRIPTO_API_KEY        told in the window, never used
  XDG_CONFIG_HOME        where scripto/config.json is; ~/.config where unset
)");

CommandLine ending(const QString &output, int exitCode)
{
    CommandLine line;
    line.output = output;
    line.exitCode = exitCode;
    line.endsAtOnce = true;
    return line;
}

CommandLine refusal(const QString &why)
{
    return ending(QStringLiteral("scripto-keys: %1 See scripto-keys --help.\n").arg(why), exitUsage);
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption apiUrl(QStringLiteral("api-url"), QString(), QStringLiteral("URL"));
    const QCommandLineOption profile(QStringLiteral("profile"), QString(), QStringLiteral("NAME"));
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    parser.addOptions({apiUrl, profile, version, help});
    if (!parser.parse(arguments))
        return refusal(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return refusal(QStringLiteral("“%1” is not an option.").arg(parser.positionalArguments().first()));
    if (parser.isSet(help))
        return ending(usage, 0);
    if (parser.isSet(version))
        return ending(QStringLiteral("scripto-keys %1\n").arg(QStringLiteral(SCRIPTO_VERSION)), 0);

    CommandLine line;
    line.profile = parser.value(profile);
    line.environment.apiUrl = parser.value(apiUrl).trimmed();
    line.environment.baseUrl = qEnvironmentVariable("SCRIPTO_API_BASE_URL").trimmed();
    line.environment.hasApiKey = !qEnvironmentVariableIsEmpty("SCRIPTO_API_KEY");
    if (parser.isSet(apiUrl)) {
        const auto server = serverFromBaseUrl(line.environment.apiUrl);
        if (line.environment.apiUrl.isEmpty() || !server)
            return refusal(QStringLiteral("--api-url: %1")
                               .arg(server ? QStringLiteral("the address is empty.") : server.error().message));
    }
    return line;
}

} // namespace scripto
