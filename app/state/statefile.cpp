// SPDX-License-Identifier: MIT
#include "app/state/statefile.h"

#include "app/core/lockfile.h"
#include "app/core/showntext.h"
#include "app/core/worker.h"
#include "app/state/replacefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>

namespace scripto {

namespace {

struct StateFileText {
    Q_DECLARE_TR_FUNCTIONS(scripto::StateFile)
};

struct Content {
    QJsonObject object;
    bool understood = true;
};

Content contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, !file.exists()};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    return {document.object(), error.error == QJsonParseError::NoError && document.isObject()};
}

Result<QJsonObject> changeFile(const QString &path, const StateFile::Change &change)
{
    makeFolderOf(path);
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lockPatiently(lock, stateLockPatience))
        return heldByAnother(path);
    const Content before = contentOf(path);
    if (!before.understood) {
        const QString kept = path + QStringLiteral(".broken");
        QFile::remove(kept);
        if (!QFile::rename(path, kept))
            return failure(ErrorKind::FileNotWritten, StateFileText::tr("%1 cannot be read.").arg(shownText(path)));
    }
    QJsonObject after = before.object;
    change(after);
    if (after != before.object) {
        if (auto written = replaceFile(path, QJsonDocument(after).toJson()); !written)
            return tl::unexpected(written.error());
    }
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
    return contentOf(m_path).object;
}

Call<QJsonObject> *StateFile::change(Change change)
{
    return m_worker.run([path = m_path, change = std::move(change)] { return changeFile(path, change); });
}

} // namespace scripto
