// SPDX-License-Identifier: MIT
#pragma once

#include <QToolBar>

class QAction;
class QMenu;

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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    int roomForFilter() const;
    QAction *add(const QString &text, const QIcon &icon, const QKeySequence &shortcut);
    void addDetailsButton();
    void addMenuButton();
};

} // namespace scripto
