// SPDX-License-Identifier: MIT
#include "app/api/httpanswer.h"

#include <QLocale>

#include <cmath>

namespace scripto {

namespace {

using namespace std::chrono_literals;

// Keeps the arithmetic of countdowns within bounds.
constexpr std::chrono::milliseconds longestWait = 7 * 24h;

QByteArray valueOf(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return {};
}

// Parses "Wed, 21 Oct 2015 07:28:00 GMT", the only form that servers may send. Date and time are parsed separately,
// because QLocale returns a QDateTime in local time, which has gaps when clocks go forward.
QDateTime httpDate(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value);
    if (text.size() != 29 || !text.endsWith(u" GMT"))
        return {};
    const QDate date = QLocale::c().toDate(text.sliced(5, 11), QStringLiteral("dd MMM yyyy"));
    const QTime time = QTime::fromString(text.sliced(17, 8), QStringLiteral("hh:mm:ss"));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

QByteArray allValuesOf(const HttpHeaders &headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values.join('\n');
}

std::optional<std::chrono::milliseconds> waitOf(const QByteArray &value, const QDateTime &now)
{
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (isNumber && std::isfinite(seconds)) {
        const double inRange = std::clamp(seconds * 1000, 0.0, static_cast<double>(longestWait.count()));
        return std::chrono::milliseconds(std::llround(inRange));
    }
    const QDateTime until = httpDate(value);
    if (!until.isValid())
        return std::nullopt;
    // Without a time from the server, assume that its clock agrees with ours.
    const qint64 wait = (now.isValid() ? now : QDateTime::currentDateTimeUtc()).msecsTo(until);
    return std::clamp(std::chrono::milliseconds(wait), 0ms, longestWait);
}

} // namespace

HttpAnswer makeHttpAnswer(int status, const HttpHeaders &headers, QByteArray body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = valueOf(headers, "Content-Type").split(';').first().trimmed().toLower();
    answer.body = std::move(body);
    answer.date = httpDate(valueOf(headers, "Date"));
    answer.setCookie = allValuesOf(headers, "Set-Cookie");
    for (const char *name : {"Retry-After", "X-Retry-After"}) {
        if (!answer.retryAfter)
            answer.retryAfter = waitOf(valueOf(headers, name), answer.date);
    }
    return answer;
}

} // namespace scripto
