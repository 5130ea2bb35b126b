// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/detachableflow.h"
#include "app/core/identity.h"
#include "app/keys/journal/mintjournal.h"
#include "app/profiles/profilestore.h"

#include <QElapsedTimer>
#include <QSet>

#include <functional>

namespace scripto {

struct MintRequest {
    QString name; // 1 to 100 characters
    std::optional<std::chrono::seconds> life; // empty = never expires
    QString profileName; // the profile to store the key in for the CLI; empty = only show it once
    bool isNoted = false; // another journal already records it
};

// The account that a key is minted for, and what was known at that moment.
struct MintingAccount {
    AccountId id;
    Credentials credentials;
    Profile profile; // supplies the e-mail address, user and base URL of the stored profile
    QDateTime now; // server time
    QSet<QString> keyIds; // the keys that the account had
    // Whether a profile may have got the key since. Valid once listed() was handled.
    std::function<bool(const QString &keyId)> isTaken;
    MintRecord note;
};

// What the list shows after the answer to a mint was lost.
struct LostMint {
    QList<ApiKey> appeared; // new keys with the requested name that no profile holds
    bool mayBeTruncated = false; // there may be such a key even if `appeared` is empty
    std::optional<Error> problem; // why the list could not be read
};

// One new key on its way from the server to the user. It outlives the dialog that requested it: once the request is
// sent, it waits for the answer and keeps the key until the user has it.
class KeyMinting : public DetachableFlow {
    Q_OBJECT
public:
    enum class Step {
        Sending,
        Searching, // the answer was lost; the list will show the outcome
        Storing, // the key has arrived and is being written to the profile
        Ready, // the key has arrived; it is stored if that was requested and storeProblem() is empty
        Refused, // there is no key, or the outcome is unknown (AnswerLost); problem() says why
    };
    Q_ENUM(Step)

    KeyMinting(ScriptoApi &api, ProfileStore &profiles, MintJournal &journal, MintingAccount account,
               MintRequest request, QObject *parent);

    Step step() const { return m_step; }
    const AccountId &account() const { return m_account.id; }
    const MintRequest &request() const { return m_request; }
    // The requested expiry, in server time when the request was made; invalid for never.
    const QDateTime &wantedExpiry() const { return m_wantedExpiry; }
    // The key as received; its record has the expiry that the server reports.
    const MintedKey &minted() const { return m_minted; }
    const std::optional<Error> &problem() const { return m_problem; }
    // Set if the answer was lost.
    const std::optional<LostMint> &lost() const { return m_lost; }

    bool isStored() const { return m_stored.has_value(); }
    const std::optional<Error> &keychainProblem() const { return m_stored->keychainProblem; }
    // Why the key could not be written to config.json; this object then holds the only copy.
    const std::optional<Error> &storeProblem() const { return m_storeProblem; }
    // Tries again, under the same or another name.
    void store(const QString &profileName);

    // Whether the user has the key: it was copied or stored.
    bool isSafe() const { return m_copied || m_stored.has_value(); }
    void markCopied();
    // Another object has written the key to config.json.
    void markStored();

    bool hasEnded() const;

Q_SIGNALS:
    // All its requests have ended.
    void answered();
    void arrived(const ApiKey &record);
    // The list that was read after the answer was lost.
    void listed(const KeyList &list);

private:
    bool outlivesDialog() const override { return !hasEnded(); }
    void aboutToEnd() override;
    void send();
    void receive(const Result<MintedKey> &minted);
    void search();
    void judge(const Result<KeyList> &list);
    void setStep(Step step);
    // The next start no longer needs the journal's record.
    void endNote();

    ScriptoApi &m_api;
    ProfileStore &m_profiles;
    MintJournal &m_journal;
    const MintingAccount m_account;
    MintRequest m_request;
    QDateTime m_wantedExpiry;
    Step m_step = Step::Sending;
    MintedKey m_minted;
    QElapsedTimer m_sinceSent;
    std::optional<Error> m_problem;
    std::optional<LostMint> m_lost;
    std::optional<Error> m_storeProblem;
    std::optional<Stored> m_stored;
    bool m_copied = false;
    bool m_isNoted = false;
};

} // namespace scripto
