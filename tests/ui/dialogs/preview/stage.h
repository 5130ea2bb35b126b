// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>

#include <functional>

class QWidget;

namespace scripto {

// Draws dialogs to files and checks that each dialog lies entirely on the screen, and its contents entirely within it.
class Stage {
public:
    // Without a folder, only checks.
    explicit Stage(const QString &folder);

    // Draws the dialog's current state to NAME.png.
    void draw(QWidget *dialog, const QString &name);
    // What does not fit, one line each.
    const QStringList &problems() const { return m_problems; }
    // Ends the program if the condition never becomes true.
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
