// SPDX-License-Identifier: MIT
#include "app/config/symlinks.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <filesystem>

namespace scripto {

namespace {

constexpr int mostLinks = 40; // the limit of Linux

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(Links)
};

} // namespace

// Does not use QFileInfo::symLinkTarget(), which resolves ".." in the text; that is wrong behind a linked folder.
QStringList pathsBehindLinks(const QString &path)
{
    QStringList paths = {path};
    while (paths.size() <= mostLinks) {
        const QFileInfo info(paths.constLast());
        const QString folder = QFileInfo(info.path()).canonicalFilePath();
        std::error_code error;
        const auto link = std::filesystem::read_symlink(info.filesystemFilePath(), error);
        if (folder.isEmpty() || error)
            break;
        paths.append(QDir(folder).filePath(QFile::decodeName(link.string().c_str())));
    }
    return paths;
}

Result<QString> behindLinks(const QString &path)
{
    const QStringList paths = pathsBehindLinks(path);
    if (paths.size() > mostLinks)
        return failure(ErrorKind::FileUnreadable,
                       LinkText::tr("The file cannot be read: its symbolic links lead in circles."));
    return paths.constLast();
}

QString deadEnd(const QString &path)
{
    const QStringList paths = pathsBehindLinks(path);
    const QString &last = paths.constLast();
    if (QFileInfo::exists(last))
        return {};
    QString rest = u'/' + QFileInfo(last).fileName();
    for (QFileInfo above(QFileInfo(last).path()); !above.exists() && !above.isRoot(); above.setFile(above.path())) {
        if (above.isSymLink())
            return pathsBehindLinks(above.filePath()).constLast() + rest;
        rest.prepend(u'/' + above.fileName());
    }
    if (paths.size() > 1)
        return last;
    // Links further up are not specific to this file: on some systems /home is one.
    const QFileInfo folder(QFileInfo(path).path());
    return folder.isSymLink() ? QDir(folder.canonicalFilePath()).filePath(QFileInfo(path).fileName()) : QString();
}

} // namespace scripto
