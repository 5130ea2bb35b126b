// SPDX-License-Identifier: MIT
#include "app/keys/facts/accounts.h"

#include <QSet>

#include <algorithm>

namespace scripto {

namespace {

using Users = QHash<AccountId, QSet<AccountId>>; // by address

// The account as this profile alone identifies it.
AccountId toldBy(const Profile &profile, const Result<QUrl> &server)
{
    if (server && !profile.userId.isEmpty())
        return AccountId::ofUser(*server, profile.userId);
    if (server && !profile.email.isEmpty())
        return AccountId::ofEmail(*server, profile.email);
    return AccountId::ofProfile(server.value_or(QUrl()), profile.name);
}

Users usersOf(const QList<Profile> &profiles, const Environment &environment)
{
    Users users;
    for (const Profile &profile : profiles) {
        const auto server = serverOf(profile, environment);
        const AccountId told = toldBy(profile, server);
        if (told.kind() == AccountId::Kind::User && !profile.email.isEmpty())
            users[AccountId::ofEmail(*server, profile.email)].insert(told);
    }
    return users;
}

void addMember(KeyAccount &account, const Profile &profile, const Users &users)
{
    account.profiles.append(profile.name);
    if (account.email.isEmpty())
        account.email = profile.email;
    // An address that several users share identifies none of them.
    const AccountId address = AccountId::ofEmail(account.server, profile.email);
    if (account.server.isEmpty() || address.isEmpty() || users.value(address).size() > 1)
        return;
    if (!account.isCalled(address))
        account.aliases.append(address);
}

} // namespace

QList<KeyAccount> accountsOf(const QList<Profile> &profiles, const Environment &environment)
{
    const Users users = usersOf(profiles, environment);
    QList<KeyAccount> accounts;
    for (const Profile &profile : profiles) {
        const auto server = serverOf(profile, environment);
        AccountId id = toldBy(profile, server);
        if (const auto known = users.value(id); known.size() == 1)
            id = *known.begin();
        auto account =
            std::find_if(accounts.begin(), accounts.end(), [&](const KeyAccount &each) { return each.id == id; });
        if (account == accounts.end()) {
            accounts.append({profile.email, server.value_or(QUrl()), {}, id});
            account = accounts.end() - 1;
        }
        addMember(*account, profile, users);
    }
    return accounts;
}

} // namespace scripto
