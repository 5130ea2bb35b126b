// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/filelock.h"

#include <QMutex>
#include <QString>

#include <memory>

namespace scripto {

// Shows the instances of this program which of them run: a lock in the state folder that lasts as long as this. For all
// threads.
class InstanceLock {
public:
    // Creates `folder` if it is missing, and removes what ended instances have left in it. If no lock can be made
    // there, this instance does not show; nor can it write a journal that another one would ask about.
    explicit InstanceLock(const QString &folder);

    const QString &id() const { return m_id; }
    // Whether the instance with this id runs now. False for what cannot be an id: anything may stand in a journal.
    bool runs(const QString &id) const;
    // Takes the lock again if somebody has removed it, or the whole folder. To be called before this instance is named
    // in a file.
    void renew() const;

    // Removes what instances that have ended left there. Returns whether any others run.
    static bool sweep(const QString &folder);

private:
    QString lockOf(const QString &id) const;
    void take() const;

    QString m_folder;
    QString m_id;
    mutable QMutex m_mutex;
    mutable std::unique_ptr<FileLock> m_lock;
};

} // namespace scripto
