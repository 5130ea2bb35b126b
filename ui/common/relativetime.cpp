// SPDX-License-Identifier: MIT
#include "ui/common/relativetime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace scripto {
namespace {

using namespace std::chrono_literals;

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
// Up to this age, hours are more informative than "yesterday", even across midnight.
constexpr qint64 hoursAcrossMidnight = 12 * hour;
constexpr qint64 aMoment = 5;
constexpr qint64 daysInWeek = 7;
constexpr qint64 daysBeforeWeeks = 2 * daysInWeek;
constexpr int monthsBeforeMonths = 2; // "8 weeks", then "2 months"
constexpr int monthsInYear = 12;
constexpr int monthsBeforeYears = 2 * monthsInYear;

constexpr const char *context = "scripto::RelativeTime";

QString relativeText(const char *text, qint64 number = -1)
{
    return QCoreApplication::translate(context, text, nullptr, static_cast<int>(number));
}

// The number of whole calendar months from one date to a later one.
int monthsBetween(QDate from, QDate to)
{
    const int months = (to.year() - from.year()) * monthsInYear + to.month() - from.month();
    return from.addMonths(months) > to ? months - 1 : months;
}

// The month's name must be in the language of the words around it, which may be another one than the desktop's. In
// English it is the C locale's, which is the same in every country.
QLocale localeOfWords()
{
    //: The code of the language that these texts are translated to, such as de.
    const QLocale words(relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "en")));
    if (words.language() == QLocale::English)
        return QLocale::c();
    return QLocale().language() == words.language() ? QLocale() : words;
}

struct Phrases {
    const char *seconds;
    const char *minutes;
    const char *hours;
    const char *oneDay;
    const char *days;
    const char *weeks;
    const char *months;
    const char *years;
};

// Uses the largest unit of which there are at least two, so that no singular is needed.
QString phrase(const Phrases &phrases, const QDateTime &from, const QDateTime &to)
{
    const qint64 seconds = from.secsTo(to);
    if (seconds < minute)
        return relativeText(phrases.seconds, seconds);
    if (seconds < hour)
        return relativeText(phrases.minutes, seconds / minute);
    const qint64 days = from.date().daysTo(to.date());
    if (days == 0 || seconds < hoursAcrossMidnight)
        return relativeText(phrases.hours, seconds / hour);
    if (days == 1)
        return relativeText(phrases.oneDay);
    if (days < daysBeforeWeeks)
        return relativeText(phrases.days, days);
    const int months = monthsBetween(from.date(), to.date());
    if (months < monthsBeforeMonths)
        return relativeText(phrases.weeks, days / daysInWeek);
    if (months < monthsBeforeYears)
        return relativeText(phrases.months, months);
    return relativeText(phrases.years, months / monthsInYear);
}

QString past(const QDateTime &time, const QDateTime &now, const char *yesterday)
{
    return phrase({.seconds = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "%n s ago"),
                   .minutes = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "%n min ago"),
                   .hours = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "%n h ago"),
                   .oneDay = yesterday,
                   .days = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "%n days ago"),
                   .weeks = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "%n weeks ago"),
                   .months = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "%n months ago"),
                   .years = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "%n years ago")},
                  time.toTimeZone(now.timeZone()), now);
}

} // namespace

QString ago(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "Never"));
    if (time.secsTo(now) < aMoment)
        return relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "Just now"));
    return past(time, now, QT_TRANSLATE_NOOP("scripto::RelativeTime", "Yesterday"));
}

QString agoInSentence(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "never"));
    if (time.secsTo(now) < aMoment)
        return relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "just now"));
    return past(time, now, QT_TRANSLATE_NOOP("scripto::RelativeTime", "yesterday"));
}

std::chrono::milliseconds untilAgoChanges(const QDateTime &time, const QDateTime &now)
{
    using namespace std::chrono;
    const milliseconds age(time.msecsTo(now));
    if (age < seconds(aMoment))
        return std::clamp<milliseconds>(seconds(aMoment) - age, 1s, 1h);
    const milliseconds unit = age < 1min ? milliseconds(1s) : age < 1h ? milliseconds(1min) : milliseconds(1h);
    return std::max<milliseconds>(unit - age % unit, 1s);
}

QString aheadInSentence(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid() || time <= now)
        return agoInSentence(time, now);
    return phrase({.seconds = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "in %n s"),
                   .minutes = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "in %n min"),
                   .hours = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "in %n h"),
                   .oneDay = QT_TRANSLATE_NOOP("scripto::RelativeTime", "tomorrow"),
                   .days = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "in %n days"),
                   .weeks = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "in %n weeks"),
                   .months = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "in %n months"),
                   .years = QT_TRANSLATE_N_NOOP("scripto::RelativeTime", "in %n years")},
                  now, time.toTimeZone(now.timeZone()));
}

QString dateFormat()
{
    return relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "d MMM yyyy"));
}

QString dateText(const QDateTime &time)
{
    return time.isValid() ? localeOfWords().toString(time.date(), dateFormat()) : ago({}, {});
}

QString dateTimeText(const QDateTime &time)
{
    const QString format = relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "d MMM yyyy, HH:mm"));
    return time.isValid() ? localeOfWords().toString(time, format) : ago({}, {});
}

QString dayTimeText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toTimeZone(now.timeZone());
    const qint64 days = local.date().daysTo(now.date());
    if (!time.isValid() || days < 0 || days > 1)
        return dateTimeText(local);
    const QString clock = QLocale::c().toString(local, QStringLiteral("HH:mm"));
    return (days == 0 ? relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "Today, %1"))
                      : relativeText(QT_TRANSLATE_NOOP("scripto::RelativeTime", "Yesterday, %1")))
        .arg(clock);
}

QString minutesText(qint64 seconds)
{
    const qint64 left = qMax(seconds, qint64(0));
    return QString::number(left / minute) + QStringLiteral(":%1").arg(left % minute, 2, 10, QLatin1Char('0'));
}

} // namespace scripto
