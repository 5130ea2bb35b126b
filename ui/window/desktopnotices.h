// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/activation.h"

#include <QObject>
#include <QTimer>

namespace scripto {

class Notifier;
class Services;
class Settings;
struct ExpiringKey;

// Says on the desktop what the window cannot, because it is not in front: a key in use here expires soon, another
// program has changed what the CLI uses, long work has finished. Each can be switched off. A notification only opens
// the window or a dialog.
class DesktopNotices final : public QObject {
    Q_OBJECT

public:
    DesktopNotices(Services &services, Settings &settings, Notifier &notifier);
    ~DesktopNotices() override;

    // Instead of a window that opens in front of others, the program waits in the tray.
    void startHidden();

Q_SIGNALS:
    void windowRequested(const scripto::Activation &activation);

private:
    void followFront(Qt::ApplicationState state);
    bool isWanted(bool setting) const;
    void reportExpiries();
    void reportExpiry(const ExpiringKey &key, const QDateTime &now);
    void reportUse();
    void reportFinished(const QString &cause, const QString &title);

    Services &m_services;
    Settings &m_settings;
    Notifier &m_notifier;
    QTimer m_grownOlder; // days pass even if nothing else happens
    bool m_wasInFront = false; // a window that is just opening is not behind others
};

} // namespace scripto
