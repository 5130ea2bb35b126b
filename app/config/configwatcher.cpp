// SPDX-License-Identifier: MIT
#include "app/config/configwatcher.h"

#include "app/config/links.h"

#include <QDateTime>
#include <QFileInfo>

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

} // namespace

ConfigWatcher::ConfigWatcher(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(burst);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConfigWatcher::noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConfigWatcher::noticed);
    connect(&m_settle, &QTimer::timeout, this, &ConfigWatcher::settled);
    watch();
}

ConfigWatcher::Way ConfigWatcher::way() const
{
    Way way;
    const QStringList steps = pathsBehindLinks(m_path);
    for (const QString &step : steps) {
        const QFileInfo folder(QFileInfo(step).path());
        if (folder.exists()) {
            addOnce(way.folders, folder.filePath());
            // The path and the time of the last change at once: either may stay the same when another folder is
            // moved to the place of this one.
            addOnce(way.stamps, folder.canonicalFilePath() + folder.metadataChangeTime().toString(Qt::ISODateWithMs));
        }
        for (QString above = folder.filePath();; above = QFileInfo(above).path()) {
            if (QFileInfo(above).isReadable())
                addOnce(way.paths, above);
            if (QFileInfo(above).path() == above)
                break;
        }
    }
    if (QFileInfo::exists(steps.constLast()))
        addOnce(way.paths, steps.constLast());
    return way;
}

void ConfigWatcher::noticed(const QString &path)
{
    // Folders further up are busy places, where only the coming and going of what is on the way matters.
    m_isNear = m_isNear || m_way.folders.contains(path) || !m_watcher.directories().contains(path);
    // Not restarted by what follows: somebody who writes without end must not keep the news back.
    if (!m_settle.isActive())
        m_settle.start();
}

void ConfigWatcher::settled()
{
    if (!m_isNear && way() == m_way)
        return;
    watch();
    Q_EMIT changed();
}

// From scratch each time, before anybody reads: a watch stays with the file it was put on when another one takes its
// place, and tells nothing of that one. Again where something came or went before the watches were there to see it.
void ConfigWatcher::watch()
{
    m_isNear = false;
    for (int i = 0; i < mostTries && (i == 0 || way() != m_way); ++i) {
        m_way = way();
        const QStringList watched = m_watcher.files() + m_watcher.directories();
        if (!watched.isEmpty())
            m_watcher.removePaths(watched);
        m_watcher.addPaths(m_way.paths);
    }
}

} // namespace scripto
