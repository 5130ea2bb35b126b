// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/core/environment.h"
#include "app/core/keychange.h"
#include "app/history/history.h"
#include "app/history/lastseenkeys.h"
#include "app/keys/journal/mintjournal.h"
#include "app/keys/list/keyaccounts.h"
#include "app/keys/list/keyanswer.h"
#include "app/profiles/profilestore.h"

namespace scripto {

class KeyRotation;
class Rotations;

// Records what happens to profiles and keys, as reported by the signals of those that do it.
class HistoryRecorder : public QObject {
    Q_OBJECT
public:
    HistoryRecorder(History &history, LastSeenKeys &seen, ProfileStore &profiles, KeyAccounts &accounts,
                    const Rotations &rotations, Environment environment, Clock clock, QObject *parent = nullptr);

    // An earlier run of the program requested this key and ended before it was stored.
    void noteInterrupted(const MintRecord &record);
    // The server lists a key again that was revoked here.
    void noteReturned(const KeyAccount &account, const ApiKey &key);
    void noteChanged(const KeyAccount &account, const ApiKey &before, const ApiKey &now, const KeyChange &change);
    // A key that was revoked here was tried afterwards.
    void noteProof(const KeyAccount &account, const ApiKey &key, KeyAnswer answer);

private:
    using Kind = HistoryEvent::Kind;

    HistoryEvent eventOf(Kind kind) const;
    HistoryEvent eventOf(Kind kind, const KeyAccount &account, const ApiKey &key) const;
    HistoryEvent eventOf(Kind kind, const Profile &profile) const;
    void noteAdded(const QString &profile);
    void noteSession(const QUrl &server, const QString &email);
    void noteEvent(const ProfileEvent &profileEvent);
    void noteOutside(const QStringList &profiles, bool activeChanged);
    void noteMinted(const KeyAccount &account, const ApiKey &record, const QString &profile);
    void noteRevoked(const KeyAccount &account, const ApiKey &key, const QStringList &holders);
    void noteRotation(const KeyRotation &rotation);
    void compare(const AccountKeys &account, const QList<ApiKey> &keys, bool mayBeTruncated, const QDateTime &sentAt);

    History &m_history;
    LastSeenKeys &m_seen;
    ProfileStore &m_profiles;
    KeyAccounts &m_accounts;
    const Environment m_environment;
    const Clock m_clock;
};

} // namespace scripto
