// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/detachableflow.h"
#include "app/keys/facts/rotationplan.h"
#include "app/keys/journal/rotationjournal.h"
#include "app/keys/list/accountkeys.h"
#include "app/keys/list/keyminting.h"

#include <QTimer>

namespace scripto {

// Replaces one key by a new one in every profile that holds it. The journal records each step before it is taken, so
// that no profile is left without a working key if the program ends in between, and the next start continues from
// there.
class KeyRotation : public DetachableFlow {
    Q_OBJECT
public:
    enum class Step {
        Noting, // in the journal
        Minting,
        Searching, // the answer was lost; the list will show the outcome
        Storing,
        NotStored, // this object holds the only copy of the new key; storeProblem() says why
        Checking,
        GoingBack, // to the old key
        Revoking, // the old key
        Ended,
    };
    Q_ENUM(Step)
    enum class Outcome {
        Replaced, // the old key is kept, to be revoked later
        Revoked, // and the old key was revoked as well
        Unchecked, // the new key is stored, but it is unknown whether it works; the old one is kept
        NotRevoked, // the new key works; the old one was not revoked, or that is unknown
        WentBack, // the server does not accept the new key; the profiles have the old one again
        NotNeeded, // no profile held the old key any more when the new one came; the new one was not stored
        Refused, // there is no new key; nothing was changed
        Lost, // it is unknown whether there is a new key; lost() says more; nothing was changed
    };
    Q_ENUM(Outcome)

    // Starts immediately, but emits nothing before control returns to the event loop.
    KeyRotation(AccountKeys::Services services, AccountKeys &account, RotationPlan plan, bool revokeOld);
    // Continues a rotation whose new key is stored in profile `held`.
    KeyRotation(AccountKeys::Services services, AccountKeys &account, RotationRecord record, const Profile &held);

    Step step() const { return m_step; }
    // Valid once Ended.
    Outcome outcome() const { return m_outcome; }
    const RotationPlan &plan() const { return m_plan; }
    bool revokesOld() const { return m_record.revokeOld; }
    // Why it did not end as requested.
    const std::optional<Error> &problem() const { return m_problem; }
    const std::optional<LostMint> &lost() const { return m_minting->lost(); } // only if Lost
    const MintedKey &minted() const { return m_minting->minted(); } // only if NotStored or NotNeeded
    // The requested expiry, in server time when the request was made; invalid for never.
    const QDateTime &wantedExpiry() const { return m_minting->wantedExpiry(); }
    QStringList storedIn() const;
    // The settings of the old key that the new one lacks, as far as the server reports them.
    QList<KeySetting> lostSettings() const;
    KeyRef oldKey() const { return m_record.oldRef(); }
    KeyRef newKey() const { return {m_record.account, m_record.newId}; }
    const RotationRecord &record() const { return m_record; }

    const std::optional<Error> &storeProblem() const { return m_storeProblem; }
    void storeAgain();
    void markCopied();
    // In GoingBack: why the old key is not back yet. It is retried automatically, and by the next start if necessary.
    const std::optional<Error> &backProblem() const { return m_backProblem; }
    // The pause between two attempts; zero during an attempt.
    std::chrono::seconds backPause() const;
    void goBackNow();
    // Whether the next start can find the old key in the keychain.
    bool isOldKeyKept() const { return !keptInKeychain().isEmpty(); }
    // The profiles that have received the new key, as they were before.
    const QList<Profile> &before() const { return m_before; }
    // Empty if it is no longer known.
    Secret oldSecret() const { return m_before.isEmpty() ? m_oldKey : m_before.first().apiKey; }

    // Whether no key is lost if the program ends now.
    bool isSafe() const { return !m_minting || m_minting->isSafe(); }

    bool hasEnded() const { return m_step == Step::Ended || m_step == Step::NotStored; }

private:
    bool outlivesDialog() const override { return !hasEnded(); }
    void aboutToEnd() override;
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
    Secret m_oldKey; // empty if it is no longer known
    Secret m_newKey;
    QList<Profile> m_before;
    QPointer<KeyMinting> m_minting;
    Step m_step = Step::Noting;
    Outcome m_outcome = Outcome::Refused;
    std::optional<Error> m_problem;
    std::optional<Error> m_storeProblem;
    std::optional<Error> m_backProblem;
    QTimer m_backAgain;
};

} // namespace scripto
