// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace scripto {

class KeyStore;
class ProfileStore;
class SegmentMenu;
class StatusSegment;
class VisibleTimer;
struct Environment;
struct ProfileRow;

// The line at the bottom: what the CLI uses, the keychain, an overridden server, and how many keys are shown and how
// old they are. It never asks; each segment has a menu.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    StatusLine(const ProfileStore &profiles, const KeyStore &keys, const Environment &environment,
               QWidget *parent = nullptr);

    // Shows what is true now. Call it after each change; only the age of the list grows by itself.
    void tell(int shownKeys, bool compact);
    // Whether the keychain's own prompt is open.
    void setUnlocking(bool unlocking) { m_isUnlocking = unlocking; }

Q_SIGNALS:
    void useRequested(const QString &profile);
    void showFileRequested();
    void repairRequested(const QString &profile);
    void repairAllRequested();
    void unlockRequested();
    void settingsRequested();
    void webRequested();
    void refreshRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showCli();
    void showKeychain(bool compact);
    void showServer(bool compact);
    void showPolling(bool compact);
    void showKeys(int shownKeys, bool compact);
    void showListAge();
    QString unreadKeysText() const;
    QString keysText(const QString &counts) const;

    // The menus are in statusmenus.cpp.
    void fillCliMenu(SegmentMenu &menu);
    void fillKeychainMenu(SegmentMenu &menu);
    void addRepairs(SegmentMenu &menu);
    void fillServerMenu(SegmentMenu &menu);

    const ProfileStore &m_profiles;
    const KeyStore &m_keys;
    const Environment &m_environment;
    StatusSegment *m_cli;
    StatusSegment *m_keychain;
    StatusSegment *m_server;
    StatusSegment *m_polling;
    StatusSegment *m_counts;
    VisibleTimer *m_listAges;
    int m_shownKeys = 0;
    bool m_isCompact = false;
    bool m_isUnlocking = false;
};

// Whether the user should look at this profile's two copies.
bool wantsReview(const ProfileRow &row);

} // namespace scripto
