// SPDX-License-Identifier: MIT
#include "app/keys/journal/revokejournal.h"

#include "app/core/worker.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace scripto {

namespace {

QString intentsMember()
{
    return QStringLiteral("intents");
}

QString dueMember()
{
    return QStringLiteral("dueAt");
}

QString isoText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime isoTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const RevokeIntent &intent, const QString &instance)
{
    return {{QStringLiteral("account"), intent.account.toText()},
            {QStringLiteral("id"), intent.id},
            {QStringLiteral("name"), intent.name},
            {QStringLiteral("askedAt"), isoText(intent.askedAt)},
            {QStringLiteral("sent"), intent.sent},
            {QStringLiteral("asked"), intent.asked},
            {dueMember(), isoText(intent.dueAt)},
            {QStringLiteral("evidence"), toJson(intent.evidence)},
            {QStringLiteral("instance"), instance}};
}

RevokeIntent fromJson(const QJsonObject &object)
{
    return {AccountId::fromText(object.value(u"account").toString()),
            object.value(u"id").toString(),
            object.value(u"name").toString(),
            isoTime(object.value(u"askedAt")),
            object.value(u"sent").toBool(),
            object.value(u"asked").toBool(),
            isoTime(object.value(dueMember())),
            evidenceFromJson(object.value(u"evidence").toObject())};
}

bool has(const QList<RevokeIntent> &intents, const RevokeIntent &intent)
{
    return std::any_of(intents.begin(), intents.end(),
                       [&](const RevokeIntent &each) { return each.isFor(intent.ref()); });
}

// Caches which instances are running: each is checked only once, however many keys it holds, because a check takes a
// moment.
class RunningInstances {
public:
    explicit RunningInstances(const InstanceLock &lock)
        : m_instanceLock(lock)
    {
    }

    bool contains(const QString &id)
    {
        if (!m_known.contains(id))
            m_known.insert(id, m_instanceLock.runs(id));
        return m_known.value(id);
    }

private:
    const InstanceLock &m_instanceLock;
    QHash<QString, bool> m_known;
};

} // namespace

struct RevokeJournal::Noted {
    QJsonObject object; // as stored in the file: a newer version of this program may have added members
    RevokeIntent intent;
    QString instance;
};

RevokeJournal::RevokeJournal(const QString &folder, Worker &worker)
    : m_instanceLock(std::make_shared<InstanceLock>(folder))
    , m_file(folder + QStringLiteral("/revokes.json"), worker)
    , m_worker(worker)
{
}

QList<RevokeJournal::Noted> RevokeJournal::notedIn(const QJsonObject &object)
{
    QList<Noted> noted;
    for (const QJsonValue &value : object.value(intentsMember()).toArray())
        noted.append({value.toObject(), fromJson(value.toObject()), value[u"instance"].toString()});
    return noted;
}

QList<RevokeIntent> RevokeJournal::interrupted() const
{
    RunningInstances instances(*m_instanceLock);
    QList<RevokeIntent> left;
    for (const Noted &each : notedIn(m_file.read())) {
        if (!instances.contains(each.instance))
            left.append(each.intent);
    }
    return left;
}

Call<RevokeJournal::Running> *RevokeJournal::running()
{
    return m_worker.run([file = m_file, lock = m_instanceLock]() -> Result<Running> {
        lock->renew();
        const QJsonObject object = file.read();
        if (!object.contains(intentsMember())) // never written, or unreadable at the moment
            return failure(ErrorKind::NotFound);
        RunningInstances instances(*lock);
        Running running;
        for (const Noted &each : notedIn(object)) {
            if (each.instance == lock->id())
                running.mine.append(each.intent);
            else if (instances.contains(each.instance))
                running.others.append(each.intent);
        }
        return running;
    });
}

Call<QList<RevokeIntent>> *RevokeJournal::add(const QList<RevokeIntent> &intents)
{
    return change([intents, lock = m_instanceLock](QList<Noted> &noted, QList<RevokeIntent> &added) {
        RunningInstances instances(*lock);
        added = intents;
        for (const Noted &each : std::as_const(noted)) {
            if (has(intents, each.intent) && each.instance != lock->id() && instances.contains(each.instance))
                added.removeIf([&](const RevokeIntent &intent) { return has({each.intent}, intent); });
        }
        noted.removeIf([&](const Noted &each) { return has(added, each.intent); });
        for (Noted &each : noted) {
            if (each.instance == lock->id() && !each.intent.sent && !added.isEmpty())
                each.object.insert(dueMember(), isoText(added.first().dueAt));
        }
        for (const RevokeIntent &intent : std::as_const(added))
            noted.append({toJson(intent, lock->id()), intent, lock->id()});
    });
}

Call<QList<RevokeIntent>> *RevokeJournal::claim(const QList<RevokeIntent> &intents)
{
    return change([intents, lock = m_instanceLock](QList<Noted> &noted, QList<RevokeIntent> &claimed) {
        for (Noted &each : noted) {
            if (each.instance != lock->id() || !has(intents, each.intent))
                continue;
            each.intent.sent = true;
            each.object.insert(QStringLiteral("sent"), true);
            claimed.append(each.intent);
        }
    });
}

Call<QList<RevokeIntent>> *RevokeJournal::takeBack(const QList<RevokeIntent> &intents)
{
    return change([intents, lock = m_instanceLock](QList<Noted> &noted, QList<RevokeIntent> &taken) {
        noted.removeIf([&](const Noted &each) {
            const bool drops = has(intents, each.intent) && (each.instance == lock->id() || !each.intent.sent);
            if (drops)
                taken.append(each.intent);
            return drops;
        });
    });
}

Call<Done> *RevokeJournal::remove(const QList<RevokeIntent> &intents)
{
    const auto drop = [intents, lock = m_instanceLock](QList<Noted> &noted, QList<RevokeIntent> &) {
        RunningInstances instances(*lock);
        noted.removeIf([&](const Noted &each) {
            return has(intents, each.intent) && (each.instance == lock->id() || !instances.contains(each.instance));
        });
    };
    return change(drop)->map(&m_worker, [](const QList<RevokeIntent> &) { return Done(); });
}

Call<QList<RevokeIntent>> *RevokeJournal::change(const Change &change)
{
    auto done = std::make_shared<QList<RevokeIntent>>(); // filled on the worker, read after it is done
    const auto inFile = [change, done, lock = m_instanceLock](QJsonObject &object) {
        lock->renew();
        QList<Noted> noted = notedIn(object);
        done->clear();
        change(noted, *done);
        QJsonArray array;
        for (const Noted &each : std::as_const(noted))
            array.append(each.object);
        object.insert(intentsMember(), array);
    };
    return m_file.change(inFile)->map(&m_worker, [done](const QJsonObject &) { return *done; });
}

} // namespace scripto
