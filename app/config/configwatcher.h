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
    void watch();
    QStringList wanted() const;

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace scripto
