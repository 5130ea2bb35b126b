// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/uiservices.h"

#include <QMainWindow>
#include <QPointer>

class QSplitter;

namespace scripto {

class DetailsArea;
class FirstRun;
class KeysPanel;
class MainToolBar;
class PaneView;
class ProfilesFold;
class ProfilesPanel;
class StatusLine;
class TrayHiding;
class TrayMenu;
class UserActions;
class WindowActivation;
class WindowCommands;
struct Activation;

// The window: toolbar, two panels, status line. Handles navigation only; the user's actions are in UserActions.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(UiServices services, QWidget *parent = nullptr);

    // Selects this profile as soon as the profiles are known, or the active one if the name is empty or unknown.
    void selectWhenThere(const QString &profile);
    // Shows the window in front of others, and what another start of the program asked for.
    void activate(const Activation &activation);
    // Does what its entries stand for.
    void connectTray(TrayMenu &tray);
    // Instead of show(), at login: waits in the tray. Needs connectTray().
    void startInTray();
    // Saves the layout of the window for the next start.
    void saveView();
    // Whether no key is lost, and no result goes unseen, if the program ends now.
    bool isSafeToEnd() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    // Unlike close(), which may leave the program in the tray. Returns false after explaining why not.
    bool quit();
    // Shows the view in place of the keys until it is closed, and takes it over. A view that is busy is not replaced.
    void showView(PaneView *view);
    // Goes back to the keys, unless the view is busy.
    void closeView();
    void showPage();
    void layOut();
    QList<QWidget *> panes() const;
    void showOddFiles();
    void showSilentDisk();
    void showSettingsProblem();
    void connectFilter();
    void connectPanels();
    void showDetailsOf(const QString &profile);
    void connectStatus();
    void updateStatus();
    void followSelection();
    void makeFirstRun();
    void updateFirstRun();
    void focusTableAtStart();
    void restorePlace();
    QStringList profilesInUseFirst() const;
    QStringList holdersOf(const Secret &key) const;
    bool isCompact() const;

    UiServices m_services;
    MainToolBar *m_toolBar;
    QSplitter *m_splitter;
    ProfilesPanel *m_profiles;
    KeysPanel *m_keys;
    QPointer<PaneView> m_view; // in place of the keys
    FirstRun *m_firstRun = nullptr; // made when it is wanted
    UserActions *m_actions;
    DetailsArea *m_details;
    bool m_isFirstRun = false; // before the commands, which ask for it at once
    ProfilesFold *m_fold;
    StatusLine *m_status; // Tab reaches it last
    WindowCommands *m_commands;
    WindowActivation *m_activation;
    TrayHiding *m_hiding = nullptr;
    QString m_wanted; // to be selected once the profiles are known
    bool m_compact = false;
    bool m_tableHadFocus = false;
    bool m_quits = false;
};

} // namespace scripto
