// SPDX-License-Identifier: MIT
#include "app/keys/revokejournal.h"

#include "app/core/worker.h"

#include <QJsonArray>

#include <algorithm>

namespace scripto {

namespace {

QString member()
{
    return QStringLiteral("intents");
}

QJsonObject toJson(const RevokeIntent &intent, const QString &instance)
{
    return {{QStringLiteral("account"), intent.account},
            {QStringLiteral("id"), intent.id},
            {QStringLiteral("name"), intent.name},
            {QStringLiteral("askedAt"), intent.askedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("sent"), intent.sent},
            {QStringLiteral("instance"), instance}};
}

RevokeIntent fromJson(const QJsonObject &object)
{
    return {object.value(u"account").toString(), object.value(u"id").toString(), object.value(u"name").toString(),
            QDateTime::fromString(object.value(u"askedAt").toString(), Qt::ISODateWithMs),
            object.value(u"sent").toBool()};
}

QJsonArray without(const QJsonArray &noted, const QList<RevokeIntent> &dropped)
{
    QJsonArray left;
    for (const QJsonValue &value : noted) {
        const RevokeIntent intent = fromJson(value.toObject());
        const bool drops = std::any_of(dropped.begin(), dropped.end(), [&](const RevokeIntent &other) {
            return intent.isFor(other.account, other.id);
        });
        if (!drops)
            left.append(value);
    }
    return left;
}

} // namespace

RevokeJournal::RevokeJournal(const QString &folder, Worker &worker)
    : m_presence(folder)
    , m_file(folder + QStringLiteral("/revokes.json"), worker)
    , m_worker(worker)
{
}

QList<RevokeIntent> RevokeJournal::leftOver() const
{
    QList<RevokeIntent> left;
    for (const QJsonValue &value : m_file.read().value(member()).toArray()) {
        if (!m_presence.runs(value.toObject().value(u"instance").toString()))
            left.append(fromJson(value.toObject()));
    }
    return left;
}

Call<Done> *RevokeJournal::add(const QList<RevokeIntent> &intents)
{
    return change(intents, intents);
}

Call<Done> *RevokeJournal::remove(const QList<RevokeIntent> &intents)
{
    return change(intents, {});
}

Call<Done> *RevokeJournal::change(const QList<RevokeIntent> &dropped, const QList<RevokeIntent> &added)
{
    auto *call = new Call<Done>(&m_worker);
    const auto inFile = [dropped, added, instance = m_presence.id()](QJsonObject &object) {
        QJsonArray noted = without(object.value(member()).toArray(), dropped);
        for (const RevokeIntent &intent : added)
            noted.append(toJson(intent, instance));
        object.insert(QStringLiteral("version"), 1);
        object.insert(member(), noted);
    };
    m_file.change(inFile)->pipe(call, [](const QJsonObject &) { return Result<Done>(Done()); });
    return call;
}

} // namespace scripto
