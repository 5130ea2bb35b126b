// SPDX-License-Identifier: MIT
#pragma once

#include "app/login/loginflow.h"
#include "tests/support/localstores.h"
#include "ui/common/secretclipboard.h"

#include <QPointer>

namespace scripto {

// The services that dialogs work on: real ones, with a server that says what the test tells it to, a scripted keychain,
// a clock that stands still and a clipboard whose seconds are short.
struct DialogWorld : LocalStores {
    // `second` is that of the clipboard's countdown.
    explicit DialogWorld(std::chrono::milliseconds second = std::chrono::milliseconds(2));

    // What the server does with "POST /api/keys"; routes without an answer are read and never answered.
    void answer(const QByteArray &route, const TestServer::Script &script);
    void answerJson(const QByteArray &route, const QByteArray &json, int status = 200);
    void refuse(const QByteArray &route, int status, const QByteArray &message, const QByteArray &nextAction = {});
    void stayQuiet(const QByteArray &route) { m_scripts.remove(route); }
    void loseAnswer(const QByteArray &route);
    qsizetype requestsTo(const QByteArray &route) const;

    // Answers as the real server does.
    void sendsCodes(const QByteArray &email);
    void signsIn(const QByteArray &email);
    void mints(const QByteArray &name, const QByteArray &expiresAt = "null");

    // The server takes no key for the list and for changes, only for saying whose it is.
    void needsSession();
    // From now on the account shown is read by a web session, and the server takes it.
    void openSession();
    // The next answer to `route` asks for a pause.
    void askForPause(const QByteArray &route, int seconds);

    // One profile "work" of you@example.com, active, on this server; its keys are shown.
    void signInAsWork();
    // A key is minted, but from the request for it on config.json cannot be written.
    void mintsInVain(const QByteArray &name);
    // From now on config.json can be read and not be replaced.
    void refuseSaves();
    // From now on config.json cannot be written; mayWrite() takes it back.
    void refuseWrites();
    void mayWrite();

    LoginFlow *makeFlow() { return new LoginFlow(api, profiles, services.mints, environment, clock, &flows); }

    SecretClipboard clipboard;
    QObject flows;

private:
    QHash<QByteArray, TestServer::Script> m_scripts;
};

// The answers that bring a key.
QByteArray signedInJson(const QByteArray &email);
QByteArray mintedJson(const QByteArray &name, const QByteArray &expiresAt = "null");

inline const QByteArray loginRequest("POST /api/cli/login-request");
inline const QByteArray loginComplete("POST /api/cli/login-complete");
inline const QByteArray mintRoute("POST /api/keys");
inline const QByteArray listRoute("GET /api/keys");
inline const QByteArray meRoute("GET /api/auth/me");
inline const QByteArray sessionCodeRoute("POST /api/auth/email-otp/send-verification-otp");
inline const QByteArray sessionRoute("POST /api/auth/sign-in/email-otp");

// What the server of the tests hands out; looked for where it must not be.
inline const QByteArray rawKey("scripto_mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm");

} // namespace scripto
