// SPDX-License-Identifier: MIT
#include "app/services/paths.h"

#include "app/config/configfile.h"
#include "app/keychain/systemkeychain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSysInfo>

namespace scripto {

namespace {

QString xdgFolder(const char *variable, const QString &fallbackInHome)
{
    const QString folder = qEnvironmentVariable(variable);
    // The specification says to ignore relative paths.
    const QString base = QDir::isAbsolutePath(folder) ? folder : QDir::homePath() + fallbackInHome;
    return base + QStringLiteral("/scripto-keys");
}

// Reveals neither the computer nor the path.
QString shortHash(const QByteArray &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(12));
}

} // namespace

QString Paths::stateName(const QString &config, const QByteArray &machine)
{
    return shortHash(SystemKeychain::serviceFor(config).toUtf8()) + u'-' + shortHash(machine);
}

Paths Paths::ofThisUser()
{
    const QString config = ConfigFile::defaultPath();
    const QString older = xdgFolder("XDG_STATE_HOME", QStringLiteral("/.local/state"));
    return {
        .config = config,
        .state = older + u'/' + stateName(config, QSysInfo::machineUniqueId()),
        .settings = xdgFolder("XDG_CONFIG_HOME", QStringLiteral("/.config")) + QStringLiteral("/settings.json"),
        .notes = xdgFolder("XDG_DATA_HOME", QStringLiteral("/.local/share")) + QStringLiteral("/notes.json"),
        .olderState = older,
    };
}

QString Paths::instanceName(const QString &appId) const
{
    const QString service = SystemKeychain::serviceFor(config);
    if (service == SystemKeychain::serviceFor(QDir::homePath() + QStringLiteral("/.config/scripto/config.json")))
        return appId;
    return appId + QStringLiteral(".c") + shortHash(service.toUtf8()); // no part of a name may begin with a digit
}

} // namespace scripto
