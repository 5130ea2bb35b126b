// SPDX-License-Identifier: MIT
#include "app/keys/operations/profilecheck.h"

#include "tests/keys/keysfixture.h"
#include "tests/support/gapprobe.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_profilecheck {

using namespace scripto;

namespace {

using State = ProfileCheck::State;

const QByteArray unauthorized = json(401, R"({"error":"Unauthorized"})");

QByteArray user(const QByteArray &id, const QByteArray &email = {})
{
    return json(200, R"({"user":{"id":")" + id + R"(","email":")" + email + R"(","name":""}})");
}

// The response depends on the key.
TestServer::Script byKey(const QHash<QByteArray, QByteArray> &answers)
{
    return [answers](QTcpSocket *socket, const TestServer::Request &request) {
        const QByteArray key = request.headers.value("authorization").mid(7);
        socket->write(answers.value(key, unauthorized));
    };
}

struct Scene : Fixture {
    TestServer other;
    std::unique_ptr<ProfileCheck> check;

    // The server has not named the accounts' users yet.
    void start() { LocalStores::start(); }

    static QByteArray key(char letter) { return "scripto_" + QByteArray(64, letter); }

    Profile profile(const QString &name, char letter, const QString &userId = {}) const
    {
        Profile made = account(name, letter);
        made.userId = userId;
        return made;
    }

    void open(const QList<Profile> &all)
    {
        writeFile(all, all.first().name);
        start();
        makeCheck();
    }

    void makeCheck()
    {
        check = std::make_unique<ProfileCheck>(
            api, profiles, accounts, Environment(), [this] { return now; }, nullptr);
    }

    void run()
    {
        QSignalSpy finished(check.get(), &ProfileCheck::finished);
        check->start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!check->isRunning());
    }

    const ProfileCheck::Item &item(qsizetype index) const { return check->items().at(index); }
    State state(qsizetype index) const { return item(index).state; }
};

} // namespace

class TestProfileCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingBeforeTheStart()
    {
        Scene scene;
        scene.open({scene.profile(work, 'a')});
        QCOMPARE(scene.check->askable(), 1);
        QCOMPARE(scene.state(0), State::Waiting);
        // Changes that other programs make meanwhile are noticed.
        scene.writeFile({scene.profile(work, 'a'), scene.profile(home, 'b')}, work);
        QTRY_COMPARE(scene.check->askable(), 2);
        QCOMPARE(scene.server.requests().size(), 0);
    }

    void checksTheOneProfileThatWasChosen()
    {
        Scene scene;
        scene.server.answerAllWith(user("user_1"));
        scene.open({scene.profile(work, 'a'), scene.profile(home, 'b')});
        scene.check = std::make_unique<ProfileCheck>(
            scene.api, scene.profiles, scene.accounts, Environment(), [&scene] { return scene.now; }, nullptr, home);
        scene.run();
        QCOMPARE(scene.check->items().size(), 1);
        QCOMPARE(scene.item(0).profile, home);
        QCOMPARE(scene.state(0), State::Works);
        QCOMPARE(scene.server.requests().size(), 1);
    }

    // The results belong to the earlier profiles.
    void keepsResultsOfEarlierProfiles()
    {
        Scene scene;
        scene.server.answerAllWith(user("user_1"));
        scene.open({scene.profile(work, 'a')});
        QVERIFY(!scene.check->wasStarted());
        scene.run();
        QVERIFY(scene.check->wasStarted());
        scene.writeFile({scene.profile(work, 'a'), scene.profile(home, 'b')}, work);
        QTRY_VERIFY(scene.profiles.row(home));
        QCOMPARE(scene.check->items().size(), 1);
        QCOMPARE(scene.state(0), State::Works);
        scene.run();
        QCOMPARE(scene.check->items().size(), 2);
    }

    void checksOneAtATime()
    {
        Scene scene;
        scene.open({scene.profile(work, 'a')});
        QSignalSpy reset(scene.check.get(), &ProfileCheck::reset);
        scene.check->setAsksFewUses(false); // unchanged
        QCOMPARE(reset.size(), 0);
        scene.check->setAsksFewUses(true);
        QCOMPARE(reset.size(), 1);
        scene.check->start(); // there is no response
        QTRY_COMPARE(scene.server.requests().size(), 1);
        QCOMPARE(reset.size(), 2);
        scene.check->start();
        scene.check->setAsksFewUses(false);
        QCOMPARE(reset.size(), 2);
        QCOMPARE(scene.state(0), State::Checking);
        scene.check->stop();
        QTRY_VERIFY(!scene.check->isRunning());
        scene.check->setAsksFewUses(false);
        QCOMPARE(reset.size(), 3); // not received before
    }

    void sendsEachKeyToItsOwnServerOnce()
    {
        Scene scene;
        Profile there = scene.profile(home, 'b');
        there.baseUrl = scene.other.url().toString();
        scene.server.setScript(byKey({{Scene::key('a'), user("user_1", "you@example.com")}}));
        scene.other.setScript(byKey({{Scene::key('b'), user("user_2")}}));
        scene.open({scene.profile(work, 'a'), there});
        scene.run();
        QCOMPARE(scene.state(0), State::Works);
        QCOMPARE(scene.item(0).found.email, u"you@example.com"_qs);
        QCOMPARE(scene.item(0).at, scene.now);
        QVERIFY(scene.item(0).took >= std::chrono::milliseconds(0));
        QCOMPARE(scene.state(1), State::Works);
        QCOMPARE(scene.check->count(State::Works), 2);
        for (const auto &[server, letter] : {std::pair(&scene.server, 'a'), std::pair(&scene.other, 'b')}) {
            QCOMPARE(server->requests().size(), 1);
            QCOMPARE(server->requests().first().method, "GET");
            QCOMPARE(server->requests().first().target, "/api/auth/me");
            QCOMPARE(server->requests().first().headers.value("authorization"), "Bearer " + Scene::key(letter));
        }
    }

    // An unrequested check does not spend a key's last uses.
    void leavesOutKeysWithFewUses()
    {
        Scene scene;
        scene.server.answerAllWith(user("user_1"));
        Profile twin = scene.profile(u"twin"_qs, 'b'); // the same key at another address of the server
        twin.baseUrl.replace(u"127.0.0.1"_qs, u"localhost"_qs);
        scene.writeFile({scene.profile(work, 'a'), scene.profile(home, 'b'), twin}, work);
        scene.start();
        const auto limited = [](const QByteArray &id, const QByteArray &start, const QByteArray &left) {
            return row(id, start).replace("\"enabled\"", "\"remaining\":" + left + ",\"enabled\"");
        };
        scene.script({list({limited("1", "scripto_aa", "12"), limited("2", "scripto_bb", "3")})});
        scene.show(work);
        scene.server.answerAllWith(user("user_1"));
        scene.makeCheck();
        QCOMPARE(scene.check->askable(), 1);
        QCOMPARE(scene.check->withFewUses(), 2);
        QCOMPARE(scene.item(0).usesLeft, std::optional<qint64>(12));
        QCOMPARE(scene.item(1).usesLeft, std::optional<qint64>(3));
        const qsizetype before = scene.server.requests().size();
        scene.run();
        QCOMPARE(scene.state(0), State::Works);
        QCOMPARE(scene.state(1), State::FewUses);
        QCOMPARE(scene.state(2), State::FewUses);
        QCOMPARE(scene.server.requests().size(), before + 1);

        QTRY_COMPARE(scene.accounts.openOfProfile(work)->usesLeft(work).value_or(-1), 11); // once the use is recorded
        scene.check->setAsksFewUses(true);
        QVERIFY(!scene.check->wasStarted());
        QCOMPARE(scene.check->askable(), 3);
        QCOMPARE(scene.item(0).usesLeft.value_or(-1), 11);
        scene.run();
        QCOMPARE(scene.state(1), State::Works);
        QCOMPARE(scene.item(1).usesLeft, std::optional<qint64>(3)); // unchanged
    }

    void checksASharedKeyOnceForAllItsProfiles()
    {
        Scene scene;
        Profile there = scene.profile(u"there"_qs, 'a'); // the same text is a different key on another server
        there.baseUrl = scene.other.url().toString();
        scene.server.answerAllWith(user("user_1"));
        scene.other.answerAllWith(unauthorized);
        scene.open({scene.profile(work, 'a', u"user_1"_qs), scene.profile(home, 'a', u"user_2"_qs), there});
        scene.run();
        QCOMPARE(scene.server.requests().size(), 1);
        QCOMPARE(scene.other.requests().size(), 1);
        QCOMPARE(scene.state(0), State::Works);
        QCOMPARE(scene.state(1), State::OtherAccount);
        QCOMPARE(scene.item(1).found.id, u"user_1"_qs);
        QCOMPARE(scene.state(2), State::NotAccepted);
    }

    void comparesTheAccount_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<State>("state");
        const QString you = u"you@example.com"_qs;
        QTest::newRow("same id, new address")
            << u"user_1"_qs << you << user("user_1", "new@example.com") << State::Works;
        QTest::newRow("other id, same address")
            << u"user_2"_qs << you << user("user_1", "you@example.com") << State::OtherAccount;
        QTest::newRow("other address") << QString() << you << user("user_1", "them@example.com") << State::OtherAccount;
        QTest::newRow("same address") << QString() << you << user("user_1", "You@Example.com") << State::Works;
        QTest::newRow("no address reported") << QString() << you << user("user_1") << State::Works;
        QTest::newRow("nothing known") << QString() << QString() << user("user_1", "them@example.com") << State::Works;
    }

    void comparesTheAccount()
    {
        QFETCH(QString, id);
        QFETCH(QString, email);
        QFETCH(QByteArray, answer);
        QFETCH(State, state);
        Scene scene;
        Profile profile = scene.profile(work, 'a', id);
        profile.email = email;
        scene.server.answerAllWith(answer);
        scene.open({profile});
        scene.run();
        QCOMPARE(scene.state(0), state);
    }

    void changesNothingAfterA401()
    {
        Scene scene;
        scene.server.answerAllWith(unauthorized);
        scene.open({scene.profile(work, 'a')});
        const QByteArray before = scene.bytesOnDisk();
        scene.run();
        QCOMPARE(scene.state(0), State::NotAccepted);
        QVERIFY(!scene.item(0).isGone);
        QCOMPARE(scene.bytesOnDisk(), before);
        QVERIFY(!scene.profiles.row(work)->keyRevoked);
    }

    // Only the server's list shows that a key is gone.
    void reportsKeysThatTheListLacks()
    {
        Scene scene;
        scene.open({scene.profile(work, 'a'), scene.profile(home, 'b')});
        scene.script({list({row("2", "scripto_bb")}), user("user_1", "you@example.com")});
        scene.show(home);
        scene.server.answerAllWith(unauthorized);
        scene.run();
        QVERIFY(scene.item(0).isGone);
        QVERIFY(!scene.item(1).isGone);
    }

    void skipsProfilesWithoutAKeyOrAServer()
    {
        Scene scene;
        Profile odd = scene.profile(u"odd"_qs, 'a');
        odd.baseUrl = u"http://example.com"_qs;
        scene.server.answerAllWith(user("user_1"));
        ConfigDocument document;
        QVERIFY(document.put(odd));
        QVERIFY(document.put(scene.profile(work, 'b')));
        // The CLI writes such profiles, this program does not.
        scene.writeBytes(document.toBytes().replace(Scene::key('b'), ""));
        scene.start();
        scene.makeCheck();
        QCOMPARE(scene.check->askable(), 0);
        QCOMPARE(scene.state(0), State::NoServer);
        QVERIFY(!scene.item(0).problem->message.isEmpty());
        QCOMPARE(scene.state(1), State::NoKey);
        scene.run();
        QCOMPARE(scene.server.requests().size(), 0);
    }

    void reportsErrorsPerProfile()
    {
        Scene scene;
        Profile gone = scene.profile(home, 'b');
        {
            TestServer closed;
            gone.baseUrl = closed.url().toString();
        }
        scene.server.answerAllWith(json(500, R"({"error":"broken"})"));
        scene.open({scene.profile(work, 'a'), gone});
        scene.run();
        QCOMPARE(scene.state(0), State::Failed);
        QCOMPARE(scene.item(0).problem->httpStatus, 500);
        QVERIFY(scene.item(0).at.isValid());
        QCOMPARE(scene.state(1), State::Unreachable);
        QVERIFY(scene.item(1).problem.has_value());
    }

    void checksFourAtATimeAndCanBeStopped()
    {
        Scene scene;
        QList<Profile> all;
        for (char letter = 'a'; letter < 'j'; ++letter)
            all.append(scene.profile(QString(QLatin1Char(letter)), letter));
        scene.open(all);
        QSignalSpy finished(scene.check.get(), &ProfileCheck::finished);
        scene.check->start(); // there is no response
        QTRY_COMPARE(scene.server.requests().size(), 4);
        QCOMPARE(scene.check->count(State::Checking), 4);
        QCOMPARE(scene.check->count(State::Waiting), 5);
        QVERIFY(scene.check->isRunning());
        scene.check->stop();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(scene.check->count(State::Stopped), 9);
        QVERIFY(!scene.item(0).at.isValid());
        QCOMPARE(scene.server.requests().size(), 4);

        // Once more, from the beginning.
        scene.server.answerAllWith(user("user_1"));
        scene.run();
        QCOMPARE(scene.check->count(State::Works), 9);
        QCOMPARE(scene.check->count(State::Stopped), 0);
    }

    void manyProfilesDoNotBlockTheWindow_data()
    {
        QTest::addColumn<bool>("oneAccount");
        QTest::newRow("same account") << true;
        QTest::newRow("separate accounts") << false;
    }

    void manyProfilesDoNotBlockTheWindow()
    {
        QFETCH(bool, oneAccount);
        Scene scene;
        QList<Profile> all;
        for (int i = 0; i < 60; ++i) {
            Profile each = scene.profile(QString::number(i), 'a', oneAccount ? u"user_1"_qs : QString::number(i));
            each.apiKey = Secret("scripto_" + QByteArray::number(i).rightJustified(64, 'x'));
            each.keyId = QString::number(i);
            all.append(each);
        }
        scene.server.answerAllWith(user("user_1"));
        scene.open(all);
        GapProbe probe;
        scene.check->start();
        QTRY_VERIFY_WITH_TIMEOUT(!scene.check->isRunning(), 20000);
        QCOMPARE(scene.server.requests().size(), 60);
        QVERIFY2(probe.longest() < 250, QByteArray::number(probe.longest()));
    }

    void slowServerDoesNotDelayOthers()
    {
        Scene scene; // the first server never responds
        QList<Profile> all;
        for (char letter = 'a'; letter < 'h'; ++letter)
            all.append(scene.profile(QString(QLatin1Char(letter)), letter));
        all.append(scene.profile(home, 'z'));
        all.last().baseUrl = scene.other.url().toString();
        scene.other.answerAllWith(user("user_1"));
        scene.open(all);
        scene.check->start();
        QTRY_COMPARE(scene.state(all.size() - 1), State::Works);
        QVERIFY(scene.check->isRunning());
    }

    void doesNotMistakeItsOwnUseForUseByOthers_data()
    {
        QTest::addColumn<bool>("knowsId");
        QTest::addColumn<bool>("wasRead");
        QTest::newRow("id known, list read before") << true << true;
        QTest::newRow("id known, list read after") << true << false;
        QTest::newRow("id unknown, list read before") << false << true;
        QTest::newRow("id unknown, list read after") << false << false;
    }

    // “home” is checked, then its account is read with the key of “work”.
    void doesNotMistakeItsOwnUseForUseByOthers()
    {
        QFETCH(bool, knowsId);
        QFETCH(bool, wasRead);
        Scene scene;
        scene.now = QDateTime::fromString(u"2026-11-22T12:00:00Z"_qs, Qt::ISODate);
        Profile idle = scene.profile(home, 'b');
        if (knowsId)
            idle.keyId = u"2"_qs;
        scene.open({scene.profile(work, 'a'), idle});
        const QByteArray old = "\"2026-03-01T12:00:00.000Z\"";
        const auto rows = [](const QByteArray &stamp) {
            return list({row("1", "scripto_aa"),
                         row("2", "scripto_bb", {}, "2026-01-01T00:00:00.000Z")
                             .replace("\"lastRequest\":null", "\"lastRequest\":" + stamp)});
        };
        if (wasRead) {
            scene.server.answerAllWith(rows(old));
            scene.show(work);
            QVERIFY(scene.keyRow(u"2"_qs)->stale);
        }
        scene.server.answerAllWith(user("user_1"));
        scene.run();
        scene.server.answerAllWith(rows("\"2026-11-22T12:00:00.200Z\""));
        if (wasRead) {
            scene.keys.refresh();
            QTRY_VERIFY(!scene.keys.isReading());
        } else {
            scene.show(work);
        }
        const KeyRow *row = scene.keyRow(u"2"_qs);
        QCOMPARE(row->use.kind, LastUse::Kind::OwnNewest);
        QCOMPARE(row->use.outsideUnknownSince.isValid(), wasRead);
        // Later use by others is still noticed.
        scene.server.answerAllWith(rows("\"2026-11-22T12:30:00.000Z\""));
        scene.keys.refresh();
        QTRY_COMPARE(scene.keyRow(u"2"_qs)->use.kind, LastUse::Kind::Outside);
    }

    // A closed check must not leave an open request in the journal: the next use would not be recorded.
    void closedCheckEndsInTheJournal()
    {
        Scene scene;
        Profile profile = scene.profile(work, 'a');
        profile.keyId = u"1"_qs;
        scene.open({profile});
        QTcpSocket *asking = nullptr;
        scene.server.setScript([&](QTcpSocket *socket, const TestServer::Request &) { asking = socket; });
        scene.check->start();
        QTRY_VERIFY(asking);
        scene.check.reset();
        const auto noted = [&] { return scene.ownUseJournal.record(scene.server.url(), u"1"_qs).requests; };
        QTRY_COMPARE(noted().size(), 1);
        QVERIFY(noted().first().to > scene.now.addSecs(60)); // as if it never ended
        scene.now = scene.now.addSecs(3);
        asking->write(user("user_1"));
        QTRY_COMPARE(noted().first().to, scene.now);
        scene.server.answerAllWith(user("user_1"));
        scene.now = scene.now.addSecs(3);
        scene.makeCheck();
        scene.run();
        QTRY_COMPARE(noted().size(), 2);
        QCOMPARE(noted().last().from, scene.now);
    }
};

SCRIPTO_TEST(TestProfileCheck)

} // namespace tst_profilecheck

#include "tst_profilecheck.moc"
