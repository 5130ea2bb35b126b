// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/sleepwatch.h"
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/operations/revokebatch.h"

#include <QObject>

namespace scripto {

class AccountKeys;
class KeyAccounts;
class ProfileStore;

// Everything between the user's wish to revoke keys and the server's answer: which keys need no question, their
// countdown, the journal, and revoking only while nothing new speaks against it.
class PendingRevokes : public QObject {
    Q_OBJECT
public:
    PendingRevokes(KeyAccounts &accounts, RevokeCountdown &countdown, RevokeJournal &journal, Clock clock,
                   AwakeClock awake = systemAwakeClock(), QObject *parent = nullptr);

    // Counts down, then revokes the key. Only for a key that needsNoQuestion().
    void countDown(const KeyRow &row);
    // The same for keys that the user has just confirmed, as they were shown. Those that need no question stay subject
    // to the stricter rules of countDown().
    void countDownConfirmed(const QList<KeyRow> &shown);
    // Revokes the keys that the user has just confirmed, as they were shown. The batch lives until letGo().
    RevokeBatch *revoke(const QList<KeyRow> &shown);

    // The keys that an earlier run was to revoke and, as far as is known, did not. Shrinks when a list lacks one of
    // them.
    const QList<RevokeIntent> &interrupted() const { return m_interrupted; }
    // To be called after the user has confirmed them. The batch lives until letGo().
    RevokeBatch *revokeInterrupted();
    void discardInterrupted();

    bool isRunning() const;

    // The keys still pending from the newest click, if that is newer than the newest profile change: what undo takes
    // back next. Empty if that is the profile change.
    QList<RevokeIntent> newestStep(const ProfileStore &profiles) const;

Q_SIGNALS:
    // A countdown is over. The receiver must letGo() of the batch.
    void began(scripto::RevokeBatch *batch);
    // These are no longer pending because of `why`, which has come to light since. Nothing was sent.
    void objected(const QList<scripto::RevokeIntent> &intents, const QString &why);
    // What was uncertain when the batch ended is now known.
    void resolved(scripto::RevokeBatch *batch);
    // These are gone from the server: an earlier run did revoke them.
    void interruptedResolved(const QList<scripto::RevokeIntent> &revoked);
    void interruptedChanged();
    // No batch is running any more.
    void finished();

private:
    RevokeIntent intentFor(const KeyRow &row, bool asked) const;
    RevokeBatch *start(QList<RevokeBatch::Item> items);
    void onFinished(RevokeBatch *batch);
    void judgePending();
    void judgeInterrupted(const AccountKeys &account, const QList<ApiKey> &listed, bool mayBeTruncated);

    KeyAccounts &m_accounts;
    RevokeCountdown &m_countdown;
    RevokeJournal &m_journal;
    const Clock m_clock;
    SleepWatch m_sleep;
    QList<RevokeBatch *> m_batches; // not let go yet, or still running
    QList<RevokeIntent> m_interrupted;
};

} // namespace scripto
