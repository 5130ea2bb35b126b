// SPDX-License-Identifier: MIT
#include "tests/histories/fakeserver.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace scripto {

namespace {

HttpAnswer answer(int status, const QJsonObject &body)
{
    HttpAnswer made;
    made.status = status;
    made.contentType = "application/json";
    made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return made;
}

HttpAnswer success(int status, const QJsonObject &data)
{
    return answer(status, {{u"success"_qs, true}, {u"data"_qs, data}});
}

HttpAnswer refusal(int status, const QString &code)
{
    const QJsonObject error{{u"code"_qs, code}, {u"message"_qs, u"No: "_qs + code}};
    return answer(status, {{u"success"_qs, false}, {u"error"_qs, error}});
}

QJsonValue text(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toString(Qt::ISODateWithMs)) : QJsonValue();
}

constexpr qint64 longestOnTheWay = 15; // seconds; later, an earlier run's rotation is no longer waited for

FakeServer::Kind requestKind(const HttpRequest &request)
{
    const QString path = request.url.path();
    if (path == u"/api/cli/login-complete")
        return FakeServer::Kind::SignIn;
    if (path == u"/api/auth/me")
        return FakeServer::Kind::WhoAmI;
    if (path == u"/api/cli/login-request")
        return FakeServer::Kind::Any;
    switch (request.method) {
    case HttpRequest::Method::Post:
        return FakeServer::Kind::Mint;
    case HttpRequest::Method::Delete:
        return FakeServer::Kind::Revoke;
    default:
        return FakeServer::Kind::List;
    }
}

Error lost(const HttpRequest &request)
{
    return {request.changesSomething() ? ErrorKind::AnswerLost : ErrorKind::Unreachable, u"The connection ended."_qs};
}

} // namespace

FakeServer::FakeServer(Clock clock)
    : m_clock(std::move(clock))
{
}

Call<HttpAnswer> *FakeServer::send(HttpRequest request)
{
    auto *call = new Call<HttpAnswer>(this);
    if (isOffline) {
        call->settle(failure(ErrorKind::Unreachable, u"There is no connection."_qs));
        return call;
    }
    const auto settle = [target = QPointer(call)](const Result<HttpAnswer> &result) {
        if (target)
            target->settle(result);
    };
    const Key *named = byId(request.url.path().section(u'/', -1));
    if (request.method == HttpRequest::Method::Delete && named && !named->isRevoked && aboutToRevoke)
        aboutToRevoke(*named);
    switch (takeFate(request)) {
    case Fate::Answered:
        settle(carryOut(request));
        break;
    case Fate::LateRequest:
        m_late.append([this, settle, request, sentAt = m_clock()] {
            const bool isTooLate = sentAt.secsTo(m_clock()) > longestOnTheWay;
            settle(isTooLate ? Result<HttpAnswer>(failure(lost(request))) : carryOut(request));
        });
        break;
    case Fate::LateAnswer:
        m_late.append([settle, result = carryOut(request)] { settle(result); });
        break;
    case Fate::LostAnswer:
        carryOut(request);
        settle(failure(lost(request)));
        break;
    case Fate::LostRequest:
        settle(failure(lost(request)));
        break;
    case Fate::Refused:
        settle(refusal(500, u"internal"_qs));
        break;
    case Fate::Limited:
        HttpAnswer limited = refusal(429, u"rate-limited"_qs);
        limited.retryAfter = std::chrono::seconds(2);
        settle(limited);
        break;
    }
    return call;
}

FakeServer::Fate FakeServer::takeFate(const HttpRequest &request)
{
    const auto it = std::find_if(next.begin(), next.end(), [kind = requestKind(request)](const Doom &doom) {
        return doom.kind == Kind::Any || doom.kind == kind;
    });
    if (it == next.end())
        return Fate::Answered;
    const Fate fate = it->fate;
    next.erase(it);
    return fate;
}

void FakeServer::release()
{
    if (!m_late.isEmpty())
        m_late.takeFirst()();
}

FakeServer::Key *FakeServer::byId(const QString &id)
{
    const auto it = std::find_if(keys.begin(), keys.end(), [&](const Key &key) { return key.id == id; });
    return it == keys.end() ? nullptr : &*it;
}

FakeServer::Key *FakeServer::bySecret(const Secret &secret)
{
    const auto it =
        std::find_if(keys.begin(), keys.end(), [&](const Key &key) { return key.secret == secret && !key.isRevoked; });
    return it == keys.end() ? nullptr : &*it;
}

FakeServer::Key &FakeServer::add(const QString &user, const QString &name)
{
    const QByteArray number = QByteArray::number(++m_made).rightJustified(3, '0');
    Key key;
    key.id = u'k' + QString::fromLatin1(number);
    key.secret = Secret("scripto_" + number + QByteArray(61, 'x'));
    key.user = user;
    key.name = name;
    key.createdAt = m_clock();
    keys.append(key);
    return keys.last();
}

HttpAnswer FakeServer::carryOut(const HttpRequest &request)
{
    const QString path = request.url.path();
    const QJsonObject body = QJsonDocument::fromJson(request.json).object();
    const QString user = body[u"email"].toString().section(u'@', 0, 0);
    HttpAnswer made;
    if (path == u"/api/cli/login-request") {
        made = success(200, {{u"ok"_qs, true}, {u"email"_qs, body[u"email"]}});
    } else if (path == u"/api/cli/login-complete") {
        Key &key = add(user, body[u"name"].toString());
        key.isOurs = true;
        made = success(200,
                       {{u"apiKey"_qs, key.secret.revealText()},
                        {u"keyId"_qs, key.id},
                        {u"userId"_qs, key.user},
                        {u"email"_qs, body[u"email"]}});
    } else if (Key *by = bySecret(request.bearer)) {
        by->lastRequest = m_clock();
        made = carryOutFor(*by, request);
    } else {
        made = refusal(401, u"unauthenticated"_qs);
    }
    made.date = m_clock();
    return made;
}

HttpAnswer FakeServer::carryOutFor(Key &by, const HttpRequest &request)
{
    const QString path = request.url.path();
    if (path == u"/api/auth/me")
        return answer(
            200,
            {{u"user"_qs, QJsonObject{{u"id"_qs, by.user}, {u"email"_qs, emailOf(by.user)}, {u"name"_qs, u"N"_qs}}}});
    if (request.method == HttpRequest::Method::Get) {
        QJsonArray rows;
        for (const Key &key : std::as_const(keys)) {
            if (key.user == by.user && !key.isRevoked)
                rows.append(rowOf(key));
        }
        return success(200, {{u"keys"_qs, rows}});
    }
    if (request.method == HttpRequest::Method::Post) {
        const QString user = by.user; // a copy: adding a key moves it
        Key &made = add(user, QJsonDocument::fromJson(request.json)[u"name"].toString());
        made.isOurs = true;
        return success(201, {{u"key"_qs, made.secret.revealText()}, {u"record"_qs, rowOf(made)}});
    }
    Key *named = byId(path.section(u'/', -1));
    if (!named || named->isRevoked || named->user != by.user)
        return refusal(404, u"not-found"_qs);
    named->isRevoked = true;
    return success(200, {{u"id"_qs, named->id}, {u"revoked"_qs, true}});
}

QJsonObject FakeServer::rowOf(const Key &key) const
{
    return {{u"id"_qs, key.id},
            {u"name"_qs, key.name},
            {u"start"_qs, key.secret.revealText().first(11)},
            {u"createdAt"_qs, text(key.createdAt)},
            {u"updatedAt"_qs, text(key.lastRequest.isValid() ? key.lastRequest : key.createdAt)},
            {u"lastRequest"_qs, text(key.lastRequest)},
            {u"expiresAt"_qs, QJsonValue()},
            {u"enabled"_qs, true},
            {u"rateLimitEnabled"_qs, false}};
}

} // namespace scripto
