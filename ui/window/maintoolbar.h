// SPDX-License-Identifier: MIT
#pragma once

#include <QToolBar>

class QAction;
class QMenu;

namespace scripto {

class FilterEdit;

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
    FilterEdit *filter;
    QMenu *menu;

    // Shows icons only, and a shorter filter.
    void setCompact(bool compact);

private:
    QAction *add(const QString &text, const QIcon &icon, const QKeySequence &shortcut);
    void addMenuButton();
};

} // namespace scripto
