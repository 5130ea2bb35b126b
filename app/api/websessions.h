// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/identity.h"
#include "app/core/secret.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace scripto {

// The web sessions that are open, one for each server and account, in memory. Each is sent only to the server it came
// from.
class WebSessions : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Stores a session that a sign-in has just opened, under every name of the account.
    void open(const QUrl &server, const QString &email, const QList<AccountId> &names, const Secret &cookie);
    void put(const AccountId &account, const Secret &cookie);
    // Each session once.
    struct Open {
        QUrl server;
        Secret cookie;
    };
    QList<Open> all() const;
    // Empty if there is none.
    Secret cookieFor(const AccountId &account) const;
    // Forgets this session; a newer one of the same account stays.
    void drop(const Secret &cookie);

Q_SIGNALS:
    void changed();
    // It has ended, or the server has refused it.
    void dropped(const scripto::Secret &cookie);
    // For the history.
    void opened(const QUrl &server, const QString &email);

private:
    QHash<AccountId, Secret> m_cookies;
};

} // namespace scripto
