// SPDX-License-Identifier: MIT
#include "app/keys/journal/ownusejournal.h"

#include <QJsonArray>

#include <chrono>

namespace scripto {

namespace {

// No request lasts longer. Recorded as the duration of a request whose end was never seen.
constexpr std::chrono::seconds longestRequest{150};

QString nameOf(const QUrl &server)
{
    return server.toString(QUrl::FullyEncoded);
}

QString text(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject useRecordToJson(const OwnUseRecord &record)
{
    QJsonObject object;
    const auto add = [&object](const char *member, const QDateTime &value) {
        if (value.isValid())
            object.insert(QLatin1StringView(member), text(value));
    };
    add("own", record.own);
    add("ownUpdate", record.ownUpdate);
    add("usedHere", record.usedHere);
    add("outside", record.outside);
    add("outsideSeenAt", record.outsideSeenAt);
    QJsonArray requests;
    for (const OwnRequest &request : record.requests)
        requests.append(QJsonArray{text(request.from), text(request.to), request.listed});
    if (!requests.isEmpty())
        object.insert(QStringLiteral("requests"), requests);
    if (record.remaining)
        object.insert(QStringLiteral("remaining"), *record.remaining);
    return object;
}

OwnUseRecord useRecordFromJson(const QJsonObject &object)
{
    OwnUseRecord record;
    record.own = time(object.value(u"own"));
    record.ownUpdate = time(object.value(u"ownUpdate"));
    record.usedHere = time(object.value(u"usedHere"));
    record.outside = time(object.value(u"outside"));
    record.outsideSeenAt = time(object.value(u"outsideSeenAt"));
    for (const QJsonValue &value : object.value(u"requests").toArray()) {
        const QJsonArray times = value.toArray();
        record.requests.append({time(times.at(0)), time(times.at(1)), times.at(2).toBool()});
    }
    if (object.contains(u"remaining"))
        record.remaining = object.value(u"remaining").toInteger();
    return record;
}

} // namespace

OwnUseJournal::OwnUseJournal(StateFile file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_servers(fromJson(m_file.read()))
{
}

OwnUseRecord OwnUseJournal::record(const QUrl &server, const QString &keyId) const
{
    return m_servers.value(nameOf(server)).value(keyId);
}

void OwnUseJournal::begin(const QUrl &server, const QStringList &keyIds, const QDateTime &now)
{
    QStringList first; // the keys without another request in flight
    for (const QString &id : keyIds) {
        auto &[count, since] = m_open[{nameOf(server), id}];
        if (++count > 1)
            continue;
        since = now;
        first.append(id);
    }
    if (first.isEmpty())
        return;
    // If the request's key could be one of several, none of them was certainly used.
    change([origin = nameOf(server), first, now, isSure = keyIds.size() == 1](Servers &servers) {
        for (const QString &id : first) {
            OwnUseRecord &record = servers[origin][id];
            noteOwnRequest(record, {now, now.addSecs(std::chrono::seconds(longestRequest).count())});
            if (isSure)
                record.usedHere = now;
            if (record.remaining)
                record.remaining = qMax(*record.remaining - 1, qint64(0));
        }
    });
}

void OwnUseJournal::end(const QUrl &server, const QStringList &keyIds, const QDateTime &now)
{
    QHash<QString, QDateTime> ended; // the start of their requests
    for (const QString &id : keyIds) {
        const auto open = m_open.find({nameOf(server), id});
        if (open == m_open.end() || --open->first > 0)
            continue;
        ended.insert(id, open->second);
        m_open.erase(open);
    }
    if (ended.isEmpty())
        return;
    change([origin = nameOf(server), ended, now](Servers &servers) {
        for (auto it = ended.begin(); it != ended.end(); ++it) {
            for (OwnRequest &request : servers[origin][it.key()].requests) {
                if (request.from == it.value())
                    request.to = now;
            }
        }
    });
}

void OwnUseJournal::noteChanged(const QUrl &server, const QString &keyId, const QDateTime &updatedAt)
{
    if (updatedAt.isValid())
        change([origin = nameOf(server), keyId, updatedAt](Servers &servers) {
            servers[origin][keyId].ownUpdate = updatedAt;
        });
}

Call<Done> *OwnUseJournal::noteList(const QUrl &server, const QList<ApiKey> &keys, const QDateTime &now,
                                    const QStringList &stamped, const OwnRequest &request)
{
    return change([origin = nameOf(server), keys, now, stamped, request](Servers &servers) {
        for (const ApiKey &key : keys) {
            OwnUseRecord &record = servers[origin][key.id];
            if (stamped.contains(key.id))
                noteOwnRequest(record, request);
            if (stamped == QStringList(key.id))
                record.usedHere = request.to;
            record = withListed(record, key, now);
        }
    });
}

Call<Done> *OwnUseJournal::change(const Change &change)
{
    auto *call = new Call<Done>(this);
    const auto inFile = [change](QJsonObject &object) {
        Servers servers = fromJson(object);
        change(servers);
        object = toJson(servers);
    };
    m_file.remember(inFile)->then(this, [this, change, call](const Result<QJsonObject> &written) {
        if (written)
            m_servers = fromJson(*written);
        else
            change(m_servers);
        call->settle(Done());
    });
    return call;
}

OwnUseJournal::Servers OwnUseJournal::fromJson(const QJsonObject &object)
{
    Servers servers;
    const QJsonObject all = object.value(u"servers").toObject();
    for (auto server = all.begin(); server != all.end(); ++server) {
        const QJsonObject keys = server.value().toObject();
        for (auto key = keys.begin(); key != keys.end(); ++key)
            servers[server.key()].insert(key.key(), useRecordFromJson(key.value().toObject()));
    }
    return servers;
}

QJsonObject OwnUseJournal::toJson(const Servers &servers)
{
    QJsonObject all;
    for (auto server = servers.begin(); server != servers.end(); ++server) {
        QJsonObject keys;
        for (auto key = server->begin(); key != server->end(); ++key)
            keys.insert(key.key(), useRecordToJson(*key));
        all.insert(server.key(), keys);
    }
    return {{QStringLiteral("servers"), all}};
}

} // namespace scripto
