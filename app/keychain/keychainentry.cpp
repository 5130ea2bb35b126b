// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"

#include "app/core/profilemembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace scripto {

namespace {

constexpr int currentVersion = 1;

constexpr QLatin1StringView versionName("version");
constexpr QLatin1StringView previousName("previous"); // the newest one, under the name that earlier versions use
constexpr QLatin1StringView earlierName("earlier");

QJsonObject objectOf(const Profile &profile)
{
    QJsonObject object{{apiKeyMember, profile.apiKey.revealText()}};
    for (const ProfileMember &member : profileMembers()) {
        if (const QString text = member.textIn(profile); !text.isEmpty())
            object.insert(member.name, text);
    }
    return object;
}

std::optional<Profile> profileOf(const QJsonObject &object)
{
    Profile profile;
    profile.apiKey = Secret(object.value(apiKeyMember).toString());
    if (profile.apiKey.isEmpty())
        return std::nullopt;
    for (const ProfileMember &member : profileMembers())
        member.setText(profile, object.value(member.name).toString());
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
