// SPDX-License-Identifier: MIT
#include "ui/desktop/shutdown.h"

#include <QGuiApplication>
#include <QSocketNotifier>
#include <QWindow>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace scripto {

namespace {

constexpr std::chrono::milliseconds lookPause{50};

#ifdef Q_OS_UNIX

// Everything that a signal handler may touch. The handler calls only async-signal-safe functions.
volatile std::sig_atomic_t caughtSignal = 0;
volatile std::sig_atomic_t secondsInAll = 0;
std::array<int, 2> wakePipe{-1, -1};

void endBy(int number)
{
    std::signal(number, SIG_DFL);
    std::raise(number);
}

extern "C" void onSignal(int number)
{
    if (caughtSignal != 0 || number == SIGALRM)
        return endBy(caughtSignal != 0 ? caughtSignal : number);
    const int before = errno;
    caughtSignal = number;
    alarm(static_cast<unsigned>(secondsInAll)); // also here, because the event loop may hang
    const char wake = 0;
    [[maybe_unused]] const auto written = write(wakePipe[1], &wake, 1);
    errno = before;
}

bool openWakePipe()
{
    if (pipe(wakePipe.data()) != 0)
        return false;
    for (const int end : wakePipe) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    return true;
}

void handle(int number)
{
    struct sigaction action = {};
    sigaction(number, nullptr, &action);
    if (action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigaction(number, &action, nullptr);
}

constexpr std::array handledSignals{SIGTERM, SIGHUP, SIGINT};

#endif

} // namespace

Shutdown::Shutdown(std::function<bool()> isSafe, Limits limits, QObject *parent)
    : QObject(parent)
    , m_isSafe(std::move(isSafe))
{
    m_look.setInterval(lookPause);
    connect(&m_look, &QTimer::timeout, this, &Shutdown::endIfSafe);
    m_limit.setSingleShot(true);
    m_limit.setInterval(limits.untilSafe);
    connect(&m_limit, &QTimer::timeout, this, [] { QCoreApplication::exit(); });
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &Shutdown::saving);
    qGuiApp->installEventFilter(this);
#ifdef Q_OS_UNIX
    if (!openWakePipe())
        return; // then signals end the program as they do by default
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        begin();
    });
    secondsInAll = static_cast<int>(limits.inAll.count());
    for (const int number : handledSignals)
        handle(number);
    handle(SIGALRM);
#endif
}

Shutdown::Shutdown(std::function<bool()> isSafe, QObject *parent)
    : Shutdown(std::move(isSafe), Limits(), parent)
{
}

Shutdown::~Shutdown() = default;

int Shutdown::end(int exitCode)
{
#ifdef Q_OS_UNIX
    if (caughtSignal != 0)
        endBy(caughtSignal);
#endif
    return exitCode;
}

bool Shutdown::eventFilter(QObject *watched, QEvent *event)
{
#ifndef Q_OS_MACOS // where the user's own Quit arrives as this event
    // The session ends. Qt would close the window, which may ask the user something, and would stay if that is not
    // answered. If the user closes the window, the event that follows finds none open; a program that stays in the tray
    // without its window does not quit with the last one.
    if (watched == qGuiApp && event->type() == QEvent::Quit) {
        const QWindowList windows = QGuiApplication::topLevelWindows();
        const bool isOpen =
            std::any_of(windows.begin(), windows.end(), [](const QWindow *w) { return w->isVisible(); });
        if (isOpen || !QGuiApplication::quitOnLastWindowClosed()) {
            begin();
            return true;
        }
    }
#endif
    return QObject::eventFilter(watched, event);
}

void Shutdown::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
#ifdef Q_OS_UNIX
    alarm(static_cast<unsigned>(secondsInAll));
#endif
    Q_EMIT begun();
    m_limit.start();
    m_look.start();
    endIfSafe();
}

void Shutdown::endIfSafe()
{
    if (!m_isSafe())
        return;
    m_look.stop(); // what is still done at the end has an event loop of its own
    QCoreApplication::exit();
}

} // namespace scripto
