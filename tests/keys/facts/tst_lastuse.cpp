// SPDX-License-Identifier: MIT
#include "app/keys/facts/keystatus.h"
#include "app/keys/facts/lastuse.h"
#include "tests/support/testroom.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_lastuse {

using namespace scripto;

namespace {

using Kind = LastUse::Kind;
using Source = LastUse::Source;

const QDateTime start = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);

// A key on a server that stamps it with every use.
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

// The record after this program has read the list with the key itself, at `time`.
OwnUseRecord readWith(OwnUseRecord record, const QDateTime &time)
{
    noteOwnRequest(record, {time.addMSecs(-20), time.addMSecs(20)});
    return withListed(record, usedAt(time), time.addMSecs(20));
}

} // namespace

class TestLastUse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trustsTheStampWithoutOwnRequests()
    {
        QCOMPARE(lastUse(usedAt(start)), (LastUse{Kind::Outside, start, {}, Source::Server}));
        QCOMPARE(lastUse(usedAt({})), (LastUse{Kind::Never, {}, {}, Source::Server}));
        ApiKey silent = usedAt(start);
        silent.lastUsedReported = false;
        QCOMPARE(lastUse(silent).kind, Kind::NotReported);
    }

    void recognisesItsOwnStamp()
    {
        const OwnUseRecord record = readWith({}, start);
        QCOMPARE(lastUse(usedAt(start), record), (LastUse{Kind::OwnNewest, start, {}, Source::ThisProgram}));
    }

    void remembersEarlierUseByOthers()
    {
        // Read with another key first, then with this one.
        const QDateTime old = start.addDays(-200);
        OwnUseRecord record = withListed({}, usedAt(old), start);
        QCOMPARE(lastUse(usedAt(old), record), (LastUse{Kind::Outside, old, {}, Source::Server}));
        record = readWith(record, start.addDays(1));
        QCOMPARE(lastUse(usedAt(start.addDays(1)), record),
                 (LastUse{Kind::OwnNewest, start.addDays(1), start, Source::ThisProgram}));
        QCOMPARE(record.outside, old);
    }

    void seesLaterUseByOthersThroughAnotherKey()
    {
        OwnUseRecord record = readWith({}, start);
        const QDateTime theirs = start.addSecs(3);
        record = withListed(record, usedAt(theirs), start.addSecs(600));
        QCOMPARE(lastUse(usedAt(theirs), record), (LastUse{Kind::Outside, theirs, {}, Source::Server}));
    }

    void oldStampIsNotOursIfTheServerDoesNotStamp()
    {
        const QDateTime old = start.addDays(-100);
        OwnUseRecord record;
        noteOwnRequest(record, {start, start.addSecs(1)});
        record = withListed(record, usedAt(old), start.addSecs(1));
        QCOMPARE(lastUse(usedAt(old), record).kind, Kind::Outside);
        record = withListed(record, usedAt(old), start.addSecs(60));
        QVERIFY(record.requests.isEmpty());
    }

    void stampIsOursOnlyWithinTheRequest_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("before the request") << -3 << Kind::Outside;
        QTest::newRow("at its start, in whole seconds") << -2 << Kind::OwnNewest;
        QTest::newRow("at its end, in whole seconds") << 12 << Kind::OwnNewest;
        QTest::newRow("after the request") << 13 << Kind::Outside;
        QTest::newRow("an hour later") << 3600 << Kind::Outside;
    }

    void stampIsOursOnlyWithinTheRequest()
    {
        QFETCH(int, seconds);
        OwnUseRecord record;
        noteOwnRequest(record, {start, start.addSecs(10)});
        const ApiKey key = usedAt(start.addSecs(seconds));
        record = withListed(record, key, start.addSecs(7200));
        QTEST(lastUse(key, record).kind, "kind");
    }

    // Some servers store the stamp only after responding.
    void stampThatAppearsAListLateIsOurs()
    {
        const QDateTime old = start.addDays(-100);
        OwnUseRecord record;
        noteOwnRequest(record, {start, start.addSecs(1)});
        record = withListed(record, usedAt(old), start.addSecs(1));
        QCOMPARE(lastUse(usedAt(old), record).kind, Kind::Outside);
        record = withListed(record, usedAt(start), start.addSecs(3600));
        QCOMPARE(lastUse(usedAt(start), record),
                 (LastUse{Kind::OwnNewest, start, start.addSecs(1), Source::ThisProgram}));
    }

    // The server has not stamped it, or not yet.
    void keyUsedHereIsNotCalledUnused()
    {
        OwnUseRecord record;
        noteOwnRequest(record, {start, start.addSecs(1)});
        record.usedHere = start;
        ApiKey key = usedAt({});
        record = withListed(record, key, start.addSecs(1));
        QCOMPARE(lastUse(key, record), (LastUse{Kind::OwnNewest, start, {}, Source::ThisProgram}));
        key.lastUsedReported = false;
        QCOMPARE(lastUse(key, record), (LastUse{Kind::OwnNewest, start, {}, Source::ThisProgram}));
    }

    void keepsWaitingForARequestUnderWay()
    {
        OwnUseRecord record;
        noteOwnRequest(record, {start, start.addSecs(150)}); // a revoke without a response yet
        record = withListed(record, usedAt(start.addDays(-9)), start.addSecs(1)); // by another key
        QCOMPARE(record.requests.size(), 1);
        record = withListed(record, usedAt(start.addSecs(2)), start.addSecs(3));
        QCOMPARE(lastUse(usedAt(start.addSecs(2)), record).kind, Kind::OwnNewest);
    }

    // What follows from each member of the server's row and of the record.
    void derivesTheLastUse_data()
    {
        QTest::addColumn<ApiKey>("key");
        QTest::addColumn<OwnUseRecord>("record");
        QTest::addColumn<LastUse>("use");
        const auto add = [](const char *name, const ApiKey &key, const OwnUseRecord &record, const LastUse &use) {
            QTest::newRow(name) << key << record << use;
        };
        const auto with = [](ApiKey key, auto change) {
            change(key);
            return key;
        };
        const auto knowing = [](auto change) {
            OwnUseRecord record;
            change(record);
            return record;
        };
        const LastUse never{Kind::Never, {}, {}, Source::Server};
        const LastUse neverReported{Kind::NeverReported, {}, {}, Source::Server};
        const auto outside = [](const QDateTime &at) { return LastUse{Kind::Outside, at, {}, Source::Server}; };
        const auto inferred = [](const QDateTime &at) { return LastUse{Kind::Outside, at, {}, Source::Inferred}; };
        const auto own = [](const QDateTime &at) { return LastUse{Kind::OwnNewest, at, {}, Source::ThisProgram}; };
        // Stamped by the server.
        const ApiKey unused = usedAt({});
        add("unused, unlimited", unused, {}, never);
        const ApiKey limited = with(unused, [](ApiKey &key) {
            key.rateLimitEnabled = true;
            key.rateLimitMax = 10;
            key.rateLimitTimeWindow = 1000;
        });
        add("maximum and window", limited, {}, never);
        const ApiKey noWindow = with(limited, [](ApiKey &key) { key.rateLimitTimeWindow.reset(); });
        add("no window", noWindow, {}, neverReported);
        add("no maximum", with(limited, [](ApiKey &key) { key.rateLimitMax.reset(); }), {}, neverReported);
        const ApiKey nullWindow = with(noWindow, [](ApiKey &key) { key.hasNullLimit = true; });
        add("null window", nullWindow, {}, {Kind::NotTracked, {}, {}, Source::Unknown});
        add("null window, unlimited", with(nullWindow, [](ApiKey &key) { key.rateLimitEnabled = false; }), {}, never);
        add("null window, stamped earlier", with(nullWindow, [](ApiKey &key) { key.lastUsedAt = start; }), {},
            outside(start));
        add("null window, stamped by us earlier", nullWindow, knowing([](OwnUseRecord &r) { r.own = start; }),
            neverReported);
        // Updates of the row.
        const auto updated = [&with](const ApiKey &key, const QDateTime &at) {
            return with(key, [&at](ApiKey &changed) { changed.updatedAt = at; });
        };
        add("updated after the creation", updated(unused, start), {}, inferred(start));
        add("no update date", updated(unused, {}), {}, neverReported);
        add("no creation date", with(unused, [](ApiKey &key) { key.createdAt = {}; }), {}, inferred(unused.updatedAt));
        add("no dates", with(unused, [](ApiKey &key) { key.createdAt = key.updatedAt = {}; }), {}, neverReported);
        add("used and updated together", updated(usedAt(start), start.addMSecs(1000)), {}, outside(start));
        add("used, updated later", updated(usedAt(start), start.addMSecs(1001)), {}, inferred(start.addMSecs(1001)));
        add("created after its update",
            with(updated(unused, start), [](ApiKey &key) { key.createdAt = start.addDays(1); }), {}, never);
        // Our own use.
        const OwnUseRecord ownUpdate = knowing([](OwnUseRecord &r) { r.ownUpdate = start; });
        add("updated by us, stamped each time", updated(unused, start), ownUpdate, neverReported);
        add("updated by us, not stamped", updated(noWindow, start), ownUpdate, own(start));
        add("updated after our update", updated(noWindow, start.addSecs(60)), ownUpdate, inferred(start.addSecs(60)));
        add("never updated", updated(noWindow, {}), {}, neverReported);
        add("updated during our request", updated(noWindow, start), knowing([](OwnUseRecord &r) {
                noteOwnRequest(r, {start.addSecs(-1), start.addSecs(1)});
            }),
            own(start));
        const ApiKey usedByThem =
            with(updated(noWindow, start), [](ApiKey &key) { key.lastUsedAt = start.addDays(-1); });
        add("used by others, then updated by us", usedByThem, ownUpdate, own(start));
        add("used by others, then updated by us, stamped each time",
            with(usedByThem, [](ApiKey &key) { key.rateLimitEnabled = false; }), ownUpdate, outside(start.addDays(-1)));
        const ApiKey usedLater = with(usedByThem, [](ApiKey &key) { key.lastUsedAt = start.addSecs(60); });
        add("updated by us, then used by others", usedLater, ownUpdate, outside(start.addSecs(60)));
        add("updated by us while others use it", with(usedByThem, [](ApiKey &key) { key.lastUsedAt = start; }),
            ownUpdate, own(start));
        const OwnUseRecord ownUse = knowing([](OwnUseRecord &r) {
            r.own = start;
            r.ownUpdate = start.addSecs(5);
        });
        add("used by us, updated later by us",
            with(updated(noWindow, start.addSecs(5)), [](ApiKey &key) { key.lastUsedAt = start; }), ownUse,
            own(start.addSecs(5)));
        add("used and updated together by us",
            with(updated(noWindow, start.addMSecs(900)), [](ApiKey &key) { key.lastUsedAt = start; }),
            knowing([](OwnUseRecord &r) {
                r.own = start;
                r.ownUpdate = start.addMSecs(900);
            }),
            own(start));
        const OwnUseRecord here = knowing([](OwnUseRecord &r) { r.usedHere = start; });
        add("used here, not stamped", unused, here, own(start));
        add("used here, stamped by others", usedAt(start.addDays(-1)), here, outside(start.addDays(-1)));
        add("used here, updated by us", updated(noWindow, start.addDays(1)), knowing([](OwnUseRecord &r) {
                r.usedHere = start;
                r.ownUpdate = start.addDays(1);
            }),
            own(start.addDays(1)));
        add("no stamps at all", with(noWindow, [](ApiKey &key) { key.updatedAt = {}; }), {}, neverReported);
    }

    void derivesTheLastUse()
    {
        QFETCH(ApiKey, key);
        QFETCH(OwnUseRecord, record);
        QTEST(lastUse(key, record), "use");
    }

    // What reading a list changes in the record.
    void recordsWhatTheListShows()
    {
        ApiKey key = usedAt(start);
        key.updatedAt = start;
        key.remaining = 7;
        OwnUseRecord record;
        noteOwnRequest(record, {start.addSecs(-1), start.addSecs(1)});
        record = withListed(record, key, start.addSecs(1));
        QCOMPARE(record.own, start);
        QCOMPARE(record.ownUpdate, start);
        QCOMPARE(record.remaining, std::optional<qint64>(7));
        QVERIFY(!record.outside.isValid());
        QVERIFY(record.requests.first().listed); // it ended before the list arrived
        key.lastUsedAt = key.updatedAt = start.addDays(1);
        key.remaining.reset();
        record = withListed(record, key, start.addDays(2));
        QCOMPARE(record.own, start);
        QCOMPARE(record.ownUpdate, start);
        QVERIFY(!record.remaining);
        QCOMPARE(record.outside, start.addDays(1));
        QCOMPARE(record.outsideSeenAt, start.addDays(2));
        QVERIFY(record.requests.isEmpty());
        key.lastUsedReported = false; // says nothing about use by others
        key.lastUsedAt = key.updatedAt = {};
        record = withListed(record, key, start.addDays(3));
        QCOMPARE(record.outside, start.addDays(1));
        QCOMPARE(record.outsideSeenAt, start.addDays(2));
    }

    // A week of own reads mixed with use by others: reading a stale key never makes it look fresh, and a key used by
    // somebody else is never called stale.
    void staysRightDuringAWeekOfOwnReads()
    {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 300; ++round) {
            const bool usedByOthers = random.bounded(2) == 0;
            QDateTime stamp = start.addDays(-200);
            QDateTime lastOutside = stamp;
            OwnUseRecord record;
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
                record = withListed(record, key, now.addMSecs(50));
                const LastUse use = lastUse(key, record);
                const KeyStatus status = keyStatus(key, use, now);
                if (!usedByOthers)
                    QVERIFY(status == KeyStatus::Stale || use.kind == LastUse::Kind::OwnNewest);
                else if (lastOutside > start.addDays(-90))
                    QVERIFY(status != KeyStatus::Stale);
            }
        }
    }
};

SCRIPTO_TEST(TestLastUse)

} // namespace tst_lastuse

#include "tst_lastuse.moc"
