// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

class QThread;

namespace scripto {

class ConfigLookout;

// Signals when config.json may have changed: written in place, replaced, created or removed, behind a symlink or not,
// or its folder has appeared or disappeared. Combines bursts. A superfluous signal is harmless, a missing one is not.
// If the system does not report changes there (no watches left, or a disk of another computer), signals every few
// seconds. Never waits for a disk, except briefly during construction.
class ConfigWatcher : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds pollInterval{3};

    explicit ConfigWatcher(const QString &path, QObject *parent = nullptr);
    ~ConfigWatcher() override;

    // False while changed() is emitted every `pollInterval`, whether or not anything has changed.
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
