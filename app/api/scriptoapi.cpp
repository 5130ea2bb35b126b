// SPDX-License-Identifier: MIT
#include "app/api/scriptoapi.h"

#include "app/api/httpclient.h"
#include "app/core/logging.h"
#include "app/core/worker.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace scripto {

namespace {

using Method = HttpRequest::Method;

constexpr auto sortedKeysPath = "/api/auth/api-key/list?sortBy=createdAt&sortDirection=";
constexpr qsizetype quicklyRead = 64 * 1024; // bytes of JSON that can be parsed without a noticeable delay

// `path` is percent-encoded.
QUrl route(const QUrl &server, const QByteArray &path)
{
    return QUrl::fromEncoded(server.toEncoded() + path, QUrl::StrictMode);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// A request as a page of the server would send it.
HttpRequest requestOfPage(const QUrl &server, const QByteArray &path, const QByteArray &body)
{
    return {Method::Post, route(server, path), {}, body, {}, server.toEncoded()};
}

QByteArray bodyOf(const QString &id, const KeyChange &change)
{
    QJsonObject body{{u"keyId"_qs, id}};
    if (change.name)
        body.insert(u"name"_qs, change.name->trimmed());
    if (change.enabled)
        body.insert(u"enabled"_qs, *change.enabled);
    if (change.expiry)
        body.insert(u"expiresIn"_qs,
                    change.expiry->life ? QJsonValue(static_cast<qint64>(change.expiry->life->count()))
                                        : QJsonValue(QJsonValue::Null));
    return json(body);
}

// Every answer passes through here on its way to the caller.
template <typename T> void finish(Call<T> *call, const Result<T> &result)
{
    if (!result)
        errorLog(apiLog(), result.error(), "no success:");
    call->settle(result);
}

QString withoutBlanks(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

} // namespace

ScriptoApi::ScriptoApi(HttpClient &http, Worker &worker, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_worker(worker)
{
}

// Authenticates with the web session if there is one, otherwise with the key; never with both.
HttpRequest ScriptoApi::requestWith(const Credentials &credentials, Method method, const QByteArray &path,
                                    const QByteArray &body) const
{
    HttpRequest request{method, route(credentials.server, path), {}, body};
    if (credentials.cookie.isEmpty()) {
        request.bearer = credentials.key;
        return request;
    }
    const auto renewed = std::find_if(m_renewed.begin(), m_renewed.end(),
                                      [&](const Renewed &each) { return each.opened == credentials.cookie; });
    request.cookie = renewed == m_renewed.end() ? credentials.cookie : renewed->now;
    // Better Auth refuses a change that has a cookie but no Origin header.
    if (request.changesSomething())
        request.origin = credentials.server.toEncoded();
    return request;
}

// `sent` is the cookie of the request.
void ScriptoApi::noteRenewal(const Secret &sent, const Result<HttpAnswer> &answer)
{
    const WebSession session = sent.isEmpty() || !answer ? WebSession() : answers::renewedSession(*answer);
    if (session.cookie.isEmpty())
        return;
    auto known = std::find_if(m_renewed.begin(), m_renewed.end(),
                              [&](const Renewed &each) { return each.now == sent || each.opened == sent; });
    if (known == m_renewed.end())
        known = m_renewed.insert(m_renewed.end(), {sent, sent});
    known->now = session.cookie;
    Q_EMIT sessionRenewed(Secret(known->opened), session);
}

template <typename T>
void ScriptoApi::settle(Call<T> *call, const Result<HttpAnswer> &answer, Result<T> (*read)(const HttpAnswer &))
{
    if (!answer)
        finish<T>(call, failure(answer.error()));
    else if (answer->body.size() <= quicklyRead)
        finish(call, read(*answer));
    else
        m_worker.run([read, whole = *answer] { return read(whole); })->then(call, [call](const Result<T> &result) {
            finish(call, result);
        });
}

template <typename T> Call<T> *ScriptoApi::ask(HttpRequest request, Result<T> (*read)(const HttpAnswer &))
{
    auto *call = new Call<T>(this);
    const Secret cookie = request.cookie;
    auto *http = m_http.send(std::move(request));
    connect(call, &CallBase::cancelRequested, http, &CallBase::cancel);
    http->then(call, [this, call, read, cookie](const Result<HttpAnswer> &answer) {
        noteRenewal(cookie, answer);
        settle(call, answer, read);
    });
    return call;
}

template <typename T> Call<T> *ScriptoApi::askForKey(HttpRequest request, Result<T> (*read)(const HttpAnswer &))
{
    auto *call = new Call<T>(this);
    const Secret cookie = request.cookie;
    m_http.send(std::move(request))->then(call, [this, call, read, cookie](const Result<HttpAnswer> &answer) {
        noteRenewal(cookie, answer);
        settle(call, answer, read);
    });
    return call;
}

Call<CodeSent> *ScriptoApi::requestCode(const QUrl &server, const QString &email)
{
    return ask({Method::Post, route(server, "/api/cli/login-request"), {}, json({{u"email"_qs, email.trimmed()}})},
               answers::codeSent);
}

Call<SignedIn> *ScriptoApi::completeLogin(const QUrl &server, const QString &email, const QString &code,
                                          const QString &keyName)
{
    QJsonObject body{{u"email"_qs, email.trimmed()}, {u"otp"_qs, withoutBlanks(code)}};
    if (!keyName.trimmed().isEmpty())
        body.insert(u"name"_qs, keyName.trimmed());
    return askForKey({Method::Post, route(server, "/api/cli/login-complete"), {}, json(body)}, answers::signedIn);
}

template <typename T> Call<T> *ScriptoApi::explained(Call<T> *asked, const Credentials &credentials)
{
    auto *call = new Call<T>(this);
    connect(call, &CallBase::cancelRequested, asked, &CallBase::cancel);
    asked->then(call, [this, call, credentials](const Result<T> &result) {
        if (result || result.error().kind != ErrorKind::Unauthenticated)
            return call->settle(result);
        if (!credentials.cookie.isEmpty())
            return call->settle(
                failure(ErrorKind::SessionNeeded, tr("The web session has ended. Sign in again to go on.")));
        whoAmI(credentials)->then(call, [call, result](const Result<Account> &account) {
            call->settle(account ? Result<T>(failure(ErrorKind::SessionNeeded)) : result);
        });
    });
    return call;
}

template <typename T> Call<T> *ScriptoApi::watched(Call<T> *call, const Credentials &credentials)
{
    if (!credentials.cookie.isEmpty())
        return call;
    return call->then(this, [this, server = credentials.server](const Result<T> &result) {
        if (result || result.error().kind == ErrorKind::SessionNeeded)
            Q_EMIT keyAccessShown(server, !result);
    });
}

Call<Account> *ScriptoApi::whoAmI(const Credentials &credentials)
{
    return ask(requestWith(credentials, Method::Get, "/api/auth/me"), answers::account);
}

Call<Account> *ScriptoApi::whoAmIOnce(const Credentials &credentials)
{
    HttpRequest request = requestWith(credentials, Method::Get, "/api/auth/me");
    request.isRepeatable = false;
    return ask(std::move(request), answers::account);
}

Call<KeyList> *ScriptoApi::listKeys(const Credentials &credentials)
{
    auto *call = explained(ask(requestWith(credentials, Method::Get, "/api/keys"), answers::keyList), credentials);
    return credentials.cookie.isEmpty() ? watched(call, credentials) : withBothEnds(call, credentials);
}

Call<KeyList> *ScriptoApi::withBothEnds(Call<KeyList> *unsorted, const Credentials &credentials)
{
    return unsorted->andThen(this, [this, credentials](const KeyList &list) {
        if (!list.mayBeTruncated())
            return Call<KeyList>::settled(this, list);
        auto *all = new Call<KeyList>(this);
        sortedKeys(credentials, "asc", all)->then(all, [this, credentials, all, list](const Result<KeyList> &oldest) {
            if (!oldest)
                return all->settle(list);
            sortedKeys(credentials, "desc", all)->then(all, [all, list, oldest](const Result<KeyList> &newest) {
                all->settle(newest ? joinedLists(list, *oldest, *newest) : list);
            });
        });
        return all;
    });
}

// `asker` cancels it.
Call<KeyList> *ScriptoApi::sortedKeys(const Credentials &credentials, const QByteArray &direction, CallBase *asker)
{
    auto *call = ask(requestWith(credentials, Method::Get, sortedKeysPath + direction), answers::sortedKeys);
    connect(asker, &CallBase::cancelRequested, call, &CallBase::cancel);
    return call;
}

Call<MintedKey> *ScriptoApi::mintKey(const Credentials &credentials, const QString &name,
                                     std::optional<std::chrono::seconds> life)
{
    QJsonObject body{{u"name"_qs, name.trimmed()}};
    if (life)
        body.insert(u"expiresIn"_qs, static_cast<qint64>(life->count()));
    auto *call = explained(
        askForKey(requestWith(credentials, Method::Post, "/api/keys", json(body)), answers::mintedKey), credentials);
    return watched(call, credentials);
}

Call<Done> *ScriptoApi::revokeKey(const Credentials &credentials, const QString &id)
{
    const QByteArray segment = QUrl::toPercentEncoding(id);
    // These would change the path instead of naming a key.
    if (segment.isEmpty() || segment == "." || segment == "..")
        return Call<Done>::settled(
            this,
            failure(ErrorKind::Invalid, tr("The server gave this key no id, so it can be revoked on the web only.")));
    return explained(ask(requestWith(credentials, Method::Delete, "/api/keys/" + segment), answers::revoked),
                     credentials);
}

Call<CodeSent> *ScriptoApi::requestSessionCode(const QUrl &server, const QString &email)
{
    const QJsonObject body{{u"email"_qs, email.trimmed()}, {u"type"_qs, u"sign-in"_qs}};
    return ask(requestOfPage(server, "/api/auth/email-otp/send-verification-otp", json(body)),
               answers::sessionCodeSent);
}

Call<WebSession> *ScriptoApi::openSession(const QUrl &server, const QString &email, const QString &code)
{
    const QJsonObject body{{u"email"_qs, email.trimmed()}, {u"otp"_qs, withoutBlanks(code)}};
    return ask(requestOfPage(server, "/api/auth/sign-in/email-otp", json(body)), answers::webSession);
}

Call<Done> *ScriptoApi::closeSession(const Credentials &credentials)
{
    return ask(requestWith(credentials, Method::Post, "/api/auth/sign-out", "{}"), answers::sessionClosed);
}

Call<Done> *ScriptoApi::findKeyChanges(const Credentials &session)
{
    return ask(requestWith(session, Method::Get, sortedKeysPath + QByteArray("desc")), answers::sortedKeys)
        ->map(this, [](const KeyList &) { return Done(); });
}

Call<ApiKey> *ScriptoApi::changeKey(const Credentials &session, const QString &id, const KeyChange &change)
{
    return explained(
        ask(requestWith(session, Method::Post, "/api/auth/api-key/update", bodyOf(id, change)), answers::changedKey),
        session);
}

} // namespace scripto
