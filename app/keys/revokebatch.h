// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/keys/keyrow.h"

#include <array>
#include <functional>
#include <optional>

namespace scripto {

class KeyStore;

// Revokes several keys, a few at a time. A key that this program reads its account with goes after all others, and only
// when those are gone: without it none of them could be revoked.
class RevokeBatch : public QObject {
    Q_OBJECT
public:
    enum class State {
        Waiting,
        Revoking, // cannot be taken back
        Revoked,
        Failed, // and tried; problem says why
        Kept // not tried
    };
    enum class KeptBecause {
        Stopped,
        OthersFailed, // and this one reads the list
        Paused // the server wants no more requests for now
    };
    struct Item {
        KeyRef ref;
        QString name;
        QStringList holders; // local profiles that surely or probably held it
        bool readsList = false;
        State state = State::Waiting;
        std::optional<Error> problem = {};
        KeptBecause keptBecause = KeptBecause::Stopped;
    };

    // Both start as soon as control is back in the event loop. Keys that are not known any more are left out.
    RevokeBatch(KeyStore &keys, const QList<KeyRef> &refs, QObject *parent);
    // For keys that need not have been listed yet.
    RevokeBatch(KeyStore &keys, QList<Item> items, QObject *parent);

    const QList<Item> &items() const { return m_items; }
    int count(State state) const { return m_counts[static_cast<size_t>(state)]; }
    bool isRunning() const { return m_running; }

    // What is under way goes on to its end, what waits is kept.
    void stop();
    // Those that failed or were kept, once more.
    void retry();

    // For telling how it ended:
    QStringList names(State state) const;
    QStringList holdersOfRevoked() const;
    QList<KeyRef> notRevoked() const;
    // Of the last that failed.
    std::optional<Error> problem() const;

Q_SIGNALS:
    // The state of one item, by its place in items().
    void itemChanged(qsizetype item);
    void finished();

private:
    void run();
    void goOn();
    std::optional<qsizetype> next();
    void revoke(qsizetype item);
    void take(qsizetype item, const Result<Done> &result);
    void setState(qsizetype item, State state);
    void keepWaiting(KeptBecause because, const std::function<bool(const Item &)> &which);

    KeyStore &m_keys;
    QList<Item> m_items;
    std::array<int, 5> m_counts{}; // by state
    QList<qsizetype> m_queue; // those that read a list at its end
    qsizetype m_done = 0; // of the queue
    std::optional<Error> m_problem;
    bool m_running = false;
};

} // namespace scripto
