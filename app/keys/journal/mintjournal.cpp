// SPDX-License-Identifier: MIT
#include "app/keys/journal/mintjournal.h"

#include "app/core/worker.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace scripto {

namespace {

QString mintsMember()
{
    return QStringLiteral("mints");
}

QJsonObject mintToJson(const MintRecord &record, const QString &instance)
{
    return {{QStringLiteral("id"), record.id},
            {QStringLiteral("server"), record.server.toString()},
            {QStringLiteral("email"), record.email},
            {QStringLiteral("name"), record.name},
            {QStringLiteral("bySignIn"), record.bySignIn},
            {QStringLiteral("askedAt"), record.askedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("told"), record.told},
            {QStringLiteral("instance"), instance}};
}

MintRecord mintFromJson(const QJsonObject &object)
{
    return {object.value(u"id").toString(),
            QUrl(object.value(u"server").toString()),
            object.value(u"email").toString(),
            object.value(u"name").toString(),
            object.value(u"bySignIn").toBool(),
            QDateTime::fromString(object.value(u"askedAt").toString(), Qt::ISODateWithMs),
            object.value(u"told").toBool()};
}

} // namespace

MintRecord MintRecord::make(const QUrl &server, const QString &email, const QString &name, const QDateTime &now)
{
    return {.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
            .server = server,
            .email = email,
            .name = name.trimmed(),
            .askedAt = now};
}

MintJournal::MintJournal(const QString &folder, Worker &worker)
    : m_instanceLock(std::make_shared<const InstanceLock>(folder))
    , m_file(folder + QStringLiteral("/mints.json"), worker)
    , m_worker(worker)
{
}

QList<MintRecord> MintJournal::interrupted() const
{
    QList<MintRecord> left;
    for (const QJsonValue &value : m_file.read().value(mintsMember()).toArray()) {
        if (!m_instanceLock->runs(value.toObject().value(u"instance").toString()))
            left.append(mintFromJson(value.toObject()));
    }
    return left;
}

Call<Done> *MintJournal::note(const MintRecord &record)
{
    return change(record.id, mintToJson(record, m_instanceLock->id()))->map(&m_worker, [](const QJsonObject &) {
        return Done();
    });
}

void MintJournal::end(const QString &id)
{
    change(id, {});
}

Call<QJsonObject> *MintJournal::change(const QString &id, std::optional<QJsonObject> added)
{
    return m_file.change([id, added = std::move(added), lock = m_instanceLock](QJsonObject &object) {
        lock->renew();
        QJsonArray mints;
        for (const QJsonValue &value : object.value(mintsMember()).toArray()) {
            if (value.toObject().value(u"id").toString() != id)
                mints.append(value);
        }
        if (added)
            mints.append(*added);
        object.insert(mintsMember(), mints);
    });
}

} // namespace scripto
