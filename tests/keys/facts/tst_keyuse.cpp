// SPDX-License-Identifier: MIT
#include "app/keys/facts/keystatus.h"
#include "app/keys/facts/keyuse.h"
#include "tests/support/testroom.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_keyuse {

using namespace scripto;

namespace {

using Kind = KeyUse::Kind;
using Source = KeyUse::Source;

const QDateTime start = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);

// A key on a server that stamps it with each use.
ApiKey usedAt(const QDateTime &stamp)
{
    ApiKey key;
    key.createdAt = start.addDays(-500);
    key.updatedAt = key.createdAt;
    key.rateLimitEnabled = false;
    key.lastUsedReported = true;
    key.lastUsedAt = stamp;
    return key;
}

// This program reads the list with the key itself, at `time`.
UseRecord readWith(UseRecord record, const QDateTime &time)
{
    noteOwnRequest(record, {time.addMSecs(-20), time.addMSecs(20)});
    return noteListed(record, usedAt(time), time.addMSecs(20));
}

} // namespace

class TestKeyUse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutOwnRequestsTheStampIsTheTruth()
    {
        QCOMPARE(keyUse(usedAt(start)), (KeyUse{Kind::Outside, start, {}, Source::Server}));
        QCOMPARE(keyUse(usedAt({})), (KeyUse{Kind::Never, {}, {}, Source::Server}));
        ApiKey silent = usedAt(start);
        silent.lastUsedReported = false;
        QCOMPARE(keyUse(silent).kind, Kind::NotReported);
    }

    void anOwnStampIsTold()
    {
        const UseRecord record = readWith({}, start);
        QCOMPARE(keyUse(usedAt(start), record), (KeyUse{Kind::OwnNewest, start, {}, Source::ThisProgram}));
    }

    void whatWasKnownBeforeIsRemembered()
    {
        // Seen through another key first, then read with.
        const QDateTime old = start.addDays(-200);
        UseRecord record = noteListed({}, usedAt(old), start);
        QCOMPARE(keyUse(usedAt(old), record), (KeyUse{Kind::Outside, old, {}, Source::Server}));
        record = readWith(record, start.addDays(1));
        QCOMPARE(keyUse(usedAt(start.addDays(1)), record),
                 (KeyUse{Kind::OwnNewest, start.addDays(1), start, Source::ThisProgram}));
        QCOMPARE(record.outside, old);
    }

    void useByOthersAfterOursIsSeenWhereAnotherKeyReads()
    {
        UseRecord record = readWith({}, start);
        const QDateTime theirs = start.addSecs(3);
        record = noteListed(record, usedAt(theirs), start.addSecs(600));
        QCOMPARE(keyUse(usedAt(theirs), record), (KeyUse{Kind::Outside, theirs, {}, Source::Server}));
    }

    void aServerThatDoesNotStampIsNotMisread()
    {
        const QDateTime old = start.addDays(-100);
        UseRecord record;
        noteOwnRequest(record, {start, start.addSecs(1)});
        record = noteListed(record, usedAt(old), start.addSecs(1));
        QCOMPARE(keyUse(usedAt(old), record).kind, Kind::Outside);
        record = noteListed(record, usedAt(old), start.addSecs(60));
        QVERIFY(record.requests.isEmpty());
    }

    void theBoundsOfAnOwnRequest_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("before it") << -3 << Kind::Outside;
        QTest::newRow("as it begins, by a clock in whole seconds") << -2 << Kind::OwnNewest;
        QTest::newRow("as it ends, by a clock in whole seconds") << 12 << Kind::OwnNewest;
        QTest::newRow("after it") << 13 << Kind::Outside;
        QTest::newRow("an hour later") << 3600 << Kind::Outside;
    }

    void theBoundsOfAnOwnRequest()
    {
        QFETCH(int, seconds);
        UseRecord record;
        noteOwnRequest(record, {start, start.addSecs(10)});
        const ApiKey key = usedAt(start.addSecs(seconds));
        record = noteListed(record, key, start.addSecs(7200));
        QTEST(keyUse(key, record).kind, "kind");
    }

    // Some servers write the stamp down after they have answered.
    void aStampThatComesAListLateIsOurs()
    {
        const QDateTime old = start.addDays(-100);
        UseRecord record;
        noteOwnRequest(record, {start, start.addSecs(1)});
        record = noteListed(record, usedAt(old), start.addSecs(1));
        QCOMPARE(keyUse(usedAt(old), record).kind, Kind::Outside);
        record = noteListed(record, usedAt(start), start.addSecs(3600));
        QCOMPARE(keyUse(usedAt(start), record),
                 (KeyUse{Kind::OwnNewest, start, start.addSecs(1), Source::ThisProgram}));
    }

    // The server has not stamped it, or not yet.
    void whatWasUsedHereIsNotCalledUnused()
    {
        UseRecord record;
        noteOwnRequest(record, {start, start.addSecs(1)});
        record.usedHere = start;
        ApiKey key = usedAt({});
        record = noteListed(record, key, start.addSecs(1));
        QCOMPARE(keyUse(key, record), (KeyUse{Kind::OwnNewest, start, {}, Source::ThisProgram}));
        key.lastUsedReported = false;
        QCOMPARE(keyUse(key, record), (KeyUse{Kind::OwnNewest, start, {}, Source::ThisProgram}));
    }

    void aRequestUnderWayIsStillAwaited()
    {
        UseRecord record;
        noteOwnRequest(record, {start, start.addSecs(150)}); // a revoke, its answer is not there yet
        record = noteListed(record, usedAt(start.addDays(-9)), start.addSecs(1)); // by another key
        QCOMPARE(record.requests.size(), 1);
        record = noteListed(record, usedAt(start.addSecs(2)), start.addSecs(3));
        QCOMPARE(keyUse(usedAt(start.addSecs(2)), record).kind, Kind::OwnNewest);
    }

    // A week of own reads among uses by others: what is stale never looks fresh for our reading it, and what somebody
    // else used is never called stale.
    void aWeekOfOwnReads()
    {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 300; ++round) {
            const bool usedByOthers = random.bounded(2) == 0;
            QDateTime stamp = start.addDays(-200);
            QDateTime lastOutside = stamp;
            UseRecord record;
            QDateTime now = start;
            while (now < start.addDays(7)) {
                now = now.addSecs(60 + random.bounded(7200));
                if (usedByOthers && random.bounded(10) == 0)
                    stamp = lastOutside = now.addSecs(-30);
                const bool withThisKey = random.bounded(2) == 0;
                if (withThisKey) {
                    noteOwnRequest(record, {now, now.addMSecs(50)});
                    stamp = now.addMSecs(25);
                }
                const ApiKey key = usedAt(stamp);
                record = noteListed(record, key, now.addMSecs(50));
                const KeyStatus status = keyStatus(key, keyUse(key, record), now);
                if (!usedByOthers)
                    QVERIFY(status == KeyStatus::Stale || status == KeyStatus::OwnUse);
                else if (lastOutside > start.addDays(-90))
                    QVERIFY(status != KeyStatus::Stale);
            }
        }
    }
};

SCRIPTO_TEST(TestKeyUse)

} // namespace tst_keyuse

#include "tst_keyuse.moc"
