// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QTcpSocket>

namespace tst_shownaccounts {

using namespace scripto;

namespace {

const QString ops = QStringLiteral("ops@example.com");

// Two accounts, “work” before “home”; each is answered by its letter.
struct Accounts : Fixture {
    Accounts()
    {
        writeFile({account(work, 'w'), account(home, 'h', ops)}, work);
        start();
        server.setScript([this](QTcpSocket *socket, const TestServer::Request &request) {
            TestServer::sends(answers.value(request.headers.value("authorization").back()))(socket, request);
        });
    }

    void showAll()
    {
        keys.showAll(true);
        QTRY_VERIFY(!keys.isReading());
    }

    QHash<char, QByteArray> answers{{'w', list({row("1", "scripto_ww")})}, {'h', list({row("2", "scripto_hh")})}};
};

QByteArray hundred()
{
    QList<QByteArray> rows;
    for (int i = 0; i < 100; ++i)
        rows.append(row("old-" + QByteArray::number(i), "scripto_oo"));
    return list(rows);
}

} // namespace

// What KeyStore reports about several accounts at once.
class TestShownAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitsRepairsToOneProfile()
    {
        Accounts f;
        f.show(work);
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
        QCOMPARE(f.keys.shownAccounts().size(), 1);
        f.showAll();
        QVERIFY(f.keys.showsAll());
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(f.keys.shownAccounts().size(), 2);
        QCOMPARE(f.keys.shownAccounts().first(), f.keys.account());
        QCOMPARE(f.keys.shownAccounts().last().profiles, QStringList{home});
        QCOMPARE(f.accounts.all().size(), 2);
        const KeyRef second = f.keys.rows().last().ref();
        QCOMPARE(f.accounts.account(second.account), f.keys.shownAccounts().last());
        QCOMPARE(f.accounts.find(second.account)->holdersOf(second.id), QStringList{home});
        QCOMPARE(f.server.requests().size(), 2); // what was shown is not read again
        f.keys.showAll(true);
        QVERIFY(!f.keys.isReading());
        f.keys.showAll(false);
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
        f.keys.select({});
        QVERIFY(f.keys.rows().isEmpty());
    }

    // The order of the accounts does not matter.
    void showsTheOldestReadTime_data()
    {
        QTest::addColumn<QString>("first"); // that is read
        QTest::newRow("the first account") << work;
        QTest::newRow("the second account") << home;
    }

    void showsTheOldestReadTime()
    {
        QFETCH(QString, first);
        Accounts f;
        const QDateTime before = f.now;
        f.show(first);
        f.now = f.now.addSecs(60);
        f.showAll();
        QCOMPARE(f.keys.readAt(), before);
    }

    // A failed read of one account does not change when the others were read.
    void reportsFailuresOfEachAccount_data()
    {
        QTest::addColumn<char>("letter");
        QTest::newRow("the first account") << 'w';
        QTest::newRow("the second account") << 'h';
    }

    void reportsFailuresOfEachAccount()
    {
        QFETCH(char, letter);
        Accounts f;
        f.answers[letter] = json(429, "{}", {"Retry-After: 30"});
        f.show(work);
        f.showAll();
        QCOMPARE(f.keys.readAt(), f.now);
        QCOMPARE(f.keys.problem()->kind, ErrorKind::RateLimited);
        QCOMPARE(f.keys.retryAt(), f.now.addSecs(30));
        QVERIFY(!f.keys.isOffline());
        f.answers[letter] = list({});
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.problem());
        QVERIFY(!f.keys.retryAt().isValid());
    }

    void reportsATruncatedList_data() { reportsFailuresOfEachAccount_data(); }

    void reportsATruncatedList()
    {
        QFETCH(char, letter);
        Accounts f;
        f.answers[letter] = hundred();
        f.show(work);
        f.showAll();
        QVERIFY(f.keys.mayBeTruncated());
        f.answers[letter] = list({});
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QVERIFY(!f.keys.mayBeTruncated());
    }

    // An account that is shown again does not report an old problem.
    void forgetsTheProblemOfAHiddenAccount()
    {
        Accounts f;
        f.answers['w'] = json(500, "{}");
        f.show(work);
        QVERIFY(f.keys.problem());
        f.show(home);
        QVERIFY(!f.keys.problem());
        f.server.setScript([](QTcpSocket *, const TestServer::Request &) {});
        f.keys.select(work);
        QVERIFY(f.keys.isReading());
        QVERIFY(!f.keys.problem());
    }
};

SCRIPTO_TEST(TestShownAccounts)

} // namespace tst_shownaccounts

#include "tst_shownaccounts.moc"
