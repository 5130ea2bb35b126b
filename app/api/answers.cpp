// SPDX-License-Identifier: MIT
#include "app/api/answers.h"

#include "app/api/envelope.h"
#include "app/api/keyrows.h"
#include "app/core/keytext.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace scripto::answers {

namespace {

constexpr qint64 longestLife = 400LL * 24 * 3600; // seconds; browsers keep no cookie for longer

// For a request that may have been carried out although its answer does not say so.
Error lostIfUnclear(Error error)
{
    if (error.kind == ErrorKind::BadAnswer || (error.httpStatus >= 500 && !isUsedUp(error)))
        error.kind = ErrorKind::AnswerLost;
    return error;
}

// A 404 without the server's own words may come from anything in between and says nothing about the key.
Error notFoundIfSaid(Error error)
{
    if (error.httpStatus == 404 && !error.code.isEmpty())
        error.kind = ErrorKind::NotFound;
    return error;
}

// The raw key from anywhere in a 2xx answer, if it is usable. Documented as `data.apiKey` and `data.key`.
Secret rawKey(const QJsonObject &root)
{
    const QJsonObject data = root[u"data"].toObject();
    for (const QJsonObject &where : {data, data[u"record"].toObject(), root}) {
        for (const QLatin1StringView member : {QLatin1StringView("apiKey"), QLatin1StringView("key")}) {
            const Secret key(where[member].toString().trimmed());
            if (checkKey(key))
                return key;
        }
    }
    return {};
}

struct Cookie {
    Secret pair; // "name=value", as it is sent back
    std::optional<std::chrono::seconds> life = {};
};

std::optional<std::chrono::seconds> maxAgeIn(const QByteArrayList &attributes)
{
    for (const QByteArray &attribute : attributes) {
        const QByteArray name = attribute.trimmed().toLower();
        bool isNumber = false;
        const qint64 seconds = name.startsWith("max-age=") ? name.mid(8).toLongLong(&isNumber) : 0;
        if (isNumber && seconds > 0)
            return std::chrono::seconds(std::min(seconds, longestLife));
    }
    return {};
}

// Better Auth's name for it has a prefix over https. An empty value deletes a cookie.
Cookie sessionCookie(const QByteArray &setCookie)
{
    for (const QByteArray &line : setCookie.split('\n')) {
        const QByteArrayList parts = line.split(';');
        const QByteArray pair = parts.constFirst().trimmed();
        for (const QByteArrayView name : {"better-auth.session_token=", "__Secure-better-auth.session_token="}) {
            if (pair.startsWith(name) && pair.size() > name.size())
                return {Secret(pair), maxAgeIn(parts)};
        }
    }
    return {};
}

Result<KeyList> listIn(const HttpAnswer &answer, const QJsonObject &object, QLatin1StringView name)
{
    if (!object.value(name).isArray())
        return failure(envelope::lacks(answer, name));
    const QJsonArray rows = object.value(name).toArray();

    KeyList list;
    list.serverTime = answer.date;
    list.keys.reserve(rows.size());
    QSet<QString> ids;
    for (const QJsonValue &row : rows) {
        ApiKey key = keyrows::keyOf(row.toObject());
        if (key.id.isEmpty() || ids.contains(key.id)) {
            ++list.unreadableRows;
            continue;
        }
        ids.insert(key.id);
        list.keys.append(std::move(key));
    }
    return list;
}

} // namespace

Result<CodeSent> codeSent(const HttpAnswer &answer)
{
    const Result<QJsonObject> data = envelope::data(answer);
    if (!data)
        return failure(data.error());
    if (!data->value(u"ok").toBool(true))
        return failure(envelope::lacks(answer, QLatin1StringView("ok")));
    return CodeSent{keyrows::textOf(data->value(u"email"))};
}

Result<SignedIn> signedIn(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = envelope::objectOfAnyType(answer);
    if (!root)
        return failure(isMintFailure(root.error()) ? root.error() : lostIfUnclear(root.error()));
    const Secret key = rawKey(*root);
    if (key.isEmpty())
        return failure(lostIfUnclear(envelope::lacks(answer, QLatin1StringView("apiKey"))));
    const QJsonObject data = root->value(u"data").toObject();
    return SignedIn{key, keyrows::idOf(data[u"keyId"]), keyrows::idOf(data[u"userId"]),
                    keyrows::textOf(data[u"email"])};
}

Result<Account> account(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = envelope::object(answer);
    if (!root)
        return failure(root.error());
    const QJsonObject user = root->value(u"user").toObject();
    const QString id = keyrows::idOf(user[u"id"]);
    if (id.isEmpty())
        return failure(envelope::lacks(answer, QLatin1StringView("user")));
    return Account{id, keyrows::textOf(user[u"email"]), keyrows::textOf(user[u"name"])};
}

Result<KeyList> keyList(const HttpAnswer &answer)
{
    const Result<QJsonObject> data = envelope::data(answer);
    if (!data)
        return failure(data.error());
    return listIn(answer, *data, QLatin1StringView("keys"));
}

Result<KeyList> sortedKeys(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = envelope::object(answer);
    if (!root)
        return failure(root.error());
    return listIn(answer, *root, QLatin1StringView("apiKeys"));
}

Result<MintedKey> mintedKey(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = envelope::objectOfAnyType(answer);
    if (!root)
        return failure(lostIfUnclear(root.error()));
    const Secret key = rawKey(*root);
    if (key.isEmpty())
        return failure(lostIfUnclear(envelope::lacks(answer, QLatin1StringView("key"))));
    return MintedKey{key, keyrows::keyOf(root->value(u"data")[u"record"].toObject())};
}

Result<Done> revoked(const HttpAnswer &answer)
{
    if (answer.status == 204)
        return Done{};
    const Result<QJsonObject> root = envelope::object(answer);
    const QLatin1StringView revoked("revoked");
    const QJsonValue isRevoked = root ? root->value(u"data")[revoked] : QJsonValue();
    if (root && (isRevoked.isUndefined() || isRevoked == QJsonValue(true)))
        return Done{};
    return failure(notFoundIfSaid(lostIfUnclear(root ? envelope::lacks(answer, revoked) : root.error())));
}

Result<CodeSent> sessionCodeSent(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = envelope::object(answer);
    if (!root)
        return failure(root.error());
    return CodeSent{};
}

Result<WebSession> webSession(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = envelope::object(answer);
    if (!root)
        return failure(root.error());
    const Cookie cookie = sessionCookie(answer.setCookie);
    if (cookie.pair.isEmpty())
        return failure(envelope::lacks(answer, QLatin1StringView("better-auth.session_token")));
    const QJsonObject user = root->value(u"user").toObject();
    return WebSession{cookie.pair, keyrows::idOf(user[u"id"]), keyrows::textOf(user[u"email"]), cookie.life};
}

WebSession renewedSession(const HttpAnswer &answer)
{
    const Cookie cookie = answer.status < 400 ? sessionCookie(answer.setCookie) : Cookie();
    return WebSession{cookie.pair, {}, {}, cookie.life};
}

Result<ApiKey> changedKey(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = envelope::object(answer);
    if (!root)
        return failure(notFoundIfSaid(lostIfUnclear(root.error())));
    const ApiKey key = keyrows::keyOf(*root);
    if (key.id.isEmpty())
        return failure(lostIfUnclear(envelope::lacks(answer, QLatin1StringView("id"))));
    return key;
}

Result<Done> sessionClosed(const HttpAnswer &answer)
{
    const Result<QJsonObject> root = envelope::object(answer);
    if (!root)
        return failure(root.error());
    return Done{};
}

} // namespace scripto::answers

namespace scripto {

namespace {

bool isSorted(const QList<ApiKey> &keys, bool (*isMisplaced)(const QDateTime &, const QDateTime &))
{
    const auto misplaced = [isMisplaced](const ApiKey &a, const ApiKey &b) {
        return !a.createdAt.isValid() || !b.createdAt.isValid() || isMisplaced(a.createdAt, b.createdAt);
    };
    return !keys.isEmpty() && std::adjacent_find(keys.begin(), keys.end(), misplaced) == keys.end();
}

bool leaveNoGap(const KeyList &oldest, const KeyList &newest)
{
    return oldest.unreadableRows == 0 && newest.unreadableRows == 0
        && isSorted(oldest.keys, [](const QDateTime &a, const QDateTime &b) { return a > b; })
        && isSorted(newest.keys, [](const QDateTime &a, const QDateTime &b) { return a < b; })
        && newest.keys.last().createdAt < oldest.keys.last().createdAt;
}

} // namespace

KeyList joinedLists(const KeyList &unsorted, const KeyList &oldest, const KeyList &newest)
{
    KeyList joined = unsorted;
    joined.keys.clear();
    QSet<QString> ids;
    const auto add = [&](const ApiKey &key) {
        if (ids.contains(key.id))
            return;
        ids.insert(key.id);
        joined.keys.append(key);
    };
    std::for_each(oldest.keys.begin(), oldest.keys.end(), add);
    std::for_each(unsorted.keys.begin(), unsorted.keys.end(), add);
    std::for_each(newest.keys.rbegin(), newest.keys.rend(), add);
    joined.unreadableRows += oldest.unreadableRows + newest.unreadableRows;
    joined.joined = leaveNoGap(oldest, newest) ? KeyList::Joined::Whole : KeyList::Joined::BothEnds;
    return joined;
}

bool isMintFailure(const Error &error)
{
    return error.kind == ErrorKind::Refused && !error.code.isEmpty()
        && error.said.contains(u"key mint failed", Qt::CaseInsensitive);
}

} // namespace scripto
