// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/keys/journal/revokejournal.h"

#include <array>
#include <functional>
#include <optional>

namespace scripto {

class KeyAccounts;

// Revokes several keys, a few at a time. The journal has each one until the server has answered for it. A key that has
// changed since the decision is kept. A key that this program reads its account with goes last, and only if all others
// are gone: without it none of them could be revoked.
class RevokeBatch : public QObject {
    Q_OBJECT
public:
    enum class State {
        Waiting,
        Revoking, // cannot be taken back
        Revoked,
        Uncertain, // the answer was lost; the next list shows the outcome
        Failed, // tried and failed; problem says why
        Kept // not tried
    };
    Q_ENUM(State)
    enum class KeptBecause {
        Stopped,
        OthersFailed, // and this key is needed to read the list
        Paused, // the server accepts no more requests for now
        Slept, // the program did not run for a while
        Elsewhere, // another window is about to revoke it
        NotNoted, // in the journal; problem() says why
        Changed // or is gone; problem says what changed
    };
    Q_ENUM(KeptBecause)
    struct Item {
        KeyRef ref;
        QString name;
        QStringList holders; // local profiles that surely or probably held it
        bool readsList = false;
        State state = State::Waiting;
        std::optional<Error> problem = {};
        KeptBecause keptBecause = KeptBecause::Stopped;
        RevokeEvidence evidence = {};
        bool asked = true; // the user was shown the evidence
        QDateTime askedAt = {};
    };

    static Item itemOf(const KeyRow &row);
    static Item itemOf(const RevokeIntent &intent);

    // Starts as soon as control returns to the event loop.
    RevokeBatch(KeyAccounts &accounts, RevokeJournal &journal, QList<Item> items, QObject *parent);

    const QList<Item> &items() const { return m_items; }
    int count(State state) const { return m_counts[static_cast<size_t>(state)]; }
    bool isRunning() const { return m_running; }

    // Requests in flight are finished; waiting keys are kept.
    void stop(KeptBecause because = KeptBecause::Stopped);
    // Tries the failed and kept keys once more, except those that have changed: the user must be asked again about
    // them.
    void retry();
    bool canRetry() const;
    // The owner no longer needs the batch: it deletes itself as soon as nothing is running or uncertain.
    void letGo();

    // For reporting the outcome:
    QStringList names(State state) const;
    QStringList holdersOfRevoked() const;
    QList<KeyRef> notRevoked() const;
    // The keys kept for this reason.
    QList<Item> kept(KeptBecause because) const;
    // The error of the last failure.
    std::optional<Error> problem() const;

Q_SIGNALS:
    // `item` is an index into items().
    void itemChanged(qsizetype item);
    // Recorded in the journal; requests follow.
    void begun();
    void finished();
    // What was uncertain at the end is now known.
    void resolved();

private:
    void run();
    void begin(const Result<QList<RevokeIntent>> &noted);
    void goOn();
    std::optional<qsizetype> next();
    void revoke(qsizetype item);
    void take(qsizetype item, const Result<Done> &result);
    void resolve(const KeyRef &key, bool isRevoked);
    void setState(qsizetype item, State state);
    void keep(qsizetype item, KeptBecause because);
    void keepWaiting(KeptBecause because, const std::function<bool(const Item &)> &which);
    static bool isLeft(const Item &item);
    bool readsList(const Item &item) const;
    void noteSettled(qsizetype item);
    void dropSettled();
    void deleteIfDone();

    KeyAccounts &m_accounts;
    RevokeJournal &m_journal;
    QList<Item> m_items;
    std::array<int, 6> m_counts{}; // by state
    QList<qsizetype> m_queue;
    qsizetype m_done = 0; // entries of the queue that are done
    std::optional<Error> m_problem;
    QList<RevokeIntent> m_settled; // to be dropped from the journal
    bool m_isNoting = false;
    bool m_running = false;
    bool m_isLetGo = false;
};

} // namespace scripto
