// SPDX-License-Identifier: MIT
#include "app/keys/list/keyminting.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_uncertain {

using namespace scripto;

namespace {

// The server's clock in list().
const QByteArray justNow = "2026-11-22T11:59:58.000Z";
const MintRequest ci{QStringLiteral("ci"), {}, {}};

struct UncertainFixture : Fixture {
    explicit UncertainFixture(const QList<QByteArray> &firstRows, const QList<TestServer::Script> &scripts)
    {
        writeFile({account(work, 'w')}, work);
        start();
        server.setScripts(QList<TestServer::Script>{TestServer::sends(list(firstRows))} + scripts);
        show(work);
    }

    int count(const QByteArray &method) const
    {
        const auto &all = server.requests();
        return static_cast<int>(
            std::count_if(all.begin(), all.end(), [&](const auto &request) { return request.method == method; }));
    }
};

QList<QByteArray> hundredRows()
{
    QList<QByteArray> rows;
    for (int i = 0; i < 100; ++i)
        rows.append(row("old-" + QByteArray::number(i), "scripto_oo"));
    return rows;
}

} // namespace

// Requests whose response is lost: the outcome is looked up or reported as unknown, never guessed.
class TestUncertain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksUpALostMint_data()
    {
        QTest::addColumn<QList<QByteArray>>("rows"); // of the list read after it
        QTest::addColumn<QStringList>("appeared");
        QTest::addColumn<bool>("mayBeTruncated");
        const QByteArray known = row("1", "scripto_ww", "ci", justNow);
        QTest::newRow("created") << QList<QByteArray>{known, row("9", "scripto_nn", "ci", justNow)}
                                 << QStringList{QStringLiteral("9")} << false;
        QTest::newRow("not created") << QList<QByteArray>{known} << QStringList() << false;
        QTest::newRow("another name") << QList<QByteArray>{row("9", "scripto_nn", "cd", justNow)} << QStringList()
                                      << false;
        QTest::newRow("created earlier") << QList<QByteArray>{row("9", "scripto_nn", "ci")} << QStringList() << false;
        QTest::newRow("two candidates") << QList<QByteArray>{row("8", "scripto_mm", "ci", justNow),
                                                             row("9", "scripto_nn", "ci", justNow)}
                                        << QStringList{QStringLiteral("8"), QStringLiteral("9")} << false;
        QTest::newRow("list truncated") << hundredRows() << QStringList() << true;
    }

    void looksUpALostMint()
    {
        QFETCH(QList<QByteArray>, rows);
        QFETCH(QStringList, appeared);
        QFETCH(bool, mayBeTruncated);
        UncertainFixture f({row("1", "scripto_ww", "ci", justNow)},
                           {TestServer::resets(), TestServer::sends(list(rows)), TestServer::sends(revoked)});
        KeyMinting *minting = f.keys.selected()->mint(ci);
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Refused);
        QCOMPARE(minting->problem()->kind, ErrorKind::AnswerLost);
        QVERIFY(minting->lost());
        QVERIFY(!minting->lost()->problem);
        QCOMPARE(minting->lost()->mayBeTruncated, mayBeTruncated);
        QStringList ids;
        for (const ApiKey &key : minting->lost()->appeared)
            ids.append(key.id);
        QCOMPARE(ids, appeared);
        QCOMPARE(f.count("POST"), 1);
        // A key that has appeared is shown and can be revoked.
        if (!ids.isEmpty())
            QVERIFY(resultOf(f.revoke(ids.last())));
        minting->detach();
    }

    void reportsThatALostMintCannotBeLookedUp()
    {
        UncertainFixture f({}, {TestServer::resets(), TestServer::sends(json(500, "{}"))});
        KeyMinting *minting = f.keys.selected()->mint(ci);
        minting->detach(); // the result is reported even if nobody is watching
        QSignalSpy unseen(&f.accounts, &KeyAccounts::mintingFinishedDetached);
        QTRY_COMPARE(unseen.count(), 1);
        QCOMPARE(minting->lost()->problem->httpStatus, 500);
        QVERIFY(minting->lost()->appeared.isEmpty());
        minting->detach();
    }

    void doesNotLookUpARefusedMint()
    {
        UncertainFixture f({}, {TestServer::sends(json(400, "{}"))});
        KeyMinting *minting = f.keys.selected()->mint(ci);
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Refused);
        QVERIFY(!minting->lost());
        QCOMPARE(f.count("GET"), 1);
        minting->detach();
    }

    void repeatsALostRevoke_data()
    {
        QTest::addColumn<QList<TestServer::Script>>("answers");
        QTest::addColumn<bool>("done");
        const auto lost = TestServer::resets();
        const auto gone = TestServer::sends(notFound);
        const auto no = TestServer::sends(unauthenticated);
        QTest::newRow("gone on retry") << QList{lost, gone} << true;
        QTest::newRow("revoked on the second attempt") << QList{lost, TestServer::sends(revoked)} << true;
        QTest::newRow("revoked on the third attempt") << QList{lost, lost, gone} << true;
        QTest::newRow("lost three times") << QList{lost, lost, lost} << false;
        // The refused key may be the one that was revoked.
        QTest::newRow("refused on retry") << QList{lost, no, no} << false;
    }

    void repeatsALostRevoke()
    {
        QFETCH(QList<TestServer::Script>, answers);
        QFETCH(bool, done);
        UncertainFixture f({row("1", "scripto_ww"), row("2", "scripto_xx")}, answers);
        const auto result = resultOf(f.revoke(QStringLiteral("2")));
        QCOMPARE(result.has_value(), done);
        QCOMPARE(f.keyRow(QStringLiteral("2")) == nullptr, done);
        if (!done)
            QCOMPARE(result.error().kind, ErrorKind::AnswerLost);
        QCOMPARE(f.server.requests().size(), 1 + answers.size());
    }

    // The lost answer may have taken minutes.
    void doesNotRepeatALostRevokeOnceAProfileHasTheKey()
    {
        UncertainFixture *world = nullptr;
        UncertainFixture f({row("1", "scripto_ww"), row("2", "scripto_xx")},
                           {[&world](QTcpSocket *socket, const TestServer::Request &request) {
                               world->writeFile({world->account(work, 'w'), world->account(home, 'x')}, work);
                               TestServer::resets()(socket, request);
                           }});
        world = &f;
        const auto result = resultOf(f.revoke(QStringLiteral("2")));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::AnswerLost);
        QCOMPARE(f.count("DELETE"), 1);
    }

    void doesNotRepeatARefusedRevoke()
    {
        UncertainFixture f({row("1", "scripto_ww"), row("2", "scripto_xx")}, {TestServer::sends(json(403, "{}"))});
        QCOMPARE(resultOf(f.revoke(QStringLiteral("2"))).error().httpStatus, 403);
        QCOMPARE(f.count("DELETE"), 1);
    }
};

SCRIPTO_TEST(TestUncertain)

} // namespace tst_uncertain

#include "tst_uncertain.moc"
