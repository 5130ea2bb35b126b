// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/clock.h"
#include "app/core/detachableflow.h"

#include <QPointer>

namespace scripto {

// How long a code is valid, and how long to wait before requesting another one. Source: measured on Better Auth 1.7.5
// (300 s); the pause is ours.
inline constexpr std::chrono::seconds codeLifetime{300};
inline constexpr std::chrono::seconds resendPause{30};

// The common part of every sign-in with an e-mailed code: e-mail → code → result. It outlives its dialog from the
// moment the code is sent.
class CodeFlow : public DetachableFlow {
    Q_OBJECT
public:
    enum class Step {
        Email, // waiting for an address
        SendingCode, // asking the server to mail a code
        Code, // waiting for the code
        Completing, // the server has the code, or is making the key; this cannot be cancelled
        NoKey, // the web session is open, but has made no key; problem() says why
        Storing, // the key has arrived and is being written
        Done,
        NotSaved, // the key has arrived but could not be written; problem() says why
    };
    Q_ENUM(Step)

    CodeFlow(ScriptoApi &api, Clock clock, const Result<QUrl> &server, QObject *parent);

    Step step() const { return m_step; }
    bool isWaiting() const;
    // Why the last step went back or failed; empty after a success.
    const std::optional<Error> &problem() const { return m_problem; }
    // Problems with the server's address are reported at the first step.
    const Result<QUrl> &server() const { return m_server; }
    const QString &email() const { return m_email; }

    void requestCode(const QString &email);
    // Valid in Code and NoKey.
    void resendCode();
    // Back to the address; the dialog keeps what was typed.
    void changeEmail();
    void complete(const QString &code);
    // The length of a code that this server has accepted before; 0 = not known.
    void expectLength(qsizetype length) { m_expectedLength = length; }
    qsizetype expectedLength() const { return m_expectedLength; }
    // Whether the web session that the code opens outlives the program.
    void setStaysSignedIn(bool stays) { m_staysSignedIn = stays; }
    bool staysSignedIn() const { return m_staysSignedIn; }
    // Why the session cannot outlive the program; empty if it can.
    virtual std::optional<ErrorKind> stayObstacle() const = 0;
    // Stops waiting for the code to be mailed.
    void cancelRequest();

    // The code is used up, although it led to no key or session.
    bool isCodeSpent() const { return m_isCodeSpent; }
    // Whether the lost answer to a code may have contained a key.
    virtual bool mayHaveLostKey() const { return false; }
    QDateTime codeValidUntil() const { return m_codeSentAt.addSecs(codeLifetime.count()); }
    const QDateTime &resendAllowedAt() const { return m_resendAllowedAt; }

Q_SIGNALS:
    // The server has accepted a code of this length.
    void codeAccepted(qsizetype length);

protected:
    // Pre-fills the address of the first step.
    void proposeEmail(const QString &email) { m_email = email; }
    void setServer(const Result<QUrl> &server);
    virtual Call<CodeSent> *askForCode() = 0;
    virtual void sendOff(const QString &code) = 0;
    // Whether `problem`, which came instead of a result, has used up the code.
    virtual bool spendsCode(const Error &problem) const { return problem.kind == ErrorKind::AnswerLost; }
    void setStep(Step step, std::optional<Error> problem = {});
    void reportAccepted() { Q_EMIT codeAccepted(m_sentLength); }
    QDateTime now() const { return m_clock(); }

    ScriptoApi &m_api;

private:
    bool outlivesDialog() const override { return m_step == Step::Completing || m_step == Step::Storing; }
    void aboutToEnd() override { cancelRequest(); }
    void sendCode();

    Clock m_clock;
    Result<QUrl> m_server;
    Step m_step = Step::Email;
    std::optional<Error> m_problem;
    QString m_email;
    QDateTime m_codeSentAt;
    QDateTime m_resendAllowedAt;
    bool m_isCodeSpent = false;
    bool m_staysSignedIn = false;
    qsizetype m_expectedLength = 0;
    qsizetype m_sentLength = 0;
    QPointer<CallBase> m_request;
};

} // namespace scripto
