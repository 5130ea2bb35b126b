// SPDX-License-Identifier: MIT
#include "app/state/statefile.h"

#include "app/core/lockfile.h"
#include "app/core/worker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

namespace scripto {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerOnly | QFileDevice::ExeOwner;
constexpr std::chrono::seconds lockPatience{2};

struct Text {
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

Result<void> write(const QString &path, const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson();
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

Result<QJsonObject> changeFile(const QString &path, const StateFile::Change &change)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, ownerFolder);
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lockPatiently(lock, lockPatience))
        return failure(ErrorKind::FileNotWritten, Text::tr("Another program holds %1.").arg(path));
    const Content before = contentOf(path);
    if (!before.understood) {
        const QString kept = path + QStringLiteral(".broken");
        QFile::remove(kept);
        if (!QFile::rename(path, kept))
            return failure(ErrorKind::FileNotWritten, Text::tr("%1 cannot be read.").arg(path));
    }
    QJsonObject after = before.object;
    change(after);
    if (after != before.object) {
        if (auto written = write(path, after); !written)
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
