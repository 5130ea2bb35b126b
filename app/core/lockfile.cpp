// SPDX-License-Identifier: MIT
#include "app/core/lockfile.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QThread>

namespace scripto {

namespace {

using namespace std::chrono_literals;

constexpr auto lockPause = 7ms;

// An instance that was killed between creating its lock file and writing its number into it leaves one that QLockFile
// takes for a live one. The same goes for the lock that QLockFile takes while it removes a stale one.
void dropUnfinishedLock(const QString &path)
{
    constexpr auto longEnough = 1s; // for a live instance to write its number
    const QFileInfo lock(path);
    if (lock.exists() && lock.size() == 0
        && lock.lastModified().msecsTo(QDateTime::currentDateTime()) > longEnough / 1ms)
        QFile::remove(path);
}

} // namespace

bool lockPatiently(QLockFile &lock, std::chrono::milliseconds patience)
{
    // In short steps: left to itself, QLockFile waits longer each time, and a busy neighbour would always be faster.
    for (const QDeadlineTimer deadline(patience); !deadline.hasExpired(); QThread::msleep(lockPause / 1ms)) {
        if (lock.tryLock(0))
            return true;
        if (lock.error() != QLockFile::LockFailedError)
            return true;
        for (const QString &left : {lock.fileName(), lock.fileName() + QStringLiteral(".rmlock")})
            dropUnfinishedLock(left);
    }
    return false;
}

} // namespace scripto
