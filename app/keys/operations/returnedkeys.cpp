// SPDX-License-Identifier: MIT
#include "app/keys/operations/returnedkeys.h"

#include "app/keys/facts/lookingcost.h"
#include "app/keys/list/keyaccounts.h"
#include "app/keys/operations/pendingrevokes.h"

#include <utility>

namespace scripto {

ReturnedKeys::ReturnedKeys(KeyAccounts &accounts, const PendingRevokes &revokes, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_revokes(revokes)
{
}

void ReturnedKeys::start()
{
    connect(&m_accounts, &KeyAccounts::revoked, this, &ReturnedKeys::onRevoked);
    connect(&m_accounts, &KeyAccounts::listRead, this, &ReturnedKeys::search);
    connect(&m_revokes, &PendingRevokes::finished, this, &ReturnedKeys::lookAgain);
}

void ReturnedKeys::onRevoked(const KeyAccount &account, const ApiKey &key)
{
    m_revoked.insert({account.server, key.id});
    m_unread.insert(account.id);
    // Queued, so that everything else that follows from the revoke happens first.
    QMetaObject::invokeMethod(this, &ReturnedKeys::lookAgain, Qt::QueuedConnection);
}

void ReturnedKeys::lookAgain()
{
    if (m_revokes.isRunning())
        return;
    for (const AccountId &id : std::exchange(m_unread, {})) {
        AccountKeys *account = m_accounts.find(id);
        const auto with = account ? account->credentials() : Result<Credentials>(failure(ErrorKind::Invalid));
        const bool isAlive = with && !account->services().memory.isRevoked(with->key);
        if (isAlive && mayUseUnasked(account->usesLeft()))
            account->readAgain(); // a list on its way was requested before the revoke
    }
}

void ReturnedKeys::search(const AccountKeys &account, const QList<ApiKey> &keys)
{
    if (m_revoked.isEmpty())
        return;
    for (const ApiKey &key : keys) {
        if (m_revoked.remove({account.account().server, key.id}))
            Q_EMIT found(account.account(), key);
    }
}

} // namespace scripto
