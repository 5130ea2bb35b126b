// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/sleepwatch.h"
#include "app/keys/journal/revokecountdown.h"
#include "app/keys/operations/revokebatch.h"

#include <QObject>

namespace scripto {

class AccountKeys;
class KeyStore;
class ProfileStore;

// Everything between the wish that keys go and the server's answer: which need no question, the countdown of those, the
// journal, and carrying it out only while nothing new speaks against it.
class PendingRevokes : public QObject {
    Q_OBJECT
public:
    PendingRevokes(KeyStore &keys, RevokeCountdown &countdown, RevokeJournal &journal, Clock clock,
                   AwakeClock awake = systemAwakeClock(), QObject *parent = nullptr);

    // Counts down, then revokes it. For a key that needsNoQuestion().
    void countDown(const KeyRow &row);
    // The keys that the user has just said yes to, as they were shown. Lives until it is let go.
    RevokeBatch *revoke(const QList<KeyRow> &shown);

    // What an earlier run of the program was to revoke and did not, as far as is known. Gets shorter when lists are
    // read that lack those keys.
    const QList<RevokeIntent> &interrupted() const { return m_interrupted; }
    // After the user has said yes to that; lives until it is let go.
    RevokeBatch *revokeInterrupted();
    void discardInterrupted();

    bool isRunning() const;

    // The newest click whose keys are still pending, if it is newer than the newest change of a profile: what undo
    // takes back next. Empty: that is the change.
    QList<RevokeIntent> newestStep(const ProfileStore &profiles) const;

Q_SIGNALS:
    // A countdown is over. The batch is to be let go by somebody.
    void began(scripto::RevokeBatch *batch);
    // No longer pending: `why` came to light since. Nothing was sent.
    void objected(const QList<scripto::RevokeIntent> &intents, const QString &why);
    // What was uncertain when the batch ended is known.
    void resolved(scripto::RevokeBatch *batch);
    // These are gone from the server: an earlier run has revoked them after all.
    void interruptedResolved(const QList<scripto::RevokeIntent> &revoked);
    void interruptedChanged();
    // No batch is running any more.
    void finished();

private:
    RevokeBatch *start(QList<RevokeBatch::Item> items);
    void onFinished(RevokeBatch *batch);
    void judgePending();
    void judgeInterrupted(const AccountKeys &account, const QList<ApiKey> &listed, bool mayBeTruncated);

    KeyStore &m_keys;
    RevokeCountdown &m_countdown;
    RevokeJournal &m_journal;
    const Clock m_clock;
    SleepWatch m_sleep;
    QList<RevokeBatch *> m_batches; // that nobody has let go, or that still go on
    QList<RevokeIntent> m_interrupted;
};

} // namespace scripto
