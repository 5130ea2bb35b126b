// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/profiles/profilestore.h"

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace scripto {

class KeychainCard;
class NoticeCard;
class ProfilesModel;
class ProfilesView;
class TextLabel;

// A snapshot of what the panel shows.
struct ProfilesState {
    bool loaded = false;
    QList<ProfileRow> rows;
    KeychainState keychain = KeychainState::Unknown;
    std::optional<Error> problem; // config.json cannot be read
    bool openToOthers = false; // other users of this computer can read config.json
    QStringList lockedEntries = {}; // in the keychain
    QStringList newerEntries = {};
    QString missingTarget = {}; // set if config.json is a dangling link
};

// The left pane: the local profiles. Selecting one only shows its keys; “Make active” alone changes what the CLI uses.
// The panel never selects a profile by itself.
class ProfilesPanel final : public QWidget {
    Q_OBJECT

public:
    // Shows only what setState() passes.
    explicit ProfilesPanel(Environment environment, QWidget *parent = nullptr);
    // Follows the store.
    ProfilesPanel(const ProfileStore &store, Environment environment, QWidget *parent = nullptr);

    void setState(const ProfilesState &state);

    // Does nothing if there is no such profile.
    void select(const QString &name);
    const QString &selected() const { return m_selected; }
    // Whether the keychain's own prompt is open.
    void setUnlocking(bool unlocking);
    // The narrow layout for small windows.
    void setCompact(bool compact);

Q_SIGNALS:
    // By the user or by select(). Empty if the selected profile has disappeared.
    void profileSelected(const QString &name);
    void makeActiveRequested(const QString &name);
    void copyKeyRequested(const QString &name);
    void detailsRequested(const QString &name);
    void rotateRequested(const QString &name);
    void renameRequested(const QString &name);
    void removeRequested(const QString &name);
    void addRequested();
    void linkActivated(const QString &name);
    void showFileRequested();
    void createFileRequested();
    void makePrivateRequested();
    void restoreAllRequested();
    void repairAllRequested();
    void unlockRequested();

private:
    void layOut();
    void makeActions();
    QAction *makeAction(const QString &text, const QKeySequence &shortcut,
                        void (ProfilesPanel::*request)(const QString &));
    void showMenu(const QPoint &position);
    void onCurrentChanged();
    void keepSelection();
    void showProblem();
    void pressProblemButton();
    void pressProblemLink();
    void updateActions();

    ProfilesModel *m_model;
    ProfilesView *m_view;
    TextLabel *m_count;
    QWidget *m_problemBox;
    NoticeCard *m_problem;
    TextLabel *m_empty;
    KeychainCard *m_keychain;
    QPushButton *m_makeActive;
    QPushButton *m_repairAll;
    QAction *m_makeActiveAction;
    QAction *m_copyKey;
    QAction *m_details;
    QAction *m_rotate;
    QAction *m_repair;
    QAction *m_add;
    QAction *m_rename;
    QAction *m_remove;
    QMenu *m_menu;
    ProfilesState m_state;
    QString m_selected;
    bool m_updating = false;
};

} // namespace scripto
