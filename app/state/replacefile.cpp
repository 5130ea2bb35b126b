// SPDX-License-Identifier: MIT
#include "app/state/replacefile.h"

#include "app/core/ownfile.h"
#include "app/core/showntext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace scripto {

namespace {

constexpr auto ownerFolder = ownerOnly | QFileDevice::ExeOwner;

struct ReplaceText {
    Q_DECLARE_TR_FUNCTIONS(scripto::StateFile)
};

} // namespace

void makeFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, ownerFolder);
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notNoted(path, file.errorString());
    file.setPermissions(ownerOnly); // where it fails, the file system decides
    keepOwner(file.handle(), path);
    // QSaveFile takes a short write for a success (measured on a full disk), so the length is compared here, of what
    // has left its buffer. Nor does it say when the disk has failed.
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.flush() || file.size() != bytes.size()
        || !syncToDisk(file.handle())) {
        const QString problem = errno == 0 ? file.errorString() : qt_error_string(errno);
        file.cancelWriting();
        return notNoted(path, problem);
    }
    if (!file.commit())
        return notNoted(path, file.errorString());
    return {};
}

tl::unexpected<Error> notNoted(const QString &path, const QString &why)
{
    return failure(ErrorKind::NotNoted, ReplaceText::tr("%1 cannot be written: %2.").arg(shownText(path), why));
}

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return failure(ErrorKind::NotNoted, ReplaceText::tr("%1 cannot be read: %2.").arg(shownText(path), why));
}

tl::unexpected<Error> heldByAnother(const QString &path)
{
    return notNoted(path, ReplaceText::tr("another program holds it"));
}

} // namespace scripto
