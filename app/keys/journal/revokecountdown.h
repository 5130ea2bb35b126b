// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/error.h"
#include "app/core/sleepwatch.h"
#include "app/keys/journal/revokejournal.h"

#include <QFileSystemWatcher>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace scripto {

// The clocks that a countdown uses; tests replace them.
struct CountdownClocks {
    Clock wall = systemClock();
    AwakeClock awake = systemAwakeClock();
    std::chrono::milliseconds second = std::chrono::seconds(1);
};

// Keys that will be revoked in a few seconds unless the user takes that back, or as soon as the user confirms that.
// Nothing is sent before: if the program ends first, none of them is revoked, and the next start says so. All windows
// on this computer share this through the journal, so each can show and take back what the others hold.
class RevokeCountdown : public QObject {
    Q_OBJECT
public:
    // What is still pending from one call of add(). Undo takes back the newest step first.
    struct Step {
        std::chrono::steady_clock::time_point at;
        QList<RevokeIntent> intents;
    };

    explicit RevokeCountdown(RevokeJournal &journal, CountdownClocks clocks = {}, QObject *parent = nullptr);

    // In seconds; 0 = revoke at once, no value = wait for confirm(). Applies to the next add().
    void setDuration(std::optional<int> seconds) { m_duration = seconds; }

    // Records the intents in the journal, then restarts one common countdown for them and all that are already pending.
    // Once one of them waits for confirm(), all do, until none is pending any more.
    // Emits failed() if they cannot be recorded; then they are neither pending nor sent.
    void add(const QList<RevokeIntent> &intents);
    // Ends the wait of those `intents` that are pending in this window. Pass what the user was shown.
    void confirm(const QList<RevokeIntent> &intents);
    // These drop the matching intents of this window, including those not yet recorded, and return them; nothing was
    // sent. They also take back what other windows count down for, which kept() reports.
    QList<RevokeIntent> undo();
    QList<RevokeIntent> undo(const KeyRef &key);
    QList<RevokeIntent> undo(const QList<RevokeIntent> &intents);

    // Includes an intent until due() or failed() reports it, so that it can be taken back to the last moment.
    const QList<RevokeIntent> &pending() const { return m_pending; }
    // Whether this window is to revoke the key: it is pending, or about to be recorded.
    bool has(const KeyRef &key) const;
    // The intents that other windows count down for.
    QList<RevokeIntent> pendingElsewhere() const;
    std::optional<Step> newestStep() const;
    // In this window or another one.
    bool isPending(const KeyRef &key) const { return secondsLeft(key) > 0; }
    // Whether another window is revoking the key.
    bool isSentElsewhere(const KeyRef &key) const;
    int duration() const { return m_duration.value_or(0); }
    // Whether no time runs for the pending intents of this window.
    bool waitsForConfirmation() const { return m_waits && !m_pending.isEmpty(); }
    // The same for a key that is pending in this window or another one.
    bool waitsForConfirmation(const KeyRef &key) const;
    // For the intents of this window; at least 1 while any is pending. Means nothing while they wait.
    int secondsLeft() const;
    // 0 = not pending.
    int secondsLeft(const KeyRef &key) const;

Q_SIGNALS:
    // add() was called, so there is a newer step to take back.
    void stepAdded();
    // The pending intents or the time left have changed.
    void changed();
    // The time is up, or the user has confirmed: revoke these, and remove them from the journal once the server has answered.
    void due(const QList<scripto::RevokeIntent> &intents);
    // Some intents could not be recorded. They are no longer pending, and nothing is sent.
    void failed(const scripto::Error &error);
    // These intents are no longer pending, and nothing is sent.
    // kept(): this window took back another window's countdown.
    void kept(const QList<scripto::RevokeIntent> &intents);
    // keptElsewhere(): another window took them back.
    void keptElsewhere(const QList<scripto::RevokeIntent> &intents);
    // foundElsewhere(): another window was already about to revoke them.
    void foundElsewhere(const QList<scripto::RevokeIntent> &intents);
    // slept(): the program did not run for a while, so what was known of the keys is out of date.
    void slept(const QList<scripto::RevokeIntent> &intents);

private:
    struct Click {
        std::chrono::steady_clock::time_point at;
        QList<RevokeIntent> intents;
    };
    using Which = std::function<bool(const RevokeIntent &)>;

    QList<RevokeIntent> notPending(const QList<RevokeIntent> &intents) const;
    QList<RevokeIntent> beingNoted() const;
    QList<RevokeIntent> undo(const Which &which);
    QList<RevokeIntent> drop(const Which &drops);
    void onNoted(int number, const Result<QList<RevokeIntent>> &noted);
    void start(const QList<RevokeIntent> &intents);
    void wait();
    void watchSleep();
    void tick();
    void release(const Which &which);
    void onReleased(const QList<RevokeIntent> &released, const Result<QList<RevokeIntent>> &claimed);
    void onSlept();
    void watchFolder();
    void look();
    void takeRunning(const RevokeJournal::Running &running);

    RevokeJournal &m_journal;
    CountdownClocks m_clocks;
    QTimer m_second;
    SleepWatch m_sleep;
    std::optional<int> m_duration = 5;
    bool m_waits = false; // for confirm()
    int m_left = 0;
    int m_notings = 0;
    // The intents that the journal has not recorded yet, by the number of their add() call.
    QMap<int, QList<RevokeIntent>> m_noting;
    QList<RevokeIntent> m_pending; // `sent`: the countdown is over, and the journal is recording that
    QList<Click> m_clicks; // oldest first
    QFileSystemWatcher m_folder; // the journal's folder
    QTimer m_look;
    bool m_isLooking = false;
    QList<RevokeIntent> m_elsewhere; // other windows' intents, sent or not
};

} // namespace scripto
