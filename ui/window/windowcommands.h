// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/uiservices.h"

#include <QObject>

#include <functional>

class QAction;
class QActionGroup;

namespace scripto {

class CommandPalette;
class Commands;
class DetailsArea;
class KeyChangeCommands;
class KeysPanel;
class MainToolBar;
class ProfilesPanel;
class UserActions;

// The main window's commands: what they are called, when they can be used, and what they do; the menu and the palette.
class WindowCommands final : public QObject {
    Q_OBJECT

public:
    // The parts of the window, which outlive this.
    struct Parts {
        UserActions &actions;
        MainToolBar &toolBar;
        ProfilesPanel &profiles;
        KeysPanel &keys;
        DetailsArea &details;
        QWidget &window;
        std::function<QList<QWidget *>()> panes; // as they are now, in the order of F6
        std::function<bool()> isFirstRun; // its cards take the place of all panes
        std::function<void()> quit; // other than closing the window, which may stay in the tray
    };

    WindowCommands(UiServices &services, const Parts &parts);

    // Names what undo would undo, and says why commands cannot be used.
    void update();
    // A view that takes the place of the keys needs neither the tool bar nor the filter.
    void setViewOpen(bool isOpen);
    // The palette's rows.
    void updatePalette();

private:
    void addToolBar();
    void addMenuCommands();
    void addKeyboardCommands();
    void addFilters();
    void addLists();
    void fillMenu();
    void updateKeyActions();
    QString whyNothingIsListed() const;
    QString whyNoNewKey() const;
    void refresh();
    void editNote();
    QString holderOfSelected() const;
    void showShortcuts();

    UiServices &m_services;
    Parts m_parts;
    Commands *m_commands;
    CommandPalette *m_palette;
    QAction *m_all;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_filter;
    QAction *m_editNote;
    QAction *m_copyKey;
    KeyChangeCommands *m_changes;
    QAction *m_check;
    QAction *m_repairAll;
    QAction *m_find;
    QAction *m_history;
    QAction *m_web;
    QAction *m_closeSession;
    QAction *m_settings;
    QAction *m_shortcuts;
    QAction *m_about;
    QAction *m_quit;
    QActionGroup *m_filters;
    bool m_isViewOpen = false;
};

} // namespace scripto
