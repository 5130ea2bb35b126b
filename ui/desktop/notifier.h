// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <functional>

class QDBusMessage;

namespace scripto {

// All texts are plain; text from outside must have passed shownText().
struct Notification {
    QString cause; // a later notification of the same cause replaces this one
    QString title;
    QString text;
    QString button = {}; // opens the window, like a click on the notification itself
};

// Shows notifications of the desktop, if it has a server for them, without waiting for it.
// Source: https://specifications.freedesktop.org/notification-spec/latest/
class Notifier final : public QObject {
    Q_OBJECT

public:
    // `applicationId` names the desktop entry and the icon.
    explicit Notifier(QString applicationId, QDBusConnection bus = QDBusConnection::sessionBus());

    void show(const Notification &notification);
    // Removes what is still shown.
    void clear();

Q_SIGNALS:
    // The user has clicked. `token` is the desktop's permission to take the focus; it may be empty.
    void clicked(const QString &cause, const QString &token);

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
    int m_clears = 0; // calls of clear() so far; a notification requested before the latest one is no longer wanted
};

} // namespace scripto
