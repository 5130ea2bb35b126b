// SPDX-License-Identifier: MIT
#include "app/config/configlookout.h"

#include "app/config/symlinks.h"

#include <QDateTime>
#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif

#include <algorithm>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto burst = 50ms;
constexpr int mostTries = 10;

void addOnce(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list.append(text);
}

// File systems that others can change without this computer's kernel noticing or, for overlays, without touching the
// watched file. Source: statfs(2) and linux/magic.h.
bool announcesChanges([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_LINUX
    constexpr quint32 silent[] = {
        0x6969, // NFS
        0x517b,     0xff534d42, 0xfe534d42, // SMB and CIFS
        0x01021997, // 9p: WSL, virtual machines
        0x65735546, // FUSE: sshfs, virtiofs
        0x786f4256, // VirtualBox
        0x00c36400, // Ceph
        0x5346414f, 0x6b414653, // AFS
        0x794c7630, // overlay
    };
    struct statfs status = {};
    if (::statfs(QFile::encodeName(folder).constData(), &status) == 0)
        return std::find(std::begin(silent), std::end(silent), static_cast<quint32>(status.f_type)) == std::end(silent);
#endif
    return true;
}

} // namespace

ConfigLookout::ConfigLookout(QString path, std::chrono::milliseconds pollInterval)
    : m_path(std::move(path))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(burst);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConfigLookout::noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConfigLookout::noticed);
    connect(&m_settle, &QTimer::timeout, this, &ConfigLookout::settled);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &ConfigLookout::changed);
}

void ConfigLookout::begin()
{
    watch();
}

ConfigLookout::Way ConfigLookout::way() const
{
    Way way;
    const QStringList steps = pathsBehindLinks(m_path);
    for (const QString &step : steps) {
        const QFileInfo folder(QFileInfo(step).path());
        if (folder.exists()) {
            addOnce(way.folders, folder.filePath());
            // Both the path and the time of the last change: either may stay the same when another folder takes this
            // one's place.
            addOnce(way.stamps, folder.canonicalFilePath() + folder.metadataChangeTime().toString(Qt::ISODateWithMs));
        }
        for (QString above = folder.filePath();; above = QFileInfo(above).path()) {
            if (QFileInfo(above).isReadable())
                addOnce(way.paths, above);
            if (QFileInfo(above).path() == above)
                break;
        }
    }
    // If the file cannot be read, its folder signals when it can.
    if (QFileInfo(steps.constLast()).isReadable())
        addOnce(way.paths, steps.constLast());
    return way;
}

void ConfigLookout::noticed(const QString &path)
{
    // Folders further up change often. There, only changes to what lies on the way to the file matter.
    m_isNear = m_isNear || m_way.folders.contains(path) || !m_watcher.directories().contains(path);
    // Not restarted by later changes: a program that writes endlessly must not delay the signal forever.
    if (!m_settle.isActive())
        m_settle.start();
}

void ConfigLookout::settled()
{
    if (!m_isNear && way() == m_way)
        return;
    watch();
    Q_EMIT changed();
}

// Starts from scratch each time, before anybody reads: a watch stays with its file when another one takes its place,
// and does not report the new one. Repeats if something appeared or disappeared before the watches were set up.
void ConfigLookout::watch()
{
    m_isNear = false;
    QStringList refused;
    for (int i = 0; i < mostTries && (i == 0 || way() != m_way); ++i) {
        m_way = way();
        const QStringList watched = m_watcher.files() + m_watcher.directories();
        if (!watched.isEmpty())
            m_watcher.removePaths(watched);
        refused = m_watcher.addPaths(m_way.paths);
    }
    const bool wasWatching = isWatching();
    if (canWatch(refused))
        m_poll.stop();
    else if (wasWatching)
        m_poll.start();
    if (isWatching() != wasWatching)
        Q_EMIT watchingChanged(isWatching());
}

bool ConfigLookout::canWatch(const QStringList &refused) const
{
    return refused.isEmpty() && std::all_of(m_way.folders.begin(), m_way.folders.end(), [this](const QString &folder) {
               return m_way.paths.contains(folder) && announcesChanges(folder);
           });
}

} // namespace scripto
