// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/apikey.h"
#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/profiles/profilestore.h"

#include <QPointer>

namespace scripto {

// How long a code is good, and how long to wait before asking for another. Source: measured on Better Auth 1.7.5 (300
// s); the pause is ours.
inline constexpr std::chrono::seconds codeLifetime{300};
inline constexpr std::chrono::seconds resendPause{30};

// Where the new key goes.
struct LoginTarget {
    QString profileName; // empty = derived from the e-mail as the CLI does it
    QString keyName = defaultKeyName;
};

// One sign-in: e-mail → code → key → profile, which becomes the active one. It outlives its dialog: once the code was
// sent off, the answer is awaited and the key stored, whoever looks.
class LoginFlow : public QObject {
    Q_OBJECT
public:
    enum class Step {
        Email, // waits for an address
        SendingCode, // asks the server to mail a code
        Code, // waits for the code
        Completing, // the code is with the server; cannot be taken back
        Storing, // the key is here and is being written
        Done, // in config.json; keychainProblem() tells whether the second copy waits
        NotSaved, // the key is here and could not be written; problem() says why
    };

    LoginFlow(ScriptoApi &api, ProfileStore &profiles, Environment environment, Clock clock, QObject *parent);

    Step step() const { return m_step; }
    bool isWaiting() const;
    // A key is on its way, or here and not in config.json.
    bool hasUnsafeKey() const;
    // Why the last step went back or failed; empty after a success.
    const std::optional<Error> &problem() const { return m_problem; }
    // Invalid server addresses are told at the first step.
    const Result<QUrl> &server() const { return m_server; }
    const QString &email() const { return m_email; }

    // The profile that is already signed in to this account on this server; empty where there is none.
    QString profileOf(const QString &email) const;
    // The name a new profile would get: as the CLI derives it, numbered where taken.
    QString newNameFor(const QString &email) const;
    // Whether storing under this name updates a profile of this account, makes a new one, or would overwrite the
    // profile of another account, which is refused.
    enum class NameUse { New, Update, Taken };
    NameUse nameUse(const QString &profileName, const QString &email) const;

    void requestCode(const QString &email, const LoginTarget &target);
    void resendCode();
    // Back to the address; what was typed stays with the dialog.
    void changeEmail();
    void complete(const QString &code);
    // Ends waiting for the code to be sent.
    void cancelRequest();

    QDateTime codeValidUntil() const { return m_codeSentAt.addSecs(codeLifetime.count()); }
    QDateTime resendAllowedAt() const;

    // After Storing:
    const QString &profileName() const { return m_profile.name; }
    // The key that the profile held before is still valid on the server.
    bool replacedOldKey() const { return m_replacedOldKey; }
    const std::optional<Error> &keychainProblem() const { return m_keychainProblem; }
    // NotSaved: the key, so that the user can copy it, and once more.
    const Secret &unsavedKey() const { return m_profile.apiKey; }
    void saveAgain();

    // The dialog closes. A flow that has sent no code, or has ended, goes with it; one that is completing ends with
    // endedUnseen(), and then waits for another dialog or another leave().
    void leave();

Q_SIGNALS:
    void changed();
    void endedUnseen();

private:
    void sendCode();
    void receiveKey(const Result<SignedIn> &signedIn);
    void chooseName();
    void store();
    void setStep(Step step, std::optional<Error> problem = {});

    ScriptoApi &m_api;
    ProfileStore &m_profiles;
    Environment m_environment;
    Clock m_clock;
    Result<QUrl> m_server;
    Step m_step = Step::Email;
    std::optional<Error> m_problem;
    QString m_email;
    LoginTarget m_target;
    QDateTime m_codeSentAt;
    QDateTime m_resendAllowedAt;
    QPointer<CallBase> m_request;
    Profile m_profile;
    bool m_replacedOldKey = false;
    std::optional<Error> m_keychainProblem;
    bool m_left = false;
};

} // namespace scripto
