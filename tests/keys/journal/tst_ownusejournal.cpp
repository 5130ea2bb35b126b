// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/keys/journal/ownusejournal.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_ownusejournal {

using namespace scripto;

namespace {

const QDateTime start = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);
const QUrl server(QStringLiteral("https://scripto.example"));
const QString id = QStringLiteral("key-1");

ApiKey usedAt(const QDateTime &stamp)
{
    ApiKey key;
    key.id = id;
    key.lastUsedReported = true;
    key.lastUsedAt = stamp;
    return key;
}

void wait(Call<Done> *call)
{
    QSignalSpy finished(call, &CallBase::finished);
    QVERIFY(finished.wait());
}

} // namespace

class TestOwnUseJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        QVERIFY(m_folder->isValid());
    }

    void recognisesOwnStampsAfterARestart()
    {
        {
            OwnUseJournal ownUseJournal(file());
            ownUseJournal.begin(server, {id}, start);
            ownUseJournal.end(server, {id}, start.addMSecs(40));
            wait(ownUseJournal.noteList(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        }
        OwnUseJournal again(file());
        QCOMPARE(lastUse(usedAt(start.addMSecs(20)), again.record(server, id)).kind, LastUse::Kind::OwnNewest);
        QCOMPARE(again.record(QUrl(QStringLiteral("https://other.example")), id), OwnUseRecord());
    }

    // Its request may have taken as long as the longest timeout.
    void recognisesRequestsOfAKilledInstance_data()
    {
        QTest::addColumn<int>("seconds"); // after the request began
        QTest::addColumn<LastUse::Kind>("kind");
        QTest::newRow("during the request") << 60 << LastUse::Kind::OwnNewest;
        QTest::newRow("at the end, within the tolerance") << 152 << LastUse::Kind::OwnNewest;
        QTest::newRow("after the request") << 153 << LastUse::Kind::Outside;
    }

    void recognisesRequestsOfAKilledInstance()
    {
        QFETCH(int, seconds);
        {
            OwnUseJournal killed(file());
            killed.begin(server, {id}, start);
            QTRY_VERIFY(!killed.record(server, id).requests.isEmpty());
        }
        OwnUseJournal again(file());
        const ApiKey key = usedAt(start.addSecs(seconds));
        wait(again.noteList(server, {key}, start.addSecs(400)));
        QTEST(lastUse(key, again.record(server, id)).kind, "kind");
    }

    void recordsSurviveARoundTrip()
    {
        const OwnRequest request{start, start.addSecs(1)};
        const ApiKey byOthers = usedAt(start.addDays(-9));
        ApiKey byUs = usedAt(start);
        byUs.updatedAt = start.addMSecs(500);
        byUs.remaining = 7;
        OwnUseRecord expected = withListed({}, byOthers, start.addDays(-1));
        noteOwnRequest(expected, request);
        expected.usedHere = request.to;
        expected = withListed(expected, byUs, request.to);
        QVERIFY(expected.own.isValid() && expected.ownUpdate.isValid() && expected.outside.isValid());
        {
            OwnUseJournal ownUseJournal(file());
            wait(ownUseJournal.noteList(server, {byOthers}, start.addDays(-1)));
            wait(ownUseJournal.noteList(server, {byUs}, request.to, {id}, request));
            QCOMPARE(ownUseJournal.record(server, id), expected);
        }
        QCOMPARE(OwnUseJournal(file()).record(server, id), expected);
    }

    // If several keys are possible, none was certainly used.
    void countsOnlyCertainUse_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<bool>("maybe");
        QTest::addColumn<bool>("surely");
        const QString another = QStringLiteral("key-2");
        QTest::newRow("this one") << QStringList{id} << true << true;
        QTest::newRow("one of two") << QStringList{id, another} << true << false;
        QTest::newRow("another one") << QStringList{another} << false << false;
    }

    void countsOnlyCertainUse()
    {
        QFETCH(QStringList, ids);
        QFETCH(bool, maybe);
        QFETCH(bool, surely);
        OwnUseJournal ownUseJournal(file());
        ownUseJournal.begin(server, ids, start);
        wait(ownUseJournal.noteList(server, {}, start));
        QCOMPARE(ownUseJournal.record(server, id).requests.size(), maybe ? 1 : 0);
        QCOMPARE(ownUseJournal.record(server, id).usedHere, surely ? start : QDateTime());
        QVERIFY(!ownUseJournal.record(server, id).remaining);
        const OwnRequest request{start.addDays(1), start.addDays(1).addSecs(1)};
        wait(ownUseJournal.noteList(server, {usedAt({})}, request.to, ids, request));
        QCOMPARE(ownUseJournal.record(server, id).usedHere, surely ? request.to : QDateTime());
        QCOMPARE(ownUseJournal.record(server, id).requests.contains(OwnRequest{request.from, request.to, true}), maybe);
    }

    void eachUseLowersRemaining()
    {
        OwnUseJournal ownUseJournal(file());
        ApiKey key = usedAt({});
        key.remaining = 2;
        wait(ownUseJournal.noteList(server, {key}, start));
        for (const qint64 left : {1, 0, 0}) {
            ownUseJournal.begin(server, {id}, start);
            ownUseJournal.end(server, {id}, start);
            wait(ownUseJournal.noteList(server, {}, start));
            QCOMPARE(ownUseJournal.record(server, id).remaining, std::optional(left));
        }
    }

    void successiveRequestsAreSeparate()
    {
        OwnUseJournal ownUseJournal(file());
        const QDateTime later = start.addSecs(10);
        for (const QDateTime &from : {start, later}) {
            ownUseJournal.begin(server, {id}, from);
            ownUseJournal.end(server, {id}, from.addSecs(1));
        }
        QTRY_COMPARE(ownUseJournal.record(server, id).requests,
                     (QList<OwnRequest>{{start, start.addSecs(1)}, {later, later.addSecs(1)}}));
    }

    void ignoresRequestsWithoutAKnownKey()
    {
        OwnUseJournal ownUseJournal(file());
        ownUseJournal.begin(server, {}, start);
        ownUseJournal.end(server, {id}, start); // which never began
        wait(m_worker.run([] { return Result<Done>(Done()); }));
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("state/use.json"))));
    }

    void instancesShareTheirOwnUse()
    {
        OwnUseJournal one(file());
        OwnUseJournal other(file());
        one.begin(server, {id}, start);
        one.end(server, {id}, start.addMSecs(40));
        wait(one.noteList(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        wait(other.noteList(server, {usedAt(start.addMSecs(20))}, start.addSecs(60)));
        QCOMPARE(lastUse(usedAt(start.addMSecs(20)), other.record(server, id)).kind, LastUse::Kind::OwnNewest);
    }

    void overlappingRequestsAreOneSpan()
    {
        OwnUseJournal ownUseJournal(file());
        ownUseJournal.begin(server, {id}, start);
        ownUseJournal.begin(server, {id}, start.addSecs(1));
        ownUseJournal.end(server, {id}, start.addSecs(2));
        ownUseJournal.end(server, {id}, start.addSecs(3));
        QTRY_COMPARE(ownUseJournal.record(server, id).requests, (QList<OwnRequest>{{start, start.addSecs(3)}}));
    }

    void worksInMemoryIfTheFolderIsUnwritable()
    {
        OwnUseJournal ownUseJournal(StateFile(QStringLiteral("/dev/null/use.json"), m_worker));
        ownUseJournal.begin(server, {id}, start);
        wait(ownUseJournal.noteList(server, {usedAt(start)}, start.addMSecs(40)));
        QCOMPARE(lastUse(usedAt(start), ownUseJournal.record(server, id)).kind, LastUse::Kind::OwnNewest);
    }

    void writesLaterWhatCouldNotBeWritten()
    {
        const QString path = m_folder->filePath(QStringLiteral("state/use.json"));
        QVERIFY(QDir().mkpath(path)); // a folder in the file's place
        OwnUseJournal ownUseJournal(file());
        ownUseJournal.begin(server, {id}, start);
        ownUseJournal.end(server, {id}, start.addMSecs(40));
        wait(ownUseJournal.noteList(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        QVERIFY(QDir().rmdir(path));
        wait(ownUseJournal.noteList(server, {}, start.addSecs(60)));
        const LastUse::Kind own = LastUse::Kind::OwnNewest;
        QCOMPARE(lastUse(usedAt(start.addMSecs(20)), ownUseJournal.record(server, id)).kind, own);
        QCOMPARE(lastUse(usedAt(start.addMSecs(20)), OwnUseJournal(file()).record(server, id)).kind, own);
    }

private:
    StateFile file() { return StateFile(m_folder->filePath(QStringLiteral("state/use.json")), m_worker); }

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
};

SCRIPTO_TEST(TestOwnUseJournal)

} // namespace tst_ownusejournal

#include "tst_ownusejournal.moc"
