// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/environment.h"
#include "app/profiles/profilestore.h"
#include "ui/profiles/profilesmodel.h"

#include <QWidget>

class QAction;
class QLayout;
class QMenu;
class QPushButton;

namespace scripto {

class NoticeCard;
class ProfilesView;
class TextLabel;

// A snapshot of what the panel shows.
struct ProfilesState {
    QList<ProfileRow> rows;
    KeychainState keychain = KeychainState::Unknown;
    std::optional<Error> problem; // config.json cannot be read
    bool openToOthers = false; // other users of this computer can read config.json
    QString missingTarget = {}; // set if config.json is a dangling link
};

// The left pane: the local profiles. Selecting one only shows its keys; “Use” alone changes what the CLI uses.
// The panel never selects a profile by itself.
class ProfilesPanel final : public QWidget {
    Q_OBJECT

public:
    // Shows only what setState() passes.
    explicit ProfilesPanel(Environment environment, QWidget *parent = nullptr);
    // Follows the store.
    ProfilesPanel(const ProfileStore &store, Environment environment, QWidget *parent = nullptr);

    void setState(const ProfilesState &state);
    void setExpiries(const ProfileExpiries &expiries);
    void setFindings(const ProfileFindings &findings);

    // Does nothing if there is no such profile.
    void select(const QString &name);
    const QString &selected() const { return m_selected; }
    // What needs a decision of the user.
    const ProfileDecisions &decisions() const { return m_decisions; }
    // The actions for the selected profile.
    QList<QAction *> rowActions() const;
    // The narrow layout for small windows.
    void setCompact(bool compact);
    // Adds a key that the user has already.
    QAction *addExistingAction() const { return m_add; }
    // Ctrl+1 to Ctrl+9, which work everywhere in the window that gets them.
    const QList<QAction *> &numberedUse() const { return m_numberedUse; }

Q_SIGNALS:
    // By the user or by select(). Empty if the selected profile has disappeared.
    void profileSelected(const QString &name);
    void useRequested(const QString &name);
    // The user has asked to use a profile that the CLI cannot use.
    void useRefused(const QString &richReason);
    void copyEmailRequested(const QString &name);
    void copyKeyRequested(const QString &name);
    void copyCurlRequested(const QString &name);
    void checkRequested(const QString &name);
    void detailsRequested(const QString &name);
    void rotateRequested(const QString &name);
    void renameRequested(const QString &name);
    void removeRequested(const QString &name);
    void signInRequested();
    void addRequested();
    // The word at the end of the row: something is to be done about it.
    void troubleClicked(const QString &name, ProfileTrouble trouble);
    void decisionsChanged();
    void showFileRequested();
    void createFileRequested();
    void makePrivateRequested();
    void restoreAllRequested();

private:
    void layOut();
    QLayout *makeHeader();
    void makeActions();
    void makeUseActions();
    QAction *makeAction(Icon icon, const QString &text, const QKeySequence &shortcut,
                        void (ProfilesPanel::*request)(const QString &));
    void showMenu(const QPoint &place);
    void showAddMenu();
    void use(const QString &name);
    QString whyNotUsable(const ProfileItem &item) const;
    void showRows();
    void onCurrentChanged();
    void keepSelection();
    void showProblem();
    void pressProblemButton();
    void pressProblemLink();
    void updateActions();

    ProfilesModel *m_model;
    TextLabel *m_count;
    QPushButton *m_addButton; // these are created from top to bottom, because Tab follows that order
    QWidget *m_problemBox;
    NoticeCard *m_problem;
    ProfilesView *m_view;
    QList<QAction *> m_numberedUse; // for the rows in their order
    QAction *m_use; // for the selected profile
    QAction *m_copyEmail;
    QAction *m_copyKey;
    QAction *m_copyCurl;
    QAction *m_check;
    QAction *m_details;
    QAction *m_rotate;
    QAction *m_add;
    QAction *m_rename;
    QAction *m_remove;
    QMenu *m_menu;
    QMenu *m_addMenu;
    ProfilesState m_state;
    ProfileExpiries m_expiries;
    ProfileFindings m_findings;
    ProfileDecisions m_decisions;
    QString m_selected;
    bool m_updating = false;
};

} // namespace scripto
