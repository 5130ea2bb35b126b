// SPDX-License-Identifier: MIT
#include "ui/application.h"

#include "app/core/masking.h"
#include "app/core/serverurl.h"
#include "app/keychain/switchedkeychain.h"
#include "app/keychain/systemkeychain.h"
#include "app/login/sessionend.h"
#include "app/services/services.h"
#include "app/state/stateversion.h"
#include "ui/commandline.h"
#include "ui/common/accessibletexts.h"
#include "ui/common/colourscheme.h"
#include "ui/common/desktopfont.h"
#include "ui/common/editmenu.h"
#include "ui/common/icons.h"
#include "ui/common/language.h"
#include "ui/common/menuplacement.h"
#include "ui/common/portalsettings.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/style.h"
#include "ui/desktop/backgroundportal.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/sandbox.h"
#include "ui/desktop/shutdown.h"
#include "ui/desktop/singleinstance.h"
#include "ui/desktop/suspendwatch.h"
#include "ui/desktop/traywatch.h"
#include "ui/settings/settings.h"
#include "ui/window/desktopnotices.h"
#include "ui/window/mainwindow.h"
#include "ui/window/traymenu.h"

#include <QApplication>
#include <QClipboard>
#include <QEventLoop>
#include <QFileInfo>
#include <QProxyStyle>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace scripto {

namespace {

const auto applicationId = QStringLiteral("io.codika.scripto_keys");
constexpr int exitUnavailable = 69; // EX_UNAVAILABLE of sysexits.h

// A core dump would contain keys. Does not use PR_SET_DUMPABLE, which makes portals refuse the program's file dialogs
// and dark mode.
void disableCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

// Otherwise, after the terminal that started the program is gone, the first message that Qt writes would end the
// program.
void outliveTerminal()
{
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN);
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

// Sets the desktop's font in `percent` of its size and calls `open`: all sizes depend on the font. Does not wait for a
// slow portal.
void whenFontIsKnown(PortalSettings &portal, int percent, const std::function<void()> &open)
{
    constexpr std::chrono::milliseconds longest(300);
    const DesktopFont known{QApplication::font(),
                            gtkFontName(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))};
    auto *patience = new QTimer(&portal);
    patience->setSingleShot(true);
    QObject::connect(&portal, &PortalSettings::fontAnswered, patience, [patience] { patience->start(0); });
    QObject::connect(patience, &QTimer::timeout, &portal, [&portal, patience, known, percent, open] {
        patience->deleteLater();
        DesktopFont wanted = known;
        wanted.portalName = portal.fontName();
        if (QGuiApplication::platformName().startsWith(QStringLiteral("wayland")))
            wanted.textScale = portal.textScale();
        // If no font is set here, the platform theme can change it while the program runs.
        if (const QFont font = scaled(wanted.font(), percent); font != QApplication::font())
            QApplication::setFont(font);
        open();
    });
    patience->start(known.isKnown() || !portal.awaitsFont() ? std::chrono::milliseconds(0) : longest);
}

// The desktop's own style. The delegates paint their rows whole, and cards in them have a margin, in which the style's
// highlight of the row would show.
class DesktopStyle final : public QProxyStyle {
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element != PE_PanelItemViewRow)
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
};

void useOwnStyle(PortalSettings &portal)
{
    auto *style = new Style; // owned by the application
    QApplication::setStyle(style);
    style->setAnimated(portal.animations());
    QObject::connect(&portal, &PortalSettings::animationsChanged, style,
                     [&portal, style] { style->setAnimated(portal.animations()); });
}

// What another window is told, which everybody on the bus can read: no key that was taken for a profile’s name, and no
// password in an address.
Activation activationOf(const CommandLine &line, const QString &token)
{
    const auto server = serverFromBaseUrl(line.environment.serverOverride());
    return {.opens = line.opens,
            .profile = containsKey(line.profile) ? QString() : line.profile,
            .server = server ? server->toString() : QString(),
            .token = token};
}

// Whether another window shows this config.json already, and has come to the front instead of a new one.
bool isOpenElsewhere(SingleInstance &instance, const Activation &wanted)
{
    QEventLoop loop; // nothing has been built yet
    QObject::connect(&instance, &SingleInstance::settled, &loop, &QEventLoop::quit);
    instance.claim(wanted);
    loop.exec();
    return instance.isHandedOver();
}

// Best effort: the window is gone, a new start does not wait for this, and a silent server is left alone.
void endWebSessions(Services &services)
{
    constexpr std::chrono::milliseconds longest(1500);
    Call<Done> *ended = endSessions(services.api, services.sessions, services.kept);
    if (!ended)
        return;
    QEventLoop loop; // the program's own has ended
    ended->then(&loop, [&loop](const Result<Done> &) { loop.quit(); });
    QTimer::singleShot(longest, &loop, &QEventLoop::quit);
    loop.exec();
}

// What the desktop asks for by the name `desktop` that it knows the program by, while the window of this config.json
// has another name.
Activation requestFrom(SingleInstance &desktop)
{
    QEventLoop loop; // nothing has been built yet
    Activation request;
    desktop.onActivated([&loop, &request](const Activation &activation) {
        request = activation;
        loop.quit();
    });
    QTimer::singleShot(SingleInstance::defaultPatience, &loop, &QEventLoop::quit);
    loop.exec();
    return request;
}

std::unique_ptr<AutoStart> makeAutoStart(Settings &settings, Worker &worker)
{
    if (!isSandboxed())
        return std::make_unique<AutostartFile>(
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/autostart/")
                + applicationId + QStringLiteral(".desktop"),
            QCoreApplication::applicationFilePath(), applicationId, worker);
    auto portal = std::make_unique<BackgroundPortal>(settings.startsAtLogin());
    QObject::connect(portal.get(), &AutoStart::changed, &settings,
                     [&settings, start = portal.get()] { settings.setStartsAtLogin(start->isOn()); });
    return portal;
}

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
    outliveTerminal();
    if (!hasDisplay()) {
        QTextStream(stderr) << "scripto-keys: there is no display. Start it in a desktop session, or set DISPLAY.\n";
        return exitUnavailable;
    }
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    const QString token = activationToken();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("scripto-keys"));
    QApplication::setApplicationDisplayName(QStringLiteral("Scripto Keys"));
    QApplication::setApplicationVersion(QStringLiteral(SCRIPTO_VERSION));
    QApplication::setDesktopFileName(applicationId);
    QApplication::setWindowIcon(applicationIcon());

    const Paths paths = Paths::ofThisUser();
    SingleInstance instance(paths.instanceName(applicationId), paths.state + QStringLiteral("/window.socket"));
    Activation wanted = activationOf(line, token);
    std::optional<SingleInstance> desktop;
    if (line.isService && paths.instanceName(applicationId) != applicationId) {
        desktop.emplace(applicationId, QString());
        if (isOpenElsewhere(*desktop, wanted))
            return 0;
        wanted = requestFrom(*desktop);
    }
    if (isOpenElsewhere(instance, wanted))
        return 0;

    maskKeysInAccessibleEvents();
    EditMenu editMenu;
    application.installEventFilter(&editMenu);
    MenuPlacement menuPlacement;
    application.installEventFilter(&menuPlacement);
    PortalSettings portal;

    const QString keychainService = SystemKeychain::serviceFor(paths.config);
    SystemKeychain systemKeychain(keychainService);
    SwitchedKeychain keychain(systemKeychain);
    SystemKeychain systemSessionKeychain(KeptSessions::service());
    SwitchedKeychain sessionKeychain(systemSessionKeychain);
    HttpClient network;
    const SuspendWatch suspends;
    Services services(paths, keychain, sessionKeychain, network, line.environment, systemClock(),
                      suspends.jumping(systemAwakeClock()));
    const QStringList filesLeftAlone = filesOfNewerVersion(paths.state)
        + filesOfNewerVersion(QFileInfo(paths.settings).path()) + filesOfNewerVersion(QFileInfo(paths.notes).path());
    Settings settings(StateFile(paths.settings, services.worker));
    useLanguage(application, settings.language());
    if (settings.usesDesktopStyle() || line.namesStyle)
        QApplication::setStyle(new DesktopStyle); // owned by the application
    else
        useOwnStyle(portal);
    ColourSchemeSwitch colours(portal);
    const auto chooseColours = [&colours, &settings] { colours.choose(settings.colours()); };
    QObject::connect(&settings, &Settings::changed, &colours, chooseColours);
    chooseColours();
    SecretClipboard clipboard(*QApplication::clipboard());
    const auto applySettings = [&services, &settings, &keychain, &sessionKeychain, &clipboard] {
        services.accounts.setRules({.staleAfter = settings.staleAfter(), .expiringWithin = settings.expiringWithin()});
        services.countdown.setDuration(settings.revokesWhenConfirmed()
                                           ? std::nullopt
                                           : std::optional(static_cast<int>(settings.revokeCountdown().count())));
        services.foundPlaces.setRemembered(settings.remembersFoundPlaces());
        clipboard.setSeconds(static_cast<int>(settings.clipboardTime().count()));
        clipboard.setRevealTime(settings.revealTime());
        for (SwitchedKeychain *each : {&keychain, &sessionKeychain})
            each->setOn(settings.usesKeychain());
    };
    QObject::connect(&settings, &Settings::changed, &services.keys, applySettings);
    applySettings();

    std::optional<MainWindow> window;
    const std::unique_ptr<Notifier> notifier = makeNotifier(applicationId, isSandboxed());
    DesktopNotices notices(services, settings, *notifier);
    const std::unique_ptr<AutoStart> login = makeAutoStart(settings, services.worker);
    const TrayWatch trayWatch;
    TrayMenu tray(services.profiles, settings, trayWatch);
    const auto activate = [&window](const Activation &activation) { window->activate(activation); };
    Shutdown shutdown([&window] { return !window || window->isSafeToEnd(); });
    whenFontIsKnown(portal, settings.textPercent(), [&] {
        window.emplace(UiServices{services.api,
                                  services.profiles,
                                  services.keys,
                                  services.countdown,
                                  services.revokes,
                                  services.running,
                                  services.mints,
                                  services.kept,
                                  services.servers,
                                  services.recovery,
                                  services.interruptedMints,
                                  services.changes,
                                  services.returned,
                                  services.history,
                                  clipboard,
                                  settings,
                                  line.environment,
                                  systemClock(),
                                  services.worker,
                                  services.configWorker,
                                  services.diagnostics,
                                  services.notes,
                                  services.foundPlaces,
                                  trayWatch,
                                  *login,
                                  filesLeftAlone,
                                  services.foreignFiles,
                                  keychainService});
        QObject::connect(&shutdown, &Shutdown::saving, &*window, &MainWindow::saveView);
        QObject::connect(&shutdown, &Shutdown::begun, &*window, &MainWindow::saveView);
        window->connectTray(tray);
        if (line.isAtLogin && settings.startsInTray()) {
            window->startInTray();
            notices.startHidden();
        } else {
            window->show();
        }
        services.start();
        window->selectWhenThere(line.profile);
        if (wanted.opens != Activation::Opens::Window)
            window->activate({.opens = wanted.opens});
        instance.onActivated(activate);
        if (desktop)
            desktop->onActivated(activate);
        QObject::connect(&notices, &DesktopNotices::windowRequested, &*window, activate);
    });
    const int exitCode = QApplication::exec();
    instance.release(); // saving the rest may take a while, and a new start must not wait for it
    endWebSessions(services);
    return exitCode;
}

} // namespace scripto
