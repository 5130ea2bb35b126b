// SPDX-License-Identifier: MIT
#include "app/state/presence.h"

#include "app/core/lockfile.h"

#include <QDir>
#include <QUuid>

namespace scripto {

namespace {

constexpr std::chrono::milliseconds askingTakes{50};

} // namespace

Presence::Presence(const QString &folder)
    : m_folder(folder)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QDir().mkpath(folder);
    m_lock = std::make_unique<QLockFile>(lockOf(m_id));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
}

bool Presence::runs(const QString &id) const
{
    if (id == m_id)
        return true;
    QLockFile lock(lockOf(id));
    lock.setStaleLockTime(0); // only a process that has ended makes it stale, not its age
    // Patiently, since another window may be asking the same: for that moment it holds the lock of one that has ended.
    return !lockPatiently(lock, askingTakes) && lock.error() == QLockFile::LockFailedError;
}

QString Presence::lockOf(const QString &id) const
{
    return QStringLiteral("%1/instance-%2.lock").arg(m_folder, id);
}

} // namespace scripto
