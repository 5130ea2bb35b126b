// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>

namespace scripto {

// The part of ConfigWatcher that accesses the disk, on its own thread because every access may hang.
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
    // What lies on the way to the file, following links.
    struct Way {
        QStringList folders; // of the file and of the links to it
        QStringList paths; // everything that exists: the file, these folders and their parents
        QStringList stamps; // show whether a folder has been replaced by another one

        friend bool operator==(const Way &, const Way &) = default;
    };

    Way way() const;
    void noticed(const QString &path);
    void settled();
    void watch();
    bool canWatch(const QStringList &refused) const;

    QString m_path;
    // Children, so that they move to the thread as well.
    QFileSystemWatcher m_watcher{this};
    QTimer m_settle{this};
    QTimer m_poll{this};
    Way m_way;
    bool m_isNear = false; // something happened to the file or in its folder
};

} // namespace scripto
