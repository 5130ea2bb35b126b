// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/autostart.h"

#include <QDBusConnection>
#include <QVariant>

namespace scripto {

// In a sandbox, the desktop starts the program, and may ask the user first. It cannot be asked what it does, so the
// caller remembers the last answer.
// Source: https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Background.html
class BackgroundPortal final : public AutoStart {
    Q_OBJECT

public:
    explicit BackgroundPortal(bool wasOn, QDBusConnection bus = QDBusConnection::sessionBus());

    void look() override;
    void set(bool isOn) override;

private Q_SLOTS: // called over D-Bus
    void onResponse(uint response, const QVariantMap &results);

private:
    void fail(const QString &why);

    QDBusConnection m_bus;
    QString m_request; // the path of the one that waits for its response
    int m_requests = 0;
    bool m_wanted = false;
};

} // namespace scripto
