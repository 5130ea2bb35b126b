// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"
#include "ui/desktop/activation.h"

#include <QList>
#include <QMenu>
#include <QObject>

#include <memory>

class QActionGroup;
class QSystemTrayIcon;

namespace scripto {

class ProfileStore;
class Settings;
class TrayWatch;

// The program in the tray, if the user wants that and the desktop has one: which profile the CLI uses, and a menu to
// use another one. The window stays as it is, so nothing is lost with the tray.
class TrayMenu final : public QObject {
    Q_OBJECT

public:
    TrayMenu(const ProfileStore &profiles, const Settings &settings, const TrayWatch &tray);
    ~TrayMenu() override;

Q_SIGNALS:
    void windowRequested(const scripto::Activation &activation);
    void useRequested(const QString &profile);
    void checkRequested();
    void quitRequested();

private:
    // What an entry stood for when the menu was made.
    struct Entry {
        QString profile;
        QString email;
        Secret key;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    void follow();
    void fill();
    void addProfiles();
    void use(const Entry &entry);
    QList<Entry> entries() const;

    const ProfileStore &m_profiles;
    const Settings &m_settings;
    const TrayWatch &m_tray;
    QMenu m_menu;
    std::unique_ptr<QActionGroup> m_group;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QList<Entry> m_entries; // in the menu
    QString m_active; // checked there
};

} // namespace scripto
