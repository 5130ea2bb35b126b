// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/operations/keyrotation.h"

#include <QTimer>

namespace scripto {

class KeyStore;
class Rotations;

// What became of a rotation that a program left behind when it ended.
struct SettledRotation {
    enum class What {
        NothingHappened, // there is no new key; nothing was changed
        Resumed, // the new key was stored; it went on and ended as `ending` says
        Superfluous, // one of `keys` is the new key, and no profile holds it
        CannotTell, // the list is cut, or it has `keys` that a profile may hold
        Waiting, // the list could not be read; settled when it can be
    };
    RotationRecord record;
    What what = What::NothingHappened;
    KeyRotation::Outcome outcome = KeyRotation::Outcome::Replaced;
    QList<KeyRef> keys = {};
    std::optional<Error> problem = {};
};

// Settles by what config.json and the server say the rotations that ended in the middle: at the start those of programs
// that were ended, and later those whose answer was lost.
class RotationRecovery : public QObject {
    Q_OBJECT
public:
    RotationRecovery(KeyStore &keys, Rotations &rotations, ProfileStore &profiles, RotationJournal &journal,
                     QObject *parent = nullptr);

    // As soon as the profiles are loaded.
    void start();
    // What became of it is not to be found out any more.
    void forget(const QString &recordId);
    // Between two reads of an account that could not be read: the first pause, and the longest.
    void setPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest);

Q_SIGNALS:
    // Once for each, and before that at most once that it is waiting.
    void settled(const scripto::SettledRotation &rotation);

private:
    struct Open {
        RotationRecord record;
        bool isRead = false; // the account's list, since it was opened
        bool isTold = false; // that it is waiting
    };

    void begin();
    void open(const RotationRecord &record);
    void readAgain();
    void readSoon();
    void followProfiles();
    void listen(AccountKeys &account);
    // Settles what can be settled by now.
    void look();
    bool isSettled(Open &open);
    void reportWaiting(Open &open, const Error &why);
    void judge(AccountKeys &account, RotationRecord record);
    void resume(AccountKeys &account, const RotationRecord &record, const Profile &holder);
    void endWithout(AccountKeys &account, RotationRecord record, const QList<ApiKey> &doubtful);
    void endWithOrphan(RotationRecord record, const QList<ApiKey> &orphans);
    const Profile *holderOfNew(const AccountKeys &account, const RotationRecord &record) const;

    KeyStore &m_keys;
    Rotations &m_rotations;
    ProfileStore &m_profiles;
    RotationJournal &m_journal;
    QList<Open> m_open;
    QTimer m_again;
    std::chrono::milliseconds m_firstPause;
    std::chrono::milliseconds m_longestPause;
    std::chrono::milliseconds m_pause;
    bool m_hasBegun = false;
};

} // namespace scripto
