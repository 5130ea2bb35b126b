// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QHash>

#include <functional>

class QDBusMessage;

namespace scripto {

// By the desktop's server for notifications.
// Source: https://specifications.freedesktop.org/notification-spec/latest/
class ServerNotifier final : public Notifier {
    Q_OBJECT

public:
    explicit ServerNotifier(QString applicationId, QDBusConnection bus = QDBusConnection::sessionBus());

    void show(const Notification &notification) override;
    void clear() override;

private Q_SLOTS: // called over D-Bus
    void onActionInvoked(uint id, const QString &action);
    void onNotificationClosed(uint id, uint reason);
    void onActivationToken(uint id, const QString &token);
    void forget(); // another server does not know the ids, and may use them for other programs

private:
    void send(const Notification &notification, const QStringList &capabilities);
    void keep(const QString &cause, uint id);
    void close(uint id);
    void call(const QString &method, const QVariantList &arguments,
              const std::function<void(const QDBusMessage &)> &use);

    const QString m_applicationId;
    QDBusConnection m_bus;
    QHash<QString, uint> m_shown; // the server's ids, by cause
    QHash<uint, QString> m_tokens;
    int m_clears = 0; // so far; what was asked for before the last one is no longer wanted
};

} // namespace scripto
