// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/answers.h"
#include "app/api/httprequest.h"
#include "app/core/call.h"
#include "app/core/keychange.h"
#include "app/core/secret.h"

#include <QUrl>

#include <chrono>
#include <optional>

namespace scripto {

class HttpClient;
class Worker;

// A key or a web session, and the only server it may be sent to.
struct Credentials {
    QUrl server; // an origin, from serverFromBaseUrl()
    Secret key;
    // Of a web session; if set, the key is not sent. Stays the same if the server renews the session.
    Secret cookie = {};

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

// The routes of a Scripto server, one method each. Errors are those of HttpClient and of answers. A call whose request
// may have changed something and whose answer did not arrive or is unclear fails with AnswerLost; whether the change
// happened is then unknown. A list, a mint, a change or a revoke that was answered 401 fails with SessionNeeded if the
// session has ended or the server accepts the key elsewhere.
//
// completeLogin() and mintKey() return a key that no other answer will ever contain. Their requests cannot be taken
// back, and their calls must not be cancelled: a caller that loses interest leaves a receiver that keeps the key.
// cancel() stops all other calls; a cancelled revokeKey() may still have been carried out.
class ScriptoApi : public QObject {
    Q_OBJECT
public:
    ScriptoApi(HttpClient &http, Worker &worker, QObject *parent = nullptr);

    // POST /api/cli/login-request: mails a one-time code.
    Call<CodeSent> *requestCode(const QUrl &server, const QString &email);
    // POST /api/cli/login-complete: the only answer with the raw key. Blanks in `code` are dropped; an empty `keyName`
    // leaves the name to the server.
    Call<SignedIn> *completeLogin(const QUrl &server, const QString &email, const QString &code,
                                  const QString &keyName);
    // GET /api/auth/me
    Call<Account> *whoAmI(const Credentials &credentials);
    // The same, but never repeated.
    Call<Account> *whoAmIOnce(const Credentials &credentials);
    // GET /api/keys. If the list is truncated and a web session reads it, also both ends of Better Auth's own list,
    // GET /api/auth/api-key/list, if the server has it.
    Call<KeyList> *listKeys(const Credentials &credentials);
    // POST /api/keys. An empty `life` requests no expiry; the answer has what the server decided.
    Call<MintedKey> *mintKey(const Credentials &credentials, const QString &name,
                             std::optional<std::chrono::seconds> life);
    // DELETE /api/keys/{id}. Fails with NotFound if the server has no such key, or no longer, or if it belongs to
    // somebody else.
    Call<Done> *revokeKey(const Credentials &credentials, const QString &id);

    // Better Auth's routes for a web session. The first two send no cookie, because a stale one breaks them.
    // POST /api/auth/email-otp/send-verification-otp: mails a one-time code.
    Call<CodeSent> *requestSessionCode(const QUrl &server, const QString &email);
    // POST /api/auth/sign-in/email-otp
    Call<WebSession> *openSession(const QUrl &server, const QString &email, const QString &code);
    // POST /api/auth/sign-out; a session that has already ended counts as closed.
    Call<Done> *closeSession(const Credentials &credentials);
    // GET /api/auth/api-key/list: succeeds if the server has Better Auth's routes for keys. Changes nothing.
    Call<Done> *findKeyChanges(const Credentials &session);
    // POST /api/auth/api-key/update: the key as it is now. Fails with NotFound if there is no such key.
    Call<ApiKey> *changeKey(const Credentials &session, const QString &id, const KeyChange &change);

Q_SIGNALS:
    // A request to list or make keys with a key has shown whether that needs a web session on this server.
    void keyAccessShown(const QUrl &server, bool needsSession);
    // The server has renewed the session that `cookie` has opened. Requests use what it has sent.
    void sessionRenewed(const Secret &cookie, const WebSession &renewed);

private:
    // A web session that the server has renewed.
    struct Renewed {
        Secret opened; // as in Credentials
        Secret now;
    };

    HttpRequest requestWith(const Credentials &credentials, HttpRequest::Method method, const QByteArray &path,
                            const QByteArray &body = {}) const;
    void noteRenewal(const Secret &sent, const Result<HttpAnswer> &answer);
    // Settles with what `read` makes of the answer, on the worker if that may take a while.
    template <typename T>
    void settle(Call<T> *call, const Result<HttpAnswer> &answer, Result<T> (*read)(const HttpAnswer &));
    template <typename T> Call<T> *ask(HttpRequest request, Result<T> (*read)(const HttpAnswer &));
    // The same, but cancelling the call does not cancel the request.
    template <typename T> Call<T> *askForKey(HttpRequest request, Result<T> (*read)(const HttpAnswer &));
    // The same call, with SessionNeeded in place of a 401 that means it.
    template <typename T> Call<T> *explained(Call<T> *asked, const Credentials &credentials);
    Call<KeyList> *withBothEnds(Call<KeyList> *unsorted, const Credentials &credentials);
    Call<KeyList> *sortedKeys(const Credentials &credentials, const QByteArray &direction, CallBase *asker);
    // The same call, whose result is evidence for keyAccessShown().
    template <typename T> Call<T> *watched(Call<T> *call, const Credentials &credentials);

    HttpClient &m_http;
    Worker &m_worker;
    QList<Renewed> m_renewed;
};

} // namespace scripto
