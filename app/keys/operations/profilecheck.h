// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/scriptoapi.h"
#include "app/core/clock.h"
#include "app/core/environment.h"

#include <QHash>
#include <QPointer>

#include <array>

namespace scripto {

class KeyAccounts;
class ProfileStore;

// Asks each profile's own server whose key the profile holds. The server counts that as a use of the key, so it happens
// only on demand. Records which keys the server refused, and changes nothing else, whatever the answers are: a 401 is no
// proof that a key is dead.
class ProfileCheck : public QObject {
    Q_OBJECT
public:
    enum class State {
        NoKey, // there is no key to ask with
        NoServer, // its address is not one that a key may be sent to; problem says why
        FewUses, // its key has few uses left and is checked only on request
        Waiting,
        Checking,
        Works,
        OtherAccount, // the key belongs to another account than the profile says
        NotAccepted, // 401
        Unreachable,
        Failed, // problem says how
        Stopped // before there was an answer
    };
    struct Item {
        QString profile;
        QString baseUrl; // as stored in the profile
        QUrl server; // empty for NoServer
        Account expected; // the account that the profile names
        Account found = {}; // the account that the server names
        State state = State::Waiting;
        std::optional<Error> problem = {};
        std::optional<qint64> usesLeft = {}; // of its key; empty if no limit is known
        bool isGone = false; // not accepted, and known to be gone from the server
        std::chrono::milliseconds took = {}; // from the request to the answer
        QDateTime at = {}; // when the answer came, this computer's time; invalid until then
    };

    // `only` is the one profile to check; empty means all.
    ProfileCheck(ScriptoApi &api, ProfileStore &profiles, KeyAccounts &accounts, Environment environment, Clock clock,
                 QObject *parent, QString only = {});

    // In the order of the profiles. Follows the profiles until the check is started.
    const QList<Item> &items() const { return m_items; }
    int count(State state) const { return m_counts[static_cast<size_t>(state)]; }
    // The number of profiles that can be checked.
    int askable() const;
    bool wasStarted() const { return m_started; }
    bool isRunning() const { return m_open > 0; }
    // The number of profiles whose keys have few uses left; a check costs one of them.
    int withFewUses() const;
    // Whether to check those as well. Has no effect while a check runs.
    void setAsksFewUses(bool asks);

    // Asks once for each key, even if several profiles hold it. Can be repeated, for the profiles that exist by then.
    void start();
    // Skips the profiles that are still waiting, and ignores answers that arrive later.
    void stop();

Q_SIGNALS:
    // items() has been replaced.
    void reset();
    // `item` is an index into items().
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
    KeyAccounts &m_accounts;
    Environment m_environment;
    Clock m_clock;
    const QString m_only;
    QList<Item> m_items;
    std::array<int, 11> m_counts{}; // by state
    QList<Question> m_questions;
    QHash<QUrl, int> m_underWay; // running questions, by server
    qsizetype m_open = 0; // questions without an answer
    bool m_started = false;
    bool m_asksFewUses = false;
};

} // namespace scripto
