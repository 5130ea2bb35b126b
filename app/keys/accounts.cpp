// SPDX-License-Identifier: MIT
#include "app/keys/accounts.h"

#include <algorithm>

namespace scripto {

namespace {

struct Group {
    KeyAccount account;
    QList<Profile> members;
};

QString idOf(const Profile &profile)
{
    const QString id = profile.userId.isEmpty() ? profile.email.toLower() : profile.userId;
    return id.isEmpty() ? profile.name : id;
}

bool belongs(const Group &group, const QUrl &server, const Profile &profile)
{
    return group.account.server == server
        && std::any_of(group.members.begin(), group.members.end(),
                       [&](const Profile &member) { return isSameAccount(member, profile); });
}

// A user's id names an account for good; an address is what is left where no profile knows the id.
QString idOf(const QList<Profile> &members)
{
    const auto known =
        std::find_if(members.begin(), members.end(), [](const Profile &member) { return !member.userId.isEmpty(); });
    return idOf(known == members.end() ? members.first() : *known);
}

} // namespace

QList<KeyAccount> accountsOf(const QList<Profile> &profiles, const Environment &environment)
{
    QList<Group> groups;
    for (const Profile &profile : profiles) {
        const auto server = serverOf(profile, environment);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group &each) { return server && belongs(each, *server, profile); });
        if (group == groups.end()) {
            groups.append(Group{{profile.email, server.value_or(QUrl())}, {}});
            group = groups.end() - 1;
        }
        group->members.append(profile);
        group->account.profiles.append(profile.name);
        if (group->account.email.isEmpty())
            group->account.email = profile.email;
    }
    QList<KeyAccount> accounts;
    for (Group &group : groups) {
        group.account.id = idOf(group.members);
        accounts.append(group.account);
    }
    return accounts;
}

} // namespace scripto
