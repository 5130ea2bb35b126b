// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace scripto {

class AutoStart;
class Settings;
class TrayWatch;

inline constexpr int settingsWidth = 672; // of the dialog, in pixels at the default font

// What the storage page shows of the program's surroundings.
struct StorageFacts {
    QString configPath;
    QString keychainName; // "GNOME Keyring"
    QString keychainService; // the name under which the keychain lists the copies
};

// What the desktop page needs of the desktop. Outlives the dialog.
struct DesktopParts {
    const TrayWatch &tray;
    AutoStart &login;
};

// The pages of the settings. Every change applies at once.
QWidget *makeKeysPage(Settings &settings);
QWidget *makeSecrecyPage(Settings &settings);
QWidget *makeDesktopPage(Settings &settings, const DesktopParts &desktop);
QWidget *makeAppearancePage(Settings &settings);
QWidget *makeStoragePage(Settings &settings, const StorageFacts &facts, const std::function<void()> &showFolder);

} // namespace scripto
