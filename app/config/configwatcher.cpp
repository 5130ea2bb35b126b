// SPDX-License-Identifier: MIT
#include "app/config/configwatcher.h"

#include <QFileInfo>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto burst = 50ms;
constexpr int mostLinks = 40; // as Linux follows

QString nearestExisting(const QString &folder)
{
    QString nearest = folder;
    while (!QFileInfo::exists(nearest) && QFileInfo(nearest).path() != nearest)
        nearest = QFileInfo(nearest).path();
    return nearest;
}

} // namespace

ConfigWatcher::ConfigWatcher(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    // Not restarted by what follows: somebody who writes without end must not keep the news back.
    m_settle.setSingleShot(true);
    m_settle.setInterval(burst);
    const auto noticed = [this] {
        if (!m_settle.isActive())
            m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, noticed);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        watch();
        Q_EMIT changed();
    });
    watch();
}

// From scratch each time, before anybody reads: a watch stays with the file it was put on when another one takes its
// place, and tells nothing of that one.
void ConfigWatcher::watch()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    m_watcher.addPaths(wanted());
}

// The file, each symlink's folder on the way to it, and the parents of those folders, which tell that one was moved.
QStringList ConfigWatcher::wanted() const
{
    QStringList paths;
    const auto add = [&paths](const QString &path) {
        if (!paths.contains(path) && QFileInfo::exists(path))
            paths.append(path);
    };
    QString path = m_path;
    for (int i = 0; i < mostLinks; ++i) {
        const QFileInfo info(path);
        const QString folder = nearestExisting(info.path());
        add(folder);
        add(QFileInfo(folder).path());
        if (!info.isSymLink())
            break;
        path = info.symLinkTarget();
    }
    add(path);
    return paths;
}

} // namespace scripto
