// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace scripto {

// Whether the desktop has a tray, which may come and go. Asked without waiting: QSystemTrayIcon waits for the tray, and
// may only be used once the tray has answered here.
// Source: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/
class TrayWatch final : public QObject {
    Q_OBJECT

public:
    explicit TrayWatch(QDBusConnection bus = QDBusConnection::sessionBus());

    bool isThere() const { return m_isThere; }

Q_SIGNALS:
    void changed();

private Q_SLOTS: // called over D-Bus
    void onOwnerChanged(const QString &name, const QString &before, const QString &owner);
    void ask();

private:
    void setThere(bool isThere);

    QDBusConnection m_bus;
    int m_question = 0; // the number of the newest question; answers to earlier ones are ignored
    bool m_isThere = false;
};

} // namespace scripto
