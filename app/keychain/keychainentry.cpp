// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace scripto {

namespace {

constexpr int currentVersion = 1;

struct TextMember {
    QLatin1StringView name;
    QString Profile::*value;
};
constexpr TextMember textMembers[] = {
    {QLatin1StringView("email"), &Profile::email},     {QLatin1StringView("userId"), &Profile::userId},
    {QLatin1StringView("baseUrl"), &Profile::baseUrl}, {QLatin1StringView("keyId"), &Profile::keyId},
    {QLatin1StringView("keyName"), &Profile::keyName}, {QLatin1StringView("keyPrefix"), &Profile::keyPrefix},
};

struct DateMember {
    QLatin1StringView name;
    QDateTime Profile::*value;
};
constexpr DateMember dateMembers[] = {
    {QLatin1StringView("createdAt"), &Profile::createdAt},
    {QLatin1StringView("updatedAt"), &Profile::updatedAt},
    {QLatin1StringView("expiresAt"), &Profile::expiresAt},
};

constexpr QLatin1StringView versionName("version");
constexpr QLatin1StringView keyName("apiKey");
constexpr QLatin1StringView previousName("previous"); // the newest one, under the name that earlier versions use
constexpr QLatin1StringView earlierName("earlier");

QJsonObject objectOf(const Profile &profile)
{
    QJsonObject object{{keyName, profile.apiKey.revealText()}};
    for (const TextMember &member : textMembers) {
        if (const QString &text = profile.*member.value; !text.isEmpty())
            object.insert(member.name, text);
    }
    for (const DateMember &member : dateMembers) {
        if (const QDateTime &date = profile.*member.value; date.isValid())
            object.insert(member.name, date.toUTC().toString(Qt::ISODateWithMs));
    }
    return object;
}

std::optional<Profile> profileOf(const QJsonObject &object)
{
    Profile profile;
    profile.apiKey = Secret(object.value(keyName).toString());
    if (profile.apiKey.isEmpty())
        return std::nullopt;
    for (const TextMember &member : textMembers)
        profile.*member.value = object.value(member.name).toString();
    for (const DateMember &member : dateMembers)
        profile.*member.value = QDateTime::fromString(object.value(member.name).toString(), Qt::ISODateWithMs).toUTC();
    return profile;
}

QList<Profile> previousIn(const QJsonObject &object)
{
    QJsonArray all = object.value(earlierName).toArray();
    all.prepend(object.value(previousName));
    QList<Profile> previous;
    for (const QJsonValue &each : std::as_const(all)) {
        if (const auto profile = profileOf(each.toObject()))
            previous.append(*profile);
    }
    return previous;
}

QJsonObject objectIn(const Secret &value)
{
    const QByteArray bytes = value.reveal().toByteArray().trimmed();
    if (bytes.startsWith('{')) // the format of earlier versions
        return QJsonDocument::fromJson(bytes).object();
    const auto decoded = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? QJsonDocument::fromJson(*decoded).object() : QJsonObject();
}

} // namespace

Secret entryValue(const KeychainEntry &entry)
{
    QJsonObject object = objectOf(entry.profile);
    object.insert(versionName, currentVersion);
    QJsonArray earlier;
    for (const Profile &profile : entry.previous)
        earlier.append(objectOf(profile));
    if (!earlier.isEmpty())
        object.insert(previousName, earlier.takeAt(0));
    if (!earlier.isEmpty())
        object.insert(earlierName, earlier);
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64());
}

bool isNewerEntry(const Secret &value)
{
    return objectIn(value).value(versionName).toDouble() > currentVersion;
}

Result<KeychainEntry> parseEntry(const Secret &value)
{
    const QJsonObject object = objectIn(value);
    if (isNewerEntry(value))
        return failure(ErrorKind::Invalid, u"the entry was written by a newer version of Scripto Keys"_qs);
    if (object.value(versionName).toInt() != currentVersion)
        return failure(ErrorKind::Invalid, u"the entry was not written by Scripto Keys"_qs);
    std::optional<Profile> profile = profileOf(object);
    if (!profile)
        return failure(ErrorKind::Invalid, u"the entry has no key in it"_qs);
    return KeychainEntry{std::move(*profile), previousIn(object)};
}

} // namespace scripto
