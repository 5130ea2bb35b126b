// SPDX-License-Identifier: MIT
#include "app/keys/facts/keysettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace scripto {

namespace {

constexpr std::array allSettings{KeySetting::Disabled,  KeySetting::Permissions, KeySetting::Metadata,
                                 KeySetting::Remaining, KeySetting::Refill,      KeySetting::RateLimit};

// Better Auth's default rate limit for a key: 10 requests a day.
constexpr struct {
    qint64 max = 10;
    qint64 window = 86'400'000; // milliseconds
} stockRateLimit;

// Some servers return these members as the text stored in their database.
QJsonValue parsed(const QJsonValue &value)
{
    const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : value;
}

bool isBlank(const QJsonValue &value)
{
    const bool isNullText = value.isString() && (value.toString().isEmpty() || value.toString() == u"null");
    return value.isNull() || value.isUndefined() || isNullText || (value.isObject() && value.toObject().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

QString jsonText(const QJsonValue &value)
{
    const QJsonValue content = parsed(value);
    if (isBlank(content))
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray{content}).toJson(QJsonDocument::Compact));
}

QString rateText(std::optional<qint64> count, std::optional<qint64> time)
{
    return count && time ? QStringLiteral("%1/%2").arg(QString::number(*count), QString::number(*time)) : QString();
}

// The setting in a comparable form; empty if it is not set.
QString valueOf(KeySetting setting, const ApiKey &key)
{
    switch (setting) {
    case KeySetting::Disabled:
        return key.enabled ? QString() : QStringLiteral("disabled");
    case KeySetting::Permissions:
        return jsonText(key.permissions);
    case KeySetting::Metadata:
        return jsonText(key.metadata);
    case KeySetting::Remaining: // the number itself falls with each use
        return key.remaining ? QStringLiteral("limited") : QString();
    case KeySetting::Refill:
        return rateText(key.refillAmount, key.refillInterval);
    case KeySetting::RateLimit:
        return key.rateLimitEnabled == false ? QStringLiteral("none")
                                             : rateText(key.rateLimitMax, key.rateLimitTimeWindow);
    }
    Q_UNREACHABLE();
}

bool isDefault(KeySetting setting, const QString &value, const QList<ApiKey> &others)
{
    if (others.isEmpty())
        return setting == KeySetting::RateLimit;
    const auto alike =
        std::count_if(others.begin(), others.end(), [&](const ApiKey &key) { return valueOf(setting, key) == value; });
    return 2 * alike > others.size();
}

bool reportsRateLimit(const ApiKey &key)
{
    return key.rateLimitEnabled || key.rateLimitMax || key.rateLimitTimeWindow;
}

bool isLost(KeySetting setting, const ApiKey &old, const ApiKey &made)
{
    const QString before = valueOf(setting, old);
    const QString now = valueOf(setting, made);
    if (before == now)
        return false;
    if (setting == KeySetting::RateLimit)
        return reportsRateLimit(old) && reportsRateLimit(made);
    return !before.isEmpty() || setting == KeySetting::Remaining; // the new key has a limit that the old one does not
}

} // namespace

QList<KeySetting> settingsNotCopied(const ApiKey &key, const QList<ApiKey> &others)
{
    QList<KeySetting> settings;
    for (const KeySetting setting : allSettings) {
        const QString value = valueOf(setting, key);
        if (!value.isEmpty() && !isDefault(setting, value, others))
            settings.append(setting);
    }
    return settings;
}

QList<KeySetting> settingsInDoubt(const ApiKey &key, const QList<ApiKey> &others)
{
    const QString limit = valueOf(KeySetting::RateLimit, key);
    // Keys without a limit are normal on servers without limits.
    const bool isSet = !limit.isEmpty() && key.rateLimitEnabled != false;
    if (!isSet || !others.isEmpty() || limit == rateText(stockRateLimit.max, stockRateLimit.window))
        return {};
    return {KeySetting::RateLimit};
}

QList<KeySetting> settingsLost(const ApiKey &old, const ApiKey &made)
{
    QList<KeySetting> settings;
    std::copy_if(allSettings.begin(), allSettings.end(), std::back_inserter(settings),
                 [&](KeySetting setting) { return isLost(setting, old, made); });
    return settings;
}

} // namespace scripto
