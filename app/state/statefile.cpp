// SPDX-License-Identifier: MIT
#include "app/state/statefile.h"

#include "app/core/filelock.h"
#include "app/core/ownfile.h"
#include "app/core/worker.h"
#include "app/state/replacefile.h"
#include "app/state/stateversion.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>

namespace scripto {

namespace {

constexpr qsizetype mostUnwritten = 500;

struct StateFileText {
    Q_DECLARE_TR_FUNCTIONS(scripto::StateFile)
};

struct Content {
    QJsonObject object;
    bool understood = true;
};

Result<Content> contentOf(const QString &path)
{
    QFile file(path);
    const OwnFile opened = openOwnFile(file);
    // If the folder is missing or not a folder, the file may exist all the same.
    if (opened == OwnFile::Missing && QFileInfo(QFileInfo(path).path()).isDir())
        return Content{};
    if (opened == OwnFile::Missing || opened == OwnFile::Unreadable)
        return unreadable(path, qt_error_string(opened == OwnFile::Missing ? ENOENT : errno));
    if (opened == OwnFile::Foreign || file.size() > largestStateFile)
        return Content{{}, false};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (isOfNewerVersion(document.object()))
        return unreadable(path, StateFileText::tr("a newer version of Scripto Keys has written it"));
    QJsonObject object = document.object();
    object.remove(versionMember);
    return Content{object, error.error == QJsonParseError::NoError && document.isObject()};
}

// Whether there is nothing in the way of creating the folder. A dangling link may lead to a disk that is missing.
bool canBeMade(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() || info.isSymLink())
        return info.isDir();
    return info.path() != folder && canBeMade(info.path());
}

Result<QJsonObject> changeFile(const QString &path, const StateFile::Change &change)
{
    makeOwnFolder(QFileInfo(path).path());
    FileLock lock(path + QStringLiteral(".lock"));
    if (lock.tryFor(stateLockPatience) == FileLock::State::Busy)
        return heldByAnother(path);
    const auto before = contentOf(path);
    if (!before)
        return failure(before.error());
    if (!before->understood && !putAside(path))
        return notNoted(path, StateFileText::tr("it is of no use and cannot be put aside"));
    QJsonObject after = before->object;
    change(after);
    if (after == before->object)
        return after;
    QJsonObject written = after;
    written.insert(versionMember, stateVersion);
    if (auto replaced = replaceFile(path, QJsonDocument(written).toJson()); !replaced)
        return failure(replaced.error());
    return after;
}

} // namespace

StateFile::StateFile(QString path, Worker &worker)
    : m_path(std::move(path))
    , m_worker(worker)
{
}

QJsonObject StateFile::read() const
{
    return contentOf(m_path).value_or(Content()).object;
}

Result<QJsonObject> StateFile::tryToRead() const
{
    const QString folder = QFileInfo(m_path).path();
    if (!QFileInfo::exists(folder) && canBeMade(folder))
        return QJsonObject();
    const auto content = contentOf(m_path);
    if (!content)
        return failure(content.error());
    if (!content->understood)
        return unreadable(m_path,
                          isForeign(m_path) ? foreignText() : StateFileText::tr("its content is not understood"));
    return content->object;
}

Result<QJsonObject> StateFile::changeNow(const Change &change) const
{
    return changeFile(m_path, change);
}

Call<QJsonObject> *StateFile::change(Change change)
{
    return m_worker.run([path = m_path, change = std::move(change)] { return changeFile(path, change); });
}

Call<QJsonObject> *StateFile::remember(Change change)
{
    return m_worker.run([path = m_path, unwritten = m_unwritten, change = std::move(change)] {
        unwritten->append(change);
        if (unwritten->size() > mostUnwritten)
            unwritten->removeFirst();
        auto result = changeFile(path, [&](QJsonObject &object) {
            for (const Change &each : std::as_const(*unwritten))
                each(object);
        });
        if (result)
            unwritten->clear();
        return result;
    });
}

} // namespace scripto
