// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/profiles/profilestore.h"

namespace scripto {

struct MintWish {
    QString name; // 1 to 100 characters
    std::optional<std::chrono::seconds> life; // empty = never expires
    QString profileName; // where to store it for the CLI; empty = only show it once
};

// One new key on its way from the server to the user. It outlives the dialog that asked for it: once the request is
// sent, the answer is awaited and the key kept until the user has it.
class KeyMinting : public QObject {
    Q_OBJECT
public:
    enum class Step {
        Sending,
        Storing, // the key is there and is being written to the profile
        Ready, // the key is there; stored where that was wished and storeProblem() is empty
        Refused, // there is no key, or nobody knows (AnswerLost); problem() says why
    };

    // `account` has the e-mail, user and base URL that a stored profile gets; `now` by the server's clock.
    KeyMinting(ScriptoApi &api, ProfileStore &profiles, Credentials credentials, Profile account, MintWish wish,
               QDateTime now, QObject *parent);

    Step step() const { return m_step; }
    const MintWish &wish() const { return m_wish; }
    // What was asked for, by the clock of the asking; invalid for never.
    const QDateTime &wantedExpiry() const { return m_wantedExpiry; }
    // What came: the record's expiry is the server's word.
    const MintedKey &minted() const { return m_minted; }
    const std::optional<Error> &problem() const { return m_problem; }

    bool isStored() const { return m_stored.has_value(); }
    const std::optional<Error> &keychainProblem() const { return m_stored->keychainProblem; }
    // Why the key could not be written to config.json; it is then nowhere but here.
    const std::optional<Error> &storeProblem() const { return m_storeProblem; }
    // Once more, under the same or another name.
    void store(const QString &profileName);

    // The user has the key: it was copied, or is stored.
    bool isSafe() const { return m_copied || m_stored.has_value(); }
    void markCopied();

    bool hasEnded() const;
    // The dialog closes. A minting that has ended goes with it; one that has not ends with endedUnseen(), and then
    // waits for another dialog or another leave().
    void leave();

Q_SIGNALS:
    void changed();
    void arrived(const ApiKey &record);
    void endedUnseen();

private:
    void receive(const Result<MintedKey> &minted);
    void setStep(Step step);

    ProfileStore &m_profiles;
    Profile m_account;
    MintWish m_wish;
    QDateTime m_wantedExpiry;
    Step m_step = Step::Sending;
    MintedKey m_minted;
    std::optional<Error> m_problem;
    std::optional<Error> m_storeProblem;
    std::optional<Stored> m_stored;
    bool m_copied = false;
    bool m_left = false;
};

} // namespace scripto
