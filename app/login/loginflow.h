// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"
#include "app/core/environment.h"
#include "app/keys/journal/mintjournal.h"
#include "app/login/codeflow.h"
#include "app/profiles/profilestore.h"

namespace scripto {

// Where the new key is stored.
struct LoginTarget {
    QString profileName; // empty = proposedProfile(), otherwise derived from the e-mail address as in the CLI
    QString keyName = defaultKeyName;
};

// The starting point of a sign-in that the program itself suggests.
struct LoginStart {
    QUrl server;
    QString email;
    QString profileName; // the profile that needs a new key
};

// One sign-in: e-mail → code → key → profile, which becomes active. The key is stored even if the dialog is closed.
class LoginFlow : public CodeFlow {
    Q_OBJECT
public:
    LoginFlow(ScriptoApi &api, ProfileStore &profiles, MintJournal &journal, Environment environment, Clock clock,
              QObject *parent);

    void startWith(const LoginStart &start);

    // Whether a key is on its way, or has arrived and is not in config.json.
    bool hasUnsafeKey() const;
    // The profiles that are signed in to this account on this server: first the one that needs a new key, then the
    // active one, then in the order of the list.
    QStringList profilesOf(const QString &email) const;
    // The profile that gets the key unless the user chooses otherwise: the one that needs a new key, or the active one if
    // it is of this account. Empty = a new profile.
    QString proposedProfile(const QString &email) const;
    // The name that a new profile would get: derived as in the CLI, and numbered if taken.
    QString newNameFor(const QString &email) const;
    // Whether storing under this name updates a profile of this account, creates a new one, or would overwrite another
    // account's profile, which is refused.
    enum class NameUse { New, Update, Taken };
    NameUse nameUse(const QString &profileName, const QString &email) const;

    // Sends nothing if the resulting key could not be saved; problem() then reports that as an error about the file.
    void requestCode(const QString &email, const LoginTarget &target);
    // The user will copy the key if it cannot be saved.
    void acceptUnsavedKey() { m_needsFile = false; }

    // Valid after Storing:
    const QString &profileName() const { return m_profile.name; }
    // Whether the profile's previous key is still valid on the server.
    bool replacedOldKey() const { return m_replacedOldKey; }
    const std::optional<Error> &keychainProblem() const { return m_keychainProblem; }
    // In NotSaved: the key, so that the user can copy it, and another attempt to save it.
    const Secret &unsavedKey() const { return m_profile.apiKey; }
    void saveAgain();

Q_SIGNALS:
    // The answer to a code was lost, and `until` is when the wait for it ended: the code is spent, and a key may exist
    // that nobody holds. `record` stays in the journal.
    void answerLost(const scripto::MintRecord &record, const QDateTime &until);

private:
    Call<CodeSent> *askForCode() override;
    void sendOff(const QString &code) override;
    bool spendsCode(const Error &problem) const override;
    void sendNoted(const QString &code, const MintRecord &note);
    void receiveKey(const Result<SignedIn> &signedIn);
    void chooseName();
    void store();

    ProfileStore &m_profiles;
    MintJournal &m_journal;
    Environment m_environment;
    QString m_startProfile;
    LoginTarget m_target;
    bool m_needsFile = true;
    QString m_note; // the journal's record of the key that has arrived
    Profile m_profile;
    bool m_replacedOldKey = false;
    std::optional<Error> m_keychainProblem;
};

} // namespace scripto
