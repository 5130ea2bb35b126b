// SPDX-License-Identifier: MIT
#include "app/core/profilemembers.h"

namespace scripto {

namespace {

constexpr ProfileMember allMembers[] = {
    {QLatin1StringView("email"), &Profile::email},         {QLatin1StringView("userId"), &Profile::userId},
    {QLatin1StringView("baseUrl"), &Profile::baseUrl},     {QLatin1StringView("keyId"), &Profile::keyId},
    {QLatin1StringView("keyName"), &Profile::keyName},     {QLatin1StringView("keyPrefix"), &Profile::keyPrefix},
    {QLatin1StringView("createdAt"), &Profile::createdAt}, {QLatin1StringView("updatedAt"), &Profile::updatedAt},
    {QLatin1StringView("expiresAt"), &Profile::expiresAt},
};

QDateTime dateFromText(const QString &text)
{
    const bool isDateOnly = text.size() == 10; // JavaScript takes these as UTC, Qt as local time
    return QDateTime::fromString(isDateOnly ? text + QStringLiteral("T00:00:00Z") : text, Qt::ISODateWithMs).toUTC();
}

QString textFromDate(const QDateTime &date)
{
    return date.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
}

} // namespace

QString ProfileMember::textIn(const Profile &profile) const
{
    if (const auto *text = std::get_if<QString Profile::*>(&value))
        return profile.**text;
    return textFromDate(profile.*std::get<QDateTime Profile::*>(value));
}

void ProfileMember::setText(Profile &profile, const QString &text) const
{
    if (const auto *member = std::get_if<QString Profile::*>(&value))
        profile.**member = text;
    else
        profile.*std::get<QDateTime Profile::*>(value) = dateFromText(text);
}

std::span<const ProfileMember> profileMembers()
{
    return allMembers;
}

} // namespace scripto
