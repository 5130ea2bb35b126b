// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "tests/support/gapprobe.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTest>
#include <QTimer>
#include <QtEndian>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// Shared by the keychain tests, which run in their own session, created by tests/support/private-keyring.
namespace scripto::keychaintest {

// Runs a real event loop: Qt Test's own waiting sleeps between events, which would distort every measured time.
inline bool waitUntil(const std::function<bool()> &isSo, int limit = 30000)
{
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    deadline.start(limit);
    while (!isSo() && deadline.isActive())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    return isSo();
}

template <typename T> Result<T> resultOf(Call<T> *call)
{
    std::optional<Result<T>> result;
    QObject context;
    call->then(&context, [&result](const Result<T> &settled) { result = settled; });
    if (!waitUntil([&result] { return result.has_value(); }))
        qFatal("a call did not settle");
    return *result;
}

template <typename T> T valueOf(Call<T> *call)
{
    const Result<T> result = resultOf(call);
    if (result)
        return *result;
    const auto kind = static_cast<int>(result.error().kind);
    QTest::qFail(qPrintable(QStringLiteral("error %1: %2").arg(kind).arg(result.error().message)), __FILE__, __LINE__);
    return {};
}

// The error that a call ends with; empty if it succeeds.
template <typename T> std::optional<ErrorKind> errorOf(Call<T> *call)
{
    const Result<T> result = resultOf(call);
    return result ? std::nullopt : std::optional(result.error().kind);
}

// Runs a program to its end without blocking the event loop.
inline QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    waitUntil([&process] { return process.state() == QProcess::NotRunning; });
    return process.readAllStandardOutput();
}

// `command` is `store` (with a value), `lookup` or `clear`; `attributes` is "server S user U …".
inline QByteArray secretTool(const QString &command, const QString &attributes, const QByteArray &value = {})
{
    QStringList arguments{command};
    if (command == u"store")
        arguments << QStringLiteral("--label=test");
    return run(QStringLiteral("secret-tool"), arguments + attributes.split(u' '), value);
}

inline QDBusMessage callService(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                                          QStringLiteral("/org/freedesktop/secrets"),
                                                          QStringLiteral("org.freedesktop.Secret.Service"), method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

inline bool lockKeyring()
{
    const QList<QDBusObjectPath> login{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))};
    return callService(QStringLiteral("Lock"), {QVariant::fromValue(login)}).type() == QDBusMessage::ReplyMessage;
}

// Unlocks the keyring like PAM at the start of a session: through the control socket, with the protocol of
// gnome-keyring's pam/gkr-pam-client.c.
inline bool unlockKeyring()
{
    const auto number = [](quint32 value) {
        const quint32 bigEndian = qToBigEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
    };
    constexpr quint32 unlock = 1;
    const QByteArray password("test");
    const QByteArray credentials(1, '\0');
    QByteArray packet = number(unlock) + number(static_cast<quint32>(password.size())) + password;
    packet = credentials + number(static_cast<quint32>(packet.size()) + 4) + packet;

    const QByteArray path = qgetenv("XDG_RUNTIME_DIR") + "/keyring/control";
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    quint32 answer[2] = {1, 1}; // length, result
    const bool isOk = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::write(socket, packet.constData(), static_cast<size_t>(packet.size())) == packet.size()
        && ::recv(socket, answer, sizeof answer, MSG_WAITALL) == sizeof answer && answer[1] == 0;
    ::close(socket);
    return isOk;
}

inline bool signalKeyring(int signal)
{
    const QDBusReply<uint> pid =
        QDBusConnection::sessionBus().interface()->servicePid(QStringLiteral("org.freedesktop.secrets"));
    return pid.isValid() && ::kill(static_cast<pid_t>(pid.value()), signal) == 0;
}

} // namespace scripto::keychaintest
