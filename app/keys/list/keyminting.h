// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/keys/journal/mintjournal.h"
#include "app/profiles/profilestore.h"

#include <QElapsedTimer>
#include <QSet>

#include <functional>

namespace scripto {

struct MintRequest {
    QString name; // 1 to 100 characters
    std::optional<std::chrono::seconds> life; // empty = never expires
    QString profileName; // where to store it for the CLI; empty = only show it once
    bool isNoted = false; // another journal knows of it
};

// For whom a key is made, and what was known at that moment.
struct MintingAccount {
    Credentials credentials;
    Profile profile; // the e-mail, user and base URL that a stored profile gets
    QDateTime now; // by the server's clock
    QSet<QString> keyIds; // that the account had
    std::function<bool(const QString &keyId)> isTaken; // a profile may have got it since, as listed() has told
    MintRecord note;
};

// What the list tells after the answer to a mint was lost.
struct LostMint {
    QList<ApiKey> appeared; // since then, under the name that was asked for; no profile has got it
    bool mayBeTruncated = false; // there may be one all the same
    std::optional<Error> problem; // why there is no list to tell by
};

// One new key on its way from the server to the user. It outlives the dialog that asked for it: once the request is
// sent, the answer is awaited and the key kept until the user has it.
class KeyMinting : public QObject {
    Q_OBJECT
public:
    enum class Step {
        Sending,
        Searching, // the answer was lost; the list is asked what became of it
        Storing, // the key is there and is being written to the profile
        Ready, // the key is there; stored where that was wished and storeProblem() is empty
        Refused, // there is no key, or nobody knows (AnswerLost); problem() says why
    };

    KeyMinting(ScriptoApi &api, ProfileStore &profiles, MintJournal &journal, MintingAccount account,
               MintRequest request, QObject *parent);

    Step step() const { return m_step; }
    const MintRequest &request() const { return m_request; }
    // What was asked for, by the clock of the asking; invalid for never.
    const QDateTime &wantedExpiry() const { return m_wantedExpiry; }
    // What came: the record's expiry is the server's word.
    const MintedKey &minted() const { return m_minted; }
    const std::optional<Error> &problem() const { return m_problem; }
    // Where the answer was lost.
    const std::optional<LostMint> &lost() const { return m_lost; }

    bool isStored() const { return m_stored.has_value(); }
    const std::optional<Error> &keychainProblem() const { return m_stored->keychainProblem; }
    // Why the key could not be written to config.json; it is then nowhere but here.
    const std::optional<Error> &storeProblem() const { return m_storeProblem; }
    // Once more, under the same or another name.
    void store(const QString &profileName);

    // The user has the key: it was copied, or is stored.
    bool isSafe() const { return m_copied || m_stored.has_value(); }
    void markCopied();
    // Somebody else has written it to config.json.
    void markStored();

    bool hasEnded() const;
    // The dialog closes. A minting that has ended goes with it; one that has not ends with finishedDetached(), and then
    // waits for another dialog or another detach().
    void detach();

Q_SIGNALS:
    void changed();
    // All its requests have ended.
    void answered();
    void arrived(const ApiKey &record);
    // The list that was read after the answer was lost.
    void listed(const KeyList &list);
    void finishedDetached();

private:
    void send();
    void receive(const Result<MintedKey> &minted);
    void search();
    void judge(const Result<KeyList> &list);
    void setStep(Step step);
    // What is noted need not be known to the next start any more.
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
    bool m_left = false;
    bool m_isNoted = false;
};

} // namespace scripto
