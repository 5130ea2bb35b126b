// SPDX-License-Identifier: MIT
#include "app/core/ownfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace scripto {

bool syncToDisk([[maybe_unused]] int descriptor)
{
#ifdef Q_OS_UNIX
    while (::fsync(descriptor) != 0) {
        if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
            return true;
        if (errno != EINTR)
            return false;
    }
#endif
    return true;
}

void keepOwner([[maybe_unused]] int descriptor, [[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    if (::geteuid() != 0)
        return;
    struct stat owner = {};
    if (::stat(QFile::encodeName(path).constData(), &owner) == 0
        || ::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &owner) == 0)
        (void)!::fchown(descriptor, owner.st_uid, owner.st_gid); // if it fails, the file stays root's
#endif
}

} // namespace scripto
