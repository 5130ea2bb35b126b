// SPDX-License-Identifier: MIT
#include "app/state/replacefile.h"

#include "app/core/showntext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

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
    // QSaveFile takes a short write for a success (measured on a full disk), so the length is compared here, of what
    // has left its buffer.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes) != bytes.size()
        || !file.flush() || file.size() != bytes.size()) {
        file.cancelWriting();
        return failure(ErrorKind::FileNotWritten, file.errorString());
    }
    if (!file.commit())
        return failure(ErrorKind::FileNotWritten, file.errorString());
    return {};
}

tl::unexpected<Error> heldByAnother(const QString &path)
{
    return failure(ErrorKind::FileNotWritten, ReplaceText::tr("Another program holds %1.").arg(shownText(path)));
}

} // namespace scripto
