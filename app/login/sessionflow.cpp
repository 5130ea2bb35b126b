// SPDX-License-Identifier: MIT
#include "app/login/sessionflow.h"

#include "app/core/showntext.h"

namespace scripto {

SessionFlow::SessionFlow(ScriptoApi &api, WebSessions &sessions, KeptSessions &kept, SessionRequest request,
                         Clock clock, QObject *parent)
    : CodeFlow(api, std::move(clock), request.server, parent)
    , m_sessions(sessions)
    , m_kept(kept)
    , m_request(std::move(request))
{
    proposeEmail(m_request.profile.email);
}

Call<CodeSent> *SessionFlow::askForCode()
{
    return m_api.requestSessionCode(m_request.server, email());
}

void SessionFlow::sendOff(const QString &code)
{
    m_api.openSession(m_request.server, email(), code)->then(this, [this](const Result<WebSession> &session) {
        if (!session)
            return setStep(Step::Code, session.error());
        reportAccepted();
        check(*session);
    });
}

// With open sign-up any address gets a session: the keys of another account must not be taken for the profile's.
void SessionFlow::check(const WebSession &session)
{
    const Profile &profile = m_request.profile;
    if (!profile.userId.isEmpty() && !session.userId.isEmpty())
        return finish(session, profile.userId == session.userId);
    if (!profile.email.isEmpty())
        return finish(session,
                      session.email.isEmpty() || session.email.compare(profile.email, Qt::CaseInsensitive) == 0);
    m_api.whoAmI({m_request.server, profile.apiKey})->then(this, [this, session](const Result<Account> &account) {
        if (!account)
            return setStep(Step::Code, account.error());
        finish(session, account->id == session.userId);
    });
}

void SessionFlow::finish(const WebSession &session, bool isTheAccount)
{
    if (!isTheAccount) {
        m_api.closeSession({m_request.server, {}, session.cookie});
        return setStep(Step::Email,
                       Error{ErrorKind::Invalid,
                             tr("%1 is another account than that of profile “%2”. The session was closed again.")
                                 .arg(shownText(email()), shownText(m_request.profile.name))});
    }
    // So that the session is found under any later name of the account.
    const QList<AccountId> names{AccountId::ofUser(m_request.server, session.userId),
                                 AccountId::ofEmail(m_request.server, email()), m_request.account};
    m_sessions.open(m_request.server, email(), names, session.cookie);
    m_kept.keepIf(staysSignedIn(), {m_request.server, email(), names, session.cookie, endOf(session, now())});
    setStep(Step::Done);
}

} // namespace scripto
