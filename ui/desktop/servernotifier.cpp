// SPDX-License-Identifier: MIT
#include "ui/desktop/servernotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <utility>

namespace scripto {

namespace {

constexpr QLatin1StringView notificationService("org.freedesktop.Notifications");
constexpr QLatin1StringView servicePath("/org/freedesktop/Notifications");
constexpr int answersWithin = 10'000; // milliseconds; the bus may have to start the server
constexpr int serversChoice = -1; // how long it is shown
constexpr QLatin1StringView clickAction("default");
constexpr QLatin1StringView buttonAction("open");

} // namespace

ServerNotifier::ServerNotifier(QString applicationId, QDBusConnection bus)
    : m_applicationId(std::move(applicationId))
    , m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    // Without the service's name: with it, Qt asks for the name's owner and waits for the answer. A signal that another
    // program forges only opens the window or a dialog.
    m_bus.connect({}, servicePath, notificationService, QStringLiteral("ActionInvoked"), this,
                  SLOT(onActionInvoked(uint, QString)));
    m_bus.connect({}, servicePath, notificationService, QStringLiteral("NotificationClosed"), this,
                  SLOT(onNotificationClosed(uint, uint)));
    m_bus.connect({}, servicePath, notificationService, QStringLiteral("ActivationToken"), this,
                  SLOT(onActivationToken(uint, QString)));
    m_bus.connect(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                  QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameOwnerChanged"), QStringList{notificationService},
                  QString(), this, SLOT(forget()));
}

void ServerNotifier::show(const Notification &notification)
{
    // Asked each time, because the server may be another one by now.
    call(QStringLiteral("GetCapabilities"), {}, [this, notification, clears = m_clears](const QDBusMessage &reply) {
        if (clears == m_clears)
            send(notification, reply.arguments().value(0).toStringList());
    });
}

void ServerNotifier::clear()
{
    ++m_clears;
    for (const uint id : std::as_const(m_shown))
        close(id);
    forget();
}

void ServerNotifier::send(const Notification &notification, const QStringList &capabilities)
{
    const bool hasMarkup = capabilities.contains(u"body-markup");
    QStringList actions;
    if (capabilities.contains(u"actions")) {
        actions = {clickAction, notification.button};
        if (!notification.button.isEmpty())
            actions += {buttonAction, notification.button};
    }
    const QVariantList arguments{
        QStringLiteral("Scripto Keys"),
        m_shown.value(notification.cause),
        m_applicationId,
        notification.title,
        hasMarkup ? notification.text.toHtmlEscaped() : notification.text,
        actions,
        QVariantMap{{QStringLiteral("desktop-entry"), m_applicationId}},
        serversChoice,
    };
    call(QStringLiteral("Notify"), arguments,
         [this, cause = notification.cause, clears = m_clears](const QDBusMessage &reply) {
             const uint id = reply.arguments().value(0).toUInt();
             if (clears == m_clears)
                 keep(cause, id);
             else
                 close(id);
         });
}

// An earlier notification with the same cause could not be replaced if its id had not arrived yet.
void ServerNotifier::keep(const QString &cause, uint id)
{
    if (const uint earlier = m_shown.value(cause, id); earlier != id)
        close(earlier);
    m_shown.insert(cause, id);
}

void ServerNotifier::close(uint id)
{
    call(QStringLiteral("CloseNotification"), {id}, [](const QDBusMessage &) {});
}

void ServerNotifier::forget()
{
    m_shown.clear();
    m_tokens.clear();
}

void ServerNotifier::onActionInvoked(uint id, const QString &action)
{
    const QString cause = m_shown.key(id);
    if (!cause.isEmpty())
        Q_EMIT clicked(cause, action == buttonAction, m_tokens.take(id));
}

void ServerNotifier::onNotificationClosed(uint id, uint)
{
    m_shown.remove(m_shown.key(id));
    m_tokens.remove(id);
}

// Comes before the action.
void ServerNotifier::onActivationToken(uint id, const QString &token)
{
    if (!m_shown.key(id).isEmpty())
        m_tokens.insert(id, token);
}

void ServerNotifier::call(const QString &method, const QVariantList &arguments,
                    const std::function<void(const QDBusMessage &)> &use)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(notificationService, servicePath, notificationService, method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, answersWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, use] {
        watcher->deleteLater();
        if (!watcher->isError())
            use(watcher->reply());
    });
}

} // namespace scripto
