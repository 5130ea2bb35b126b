// SPDX-License-Identifier: MIT
#include "app/keys/list/keyminting.h"
#include "app/keys/operations/revokebatch.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_sessionkeys {

using namespace scripto;

namespace {

const QByteArray me = json(200, R"({"user":{"id":"u1","email":"you@example.com","name":""}})");
const Secret cookie(QByteArrayView("better-auth.session_token=aaaa.bbbb"));

// An account on a server that accepts keys for everything except the list.
struct SessionFixture : Fixture {
    explicit SessionFixture(const QList<QByteArray> &answers)
    {
        writeFile({account(work, 'w'), account(home, 'h', QStringLiteral("me@home.example"))}, work);
        start();
        script(QList<QByteArray>{unauthenticated, me} + answers);
        show(work);
    }

    void signIn()
    {
        accounts.sessions().put(AccountId::ofEmail(server.url(), QStringLiteral("you@example.com")), cookie);
        QTRY_VERIFY(!keys.isReading());
    }

    bool lastHadCookie() const
    {
        const auto &headers = server.requests().last().headers;
        return headers.value("cookie") == cookie.reveal().toByteArray() && !headers.contains("authorization");
    }
};

} // namespace

// Servers where a key may do everything except manage keys.
class TestSessionKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detectsThatASessionIsNeeded()
    {
        SessionFixture f({});
        QCOMPARE(f.keys.problem()->kind, ErrorKind::SessionNeeded);
        QCOMPARE(f.keys.selected()->obstacle()->kind, ErrorKind::SessionNeeded);
        QVERIFY(!f.keys.account().bySession);
        // Another attempt with the key would stamp it for nothing.
        f.keys.refresh();
        QVERIFY(!f.keys.isReading());
        QVERIFY(!f.keys.selected()->mint({QStringLiteral("ci"), {}, {}}));
        QCOMPARE(f.server.requests().size(), 2);
        QCOMPARE(f.keys.problem()->kind, ErrorKind::SessionNeeded);
    }

    void sessionReadsAndChangesKeys()
    {
        SessionFixture f({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), minted, revoked, revoked});
        f.signIn();
        QVERIFY(!f.keys.problem());
        QVERIFY(f.keys.account().bySession);
        QVERIFY(f.lastHadCookie());
        QCOMPARE(f.ids().size(), 2);
        QCOMPARE(f.keyRow(QStringLiteral("1"))->holders.first().profile, work);
        // No key reads the list, so none has to be revoked last.
        QVERIFY(!f.keyRow(QStringLiteral("1"))->readsThisList);

        KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci"), {}, QStringLiteral("ci")});
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(f.lastHadCookie());
        QCOMPARE(f.onDisk().profiles().last().apiKey, Secret(newKey));
        QCOMPARE(f.onDisk().profiles().last().email, QStringLiteral("you@example.com"));
        minting->detach();

        auto *batch = new RevokeBatch(f.accounts, f.journal,
                                      f.itemsOf({f.ref(QStringLiteral("1")), f.ref(QStringLiteral("2"))}), this);
        QStringList names;
        connect(batch, &RevokeBatch::finished, this, [&] { names = batch->names(RevokeBatch::State::Revoked); });
        QTRY_COMPARE(names.size(), 2);
        QVERIFY(f.lastHadCookie());
        QCOMPARE(f.server.requests().last().headers.value("origin"), f.server.url().toEncoded());
    }

    void sessionIsNotUsedForAnotherAccount()
    {
        SessionFixture f({list({}), list({row("7", "scripto_hh")}), list({})});
        f.signIn();
        f.show(home);
        QVERIFY(!f.keys.account().bySession);
        const auto &headers = f.server.requests().last().headers;
        QVERIFY(!headers.contains("cookie"));
        QCOMPARE(headers.value("authorization"), "Bearer scripto_" + QByteArray(64, 'h'));
        // Back again, the account is read with its session, which is still open.
        f.keys.select(work);
        QVERIFY(f.keys.account().bySession);
        QTRY_VERIFY(!f.keys.isReading());
    }

    // A profile with the same address may have got another user's key since.
    void sessionSaysOfItsOwnUsersKeysAloneThatTheyAreGone()
    {
        const QString other = QStringLiteral("other");
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(other, 'o')}, work);
        f.LocalStores::start(); // nobody has asked the server whose key the other one is
        f.script({unauthenticated, me, list({row("9", "scripto_zz")})});
        f.show(work);
        f.accounts.sessions().put(f.keys.account().id, cookie);
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.ids(), QStringList{QStringLiteral("9")});
        QCOMPARE(f.accounts.heldBy(other), KeyAccounts::Held::Unknown);
    }

    void endedSessionIsForgottenAndTheRowsStay_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("list") << QStringLiteral("list");
        QTest::newRow("mint") << QStringLiteral("mint");
        QTest::newRow("revoke") << QStringLiteral("revoke");
    }

    void endedSessionIsForgottenAndTheRowsStay()
    {
        QFETCH(QString, what);
        SessionFixture f({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), unauthenticated, list({})});
        f.signIn();
        if (what == u"list") {
            f.keys.refresh();
        } else if (what == u"mint") {
            KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci"), std::chrono::days(7), {}});
            QTRY_COMPARE(minting->step(), KeyMinting::Step::Refused);
            QCOMPARE(minting->problem()->kind, ErrorKind::SessionNeeded);
        } else {
            auto *batch = new RevokeBatch(f.accounts, f.journal, f.itemsOf({f.ref(QStringLiteral("2"))}), this);
            QStringList left;
            connect(batch, &RevokeBatch::finished, this, [&] { left = QStringList(batch->notRevoked().first().id); });
            QTRY_COMPARE(left, QStringList{QStringLiteral("2")});
        }
        QTRY_VERIFY(f.keys.problem());
        QCOMPARE(f.keys.problem()->kind, ErrorKind::SessionNeeded);
        QVERIFY(f.keys.problem()->message.contains(u"has ended"));
        QVERIFY(f.keys.selected()->obstacle()->message.contains(u"has ended"));
        QVERIFY(!f.keys.account().bySession);
        QCOMPARE(f.ids().size(), 2);
        QCOMPARE(f.server.requests().size(), 4); // the key is not tried again
        f.signIn();
        QVERIFY(!f.keys.problem());
    }

    void closesTheSession()
    {
        SessionFixture f({list({row("1", "scripto_ww")}), json(200, R"({"success":true})")});
        f.signIn();
        auto *call = f.keys.selected()->closeSession();
        QVERIFY(!f.keys.account().bySession); // closed locally at once
        QVERIFY(resultOf(call));
        QCOMPARE(f.server.requests().last().target, QByteArray("/api/auth/sign-out"));
        QVERIFY(f.lastHadCookie());
        QCOMPARE(f.keys.problem()->kind, ErrorKind::SessionNeeded);
        QCOMPARE(f.ids().size(), 1);
    }
};

SCRIPTO_TEST(TestSessionKeys)

} // namespace tst_sessionkeys

#include "tst_sessionkeys.moc"
