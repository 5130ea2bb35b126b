// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>

#include <functional>

class QWidget;

namespace scripto {

// Where dialogs are drawn to files.
class Stage {
public:
    explicit Stage(const QString &folder);

    // Draws the dialog as it is now to NAME.png.
    void draw(QWidget *dialog, const QString &name);
    // Ends the program where it does not come true.
    static void until(const std::function<bool()> &condition);

private:
    QDir m_folder;
};

void drawLogin(Stage &stage);
void drawKeys(Stage &stage);
void drawProfiles(Stage &stage);
void drawRotate(Stage &stage);
void drawSettings(Stage &stage);

} // namespace scripto
