// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "tests/ui/dialogs/preview/stage.h"
#include "ui/desktop/autostart.h"
#include "ui/desktop/traywatch.h"
#include "ui/settings/aboutdialog.h"
#include "ui/settings/diagnosticsdialog.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingsdialog.h"

#include <QListView>
#include <QTemporaryDir>

namespace scripto {

void drawSettings(Stage &stage)
{
    const QTemporaryDir folder;
    Worker worker;
    Settings settings(StateFile(folder.filePath(QStringLiteral("settings.json")), worker));
    const TrayWatch tray;
    AutostartFile login(folder.filePath(QStringLiteral("autostart.desktop")), QStringLiteral("/usr/bin/scripto-keys"),
                        QStringLiteral("scripto-keys"), worker);
    SettingsDialog dialog(settings,
                          {QDir::homePath() + QStringLiteral("/.config/scripto/config.json"),
                           QStringLiteral("GNOME Keyring"), QStringLiteral("scripto")},
                          {tray, login});
    dialog.open();
    auto *sections = dialog.findChild<QListView *>();
    for (int i = 0; i < sections->model()->rowCount(); ++i) {
        sections->setCurrentIndex(sections->model()->index(i, 0));
        stage.draw(&dialog, QStringLiteral("settings-%1").arg(i + 1));
    }

    AboutDialog about;
    about.open();
    stage.draw(&about, QStringLiteral("about"));

    QObject owner;
    auto *report = new Call<QString>(&owner);
    DiagnosticsDialog diagnostics(report);
    diagnostics.open();
    report->settle(
        QStringList(30, QStringLiteral("A line of a report, as long as they come, and of no interest")).join(u'\n'));
    bool isThere = false;
    report->then(&owner, [&isThere](const Result<QString> &) { isThere = true; });
    Stage::until([&isThere] { return isThere; });
    stage.draw(&diagnostics, QStringLiteral("diagnostics"));
}

} // namespace scripto
