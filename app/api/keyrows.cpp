// SPDX-License-Identifier: MIT
#include "app/api/keyrows.h"

#include "app/core/masking.h"

#include <cmath>

namespace scripto::keyrows {

namespace {

constexpr qsizetype longestText = 300;
constexpr QChar cutOff(0x2026);
constexpr double lastDate = 8.64e15; // JavaScript's last date, in milliseconds
constexpr double firstMilliseconds = 1e11; // 1973; smaller numbers are seconds

QString withoutEnd(const QString &text)
{
    if (text.size() <= longestText)
        return text;
    const qsizetype kept = longestText - 1;
    return text.first(text.at(kept - 1).isHighSurrogate() ? kept - 1 : kept) + cutOff;
}

QString nameOf(const QJsonValue &value)
{
    return value.isString() ? textOf(value) : idOf(value);
}

std::optional<qint64> countOf(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !(std::abs(number) < 9e15))
        return std::nullopt;
    return std::llround(number);
}

std::optional<bool> switchOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString() != u"false" && value.toString() != u"0";
    if (value.isDouble())
        return value.toDouble() != 0;
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

QDateTime dateOfNumber(double number)
{
    if (!(number > 0 && number <= lastDate))
        return {};
    return QDateTime::fromMSecsSinceEpoch(std::llround(number < firstMilliseconds ? number * 1000 : number), Qt::UTC);
}

} // namespace

QString textOf(const QJsonValue &value)
{
    return withoutEnd(withKeysMasked(value.toString()));
}

QString idOf(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        return text.size() <= longestText && !containsKey(text) ? text : QString();
    }
    const qint64 number = value.toInteger(-1);
    return number < 0 ? QString() : QString::number(number);
}

QDateTime dateOf(const QJsonValue &value)
{
    if (value.isDouble())
        return dateOfNumber(value.toDouble());
    QString text = value.toString().trimmed();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return dateOfNumber(number);

    // Without a zone, Qt would take the time as local and shift it when clocks go forward.
    constexpr auto dayLength = QLatin1StringView("2026-03-29").size();
    const QStringView time = QStringView(text).mid(dayLength);
    if (time.isEmpty())
        text += QStringLiteral("T00:00:00Z");
    else if (!time.endsWith(u'Z') && !time.contains(u'+') && !time.contains(u'-'))
        text += u'Z';
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

ApiKey keyOf(const QJsonObject &row)
{
    ApiKey key;
    key.id = idOf(row[u"id"]);
    key.name = nameOf(row[u"name"]);
    key.prefix = nameOf(row[u"prefix"]);
    key.start = withoutEnd(row[u"start"].toString()); // compared with keys; shown only as a mask
    for (const QString *text : {&key.name, &key.prefix, &key.start})
        key.isCut |= text->size() >= longestText - 1 && text->endsWith(cutOff);
    key.createdAt = dateOf(row[u"createdAt"]);
    key.updatedAt = dateOf(row[u"updatedAt"]);
    key.expiresAt = dateOf(row[u"expiresAt"]);
    // Better Auth's name and the one that Scripto's pages document.
    for (const QLatin1StringView member : {QLatin1StringView("lastRequest"), QLatin1StringView("lastUsedAt")}) {
        const QJsonValue value = row[member];
        const QDateTime date = dateOf(value);
        key.lastUsedReported |= value.isNull() || date.isValid();
        if (date.isValid() && !(key.lastUsedAt > date))
            key.lastUsedAt = date;
    }
    const std::optional<bool> enabled = switchOf(row[u"enabled"]);
    key.enabled = enabled.value_or(true);
    key.enabledReported = enabled.has_value();
    key.requestCount = countOf(row[u"requestCount"]);
    key.remaining = countOf(row[u"remaining"]);
    key.refillAmount = countOf(row[u"refillAmount"]);
    key.refillInterval = countOf(row[u"refillInterval"]);
    key.rateLimitEnabled = switchOf(row[u"rateLimitEnabled"]);
    key.rateLimitMax = countOf(row[u"rateLimitMax"]);
    key.rateLimitTimeWindow = countOf(row[u"rateLimitTimeWindow"]);
    key.hasNullLimit = row[u"rateLimitMax"].isNull() || row[u"rateLimitTimeWindow"].isNull();
    key.metadata = row[u"metadata"];
    key.permissions = row[u"permissions"];
    return key;
}

} // namespace scripto::keyrows
