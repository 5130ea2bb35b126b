// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"
#include "tests/keys/rotationfixture.h"
#include "tests/support/testroom.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTimer>

namespace tst_keyrotation {

using namespace scripto;

namespace {

using Step = KeyRotation::Step;
using Outcome = KeyRotation::Outcome;

const QByteArray refused400 =
    json(400, R"({"success":false,"error":{"code":"invalid-argument","message":"Too long"}})");

bool isOld(const Secret &key)
{
    return key == Secret("scripto_" + QByteArray(64, 'w'));
}

} // namespace

class TestKeyRotation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognisesRefusedKeys_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("refuses");
        QTest::newRow("unknown key") << ErrorKind::Unauthenticated << 401 << true;
        QTest::newRow("forbidden") << ErrorKind::Refused << 403 << true;
        QTest::newRow("another refusal") << ErrorKind::Refused << 404 << false;
        QTest::newRow("rate limited") << ErrorKind::RateLimited << 403 << false;
    }

    void recognisesRefusedKeys()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        Error error{kind, {}};
        error.httpStatus = status;
        QTEST(isRefusalOfKey(error), "refuses");
    }

    // The next start relies on nothing else.
    void recordsFactsBeforeTheRequest_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::addColumn<bool>("revokesOld");
        QTest::newRow("complete list") << false << true;
        QTest::newRow("truncated list") << true << false;
    }

    void recordsFactsBeforeTheRequest()
    {
        QFETCH(bool, isCut);
        QFETCH(bool, revokesOld);
        RotationFixture with({work, home});
        QList<QByteArray> rows{oldRow};
        QSet<QString> ids{QStringLiteral("1")};
        for (int i = 0; isCut && i < 99; ++i) {
            rows.append(row("old-" + QByteArray::number(i), "scripto_oo"));
            ids.insert(QStringLiteral("old-%1").arg(i));
        }
        HeldRequest mint;
        with.server.setScripts({says(list(rows)), mint.script()});
        with.show(work);
        KeyRotation *rotation = with.rotate(revokesOld);
        QTRY_COMPARE(rotation->step(), Step::Minting);
        const RotationJournal other(with.state, with.worker);
        QCOMPARE(other.records().size(), 1);
        const RotationRecord &noted = other.records().first();
        QCOMPARE(noted.account, with.keys.account().id);
        QCOMPARE(noted.oldId, QStringLiteral("1"));
        QCOMPARE(noted.oldKey, with.keyMemory.fingerprintText(with.account(work, 'w').apiKey));
        QCOMPARE(noted.name, QStringLiteral("laptop"));
        QCOMPARE(noted.profiles, (QStringList{work, home}));
        QCOMPARE(noted.revokeOld, revokesOld);
        QCOMPARE(noted.askedAt, with.keys.serverNow());
        QCOMPARE(noted.idsBefore, ids);
        QCOMPARE(noted.wasTruncated, isCut);
        QCOMPARE(noted.step, RotationRecord::Step::Minting);
        QVERIFY(noted.newId.isEmpty() && !noted.told);
    }

    void doesNotRotateAnUnlistedKey()
    {
        RotationFixture with;
        with.answer({});
        RotationPlan plan = *with.plan(QStringLiteral("1"));
        plan.key.id = QStringLiteral("404");
        KeyRotation *rotation = with.running.rotate(plan, true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Refused);
        QCOMPARE(rotation->problem()->kind, ErrorKind::NotFound);
        QCOMPARE(with.asked(), QByteArrayList{"GET /api/keys"});
    }

    // The CLI reads these.
    void storesTheDetailsOfTheNewKey()
    {
        RotationFixture with;
        Profile dated = with.account(work, 'w');
        dated.keyId = QStringLiteral("1");
        dated.keyPrefix = QStringLiteral("old_");
        dated.updatedAt = with.now.addYears(-1);
        Profile undated = dated;
        undated.name = home;
        undated.updatedAt = {};
        with.writeFile({dated, undated}, work);
        QVERIFY(resultOf(with.profiles.readNow()));
        const QByteArray made = QByteArray(newRow)
                                    .replace("\"expiresAt\":null", "\"expiresAt\":\"2026-12-22T12:00:00.000Z\"")
                                    .replace("\"start\"", "\"prefix\":\"scripto_\",\"start\"");
        with.answer({says(mintedAs(made)), says(me)});
        KeyRotation *rotation = with.rotate(false);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Replaced);
        const QList<Profile> stored = with.onDisk().profiles();
        QCOMPARE(stored.size(), 2);
        for (const Profile &each : stored) {
            QCOMPARE(each.apiKey, newSecret);
            QCOMPARE(each.keyPrefix, QStringLiteral("scripto_"));
            QCOMPARE(each.expiresAt, QDateTime(QDate(2026, 12, 22), QTime(12, 0), Qt::UTC));
        }
        QCOMPARE(stored.first().updatedAt, with.now);
        QVERIFY(!stored.last().updatedAt.isValid()); // it had none before
    }

    // Each profile gets its own copy back, even if it was renamed or moved to another address meanwhile.
    void restoresEachProfile()
    {
        RotationFixture with;
        Profile mine = with.account(work, 'w');
        mine.keyId = QStringLiteral("1");
        mine.keyName = QStringLiteral("of work");
        Profile other = mine;
        other.name = home;
        other.keyName = QStringLiteral("of home");
        Profile third = mine;
        third.name = QStringLiteral("third");
        with.writeFile({mine, other, third}, work);
        QVERIFY(resultOf(with.profiles.readNow()));
        const QString address = with.server.url().toString() + u'/';
        const auto rename = [&](QTcpSocket *socket, const TestServer::Request &request) {
            QList<Profile> all = with.onDisk().profiles();
            all[2].name = QStringLiteral("renamed");
            all[2].baseUrl = address;
            with.writeFile(all, work);
            TestServer::sends(unauthenticated)(socket, request);
        };
        with.answer({says(laptop), rename});
        KeyRotation *rotation = with.rotate(false);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::WentBack);
        Profile renamed = mine;
        renamed.name = QStringLiteral("renamed");
        renamed.baseUrl = address;
        QCOMPARE(with.onDisk().profiles(), (QList{mine, other, renamed}));
    }

    // Only what is in config.json is the CLI's.
    void profileOnlyInTheKeychainIsNoHolder()
    {
        RotationFixture with;
        const QString kept = QStringLiteral("kept");
        Profile copy = with.account(kept, 'w');
        copy.keyId = QStringLiteral("1");
        with.keychain.changeOutside(kept, entryValue({copy, {}}));
        QTRY_VERIFY(with.profiles.row(kept) && !with.profiles.row(kept)->inFile);
        with.answer({says(laptop), says(me), says(revoked)});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Revoked);
        copy.apiKey = newSecret;
        with.keychain.changeOutside(kept, entryValue({copy, {}}));
        QTRY_COMPARE(with.profiles.row(kept)->profile.apiKey, newSecret);
        QCOMPARE(rotation->storedIn(), QStringList{work});
    }

    void everyHolderGetsTheNewKeyAndTheOldOneIsKept()
    {
        RotationFixture with({work, home});
        with.answer({says(laptop), says(me)});
        KeyRotation *rotation = with.rotate(false);
        QVERIFY(rotation);
        QCOMPARE(rotation->plan().profiles, (QStringList{work, home}));
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Replaced);
        QVERIFY(!rotation->problem());
        QCOMPARE(rotation->storedIn(), (QStringList{work, home}));
        for (const QString &name : {work, home})
            QCOMPARE(with.keyInFile(name), newSecret);
        for (const Profile &each : with.onDisk().profiles()) {
            QCOMPARE(each.keyId, QStringLiteral("9"));
            QCOMPARE(each.keyName, QStringLiteral("laptop"));
            QCOMPARE(each.createdAt, QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC));
        }
        QCOMPARE(with.asked(), (QByteArrayList{"GET /api/keys", "POST /api/keys", "GET /api/auth/me"}));
        QCOMPARE(with.server.requests().at(2).headers.value("authorization"), "Bearer " + newKey);

        const KeyRow *old = with.keyRow(QStringLiteral("1"));
        QVERIFY(old);
        QTRY_VERIFY(with.keyRow(QStringLiteral("1"))->replacedAt.isValid());
        QVERIFY(with.keyRow(QStringLiteral("1"))->holders.isEmpty());
        QCOMPARE(with.keyRow(QStringLiteral("9"))->holders.size(), 2);
        QVERIFY(with.rotationsOnDisk().contains("\"replaced\""));
        QVERIFY(with.rotationsOnDisk().contains("\"told\": true"));
        // The keychain has been updated and keeps the previous key.
        QTRY_COMPARE(with.stateOf(work), MirrorState::InSync);
        QVERIFY(isOld(with.profiles.row(work)->previous.first().apiKey));
    }

    void revokesTheOldKeyOnceTheNewOneWorks()
    {
        RotationFixture with;
        HeldRequest revoke;
        with.answer({says(laptop), says(me), revoke.script()});
        KeyRotation *rotation = with.rotate(true);
        QTRY_VERIFY(revoke.socket);
        QCOMPARE(rotation->step(), Step::Revoking);
        QTRY_VERIFY(with.rotationsOnDisk().contains("\"checked\""));
        revoke.answer(revoked);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Revoked);
        QCOMPARE(with.asked().last(), QByteArray("DELETE /api/keys/1"));
        QCOMPARE(with.server.requests().last().headers.value("authorization"), "Bearer " + newKey);
        QVERIFY(!with.keyRow(QStringLiteral("1")));
        QTRY_VERIFY(!with.rotationsOnDisk().contains("laptop"));
    }

    // Decided in the same change that writes the file: its content at that moment counts.
    void replacesTheOldKeyWhereverItIsWhenTheNewOneArrives()
    {
        RotationFixture with({work, home});
        const auto signInElsewhere = [&](QTcpSocket *socket, const TestServer::Request &request) {
            Profile other = with.account(work, 'o');
            Profile added = with.account(QStringLiteral("added"), 'w');
            with.writeFile({other, with.account(home, 'w'), added}, home);
            TestServer::sends(laptop)(socket, request);
        };
        with.answer({signInElsewhere, says(me)});
        KeyRotation *rotation = with.rotate(false);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Replaced);
        QCOMPARE(with.keyInFile(work), Secret("scripto_" + QByteArray(64, 'o')));
        QCOMPARE(with.keyInFile(home), newSecret);
        QCOMPARE(with.keyInFile(QStringLiteral("added")), newSecret);
        QCOMPARE(with.onDisk().activeProfile(), home);
    }

    void doesNotStoreAKeyThatNoProfileNeedsAnyMore()
    {
        RotationFixture with;
        const auto signOut = [&](QTcpSocket *socket, const TestServer::Request &request) {
            with.writeFile({with.account(work, 'o')}, work);
            TestServer::sends(laptop)(socket, request);
        };
        with.answer({signOut, says(list({oldRow}))});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::NotNeeded);
        QCOMPARE(rotation->newKey().id, QStringLiteral("9"));
        QVERIFY(!with.asked().contains("DELETE /api/keys/1"));
        QCOMPARE(with.keyInFile(work), Secret("scripto_" + QByteArray(64, 'o')));
    }

    void doesNotRevokeAnOldKeyThatIsInUseAgain()
    {
        RotationFixture with;
        const auto putBack = [&](QTcpSocket *socket, const TestServer::Request &request) {
            with.writeFile({with.account(work, 'n'), with.account(home, 'w')}, work); // not noticed yet
            TestServer::sends(me)(socket, request);
        };
        with.answer({says(laptop), putBack});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::NotRevoked);
        QVERIFY(rotation->problem()->message.contains(home));
        QVERIFY(isOld(with.keyInFile(home)));
    }

    void rollsBackANewKeyThatIsNotAccepted_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("goesBack");
        QTest::newRow("401") << unauthenticated << true;
        QTest::newRow("403") << json(403, R"({"success":false,"error":{"code":"forbidden","message":"No"}})") << true;
        QTest::newRow("404") << notFound << false;
        QTest::newRow("not JSON") << TestServer::answer(200, "<html>", {"Content-Type: text/html"}) << false;
    }

    void rollsBackANewKeyThatIsNotAccepted()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, goesBack);
        RotationFixture with({work, home});
        with.answer({says(laptop), says(answer)});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), goesBack ? Outcome::WentBack : Outcome::Unchecked);
        QVERIFY(rotation->problem());
        QCOMPARE(rotation->newKey().id, QStringLiteral("9"));
        for (const QString &name : {work, home})
            QCOMPARE(isOld(with.keyInFile(name)), goesBack);
        QCOMPARE(with.asked().size(), 3); // nothing was revoked
        QTRY_VERIFY(with.rotationsOnDisk().contains(goesBack ? "\"minting\"" : "\"replaced\""));
    }

    // The old key is in the keychain, so the next start can resume. The pauses between attempts grow.
    void failedRollBackSaysWhyAndIsRetried()
    {
        RotationFixture with;
        QTRY_COMPARE(with.stateOf(work), MirrorState::InSync);
        QByteArray whole;
        const auto breakFile = [&](QTcpSocket *socket, const TestServer::Request &request) {
            whole = with.bytesOnDisk();
            with.writeBytes("{");
            TestServer::sends(unauthenticated)(socket, request);
        };
        with.answer({says(laptop), breakFile});
        Rotations &running = with.running;
        QSignalSpy stuck(&running, &Rotations::stuckAgain);
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(stuck.size(), 1);
        QCOMPARE(rotation->step(), Step::GoingBack);
        QCOMPARE(rotation->backProblem()->kind, ErrorKind::FileBroken);
        QCOMPARE(running.stuck(), QList<KeyRotation *>{rotation});
        QVERIFY(!with.accounts.hasUnsafeKey());
        QVERIFY(rotation->isOldKeyKept());
        QVERIFY(isOld(rotation->oldSecret()));
        QCOMPARE(rotation->backPause(), std::chrono::seconds(2));
        Q_EMIT with.profiles.changed(); // changes nothing: the old key is available
        QCOMPARE(rotation->backPause(), std::chrono::seconds(2));
        QTRY_COMPARE(stuck.size(), 2); // automatically
        for (const int seconds : {4, 8, 16, 32, 60, 60}) {
            QTRY_COMPARE(rotation->backPause(), std::chrono::seconds(seconds));
            rotation->goBackNow();
            QCOMPARE(rotation->backPause(), std::chrono::seconds(0));
        }
        QVERIFY(with.rotationsOnDisk().contains("\"stored\"")); // the next start resumes from this

        with.writeBytes(whole);
        rotation->goBackNow();
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::WentBack);
        QVERIFY(running.stuck().isEmpty());
        QVERIFY(isOld(with.keyInFile(work)));
    }

    void failedRollBackWithoutAKeychainHasTheOnlyOldKey()
    {
        RotationFixture with({work}, RotationFixture::Keychain::Waits); // never answers
        const auto breakFile = [&](QTcpSocket *socket, const TestServer::Request &request) {
            with.writeBytes("{");
            TestServer::sends(unauthenticated)(socket, request);
        };
        with.answer({says(laptop), breakFile});
        KeyRotation *rotation = with.rotate(true);
        QTRY_VERIFY(rotation->backProblem());
        QVERIFY(!rotation->isOldKeyKept());
        QVERIFY(isOld(rotation->oldSecret()));
    }

    void keepsTheOldKeyIfTheNewOneLacksASetting_data()
    {
        const QByteArray wide = R"( "rateLimitEnabled":true,"rateLimitMax":1000,"rateLimitTimeWindow":60000 )";
        const QByteArray own = wide + R"( ,"permissions":{"files":["read"]} )";
        const QByteArray narrow = R"( "rateLimitEnabled":true,"rateLimitMax":10,"rateLimitTimeWindow":60000 )";
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QByteArray>("made");
        QTest::addColumn<QList<KeySetting>>("said");
        QTest::addColumn<QList<KeySetting>>("lost");
        QTest::addColumn<Outcome>("outcome");
        using enum KeySetting;
        QTest::newRow("nothing missing") << wide << wide << wide << QList<KeySetting>() << QList<KeySetting>()
                                         << Outcome::Revoked;
        QTest::newRow("missing as announced")
            << own << wide << wide << QList{Permissions} << QList{Permissions} << Outcome::Revoked;
        QTest::newRow("announced but present")
            << own << wide << own << QList{Permissions} << QList<KeySetting>() << Outcome::Revoked;
        QTest::newRow("missing unannounced")
            << wide << wide << narrow << QList<KeySetting>() << QList{RateLimit} << Outcome::NotRevoked;
    }

    void keepsTheOldKeyIfTheNewOneLacksASetting()
    {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, other);
        QFETCH(QByteArray, made);
        QFETCH(Outcome, outcome);
        const auto with = [](const QByteArray &key, const QByteArray &members) {
            return key.chopped(1) + ',' + members + '}';
        };
        RotationFixture f;
        f.server.setScripts({says(list({with(oldRow, old), with(row("2", "scripto_hh"), other)})),
                             says(mintedAs(with(newRow, made))), says(me), says(revoked)});
        f.show(work);
        KeyRotation *rotation = f.rotate(true);
        QTEST(rotation->plan().notCopied, "said");
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QTEST(rotation->lostSettings(), "lost");
        QCOMPARE(rotation->outcome(), outcome);
        QCOMPARE(f.keyInFile(work), newSecret);
        QCOMPARE(f.asked().contains("DELETE /api/keys/1"), outcome == Outcome::Revoked);
    }

    // The plan may be outdated once the rotation is recorded.
    void doesNotReplaceAKeyThatNoProfileHoldsAnyMore()
    {
        RotationFixture with;
        with.answer({});
        Worker slow;
        RotationJournal journal(with.folder.filePath(QStringLiteral("state")), slow);
        RestartedKeys restarted(with, with.keyMemory, with.ownUseJournal, journal);
        Rotations running(restarted.accounts);
        with.server.setScripts({says(list({oldRow}))});
        restarted.keys.select(work);
        const auto plan = [&] { return running.plan({restarted.keys.account().id, QStringLiteral("1")}); };
        QTRY_VERIFY(plan());
        QSemaphore goOn;
        slow.run([&goOn]() -> Result<Done> {
            goOn.acquire();
            return Done();
        });
        KeyRotation *rotation = running.rotate(*plan(), true);
        with.server.answerAllWith(list({oldRow}));
        with.writeFile({with.account(work, 'o')}, work);
        with.profiles.start();
        QTRY_VERIFY(with.profiles.row(work)->profile.apiKey == Secret("scripto_" + QByteArray(64, 'o')));
        goOn.release();
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Refused);
        QCOMPARE(rotation->problem()->kind, ErrorKind::NotFound);
        QVERIFY(!with.asked().contains("POST /api/keys"));
        QTRY_VERIFY(!with.rotationsOnDisk().contains("laptop"));
    }

    void changesNothingWithoutANewKey()
    {
        RotationFixture with;
        const QByteArray before = with.bytesOnDisk();
        with.answer({says(refused400)});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Refused);
        QCOMPARE(rotation->problem()->said, QStringLiteral("Too long"));
        QCOMPARE(with.bytesOnDisk(), before);
        QTRY_VERIFY(!with.rotationsOnDisk().contains("laptop"));
    }

    void abortsWithoutANewKey()
    {
        RotationFixture with;
        with.server.setScripts({says(list({QByteArray(oldRow).replace(
                                    "\"enabled\"", "\"permissions\":{\"files\":[\"read\"]},\"enabled\"")})),
                                says(refused400)});
        with.show(work);
        KeyRotation *rotation = with.rotate(true);
        QCOMPARE(rotation->plan().notCopied, QList{KeySetting::Permissions});
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QVERIFY(rotation->lostSettings().isEmpty());
    }

    void looksUpALostResponse_data()
    {
        QTest::addColumn<QByteArray>("later"); // the response to the search
        QTest::addColumn<QStringList>("appeared");
        QTest::addColumn<bool>("isLeftOver"); // as far as the list shows
        QList<QByteArray> hundred{oldRow};
        for (int i = 0; i < 99; ++i)
            hundred.append(row("old-" + QByteArray::number(i), "scripto_oo"));
        const QByteArray another = row("8", "scripto_mm", "laptop", "2026-11-22T12:00:00.000Z");
        const QString nine = QStringLiteral("9");
        QTest::newRow("created") << list({oldRow, newRow}) << QStringList{nine} << true;
        QTest::newRow("one of two") << list({oldRow, newRow, another}) << QStringList{nine, QStringLiteral("8")}
                                    << true;
        QTest::newRow("not created") << list({oldRow}) << QStringList() << false;
        QTest::newRow("truncated list") << list(hundred) << QStringList() << true;
        QTest::newRow("no list") << broken << QStringList() << true;
    }

    void looksUpALostResponse()
    {
        QFETCH(QByteArray, later);
        QFETCH(QStringList, appeared);
        QFETCH(bool, isLeftOver);
        RotationFixture with;
        const QByteArray before = with.bytesOnDisk();
        with.answer({lostAnswer, says(later)});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Lost);
        QCOMPARE(rotation->lost()->appeared.size(), appeared.size());
        QCOMPARE(rotation->newKey().id, appeared.size() == 1 ? appeared.first() : QString());
        QCOMPARE(rotation->record().candidates, appeared.size() == 1 ? QStringList() : appeared);
        QCOMPARE(with.bytesOnDisk(), before);
        QTRY_COMPARE(with.rotationsOnDisk().contains("laptop"), isLeftOver);
        QTRY_COMPARE(with.rotationsOnDisk().contains("\"told\": true"), isLeftOver);
    }

    // For example a sign-in under the same name.
    void keyHeldByAnotherProfileIsNotTheLostOne()
    {
        RotationFixture with;
        Profile other = with.account(home, 'n');
        other.keyId = QStringLiteral("9");
        Profile mine = with.account(work, 'w');
        mine.keyId = QStringLiteral("1");
        const auto signIn = [&](QTcpSocket *socket, const TestServer::Request &request) {
            with.writeFile({mine, other}, work);
            QTimer::singleShot(500, socket, [socket, request] { lostAnswer(socket, request); });
        };
        with.answer({signIn, says(list({oldRow, newRow}))});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QVERIFY(with.profiles.row(home));
        QCOMPARE(rotation->outcome(), Outcome::Lost);
        QVERIFY(rotation->lost()->appeared.isEmpty());
        QTRY_VERIFY(!with.rotationsOnDisk().contains("laptop"));
    }

    void requestsNoKeyThatCouldNotBeSaved()
    {
        RotationFixture with;
        with.answer({});
        QVERIFY(QDir(QFileInfo(with.path).path()).mkdir(QStringLiteral(".config.json.new")));
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Refused);
        QCOMPARE(rotation->problem()->kind, ErrorKind::FileNotWritten);
        QCOMPARE(with.asked(), QByteArrayList{"GET /api/keys"});
        QVERIFY(!with.rotationsOnDisk().contains("laptop"));
    }

    void keepsAnUnsavedKeyUntilItIsSaved()
    {
        RotationFixture with;
        const QByteArray whole = with.bytesOnDisk();
        const auto breakFile = [&](QTcpSocket *socket, const TestServer::Request &request) {
            with.writeBytes("{");
            TestServer::sends(laptop)(socket, request);
        };
        HeldRequest check;
        with.answer({breakFile, check.script()});
        KeyRotation *rotation = with.rotate(false);
        rotation->storeAgain(); // there is nothing to store yet
        QTRY_COMPARE(rotation->step(), Step::NotStored);
        QCOMPARE(rotation->storeProblem()->kind, ErrorKind::FileBroken);
        QTRY_VERIFY(with.rotationsOnDisk().contains("\"told\": true")); // the user sees the result
        QCOMPARE(rotation->minted().key, newSecret);
        QVERIFY(!rotation->isSafe());
        QVERIFY(with.accounts.hasUnsafeKey());

        with.writeBytes(whole);
        rotation->storeAgain();
        QTRY_VERIFY(check.socket);
        QTRY_VERIFY(with.rotationsOnDisk().contains("\"stored\""));
        QVERIFY(with.rotationsOnDisk().contains("\"told\": false")); // the next result is not seen yet
        check.answer(me);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Replaced);
        QVERIFY(rotation->isSafe());
        QVERIFY(!with.accounts.hasUnsafeKey());
        QCOMPARE(with.keyInFile(work), newSecret);
    }

    void copiedKeyIsSafe()
    {
        RotationFixture with;
        const auto breakFile = [&](QTcpSocket *socket, const TestServer::Request &request) {
            with.writeBytes("{");
            TestServer::sends(laptop)(socket, request);
        };
        with.answer({breakFile});
        KeyRotation *rotation = with.rotate(false);
        QTRY_COMPARE(rotation->step(), Step::NotStored);
        rotation->markCopied();
        QVERIFY(rotation->isSafe());
        QVERIFY(!with.accounts.hasUnsafeKey());
    }

    void oldKeyThatWasNotRevokedIsMarkedAsReplaced()
    {
        RotationFixture with;
        with.answer({says(laptop), says(me), says(unauthenticated), says(me)}); // the last: does the key work at all?
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::NotRevoked);
        QVERIFY(rotation->problem());
        QTRY_VERIFY(with.keyRow(QStringLiteral("1"))->replacedAt.isValid());
    }

    void keepsAnOldKeyThatIsOnlyProbablyHeld()
    {
        RotationFixture with;
        with.writeFile({with.account(work, 'w')}, work); // without the key's id
        with.profiles.start();
        QTRY_VERIFY(with.profiles.row(work)->profile.keyId.isEmpty());
        with.answer({says(laptop), says(me)});
        QCOMPARE(with.plan(QStringLiteral("1"))->isCertain, false);
        KeyRotation *rotation = with.rotate(true);
        QVERIFY(!rotation->revokesOld());
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Replaced);
    }

    void keepsAnOldKeyThatTheEnvironmentHolds_data()
    {
        QTest::addColumn<bool>("isKnownBefore");
        QTest::newRow("as the plan says") << true;
        QTest::newRow("as is found in the end") << false;
    }

    void keepsAnOldKeyThatTheEnvironmentHolds()
    {
        QFETCH(bool, isKnownBefore);
        RotationFixture with;
        Environment environment;
        environment.apiKey = Secret("scripto_" + QByteArray(64, 'w'));
        Services other({with.path, with.state, with.folder.filePath(QStringLiteral("settings.json")), with.notesPath},
                       with.keychain, with.sessionKeychain, with.network, environment, with.clock,
                       [&with] { return with.awake; });
        other.start();
        QTRY_VERIFY(other.profiles.isLoaded());
        with.server.setScripts({says(list({oldRow})), says(laptop), says(me)});
        other.keys.select(work);
        const auto planned = [&] { return other.running.plan({other.keys.account().id, QStringLiteral("1")}); };
        QTRY_VERIFY(planned());
        RotationPlan plan = *planned();
        QVERIFY(plan.isInEnvironment);
        plan.isInEnvironment = isKnownBefore;
        KeyRotation *rotation = other.running.rotate(plan, true);
        QCOMPARE(rotation->revokesOld(), !isKnownBefore);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), isKnownBefore ? Outcome::Replaced : Outcome::NotRevoked);
        QVERIFY(!with.asked().contains("DELETE /api/keys/1"));
    }

    void worksWithoutTheKeychain()
    {
        RotationFixture with;
        with.keychain.setState(KeychainState::Locked);
        with.answer({says(laptop), says(me), says(revoked)});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Revoked);
        QCOMPARE(with.keyInFile(work), newSecret);
        const auto kept = [&] {
            return parseEntry(with.keychain.entries.value(work)).value_or(KeychainEntry()).profile.apiKey;
        };
        QVERIFY(kept() != newSecret);
        with.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(kept(), newSecret);
    }

    void twoWindowsDoNotRotateTheSameKeyTogether()
    {
        RotationFixture with;
        with.answer({TestServer::Script([](QTcpSocket *, const TestServer::Request &) {})}); // never answers
        KeyRotation *first = with.rotate(false);
        QTRY_COMPARE(first->step(), Step::Minting);

        RotationJournal otherJournal(with.folder.filePath(QStringLiteral("state")), with.worker);
        RotationRecord same;
        same.id = QStringLiteral("other");
        same.account = with.keys.account().id;
        same.oldId = QStringLiteral("1");
        const Result<Done> refused = resultOf(otherJournal.begin(same));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        same.oldId = QStringLiteral("2");
        QVERIFY(resultOf(otherJournal.begin(same)));
    }

    void neverLeavesMoreThanOneOrphan()
    {
        RotationFixture with;
        with.answer({says(laptop), says(unauthenticated), says(list({oldRow, newRow})), says(list({oldRow})),
                     says(laptop), says(me)});
        KeyRotation *first = with.rotate(false);
        QTRY_COMPARE(first->step(), Step::Ended);
        QCOMPARE(first->outcome(), Outcome::WentBack);
        with.keys.refresh();
        QTRY_VERIFY(!with.keys.isReading());

        KeyRotation *second = with.rotate(false);
        QTRY_COMPARE(second->step(), Step::Ended);
        QCOMPARE(second->outcome(), Outcome::Refused);
        QVERIFY(second->problem()->message.contains(QStringLiteral("Revoke it first.")));
        QCOMPARE(with.asked().size(), 4); // no other key was requested

        with.keys.refresh(); // revoked by another program
        QTRY_VERIFY(!with.keys.isReading());
        KeyRotation *third = with.rotate(false);
        QTRY_COMPARE(third->step(), Step::Ended);
        QCOMPARE(third->outcome(), Outcome::Replaced);
    }

    void anotherWindowSeesTheReplacedKey()
    {
        RotationFixture with;
        with.answer({says(list({oldRow}))});
        RotationJournal otherJournal(with.folder.filePath(QStringLiteral("state")), with.worker);
        RotationRecord replaced;
        replaced.id = QStringLiteral("other");
        replaced.account = with.keys.account().id;
        replaced.oldId = QStringLiteral("1");
        replaced.step = RotationRecord::Step::Replaced;
        replaced.replacedAt = with.now;
        QVERIFY(resultOf(otherJournal.begin(replaced)));
        QVERIFY(!with.keyRow(QStringLiteral("1"))->replacedAt.isValid());
        with.keys.refresh();
        QTRY_COMPARE(with.keyRow(QStringLiteral("1"))->replacedAt, with.now);
    }

    void doesNotStartIfTheJournalCannotBeWritten()
    {
        RotationFixture with;
        with.answer({});
        const QString state = with.folder.filePath(QStringLiteral("state"));
        QTRY_VERIFY(QDir(state).removeRecursively()); // a journal may still be writing there
        QFile inTheWay(state);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Refused);
        QCOMPARE(rotation->problem()->kind, ErrorKind::NotNoted);
        QCOMPARE(with.asked().size(), 1);
    }

    void journalHoldsNoSecret()
    {
        RotationFixture with;
        QByteArray seen;
        const auto look = [&](const QByteArray &answer) {
            return [&with, &seen, answer](QTcpSocket *socket, const TestServer::Request &request) {
                seen += with.rotationsOnDisk();
                TestServer::sends(answer)(socket, request);
            };
        };
        with.answer({look(laptop), look(me), look(revoked)});
        KeyRotation *rotation = with.rotate(true);
        QTRY_COMPARE(rotation->step(), Step::Ended);
        QVERIFY(seen.contains("laptop"));
        QVERIFY(!seen.contains(newKey.mid(8, 8)));
        QVERIFY(!seen.contains("wwwwwwww"));
    }
};

SCRIPTO_TEST(TestKeyRotation)

} // namespace tst_keyrotation

#include "tst_keyrotation.moc"
