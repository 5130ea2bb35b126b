// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingsdialog.h"

#include <QTemporaryDir>

namespace scripto {

void drawSettings(Stage &stage)
{
    const QTemporaryDir folder;
    Worker worker;
    Settings settings(StateFile(folder.filePath(QStringLiteral("settings.json")), worker));
    SettingsDialog dialog(settings, QDir::homePath() + QStringLiteral("/.config/scripto/config.json"));
    dialog.open();
    stage.draw(&dialog, QStringLiteral("settings"));
}

} // namespace scripto
