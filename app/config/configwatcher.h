// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

class QThread;

namespace scripto {

class ConfigLookout;

// Tells when config.json may have changed: written in place, replaced, created, removed, behind a symlink or not, its
// folder coming or going. Bursts are joined; telling once too often is fine, missing one is not. If the system does not
// announce changes there (it has no watches left, or the disk is another computer's), it tells every few seconds. Never
// waits for a disk, but for a moment when it is made.
class ConfigWatcher : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds pollInterval{3};

    explicit ConfigWatcher(const QString &path, QObject *parent = nullptr);
    ~ConfigWatcher() override;

    // False while changed() comes every `pollInterval`, whether or not there is a change.
    bool isWatching() const { return m_isWatching; }

Q_SIGNALS:
    void changed();
    void watchingChanged();

private:
    std::unique_ptr<QThread> m_thread;
    ConfigLookout *m_lookout; // deleted by its thread
    bool m_isWatching = true;
};

} // namespace scripto
