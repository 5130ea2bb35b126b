// SPDX-License-Identifier: MIT
#include "app/keys/journal/rotationjournal.h"

#include "app/core/worker.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <memory>

namespace scripto {

namespace {

using Step = RotationRecord::Step;

constexpr QLatin1StringView rotationsMember{"rotations"};
constexpr QLatin1StringView instanceMember{"instance"};

constexpr std::array<std::pair<Step, QLatin1StringView>, 4> stepNames{{
    {Step::Minting, QLatin1StringView("minting")},
    {Step::Stored, QLatin1StringView("stored")},
    {Step::Checked, QLatin1StringView("checked")},
    {Step::Replaced, QLatin1StringView("replaced")},
}};

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject recordToJson(const RotationRecord &record, const QString &instance)
{
    const auto step =
        std::find_if(stepNames.begin(), stepNames.end(), [&](const auto &each) { return each.first == record.step; });
    QStringList ids(record.idsBefore.begin(), record.idsBefore.end());
    ids.sort();
    return {{QStringLiteral("id"), record.id},
            {QStringLiteral("account"), record.account.toText()},
            {QStringLiteral("oldId"), record.oldId},
            {QStringLiteral("oldKey"), record.oldKey},
            {QStringLiteral("name"), record.name},
            {QStringLiteral("profiles"), QJsonArray::fromStringList(record.profiles)},
            {QStringLiteral("revokeOld"), record.revokeOld},
            {QStringLiteral("askedAt"), timeText(record.askedAt)},
            {QStringLiteral("idsThen"), QJsonArray::fromStringList(ids)},
            {QStringLiteral("wasCut"), record.wasTruncated},
            {QStringLiteral("newId"), record.newId},
            {QStringLiteral("candidates"), QJsonArray::fromStringList(record.candidates)},
            {QStringLiteral("replacedAt"), timeText(record.replacedAt)},
            {QStringLiteral("step"), step->second},
            {QStringLiteral("told"), record.told},
            {instanceMember, instance}};
}

QStringList listOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts;
}

RotationRecord recordFromJson(const QJsonObject &object)
{
    const auto text = [&](const char *name) { return object.value(QLatin1StringView(name)).toString(); };
    const auto time = [&](const char *name) { return QDateTime::fromString(text(name), Qt::ISODateWithMs); };
    RotationRecord record;
    record.id = text("id");
    record.account = AccountId::fromText(text("account"));
    record.oldId = text("oldId");
    record.oldKey = text("oldKey");
    record.name = text("name");
    record.profiles = listOf(object.value(u"profiles"));
    record.revokeOld = object.value(u"revokeOld").toBool();
    record.askedAt = time("askedAt");
    const QStringList ids = listOf(object.value(u"idsThen"));
    record.idsBefore = {ids.begin(), ids.end()};
    record.wasTruncated = object.value(u"wasCut").toBool();
    record.newId = text("newId");
    record.candidates = listOf(object.value(u"candidates"));
    record.replacedAt = time("replacedAt");
    record.told = object.value(u"told").toBool();
    const auto step =
        std::find_if(stepNames.begin(), stepNames.end(), [&](const auto &each) { return each.second == text("step"); });
    record.step = step == stepNames.end() ? Step::Minting : step->first;
    return record;
}

QJsonArray::iterator find(QJsonArray &noted, const QString &id)
{
    return std::find_if(noted.begin(), noted.end(),
                        [&](const QJsonValue &value) { return value.toObject().value(u"id").toString() == id; });
}

QStringList leftBehind(const RotationRecord &record)
{
    return record.newId.isEmpty() ? record.candidates : QStringList(record.newId);
}

QString instanceOf(const QJsonValue &value)
{
    return value.toObject().value(instanceMember).toString();
}

} // namespace

void RotationRecord::setCandidates(const QList<ApiKey> &keys)
{
    candidates.clear();
    for (const ApiKey &key : keys)
        candidates.append(key.id);
    if (candidates.size() == 1)
        newId = candidates.takeFirst();
}

RotationJournal::RotationJournal(const QString &folder, Worker &worker)
    : m_instanceLock(std::make_shared<const InstanceLock>(folder))
    , m_file(folder + QStringLiteral("/rotations.json"), worker)
    , m_worker(worker)
{
    const QJsonObject content = m_file.read();
    take(content);
    for (const QJsonValue &value : content.value(rotationsMember).toArray()) {
        if (!m_instanceLock->runs(instanceOf(value)))
            m_left.append(recordFromJson(value.toObject()).id);
    }
}

QList<RotationRecord> RotationJournal::interrupted() const
{
    QList<RotationRecord> left;
    for (const RotationRecord &record : m_records) {
        if (record.step != Step::Replaced && m_left.contains(record.id))
            left.append(record);
    }
    return left;
}

bool RotationJournal::hasWritten(const Profile &profile) const
{
    const QList<RotationRecord> left = interrupted();
    return std::any_of(left.begin(), left.end(), [&](const RotationRecord &record) {
        if (record.told || profile.keyId.isEmpty() || !record.profiles.contains(profile.name))
            return false;
        return record.newId.isEmpty() ? profile.keyId != record.oldId && !record.idsBefore.contains(profile.keyId)
                                      : profile.keyId == record.newId;
    });
}

QDateTime RotationJournal::replacedAt(const KeyRef &key) const
{
    for (const RotationRecord &record : m_records) {
        if (record.step == Step::Replaced && record.oldRef().isSameKey(key))
            return record.replacedAt;
    }
    return {};
}

QStringList RotationJournal::orphansOf(const KeyRef &key) const
{
    for (const RotationRecord &record : m_records) {
        if (record.step != Step::Replaced && record.told && record.oldRef().isSameKey(key))
            return leftBehind(record);
    }
    return {};
}

Call<Done> *RotationJournal::begin(const RotationRecord &record)
{
    return change([record, lock = m_instanceLock, left = m_left](QJsonArray &noted) -> std::optional<Error> {
        for (const QJsonValue &value : noted) {
            const RotationRecord other = recordFromJson(value.toObject());
            if (!other.oldRef().isSameKey(record.oldRef()) || other.step == Step::Replaced)
                continue;
            const QString instance = instanceOf(value);
            const bool isOurs = instance == lock->id() || left.contains(other.id);
            if (!other.told && !isOurs && lock->runs(instance))
                return Error{ErrorKind::Invalid, tr("This key is being rotated in another window of this program.")};
            if (!other.told && !isOurs)
                return Error{ErrorKind::Invalid,
                             tr("A rotation of this key was interrupted. It is settled at the next start of Scripto "
                                "Keys.")};
            if (other.told && !leftBehind(other).isEmpty())
                return Error{ErrorKind::Invalid,
                             tr("An earlier rotation of this key left a new key behind that nobody holds. Revoke it "
                                "first.")};
            return Error{ErrorKind::Invalid,
                         tr("An interrupted rotation of this key is still being settled. Try again in a moment.")};
        }
        noted.append(recordToJson(record, lock->id()));
        return {};
    });
}

Call<Done> *RotationJournal::claim(const QString &id)
{
    return change([id, lock = m_instanceLock](QJsonArray &noted) -> std::optional<Error> {
        const auto found = find(noted, id);
        const bool isFree =
            found != noted.end() && (instanceOf(*found) == lock->id() || !lock->runs(instanceOf(*found)));
        if (!isFree)
            return Error{ErrorKind::Invalid, tr("Another window of this program is at it.")};
        *found = recordToJson(recordFromJson(QJsonValue(*found).toObject()), lock->id());
        return {};
    });
}

Call<Done> *RotationJournal::note(const RotationRecord &record)
{
    return change([record, instance = m_instanceLock->id()](QJsonArray &noted) -> std::optional<Error> {
        if (const auto found = find(noted, record.id); found != noted.end())
            *found = recordToJson(record, instance);
        return {};
    });
}

Call<Done> *RotationJournal::remove(const QString &id)
{
    return change([id](QJsonArray &noted) -> std::optional<Error> {
        if (const auto found = find(noted, id); found != noted.end())
            noted.erase(found);
        return {};
    });
}

void RotationJournal::reload()
{
    change([](QJsonArray &) { return std::optional<Error>(); });
}

void RotationJournal::forgetKey(const KeyRef &key)
{
    const auto isAbout = [key](const RotationRecord &record) {
        if (record.step == Step::Replaced)
            return record.oldRef().isSameKey(key);
        return record.told && record.account.mayBe(key.account) && leftBehind(record).contains(key.id);
    };
    if (std::none_of(m_records.begin(), m_records.end(), isAbout))
        return;
    change([isAbout](QJsonArray &noted) -> std::optional<Error> {
        QJsonArray left;
        for (const QJsonValue &value : std::as_const(noted)) {
            if (!isAbout(recordFromJson(value.toObject())))
                left.append(value);
        }
        noted = left;
        return {};
    });
}

Call<Done> *RotationJournal::change(const Change &change)
{
    auto refused = std::make_shared<std::optional<Error>>(); // filled on the worker, read after it is done
    auto *work = m_file.change([change, refused, lock = m_instanceLock](QJsonObject &object) {
        lock->renew();
        const QJsonArray before = object.value(rotationsMember).toArray();
        QJsonArray noted = before;
        *refused = change(noted);
        if (*refused || noted == before)
            return;
        object.insert(rotationsMember, noted);
    });
    work->then(this, [this](const Result<QJsonObject> &content) {
        if (content)
            take(*content);
    });
    return work->map(&m_worker, [refused](const QJsonObject &) {
        return *refused ? Result<Done>(failure(**refused)) : Result<Done>(Done());
    });
}

void RotationJournal::take(const QJsonObject &content)
{
    QList<RotationRecord> records;
    for (const QJsonValue &value : content.value(rotationsMember).toArray())
        records.append(recordFromJson(value.toObject()));
    if (std::exchange(m_records, records) != records)
        Q_EMIT changed();
}

} // namespace scripto
