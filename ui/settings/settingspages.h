// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace scripto {

class Settings;

inline constexpr int settingsWidth = 672; // of the dialog, in pixels at the default font

// What the storage page shows of the program's surroundings.
struct StorageFacts {
    QString configPath;
    QString keychainName; // "GNOME Keyring"
    QString keychainService; // the name under which the keychain lists the copies
};

// The pages of the settings. Every change applies at once.
QWidget *makeKeysPage(Settings &settings);
QWidget *makeSecrecyPage(Settings &settings);
QWidget *makeDesktopPage(Settings &settings);
QWidget *makeAppearancePage(Settings &settings);
QWidget *makeStoragePage(Settings &settings, const StorageFacts &facts, const std::function<void()> &showFolder);

} // namespace scripto
