// SPDX-License-Identifier: MIT
#include "app/core/ownfile.h"

#include <QDir>
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

#ifdef Q_OS_UNIX
namespace {

constexpr mode_t ownersOnly = S_IRWXU;
constexpr mode_t rightsOfOthers = S_IRWXG | S_IRWXO;

bool isThisUsers(const struct stat &status)
{
    return ::geteuid() == 0 || status.st_uid == ::geteuid();
}

// Changes nothing if the file system has no modes or the folder is not ours.
bool tighten(const QByteArray &folder, struct stat &status)
{
    if (::stat(folder.constData(), &status) != 0 || !isThisUsers(status))
        return false;
    if ((status.st_mode & rightsOfOthers) != 0 && ::chmod(folder.constData(), status.st_mode & ownersOnly) == 0)
        (void)::stat(folder.constData(), &status);
    return true;
}

// By the convention of the distributions that create them, a group with its user's number has no other members.
bool isOpenToOthers(const struct stat &status)
{
    return (status.st_mode & S_IWOTH) != 0 || ((status.st_mode & S_IWGRP) != 0 && status.st_gid != status.st_uid);
}

// A link leads wherever its maker wants, and its mode says nothing. Root also meets links of the folder's owner.
bool isOwnLink(const struct stat &link, const QByteArray &folder)
{
    struct stat around = {};
    return link.st_uid == ::geteuid() || (::stat(folder.constData(), &around) == 0 && link.st_uid == around.st_uid);
}

} // namespace
#endif

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
        // Otherwise root stays the owner.
        (void)uninterrupted([&] { return ::fchown(descriptor, owner.st_uid, owner.st_gid); });
#endif
}

bool makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    const QString parent = QFileInfo(folder).path();
    if (parent != folder && !makeFolder(parent))
        return false;
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(folder);
    if (uninterrupted([&] { return ::mkdir(name.constData(), ownersOnly); }) != 0)
        return errno == EEXIST && QFileInfo(folder).isDir();
    // Opens the folder itself, not what may have replaced it.
    constexpr int itself = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;
    int made = ::open(name.constData(), itself);
    if (made < 0 && ::geteuid() != 0 && ::chmod(name.constData(), ownersOnly) == 0) // the umask was too strict
        made = ::open(name.constData(), itself);
    struct stat status = {};
    if (made >= 0 && ::fstat(made, &status) == 0 && status.st_uid == ::geteuid()) {
        (void)::fchmod(made, ownersOnly);
        keepOwner(made, parent);
    }
    if (made >= 0)
        ::close(made);
    return true;
#else
    return QDir().mkdir(folder);
#endif
}

bool makeOwnFolder(const QString &folder)
{
    if (!makeFolder(folder))
        return false;
#ifdef Q_OS_UNIX
    struct stat status = {};
    return tighten(QFile::encodeName(folder), status);
#else
    return true;
#endif
}

bool isOwnFile([[maybe_unused]] int descriptor, [[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    struct stat file = {};
    struct stat around = {};
    if (::fstat(descriptor, &file) != 0 || !S_ISREG(file.st_mode) || !isThisUsers(file)
        || !tighten(QFile::encodeName(folder), around))
        return false;
    const bool hasModes = (around.st_mode & rightsOfOthers) == 0;
    return !hasModes || !isOpenToOthers(file);
#else
    return true;
#endif
}

OwnFile openOwnFile(QFile &file)
{
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(file.fileName());
    const QString folder = QFileInfo(file.fileName()).path();
    struct stat status = {};
    if (::lstat(name.constData(), &status) != 0)
        return errno == ENOENT ? OwnFile::Missing : OwnFile::Unreadable;
    const bool isLink = S_ISLNK(status.st_mode);
    if (isLink && !isOwnLink(status, QFile::encodeName(folder)))
        return OwnFile::Foreign;
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (isLink ? 0 : O_NOFOLLOW);
    const int descriptor = uninterrupted([&] { return ::open(name.constData(), flags); });
    if (descriptor < 0 && errno == ENXIO) // a socket
        return OwnFile::Foreign;
    if (descriptor < 0)
        return errno == ENOENT ? OwnFile::Missing : OwnFile::Unreadable;
    if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
        ::close(descriptor);
        errno = EISDIR;
        return OwnFile::Unreadable;
    }
    if (!isOwnFile(descriptor, folder)) {
        ::close(descriptor);
        return OwnFile::Foreign;
    }
    return file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) ? OwnFile::Opened
                                                                                    : OwnFile::Unreadable;
#else
    errno = EACCES;
    if (file.open(QIODevice::ReadOnly))
        return OwnFile::Opened;
    return file.exists() ? OwnFile::Unreadable : OwnFile::Missing;
#endif
}

} // namespace scripto
