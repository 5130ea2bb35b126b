// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysstate.h"

#include "app/core/serverurl.h"
#include "ui/keys/accountname.h"

#include <algorithm>

namespace scripto {

namespace {

bool haveDifferentServers(const QList<KeyAccount> &accounts)
{
    return std::any_of(accounts.begin(), accounts.end(), [&](const KeyAccount &account) {
        return !isSameOrigin(account.server, accounts.first().server);
    });
}

// An address may have accounts on several servers.
QString labelOf(const KeyAccount &account, bool namesServer)
{
    return namesServer ? accountName(account) + QStringLiteral(" · ") + serverName(account.server) : accountName(account);
}

QList<KeyRow> namedRows(const KeyStore &store)
{
    QHash<AccountId, QString> names;
    if (store.showsAll()) {
        const bool namesServers = haveDifferentServers(store.accounts().all());
        for (const KeyAccount &account : store.shownAccounts())
            names.insert(account.id, labelOf(account, namesServers));
    }
    QList<KeyRow> rows = store.rows();
    for (KeyRow &row : rows)
        row.accountName = names.value(row.account);
    return rows;
}

} // namespace

KeysState keysStateOf(const KeyStore &store)
{
    const QList<KeyAccount> accounts = store.accounts().all();
    return {.hasProfile = !store.selectedProfile().isEmpty(),
            .account = store.account(),
            .accounts = static_cast<int>(accounts.size()),
            .haveDifferentServers = haveDifferentServers(accounts),
            .showsAll = store.showsAll(),
            .rows = namedRows(store),
            .rules = store.accounts().rules(),
            .reading = store.isReading(),
            .cost = store.lookingCost(),
            .mayBeTruncated = store.mayBeTruncated(),
            .problem = store.problem(),
            .retryAt = store.retryAt(),
            .readAt = store.readAt(),
            .now = QDateTime::currentDateTimeUtc(),
            .serverNow = store.serverNow()};
}

} // namespace scripto
