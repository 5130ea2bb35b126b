// SPDX-License-Identifier: MIT
#include "ui/commandline.h"

#include "app/core/showntext.h"

#include <QCommandLineParser>

#include <algorithm>

namespace scripto {

namespace {

constexpr int exitUsage = 64; // EX_USAGE of sysexits.h

const auto usage = QStringLiteral(R"(Usage: scripto-keys [options]
Shows and manages the API keys of the Scripto writing service.

Options:
  --api-url URL    sign in at this server, and use it for profiles that name none
  --profile NAME   select this profile at the start; what the CLI uses stays as it is
  --new-key        open the dialog for a new key
  --sign-in        open the dialog for signing in
  --at-login       start in the tray if the settings say so
  --dbus           wait for what the desktop asks for over D-Bus
  --version        print the version
  --help           print this help

Environment:
  SCRIPTO_API_BASE_URL   as --api-url, which wins
  SCRIPTO_API_KEY        never shown or sent; revoking this key needs a question
  XDG_CONFIG_HOME        where scripto/config.json is; ~/.config where unset
)");

// Options that Qt itself consumes on one platform or another, and that session managers and desktop files pass to every
// program. Sources: QGuiApplication, QApplication, qxcbintegration.cpp of Qt 6; X(7), Options.
constexpr QLatin1StringView qtFlags[] = {
    QLatin1StringView("reverse"),     QLatin1StringView("nograb"), QLatin1StringView("dograb"),
    QLatin1StringView("widgetcount"), QLatin1StringView("sync"),
};
constexpr QLatin1StringView qtOptions[] = {
    QLatin1StringView("session"),         QLatin1StringView("platform"),     QLatin1StringView("platformpluginpath"),
    QLatin1StringView("platformtheme"),   QLatin1StringView("plugin"),       QLatin1StringView("style"),
    QLatin1StringView("stylesheet"),      QLatin1StringView("display"),      QLatin1StringView("name"),
    QLatin1StringView("geometry"),        QLatin1StringView("title"),        QLatin1StringView("icon"),
    QLatin1StringView("qwindowgeometry"), QLatin1StringView("qwindowtitle"), QLatin1StringView("qwindowicon"),
};
constexpr QLatin1StringView qtAssignments[] = {
    QLatin1StringView("style="),
    QLatin1StringView("stylesheet="),
    QLatin1StringView("qmljsdebugger="),
};

// Accepts one dash or two, like Qt. An option without its value stays, and is refused.
QStringList withoutQtOptions(const QStringList &arguments)
{
    QStringList own = arguments.first(qMin<qsizetype>(1, arguments.size()));
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const QStringView name =
            QStringView(argument).sliced(argument.startsWith(u"--") ? 2 : qMin<qsizetype>(1, argument.size()));
        const auto isIt = [name](QLatin1StringView known) { return name == known; };
        const auto isStart = [name](QLatin1StringView known) { return name.startsWith(known); };
        if (!argument.startsWith(u'-'))
            own.append(argument);
        else if (std::ranges::any_of(qtOptions, isIt) && i + 1 < arguments.size())
            ++i; // and its value
        else if (std::ranges::none_of(qtFlags, isIt) && std::ranges::none_of(qtAssignments, isStart))
            own.append(argument);
    }
    return own;
}

// As Qt reads it.
bool namesStyle(const QStringList &arguments)
{
    return !qEnvironmentVariableIsEmpty("QT_STYLE_OVERRIDE")
        || std::ranges::any_of(arguments, [](const QString &argument) {
               const QStringView name = QStringView(argument).sliced(argument.startsWith(u"--") ? 1 : 0);
               return name == u"-style" || name.startsWith(u"-style=");
           });
}

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

CommandLine readCommandLine(const QStringList &allArguments)
{
    const QStringList arguments = withoutQtOptions(allArguments);
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption apiUrl(QStringLiteral("api-url"), QString(), QStringLiteral("URL"));
    const QCommandLineOption profile(QStringLiteral("profile"), QString(), QStringLiteral("NAME"));
    const QCommandLineOption newKey(QStringLiteral("new-key"));
    const QCommandLineOption signIn(QStringLiteral("sign-in"));
    const QCommandLineOption atLogin(QStringLiteral("at-login"));
    const QCommandLineOption dbus(QStringLiteral("dbus"));
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    parser.addOptions({apiUrl, profile, newKey, signIn, atLogin, dbus, version, help});
    if (!parser.parse(arguments))
        return refusal(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return refusal(QStringLiteral("“%1” is not an option.").arg(shownText(parser.positionalArguments().first())));
    if (parser.isSet(help))
        return ending(usage, 0);
    if (parser.isSet(version))
        return ending(QStringLiteral("scripto-keys %1\n").arg(QStringLiteral(SCRIPTO_VERSION)), 0);

    CommandLine line;
    line.profile = parser.value(profile);
    if (parser.isSet(newKey))
        line.opens = Activation::Opens::NewKey;
    else if (parser.isSet(signIn))
        line.opens = Activation::Opens::SignIn;
    line.isAtLogin = parser.isSet(atLogin);
    line.isService = parser.isSet(dbus);
    line.namesStyle = namesStyle(allArguments);
    line.environment.apiUrl = parser.value(apiUrl).trimmed();
    line.environment.baseUrl = qEnvironmentVariable("SCRIPTO_API_BASE_URL").trimmed();
    line.environment.apiKey = Secret(qgetenv("SCRIPTO_API_KEY").trimmed());
    if (parser.isSet(apiUrl)) {
        const auto server = serverFromBaseUrl(line.environment.apiUrl);
        if (line.environment.apiUrl.isEmpty() || !server)
            return refusal(QStringLiteral("--api-url: %1")
                               .arg(server ? QStringLiteral("the address is empty.") : server.error().message));
    }
    return line;
}

} // namespace scripto
