// SPDX-License-Identifier: MIT
#pragma once

#include "app/config/atomicfile.h"
#include "app/config/configfile.h"
#include "app/core/filelock.h"

#include <chrono>

namespace scripto {

// The content of config.json, and the file it was read from.
struct ConfigLook {
    FileLook file;
    ConfigDocument document; // empty if there is no file
};

// What was found at `path`, which may be a symlink to nothing.
ConfigSnapshot snapshotOf(const ConfigLook &look, const QString &path, DeadLink deadLink = DeadLink::Obey);

// Retries broken content for a moment, because the CLI empties the file before writing it. Fails with FileUnreadable or
// FileBroken.
Result<ConfigLook> lookAtConfig(const QString &path);

// One change to config.json from start to end, on the thread that calls run(). The steps, in order:
//   look     read the file and apply the change; done if nothing changes
//   lock     among the instances of this program, then look again
//   write    the new content to a file beside it
//   compare  check that the file is still what the change was applied to; otherwise back to look
//   replace  rename the new file over it
//   settle   check for a moment whether somebody who had opened the file earlier has written to it since, or has
//            overwritten ours without having read it; if so merge, and back to write
class ConfigSave {
public:
    enum class Step { Look, Lock, Write, Compare, Replace, Settle };

    ConfigSave(const QString &path, ConfigFile::Change change);
    ~ConfigSave();

    // Called when a step is done; for tests that interfere.
    void setObserver(std::function<void(Step)> observer) { m_observer = std::move(observer); }
    // How long to wait for others: for their lock, and for the end of their changes. Shorter in tests.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    void setDeadLink(DeadLink deadLink) { m_deadLink = deadLink; }
    // Creates a missing file even if the change alters nothing.
    void setCreatesFile() { m_createsFile = true; }
    // Changes an empty document instead of the broken file, which is kept under this path.
    void setKeepBrokenAs(const QString &path) { m_keepBrokenAs = path; }

    Result<ConfigSnapshot> run();
    // See ConfigFile::tryToSave().
    Result<Done> tryOut();

private:
    Result<void> findTarget();
    Result<ConfigSnapshot> apply();
    Result<void> tryToReplace();
    Result<ConfigLook> look() const;
    Result<ConfigLook> lookAtBroken() const;
    Result<void> lock();
    // Returns false if the file is no longer what `base` was read from.
    Result<bool> replace(ConfigLook &base, const ConfigDocument &next);
    Result<bool> isStill(ConfigLook &base) const;
    Result<bool> moveToTarget(const ConfigLook &base) const;
    Result<ConfigSnapshot> settle(ConfigLook replaced, ConfigDocument written);
    void done(Step step) const;

    QString m_path;
    QString m_target; // after following symlinks
    QString m_fresh; // the new file, beside the target
    QString m_keepBrokenAs;
    bool m_createsFile = false;
    DeadLink m_deadLink = DeadLink::Obey;
    ConfigFile::Change m_change;
    std::chrono::milliseconds m_patience{5'000};
    std::function<void(Step)> m_observer;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace scripto
