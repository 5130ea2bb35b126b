// SPDX-License-Identifier: MIT
#include "app/core/ownfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <filesystem>
#endif

namespace scripto {

bool syncToDisk([[maybe_unused]] int descriptor)
{
#ifdef Q_OS_UNIX
    if (uninterrupted([&] { return ::fsync(descriptor); }) != 0)
        return errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
#endif
    return true;
}

void syncFolderOf([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    const int descriptor =
        uninterrupted([&] { return ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0)
        return;
    (void)syncToDisk(descriptor);
    ::close(descriptor);
#endif
}

bool renameOver(const QString &from, const QString &to)
{
#ifdef Q_OS_UNIX
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (uninterrupted([&] { return ::rename(source.constData(), target.constData()); }) != 0)
        return false;
    syncFolderOf(to);
    return true;
#else
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    errno = error.default_error_condition().value();
    return !error;
#endif
}

void keepOwner([[maybe_unused]] int descriptor, [[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    if (::geteuid() != 0)
        return;
    struct stat owner = {};
    if (::stat(QFile::encodeName(path).constData(), &owner) == 0
        || ::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &owner) == 0)
        (void)uninterrupted([&] { return ::fchown(descriptor, owner.st_uid, owner.st_gid); }); // or root keeps it
#endif
}

} // namespace scripto
