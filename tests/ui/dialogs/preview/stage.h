// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>

#include <functional>

class QWidget;

namespace scripto {

// Where dialogs are drawn to files, and checked: all of a dialog lies on the screen, and all of what is in it within
// it.
class Stage {
public:
    // Without a folder they are only checked.
    explicit Stage(const QString &folder);

    // Draws the dialog as it is now to NAME.png.
    void draw(QWidget *dialog, const QString &name);
    // What does not fit, a line each.
    const QStringList &problems() const { return m_problems; }
    // Ends the program where it does not come true.
    static void until(const std::function<bool()> &condition);

private:
    QDir m_folder;
    bool m_draws;
    QStringList m_problems;
};

void drawLogin(Stage &stage);
void drawKeys(Stage &stage);
void drawProfiles(Stage &stage);
void drawRotate(Stage &stage);
void drawSettings(Stage &stage);

} // namespace scripto
