// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>

namespace scripto {

// The part of ConfigWatcher that asks the disk, on a thread of its own: each of its questions may hang.
class ConfigLookout : public QObject {
    Q_OBJECT
public:
    ConfigLookout(QString path, std::chrono::milliseconds pollInterval);

    void begin();
    bool isWatching() const { return !m_poll.isActive(); }

Q_SIGNALS:
    void changed();
    void watchingChanged(bool isWatching);

private:
    // What lies on the way to the file, links followed.
    struct Way {
        QStringList folders; // of the file and of the links to it
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
    // As children, so that they move to the thread as well.
    QFileSystemWatcher m_watcher{this};
    QTimer m_settle{this};
    QTimer m_poll{this};
    Way m_way;
    bool m_isNear = false; // something happened to the file or in its folder
};

} // namespace scripto
