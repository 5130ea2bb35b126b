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

// What this program's own requests stamp on the keys of one account, noted in the ledger by the server's clock, as far
// as its last answer told. A list that was read with a key whose row is in doubt proves which row it is.
class OwnUseTracker : public QObject {
    Q_OBJECT
public:
    OwnUseTracker(OwnUseJournal &ownUseJournal, KeyHolders &holders, const ProfileStore &profiles, Clock clock);

    QDateTime serverNow() const;

    // A request with one of these keys begins and ends.
    void begin(const QUrl &server, const QStringList &keyIds);
    void end(const QUrl &server, const QStringList &keyIds);
    // The key of this profile, which could be any of these, goes out with `request`, which begins now. Without ids it
    // is noted when a list tells them.
    void follow(const QUrl &server, const QString &profile, const QStringList &keyIds, CallBase *request);

    // A list that was asked for at `sentAt`, by this computer's clock, with the key of `stampedBy`; empty for a web
    // session. Ends when the ledger knows it; prove() then tells by it.
    Call<Done> *takeList(const KeyAccount &account, const KeyList &list, const QDateTime &sentAt,
                         const QString &stampedBy);
    // Of several rows that the key of `stampedBy` could be, the one that was stamped by the newest read is.
    void prove(const KeyAccount &account, const KeyList &list, const QString &stampedBy);

private:
    struct Use {
        QString profile;
        Secret key;
        OwnRequest request; // by this computer's clock
    };

    QDateTime toServerTime(const QDateTime &local) const;
    void notePlaced(const KeyAccount &account, const QList<ApiKey> &keys);

    OwnUseJournal &m_ownUseJournal;
    KeyHolders &m_holders;
    const ProfileStore &m_profiles;
    const Clock m_clock;
    qint64 m_serverAheadMs = 0;
    bool m_knowsServerTime = false;
    QList<Use> m_unplaced; // whose rows, or whose server's time, are not known yet
    OwnRequest m_newest; // that read a list
};

} // namespace scripto
