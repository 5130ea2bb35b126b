// SPDX-License-Identifier: MIT
#include "app/profiles/mirrormemory.h"

#include "app/core/worker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>

namespace scripto {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray randomSalt()
{
    QByteArray salt(32, Qt::Uninitialized);
    for (char &byte : salt)
        byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xff);
    return salt.toHex();
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QHash<QString, Fingerprint> toHash(const QJsonObject &object)
{
    QHash<QString, Fingerprint> hash;
    for (auto it = object.begin(); it != object.end(); ++it)
        hash.insert(it.key(), it.value().toString().toLatin1());
    return hash;
}

// What is noted of one profile; empty = nothing.
struct Note {
    QString profile;
    Fingerprint inStep;
    Fingerprint removed;
};

QJsonObject withValue(QJsonObject object, const QString &name, const Fingerprint &value)
{
    if (value.isEmpty())
        object.remove(name);
    else
        object.insert(name, QString::fromLatin1(value));
    return object;
}

Result<Done> writeNote(const QString &path, const QByteArray &salt, const QString &service, const Note &note)
{
    // Read again and changed in one place only, so that what another instance has noted stays.
    QJsonObject all = readObject(path);
    QJsonObject services = all.value(u"services").toObject();
    QJsonObject own = services.value(service).toObject();
    for (const auto &[member, value] :
         {std::pair(QStringLiteral("inStep"), note.inStep), std::pair(QStringLiteral("removed"), note.removed)})
        own.insert(member, withValue(own.value(member).toObject(), note.profile, value));
    services.insert(service, own);
    all.insert(QStringLiteral("version"), 1);
    all.insert(QStringLiteral("salt"), QString::fromLatin1(salt));
    all.insert(QStringLiteral("services"), services);

    const QByteArray bytes = QJsonDocument(all).toJson();
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    // QSaveFile takes a short write for a success (measured on a full disk), so the length is compared here.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes) != bytes.size()) {
        file.cancelWriting();
        return failure(ErrorKind::FileNotWritten, file.errorString());
    }
    if (!file.commit())
        return failure(ErrorKind::FileNotWritten, file.errorString());
    return Done();
}

} // namespace

MirrorMemory::MirrorMemory(QString path, QString service, Worker &worker)
    : m_path(std::move(path))
    , m_service(std::move(service))
    , m_worker(worker)
{
    load();
}

void MirrorMemory::rememberInStep(const QString &profile, const Fingerprint &fingerprint)
{
    const bool tombstoneGone = m_removed.remove(profile);
    if (m_inStep.value(profile) == fingerprint && !tombstoneGone)
        return;
    m_inStep.insert(profile, fingerprint);
    save(profile);
}

void MirrorMemory::rememberRemoved(const QString &profile, const Fingerprint &fingerprint)
{
    m_inStep.remove(profile);
    m_removed.insert(profile, fingerprint);
    save(profile);
}

void MirrorMemory::forget(const QString &profile)
{
    const bool wasInStep = m_inStep.remove(profile);
    const bool wasRemoved = m_removed.remove(profile);
    if (wasInStep || wasRemoved)
        save(profile);
}

void MirrorMemory::load()
{
    const QJsonObject all = readObject(m_path);
    m_salt = all.value(u"salt").toString().toLatin1();
    if (m_salt.isEmpty()) {
        m_salt = randomSalt();
        return;
    }
    const QJsonObject own = all.value(u"services").toObject().value(m_service).toObject();
    m_inStep = toHash(own.value(u"inStep").toObject());
    m_removed = toHash(own.value(u"removed").toObject());
}

void MirrorMemory::save(const QString &profile)
{
    const Note note{profile, m_inStep.value(profile), m_removed.value(profile)};
    m_worker.run(
        [path = m_path, salt = m_salt, service = m_service, note] { return writeNote(path, salt, service, note); });
}

} // namespace scripto
