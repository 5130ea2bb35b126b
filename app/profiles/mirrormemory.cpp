// SPDX-License-Identifier: MIT
#include "app/profiles/mirrormemory.h"

#include "app/core/keyfingerprint.h"

#include <QJsonObject>
#include <QMutex>

#include <algorithm>

namespace scripto {

namespace {

Fingerprint fingerprintIn(const QJsonObject &object, QStringView name)
{
    return object.value(name).toString().toLatin1();
}

void insert(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

} // namespace

// What is not in the file yet.
struct MirrorMemory::Unsaved {
    QMutex mutex;
    bool isQueued = false;
    QHash<QString, QJsonObject> records; // empty = to be dropped
    QHash<QString, QJsonObject> taken; // older ones, given to a write that is not known to have succeeded
    qint64 queued = 0; // serial number of the newest write
    qint64 takenBy = 0;
    QString lastActive;

    // `known` is older, so records in memory take precedence.
    void add(const QHash<QString, Record> &known)
    {
        const QMutexLocker lock(&mutex);
        for (auto it = known.begin(); it != known.end(); ++it) {
            if (!taken.contains(it.key()))
                taken.insert(it.key(), it->toJson());
        }
    }
};

MirrorMemory::Record MirrorMemory::Record::fromJson(const QJsonObject &json)
{
    const auto sight = [&json](QStringView name) {
        const QJsonObject object = json.value(name).toObject();
        return Sight{fingerprintIn(object, u"copy"),
                     QDateTime::fromString(object.value(u"since").toString(), Qt::ISODateWithMs).toUTC()};
    };
    return {fingerprintIn(json, u"inStep"),
            fingerprintIn(json, u"writing"),
            {fingerprintIn(json, u"removed"), fingerprintIn(json, u"removedKey"),
             static_cast<qint64>(json.value(u"removedFrom").toDouble()), json.value(u"renamedTo").toString()},
            fingerprintIn(json, u"own"),
            sight(u"file"),
            sight(u"keychain")};
}

QJsonObject MirrorMemory::Record::toJson() const
{
    QJsonObject json;
    insert(json, QStringLiteral("inStep"), QString::fromLatin1(inStep));
    insert(json, QStringLiteral("writing"), QString::fromLatin1(writing));
    insert(json, QStringLiteral("removed"), QString::fromLatin1(removal.copy));
    insert(json, QStringLiteral("removedKey"), QString::fromLatin1(removal.key));
    insert(json, QStringLiteral("renamedTo"), removal.renamedTo);
    if (removal.fileChangedAt != 0)
        json.insert(QStringLiteral("removedFrom"), removal.fileChangedAt);
    insert(json, QStringLiteral("own"), QString::fromLatin1(own));
    for (const auto &[name, sight] :
         {std::pair(QStringLiteral("file"), file), {QStringLiteral("keychain"), keychain}}) {
        if (sight.copy.isEmpty())
            continue;
        QJsonObject object{{QStringLiteral("copy"), QString::fromLatin1(sight.copy)}};
        insert(object, QStringLiteral("since"), sight.since.toString(Qt::ISODateWithMs));
        json.insert(name, object);
    }
    return json;
}

MirrorMemory::MirrorMemory(QString path, QString service, Worker &worker)
    : m_file(std::move(path), worker)
    , m_service(std::move(service))
    , m_unsaved(std::make_shared<Unsaved>())
{
    load();
}

void MirrorMemory::rememberInStep(const QString &profile, const Fingerprint &fingerprint)
{
    Record &record = m_records[profile];
    if (record.inStep == fingerprint && record.writing.isEmpty() && record.removal.copy.isEmpty()
        && record.own.isEmpty())
        return;
    record.inStep = fingerprint;
    record.writing.clear();
    record.removal = {};
    record.own.clear();
    save(profile);
}

void MirrorMemory::rememberWriting(const QString &profile, const Fingerprint &fingerprint)
{
    m_records[profile].writing = fingerprint;
    save(profile);
}

void MirrorMemory::rememberRemoved(const QString &profile, const Removal &removal)
{
    Record &record = m_records[profile];
    record.inStep.clear();
    record.removal = removal;
    save(profile);
}

void MirrorMemory::forgetRemoval(const QString &profile)
{
    m_records[profile].removal = {};
    save(profile);
}

void MirrorMemory::rememberOwn(const QString &profile, const Fingerprint &fingerprint)
{
    m_records[profile].own = fingerprint;
    save(profile);
}

void MirrorMemory::rememberActive(const QString &profile)
{
    if (std::exchange(m_lastActive, profile) != profile)
        queue();
}

bool MirrorMemory::knowsProfiles() const
{
    return std::any_of(m_records.begin(), m_records.end(), [](const Record &record) {
        return record.removal.copy.isEmpty() && !(record.inStep + record.file.copy + record.keychain.copy).isEmpty();
    });
}

void MirrorMemory::forget(const QString &profile)
{
    if (m_records.remove(profile))
        save(profile);
}

QDateTime MirrorMemory::sawCopy(Side side, const QString &profile, const Fingerprint &copy, const QDateTime &now)
{
    Record &record = m_records[profile];
    Sight &sight = side == Side::File ? record.file : record.keychain;
    if (sight.copy != copy) {
        sight = {copy, now};
        save(profile);
    }
    return sight.since;
}

void MirrorMemory::load()
{
    QJsonObject all = m_file.read();
    if (!all.contains(u"salt")) {
        // Written to disk before it is used, so that windows that open at the same time share one salt.
        const QString salt = QString::fromLatin1(randomSalt());
        const auto made = m_file.changeNow([&salt](QJsonObject &object) {
            if (!object.contains(u"salt"))
                object.insert(QStringLiteral("salt"), salt);
        });
        all = made.value_or(QJsonObject{{QStringLiteral("salt"), salt}});
    }
    m_salt = all.value(u"salt").toString().toLatin1();
    const QJsonObject services = all.value(u"services").toObject();
    m_isNew = !services.contains(m_service);
    const QJsonObject own = services.value(m_service).toObject();
    m_lastActive = own.value(u"lastActive").toString();
    const QJsonObject records = own.value(u"profiles").toObject();
    for (auto it = records.begin(); it != records.end(); ++it)
        m_records.insert(it.key(), Record::fromJson(it.value().toObject()));
}

void MirrorMemory::save(const QString &profile)
{
    {
        const QMutexLocker lock(&m_unsaved->mutex);
        m_unsaved->records.insert(profile, m_records.value(profile).toJson());
    }
    queue();
}

// Every change takes its place in the worker's queue. A removal is therefore on its way to disk before the file is
// changed; if only the file's change succeeds, the remaining entry is shown as not being in config.json.
void MirrorMemory::queue()
{
    qint64 serial = 0;
    {
        const QMutexLocker lock(&m_unsaved->mutex);
        m_unsaved->lastActive = m_lastActive;
        if (std::exchange(m_unsaved->isQueued, true))
            return;
        serial = ++m_unsaved->queued;
    }
    const auto change = [salt = m_salt, service = m_service, unsaved = m_unsaved, serial,
                         known = m_records](QJsonObject &all) {
        if (all.isEmpty()) // somebody has removed the file
            unsaved->add(known);
        write(all, salt, service, *unsaved, serial);
    };
    auto *written = m_file.change(change);
    // What cannot be written now, because the disk is full for example, is written with the next change: a removal that
    // was taken back but is still recorded would later cost the keychain’s copy.
    written->then(written, [unsaved = m_unsaved, serial](const Result<QJsonObject> &result) {
        const QMutexLocker lock(&unsaved->mutex);
        if (!result)
            unsaved->isQueued = false;
        else if (unsaved->takenBy == serial)
            unsaved->taken.clear();
    });
}

void MirrorMemory::write(QJsonObject &all, const QByteArray &salt, const QString &service, Unsaved &unsaved,
                         qint64 serial)
{
    QHash<QString, QJsonObject> changed;
    QString lastActive;
    {
        const QMutexLocker lock(&unsaved.mutex);
        unsaved.isQueued = false;
        unsaved.taken.insert(std::exchange(unsaved.records, {}));
        unsaved.takenBy = serial;
        changed = unsaved.taken;
        lastActive = unsaved.lastActive;
    }
    // The file was replaced by another one with a different salt, so its fingerprints cannot be compared with these.
    const QString ours = QString::fromLatin1(salt);
    if (all.value(u"salt").toString(ours) != ours)
        return;
    // Changes only these places, so that records of other instances stay.
    QJsonObject services = all.value(u"services").toObject();
    QJsonObject own = services.value(service).toObject();
    QJsonObject records = own.value(u"profiles").toObject();
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        if (it->isEmpty())
            records.remove(it.key());
        else
            records.insert(it.key(), *it);
    }
    own.insert(QStringLiteral("profiles"), records);
    insert(own, QStringLiteral("lastActive"), lastActive);
    services.insert(service, own);
    all.insert(QStringLiteral("salt"), ours);
    all.insert(QStringLiteral("services"), services);
}

} // namespace scripto
