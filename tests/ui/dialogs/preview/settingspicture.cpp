// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingsdialog.h"

#include <QSettings>
#include <QTemporaryDir>

namespace scripto {

void drawSettings(Stage &stage)
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(file);
    SettingsDialog dialog(settings, QDir::homePath() + QStringLiteral("/.config/scripto/config.json"));
    dialog.open();
    stage.draw(&dialog, QStringLiteral("settings"));
}

} // namespace scripto
