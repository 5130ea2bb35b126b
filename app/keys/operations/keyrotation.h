// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/rotationplan.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/keys/list/accountkeys.h"
#include "app/keys/list/keyminting.h"

#include <QTimer>

namespace scripto {

// What the server surely means by it: a key that it does not know, or does not let in.
bool isRefusalOfKey(const Error &error);

// One key being replaced by another in every profile that holds it. The journal knows each step before it is taken, so
// that a program which ends in between leaves no profile without a working key, and its next start goes on from there.
// Outlives the dialog that asked for it.
class KeyRotation : public QObject {
    Q_OBJECT
public:
    enum class Step {
        Noting, // in the journal
        Minting,
        Searching, // the answer was lost; the list is asked what became of it
        Storing,
        NotStored, // the new key is here and nowhere else; storeProblem() says why
        Checking,
        GoingBack, // to the old key
        Revoking, // the old key
        Ended,
    };
    enum class Outcome {
        Replaced, // the old key is kept, to be revoked later
        Revoked, // and so was the old key
        Unchecked, // the new key is stored, and nobody knows whether it works; the old one is kept
        NotRevoked, // the new key works; the old one was not revoked, or nobody knows
        WentBack, // the server does not accept the new key; the profiles have the old one again
        NotNeeded, // no profile held the old key any more when the new one came; it was not stored
        Refused, // there is no new key; nothing was changed
        Lost, // nobody knows whether there is a new key; lost() says more; nothing was changed
    };

    // Begins at once, but tells nothing before control is back in the event loop.
    KeyRotation(AccountKeys::Services services, AccountKeys &account, RotationPlan plan, bool revokeOld);
    // Goes on with one whose new key `held` has been stored.
    KeyRotation(AccountKeys::Services services, AccountKeys &account, RotationRecord record, const Profile &held);

    Step step() const { return m_step; }
    // Once Ended.
    Outcome outcome() const { return m_outcome; }
    const RotationPlan &plan() const { return m_plan; }
    bool revokesOld() const { return m_record.revokeOld; }
    // Why it did not end as asked for.
    const std::optional<Error> &problem() const { return m_problem; }
    const std::optional<LostMint> &lost() const { return m_minting->lost(); } // where Lost
    const MintedKey &minted() const { return m_minting->minted(); } // where NotStored or NotNeeded
    // What was asked for, by the clock of the asking; invalid for never.
    const QDateTime &wantedExpiry() const { return m_minting->wantedExpiry(); }
    QStringList storedIn() const;
    // What the old key has and the new one does not, as far as the server says.
    QList<KeySetting> lostSettings() const;
    KeyRef oldKey() const { return m_record.oldRef(); }
    KeyRef newKey() const { return {m_record.account, m_record.newId}; }
    const RotationRecord &record() const { return m_record; }

    const std::optional<Error> &storeProblem() const { return m_storeProblem; }
    void storeAgain();
    void markCopied();
    // In GoingBack: why the old key is not back yet. It is put back later, by itself and then by the next start.
    const std::optional<Error> &backProblem() const { return m_backProblem; }
    // Between two tries; zero while it is being tried.
    std::chrono::seconds backPause() const;
    void goBackNow();
    // The next start finds the old key in the keychain.
    bool isOldKeyKept() const { return !keptInKeychain().isEmpty(); }
    // The profiles that have received the new key, as they were before.
    const QList<Profile> &before() const { return m_before; }
    // Blank where it is not known any more.
    Secret oldSecret() const { return m_before.isEmpty() ? m_oldKey : m_before.first().apiKey; }

    // No key is lost when the program ends now.
    bool isSafe() const { return !m_minting || m_minting->isSafe(); }

    bool hasEnded() const { return m_step == Step::Ended || m_step == Step::NotStored; }
    // The dialog closes. A rotation that has ended goes with it; one that has not ends with finishedDetached(), and
    // then waits for another dialog or another detach().
    void detach();

Q_SIGNALS:
    void changed();
    void finishedDetached();

private:
    void prepare();
    void begin();
    void note();
    bool isOldHeld() const;
    void compareUsers();
    void compare(const KeyMemory::User &old, const KeyMemory::User &maker);
    void refuse(const Error &problem);
    void mint();
    void followMinting();
    void receive();
    void store();
    void takeStored(const Rekeyed &rekeyed);
    void check();
    void judge(const Result<Account> &result);
    void goBack();
    void goBackLater(const Error &problem);
    bool hasLostMoreThanSaid() const;
    void revokeOld();
    void revokeUnlessNeeded();
    void keepOld(Outcome outcome);
    std::optional<Error> whoNeedsOld() const;
    std::optional<Error> objectionSince() const;
    QList<Profile> keptInKeychain() const;
    void endWithOrphan(Outcome outcome);
    void setStep(Step step);
    void end(Outcome outcome);

    AccountKeys::Services m_with;
    AccountKeys &m_account;
    RotationPlan m_plan;
    RotationRecord m_record;
    const bool m_isResumed = false;
    Secret m_oldKey; // blank where it is not known any more
    Secret m_newKey;
    QList<Profile> m_before;
    QPointer<KeyMinting> m_minting;
    Step m_step = Step::Noting;
    Outcome m_outcome = Outcome::Refused;
    std::optional<Error> m_problem;
    std::optional<Error> m_storeProblem;
    std::optional<Error> m_backProblem;
    QTimer m_backAgain;
    bool m_left = false;
};

} // namespace scripto
