// SPDX-License-Identifier: MIT
#include "app/history/historyevent.h"

#include "app/core/masking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace scripto {

namespace {

using Kind = HistoryEvent::Kind;

struct KindName {
    Kind kind;
    QLatin1StringView name;
};

// The names used in the file; never to be changed.
constexpr std::array kindNames{
    KindName{Kind::SignedIn, QLatin1StringView("signed-in")},
    KindName{Kind::SessionOpened, QLatin1StringView("session-opened")},
    KindName{Kind::KeyCreated, QLatin1StringView("key-created")},
    KindName{Kind::KeyUncertain, QLatin1StringView("key-uncertain")},
    KindName{Kind::KeyRevoked, QLatin1StringView("key-revoked")},
    KindName{Kind::RevokeConfirmed, QLatin1StringView("revoke-confirmed")},
    KindName{Kind::RevokeUnconfirmed, QLatin1StringView("revoke-unconfirmed")},
    KindName{Kind::KeyListedAgain, QLatin1StringView("key-listed-again")},
    KindName{Kind::KeyWorksAgain, QLatin1StringView("key-works-again")},
    KindName{Kind::KeyPaused, QLatin1StringView("key-paused")},
    KindName{Kind::KeyResumed, QLatin1StringView("key-resumed")},
    KindName{Kind::KeyRenamed, QLatin1StringView("key-renamed")},
    KindName{Kind::KeyExpirySet, QLatin1StringView("key-expiry-set")},
    KindName{Kind::KeyRotated, QLatin1StringView("key-rotated")},
    KindName{Kind::RotationTakenBack, QLatin1StringView("rotation-taken-back")},
    KindName{Kind::KeyExpired, QLatin1StringView("key-expired")},
    KindName{Kind::KeyGone, QLatin1StringView("key-gone")},
    KindName{Kind::ProfileAdded, QLatin1StringView("profile-added")},
    KindName{Kind::Switched, QLatin1StringView("switched")},
    KindName{Kind::Renamed, QLatin1StringView("renamed")},
    KindName{Kind::Removed, QLatin1StringView("removed")},
    KindName{Kind::Restored, QLatin1StringView("restored")},
    KindName{Kind::KeychainCopyUsed, QLatin1StringView("keychain-copy-used")},
    KindName{Kind::FileCopyUsed, QLatin1StringView("file-copy-used")},
    KindName{Kind::BothKept, QLatin1StringView("both-kept")},
    KindName{Kind::KeychainWritten, QLatin1StringView("keychain-written")},
    KindName{Kind::KeychainForgotten, QLatin1StringView("keychain-forgotten")},
    KindName{Kind::ChangedOutside, QLatin1StringView("changed-outside")},
    KindName{Kind::Undone, QLatin1StringView("undone")},
    KindName{Kind::Redone, QLatin1StringView("redone")},
};

void put(QJsonObject &object, const char *member, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1StringView(member), withKeysMasked(text));
}

void put(QJsonObject &object, const char *member, const QDateTime &time)
{
    if (time.isValid())
        object.insert(QLatin1StringView(member), time.toUTC().toString(Qt::ISODateWithMs));
}

QString textOf(const QJsonObject &object, const char *member)
{
    return object.value(QLatin1StringView(member)).toString();
}

QDateTime timeOf(const QJsonObject &object, const char *member)
{
    return QDateTime::fromString(textOf(object, member), Qt::ISODateWithMs).toUTC();
}

QJsonObject objectOf(const HistoryKey &key)
{
    QJsonObject object;
    put(object, "id", key.id);
    put(object, "name", key.name);
    put(object, "start", key.start);
    put(object, "createdAt", key.createdAt);
    put(object, "lastUsedAt", key.lastUsedAt);
    put(object, "expiresAt", key.expiresAt);
    return object;
}

HistoryKey keyOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {textOf(object, "id"),        textOf(object, "name"),       textOf(object, "start"),
            timeOf(object, "createdAt"), timeOf(object, "lastUsedAt"), timeOf(object, "expiresAt")};
}

} // namespace

HistoryKey historyKeyOf(const ApiKey &key)
{
    return {key.id, key.name, maskedStart(key.start), key.createdAt, key.lastUsedAt, key.expiresAt};
}

QByteArray lineOf(const HistoryEvent &event)
{
    QJsonObject object;
    for (const auto &[kind, name] : kindNames) {
        if (kind == event.kind)
            object.insert(QStringLiteral("kind"), name);
    }
    put(object, "when", event.when);
    put(object, "instance", event.instance);
    put(object, "email", event.email);
    put(object, "server", event.server);
    put(object, "other", event.other);
    QJsonArray profiles;
    for (const QString &profile : event.profiles)
        profiles.append(withKeysMasked(profile));
    if (!profiles.isEmpty())
        object.insert(QStringLiteral("profiles"), profiles);
    if (event.key != HistoryKey())
        object.insert(QStringLiteral("key"), objectOf(event.key));
    if (event.oldKey != HistoryKey())
        object.insert(QStringLiteral("oldKey"), objectOf(event.oldKey));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<HistoryEvent> eventOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString kind = textOf(object, "kind");
    const auto known =
        std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName &each) { return kind == each.name; });
    HistoryEvent event;
    event.when = timeOf(object, "when");
    if (known == kindNames.end() || !event.when.isValid())
        return std::nullopt;
    event.kind = known->kind;
    event.instance = textOf(object, "instance");
    event.email = textOf(object, "email");
    event.server = textOf(object, "server");
    event.other = textOf(object, "other");
    for (const QJsonValue &profile : object.value(QStringLiteral("profiles")).toArray())
        event.profiles.append(profile.toString());
    event.key = keyOf(object.value(QStringLiteral("key")));
    event.oldKey = keyOf(object.value(QStringLiteral("oldKey")));
    return event;
}

} // namespace scripto
