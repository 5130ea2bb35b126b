// SPDX-License-Identifier: MIT
#include "ui/desktop/portalnotifier.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusPendingCall>
#include <QDBusVariant>

#include <utility>

namespace scripto {

namespace {

constexpr QLatin1StringView notificationPortal("org.freedesktop.portal.Notification");
constexpr QLatin1StringView desktopPortal("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView desktopPortalPath("/org/freedesktop/portal/desktop");
// Without the prefix "app.", so that the answer is a signal.
constexpr QLatin1StringView portalClick("default");
constexpr QLatin1StringView portalButton("open");

// From version 2 on, the last parameter has what the desktop knows of the click.
QString tokenIn(const QVariantList &parameters)
{
    QVariant last = parameters.isEmpty() ? QVariant() : parameters.constLast();
    while (last.canConvert<QDBusVariant>())
        last = last.value<QDBusVariant>().variant();
    return qdbus_cast<QVariantMap>(last).value(QStringLiteral("activation-token")).toString();
}

} // namespace

PortalNotifier::PortalNotifier(QDBusConnection bus)
    : m_bus(std::move(bus))
{
    qDBusRegisterMetaType<QList<QVariantMap>>();
    // Without the service's name: with it, Qt asks for the name's owner and waits for the answer.
    if (m_bus.isConnected())
        m_bus.connect({}, desktopPortalPath, notificationPortal, QStringLiteral("ActionInvoked"), this,
                      SLOT(onActionInvoked(QString, QString, QVariantList)));
}

void PortalNotifier::show(const Notification &notification)
{
    QVariantMap content{{QStringLiteral("title"), notification.title},
                        {QStringLiteral("body"), notification.text},
                        {QStringLiteral("default-action"), QString(portalClick)}};
    if (!notification.button.isEmpty()) {
        const QList<QVariantMap> buttons{{{QStringLiteral("label"), notification.button},
                                          {QStringLiteral("action"), QString(portalButton)}}};
        content.insert(QStringLiteral("buttons"), QVariant::fromValue(buttons));
    }
    m_shown.insert(notification.cause);
    call(QStringLiteral("AddNotification"), {notification.cause, content});
}

void PortalNotifier::clear()
{
    for (const QString &cause : std::exchange(m_shown, {}))
        call(QStringLiteral("RemoveNotification"), {cause});
}

void PortalNotifier::onActionInvoked(const QString &id, const QString &action, const QVariantList &parameters)
{
    if (m_shown.remove(id))
        Q_EMIT clicked(id, action == portalButton, tokenIn(parameters));
}

void PortalNotifier::call(const QString &method, const QVariantList &arguments)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage message =
        QDBusMessage::createMethodCall(desktopPortal, desktopPortalPath, notificationPortal, method);
    message.setArguments(arguments);
    m_bus.asyncCall(message); // without a portal, nothing is shown
}

} // namespace scripto
