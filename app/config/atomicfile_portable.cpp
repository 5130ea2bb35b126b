// SPDX-License-Identifier: MIT
// For systems other than Unix, where it is untested (its tests pass on Linux). It cannot detect a late write to a file
// that was replaced, because some systems cannot replace an open file; it cannot sync a folder; and it cannot tell from
// a file's access list who else may read it.
#include "app/config/atomicfile.h"
#include "app/core/showntext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <filesystem>

namespace scripto {

namespace {

constexpr QFile::Permissions ownerOnlyFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerOnlyFolder = ownerOnlyFile | QFile::ExeOwner;
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

struct AtomicFileText {
    Q_DECLARE_TR_FUNCTIONS(AtomicFile)
};

class Remembered final : public OpenFile {
public:
    explicit Remembered(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    QByteArray read() const override { return m_bytes; }

private:
    QByteArray m_bytes;
};

tl::unexpected<Error> unreadable(const QString &reason)
{
    return failure(ErrorKind::FileUnreadable, AtomicFileText::tr("The file cannot be read: %1.").arg(reason));
}

tl::unexpected<Error> notWritten(const QString &reason)
{
    return failure(ErrorKind::FileNotWritten, AtomicFileText::tr("The file cannot be saved: %1.").arg(reason));
}

} // namespace

Result<FileLook> lookAtFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return FileLook();
    if (info.isDir())
        return failure(ErrorKind::FileUnreadable, AtomicFileText::tr("A folder stands where the file should be."));
    if (!info.isFile())
        return failure(ErrorKind::FileUnreadable,
                       AtomicFileText::tr("Something else stands where the file should be."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    const bool openToOthers = (file.permissions() & others) != 0;
    const qint64 changedAt = info.lastModified().toSecsSinceEpoch();
    const QByteArray bytes = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file.errorString());
    if (bytes.size() > largestFile)
        return FileLook{true, true, openToOthers, changedAt, {}, std::make_shared<Remembered>(QByteArray())};
    return FileLook{true, false, openToOthers, changedAt, bytes, std::make_shared<Remembered>(bytes)};
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
    if (!QDir().mkdir(folder, ownerOnlyFolder) && !QFileInfo(folder).isDir())
        return notWritten(AtomicFileText::tr("its folder cannot be created"));
    return {};
}

Result<void> keepPrivately(const QString &path, const QString &copy)
{
    if (!QFile::copy(path, copy))
        return notWritten(AtomicFileText::tr("it can’t be copied"));
    return makePrivateFile(copy);
}

Result<void> checkAttributes(const QString &)
{
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo::exists(path))
        return notWritten(AtomicFileText::tr("“%1” is there already").arg(shownText(QFileInfo(path).fileName())));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnlyFile))
        return notWritten(file.errorString());
    // QSaveFile does not report a short write as an error.
    if (file.write(bytes) != bytes.size() || !file.flush() || file.size() != bytes.size()) {
        file.cancelWriting();
        return notWritten(file.errorString());
    }
    if (!file.commit())
        return notWritten(file.errorString());
    return {};
}

Result<void> prepareToReplace([[maybe_unused]] const QString &source, const QString &target)
{
    if (QFileInfo::exists(target) && !QFileInfo(target).isWritable())
        return notWritten(AtomicFileText::tr("it is write-protected"));
    return {};
}

Result<void> moveOver(const QString &source, const QString &target)
{
    if (const auto prepared = prepareToReplace(source, target); !prepared)
        return prepared;
    std::error_code error;
    std::filesystem::rename(QFileInfo(source).filesystemFilePath(), QFileInfo(target).filesystemFilePath(), error);
    if (error)
        return notWritten(QString::fromStdString(error.message()));
    return {};
}

Result<bool> moveIntoGap(const QString &source, const QString &target)
{
    if (QFile::rename(source, target)) // never overwrites
        return true;
    if (QFileInfo::exists(target))
        return false;
    return notWritten(AtomicFileText::tr("the new file cannot be put in its place"));
}

Result<void> makePrivateFile(const QString &path)
{
    if (!QFile::setPermissions(path, ownerOnlyFile))
        return notWritten(AtomicFileText::tr("its permissions cannot be changed"));
    return {};
}

} // namespace scripto
