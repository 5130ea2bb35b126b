// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/revokeevidence.h"
#include "app/state/instancelock.h"
#include "app/state/statefile.h"

#include <QDateTime>
#include <QList>

#include <memory>

namespace scripto {

// A key that the user wants revoked. Tells who and what, never the secret.
struct RevokeIntent {
    AccountId account;
    QString id;
    QString name; // for telling; may be empty
    QDateTime askedAt;
    bool sent = false; // the request may have left; whether the key is revoked is then unknown
    bool asked = false; // the user was asked, and shown the evidence
    QDateTime dueAt = {}; // of one that can still be taken back
    RevokeEvidence evidence = {};

    KeyRef ref() const { return {account, id}; }
    bool isFor(const KeyRef &key) const { return ref().isSameKey(key); }
    friend bool operator==(const RevokeIntent &, const RevokeIntent &) = default;
};

// The intents that are not carried out yet, on disk before anything else happens: what a program that was ended in
// between did not revoke is told at the next start. All windows on this computer share it. Each key has at most one
// that is about to revoke it, and any of them can take back what is not sent yet.
class RevokeJournal {
public:
    // `folder`: the program's state folder, made where it is missing.
    RevokeJournal(const QString &folder, Worker &worker);

    const QString &path() const { return m_file.path(); }

    // Those of instances that do not run any more.
    QList<RevokeIntent> interrupted() const;
    // Those of instances that run now.
    struct Running {
        QList<RevokeIntent> mine;
        QList<RevokeIntent> others;
    };
    Call<Running> *running();

    // All of these end with the intents for which they were done.
    // Notes them as this instance's, in place of what is noted of the same keys: not of those that another instance
    // that runs is about to revoke. What this instance can still take back is due with them.
    Call<QList<RevokeIntent>> *add(const QList<RevokeIntent> &intents);
    // Notes that these, which this instance has added, are sent: not those that another has taken back.
    Call<QList<RevokeIntent>> *claim(const QList<RevokeIntent> &intents);
    // Drops them, whichever instance noted them: not those of others that are sent.
    Call<QList<RevokeIntent>> *takeBack(const QList<RevokeIntent> &intents);

    // Drops those of this instance and of those that do not run any more.
    Call<Done> *remove(const QList<RevokeIntent> &intents);

private:
    struct Noted;
    using Change = std::function<void(QList<Noted> &noted, QList<RevokeIntent> &done)>;

    static QList<Noted> notedIn(const QJsonObject &object);
    Call<QList<RevokeIntent>> *change(const Change &change);

    const std::shared_ptr<const InstanceLock> m_instanceLock; // the worker may outlive this
    StateFile m_file;
    Worker &m_worker;
};

} // namespace scripto
