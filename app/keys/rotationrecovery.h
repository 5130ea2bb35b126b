// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/keyrotation.h"

namespace scripto {

class KeyStore;

// What became of a rotation that a program left behind when it ended.
struct SettledRotation {
    enum class What {
        NothingHappened, // there is no new key; nothing was changed
        Resumed, // the new key was stored; it went on and ended as `ending` says
        Superfluous, // one of `keys` is the new key, and no profile holds it
        CannotTell, // the server's list is cut, and does not show whether there is one
        Waiting, // the list could not be read; settled when it can be
    };
    RotationRecord record;
    What what = What::NothingHappened;
    KeyRotation::Ending ending = KeyRotation::Ending::Replaced;
    QList<KeyRef> keys = {};
    std::optional<Error> problem = {};
};

// Settles at the start, by what config.json and the server say, the rotations that ended in the middle.
class RotationRecovery : public QObject {
    Q_OBJECT
public:
    RotationRecovery(KeyStore &keys, ProfileStore &profiles, RotationJournal &journal, QObject *parent = nullptr);

    // As soon as the profiles are loaded.
    void start();

Q_SIGNALS:
    // Once for each, and before that at most once that it is waiting.
    void settled(const scripto::SettledRotation &rotation);

private:
    void begin();
    void open(const RotationRecord &record);
    void judge(AccountKeys &account, RotationRecord record);
    void resume(AccountKeys &account, const RotationRecord &record, const Profile &holder);
    void lookForSpareKey(AccountKeys &account, RotationRecord record);
    const Profile *holderOfNew(const AccountKeys &account, const RotationRecord &record) const;

    KeyStore &m_keys;
    ProfileStore &m_profiles;
    RotationJournal &m_journal;
    bool m_hasBegun = false;
};

} // namespace scripto
