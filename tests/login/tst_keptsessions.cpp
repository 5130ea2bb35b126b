// SPDX-License-Identifier: MIT
#include "app/login/keptsessions.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_keptsessions {

using namespace scripto;

namespace {

const QUrl server(QStringLiteral("https://scripto.codika.io"));
const QString email = QStringLiteral("you@example.com");
const QString user = QStringLiteral("https://scripto.codika.io you@example.com");
const Secret cookie(QByteArrayView("__Secure-better-auth.session_token=aaaa.bbbb"));
const Secret newCookie(QByteArrayView("__Secure-better-auth.session_token=cccc.dddd"));
const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

KeptSession session(const Secret &of = cookie, const QDateTime &expiresAt = now.addDays(7))
{
    return {server,
            email,
            {AccountId::ofUser(server, QStringLiteral("u1")), AccountId::ofEmail(server, email)},
            of,
            expiresAt};
}

// One run of the program on this keychain.
struct Run {
    explicit Run(FakeKeychain &keychain, const QDateTime &at = now)
        : kept(sessions, keychain, [at] { return at; })
    {
    }

    void open(bool stays, const Secret &with = cookie)
    {
        sessions.open(server, email, session().names, with);
        kept.keepIf(stays, session(with));
    }
    Secret cookieOfUser() const { return sessions.cookieFor(AccountId::ofUser(server, QStringLiteral("u1"))); }
    Secret cookieOfEmail() const { return sessions.cookieFor(AccountId::ofEmail(server, email)); }

    WebSessions sessions;
    KeptSessions kept;
};

Secret changed(const std::function<void(KeptSession &)> &change)
{
    KeptSession made = session();
    change(made);
    return entryOf(made);
}

Secret entryOfNewerVersion()
{
    const QByteArray json = QByteArray::fromBase64(entryOf(session()).reveal().toByteArray());
    return Secret(QByteArray(json).replace("\"version\":1", "\"version\":2").toBase64());
}

} // namespace

class TestKeptSessions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_keychain = std::make_unique<FakeKeychain>(); }

    void staysForTheNextRun()
    {
        {
            Run first(*m_keychain);
            first.open(true);
            QTRY_COMPARE(m_keychain->entries.keys(), QStringList{user});
        }
        QVERIFY(!m_keychain->entries.first().revealText().contains(QStringLiteral("\""))); // see entryValue()
        Run second(*m_keychain);
        QVERIFY(second.cookieOfUser().isEmpty());
        second.kept.start();
        QTRY_COMPARE(second.cookieOfUser(), cookie);
        QCOMPARE(second.cookieOfEmail(), cookie);
    }

    void staysInMemoryUnlessWanted()
    {
        Run run(*m_keychain);
        run.open(false);
        QCOMPARE(run.cookieOfUser(), cookie);
        QCoreApplication::processEvents();
        QVERIFY(m_keychain->entries.isEmpty());
        QVERIFY(m_keychain->asked.isEmpty());
    }

    void newSessionReplacesTheKeptOne_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::newRow("kept, too") << true;
        QTest::newRow("not kept") << false;
    }

    void newSessionReplacesTheKeptOne()
    {
        QFETCH(bool, stays);
        Run run(*m_keychain);
        run.open(true);
        run.open(stays, newCookie);
        QTRY_COMPARE(m_keychain->entries.size(), stays ? 1 : 0);
        if (stays)
            QTRY_COMPARE(sessionIn(m_keychain->entries.value(user))->cookie, newCookie);
        // The old one ends on the server; that says nothing about the new one.
        run.sessions.drop(cookie);
        QCoreApplication::processEvents();
        QCOMPARE(m_keychain->entries.size(), stays ? 1 : 0);
    }

    void isStoredAsTheServerRenewsIt_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::addColumn<Secret>("cookieNow");
        QTest::addColumn<std::chrono::seconds>("life");
        QTest::addColumn<bool>("isWritten");
        const std::chrono::seconds week = std::chrono::days(7);
        QTest::newRow("longer") << true << cookie << 2 * week << true;
        QTest::newRow("another cookie") << true << newCookie << week << true;
        QTest::newRow("the same") << true << cookie << week << false;
        QTest::newRow("hardly longer") << true << cookie << week + std::chrono::seconds(30) << false;
        QTest::newRow("not kept") << false << newCookie << 2 * week << false;
    }

    void isStoredAsTheServerRenewsIt()
    {
        QFETCH(bool, stays);
        QFETCH(Secret, cookieNow);
        QFETCH(std::chrono::seconds, life);
        QFETCH(bool, isWritten);
        Run run(*m_keychain);
        run.open(stays);
        QCOMPARE(run.kept.keeps(cookie), stays);
        QTRY_COMPARE(m_keychain->entries.size(), stays ? 1 : 0);
        const auto before = m_keychain->asked.size();
        run.kept.renew(cookie, {cookieNow, {}, {}, life});
        if (isWritten)
            QTRY_COMPARE(sessionIn(m_keychain->entries.value(user))->expiresAt, now.addSecs(life.count()));
        QCoreApplication::processEvents();
        QCOMPARE(m_keychain->asked.size() - before, isWritten ? 1 : 0);
        if (!stays)
            return;
        QCOMPARE(sessionIn(m_keychain->entries.value(user))->cookie, cookieNow);
        // In this run it is still known by the cookie that opened it.
        run.sessions.drop(cookie);
        QTRY_VERIFY(m_keychain->entries.isEmpty());
        QVERIFY(!run.kept.keeps(cookie));
    }

    void isNotKeptIfItCannotBeStored()
    {
        Run run(*m_keychain);
        m_keychain->writesFail = Error{ErrorKind::KeychainLocked};
        run.open(true);
        QTRY_VERIFY(!run.kept.keeps(cookie));
        QCOMPARE(run.cookieOfUser(), cookie);
    }

    // It does not matter whether the user or a refusal by the server has ended it.
    void isErasedWithItsSession()
    {
        {
            Run run(*m_keychain);
            run.open(true);
            QTRY_COMPARE(m_keychain->entries.size(), 1);
            run.sessions.drop(newCookie);
            run.sessions.drop(cookie);
            QTRY_VERIFY(m_keychain->entries.isEmpty());
        }
        m_keychain->entries[user] = entryOf(session());
        Run next(*m_keychain);
        next.kept.start();
        QTRY_COMPARE(next.cookieOfUser(), cookie);
        next.sessions.drop(cookie);
        QTRY_VERIFY(m_keychain->entries.isEmpty());
    }

    void expiresAndIsErased_data()
    {
        QTest::addColumn<QDateTime>("expiresAt");
        QTest::addColumn<bool>("isOpened");
        QTest::newRow("later") << now.addSecs(1) << true;
        QTest::newRow("now") << now << false;
        QTest::newRow("earlier") << now.addDays(-1) << false;
        QTest::newRow("not known") << QDateTime() << true;
    }

    void expiresAndIsErased()
    {
        QFETCH(QDateTime, expiresAt);
        QFETCH(bool, isOpened);
        m_keychain->entries[user] = entryOf(session(cookie, expiresAt));
        Run run(*m_keychain);
        run.kept.start();
        if (isOpened)
            QTRY_COMPARE(run.cookieOfUser(), cookie);
        else
            QTRY_VERIFY(m_keychain->entries.isEmpty());
        QCOMPARE(run.cookieOfUser().isEmpty(), !isOpened);
        QCOMPARE(m_keychain->entries.isEmpty(), !isOpened);
    }

    // Such an entry opens nothing, either.
    void leavesEntriesAloneThatAreNoSession_data()
    {
        QTest::addColumn<Secret>("entry");
        QTest::newRow("nonsense") << Secret(QByteArrayView("nonsense"));
        QTest::newRow("newer") << entryOfNewerVersion();
        QTest::newRow("no cookie") << changed([](KeptSession &made) { made.cookie = {}; });
        QTest::newRow("no server") << changed([](KeptSession &made) { made.server.clear(); });
        QTest::newRow("unsafe server") << changed(
            [](KeptSession &made) { made.server.setScheme(QStringLiteral("http")); });
        QTest::newRow("account on another server") << changed([](KeptSession &made) {
            made.names.append(AccountId::ofEmail(QUrl(QStringLiteral("https://evil.example")), email));
        });
    }

    void leavesEntriesAloneThatAreNoSession()
    {
        QFETCH(Secret, entry);
        m_keychain->entries[user] = entry;
        Run run(*m_keychain);
        run.kept.start();
        QTRY_COMPARE(m_keychain->asked.size(), 2); // the list and the entry
        QCoreApplication::processEvents();
        QVERIFY(run.cookieOfUser().isEmpty());
        QVERIFY(run.cookieOfEmail().isEmpty());
        QCOMPARE(m_keychain->entries.size(), 1);
    }

    void newerSessionOfThisRunWins()
    {
        m_keychain->entries[user] = entryOf(session());
        Run run(*m_keychain);
        m_keychain->hold();
        run.kept.start();
        run.open(true, newCookie);
        m_keychain->release();
        QTRY_COMPARE(sessionIn(m_keychain->entries.value(user))->cookie, newCookie);
        QCOMPARE(run.cookieOfUser(), newCookie);
    }

    void lockedKeychainKeepsNoSession()
    {
        m_keychain->entries[user] = entryOf(session());
        m_keychain->setState(KeychainState::Locked);
        Run run(*m_keychain);
        run.kept.start();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QVERIFY(run.cookieOfUser().isEmpty());
        QCOMPARE(run.kept.obstacle(), std::optional(ErrorKind::KeychainLocked));
        m_keychain->setState(KeychainState::Ready);
        QTRY_COMPARE(run.cookieOfUser(), cookie);
        QVERIFY(!run.kept.obstacle());
    }

    void entriesRoundTrip()
    {
        const Result<KeptSession> read = sessionIn(entryOf(session()));
        QVERIFY(read);
        QCOMPARE(read->server, server);
        QCOMPARE(read->email, email);
        QCOMPARE(read->names, session().names);
        QCOMPARE(read->cookie, cookie);
        QCOMPARE(read->expiresAt, now.addDays(7));
    }

private:
    std::unique_ptr<FakeKeychain> m_keychain;
};

SCRIPTO_TEST(TestKeptSessions)

} // namespace tst_keptsessions

#include "tst_keptsessions.moc"
