// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/clock.h"
#include "app/core/environment.h"

#include <QHash>
#include <QPointer>

#include <array>

namespace scripto {

class KeyStore;
class ProfileStore;

// Asks, for each profile, its own server whose key it holds. The server takes that for use of the key, so it happens on
// demand only. Changes nothing, whatever the answers are: a 401 is no proof that a key is dead.
class ProfileCheck : public QObject {
    Q_OBJECT
public:
    enum class State {
        NoKey, // there is nothing to ask with
        NoServer, // its address is none that a key may be sent to; problem says why
        FewUses, // its key has few uses left and is tried only on request
        Waiting,
        Checking,
        Works,
        OtherAccount, // the key is somebody else's than the profile says
        NotAccepted, // 401
        Unreachable,
        Failed, // problem says how
        Stopped // before there was an answer
    };
    struct Item {
        QString profile;
        QString baseUrl; // as the profile has it
        QUrl server; // empty for NoServer
        Account expected; // whose the profile says that the key is
        Account found = {}; // what the server says to it
        State state = State::Waiting;
        std::optional<Error> problem = {};
        std::optional<qint64> usesLeft = {}; // of its key; empty if no limit is known
        bool isGone = false; // not accepted, and known to be gone from the server
        std::chrono::milliseconds took = {}; // from the question to the answer
        QDateTime at = {}; // of the answer, by this computer's clock; invalid while there is none
    };

    ProfileCheck(ScriptoApi &api, ProfileStore &profiles, KeyStore &keys, Environment environment, Clock clock,
                 QObject *parent);

    // In the order of the profiles; until it is started, always those that there are.
    const QList<Item> &items() const { return m_items; }
    int count(State state) const { return m_counts[static_cast<size_t>(state)]; }
    // Profiles that can be asked for, all in all.
    int askable() const;
    bool wasStarted() const { return m_started; }
    bool isRunning() const { return m_open > 0; }
    // Profiles whose keys have few uses left; a check costs one of them.
    int withFewUses() const;
    // Whether those are checked as well. No effect during a check.
    void setAsksFewUses(bool asks);

    // Asks once for each key, also where several profiles hold it. Again: for the profiles that there are by then.
    void start();
    // What waits is left out, and no answer is awaited any more.
    void stop();

Q_SIGNALS:
    // The items are others than before.
    void reset();
    // The state of one item, by its place in items().
    void itemChanged(qsizetype item);
    void finished();

private:
    struct Question {
        Credentials with;
        QList<qsizetype> items;
        QPointer<Call<Account>> call = {};
        bool begun = false;
    };

    void readProfiles();
    std::optional<qint64> usesLeft(const Secret &key) const;
    void goOn();
    void ask(qsizetype question);
    void take(qsizetype question, const Result<Account> &account, std::chrono::milliseconds took);
    State judge(const Item &item, const Result<Account> &account) const;
    void setState(qsizetype item, State state);
    void endOne();

    ScriptoApi &m_api;
    ProfileStore &m_profiles;
    KeyStore &m_keys;
    Environment m_environment;
    Clock m_clock;
    QList<Item> m_items;
    std::array<int, 11> m_counts{}; // by state
    QList<Question> m_questions;
    QHash<QUrl, int> m_underWay; // questions, by server
    qsizetype m_open = 0; // questions without an answer
    bool m_started = false;
    bool m_asksFewUses = false;
};

} // namespace scripto
