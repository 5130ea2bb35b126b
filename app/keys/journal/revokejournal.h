// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/revokeevidence.h"
#include "app/state/instancelock.h"
#include "app/state/statefile.h"

#include <QDateTime>
#include <QList>

#include <memory>

namespace scripto {

// A key that the user wants revoked: account and key id, never the secret.
struct RevokeIntent {
    AccountId account;
    QString id;
    QString name; // for display; may be empty
    QDateTime askedAt;
    bool sent = false; // the request may have been sent; whether the key is revoked is then unknown
    bool asked = false; // the user was shown the evidence and confirmed
    // When the revoke is sent, if it can still be taken back; invalid while it waits for the user's confirmation.
    QDateTime dueAt = {};
    RevokeEvidence evidence = {};

    KeyRef ref() const { return {account, id}; }
    bool isFor(const KeyRef &key) const { return ref().isSameKey(key); }
    friend bool operator==(const RevokeIntent &, const RevokeIntent &) = default;
};

// The intents that are not carried out yet. They are on disk before anything else happens, so that the next start can
// report what an interrupted program did not revoke. All windows on this computer share the journal. At most one
// instance is about to revoke a given key, and any instance can take back what is not sent yet.
class RevokeJournal {
public:
    // `folder` is the program's state folder; it is created if missing.
    RevokeJournal(const QString &folder, Worker &worker);

    const QString &path() const { return m_file.path(); }

    // The intents of instances that are no longer running.
    QList<RevokeIntent> interrupted() const;
    // The intents of running instances. Fails with NotFound if the file cannot be read at the moment.
    struct Running {
        QList<RevokeIntent> mine;
        QList<RevokeIntent> others;
    };
    Call<Running> *running();

    // The next three calls end with the intents that they applied to.
    // Records the intents as this instance's, replacing earlier records of the same keys. Skips keys that another
    // running instance is about to revoke. This instance's intents that are not sent yet become due together with the
    // new ones.
    Call<QList<RevokeIntent>> *add(const QList<RevokeIntent> &intents);
    // Marks this instance's intents as sent. Skips those that another instance has taken back.
    Call<QList<RevokeIntent>> *claim(const QList<RevokeIntent> &intents);
    // Drops the intents, including those of other instances, unless these were already sent.
    Call<QList<RevokeIntent>> *takeBack(const QList<RevokeIntent> &intents);

    // Drops the intents of this instance and of instances that are no longer running.
    Call<Done> *remove(const QList<RevokeIntent> &intents);

private:
    struct Noted;
    using Change = std::function<void(QList<Noted> &noted, QList<RevokeIntent> &done)>;

    static QList<Noted> notedIn(const QJsonObject &object);
    Call<QList<RevokeIntent>> *change(const Change &change);

    const std::shared_ptr<const InstanceLock> m_instanceLock; // the worker may outlive this object
    StateFile m_file;
    Worker &m_worker;
};

} // namespace scripto
