// SPDX-License-Identifier: MIT
#include "app/core/filelock.h"

#include <QLockFile>

// Based on QLockFile, which identifies the holder by its process id.
namespace scripto {

struct FileLock::Handle {
    explicit Handle(const QString &path)
        : lock(path)
    {
        lock.setStaleLockTime(0); // stale only if its process has ended, not by age
    }

    QLockFile lock;
};

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{
}

FileLock::~FileLock()
{
    giveUp();
}

FileLock::State FileLock::tryOnce()
{
    return tryFor(std::chrono::milliseconds(0));
}

FileLock::State FileLock::tryFor(std::chrono::milliseconds patience)
{
    if (m_state == State::Held)
        return m_state;
    auto handle = std::make_unique<Handle>(m_path);
    if (handle->lock.tryLock(static_cast<int>(patience.count()))) {
        m_handle = std::move(handle);
        return m_state = State::Held;
    }
    return m_state = handle->lock.error() == QLockFile::LockFailedError ? State::Busy : State::Impossible;
}

void FileLock::giveUp()
{
    m_handle.reset();
    m_state = State::Free;
}

bool FileLock::isStillThere() const
{
    return m_handle && m_handle->lock.isLocked();
}

} // namespace scripto
