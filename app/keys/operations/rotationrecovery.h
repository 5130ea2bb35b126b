// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/httprequest.h"
#include "app/keys/operations/keyrotation.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace scripto {

class KeyAccounts;
class Rotations;

// The outcome of a rotation that an ended program left behind.
struct SettledRotation {
    enum class What {
        NothingHappened, // there is no new key; nothing was changed
        Resumed, // the new key was stored; the rotation continued and ended as `outcome` says
        Superfluous, // one of `keys` is the new key, and no profile holds it
        CannotTell, // the list is truncated, or a profile may hold one of `keys`
        Waiting, // the list cannot be read; it is settled when that succeeds
    };
    RotationRecord record;
    What what = What::NothingHappened;
    KeyRotation::Outcome outcome = KeyRotation::Outcome::Replaced;
    QList<KeyRef> keys = {};
    std::optional<Error> problem = {};
};

// Settles interrupted rotations by what config.json and the server say: at the start those of programs that have ended,
// later those whose answer was lost.
class RotationRecovery : public QObject {
    Q_OBJECT
public:
    RotationRecovery(KeyAccounts &accounts, Rotations &rotations, ProfileStore &profiles, RotationJournal &journal,
                     QObject *parent = nullptr);

    // Begins as soon as the profiles are loaded.
    void start();
    // The outcome of this rotation is no longer of interest.
    void forget(const QString &recordId);
    // The first and the longest pause before an account that could not be read is tried again.
    void setPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    // A server may take this long to answer a request.
    void setLongestAnswer(std::chrono::milliseconds time) { m_longestAnswer = time; }

Q_SIGNALS:
    // Emitted once for each rotation, and before that at most once with Waiting.
    void settled(const scripto::SettledRotation &rotation);

private:
    struct Open {
        RotationRecord record;
        QDeadlineTimer answer; // by then, requests made before this program started have been answered
        bool isRead = false; // the account's list was read since this was opened, or last found to lack the new key
        bool isTold = false; // settled() has reported that it is waiting
    };

    void begin();
    void open(const RotationRecord &record);
    void readAgain();
    void readSoon();
    void readLater();
    void followProfiles();
    void listen(AccountKeys &account);
    // Settles what can be settled by now.
    void look();
    bool isSettled(Open &open);
    void reportWaiting(Open &open, const Error &why);
    // False if it is too early to say.
    bool judge(AccountKeys &account, Open &open);
    bool mayStillCome(const Open &open, const AccountKeys &account) const;
    void resume(AccountKeys &account, const RotationRecord &record, const Profile &holder);
    void endWithout(AccountKeys &account, RotationRecord record, const QList<ApiKey> &doubtful);
    void endWithOrphan(RotationRecord record, const QList<ApiKey> &orphans);
    const Profile *holderOfNew(const AccountKeys &account, const RotationRecord &record) const;

    KeyAccounts &m_accounts;
    Rotations &m_rotations;
    ProfileStore &m_profiles;
    RotationJournal &m_journal;
    QList<Open> m_open;
    QTimer m_again;
    std::chrono::milliseconds m_firstPause;
    std::chrono::milliseconds m_longestPause;
    std::chrono::milliseconds m_pause;
    std::chrono::milliseconds m_longestAnswer = HttpLimits().whole;
    bool m_hasBegun = false;
};

} // namespace scripto
