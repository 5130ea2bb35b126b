// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/login/codeflow.h"
#include "app/login/keptsessions.h"

namespace scripto {

// The account whose keys require a web session.
struct SessionRequest {
    QUrl server;
    Profile profile; // one of the account's profiles, which identifies the user as far as possible
    AccountId account; // under its present name
};

// One web sign-in: e-mail → code → a session that is kept in memory while the program runs. A session of another
// account than the profile's is closed again.
class SessionFlow : public CodeFlow {
    Q_OBJECT
public:
    SessionFlow(ScriptoApi &api, WebSessions &sessions, KeptSessions &kept, SessionRequest request, Clock clock,
                QObject *parent);

    // Whether the account already has an address, so that none can be chosen.
    bool knowsEmail() const { return !m_request.profile.email.isEmpty(); }
    std::optional<ErrorKind> stayObstacle() const override { return m_kept.obstacle(); }
    const QString &profileName() const { return m_request.profile.name; }

private:
    Call<CodeSent> *askForCode() override;
    void sendOff(const QString &code) override;
    void check(const WebSession &session);
    void finish(const WebSession &session, bool isTheAccount);

    WebSessions &m_sessions;
    KeptSessions &m_kept;
    const SessionRequest m_request;
};

} // namespace scripto
