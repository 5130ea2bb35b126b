// SPDX-License-Identifier: MIT
#include "ui/desktop/backgroundportal.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <utility>

namespace scripto {

namespace {

constexpr QLatin1StringView portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView requestInterface("org.freedesktop.portal.Request");
constexpr uint granted = 0; // of the responses

// Known before the request is made, so that no response is missed.
QString requestPath(const QDBusConnection &bus, const QString &token)
{
    QString sender = bus.baseService().mid(1);
    sender.replace(u'.', u'_');
    return portalPath + QStringLiteral("/request/%1/%2").arg(sender, token);
}

} // namespace

BackgroundPortal::BackgroundPortal(bool wasOn, QDBusConnection bus)
    : m_bus(std::move(bus))
{
    settle(wasOn, {});
}

void BackgroundPortal::look()
{
    Q_EMIT changed();
}

void BackgroundPortal::set(bool isOn)
{
    m_wanted = isOn;
    const auto failHere = [this] { fail(tr("This desktop cannot start programs at login.")); };
    if (!m_bus.isConnected()) {
        QMetaObject::invokeMethod(this, failHere, Qt::QueuedConnection);
        return;
    }
    const QString token = QStringLiteral("scripto%1").arg(++m_requests);
    if (!m_request.isEmpty())
        m_bus.disconnect({}, m_request, requestInterface, QStringLiteral("Response"), this,
                         SLOT(onResponse(uint, QVariantMap)));
    m_request = requestPath(m_bus, token);
    m_bus.connect({}, m_request, requestInterface, QStringLiteral("Response"), this,
                  SLOT(onResponse(uint, QVariantMap)));
    QDBusMessage message = QDBusMessage::createMethodCall(portalService, portalPath,
                                                          QStringLiteral("org.freedesktop.portal.Background"),
                                                          QStringLiteral("RequestBackground"));
    message << QString()
            << QVariantMap{{QStringLiteral("handle_token"), token},
                           {QStringLiteral("reason"), tr("Scripto Keys shows which profile the CLI uses.")},
                           {QStringLiteral("autostart"), isOn},
                           {QStringLiteral("commandline"),
                            QStringList{QStringLiteral("scripto-keys"), QStringLiteral("--at-login")}}};
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, failHere, number = m_requests] {
        watcher->deleteLater();
        if (watcher->isError() && number == m_requests)
            failHere();
    });
}

void BackgroundPortal::onResponse(uint response, const QVariantMap &results)
{
    const bool isOn = results.value(QStringLiteral("autostart")).toBool();
    if (response == granted && isOn == m_wanted)
        settle(isOn, {});
    else
        fail(tr("The desktop did not allow it."));
}

void BackgroundPortal::fail(const QString &why)
{
    settle(isOn(), why);
}

} // namespace scripto
