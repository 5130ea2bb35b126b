// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/clock.h"

#include <QPointer>

namespace scripto {

// How long a code is good, and how long to wait before asking for another. Source: measured on Better Auth 1.7.5 (300
// s); the pause is ours.
inline constexpr std::chrono::seconds codeLifetime{300};
inline constexpr std::chrono::seconds resendPause{30};

// What every sign-in with an e-mailed code has in common: e-mail → code → what it is for. It outlives its dialog: once
// the code was sent off, the answer is awaited, whoever looks.
class CodeFlow : public QObject {
    Q_OBJECT
public:
    enum class Step {
        Email, // waits for an address
        SendingCode, // asks the server to mail a code
        Code, // waits for the code
        Completing, // the code is with the server; cannot be taken back
        Storing, // the key is here and is being written
        Done,
        NotSaved, // the key is here and could not be written; problem() says why
    };

    CodeFlow(ScriptoApi &api, Clock clock, const Result<QUrl> &server, QObject *parent);

    Step step() const { return m_step; }
    bool isWaiting() const;
    // Why the last step went back or failed; empty after a success.
    const std::optional<Error> &problem() const { return m_problem; }
    // Invalid server addresses are told at the first step.
    const Result<QUrl> &server() const { return m_server; }
    const QString &email() const { return m_email; }

    void requestCode(const QString &email);
    void resendCode();
    // Back to the address; what was typed stays with the dialog.
    void changeEmail();
    void complete(const QString &code);
    // Ends waiting for the code to be sent.
    void cancelRequest();

    // The code has done its work, though no key or session came of it.
    bool isCodeSpent() const { return m_isCodeSpent; }
    QDateTime codeValidUntil() const { return m_codeSentAt.addSecs(codeLifetime.count()); }
    const QDateTime &resendAllowedAt() const { return m_resendAllowedAt; }

    // The dialog closes. A flow that has sent no code, or has ended, goes with it; one that is completing ends with
    // finishedDetached(), and then waits for another dialog or another detach().
    void detach();

Q_SIGNALS:
    void changed();
    void finishedDetached();

protected:
    // Puts an address into the first step.
    void proposeEmail(const QString &email) { m_email = email; }
    void setServer(const Result<QUrl> &server);
    virtual Call<CodeSent> *askForCode() = 0;
    virtual void sendOff(const QString &code) = 0;
    // Whether `problem`, which came instead of what the code was for, has used it up.
    virtual bool spendsCode(const Error &problem) const { return problem.kind == ErrorKind::AnswerLost; }
    void setStep(Step step, std::optional<Error> problem = {});
    QDateTime now() const { return m_clock(); }

    ScriptoApi &m_api;

private:
    void sendCode();

    Clock m_clock;
    Result<QUrl> m_server;
    Step m_step = Step::Email;
    std::optional<Error> m_problem;
    QString m_email;
    QDateTime m_codeSentAt;
    QDateTime m_resendAllowedAt;
    bool m_isCodeSpent = false;
    QPointer<CallBase> m_request;
    bool m_left = false;
};

} // namespace scripto
