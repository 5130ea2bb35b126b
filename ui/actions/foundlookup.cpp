// SPDX-License-Identifier: MIT
#include "ui/actions/foundlookup.h"

#include "app/config/configfile.h"
#include "app/finder/foundplaces.h"
#include "app/keys/list/keystore.h"
#include "app/profiles/profilestore.h"
#include "ui/finder/foundtexts.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace scripto {

namespace {

bool isHeldByOneOf(const KeyRow &row, const QStringList &profiles)
{
    return std::any_of(profiles.begin(), profiles.end(), [&row](const QString &profile) {
        return isHeldBy(row.holders, profile, Holder::Certainty::Sure);
    });
}

QStringList holdersOf(const UiServices &services, const FoundPlace &place)
{
    const FoundPlaces &places = services.foundPlaces;
    QStringList holders;
    for (const ProfileRow &row : services.profiles.rows()) {
        const bool isCopy = row.keychainCopy && places.isSame(place, row.keychainCopy->apiKey);
        if (isCopy || places.isSame(place, row.profile.apiKey))
            holders.append(row.profile.name);
    }
    if (places.isSame(place, services.environment.apiKey))
        holders.append(QStringLiteral("SCRIPTO_API_KEY"));
    return holders;
}

} // namespace

QString searchedStart(const QString &start)
{
    constexpr qsizetype longest = 8; // after the prefix
    return start.left(keyPrefix.size() + longest);
}

FoundKey lookUpFound(const UiServices &services, const FoundPlace &place)
{
    const QStringList holders = holdersOf(services, place);
    QStringList starts;
    for (const QByteArray &start : place.starts)
        starts.append(QString::fromUtf8(start));
    const KeyAccounts &accounts = services.keys.accounts();
    QList<FoundKey> fitting; // by their start
    for (const KeyAccount &each : accounts.all()) {
        const AccountKeys *keys = accounts.find(each.id);
        const QString known = services.foundPlaces.rowOf(place, each.server); // looked up once: there may be many rows
        for (const KeyRow &row : keys ? keys->rows() : QList<KeyRow>()) {
            const bool isProven = (!known.isEmpty() && row.key.id == known)
                || (!row.holders.isEmpty() && isHeldByOneOf(row, holders));
            if (!isProven && (starts.isEmpty() || !starts.contains(searchedStart(row.key.start))))
                continue;
            const FoundKey key{.kind = holders.isEmpty() ? FoundKey::Kind::Listed : FoundKey::Kind::Held,
                               .name = row.key.name,
                               .account = each.email,
                               .holders = holders,
                               .isCertain = isProven,
                               .row = row.ref()};
            if (isProven)
                return key;
            fitting.append(key);
        }
    }
    if (!holders.isEmpty())
        return {.kind = FoundKey::Kind::Held, .holders = holders};
    if (services.foundPlaces.isRevoked(place))
        return {.kind = FoundKey::Kind::Revoked};
    if (fitting.size() > 1)
        fitting = {{.kind = FoundKey::Kind::Listed, .account = fitting.first().account, .isCertain = false}};
    return fitting.value(0);
}

QStringList placesFoundOf(const UiServices &services, const KeyRef &key)
{
    const QByteArray config = QFile::encodeName(ConfigFile::defaultPath());
    QHash<QString, bool> isIt; // by fingerprint
    QStringList texts;
    for (const FoundPlace &place : services.foundPlaces.all()) {
        const auto known = isIt.constFind(place.fingerprint);
        const bool is = known != isIt.constEnd() ? *known : lookUpFound(services, place).row.isSameKey(key);
        isIt.insert(place.fingerprint, is);
        if (is && place.path != config)
            texts.append(placeText(place, QDir::homePath()));
    }
    return texts;
}

} // namespace scripto
