// SPDX-License-Identifier: MIT
#include "app/core/filelock.h"

#include "app/core/ownfile.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr mode_t onlyOwner = 0600;
constexpr auto lockPause = 7ms;
constexpr int mostTries = 100; // some FUSE file systems report another inode number each time

// The file system does not support such locks, so nobody holds one.
bool isUnknownHere(int error)
{
    return error == EOPNOTSUPP || error == ENOSYS || error == EINVAL;
}

// Removes a link, a pipe or the like, which is nobody's lock and may lead elsewhere. Leaves errno unchanged.
bool removeObstacle(const QByteArray &name)
{
    const int before = errno;
    struct stat status = {};
    const bool isObstacle =
        ::lstat(name.constData(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
    const bool isRemoved = isObstacle && ::unlink(name.constData()) == 0;
    errno = before;
    return isRemoved;
}

// In these cases somebody may still hold the lock.
bool isWantOfResources(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOMEM;
}

} // namespace

struct FileLock::Handle {
    explicit Handle(const QByteArray &name)
        : fd(uninterrupted([&name] {
            return ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, onlyOwner);
        }))
    {
    }
    bool isFile() const
    {
        struct stat status = {};
        return ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    }
    ~Handle()
    {
        if (fd >= 0)
            ::close(fd);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    bool isAt(const QByteArray &name) const
    {
        struct stat there = {};
        struct stat ours = {};
        return ::lstat(name.constData(), &there) == 0 && ::fstat(fd, &ours) == 0 && there.st_dev == ours.st_dev
            && there.st_ino == ours.st_ino;
    }

    const int fd;
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
    if (m_state == State::Held)
        return m_state;
    const QByteArray name = QFile::encodeName(m_path);
    for (int i = 0; i < mostTries; ++i) {
        auto handle = std::make_unique<Handle>(name);
        if ((handle->fd < 0 || !handle->isFile()) && removeObstacle(name))
            continue;
        if (handle->fd < 0)
            return m_state = isWantOfResources(errno) ? State::Busy : State::Impossible;
        keepOwner(handle->fd, QFileInfo(m_path).path()); // otherwise the user could not open what root has created
        if (uninterrupted([&handle] { return ::flock(handle->fd, LOCK_EX | LOCK_NB); }) != 0) {
            const int error = errno;
            if (isUnknownHere(error))
                ::unlink(name.constData());
            return m_state = error == EWOULDBLOCK ? State::Busy : State::Impossible;
        }
        // A holder removes the file before releasing the lock, so a process that was waiting may now hold a lock on a
        // file that is gone.
        if (!handle->isAt(name))
            continue;
        (void)::fchmod(handle->fd, onlyOwner); // earlier versions made it readable, so that anybody could lock it
        m_handle = std::move(handle);
        return m_state = State::Held;
    }
    return m_state = State::Impossible;
}

FileLock::State FileLock::tryFor(std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (tryOnce() == State::Busy && !deadline.hasExpired())
        QThread::msleep(lockPause / 1ms);
    return m_state;
}

void FileLock::giveUp()
{
    if (m_handle && isStillThere())
        ::unlink(QFile::encodeName(m_path).constData());
    m_handle.reset();
    m_state = State::Free;
}

bool FileLock::isStillThere() const
{
    return m_handle && m_handle->isAt(QFile::encodeName(m_path));
}

} // namespace scripto
