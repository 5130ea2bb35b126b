// SPDX-License-Identifier: MIT
#include "app/state/replacefile.h"

#include "app/core/logging.h"
#include "app/core/masking.h"
#include "app/core/ownfile.h"
#include "app/core/showntext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>

namespace scripto {

namespace {

struct ReplaceText {
    Q_DECLARE_TR_FUNCTIONS(scripto::StateFile)
};

// The user may store the file elsewhere, so the link stays.
QString behindLink(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    return file.isSymLink() ? file.symLinkTarget() : path;
}

tl::unexpected<Error> logged(const QString &problem)
{
    const Error error{ErrorKind::NotNoted, problem};
    errorLog(stateLog(), error);
    return failure(error);
}

} // namespace

QByteArray withoutKeys(const QByteArray &text)
{
    return text.contains(keyPrefix.latin1()) ? withKeysMasked(QString::fromUtf8(text)).toUtf8() : text;
}

bool isForeign(const QString &path)
{
    QFile file(path);
    return openOwnFile(file) == OwnFile::Foreign;
}

QString foreignText()
{
    return ReplaceText::tr(
        "it is no regular file, it belongs to another user of this computer, or others can write to it");
}

bool putAside(const QString &path)
{
    const QString broken = path + QStringLiteral(".broken");
    QString free = broken;
    for (int n = 2; QFileInfo(free).isFile() || QFileInfo(free).isSymLink(); ++n)
        free = broken + u'-' + QString::number(n);
    return renameOver(path, free); // a link itself, wherever it leads
}

// QSaveFile is no alternative: it reports a short write as success (measured on a full disk), fails if a signal
// interrupts the rename, and does not sync the folder.
Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    const QByteArray bytes = withoutKeys(content);
    if (bytes.size() > largestStateFile)
        return notNoted(path, ReplaceText::tr("it would be too large to be read again"));
    if (isForeign(path) && !putAside(path))
        return notNoted(path, foreignText());
    const QString target = behindLink(path);
    const QFileInfo there(target);
    if (there.exists() && !there.isWritable())
        return notNoted(path, qt_error_string(EACCES));
    QFile file(target + u'.' + QUuid::createUuid().toString(QUuid::Id128));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerOnly))
        return notNoted(path, file.errorString());
    keepOwner(file.handle(), target);
    errno = 0;
    if (file.write(bytes) == bytes.size() && file.size() == bytes.size() && syncToDisk(file.handle())
        && renameOver(file.fileName(), target))
        return {};
    const QString problem = errno == 0 ? file.errorString() : qt_error_string(errno);
    file.remove();
    return notNoted(path, problem);
}

tl::unexpected<Error> notNoted(const QString &path, const QString &why)
{
    return logged(ReplaceText::tr("%1 cannot be written: %2.").arg(shownText(path), why));
}

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return logged(ReplaceText::tr("%1 cannot be read: %2.").arg(shownText(path), why));
}

tl::unexpected<Error> heldByAnother(const QString &path)
{
    return notNoted(path, ReplaceText::tr("another program holds it"));
}

} // namespace scripto
