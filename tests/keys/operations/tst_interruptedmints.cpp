// SPDX-License-Identifier: MIT
#include "app/keys/operations/interruptedmints.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

namespace tst_interruptedmints {

using namespace scripto;

namespace {

using What = SettledMint::What;

const QByteArray justNow = "2026-11-22T11:59:58.000Z";
const QString cli = QStringLiteral("scripto-cli");

// The local clock is an hour behind the server's.
struct MintsFixture : Fixture {
    explicit MintsFixture(const QList<QByteArray> &answers)
    {
        writeFile({account(work, 'w'), account(home, 'h', QStringLiteral("me@home.example"))}, work);
        start();
        script(QList<QByteArray>{list({})} + answers);
        show(work);
    }

    MintRecord record(const QString &email = QStringLiteral("You@example.com")) const
    {
        return MintRecord::make(server.url(), email, cli, now.addSecs(-5));
    }
    void noteFrom(MintJournal &other, const MintRecord &left) { QVERIFY(resultOf(other.note(left))); }

    void read()
    {
        keys.refresh();
        QTRY_VERIFY(!keys.isReading());
    }
    QStringList noted()
    {
        QStringList names;
        const QJsonObject content = StateFile(state + QStringLiteral("/mints.json"), worker).read();
        for (const QJsonValue &value : content.value(u"mints").toArray())
            names.append(value[u"name"].toString());
        return names;
    }
    static SettledMint settledIn(const QSignalSpy &spy) { return spy.first().first().value<SettledMint>(); }
    static QStringList idsIn(const SettledMint &mint)
    {
        QStringList ids;
        for (const KeyRef &key : mint.keys)
            ids.append(key.id);
        ids.sort();
        return ids;
    }

    InterruptedMints &interrupted = services.interruptedMints;
};

QByteArray hundred()
{
    QList<QByteArray> rows;
    for (int i = 0; i < 100; ++i)
        rows.append(row("old-" + QByteArray::number(i), "scripto_oo"));
    return list(rows);
}

} // namespace

class TestInterruptedMints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsOutFromTheNextList_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<SettledMint::What>("what");
        QTest::addColumn<QStringList>("ids");
        const QByteArray held = row("1", "scripto_ww", "scripto-cli", justNow); // by the profile
        const QByteArray orphan = row("9", "scripto_zz", "scripto-cli", justNow);
        QTest::newRow("made") << list({held, orphan}) << What::Made << QStringList{QStringLiteral("9")};
        QTest::newRow("one of two") << list({held, orphan, row("8", "scripto_yy", "scripto-cli", justNow)})
                                    << What::Made << QStringList{QStringLiteral("8"), QStringLiteral("9")};
        QTest::newRow("made earlier") << list({held, row("8", "scripto_yy", "scripto-cli")}) << What::NotMade
                                      << QStringList();
        QTest::newRow("another name") << list({held, row("8", "scripto_yy", "ci", justNow)}) << What::NotMade
                                      << QStringList();
        QTest::newRow("none") << list({held}) << What::NotMade << QStringList();
        QTest::newRow("truncated") << hundred() << What::CannotTell << QStringList();
    }

    void findsOutFromTheNextList()
    {
        QFETCH(QByteArray, answer);
        QFETCH(SettledMint::What, what);
        QFETCH(QStringList, ids);
        MintsFixture f({answer, answer});
        const MintRecord record = f.record();
        QVERIFY(resultOf(f.mints.note(record)));
        QSignalSpy settled(&f.interrupted, &InterruptedMints::settled);
        QSignalSpy leftBehind(&f.interrupted, &InterruptedMints::leftBehindChanged);
        f.interrupted.lookFor(record, f.now);
        QVERIFY(f.interrupted.leftBehind().isEmpty());
        f.now = f.now.addSecs(2);
        f.read();
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(MintsFixture::settledIn(settled).what, what);
        QCOMPARE(MintsFixture::settledIn(settled).record, record);
        QCOMPARE(MintsFixture::idsIn(MintsFixture::settledIn(settled)), ids);
        QTRY_COMPARE(f.noted(), QStringList());
        f.read(); // nothing is reported twice
        QCOMPARE(settled.size(), 1);
        QVERIFY(leftBehind.isEmpty()); // nothing of an earlier run
    }

    // The server may still be working on it: a key that is missing may still appear.
    void listThatIsReadTooEarlyProvesNothing()
    {
        MintsFixture f({list({}), list({row("9", "scripto_zz", "scripto-cli", justNow)})});
        QSignalSpy settled(&f.interrupted, &InterruptedMints::settled);
        f.interrupted.lookFor(f.record(), f.now.addSecs(100));
        f.read();
        QCOMPARE(f.server.requests().size(), 2);
        QVERIFY(settled.isEmpty());
        f.read();
        QTRY_COMPARE(settled.size(), 1); // a key that is listed is proof, however early
        QCOMPARE(MintsFixture::settledIn(settled).what, What::Made);
    }

    void waitsForAListOfItsAccount_data()
    {
        QTest::addColumn<QString>("email"); // whose key was asked for
        QTest::addColumn<QByteArray>("answer");
        const QByteArray orphan = list({row("9", "scripto_zz", "scripto-cli", justNow)});
        QTest::newRow("another account") << QStringLiteral("me@home.example") << orphan;
        QTest::newRow("no list") << QStringLiteral("you@example.com") << json(500, "{}");
    }

    void waitsForAListOfItsAccount()
    {
        QFETCH(QString, email);
        QFETCH(QByteArray, answer);
        MintsFixture f({answer});
        const MintRecord record = f.record(email);
        QVERIFY(resultOf(f.mints.note(record)));
        QSignalSpy settled(&f.interrupted, &InterruptedMints::settled);
        f.interrupted.lookFor(record, f.now);
        f.now = f.now.addSecs(2);
        f.read();
        QVERIFY(settled.isEmpty());
        QVERIFY(resultOf(f.worker.run([] { return Result<Done>(Done()); })));
        QCOMPARE(f.noted(), QStringList{cli});
    }

    void takesOverWhatAnEndedInstanceLeftBehind()
    {
        MintsFixture f({list({}), list({row("9", "scripto_zz", "scripto-cli", justNow)})});
        const MintRecord first = f.record();
        const MintRecord second = f.record(QStringLiteral("me@home.example"));
        {
            MintJournal ended(f.state, f.worker);
            f.noteFrom(ended, first);
            f.noteFrom(ended, second);
        }
        QSignalSpy found(&f.interrupted, &InterruptedMints::found);
        QSignalSpy changed(&f.interrupted, &InterruptedMints::leftBehindChanged);
        QSignalSpy settled(&f.interrupted, &InterruptedMints::settled);
        f.interrupted.start();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().first().value<MintRecord>().id, first.id);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(f.interrupted.leftBehind().size(), 2);
        QCOMPARE(f.interrupted.leftBehind().first().id, first.id);

        f.read(); // the server may still be working on it
        QVERIFY(settled.isEmpty());
        QCOMPARE(f.interrupted.leftBehind().size(), 2);
        f.read();
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(MintsFixture::settledIn(settled).record.id, first.id);
        QCOMPARE(MintsFixture::settledIn(settled).what, What::Made);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(f.interrupted.leftBehind().size(), 1);
        QCOMPARE(f.interrupted.leftBehind().first().id, second.id);
        QTRY_COMPARE(f.noted(), QStringList{cli}); // of the second
    }

    // The history records each only once, however often the program starts before it is settled.
    void reportsAnInterruptedMintOnce()
    {
        MintsFixture f({});
        {
            MintJournal ended(f.state, f.worker);
            f.noteFrom(ended, f.record());
        }
        for (const int times : {1, 0}) {
            MintJournal journal(f.state, f.worker);
            InterruptedMints interrupted(f.keys, journal, f.clock);
            QSignalSpy found(&interrupted, &InterruptedMints::found);
            interrupted.start();
            QCOMPARE(found.size(), times);
            QCOMPARE(interrupted.leftBehind().size(), 1);
            QVERIFY(interrupted.leftBehind().first().told);
            QVERIFY(resultOf(f.worker.run([] { return Result<Done>(Done()); })));
        }
    }

    void reportsNothingIfNothingIsLeftBehind()
    {
        MintsFixture f({});
        QSignalSpy changed(&f.interrupted, &InterruptedMints::leftBehindChanged);
        f.interrupted.start();
        QVERIFY(changed.isEmpty());
    }
};

SCRIPTO_TEST(TestInterruptedMints)

} // namespace tst_interruptedmints

#include "tst_interruptedmints.moc"
