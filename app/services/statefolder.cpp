// SPDX-License-Identifier: MIT
#include "app/services/statefolder.h"

#include "app/core/filelock.h"
#include "app/core/ownfile.h"
#include "app/services/sharedjournals.h"
#include "app/state/instancelock.h"
#include "app/state/replacefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace scripto {

namespace {

const auto mirrorName = QStringLiteral("mirror.json");

// Observations about keys, which are equally true on another computer.
const QStringList factNames{QStringLiteral("history.jsonl"), QStringLiteral("keys.json"),
                            QStringLiteral("keys-seen.json"), QStringLiteral("use.json")};

// Operations in progress, and the member that lists them. Only one instance may continue them.
const QList<std::pair<QString, QString>> journals{{QStringLiteral("mints.json"), QStringLiteral("mints")},
                                                  {QStringLiteral("revokes.json"), QStringLiteral("intents")},
                                                  {QStringLiteral("rotations.json"), QStringLiteral("rotations")}};

QString pathIn(const QString &folder, const QString &name)
{
    return folder + u'/' + name;
}

// Removals that it records have been carried out somewhere since: an entry with that name may be a new one.
QByteArray withoutRemovals(const QByteArray &mirror)
{
    const QJsonObject before = QJsonDocument::fromJson(mirror).object();
    QJsonObject object = before;
    QJsonObject services = object.value(u"services").toObject();
    for (auto service = services.begin(); service != services.end(); ++service) {
        QJsonObject content = service->toObject();
        QJsonObject profiles = content.value(u"profiles").toObject();
        for (auto profile = profiles.begin(); profile != profiles.end(); ++profile) {
            QJsonObject known = profile->toObject();
            for (const auto &member : {u"removed", u"removedKey", u"removedFrom", u"renamedTo"})
                known.remove(QStringView(member));
            *profile = known;
        }
        content.insert(u"profiles", profiles);
        *service = content;
    }
    if (!services.isEmpty())
        object.insert(u"services", services);
    return object == before ? mirror : QJsonDocument(object).toJson();
}

// Returns nothing if the file cannot be read or trusted.
std::optional<QByteArray> ownBytes(const QString &path)
{
    QFile file(path);
    if (openOwnFile(file) != OwnFile::Opened)
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    return file.error() == QFileDevice::NoError ? std::optional(bytes) : std::nullopt;
}

// Other instances may start at the same time, and change the copy at once.
void copyOnce(const QString &from, const QString &to)
{
    FileLock lock(to + QStringLiteral(".lock"));
    if (lock.tryFor(stateLockPatience) == FileLock::State::Busy || QFile::exists(to))
        return;
    if (const auto bytes = ownBytes(from))
        (void)replaceFile(to, QFileInfo(to).fileName() == mirrorName ? withoutRemovals(*bytes) : *bytes);
}

// Adds what an older instance had begun to what newer ones have begun while it ran.
void moveJournal(const QString &from, const QString &to, const QString &member, const SharedJournals &shared)
{
    FileLock lock(to + QStringLiteral(".lock"));
    FileLock olderLock(from + QStringLiteral(".lock")); // of those who start with another config.json
    for (FileLock *each : {&lock, &olderLock}) {
        if (each->tryFor(stateLockPatience) == FileLock::State::Busy)
            return;
    }
    if (!QFile::exists(from))
        return;
    QJsonObject older = QJsonDocument::fromJson(ownBytes(from).value_or(QByteArray())).object();
    QJsonArray own;
    QJsonArray others;
    for (const QJsonValue &each : older.value(member).toArray())
        (shared.isForAnother(each.toObject()) ? others : own).append(each);
    const bool isFirst = !QFile::exists(to);
    if (isFirst && others.isEmpty()) {
        QFile::rename(from, to);
        return;
    }
    QJsonObject newer = isFirst ? older : QJsonDocument::fromJson(ownBytes(to).value_or(QByteArray())).object();
    if (older.isEmpty() || newer.isEmpty() || older.value(u"version") != newer.value(u"version"))
        return;
    QJsonArray all = isFirst ? QJsonArray() : newer.value(member).toArray();
    for (const QJsonValue &each : std::as_const(own)) {
        if (!all.contains(each))
            all.append(each);
    }
    newer.insert(member, all);
    if (!own.isEmpty() && !replaceFile(to, QJsonDocument(newer).toJson()))
        return;
    older.insert(member, others);
    if (others.isEmpty())
        QFile::remove(from);
    else if (!own.isEmpty())
        (void)replaceFile(from, QJsonDocument(older).toJson());
}

void copyFacts(const QString &from, const QString &to)
{
    for (const QString &name : factNames)
        copyOnce(pathIn(from, name), pathIn(to, name));
}

// The folders of this config.json on other computers, which exist if the home folder is shared or the operating system
// was reinstalled.
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

// What earlier versions stored in the common folder stays there, for other folders that will be created from it.
void takeOver(const Paths &paths)
{
    const QString mirror = pathIn(paths.state, mirrorName);
    if (!QFile::exists(mirror)) {
        for (const QString &folder : foldersOfOthers(paths)) // newest first; these know more than the older state
            copyFacts(folder, paths.state);
        copyFacts(paths.olderState, paths.state);
        copyOnce(pathIn(paths.olderState, mirrorName), mirror); // last, because its existence marks this as done
    }
    if (InstanceLock::sweep(paths.olderState)) // an earlier version is running and owns its journals
        return;
    std::optional<SharedJournals> shared; // reads other files
    for (const auto &[name, member] : journals) {
        const QString older = pathIn(paths.olderState, name);
        if (!QFile::exists(older))
            continue;
        if (!shared) {
            const QByteArray known = ownBytes(pathIn(paths.olderState, mirrorName)).value_or(QByteArray());
            shared.emplace(paths.config, QJsonDocument::fromJson(known).object());
        }
        moveJournal(older, pathIn(paths.state, name), member, *shared);
    }
}

QStringList foreignLocks(const Paths &paths, const QStringList &names)
{
    QStringList files{paths.settings, paths.notes};
    for (const QString &name : names)
        files.append(pathIn(paths.state, name));
    QStringList foreign;
    for (const QString &file : std::as_const(files)) {
        const QString lock = file + QStringLiteral(".lock");
        if (isForeign(lock))
            foreign.append(QFileInfo(lock).fileName());
    }
    return foreign;
}

} // namespace

QStringList prepareStateFolder(const Paths &paths)
{
    QStringList foreign;
    for (const QString &folder :
         {paths.olderState, paths.state, QFileInfo(paths.settings).path(), QFileInfo(paths.notes).path()}) {
        if (!folder.isEmpty() && !makeOwnFolder(folder) && (QFileInfo::exists(folder) || QFileInfo(folder).isSymLink()))
            foreign.append(folder);
    }
    QStringList names;
    for (const auto &journal : journals)
        names.append(journal.first);
    names += factNames + QStringList{mirrorName};
    const QStringList locks = foreignLocks(paths, names); // taking a lock removes what is in its place
    if (!paths.olderState.isEmpty() && !foreign.contains(paths.olderState) && !foreign.contains(paths.state))
        takeOver(paths);
    for (const QString &name : std::as_const(names)) {
        const QString own = pathIn(paths.state, name);
        const bool isLeft = !QFile::exists(own) && !paths.olderState.isEmpty(); // where earlier versions kept it
        if (isForeign(own) || (isLeft && isForeign(pathIn(paths.olderState, name))))
            foreign.append(name);
    }
    for (const QString &file : {paths.settings, paths.notes}) {
        if (isForeign(file))
            foreign.append(QFileInfo(file).fileName());
    }
    return foreign + locks;
}

} // namespace scripto
