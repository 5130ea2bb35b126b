// SPDX-License-Identifier: MIT
#include "app/keys/operations/revokeproof.h"

#include "tests/keys/rotationfixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_revokeproof {

using namespace scripto;

namespace {

const QByteArray me = json(200, "{\"user\":{\"id\":\"u1\",\"email\":\"you@example.com\",\"name\":\"\"}}");
const QByteArray meRefused = json(401, "{\"error\":\"Unauthorized\"}");

// “work” reads the list, “home” holds key 2, which will be revoked.
struct ProofFixture : Fixture {
    ProofFixture(const QList<TestServer::Script> &answers, const QByteArray &limits = {})
    {
        writeFile({account(work, 'w'), account(home, 'h')}, work);
        start();
        services.proof.start();
        const QByteArray held = row("2", "scripto_hh").replace("\"enabled\"", limits + "\"enabled\"");
        server.setScripts(QList<TestServer::Script>{TestServer::sends(list({row("1", "scripto_ww"), held}))} + answers);
        show(work);
    }

    Secret held() const { return account(home, 'h').apiKey; }

    // The requests made with the revoked key.
    QList<QByteArray> tries() const
    {
        QList<QByteArray> paths;
        for (const auto &request : server.requests()) {
            if (request.headers.value("authorization") == "Bearer " + held().reveal().toByteArray())
                paths.append(request.method + ' ' + request.target);
        }
        return paths;
    }
};

} // namespace

// After a revoke, the key itself is tried once if a profile still has it.
class TestRevokeProof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyAClearRefusalConfirmsTheRevoke_data()
    {
        QTest::addColumn<TestServer::Script>("answer");
        QTest::addColumn<KeyAnswer>("means");
        const auto sends = [](const QByteArray &answer) { return TestServer::sends(answer); };
        const QByteArray page = TestServer::answer(401, "<html>Log in</html>", {"Content-Type: text/html"});
        QTest::newRow("refused") << sends(meRefused) << KeyAnswer::Refused;
        QTest::newRow("refused in an envelope") << sends(unauthenticated) << KeyAnswer::Refused;
        QTest::newRow("pause required") << sends(json(429, "{}")) << KeyAnswer::Unknown;
        QTest::newRow("401 with a pause")
            << sends(json(401, "{\"error\":\"Unauthorized\"}", {"Retry-After: 9"})) << KeyAnswer::Unknown;
        QTest::newRow("401 from another program") << sends(page) << KeyAnswer::Unknown;
        QTest::newRow("401 without a message") << sends(json(401, "{}")) << KeyAnswer::Unknown;
        QTest::newRow("forbidden") << sends(json(403, "{\"error\":\"Unauthorized\"}")) << KeyAnswer::Unknown;
        QTest::newRow("not found") << sends(notFound) << KeyAnswer::Unknown;
        QTest::newRow("server error") << sends(json(500, "{}")) << KeyAnswer::Unknown;
        QTest::newRow("bad gateway") << sends(json(502, "{}")) << KeyAnswer::Unknown;
        QTest::newRow("no response") << TestServer::resets() << KeyAnswer::Unknown;
        QTest::newRow("truncated response") << TestServer::resets("HTTP/1.1 401 ") << KeyAnswer::Unknown;
        QTest::newRow("accepted") << sends(me) << KeyAnswer::Works;
    }

    void onlyAClearRefusalConfirmsTheRevoke()
    {
        QFETCH(TestServer::Script, answer);
        QFETCH(KeyAnswer, means);
        ProofFixture f({TestServer::sends(revoked), answer});
        QSignalSpy ended(&f.services.proof, &RevokeProof::ended);
        QSignalSpy worksAgain(&f.profiles, &ProfileStore::keyWorksAgain);
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.first().at(2).value<KeyAnswer>(), means);
        QCOMPARE(f.tries(), QList<QByteArray>{"GET /api/auth/me"});
        QCOMPARE(f.keyMemory.isRevoked(f.held()), means != KeyAnswer::Works);
        QCOMPARE(f.profiles.row(home)->keyRevoked, means != KeyAnswer::Works);
        QCOMPARE(f.profiles.row(home)->revokeConfirmed, means == KeyAnswer::Refused);
        QCOMPARE(worksAgain.size(), means == KeyAnswer::Works ? 1 : 0);
        // It is never tried again, whatever the response.
        f.server.answerAllWith(list({row("1", "scripto_ww")}));
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.tries().size(), 1);
    }

    void remembersTheConfirmation()
    {
        ProofFixture f({TestServer::sends(revoked), TestServer::sends(meRefused)});
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        QTRY_VERIFY(f.keyMemory.isRevokeConfirmed(f.held()));
        StateFile file(f.folder.filePath(QStringLiteral("state/keys.json")), f.worker);
        QVERIFY(resultOf(file.change([](QJsonObject &) {}))); // after all earlier writes
        KeyMemory next(file);
        QVERIFY(next.isRevokeConfirmed(f.held()));
        QVERIFY(!next.isRevokeConfirmed(f.account(work, 'w').apiKey));
    }

    void doesNotTryAKeyWithFewUses_data()
    {
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<int>("tries");
        QTest::newRow("nine") << QByteArray("\"remaining\":9,") << 0;
        QTest::newRow("ten") << QByteArray("\"remaining\":10,") << 1;
        QTest::newRow("no limit") << QByteArray("\"remaining\":null,") << 1;
    }

    void doesNotTryAKeyWithFewUses()
    {
        QFETCH(QByteArray, limits);
        QFETCH(int, tries);
        ProofFixture f({TestServer::sends(revoked), TestServer::sends(meRefused)}, limits);
        QSignalSpy ended(&f.services.proof, &RevokeProof::ended);
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(f.tries().size(), tries);
        QCOMPARE(ended.first().at(2).value<KeyAnswer>(), tries == 0 ? KeyAnswer::Unknown : KeyAnswer::Refused);
    }

    void doesNotTryAKeyThatNoProfileHas()
    {
        ProofFixture f({TestServer::sends(revoked), TestServer::sends(list({row("1", "scripto_ww")}))});
        QSignalSpy ended(&f.services.proof, &RevokeProof::ended);
        QVERIFY(resultOf(f.profiles.remove(home, f.profiles.row(home)->profile.apiKey)));
        const qsizetype before = f.server.requests().size();
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        f.keys.refresh(); // comes after the try, if there is one
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.server.requests().size(), before + 2);
        QCOMPARE(ended.size(), 0);
    }

    void failedRevokeProvesNothing()
    {
        ProofFixture f({TestServer::sends(json(403, "{}")), TestServer::sends(list({row("1", "scripto_ww")}))});
        QVERIFY(!resultOf(f.revoke(QStringLiteral("2"))));
        f.keys.refresh(); // comes after the try, if there is one
        QTRY_VERIFY(!f.keys.isReading());
        QVERIFY(f.tries().isEmpty());
        QVERIFY(!f.keyMemory.isRevoked(f.held()));
    }

    // A refused list or profile check confirms a revoke just as well.
    void laterRefusalConfirmsTheRevoke_data()
    {
        QTest::addColumn<bool>("isRevoked");
        QTest::newRow("revoked") << true;
        QTest::newRow("not revoked") << false;
    }

    void laterRefusalConfirmsTheRevoke()
    {
        QFETCH(bool, isRevoked);
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        if (isRevoked)
            f.keyMemory.noteRevoked(f.account(work, 'w').apiKey, f.now);
        f.server.answerAllWith(unauthenticated);
        f.show(work);
        QCOMPARE(f.keyMemory.isRevoked(f.account(work, 'w').apiKey), isRevoked);
        QCOMPARE(f.profiles.row(work)->revokeConfirmed, isRevoked);
    }

    // One after another.
    void triesEachKey()
    {
        Fixture f;
        const QString third = QStringLiteral("third");
        f.writeFile({f.account(work, 'w'), f.account(home, 'h'), f.account(third, 'x')}, work);
        f.start();
        f.services.proof.start();
        HeldRequest firstTry;
        f.server.setScripts(
            {TestServer::sends(list({row("1", "scripto_ww"), row("2", "scripto_hh"), row("3", "scripto_xx")})),
             TestServer::sends(revoked), TestServer::sends(revoked), firstTry.script(), TestServer::sends(meRefused)});
        f.show(work);
        QSignalSpy ended(&f.services.proof, &RevokeProof::ended);
        RevokeBatch *batch = f.revokes.revoke({*f.keyRow(QStringLiteral("2")), *f.keyRow(QStringLiteral("3"))});
        QTRY_VERIFY(firstTry.socket);
        Q_EMIT f.revokes.finished(); // another batch
        QCOMPARE(f.server.requests().size(), 4);
        firstTry.answer(meRefused);
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(f.server.requests().size(), 5);
        QVERIFY(f.keyMemory.isRevokeConfirmed(f.account(home, 'h').apiKey));
        QVERIFY(f.keyMemory.isRevokeConfirmed(f.account(third, 'x').apiKey));
        batch->letGo();
    }

    // The profile has another key now.
    void triesAReplacedKey()
    {
        RotationFixture f;
        f.services.proof.start();
        f.answer({says(laptop), says(scripto::me), says(revoked), says(meRefused)});
        KeyRotation *rotation = f.rotate(false);
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        QVERIFY(resultOf(f.revoke(QStringLiteral("1"))));
        QTRY_COMPARE(f.server.requests().size(), 5);
        QCOMPARE(f.server.requests().last().headers.value("authorization"), "Bearer scripto_" + QByteArray(64, 'w'));
        QTRY_VERIFY(f.keyMemory.isRevokeConfirmed(f.account(work, 'w').apiKey));
    }

    // A key is sent only to its own server.
    void doesNotTryKeysOfAnotherServer()
    {
        Fixture f;
        TestServer other;
        Profile there = f.account(home, 'h');
        there.baseUrl = other.url().toString();
        f.writeFile({f.account(work, 'w'), there}, work);
        f.start();
        f.services.proof.start();
        f.keyMemory.noteRow(f.server.url(), there.apiKey, QStringLiteral("2"), KeyMemory::Certainty::Proven);
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_hh")}), revoked, list({row("1", "scripto_ww")})});
        f.show(work);
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        QVERIFY(f.keyMemory.isRevoked(there.apiKey));
        f.keys.refresh(); // refreshes after a check
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.server.requests().size(), 3);
        QCOMPARE(other.requests().size(), 0);
    }

    // The keys of a batch are tried after the last response of the batch.
    void triesKeysAfterTheWholeBatch()
    {
        ProofFixture f(
            {TestServer::sends(list({row("1", "scripto_ww"), row("2", "scripto_hh"), row("3", "scripto_xx")})),
             TestServer::sends(revoked), TestServer::sends(revoked), TestServer::sends(meRefused)});
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QSignalSpy ended(&f.services.proof, &RevokeProof::ended);
        RevokeBatch *batch = f.revokes.revoke({*f.keyRow(QStringLiteral("2")), *f.keyRow(QStringLiteral("3"))});
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(batch->count(RevokeBatch::State::Revoked), 2);
        batch->letGo();
        QCOMPARE(f.server.requests().last().target, QByteArray("/api/auth/me"));
        QCOMPARE(f.server.requests().size(), 5);
    }
};

SCRIPTO_TEST(TestRevokeProof)

} // namespace tst_revokeproof

#include "tst_revokeproof.moc"
