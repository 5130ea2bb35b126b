// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/filelock.h"

#include <QMutex>
#include <QString>

#include <memory>

namespace scripto {

// Shows which instances of this program are running, by a lock in the state folder that lasts as long as this object.
// Thread-safe.
class InstanceLock {
public:
    // Creates `folder` if it is missing, and removes what ended instances have left in it. If no lock can be created
    // there, other instances do not see this one; but then it cannot write a journal that they would ask about either.
    explicit InstanceLock(const QString &folder);

    const QString &id() const { return m_id; }
    // Whether that instance is still running. False for malformed ids, since a journal may contain anything.
    bool runs(const QString &id) const;
    // Takes the lock again if somebody has removed it or the whole folder. To be called before a file refers to this
    // instance.
    void renew() const;

    // Removes what ended instances have left there. Returns whether other instances are running.
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
