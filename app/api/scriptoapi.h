// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/answers.h"
#include "app/core/call.h"
#include "app/core/secret.h"

#include <QUrl>

#include <chrono>
#include <optional>

namespace scripto {

class HttpClient;
class Worker;

// A key and the one server it may be sent to.
struct Credentials {
    QUrl server; // an origin, from serverFromBaseUrl()
    Secret key;
};

// The routes of a Scripto server, one method each. Errors: see ErrorKind. A call whose request may have changed something
// and whose answer did not arrive ends with AnswerLost; whether it happened is then unknown. Requests that mint are sent
// once and, once sent, are not taken back by cancel().
class ScriptoApi : public QObject {
    Q_OBJECT
public:
    ScriptoApi(HttpClient &http, Worker &worker, QObject *parent = nullptr);

    // POST /api/cli/login-request: mails a one-time code.
    Call<CodeSent> *requestCode(const QUrl &server, const QString &email);
    // POST /api/cli/login-complete: the one answer with the raw key. Blanks in `code` are dropped.
    Call<SignedIn> *completeLogin(const QUrl &server, const QString &email, const QString &code, const QString &keyName);
    // GET /api/auth/me
    Call<Account> *whoAmI(const Credentials &credentials);
    // GET /api/keys
    Call<KeyList> *listKeys(const Credentials &credentials);
    // POST /api/keys. `life` empty = no expiry asked for; what the server decided is in the answer.
    Call<MintedKey> *mintKey(const Credentials &credentials, const QString &name, std::optional<std::chrono::seconds> life);
    // DELETE /api/keys/{id}. NotFound where the server has no such key (any more), or it is somebody else's.
    Call<Done> *revokeKey(const Credentials &credentials, const QString &id);

private:
    HttpClient &m_http;
    Worker &m_worker;
};

} // namespace scripto
