// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/secret.h"
#include "ui/desktop/activation.h"
#include "ui/profiles/profilesmodel.h"

#include <QList>
#include <QObject>

#include <memory>

namespace scripto {

class ProfileStore;
class Settings;
class TrayIcon;
class TrayWatch;

// The program in the tray, if the user wants that and the desktop has one: which profile the CLI uses, what needs a
// decision, and a menu to use another profile.
class TrayMenu final : public QObject {
    Q_OBJECT

public:
    TrayMenu(const ProfileStore &profiles, const Settings &settings, const TrayWatch &tray);
    ~TrayMenu() override;

    // Marks the icon, and explains why.
    void setDecisions(const ProfileDecisions &decisions);
    // Whether the tray has taken the icon.
    bool isShown() const;

Q_SIGNALS:
    void shownChanged();
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
    void makeIcon();
    void fill();
    void mark();
    QString textOf(const Entry &entry) const;
    void use(const Entry &entry);
    QList<Entry> entries() const;

    const ProfileStore &m_profiles;
    const Settings &m_settings;
    const TrayWatch &m_tray;
    std::unique_ptr<TrayIcon> m_icon;
    QList<Entry> m_entries; // in the menu
    QString m_active; // checked there
    ProfileDecisions m_decisions;
};

} // namespace scripto
