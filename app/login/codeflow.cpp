// SPDX-License-Identifier: MIT
#include "app/login/codeflow.h"

#include "app/core/logging.h"
#include "app/login/codetext.h"

namespace scripto {

CodeFlow::CodeFlow(ScriptoApi &api, Clock clock, const Result<QUrl> &server, QObject *parent)
    : DetachableFlow(parent)
    , m_api(api)
    , m_clock(std::move(clock))
    , m_server(server)
{
    setServer(server);
}

void CodeFlow::setServer(const Result<QUrl> &server)
{
    m_server = server;
    m_problem = server ? std::nullopt : std::optional(server.error());
}

bool CodeFlow::isWaiting() const
{
    return m_step == Step::SendingCode || m_step == Step::Completing || m_step == Step::Storing;
}

void CodeFlow::resendCode()
{
    if (m_step == Step::Code || m_step == Step::NoKey)
        sendCode();
}

void CodeFlow::changeEmail()
{
    if (m_step == Step::Code)
        setStep(Step::Email);
}

void CodeFlow::cancelRequest()
{
    if (m_step == Step::SendingCode && m_request)
        m_request->cancel();
}

void CodeFlow::requestCode(const QString &email)
{
    m_email = email.trimmed();
    sendCode();
}

void CodeFlow::sendCode()
{
    if (!m_server)
        return setStep(Step::Email, m_server.error());
    const Step before = m_step; // a refusal leads back to it
    auto *call = askForCode();
    m_request = call;
    setStep(Step::SendingCode);
    call->then(this, [this, before](const Result<CodeSent> &sent) {
        if (sent) {
            // The server's spelling is the account's.
            if (!sent->email.isEmpty())
                m_email = sent->email;
            m_codeSentAt = m_clock();
            m_resendAllowedAt = m_codeSentAt.addSecs(resendPause.count());
            return setStep(Step::Code);
        }
        if (sent.error().retryAfter)
            m_resendAllowedAt = m_clock().addMSecs(sent.error().retryAfter->count());
        if (sent.error().kind == ErrorKind::Cancelled)
            return setStep(before);
        setStep(before, sent.error());
    });
}

void CodeFlow::complete(const QString &code)
{
    if (m_step != Step::Code)
        return;
    m_sentLength = codeIn(code).size();
    sendOff(code);
    setStep(Step::Completing);
}

void CodeFlow::setStep(Step step, std::optional<Error> problem)
{
    m_step = step;
    m_problem = std::move(problem);
    if (m_problem)
        errorLog(loginLog(), *m_problem, "back to", step, "because:");
    else
        debugLog(loginLog(), "goes on to", step);
    m_isCodeSpent = m_problem && spendsCode(*m_problem);
    if (m_isCodeSpent) // there is nothing to wait for
        m_resendAllowedAt = m_clock();
    announceStep();
}

} // namespace scripto
