// SPDX-License-Identifier: MIT
#include "app/config/atomicfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>

namespace scripto {

namespace {

constexpr qsizetype largestFile = 16 * 1024 * 1024;
constexpr mode_t ownerOnlyFile = 0600;
constexpr mode_t ownerOnlyFolder = 0700;

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
        // Who opens the file in this very moment has us told, by a signal that would end the program otherwise.
        ::fcntl(m_fd, F_SETSIG, SIGURG);
        if (::fcntl(m_fd, F_SETLEASE, F_RDLCK) != 0)
            return errno == EAGAIN;
        ::fcntl(m_fd, F_SETLEASE, F_UNLCK);
#endif
        return false;
    }

    // Fails with errno set.
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
    default:
        return qt_error_string(error);
    }
}

tl::unexpected<Error> unreadable(int error)
{
    return failure(ErrorKind::FileUnreadable, AtomicFileText::tr("The file cannot be read: %1.").arg(reason(error)));
}

tl::unexpected<Error> notWritten(int error)
{
    return failure(ErrorKind::FileNotWritten, AtomicFileText::tr("The file cannot be saved: %1.").arg(reason(error)));
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

// Some file systems cannot do it; the content itself is safe on disk by then.
void syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.fd() >= 0)
        ::fsync(directory.fd());
}

} // namespace

Result<FileLook> lookAtFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    // Before opening: merely opening a FIFO would wake whoever waits at its other end.
    if (::stat(name.constData(), &status) != 0)
        return errno == ENOENT ? Result<FileLook>(FileLook()) : unreadable(errno);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::FileUnreadable, whatStandsThere(status.st_mode));
    const auto file = std::make_shared<Descriptor>(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file->fd() < 0)
        return errno == ENOENT ? Result<FileLook>(FileLook()) : unreadable(errno);
    if (::fstat(file->fd(), &status) != 0)
        return unreadable(errno);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::FileUnreadable, whatStandsThere(status.st_mode));
    const auto bytes = file->readAll();
    if (!bytes)
        return unreadable(errno);
    if (bytes->size() > largestFile)
        return failure(ErrorKind::FileUnreadable,
                       AtomicFileText::tr("The file is larger than %1 MB.").arg(largestFile / 1024 / 1024));
    return FileLook{true, (status.st_mode & (S_IRWXG | S_IRWXO)) != 0, *bytes, file};
}

Result<void> makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const QString parent = QFileInfo(folder).path();
    if (parent != folder) {
        if (auto made = makePrivateFolder(parent); !made)
            return made;
    }
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), ownerOnlyFolder) != 0)
        return errno == EEXIST ? Result<void>() : notWritten(errno);
    if (::chmod(name.constData(), ownerOnlyFolder) != 0) // where the umask has taken too much away
        return notWritten(errno);
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    const QByteArray name = QFile::encodeName(path);
    const Descriptor file(
        ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, ownerOnlyFile));
    if (file.fd() < 0)
        return notWritten(errno);
    if (::fchmod(file.fd(), ownerOnlyFile) != 0 || !writeAll(file.fd(), bytes) || ::fsync(file.fd()) != 0) {
        const int error = errno;
        ::unlink(name.constData());
        return notWritten(error);
    }
    return {};
}

Result<void> moveOver(const QString &source, const QString &target)
{
    const QByteArray name = QFile::encodeName(target);
    // The rename would succeed, but who takes the right to write away means it; the CLI cannot write either.
    if (::access(name.constData(), W_OK) != 0 && errno != ENOENT)
        return notWritten(errno);
    if (::rename(QFile::encodeName(source).constData(), name.constData()) != 0)
        return notWritten(errno);
    syncFolderOf(target);
    return {};
}

Result<bool> moveIntoGap(const QString &source, const QString &target)
{
    const QByteArray name = QFile::encodeName(source);
    if (::link(name.constData(), QFile::encodeName(target).constData()) != 0) {
        if (errno == EEXIST)
            return false;
        // A file system without hard links.
        const auto moved = moveOver(source, target);
        return moved ? Result<bool>(true) : failure(moved.error());
    }
    ::unlink(name.constData());
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
