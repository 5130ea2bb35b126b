// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/dbusmenu.h"

#include <QIcon>

namespace scripto {

// The program's icon in the tray and its menu. QSystemTrayIcon does the same, but waits for the tray, which may hang.
// Source: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/
class TrayIcon final : public QDBusVirtualObject {
    Q_OBJECT

public:
    // The tray removes the icon when this connection to its bus ends: with this object.
    explicit TrayIcon(QDBusConnection bus);
    ~TrayIcon() override;

    void setIcon(const QIcon &icon);
    // Plain text, which some trays read as rich text.
    void setTip(const QString &text);
    DBusMenu &menu() { return m_menu; }
    // Asks the tray for a place.
    void show();
    // Whether the tray has taken it.
    bool isShown() const { return m_isShown; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

Q_SIGNALS:
    void shown();
    // The user has clicked on the icon. `token` is the desktop's permission to take the focus; it may be empty.
    void activated(const QString &token);

private:
    QVariantMap properties() const;
    void send(const QString &signal);

    QDBusConnection m_bus;
    DBusMenu m_menu;
    QIcon m_icon;
    QString m_toolTip;
    QString m_token;
    bool m_isShown = false;
};

} // namespace scripto
