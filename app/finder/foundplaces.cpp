// SPDX-License-Identifier: MIT
#include "app/finder/foundplaces.h"

#include "app/core/masking.h"

#include "app/state/keymemory.h"

#include <QFile>
#include <QJsonArray>

namespace scripto {

namespace {

namespace member {
const auto searchedAt = QStringLiteral("searchedAt");
const auto places = QStringLiteral("places");
const auto path = QStringLiteral("path"); // percent-encoded: it may be no text
const auto line = QStringLiteral("line");
const auto inWorkTree = QStringLiteral("inWorkTree");
const auto changed = QStringLiteral("changed");
const auto fingerprint = QStringLiteral("fingerprint");
const auto masked = QStringLiteral("masked");
const auto starts = QStringLiteral("starts");
} // namespace member

QJsonObject objectOf(const FoundPlace &place)
{
    QJsonArray starts;
    for (const QByteArray &start : place.starts)
        starts.append(QString::fromUtf8(start));
    return {{member::path, QString::fromLatin1(place.path.toPercentEncoding("/"))},
            {member::line, place.line},
            {member::inWorkTree, place.inWorkTree},
            {member::changed, place.changed.toString(Qt::ISODate)},
            {member::fingerprint, place.fingerprint},
            {member::masked, place.masked},
            {member::starts, starts}};
}

FoundPlace placeFrom(const QJsonObject &object)
{
    FoundPlace place;
    place.path = QByteArray::fromPercentEncoding(object.value(member::path).toString().toLatin1());
    place.line = object.value(member::line).toInt();
    place.inWorkTree = object.value(member::inWorkTree).toBool();
    place.changed = QDateTime::fromString(object.value(member::changed).toString(), Qt::ISODate);
    place.fingerprint = object.value(member::fingerprint).toString();
    place.masked = object.value(member::masked).toString();
    for (const QJsonValue &start : object.value(member::starts).toArray())
        place.starts.append(start.toString().toUtf8());
    return place;
}

} // namespace

FoundPlaces::FoundPlaces(StateFile file, const KeyMemory &keys, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_keys(keys)
{
    const QJsonObject stored = m_file.read();
    m_searchedAt = QDateTime::fromString(stored.value(member::searchedAt).toString(), Qt::ISODate);
    for (const QJsonValue &place : stored.value(member::places).toArray())
        m_places.append(placeFrom(place.toObject()));
}

QByteArray FoundPlaces::salt() const
{
    return m_keys.salt();
}

bool FoundPlaces::isSame(const FoundPlace &place, const Secret &key) const
{
    return !key.isEmpty() && place.fingerprint == m_keys.fingerprintText(key);
}

bool FoundPlaces::isRevoked(const FoundPlace &place) const
{
    return m_keys.isRevoked(place.fingerprint);
}

QString FoundPlaces::rowOf(const FoundPlace &place, const QUrl &server) const
{
    return m_keys.rowOf(server, place.fingerprint);
}

void FoundPlaces::set(const QList<FoundPlace> &places, const QDateTime &now)
{
    m_places = places;
    m_searchedAt = now;
    if (m_isRemembered)
        write();
    Q_EMIT changed();
}

void FoundPlaces::clear()
{
    m_places.clear();
    m_searchedAt = {};
    write();
    Q_EMIT changed();
}

void FoundPlaces::setRemembered(bool isRemembered)
{
    if (std::exchange(m_isRemembered, isRemembered) == isRemembered)
        return;
    if (!isRemembered)
        clear();
}

void FoundPlaces::write()
{
    QJsonArray places;
    for (const FoundPlace &place : std::as_const(m_places)) {
        if (!containsKey(QFile::decodeName(place.path))) // this file must hold no key, whatever files are called
            places.append(objectOf(place));
    }
    const QString when = m_searchedAt.toUTC().toString(Qt::ISODate);
    m_file.remember([places, when](QJsonObject &all) {
        all.remove(member::places);
        all.remove(member::searchedAt);
        if (when.isEmpty())
            return;
        all.insert(member::places, places);
        all.insert(member::searchedAt, when);
    });
}

} // namespace scripto
