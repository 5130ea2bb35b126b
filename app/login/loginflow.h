// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/apikey.h"
#include "app/core/environment.h"
#include "app/keys/journal/mintjournal.h"
#include "app/login/codeflow.h"
#include "app/login/keptsessions.h"
#include "app/profiles/profilestore.h"
#include "app/state/servermemory.h"

#include <functional>

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
// On a server that wants a web session for managing keys, the code opens one, which makes the key and stays open: one
// code does both. Otherwise, or if that is not possible, the code goes to the CLI's route, which returns a key.
class LoginFlow : public CodeFlow {
    Q_OBJECT
public:
    struct Services {
        ScriptoApi &api;
        ProfileStore &profiles;
        MintJournal &journal;
        WebSessions &sessions;
        KeptSessions &kept;
        ServerMemory &servers;
        Environment environment;
        Clock clock;
    };

    LoginFlow(Services services, QObject *parent);

    void startWith(const LoginStart &start);

    // What a code can be used for, as far as is known.
    enum class CodeUse {
        Key, // a key, which may manage keys, too
        KeyAndSession,
        KeyBeforeSession, // a key; managing keys needs another code
        KeyAfterSession, // a key; the web session is open already
        KeyWithoutSession, // a key; this server has no codes for a web session
    };
    CodeUse codeUse() const;
    // Applies from the next code on; for a user who receives no code for a web session.
    void useCliCode() { m_opensSession = false; }

    // Whether a key is on its way, or has arrived and is not in config.json.
    bool hasUnsafeKey() const;
    // The profiles that are signed in to this account on this server: first the one that needs a new key, then the
    // active one, then in the order of the list.
    QStringList profilesOf(const QString &email) const;
    // The profile that gets the key unless the user chooses otherwise: the one that needs a new key, or the active one
    // if it is of this account. Empty = a new profile.
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
    // In NoKey: whether another attempt without a new code makes sense.
    bool canMintAgain() const;
    void mintAgain();
    std::optional<ErrorKind> stayObstacle() const override { return m_kept.obstacle(); }
    bool mayHaveLostKey() const override { return !m_opensSession; }

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
    void chooseRoute();
    Call<CodeSent> *askForSessionCode();
    void recordMint(const std::function<void(const MintRecord &note)> &send);
    void completeLogin(const QString &code, const MintRecord &note);
    void openSession(const QString &code, const MintRecord &note);
    void keepSession(const WebSession &session);
    void mint(const MintRecord &note);
    void endRecord(const MintRecord &note, const Error &error);
    void endWithoutKey(const Error &error, const MintRecord &note);
    void findOutWhyRefused(const Error &error);
    void receiveKey(const SignedIn &signedIn, const ApiKey &record);
    void chooseName();
    void store();

    ProfileStore &m_profiles;
    MintJournal &m_journal;
    WebSessions &m_sessions;
    KeptSessions &m_kept;
    ServerMemory &m_servers;
    Environment m_environment;
    bool m_opensSession = false; // the next code does
    bool m_hasSessionCodes = true; // until the server shows otherwise
    WebSession m_session; // once it is open
    QString m_startProfile;
    LoginTarget m_target;
    bool m_needsFile = true;
    QString m_note; // the journal's record of the key that has arrived
    Profile m_profile;
    bool m_replacedOldKey = false;
    std::optional<Error> m_keychainProblem;
};

} // namespace scripto
