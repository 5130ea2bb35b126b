// SPDX-License-Identifier: MIT
#pragma once

#include "app/login/loginflow.h"
#include "tests/support/localstores.h"
#include "ui/common/secretclipboard.h"

#include <QPointer>

namespace scripto {

// The services behind dialogs: real ones with a scripted server, a scripted keychain, a clock that stands still and a
// clipboard whose seconds are short.
struct DialogWorld : LocalStores {
    // `second` is the length of a second in the clipboard's countdown.
    explicit DialogWorld(std::chrono::milliseconds second = std::chrono::milliseconds(2));

    // The response to a route such as "POST /api/keys". Requests to other routes are read and never answered.
    void answer(const QByteArray &route, const TestServer::Script &script);
    void answerJson(const QByteArray &route, const QByteArray &json, int status = 200);
    void refuse(const QByteArray &route, int status, const QByteArray &message, const QByteArray &nextAction = {});
    void stayQuiet(const QByteArray &route) { m_scripts.remove(route); }
    void loseAnswer(const QByteArray &route);
    qsizetype requestsTo(const QByteArray &route) const;

    // Responds like the real server.
    void sendsCodes(const QByteArray &email);
    void signsIn(const QByteArray &email);
    void mints(const QByteArray &name, const QByteArray &expiresAt = "null");

    // From now on the server accepts a key only for asking whose it is, not for listing or changing keys.
    void needsSession();
    // From now on the shown account is read with a web session, which the server accepts.
    void openSession();
    // The next response to `route` requires a pause.
    void askForPause(const QByteArray &route, int seconds);

    // Creates one active profile "work" of you@example.com on this server and shows its keys.
    void signInAsWork();
    // A key is minted, but config.json cannot be written from its request on.
    void mintsInVain(const QByteArray &name);
    // From now on config.json can be read but not replaced.
    void refuseSaves();
    // From now on config.json cannot be written, until mayWrite().
    void refuseWrites();
    void mayWrite();

    LoginFlow *makeFlow()
    {
        return new LoginFlow(
            {api, profiles, services.mints, services.sessions, services.kept, services.servers, environment, clock},
            &flows);
    }

    SecretClipboard clipboard;
    QObject flows;

private:
    QHash<QByteArray, TestServer::Script> m_scripts;
};

// The response that brings a key.
QByteArray signedInJson(const QByteArray &email);
QByteArray mintedJson(const QByteArray &name, const QByteArray &expiresAt = "null");

inline const QByteArray loginRequest("POST /api/cli/login-request");
inline const QByteArray loginComplete("POST /api/cli/login-complete");
inline const QByteArray mintRoute("POST /api/keys");
inline const QByteArray listRoute("GET /api/keys");
inline const QByteArray meRoute("GET /api/auth/me");
inline const QByteArray sessionCodeRoute("POST /api/auth/email-otp/send-verification-otp");
inline const QByteArray sessionRoute("POST /api/auth/sign-in/email-otp");

// The key that the test server hands out; searched for where it must not appear.
inline const QByteArray rawKey("scripto_mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm");

} // namespace scripto
