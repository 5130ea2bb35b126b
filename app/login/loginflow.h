// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"
#include "app/core/environment.h"
#include "app/keys/journal/mintjournal.h"
#include "app/login/codeflow.h"
#include "app/profiles/profilestore.h"

namespace scripto {

// Where the new key goes.
struct LoginTarget {
    QString profileName; // empty = the first of profilesOf(), else derived from the e-mail as the CLI does it
    QString keyName = defaultKeyName;
};

// Where a sign-in starts that somebody is led to, instead of asking for one.
struct LoginStart {
    QUrl server;
    QString email;
    QString profileName; // the profile that needs a new key
};

// When a code was sent off whose answer was lost: the code is spent, and a key may exist that nobody holds.
struct LostCode {
    QString keyName;
    QDateTime from;
    QDateTime until;
    QString note; // its id in the journal
};

// One sign-in: e-mail → code → key → profile, which becomes the active one. The key is stored, whoever looks.
class LoginFlow : public CodeFlow {
    Q_OBJECT
public:
    LoginFlow(ScriptoApi &api, ProfileStore &profiles, MintJournal &journal, Environment environment, Clock clock,
              QObject *parent);

    void startWith(const LoginStart &start);
    // The selected profile: among several of one account, it is preferred to the active one.
    void prefer(const QString &profile) { m_startProfile = profile; }

    // A key is on its way, or here and not in config.json.
    bool hasUnsafeKey() const;
    // The profiles that are signed in to this account on this server: first the one that needs a new key, then the
    // active one, then in the order of the list.
    QStringList profilesOf(const QString &email) const;
    // The name a new profile would get: as the CLI derives it, numbered where taken.
    QString newNameFor(const QString &email) const;
    // Whether storing under this name updates a profile of this account, makes a new one, or would overwrite the
    // profile of another account, which is refused.
    enum class NameUse { New, Update, Taken };
    NameUse nameUse(const QString &profileName, const QString &email) const;

    // Nothing is sent if the key that comes of it could not be saved; problem() then says so, as an error about the
    // file.
    void requestCode(const QString &email, const LoginTarget &target);
    // The user copies the key himself, should it not be saved.
    void acceptUnsavedKey() { m_needsFile = false; }
    // Of the last code that was sent off, where its answer was lost.
    const std::optional<LostCode> &lostCode() const { return m_lostCode; }

    // After Storing:
    const QString &profileName() const { return m_profile.name; }
    // The key that the profile held before is still valid on the server.
    bool replacedOldKey() const { return m_replacedOldKey; }
    const std::optional<Error> &keychainProblem() const { return m_keychainProblem; }
    // NotSaved: the key, so that the user can copy it, and once more.
    const Secret &unsavedKey() const { return m_profile.apiKey; }
    void saveAgain();

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
    QString m_note; // in the journal, of the key that is here
    std::optional<LostCode> m_lostCode;
    Profile m_profile;
    bool m_replacedOldKey = false;
    std::optional<Error> m_keychainProblem;
};

} // namespace scripto
