// SPDX-License-Identifier: MIT
#pragma once

#include "app/api/answers.h"
#include "app/core/clock.h"
#include "app/keys/facts/accounts.h"
#include "app/keys/facts/lastuse.h"

#include <QObject>

namespace scripto {

class KeyHolders;
class ProfileStore;
class OwnUseJournal;

// Records in the journal what this program's own requests stamp on the keys of one account, in server time as estimated
// from its last answer. A list read with a key whose row is in doubt proves which row it is.
class OwnUseTracker : public QObject {
    Q_OBJECT
public:
    OwnUseTracker(OwnUseJournal &ownUseJournal, KeyHolders &holders, const ProfileStore &profiles, Clock clock);

    QDateTime serverNow() const;

    // A request with one of these keys begins or ends.
    void begin(const QUrl &server, const QStringList &keyIds);
    void end(const QUrl &server, const QStringList &keyIds);
    // Records that the profile's key, which could be any of `keyIds`, is used by `request`, which begins now. Without
    // ids, the use is recorded once a list shows them.
    void follow(const QUrl &server, const QString &profile, const QStringList &keyIds, CallBase *request);

    // Takes in a list that was requested at `sentAt`, in this computer's time, with the key of profile `stampedBy`, or
    // with a web session if that is empty. Ends when the journal has it; then prove() can rely on it.
    Call<Done> *takeList(const KeyAccount &account, const KeyList &list, const QDateTime &sentAt,
                         const QString &stampedBy);
    // Of several rows that the key of `stampedBy` could be, picks the one that the newest read stamped.
    void prove(const KeyAccount &account, const KeyList &list, const QString &stampedBy);

private:
    struct Use {
        QString profile;
        Secret key;
        OwnRequest request; // this computer's time
    };

    QDateTime toServerTime(const QDateTime &local) const;
    void notePlaced(const KeyAccount &account, const QList<ApiKey> &keys);

    OwnUseJournal &m_ownUseJournal;
    KeyHolders &m_holders;
    const ProfileStore &m_profiles;
    const Clock m_clock;
    qint64 m_serverAheadMs = 0;
    bool m_knowsServerTime = false;
    QList<Use> m_unplaced; // uses whose rows or server time are not known yet
    OwnRequest m_newest; // the newest request that read a list
};

} // namespace scripto
