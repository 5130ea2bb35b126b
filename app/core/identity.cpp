// SPDX-License-Identifier: MIT
#include "app/core/identity.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace scripto {

namespace {

using Kind = AccountId::Kind;

constexpr std::array<std::pair<Kind, QLatin1StringView>, 3> kindNames{{
    {Kind::User, QLatin1StringView("user")},
    {Kind::Email, QLatin1StringView("email")},
    {Kind::Profile, QLatin1StringView("profile")},
}};

} // namespace

AccountId::AccountId(Kind kind, const QUrl &server, const QString &name)
    : m_kind(name.isEmpty() ? Kind::None : kind)
    , m_server(server)
    , m_name(name)
{
}

AccountId AccountId::ofUser(const QUrl &server, const QString &userId)
{
    return {Kind::User, server, userId};
}

AccountId AccountId::ofEmail(const QUrl &server, const QString &email)
{
    return {Kind::Email, server, email.toLower()};
}

AccountId AccountId::ofProfile(const QUrl &server, const QString &name)
{
    return {Kind::Profile, server, name};
}

bool AccountId::mayBe(const AccountId &other) const
{
    if (isEmpty() || other.isEmpty() || m_server != other.m_server)
        return false;
    return m_kind != other.m_kind || m_name == other.m_name;
}

QString AccountId::toText() const
{
    const auto kind =
        std::find_if(kindNames.begin(), kindNames.end(), [this](const auto &each) { return each.first == m_kind; });
    return kind == kindNames.end() ? QString() : QStringList{m_server.toString(), kind->second, m_name}.join(u'\n');
}

AccountId AccountId::fromText(const QString &text)
{
    const QUrl server(text.section(u'\n', 0, 0));
    const QString rest = text.section(u'\n', 1);
    for (const auto &[kind, name] : kindNames) {
        if (rest.startsWith(name + u'\n'))
            return {kind, server, rest.mid(name.size() + 1)};
    }
    return {rest.contains(u'@') ? Kind::Email : Kind::User, server, rest};
}

} // namespace scripto
