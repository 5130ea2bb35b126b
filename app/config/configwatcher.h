// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>

namespace scripto {

// Tells when config.json may have changed: written in place, replaced, created, removed, behind a symlink or not, its
// folder coming or going. Bursts are joined; telling once too often is fine, missing one is not. If the system does not
// announce changes there (it has no watches left, or the disk is another computer's), it tells every few seconds.
class ConfigWatcher : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds pollInterval{3};

    explicit ConfigWatcher(QString path, QObject *parent = nullptr);

    // False while changed() comes every `pollInterval`, whether or not there is a change.
    bool isWatching() const { return !m_poll.isActive(); }

Q_SIGNALS:
    void changed();
    void watchingChanged();

private:
    // What lies on the way to the file, links followed.
    struct Way {
        QStringList folders; // where the file and the links to it are
        QStringList paths; // all that exists: the file, these folders and those above them
        QStringList stamps; // tell whether a folder is another one than before

        friend bool operator==(const Way &, const Way &) = default;
    };

    Way way() const;
    void noticed(const QString &path);
    void settled();
    void watch();
    bool canWatch(const QStringList &refused) const;

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QTimer m_poll;
    Way m_way;
    bool m_isNear = false; // something happened to the file or in its folder
};

} // namespace scripto
