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

// What a countdown is measured with; other ones in tests.
struct CountdownClocks {
    Clock wall = systemClock();
    AwakeClock awake = systemAwakeClock();
    std::chrono::milliseconds second = std::chrono::seconds(1);
};

// Keys that are revoked in a few seconds unless the user takes that back. Nothing is sent before the time is up: a
// program that ends meanwhile has revoked none of them, and says so at its next start. Windows on this computer share
// them through the journal: each shows the countdowns of the others and can take them back.
class RevokeCountdown : public QObject {
    Q_OBJECT
public:
    // What is still pending of one call of add(); undo takes back the newest first.
    struct Step {
        std::chrono::steady_clock::time_point at;
        QList<RevokeIntent> intents;
    };

    explicit RevokeCountdown(RevokeJournal &journal, CountdownClocks clocks = {}, QObject *parent = nullptr);

    // In seconds; 0 = revoke at once.
    void setDuration(int seconds) { m_duration = seconds; }

    // Notes the intents in the journal, then counts down for them and for those that are pending already: one countdown
    // for all, which begins anew. failed() if they cannot be noted; nothing is pending or sent then.
    void add(const QList<RevokeIntent> &intents);
    // All of these forget what this window holds, or is about to, and return that; nothing was sent. What other windows
    // count down for is taken back as well, and kept() names it.
    QList<RevokeIntent> undo();
    QList<RevokeIntent> undo(const KeyRef &key);
    QList<RevokeIntent> undo(const QList<RevokeIntent> &intents);

    // Until due() or failed() tells of them, so that they can be taken back to the last moment.
    const QList<RevokeIntent> &pending() const { return m_pending; }
    // By other windows.
    QList<RevokeIntent> pendingElsewhere() const;
    std::optional<Step> newestStep() const;
    // Here or elsewhere.
    bool isPending(const KeyRef &key) const { return secondsLeft(key) > 0; }
    // Another window is revoking it.
    bool isSentElsewhere(const KeyRef &key) const;
    int duration() const { return m_duration; }
    // For what is pending in this window; at least 1 while something is.
    int secondsLeft() const;
    // 0: not pending.
    int secondsLeft(const KeyRef &key) const;

Q_SIGNALS:
    // add() was called: there is a newer step to take back.
    void stepAdded();
    // What is pending, or for how long.
    void changed();
    // Their time is up: they are to be revoked, and removed from the journal when the server has answered.
    void due(const QList<scripto::RevokeIntent> &intents);
    // Some could not be noted. They are no longer pending, and nothing is sent.
    void failed(const scripto::Error &error);
    // These are no longer pending, and nothing is sent:
    // another window counted down for them, and has been told to keep them,
    void kept(const QList<scripto::RevokeIntent> &intents);
    // another window has taken them back,
    void keptElsewhere(const QList<scripto::RevokeIntent> &intents);
    // another window has been about to revoke them already,
    void foundElsewhere(const QList<scripto::RevokeIntent> &intents);
    // the program did not run for a while, and what was known of them is old.
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
    void tick();
    void release();
    void onReleased(const QList<RevokeIntent> &released, const Result<QList<RevokeIntent>> &claimed);
    void onSlept();
    void watchFolder();
    void look();
    void takeRunning(const RevokeJournal::Running &running);

    RevokeJournal &m_journal;
    CountdownClocks m_clocks;
    QTimer m_second;
    SleepWatch m_sleep;
    int m_duration = 5;
    int m_left = 0;
    int m_notings = 0;
    QMap<int, QList<RevokeIntent>> m_noting; // each call of add() whose intents the journal has not noted yet
    QList<RevokeIntent> m_pending; // `sent`: the countdown is over, and the journal is noting that
    QList<Click> m_clicks; // oldest first
    QFileSystemWatcher m_folder; // of the journal
    QTimer m_look;
    bool m_isLooking = false;
    QList<RevokeIntent> m_elsewhere; // of other windows, sent or not
};

} // namespace scripto
