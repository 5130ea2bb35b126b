// SPDX-License-Identifier: MIT
#pragma once

#include "app/state/presence.h"
#include "app/state/statefile.h"

#include <QDateTime>
#include <QList>

namespace scripto {

// A key that the user wants revoked. Tells who and what, never the secret.
struct RevokeIntent {
    QString account; // KeyStore's name of the account
    QString id;
    QString name; // for telling; may be empty
    QDateTime askedAt;
    bool sent = false; // the request may have left; whether the key is revoked is then unknown

    bool isFor(const QString &otherAccount, const QString &otherId) const
    {
        return account == otherAccount && id == otherId;
    }
    friend bool operator==(const RevokeIntent &, const RevokeIntent &) = default;
};

// The intents that are not carried out yet, on disk before anything else happens: what a program that was ended in
// between did not revoke is told at the next start.
class RevokeJournal {
public:
    // `folder`: the program's state folder, made where it is missing.
    RevokeJournal(const QString &folder, Worker &worker);

    // Those of instances that do not run any more.
    QList<RevokeIntent> leftOver() const;

    // Each replaces what is noted of the same key.
    Call<Done> *add(const QList<RevokeIntent> &intents);
    // Whichever instance noted them.
    Call<Done> *remove(const QList<RevokeIntent> &intents);

private:
    Call<Done> *change(const QList<RevokeIntent> &dropped, const QList<RevokeIntent> &added);

    Presence m_presence;
    StateFile m_file;
    Worker &m_worker;
};

} // namespace scripto
