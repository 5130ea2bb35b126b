// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace scripto {

class Settings;
class TrayMenu;

// Keeps the program running in the tray without its window, if the user wants that: when the window is closed, or from
// a start at login. Without an icon in the tray, nobody could open the window again: then it stays, or comes back.
class TrayHiding final : public QObject {
    Q_OBJECT

public:
    TrayHiding(QWidget &window, const Settings &settings, const TrayMenu &tray);

    // Starts without the window. The tray may come later than the program when the user logs in.
    void startHidden();
    // The window comes back, if it is hidden.
    void showWindow();
    // The window was closed although it is hidden: ends the program.
    void end();
    // Hides the window instead of closing it, if that is wanted and the window can be opened again.
    bool hidesInstead();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void windowNeeded();

private:
    void followTray();
    void leaveTray();

    QWidget &m_window;
    const Settings &m_settings;
    const TrayMenu &m_tray;
    QTimer m_patience; // with a tray that is not there
    bool m_isHidden = false;
};

} // namespace scripto
