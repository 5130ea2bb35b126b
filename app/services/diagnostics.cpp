// SPDX-License-Identifier: MIT
#include "app/services/diagnostics.h"

#include "app/core/logging.h"
#include "app/core/redaction.h"
#include "app/core/showntext.h"
#include "app/services/services.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QSysInfo>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <optional>

namespace scripto {

namespace {

QString yesOrNo(bool is)
{
    return is ? QStringLiteral("yes") : QStringLiteral("no");
}

QString kindOf(const std::optional<Error> &problem)
{
    return problem ? QString(nameOf(problem->kind)) : QStringLiteral("none");
}

QString octal(QFile::Permissions mode)
{
    // Qt's groups are owner, user, group and others, with four bits each.
    const auto digit = [mode](int group) { return QString::number((static_cast<int>(mode) >> group) & 7); };
    return QStringLiteral("0%1%2%3").arg(digit(12), digit(4), digit(0));
}

struct PathLook {
    bool exists = false;
    bool isLink = false; // the path itself; folders above it are not looked at
    qint64 bytes = 0; // of a file, or of all files in a folder
    qint64 files = 0;
    QFile::Permissions mode = {};
};

PathLook lookAt(const QString &path)
{
    const QFileInfo info(path);
    PathLook look{info.exists(), info.isSymLink(), info.isDir() ? 0 : info.size(), 0, info.permissions()};
    if (!info.isDir())
        return look;
    const QFileInfoList files = QDir(path).entryInfoList(QDir::Files | QDir::Hidden);
    look.files = files.size();
    for (const QFileInfo &file : files)
        look.bytes += file.size();
    return look;
}

QString lineOf(const std::optional<PathLook> &look)
{
    if (!look)
        return QStringLiteral("the disk isn’t answering");
    const QString link = QStringLiteral(", symbolic link: ") + yesOrNo(look->isLink);
    if (!look->exists)
        return QStringLiteral("missing") + link;
    const QString files = look->files > 0 ? QStringLiteral("%1 files, ").arg(look->files) : QString();
    return QStringLiteral("there, %1%2 bytes, mode %3").arg(files, QString::number(look->bytes), octal(look->mode))
        + link;
}

QStringList systemLines()
{
    return {
        QStringLiteral("Scripto Keys ") + QStringLiteral(SCRIPTO_VERSION),
        QStringLiteral("Qt %1, built with %2").arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
        QStringLiteral("System: %1, %2 %3, %4")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                 QSysInfo::currentCpuArchitecture()),
    };
}

QStringList errorLines()
{
    const QList<RecentError> errors = recentErrors();
    QStringList lines{errors.isEmpty() ? QStringLiteral("Newest errors: none") : QStringLiteral("Newest errors:")};
    for (const RecentError &error : errors) {
        QString line = QStringLiteral("  %1 %2 %3").arg(error.at.toString(Qt::ISODate), error.room, nameOf(error.kind));
        if (error.httpStatus != 0)
            line += QStringLiteral(" %1").arg(error.httpStatus);
        if (error.count > 1)
            line += QStringLiteral(", %1 times").arg(error.count);
        lines.append(line);
    }
    return lines;
}

// "InSync 4, NotInKeychain 1"
QString statesOf(const QList<ProfileRow> &rows)
{
    QMap<QString, int> counts;
    for (const ProfileRow &row : rows)
        ++counts[nameOf(row.mirror)];
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        parts.append(QStringLiteral("%1 %2").arg(it.key(), QString::number(it.value())));
    return parts.isEmpty() ? QStringLiteral("none") : parts.join(QStringLiteral(", "));
}

} // namespace

// Answers of the disks so far.
struct Diagnostics::Disk {
    std::optional<PathLook> config;
    std::optional<PathLook> state;
};

Diagnostics::Diagnostics(Services &services, const Paths &paths, const Keychain &keychain,
                         const Environment &environment, Clock clock)
    : m_services(services)
    , m_paths(paths)
    , m_keychain(keychain)
    , m_environment(environment)
    , m_clock(std::move(clock))
{
}

Call<QString> *Diagnostics::collect(const QStringList &desktop)
{
    auto *call = new Call<QString>(this);
    auto disk = std::make_shared<Disk>();
    const auto settle = [this, call, desktop, disk] { call->settle(report(desktop, *disk)); };
    const auto ask = [call, disk, settle](Worker &worker, const QString &path, std::optional<PathLook> Disk::*part) {
        worker.run([path] { return Result<PathLook>(lookAt(path)); })
            ->then(call, [disk, part, settle](const Result<PathLook> &look) {
                (*disk).*part = *look;
                if (disk->config && disk->state)
                    settle();
            });
    };
    ask(m_services.configWorker, m_paths.config, &Disk::config);
    ask(m_services.worker, m_paths.state, &Disk::state);
    QTimer::singleShot(m_patience, call, settle);
    return call;
}

QString Diagnostics::report(const QStringList &desktop, const Disk &disk) const
{
    QStringList lines = systemLines() + desktop;
    lines.append(QStringLiteral("Time: ") + m_clock().toString(Qt::ISODate));
    lines += configLines(disk) + stateLines(disk) + keychainLines() + keyLines() + errorLines();
    for (QString &line : lines)
        line = shownText(redacted(line), longestSentence);
    return lines.join(u'\n') + u'\n';
}

QStringList Diagnostics::configLines(const Disk &disk) const
{
    const ConfigSnapshot &file = m_services.profiles.file();
    return {
        QStringLiteral("config.json: ") + m_paths.config,
        QStringLiteral("  file: ") + lineOf(disk.config),
        QStringLiteral("  problem: %1, open to others: %2, %3")
            .arg(kindOf(file.problem), yesOrNo(file.openToOthers),
                 m_services.profiles.isWatchingFile() ? QStringLiteral("watched") : QStringLiteral("polled")),
        QStringLiteral("  profiles: %1, one is active: %2, without a key: %3")
            .arg(QString::number(file.profiles.size()), yesOrNo(!file.activeProfile.isEmpty()),
                 QString::number(std::count_if(file.profiles.begin(), file.profiles.end(),
                                               [](const Profile &each) { return each.apiKey.isEmpty(); }))),
        QStringLiteral("  server given at the start: %1, key given in the environment: %2")
            .arg(yesOrNo(!m_environment.serverOverride().isEmpty()), yesOrNo(!m_environment.apiKey.isEmpty())),
    };
}

QStringList Diagnostics::stateLines(const Disk &disk) const
{
    // Without the last part of the path, which is derived from the computer's identity.
    return {
        QStringLiteral("State: in ") + QFileInfo(m_paths.state).path(),
        QStringLiteral("  folder: ") + lineOf(disk.state),
        QStringLiteral("  not believed: %1, history problem: %2")
            .arg(QString::number(m_services.foreignFiles.size()), kindOf(m_services.history.problem())),
    };
}

QStringList Diagnostics::keychainLines() const
{
    const auto unread = [this](UnreadEntry why) {
        return QString::number(m_services.profiles.unreadEntries(why).size());
    };
    return {
        QStringLiteral("Keychain: %1 is %2").arg(m_keychain.displayName(), nameOf(m_keychain.state())),
        QStringLiteral("  profiles: ") + statesOf(m_services.profiles.rows()),
        QStringLiteral("  entries that cannot be read: locked %1, of a newer version %2, foreign %3")
            .arg(unread(UnreadEntry::Locked), unread(UnreadEntry::Newer), unread(UnreadEntry::Foreign)),
    };
}

QStringList Diagnostics::keyLines() const
{
    const KeyStore &keys = m_services.keys;
    const QDateTime readAt = keys.readAt();
    return {
        QStringLiteral("Accounts: %1, shown: %2")
            .arg(QString::number(m_services.accounts.all().size()), QString::number(keys.shownAccounts().size())),
        QStringLiteral("  keys: %1, list read: %2, being read: %3, may be cut: %4, problem: %5")
            .arg(QString::number(keys.rows().size()),
                 readAt.isValid() ? readAt.toString(Qt::ISODate) : QStringLiteral("never"), yesOrNo(keys.isReading()),
                 yesOrNo(keys.mayBeTruncated()), kindOf(keys.problem())),
        QStringLiteral("  to be revoked here: %1, in other windows: %2; rotations that are noted: %3")
            .arg(QString::number(m_services.countdown.pending().size()),
                 QString::number(m_services.countdown.pendingElsewhere().size()),
                 QString::number(m_services.rotations.records().size())),
    };
}

} // namespace scripto
