// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/atomicfile.h"
#include "app/config/configfile.h"
#include "app/core/filelock.h"

#include <chrono>

namespace scripto {

// What config.json holds, and the file it was read from.
struct ConfigLook {
    FileLook file;
    ConfigDocument document; // empty where there is no file
};

// What was found at `path`, which may be a symlink that leads to nothing.
ConfigSnapshot snapshotOf(const ConfigLook &look, const QString &path, DeadLink deadLink = DeadLink::Obey);

// Broken content is read again for a moment, since the CLI empties the file before it writes it. FileUnreadable,
// FileBroken.
Result<ConfigLook> lookAtConfig(const QString &path);

// One change to config.json from start to end, on the thread that calls run(). The steps, in order:
//   look     read the file and apply the change; the end where nothing alters
//   lock     among the instances of this program, then look again
//   write    the new content as a file beside it
//   compare  the file is still what the change was applied to; else back to look
//   replace  rename the new file over it
//   settle   for a moment, see whether somebody who had opened the file before has written to it after, or has written
//            over ours without having read it; then merge, and back to write
class ConfigSave {
public:
    enum class Step { Look, Lock, Write, Compare, Replace, Settle };

    ConfigSave(const QString &path, ConfigFile::Change change);
    ~ConfigSave();

    // Called when a step is done; for tests that interfere.
    void setObserver(std::function<void(Step)> observer) { m_observer = std::move(observer); }
    // How long to wait for others: for their lock, and for an end of their changes. Shorter in tests.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    void setDeadLink(DeadLink deadLink) { m_deadLink = deadLink; }
    // Creates a missing file even if the change alters nothing.
    void setCreatesFile() { m_createsFile = true; }
    // Changes an empty document instead of the broken file, which is kept under this path.
    void setKeepBrokenAs(const QString &path) { m_keepBrokenAs = path; }

    Result<ConfigSnapshot> run();
    // As ConfigFile::tryToSave().
    Result<Done> tryOut();

private:
    Result<void> findTarget();
    Result<ConfigSnapshot> apply();
    Result<void> tryToReplace();
    Result<ConfigLook> look() const;
    Result<ConfigLook> lookAtBroken() const;
    Result<void> lock();
    // False where the file is not what `base` was read from any more.
    Result<bool> replace(ConfigLook &base, const ConfigDocument &next);
    Result<bool> isStill(ConfigLook &base) const;
    Result<bool> moveToTarget(const ConfigLook &base) const;
    Result<ConfigSnapshot> settle(ConfigLook replaced, ConfigDocument written);
    void done(Step step) const;

    QString m_path;
    QString m_target; // behind symlinks
    QString m_fresh; // beside it
    QString m_keepBrokenAs;
    bool m_createsFile = false;
    DeadLink m_deadLink = DeadLink::Obey;
    ConfigFile::Change m_change;
    std::chrono::milliseconds m_patience{5'000};
    std::function<void(Step)> m_observer;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace scripto
