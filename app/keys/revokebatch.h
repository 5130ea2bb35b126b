// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/keys/keyrow.h"

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
        Kept // not tried: stopped, or the last to go while others failed
    };
    struct Item {
        KeyRef ref;
        QString name;
        QStringList holders; // local profiles that surely or probably held it
        bool readsList = false;
        State state = State::Waiting;
        std::optional<Error> problem = {};
    };

    // Both start as soon as control is back in the event loop. Keys that are not known any more are left out.
    RevokeBatch(KeyStore &keys, const QList<KeyRef> &refs, QObject *parent);
    // For keys that need not have been listed yet.
    RevokeBatch(KeyStore &keys, QList<Item> items, QObject *parent);

    const QList<Item> &items() const { return m_items; }
    int count(State state) const;
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
    void changed();
    void finished();

private:
    void run();
    void goOn();
    Item *next();
    void revoke(Item &item);
    void take(const KeyRef &ref, const Result<Done> &result);

    KeyStore &m_keys;
    QList<Item> m_items;
    std::optional<Error> m_problem;
    bool m_running = false;
};

} // namespace scripto
