// SPDX-License-Identifier: MIT
#include "app/services/sharedjournals.h"

#include "app/config/atomicfile.h"
#include "app/config/configdocument.h"
#include "app/core/identity.h"
#include "app/core/serverurl.h"
#include "app/keychain/systemkeychain.h"

#include <QDir>

#include <algorithm>

namespace scripto {

namespace {

QList<Profile> profilesIn(const QString &config)
{
    const auto file = lookAtFile(config);
    if (!file || !file->exists || file->isTooLarge)
        return {};
    const auto document = ConfigDocument::parse(file->bytes);
    return document ? document->profiles() : QList<Profile>();
}

// The inverse of SystemKeychain::serviceFor().
QString configOf(const QString &service)
{
    const QString folder =
        service.contains(u':') ? service.section(u':', 1) : QDir::homePath() + QStringLiteral("/.config/scripto");
    return folder + QStringLiteral("/config.json");
}

AccountId accountIn(const QJsonObject &record)
{
    if (record.contains(u"account"))
        return AccountId::fromText(record.value(u"account").toString());
    return AccountId::ofEmail(QUrl(record.value(u"server").toString()), record.value(u"email").toString());
}

// An earlier version recorded the name of a profile as if it were a user's id or an address.
bool isOf(const AccountId &account, const Profile &profile)
{
    const QUrl &server = account.server();
    // A profile without an address uses whichever server the environment names.
    if (!profile.baseUrl.isEmpty() && serverFromBaseUrl(profile.baseUrl).value_or(QUrl()) != server)
        return false;
    const QList<AccountId> names{AccountId::ofUser(server, profile.userId), AccountId::ofUser(server, profile.name),
                                 AccountId::ofEmail(server, profile.email), AccountId::ofEmail(server, profile.name),
                                 AccountId::ofProfile(server, profile.name)};
    return names.contains(account);
}

bool isOfOne(const AccountId &account, const QList<Profile> &profiles)
{
    return std::any_of(profiles.begin(), profiles.end(),
                       [&](const Profile &profile) { return isOf(account, profile); });
}

} // namespace

SharedJournals::SharedJournals(const QString &config, const QJsonObject &mirror)
    : m_own(profilesIn(config))
{
    QStringList others = mirror.value(u"services").toObject().keys();
    others.removeAll(SystemKeychain::serviceFor(config));
    for (const QString &service : std::as_const(others))
        m_others += profilesIn(configOf(service));
}

bool SharedJournals::isForAnother(const QJsonObject &record) const
{
    const AccountId account = accountIn(record);
    return !account.isEmpty() && !isOfOne(account, m_own) && isOfOne(account, m_others);
}

} // namespace scripto
