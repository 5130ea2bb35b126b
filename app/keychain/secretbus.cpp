// SPDX-License-Identifier: MIT
#include "app/keychain/secretbus.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QElapsedTimer>
#include <QFileInfo>

namespace scripto::secretbus {

namespace {

ErrorKind kindOf(const QDBusMessage &reply, bool early)
{
    const QString name = reply.errorName();
    if (name == u"org.freedesktop.Secret.Error.NoSuchObject")
        return ErrorKind::NotFound;
    if (name == u"org.freedesktop.Secret.Error.IsLocked")
        return ErrorKind::KeychainLocked;
    if (name.startsWith(u"org.freedesktop.DBus.Error.Spawn.")) // installed, but cannot be started
        return ErrorKind::KeychainAbsent;
    switch (QDBusError(reply).type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        // The bus also reports NoReply if the service ended instead of answering.
        return early ? ErrorKind::KeychainAbsent : ErrorKind::KeychainSilent;
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod: // GDBus services report this for an object that is gone
        return ErrorKind::NotFound;
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::NoNetwork:
    case QDBusError::Disconnected:
        return ErrorKind::KeychainAbsent;
    default:
        return ErrorKind::KeychainFailed;
    }
}

} // namespace

bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtimeFolder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtimeFolder.isEmpty() && QFileInfo::exists(runtimeFolder + u"/bus"_qs);
}

QDBusMessage methodCall(const QDBusObjectPath &path, QLatin1StringView interface, QLatin1StringView method,
                        const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(busName, path.path(), interface, method);
    message.setArguments(arguments);
    return message;
}

QDBusMessage serviceCall(QLatin1StringView method, const QVariantList &arguments)
{
    return methodCall(QDBusObjectPath(servicePath), serviceInterface, method, arguments);
}

QDBusMessage propertyOf(const QDBusObjectPath &path, QLatin1StringView interface, QLatin1StringView property)
{
    return methodCall(path, propertiesInterface, QLatin1StringView("Get"), {QString(interface), QString(property)});
}

QVariant propertyIn(const QDBusMessage &reply)
{
    return reply.arguments().value(0).value<QDBusVariant>().variant();
}

void ask(const QDBusMessage &message, std::chrono::milliseconds limit, QObject *context,
         std::function<void(const QDBusMessage &)> use, std::function<void(const Error &)> fail)
{
    QElapsedTimer started;
    started.start();
    const auto pending = QDBusConnection::sessionBus().asyncCall(message, static_cast<int>(limit.count()));
    auto *watcher = new QDBusPendingCallWatcher(pending, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [watcher, started, limit, use = std::move(use), fail = std::move(fail)] {
                         watcher->deleteLater();
                         const QDBusMessage reply = watcher->reply();
                         if (reply.type() == QDBusMessage::ReplyMessage)
                             return use(reply);
                         const bool early = started.elapsed() < limit.count() * 9 / 10;
                         fail(Error{.kind = kindOf(reply, early), .said = reply.errorMessage()});
                     });
}

} // namespace scripto::secretbus
