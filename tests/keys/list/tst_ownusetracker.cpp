// SPDX-License-Identifier: MIT
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/list/keyholders.h"
#include "app/keys/list/ownusetracker.h"
#include "tests/support/accountids.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_ownusetracker {

using namespace scripto;

namespace {

const QString work = QStringLiteral("work");
const QUrl here(QStringLiteral("http://127.0.0.1:5173"));

Profile profile(char letter)
{
    Profile made;
    made.name = work;
    made.apiKey = Secret("scripto_" + QByteArray(64, letter));
    made.email = QStringLiteral("you@example.com");
    made.baseUrl = here.toString();
    return made;
}

// The row of the key with that letter.
ApiKey row(char letter, const QDateTime &usedAt = {})
{
    ApiKey made;
    made.id = QLatin1Char(letter);
    made.start = QStringLiteral("scripto_%1%1").arg(QLatin1Char(letter));
    made.lastUsedReported = true;
    made.lastUsedAt = usedAt;
    return made;
}

struct World : LocalStores {
    World()
    {
        writeFile({profile('w')}, work);
        start();
        account.server = here;
        account.id = accountNamed(QStringLiteral("account"));
        account.profiles = {work};
    }

    // The server's clock is an hour ahead.
    void list(const QList<ApiKey> &listed, const QString &stampedBy = {})
    {
        KeyList read;
        read.keys = listed;
        read.serverTime = now.addSecs(3600);
        QVERIFY(resultOf(use.takeList(account, read, now, stampedBy)));
    }

    QList<OwnRequest> requestsOf(char letter) const { return ownUseJournal.record(here, QString(QLatin1Char(letter))).requests; }

    KeyHolders holders{profiles, keyMemory, {}};
    OwnUseTracker use{ownUseJournal, holders, profiles, [this] { return now; }};
    KeyAccount account;
};

} // namespace

// Attributes last uses to this program's own requests, by the server's clock.
class TestOwnUseTracker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheServerClock()
    {
        World world;
        QCOMPARE(world.use.serverNow(), world.now);
        world.list({});
        QCOMPARE(world.use.serverNow(), world.now.addSecs(3600));
        KeyList untimed;
        QVERIFY(resultOf(world.use.takeList(world.account, untimed, world.now, {})));
        QCOMPARE(world.use.serverNow(), world.now.addSecs(3600)); // as before
    }

    void recordsOnlyKeysOfProfiles()
    {
        World world;
        world.use.begin(here, {QStringLiteral("x")}); // no longer in a profile
        world.use.end(here, {QStringLiteral("x")});
        QTRY_COMPARE(world.requestsOf('x').size(), 1);
        world.list({row('w'), row('x', world.now), row('y')});
        QVERIFY(world.ownUseJournal.record(here, QStringLiteral("w")).outsideSeenAt.isValid());
        QCOMPARE(world.ownUseJournal.record(here, QStringLiteral("x")).own, world.now);
        QCOMPARE(world.ownUseJournal.record(here, QStringLiteral("y")), OwnUseRecord()); // never in a profile here
    }

    void countsTheReadAsOwnUse_data()
    {
        QTest::addColumn<QString>("stampedBy");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("by the profile's key") << work << true;
        QTest::newRow("by a web session") << QString() << false;
    }

    void countsTheReadAsOwnUse()
    {
        QFETCH(QString, stampedBy);
        QFETCH(bool, isOurs);
        World world;
        world.list({row('w', world.now.addSecs(3600))}, stampedBy);
        QCOMPARE(world.ownUseJournal.record(here, QStringLiteral("w")).own.isValid(), isOurs);
    }

    // A request that began before the key or the server's clock was known.
    void recordsAnEarlierRequestOnceTheListIsKnown_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<char>("letter"); // of the key that the profile has then
        QTest::addColumn<bool>("isNoted");
        QTest::newRow("no ids") << QStringList() << 'w' << true;
        QTest::newRow("no clock") << QStringList{QStringLiteral("w")} << 'w' << true;
        QTest::newRow("another key meanwhile") << QStringList() << 'z' << false;
    }

    void recordsAnEarlierRequestOnceTheListIsKnown()
    {
        QFETCH(QStringList, ids);
        QFETCH(char, letter);
        QFETCH(bool, isNoted);
        World world;
        const QDateTime from = world.now;
        auto *request = new Call<Done>(&world.worker);
        world.use.follow(here, work, ids, request);
        world.now = from.addSecs(2);
        QSignalSpy finished(request, &CallBase::finished);
        request->settle(Done());
        QTRY_COMPARE(finished.size(), 1);
        world.writeFile({profile(letter)}, work);
        QVERIFY(resultOf(world.profiles.readNow()));
        world.list({row('w'), row('z')});
        const OwnRequest byServer{from.addSecs(3600), from.addSecs(3602), true};
        QCOMPARE(world.requestsOf('w').contains(byServer), isNoted);
        QVERIFY(world.requestsOf('z').isEmpty());
    }

    void recordsARequestOnce()
    {
        World world;
        world.list({row('w')});
        auto *request = new Call<Done>(&world.worker);
        world.use.follow(here, work, {QStringLiteral("w")}, request);
        QSignalSpy finished(request, &CallBase::finished);
        request->settle(Done());
        QTRY_COMPARE(finished.size(), 1);
        world.list({row('w')});
        QCOMPARE(world.requestsOf('w').size(), 1);
        world.list({row('w')});
        QVERIFY(world.requestsOf('w').isEmpty());
        // Unknown profiles are ignored.
        world.use.follow(here, QStringLiteral("nobody"), {QStringLiteral("w")}, new Call<Done>(&world.worker));
        QVERIFY(resultOf(world.ownUseJournal.noteList(here, {}, world.now)));
        QVERIFY(world.requestsOf('w').isEmpty());
    }

    // The stamp may be earlier than the request because the server's clock has whole seconds.
    void stampProvesTheRow_data()
    {
        QTest::addColumn<int>("ms"); // after the read began
        QTest::addColumn<bool>("isProven");
        QTest::newRow("immediately") << 0 << true;
        QTest::newRow("earliest within the tolerance") << -2000 << true;
        QTest::newRow("too early") << -2001 << false;
    }

    void stampProvesTheRow()
    {
        QFETCH(int, ms);
        QFETCH(bool, isProven);
        World world;
        const QDateTime stamp = world.now.addSecs(3600).addMSecs(ms);
        KeyList read;
        read.keys = {row('w', stamp), row('v')};
        for (ApiKey &each : read.keys)
            each.start = QStringLiteral("scri"); // fits both
        // An earlier request has already left a stamp.
        world.ownUseJournal.begin(here, {QStringLiteral("w")}, stamp);
        world.ownUseJournal.end(here, {QStringLiteral("w")}, stamp);
        read.serverTime = world.now.addSecs(3600);
        QVERIFY(resultOf(world.use.takeList(world.account, read, world.now, work)));
        world.use.prove(world.account, read, work);
        QCOMPARE(world.keyMemory.rowOf(here, profile('w').apiKey), isProven ? QStringLiteral("w") : QString());
    }
};

SCRIPTO_TEST(TestOwnUseTracker)

} // namespace tst_ownusetracker

#include "tst_ownusetracker.moc"
