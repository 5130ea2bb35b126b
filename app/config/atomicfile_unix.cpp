// SPDX-License-Identifier: MIT
#include "app/config/atomicfile.h"

#include "app/core/ownfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

#include <optional>

namespace scripto {

namespace {

constexpr mode_t ownerOnlyFile = 0600;

struct AtomicFileText {
    Q_DECLARE_TR_FUNCTIONS(AtomicFile)
};

class Descriptor final : public OpenFile {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() override
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    int fd() const { return m_fd; }

    QByteArray read() const override { return readAll().value_or(QByteArray()); }

    // A read lease is granted only on a file that nobody has open for writing. Source: fcntl(2) of Linux.
    bool mayStillBeWritten() const override
    {
#ifdef F_SETLEASE
        // If somebody opens the file at this very moment, the kernel sends a signal. The default one, SIGIO, would end
        // the program.
        ::fcntl(m_fd, F_SETSIG, SIGURG);
        if (::fcntl(m_fd, F_SETLEASE, F_RDLCK) != 0)
            return errno == EAGAIN;
        ::fcntl(m_fd, F_SETLEASE, F_UNLCK);
#endif
        return false;
    }

    // Returns nullopt with errno set on failure.
    std::optional<QByteArray> readAll() const
    {
        QByteArray bytes;
        char block[64 * 1024];
        while (bytes.size() <= largestFile) {
            const ssize_t count = ::pread(m_fd, block, sizeof block, bytes.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return std::nullopt;
            if (count == 0)
                break;
            bytes.append(block, count);
        }
        return bytes;
    }

private:
    int m_fd;
};

int openFile(const QByteArray &name, int flags, mode_t mode = 0)
{
    return uninterrupted([&] { return ::open(name.constData(), flags | O_CLOEXEC, mode); });
}

QString reason(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
        return AtomicFileText::tr("permission was denied");
    case EROFS:
        return AtomicFileText::tr("the file system is read-only");
    case ENOSPC:
        return AtomicFileText::tr("the disk is full");
    case EDQUOT:
        return AtomicFileText::tr("the disk quota is used up");
    case ENOENT:
        return AtomicFileText::tr("the folder that it links into does not exist");
    case ELOOP:
        return AtomicFileText::tr("its symbolic links lead in circles");
    case ENOTDIR:
        return AtomicFileText::tr("something that is not a folder is in the way");
    case EBUSY:
        return AtomicFileText::tr("it is mounted by itself, and cannot be replaced");
    case ENAMETOOLONG:
        return AtomicFileText::tr("its name is too long");
    default:
        return qt_error_string(error);
    }
}

tl::unexpected<Error> unreadable(int error)
{
    return failure(ErrorKind::FileUnreadable, AtomicFileText::tr("The file cannot be read: %1.").arg(reason(error)));
}

tl::unexpected<Error> notWritten(const QString &why)
{
    return failure(ErrorKind::FileNotWritten, AtomicFileText::tr("The file cannot be saved: %1.").arg(why));
}

tl::unexpected<Error> notWritten(int error)
{
    return notWritten(reason(error));
}

QString whatStandsThere(mode_t mode)
{
    if (S_ISDIR(mode))
        return AtomicFileText::tr("A folder stands where the file should be.");
    if (S_ISFIFO(mode))
        return AtomicFileText::tr("A pipe stands where the file should be.");
    if (S_ISSOCK(mode))
        return AtomicFileText::tr("A socket stands where the file should be.");
    return AtomicFileText::tr("A device stands where the file should be.");
}

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(fd, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += qMax<ssize_t>(count, 0);
    }
    return true;
}

// Whether the file is at `name`: a network file system may carry out an operation that it reports as failed.
bool isAt(const QByteArray &name, int fd)
{
    struct stat there = {};
    struct stat file = {};
    return ::stat(name.constData(), &there) == 0 && ::fstat(fd, &file) == 0 && there.st_dev == file.st_dev
        && there.st_ino == file.st_ino;
}

// Returns an empty list if the file has none, so that the mode says everything, and nullopt if that is unknown.
std::optional<QByteArray> accessList([[maybe_unused]] const QByteArray &name)
{
#ifdef Q_OS_LINUX
    QByteArray list(64 * 1024, Qt::Uninitialized);
    const ssize_t size = uninterrupted(
        [&] { return ::getxattr(name.constData(), "system.posix_acl_access", list.data(), list.size()); });
    if (size < 0 && errno != ENODATA && errno != EOPNOTSUPP)
        return std::nullopt;
    return list.first(qMax<ssize_t>(size, 0));
#else
    return QByteArray();
#endif
}

bool setAccessList([[maybe_unused]] int fd, const QByteArray &list)
{
#ifdef Q_OS_LINUX
    if (!list.isEmpty())
        return uninterrupted(
                   [&] { return ::fsetxattr(fd, "system.posix_acl_access", list.constData(), list.size(), 0); })
            == 0;
    // Removes a list that the new file inherited from its folder.
    return uninterrupted([&] { return ::fremovexattr(fd, "system.posix_acl_access"); }) == 0 || errno == ENODATA
        || errno == EOPNOTSUPP;
#else
    return list.isEmpty();
#endif
}

// Protection that the mode does not show.
struct Protection {
    bool byFlag = false; // immutable or append-only
    bool isMount = false;
};

Protection protection([[maybe_unused]] const QString &path)
{
    Protection found;
#if defined(Q_OS_LINUX) && defined(STATX_ATTR_MOUNT_ROOT)
    struct statx status = {};
    if (::statx(AT_FDCWD, QFile::encodeName(path).constData(), 0, STATX_BASIC_STATS, &status) != 0)
        return found;
    const auto attributes = status.stx_attributes & status.stx_attributes_mask;
    found.byFlag = (attributes & (STATX_ATTR_IMMUTABLE | STATX_ATTR_APPEND)) != 0;
    found.isMount = (attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#endif
    return found;
}

// In a sticky folder only the owner of a file may replace it.
bool isStuck(const QString &target, const struct stat &file)
{
    struct stat folder = {};
    const uid_t user = ::geteuid();
    return user != 0 && ::stat(QFile::encodeName(QFileInfo(target).path()).constData(), &folder) == 0
        && (folder.st_mode & S_ISVTX) != 0 && folder.st_uid != user && file.st_uid != user;
}

// A different group is acceptable if the group has no rights.
Result<void> keepRights(int fd, const QByteArray &target, const struct stat &wanted)
{
    const auto giveTo = [fd](uid_t user, gid_t group) {
        return uninterrupted([&] { return ::fchown(fd, user, group); }) == 0;
    };
    const auto list = accessList(target);
    struct stat fresh = {};
    if (::fstat(fd, &fresh) != 0)
        return notWritten(errno);
    if (fresh.st_uid != wanted.st_uid && !giveTo(wanted.st_uid, static_cast<gid_t>(-1)))
        return notWritten(AtomicFileText::tr("it belongs to another user and would be yours afterwards"));
    if (fresh.st_gid != wanted.st_gid && !giveTo(static_cast<uid_t>(-1), wanted.st_gid)
        && ((wanted.st_mode & S_IRWXG) != 0 || !list || !list->isEmpty()))
        return notWritten(AtomicFileText::tr("others in its group would lose their access"));
    if (!list || !setAccessList(fd, *list))
        return notWritten(AtomicFileText::tr("its access control list would be lost"));
    constexpr mode_t rights = S_IRWXU | S_IRWXG | S_IRWXO;
    // If the file system itself decides about modes, both files have the same one.
    if (uninterrupted([&] { return ::fchmod(fd, wanted.st_mode & rights); }) != 0
        && (::fstat(fd, &fresh) != 0 || ((fresh.st_mode ^ wanted.st_mode) & rights) != 0))
        return notWritten(AtomicFileText::tr("its permissions would be lost"));
    return {};
}

#ifndef RENAME_NOREPLACE
constexpr unsigned RENAME_NOREPLACE = 1;
#endif

// Never overwrites a file. Fails with errno set.
int renameIntoGap([[maybe_unused]] const QByteArray &source, [[maybe_unused]] const QByteArray &target)
{
#ifdef Q_OS_LINUX
    return ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE);
#else
    errno = ENOSYS;
    return -1;
#endif
}

} // namespace

Result<FileLook> lookAtFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    // Checked before opening: merely opening a FIFO would wake a process waiting at its other end.
    if (::stat(name.constData(), &status) != 0)
        return errno == ENOENT ? Result<FileLook>(FileLook()) : unreadable(errno);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::FileUnreadable, whatStandsThere(status.st_mode));
    const auto file = std::make_shared<Descriptor>(openFile(name, O_RDONLY | O_NONBLOCK));
    if (file->fd() < 0)
        return errno == ENOENT ? Result<FileLook>(FileLook()) : unreadable(errno);
    if (::fstat(file->fd(), &status) != 0)
        return unreadable(errno);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::FileUnreadable, whatStandsThere(status.st_mode));
    const bool openToOthers = (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
    if (status.st_size > largestFile)
        return FileLook{true, true, openToOthers, status.st_mtime, {}, file};
    const auto bytes = file->readAll();
    if (!bytes)
        return unreadable(errno);
    if (bytes->size() > largestFile) // it has grown since
        return FileLook{true, true, openToOthers, status.st_mtime, {}, file};
    return FileLook{true, false, openToOthers, status.st_mtime, *bytes, file};
}

Result<void> makePrivateFolder(const QString &folder)
{
    return makeFolder(folder) ? Result<void>() : notWritten(errno);
}

Result<void> checkAttributes(const QString &folder)
{
    if (protection(folder).byFlag)
        return notWritten(AtomicFileText::tr("its folder is protected against changes (chattr)"));
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    const QByteArray name = QFile::encodeName(path);
    const Descriptor file(openFile(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, ownerOnlyFile));
    if (file.fd() < 0)
        return notWritten(errno);
    // Corrects a umask that is too strict. If this fails, the file is as private as its file system allows.
    (void)::fchmod(file.fd(), ownerOnlyFile);
    if (!writeAll(file.fd(), bytes) || !syncToDisk(file.fd())) {
        const int error = errno;
        ::unlink(name.constData());
        return notWritten(error);
    }
    return {};
}

Result<void> keepPrivately(const QString &path, const QString &copy)
{
    const QByteArray from = QFile::encodeName(path);
    const QByteArray to = QFile::encodeName(copy);
    if (uninterrupted([&] { return ::link(from.constData(), to.constData()); }) == 0)
        return makePrivateFile(copy);
    if (const auto made = writePrivateFile(copy, {}); !made)
        return made;
    const Descriptor source(openFile(from, O_RDONLY));
    const Descriptor target(openFile(to, O_WRONLY | O_NOFOLLOW));
    char block[64 * 1024];
    ssize_t count = source.fd() < 0 || target.fd() < 0 ? -1 : 1;
    while (count > 0) {
        count = uninterrupted([&] { return ::read(source.fd(), block, sizeof block); });
        if (count > 0 && !writeAll(target.fd(), QByteArray::fromRawData(block, count)))
            count = -1;
    }
    if (count == 0 && syncToDisk(target.fd()))
        return {};
    const int error = errno;
    ::unlink(to.constData());
    return notWritten(error);
}

Result<void> prepareToReplace(const QString &source, const QString &target)
{
    const QByteArray name = QFile::encodeName(target);
    struct stat wanted = {};
    if (::stat(name.constData(), &wanted) != 0)
        return errno == ENOENT ? Result<void>() : notWritten(errno);
    const Protection found = protection(target);
    if (found.byFlag)
        return notWritten(AtomicFileText::tr("it is protected against changes (chattr)"));
    if (found.isMount)
        return notWritten(EBUSY);
    // The rename would succeed, but somebody who removed write permission meant it; the CLI cannot write either.
    if (::access(name.constData(), W_OK) != 0)
        return notWritten(errno);
    if (isStuck(target, wanted))
        return notWritten(EPERM);
    const Descriptor file(openFile(QFile::encodeName(source), O_WRONLY | O_NOFOLLOW));
    return file.fd() < 0 ? notWritten(errno) : keepRights(file.fd(), name, wanted);
}

Result<void> moveOver(const QString &source, const QString &target)
{
    if (const auto prepared = prepareToReplace(source, target); !prepared)
        return prepared;
    const QByteArray from = QFile::encodeName(source);
    const QByteArray to = QFile::encodeName(target);
    const Descriptor file(openFile(from, O_RDONLY | O_NOFOLLOW));
    if (uninterrupted([&] { return ::rename(from.constData(), to.constData()); }) != 0) {
        const int error = errno;
        if (!isAt(to, file.fd()))
            return notWritten(error);
    }
    syncFolderOf(target); // the content is already safely on disk
    return {};
}

Result<bool> moveIntoGap(const QString &source, const QString &target)
{
    const QByteArray from = QFile::encodeName(source);
    const QByteArray to = QFile::encodeName(target);
    const Descriptor file(openFile(from, O_RDONLY | O_NOFOLLOW));
    keepOwner(file.fd(), target);
    // Some file systems without hard links can still rename without replacing.
    const bool isThere = uninterrupted([&] { return ::link(from.constData(), to.constData()); }) == 0
        || (errno != EEXIST && renameIntoGap(from, to) == 0);
    if (const int error = errno; !isThere && !isAt(to, file.fd())) {
        if (error == EEXIST)
            return false;
        const auto moved = moveOver(source, target);
        return moved ? Result<bool>(true) : failure(moved.error());
    }
    ::unlink(from.constData());
    syncFolderOf(target);
    return true;
}

Result<void> makePrivateFile(const QString &path)
{
    if (::chmod(QFile::encodeName(path).constData(), ownerOnlyFile) != 0)
        return failure(ErrorKind::FileNotWritten,
                       AtomicFileText::tr("The permissions of the file cannot be changed: %1.").arg(reason(errno)));
    return {};
}

} // namespace scripto
