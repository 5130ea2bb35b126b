// SPDX-License-Identifier: MIT
#include "app/api/scriptoapi.h"

#include "app/api/httpclient.h"
#include "app/core/worker.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace scripto {

namespace {

using Method = HttpRequest::Method;

constexpr qsizetype quicklyRead = 64 * 1024; // bytes of JSON that take no time to speak of

// `path` is percent-encoded.
QUrl route(const QUrl &server, const QByteArray &path)
{
    return QUrl::fromEncoded(server.toEncoded() + path, QUrl::StrictMode);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
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

template <typename T>
void ScriptoApi::settle(Call<T> *call, const Result<HttpAnswer> &answer, Result<T> (*read)(const HttpAnswer &))
{
    if (!answer)
        call->settle(failure(answer.error()));
    else if (answer->body.size() <= quicklyRead)
        call->settle(read(*answer));
    else
        m_worker.run([read, whole = *answer] { return read(whole); })->then(call, [call](const Result<T> &result) {
            call->settle(result);
        });
}

template <typename T> Call<T> *ScriptoApi::ask(HttpRequest request, Result<T> (*read)(const HttpAnswer &))
{
    auto *call = new Call<T>(this);
    auto *http = m_http.send(std::move(request));
    connect(call, &CallBase::cancelRequested, http, &CallBase::cancel);
    http->then(call, [this, call, read](const Result<HttpAnswer> &answer) { settle(call, answer, read); });
    return call;
}

template <typename T> Call<T> *ScriptoApi::askForKey(HttpRequest request, Result<T> (*read)(const HttpAnswer &))
{
    auto *call = new Call<T>(this);
    m_http.send(std::move(request))->then(call, [this, call, read](const Result<HttpAnswer> &answer) {
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

Call<Account> *ScriptoApi::whoAmI(const Credentials &credentials)
{
    return ask({Method::Get, route(credentials.server, "/api/auth/me"), credentials.key, {}}, answers::account);
}

Call<KeyList> *ScriptoApi::listKeys(const Credentials &credentials)
{
    return ask({Method::Get, route(credentials.server, "/api/keys"), credentials.key, {}}, answers::keyList);
}

Call<MintedKey> *ScriptoApi::mintKey(const Credentials &credentials, const QString &name,
                                     std::optional<std::chrono::seconds> life)
{
    QJsonObject body{{u"name"_qs, name.trimmed()}};
    if (life)
        body.insert(u"expiresIn"_qs, static_cast<qint64>(life->count()));
    return askForKey({Method::Post, route(credentials.server, "/api/keys"), credentials.key, json(body)},
                     answers::mintedKey);
}

Call<Done> *ScriptoApi::revokeKey(const Credentials &credentials, const QString &id)
{
    const QByteArray segment = QUrl::toPercentEncoding(id);
    // These would change the path instead of naming a key.
    if (segment.isEmpty() || segment == "." || segment == "..") {
        auto *call = new Call<Done>(this);
        call->settle(
            failure(ErrorKind::Invalid, tr("The server gave this key no id, so it can be revoked on the web only.")));
        return call;
    }
    return ask({Method::Delete, route(credentials.server, "/api/keys/" + segment), credentials.key, {}},
               answers::revoked);
}

} // namespace scripto
