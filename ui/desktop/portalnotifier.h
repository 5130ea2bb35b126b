// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSet>

namespace scripto {

// In a sandbox: by the desktop's portal, which knows the program and its icon.
// Source: https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Notification.html
class PortalNotifier final : public Notifier {
    Q_OBJECT

public:
    explicit PortalNotifier(QDBusConnection bus = QDBusConnection::sessionBus());

    void show(const Notification &notification) override;
    void clear() override;

private Q_SLOTS: // called over D-Bus
    void onActionInvoked(const QString &id, const QString &action, const QVariantList &parameters);

private:
    void call(const QString &method, const QVariantList &arguments);

    QDBusConnection m_bus;
    QSet<QString> m_shown; // causes, which are the ids
};

} // namespace scripto
