// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/relativetime.h"

#include <QTest>
#include <QTimeZone>

namespace tst_relativetime {

using namespace scripto;

class TestRelativeTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesPastTimes_data();
    void describesPastTimes();
    void describesFutureTimes_data();
    void describesFutureTimes();
    void fitsIntoASentence();
    void knowsWhenTheTextChanges();
    void missingTimeMeansNever();
    void countsDaysInTheTimeZoneOfNow();
    void formatsDates();
    void formatsDaysNearToday();
    void formatsMinutesAndSeconds();
};

namespace {

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

} // namespace

void TestRelativeTime::describesPastTimes_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("words");
    // Now is Sunday, 22 November 2026, 14:00:00 UTC.
    const auto row = [](const char *time, const char *words) {
        QTest::newRow(time) << QString::fromLatin1(time) << QString::fromLatin1(words);
    };
    row("2026-11-22T15:30:00Z", "Just now"); // the server's clock is ahead
    row("2026-11-22T13:59:56Z", "Just now");
    row("2026-11-22T13:59:55Z", "5 s ago");
    row("2026-11-22T13:59:01Z", "59 s ago");
    row("2026-11-22T13:59:00Z", "1 min ago");
    row("2026-11-22T13:56:00Z", "4 min ago");
    row("2026-11-22T13:00:01Z", "59 min ago");
    row("2026-11-22T13:00:00Z", "1 h ago");
    row("2026-11-22T11:59:00Z", "2 h ago");
    row("2026-11-22T00:00:00Z", "14 h ago");
    row("2026-11-21T23:59:59Z", "Yesterday");
    row("2026-11-21T00:00:00Z", "Yesterday");
    row("2026-11-20T23:59:59Z", "2 days ago");
    row("2026-11-19T14:00:00Z", "3 days ago");
    row("2026-11-09T14:00:00Z", "13 days ago");
    row("2026-11-08T14:00:00Z", "2 weeks ago");
    row("2026-10-11T14:00:00Z", "6 weeks ago");
    row("2026-09-23T14:00:00Z", "8 weeks ago");
    row("2026-09-22T14:00:00Z", "2 months ago");
    row("2026-04-20T14:00:00Z", "7 months ago");
    row("2025-11-23T14:00:00Z", "11 months ago");
    row("2025-11-22T14:00:00Z", "12 months ago");
    row("2024-11-23T14:00:00Z", "23 months ago");
    row("2024-11-22T14:00:00Z", "2 years ago");
    row("2021-01-01T00:00:00Z", "5 years ago");
}

void TestRelativeTime::describesPastTimes()
{
    QFETCH(QString, time);
    QFETCH(QString, words);
    QCOMPARE(ago(QDateTime::fromString(time, Qt::ISODate), at("2026-11-22T14:00:00Z")), words);
}

void TestRelativeTime::describesFutureTimes_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *time, const char *words) {
        QTest::newRow(time) << QString::fromLatin1(time) << QString::fromLatin1(words);
    };
    row("2026-11-22T13:59:00Z", "1 min ago");
    row("2026-11-22T14:00:20Z", "in 20 s");
    row("2026-11-22T14:20:00Z", "in 20 min");
    row("2026-11-22T19:00:00Z", "in 5 h");
    row("2026-11-23T01:00:00Z", "in 11 h");
    row("2026-11-23T14:00:00Z", "tomorrow");
    row("2026-11-25T02:00:00Z", "in 3 days");
    row("2026-12-06T14:00:00Z", "in 2 weeks");
    row("2027-02-20T14:00:00Z", "in 2 months");
    row("2029-02-20T14:00:00Z", "in 2 years");
}

void TestRelativeTime::describesFutureTimes()
{
    QFETCH(QString, time);
    QFETCH(QString, words);
    QCOMPARE(aheadInSentence(QDateTime::fromString(time, Qt::ISODate), at("2026-11-22T14:00:00Z")), words);
}

void TestRelativeTime::fitsIntoASentence()
{
    const QDateTime now = at("2026-11-22T14:00:00Z");
    QCOMPARE(agoInSentence(now, now), QStringLiteral("just now"));
    QCOMPARE(agoInSentence(now.addDays(-1), now), QStringLiteral("yesterday"));
    QCOMPARE(agoInSentence(now.addSecs(-12), now), QStringLiteral("12 s ago"));
    QCOMPARE(agoInSentence({}, now), QStringLiteral("never"));
}

void TestRelativeTime::knowsWhenTheTextChanges()
{
    const QDateTime time = at("2026-11-22T08:00:00Z");
    const qint64 twoHours = 2 * 3600 * 1000;
    for (qint64 age = -twoHours; age < twoHours; age += 777) {
        const QDateTime now = time.addMSecs(age);
        const qint64 pause = untilAgoChanges(time, now).count();
        QVERIFY2(pause >= 1000 && pause <= 3600 * 1000, qPrintable(QString::number(age)));
        // A second is the shortest pause, so that a text of seconds may be late by one.
        if (pause > 1000)
            QCOMPARE(ago(time, now.addMSecs(pause - 1)), ago(time, now));
        if (age >= 0 && age < 3600 * 1000)
            QVERIFY2(ago(time, now.addMSecs(pause)) != ago(time, now), qPrintable(QString::number(age)));
    }
}

void TestRelativeTime::missingTimeMeansNever()
{
    const QDateTime now = at("2026-11-22T14:00:00Z");
    QCOMPARE(ago({}, now), QStringLiteral("Never"));
    QCOMPARE(aheadInSentence({}, now), QStringLiteral("never"));
    QCOMPARE(dateText({}), QStringLiteral("Never"));
    QCOMPARE(dateTimeText({}), QStringLiteral("Never"));
}

void TestRelativeTime::countsDaysInTheTimeZoneOfNow()
{
    const QDateTime time = at("2026-11-20T22:30:00Z");
    const QDateTime now = at("2026-11-21T23:30:00Z");
    QCOMPARE(ago(time, now), QStringLiteral("Yesterday"));
    // One hour further east it is 00:30 on the 22nd, and `time` is 23:30 on the 20th.
    QCOMPARE(ago(time, now.toTimeZone(QTimeZone(3600))), QStringLiteral("2 days ago"));
    // Hours say more than days even across midnight.
    QCOMPARE(ago(at("2026-11-21T23:30:00Z"), at("2026-11-22T01:30:00Z")), QStringLiteral("2 h ago"));
}

void TestRelativeTime::formatsDates()
{
    QCOMPARE(dateText(at("2026-03-03T10:00:00Z")), QStringLiteral("3 Mar 2026"));
    QCOMPARE(dateText(at("2026-09-14T10:00:00Z")), QStringLiteral("14 Sep 2026"));
    QCOMPARE(dateTimeText(at("2026-11-22T22:14:00Z")), QStringLiteral("22 Nov 2026, 22:14"));
}

void TestRelativeTime::formatsDaysNearToday()
{
    const QDateTime now = at("2026-11-22T22:30:00Z");
    QCOMPARE(dayTimeText(at("2026-11-22T20:41:00Z"), now), QStringLiteral("Today, 20:41"));
    QCOMPARE(dayTimeText(at("2026-11-21T23:59:00Z"), now), QStringLiteral("Yesterday, 23:59"));
    QCOMPARE(dayTimeText(at("2026-11-20T20:41:00Z"), now), QStringLiteral("20 Nov 2026, 20:41"));
    QCOMPARE(dayTimeText(at("2026-11-23T20:41:00Z"), now), QStringLiteral("23 Nov 2026, 20:41"));
    // Two hours further east it is the 23rd.
    QCOMPARE(dayTimeText(at("2026-11-22T20:41:00Z"), now.toTimeZone(QTimeZone(7200))),
             QStringLiteral("Yesterday, 22:41"));
    QCOMPARE(dayTimeText({}, now), QStringLiteral("Never"));
}

void TestRelativeTime::formatsMinutesAndSeconds()
{
    QCOMPARE(minutesText(272), QStringLiteral("4:32"));
    QCOMPARE(minutesText(5), QStringLiteral("0:05"));
    QCOMPARE(minutesText(0), QStringLiteral("0:00"));
    QCOMPARE(minutesText(-3), QStringLiteral("0:00"));
}

SCRIPTO_TEST(TestRelativeTime)

} // namespace tst_relativetime

#include "tst_relativetime.moc"
