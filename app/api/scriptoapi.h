// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/answers.h"
#include "app/api/httprequest.h"
#include "app/core/call.h"
#include "app/core/secret.h"

#include <QUrl>

#include <chrono>
#include <optional>

namespace scripto {

class HttpClient;
class Worker;

// A key or a web session, and the one server it may be sent to.
struct Credentials {
    QUrl server; // an origin, from serverFromBaseUrl()
    Secret key;
    Secret cookie = {}; // of a web session; where there is one, the key stays here

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

// The routes of a Scripto server, one method each. Errors: those of HttpClient and of answers. A call whose request may
// have changed something and whose answer did not arrive or says too little ends with AnswerLost; whether it happened
// is then unknown. A list, a mint or a revoke that was answered 401 ends with SessionNeeded where the session has ended
// or the server accepts the key elsewhere.
//
// completeLogin() and mintKey() bring a key that no other answer will ever hold. Their requests are not taken back and
// their calls are not to be cancelled: who has lost interest in them leaves a receiver that keeps the key. cancel()
// stops all others; a cancelled revokeKey() may have been carried out.
class ScriptoApi : public QObject {
    Q_OBJECT
public:
    ScriptoApi(HttpClient &http, Worker &worker, QObject *parent = nullptr);

    // POST /api/cli/login-request: mails a one-time code.
    Call<CodeSent> *requestCode(const QUrl &server, const QString &email);
    // POST /api/cli/login-complete: the one answer with the raw key. Blanks in `code` are dropped; a blank `keyName`
    // leaves the name to the server.
    Call<SignedIn> *completeLogin(const QUrl &server, const QString &email, const QString &code,
                                  const QString &keyName);
    // GET /api/auth/me
    Call<Account> *whoAmI(const Credentials &credentials);
    // The same, but never sent a second time.
    Call<Account> *whoAmIOnce(const Credentials &credentials);
    // GET /api/keys
    Call<KeyList> *listKeys(const Credentials &credentials);
    // POST /api/keys. `life` empty = no expiry asked for; what the server decided is in the answer.
    Call<MintedKey> *mintKey(const Credentials &credentials, const QString &name,
                             std::optional<std::chrono::seconds> life);
    // DELETE /api/keys/{id}. NotFound where the server has no such key (any more), or it is somebody else's.
    Call<Done> *revokeKey(const Credentials &credentials, const QString &id);

    // Better Auth's routes for a web session. No cookie goes to the first two: a stale one spoils them.
    // POST /api/auth/email-otp/send-verification-otp: mails a one-time code.
    Call<CodeSent> *requestSessionCode(const QUrl &server, const QString &email);
    // POST /api/auth/sign-in/email-otp
    Call<WebSession> *openSession(const QUrl &server, const QString &email, const QString &code);
    // POST /api/auth/sign-out; a session that has ended already counts as closed.
    Call<Done> *closeSession(const Credentials &credentials);

private:
    // Settles with what `read` makes of the answer, on the worker where that may take a while.
    template <typename T>
    void settle(Call<T> *call, const Result<HttpAnswer> &answer, Result<T> (*read)(const HttpAnswer &));
    template <typename T> Call<T> *ask(HttpRequest request, Result<T> (*read)(const HttpAnswer &));
    // The same, but cancelling the call leaves the request alone.
    template <typename T> Call<T> *askForKey(HttpRequest request, Result<T> (*read)(const HttpAnswer &));
    // The same call with SessionNeeded for a 401 that means it.
    template <typename T> Call<T> *explained(Call<T> *asked, const Credentials &credentials);

    HttpClient &m_http;
    Worker &m_worker;
};

} // namespace scripto
