// SPDX-License-Identifier: MIT
#include "app/services/paths.h"

#include "app/config/configfile.h"

#include <QDir>

namespace scripto {

namespace {

QString xdgFolder(const char *variable, const QString &fallbackInHome)
{
    const QString folder = qEnvironmentVariable(variable);
    // The specification says to ignore relative paths.
    const QString base = QDir::isAbsolutePath(folder) ? folder : QDir::homePath() + fallbackInHome;
    return base + QStringLiteral("/scripto-keys");
}

} // namespace

Paths Paths::ofThisUser()
{
    return {
        .config = ConfigFile::defaultPath(),
        .state = xdgFolder("XDG_STATE_HOME", QStringLiteral("/.local/state")),
        .settings = xdgFolder("XDG_CONFIG_HOME", QStringLiteral("/.config")) + QStringLiteral("/settings.json"),
    };
}

} // namespace scripto
