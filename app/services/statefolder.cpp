// SPDX-License-Identifier: MIT
#include "app/services/statefolder.h"

#include "app/core/filelock.h"
#include "app/core/ownfile.h"
#include "app/state/presence.h"
#include "app/state/replacefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace scripto {

namespace {

const auto mirrorName = QStringLiteral("mirror.json");

// What was seen of keys, which is as true for another computer.
const QStringList factNames{QStringLiteral("history.jsonl"), QStringLiteral("keys.json"),
                            QStringLiteral("keys-seen.json"), QStringLiteral("use.json")};

// What was begun. Only one instance may go on with it.
const QStringList journalNames{QStringLiteral("mints.json"), QStringLiteral("revokes.json"),
                               QStringLiteral("rotations.json")};

QString pathIn(const QString &folder, const QString &name)
{
    return folder + u'/' + name;
}

// Other instances may start at the same time, and change the copy at once.
void copyOnce(const QString &from, const QString &to)
{
    QFile file(from);
    FileLock lock(to + QStringLiteral(".lock"));
    if (lock.tryFor(stateLockPatience) == FileLock::State::Busy || QFile::exists(to) || !file.open(QIODevice::ReadOnly)
        || !isOwnFile(file.handle(), QFileInfo(from).path()))
        return;
    const QByteArray bytes = file.readAll();
    if (file.error() == QFileDevice::NoError)
        (void)replaceFile(to, bytes);
}

void copyFacts(const QString &from, const QString &to)
{
    for (const QString &name : factNames)
        copyOnce(pathIn(from, name), pathIn(to, name));
}

// Of this config.json on other computers: the home is shared, or the operating system is a new one.
QStringList foldersOfOthers(const Paths &paths)
{
    const QString own = QFileInfo(paths.state).fileName();
    QStringList names =
        QDir(paths.olderState).entryList({own.section(u'-', 0, 0) + QStringLiteral("-*")}, QDir::Dirs, QDir::Time);
    names.removeAll(own);
    QStringList folders;
    for (const QString &name : std::as_const(names))
        folders.append(pathIn(paths.olderState, name));
    return folders;
}

// Whatever was known where earlier versions kept it stays there, for the other folders that will be made from it.
void takeOver(const Paths &paths)
{
    const QString mirror = pathIn(paths.state, mirrorName);
    if (!QFile::exists(mirror)) {
        copyFacts(paths.olderState, paths.state);
        for (const QString &folder : foldersOfOthers(paths))
            copyFacts(folder, paths.state);
        copyOnce(pathIn(paths.olderState, mirrorName), mirror); // last, since it says that this is done
    }
    if (Presence::sweep(paths.olderState)) // one of an earlier version runs, and its journals are its own
        return;
    for (const QString &name : journalNames) {
        if (!QFile::exists(pathIn(paths.state, name)))
            QFile::rename(pathIn(paths.olderState, name), pathIn(paths.state, name));
    }
}

} // namespace

QStringList prepareStateFolder(const Paths &paths)
{
    QStringList foreign;
    for (const QString &folder : {paths.olderState, paths.state, QFileInfo(paths.settings).path()}) {
        if (!folder.isEmpty() && !makeOwnFolder(folder) && QFileInfo(folder).isDir())
            foreign.append(folder);
    }
    if (!paths.olderState.isEmpty() && !foreign.contains(paths.olderState))
        takeOver(paths);
    for (const QString &name : journalNames + factNames + QStringList{mirrorName}) {
        const bool isCopied = QFile::exists(pathIn(paths.state, name)) || paths.olderState.isEmpty();
        if (isForeign(pathIn(isCopied ? paths.state : paths.olderState, name)))
            foreign.append(name);
    }
    if (isForeign(paths.settings))
        foreign.append(QFileInfo(paths.settings).fileName());
    return foreign;
}

} // namespace scripto
