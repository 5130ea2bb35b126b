// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace scripto {

// Tells when config.json may have changed: written in place, replaced, created, removed, behind a symlink or not, its
// folder coming or going. Bursts are joined; telling once too often is fine, missing one is not.
class ConfigWatcher : public QObject {
    Q_OBJECT
public:
    explicit ConfigWatcher(QString path, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

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

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    Way m_way;
    bool m_isNear = false; // something happened to the file or in its folder
};

} // namespace scripto
