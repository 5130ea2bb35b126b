// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/keys/facts/keyrow.h"
#include "app/keys/journal/mintjournal.h"

#include <QObject>

#include <optional>

namespace scripto {

class KeyStore;

// What became of a key that was requested but not received.
struct SettledMint {
    enum class What {
        Made, // it is one of `keys`, and no profile holds it
        NotMade, // the account's list lacks it
        CannotTell, // the list lacks it, but may be truncated
    };
    MintRecord record;
    What what = What::NotMade;
    QList<KeyRef> keys = {};
};

// Keys that were requested but not received: the answer to a sign-in was lost, or an earlier run of the program ended
// before it arrived. Each stays in the journal until a list of its account, however that is read, shows what became of
// it.
class InterruptedMints : public QObject {
    Q_OBJECT
public:
    InterruptedMints(const KeyStore &keys, MintJournal &journal, Clock clock, QObject *parent = nullptr);

    // Takes over the records that ended instances have left in the journal.
    void start();
    // Adds a request of this run. `record` is in the journal, and `until` is when the wait for the answer ended.
    void lookFor(const MintRecord &record, const QDateTime &until);
    // The records of ended instances that are not settled yet, oldest first.
    QList<MintRecord> leftBehind() const;

Q_SIGNALS:
    // An ended instance has left this record behind, and no instance has reported that yet.
    void found(const scripto::MintRecord &record);
    void leftBehindChanged();
    // Emitted once for each request.
    void settled(const scripto::SettledMint &mint);

private:
    struct Open {
        MintRecord record;
        QDateTime until; // the server may have worked on it until then
        bool isLeftBehind = false;
    };

    void look();
    // What the shown list says about it; empty if that is too early to say.
    std::optional<SettledMint> judge(const Open &open) const;
    QList<ApiKey> orphans() const;

    const KeyStore &m_keys;
    MintJournal &m_journal;
    const Clock m_clock;
    QList<Open> m_open;
};

} // namespace scripto
