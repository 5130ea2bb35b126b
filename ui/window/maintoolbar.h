// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/icons.h"

#include <QToolBar>

class QAction;
class QMenu;
class QToolButton;

namespace scripto {

class FilterField;

// The toolbar of the main window and its actions; the window connects them.
class MainToolBar final : public QToolBar {
    Q_OBJECT

public:
    explicit MainToolBar(QWidget *parent = nullptr);

    QAction *signIn;
    QAction *newKey;
    QAction *revoke;
    QAction *rotate;
    QAction *refresh;
    FilterField *filter;
    QAction *details; // checked while they are shown
    QMenu *menu;

    // Shows a shorter filter.
    void setCompact(bool compact);
    void openMenu();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    int roomForFilter() const;
    QAction *add(const QString &title, Icon icon, const QKeySequence &shortcut, const QString &purpose);
    void addDetailsButton();
    void addMenuButton();
    void orderTabs();

    QToolButton *m_menuButton;
};

} // namespace scripto
