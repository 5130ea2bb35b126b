// SPDX-License-Identifier: MIT
#include "ui/application.h"

#include "app/api/httpclient.h"
#include "app/config/configwatcher.h"
#include "app/core/worker.h"
#include "app/history/historyrecorder.h"
#include "app/keychain/systemkeychain.h"
#include "app/keys/keystore.h"
#include "app/keys/revokehold.h"
#include "app/keys/rotationrecovery.h"
#include "app/keys/useledger.h"
#include "app/profiles/mirrormemory.h"
#include "app/profiles/profilestore.h"
#include "ui/commandline.h"
#include "ui/common/colourscheme.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/portalsettings.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/style.h"
#include "ui/mainwindow.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QSettings>
#include <QTextStream>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace scripto {

namespace {

constexpr int exitUnavailable = 69; // EX_UNAVAILABLE of sysexits.h

// A core dump would hold keys. Not PR_SET_DUMPABLE: portals then refuse the program's file dialogs and dark mode.
void disableCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

QString xdgFolder(const char *variable, const QString &fallbackInHome)
{
    const QString folder = qEnvironmentVariable(variable);
    // The XDG base directory specification: relative paths are to be ignored.
    const QString base = QDir::isAbsolutePath(folder) ? folder : QDir::homePath() + fallbackInHome;
    return base + QStringLiteral("/scripto-keys");
}

// Owns every service, in the order in which they need each other.
struct Services {
    explicit Services(const Environment &environment)
        : http()
        , api(http, worker)
        , file(ConfigFile::defaultPath(), worker)
        , watcher(file.path())
        , keychain(SystemKeychain::serviceFor(file.path()))
        , state(xdgFolder("XDG_STATE_HOME", QStringLiteral("/.local/state")))
        , memory(state + QStringLiteral("/mirror.json"), SystemKeychain::serviceFor(file.path()), worker)
        , profiles(file, watcher, keychain, memory, systemClock())
        , ledger(StateFile(state + QStringLiteral("/use.json"), worker))
        , journal(state, worker)
        , hold(journal)
        , rotations(state, worker)
        , keys(api, profiles, ledger, hold, rotations, environment, systemClock())
        , recovery(keys, profiles, rotations)
        , history(HistoryFile(state + QStringLiteral("/history.jsonl")), worker)
        , seen(StateFile(state + QStringLiteral("/keys-seen.json"), worker), history)
        , recorder(history, seen, profiles, keys, environment, systemClock())
        , settingsFile(xdgFolder("XDG_CONFIG_HOME", QStringLiteral("/.config")) + QStringLiteral("/settings.ini"),
                       QSettings::IniFormat)
        , settings(settingsFile)
    {
    }

    Worker worker;
    HttpClient http;
    ScriptoApi api;
    ConfigFile file;
    ConfigWatcher watcher;
    SystemKeychain keychain;
    const QString state; // where the program keeps what it remembers
    MirrorMemory memory;
    ProfileStore profiles;
    UseLedger ledger;
    RevokeJournal journal;
    RevokeHold hold;
    RotationJournal rotations;
    KeyStore keys;
    RotationRecovery recovery;
    History history;
    SeenKeys seen;
    HistoryRecorder recorder;
    QSettings settingsFile;
    Settings settings;
};

} // namespace

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int runApplication(int argc, char *argv[], const CommandLine &line)
{
    disableCoreDumps();
    if (!hasDisplay()) {
        QTextStream(stderr) << "scripto-keys: there is no display. Start it in a desktop session, or set DISPLAY.\n";
        return exitUnavailable;
    }
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("scripto-keys"));
    QApplication::setApplicationDisplayName(QStringLiteral("Scripto Keys"));
    QApplication::setApplicationVersion(QStringLiteral(SCRIPTO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.codika.scripto-keys"));
    QApplication::setWindowIcon(applicationIcon());

    auto *style = new Style; // owned by the application
    QApplication::setStyle(style);
    QApplication::setFont(applicationFont());
    PortalSettings portal;
    QObject::connect(&portal, &PortalSettings::animationsChanged, style,
                     [&portal, style] { style->setAnimated(portal.animations()); });

    Services services(line.environment);
    ColourSchemeSwitch colours(portal);
    const auto chooseColours = [&] { colours.choose(services.settings.colours()); };
    QObject::connect(&services.settings, &Settings::changed, &colours, chooseColours);
    chooseColours();
    const auto applyRules = [&services] {
        services.keys.setRules({.staleAfter = services.settings.staleAfter()});
        services.hold.setDuration(static_cast<int>(services.settings.revokeHold().count()));
    };
    QObject::connect(&services.settings, &Settings::changed, &services.keys, applyRules);
    applyRules();
    SecretClipboard clipboard(*QApplication::clipboard());

    MainWindow window({services.api, services.profiles, services.keys, services.hold, services.journal,
                       services.recovery, services.history, services.recorder, clipboard, services.settingsFile,
                       services.settings, line.environment, systemClock()});
    window.show();
    const auto isOurs = [&services](const Profile &profile) { return services.rotations.hasWritten(profile); };
    services.profiles.start(isOurs);
    services.recovery.start();
    window.selectWhenThere(line.profile);
    return QApplication::exec();
}

} // namespace scripto
