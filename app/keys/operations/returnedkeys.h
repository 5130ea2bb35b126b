// SPDX-License-Identifier: MIT
#pragma once

#include "app/keys/facts/accounts.h"

#include <QObject>
#include <QSet>
#include <QUrl>

namespace scripto {

class AccountKeys;
class KeyAccounts;
class PendingRevokes;
struct ApiKey;

// Looks at an account's list again after keys were revoked: a server may bring back what it has deleted. Does not read
// it with a key that has few uses left, or that was itself revoked; every later list is looked at, too.
class ReturnedKeys : public QObject {
    Q_OBJECT
public:
    ReturnedKeys(KeyAccounts &accounts, const PendingRevokes &revokes, QObject *parent = nullptr);

    // For the keys that are revoked from now on.
    void start();

Q_SIGNALS:
    // A list that was requested after the revoke has the key; once for each revoke.
    void found(const KeyAccount &account, const ApiKey &key);

private:
    void onRevoked(const KeyAccount &account, const ApiKey &key);
    void lookAgain();
    void search(const AccountKeys &account, const QList<ApiKey> &keys);

    KeyAccounts &m_accounts;
    const PendingRevokes &m_revokes;
    QSet<std::pair<QUrl, QString>> m_revoked; // server and id
    QSet<AccountId> m_unread; // the accounts to look at
};

} // namespace scripto
