// SPDX-License-Identifier: MIT
#include "ui/desktop/traywatch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

namespace scripto {

namespace {

constexpr QLatin1StringView watcherService("org.kde.StatusNotifierWatcher");
constexpr QLatin1StringView watcherPath("/StatusNotifierWatcher");
constexpr int trayAnswersWithin = 2000; // milliseconds

} // namespace

TrayWatch::TrayWatch(QDBusConnection bus)
    : m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                  QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameOwnerChanged"),
                  QStringList{watcherService}, QString(), this, SLOT(onOwnerChanged(QString, QString, QString)));
    // The panel may come after its service. Without the service's name, so that Qt does not wait for its owner.
    for (const char *signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        m_bus.connect({}, watcherPath, watcherService, QString::fromLatin1(signal), this, SLOT(ask()));
    ask();
}

void TrayWatch::onOwnerChanged(const QString &, const QString &, const QString &owner)
{
    setThere(false); // another tray knows nothing of our icon
    if (!owner.isEmpty())
        ask();
}

void TrayWatch::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        watcherService, watcherPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QString(watcherService) << QStringLiteral("IsStatusNotifierHostRegistered");
    question.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, trayAnswersWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, number = ++m_question] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (number == m_question)
            setThere(!reply.isError() && reply.value().variant().toBool());
    });
}

void TrayWatch::setThere(bool isThere)
{
    if (std::exchange(m_isThere, isThere) != isThere)
        Q_EMIT changed();
}

} // namespace scripto
