// SPDX-License-Identifier: MIT
#include "app/keys/list/keyminting.h"
#include "app/keys/operations/revokebatch.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_keystore {

using namespace scripto;

class TestKeyStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheAccountOfTheSelectedProfile()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")})});
        f.show(work);
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QVERIFY(f.keyRow(QStringLiteral("1"))->readsThisList);
        QCOMPARE(f.keyRow(QStringLiteral("1"))->holders.first().profile, work);
        QVERIFY(f.keyRow(QStringLiteral("2"))->holders.isEmpty());
        QCOMPARE(f.server.requests().first().headers.value("authorization"), "Bearer scripto_" + QByteArray(64, 'w'));
        QCOMPARE(f.keys.readAt(), f.now);
        // Ages use the server's clock, which is an hour ahead here.
        QCOMPARE(f.keys.serverNow(), f.now.addSecs(3600));
    }

    void activeProfileReadsForItsAccount()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h')}, home);
        f.start();
        f.script({list({row("1", "scripto_ww")})});
        f.show(work);
        QCOMPARE(f.keys.account().reader, home);
        QCOMPARE(f.server.requests().first().headers.value("authorization"), "Bearer scripto_" + QByteArray(64, 'h'));
        // The account's other profile needs no second read.
        f.show(home);
        QCOMPARE(f.server.requests().size(), 1);
    }

    void failedReadKeepsTheRows()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")}), unauthenticated, unauthenticated});
        f.show(work);
        f.keys.refresh();
        QTRY_VERIFY(f.keys.problem().has_value());
        QCOMPARE(f.keys.problem()->kind, ErrorKind::Unauthenticated);
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
        QCOMPARE(f.onDisk().profiles().first().apiKey, f.account(work, 'w').apiKey);
    }

    void keepsAccountsApart()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h', QStringLiteral("me@home.example"))}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")}), list({row("2", "scripto_hh")})});
        f.show(work);
        f.show(home);
        QCOMPARE(f.ids(), QStringList{QStringLiteral("2")});
        QCOMPARE(f.server.requests().last().headers.value("authorization"), "Bearer scripto_" + QByteArray(64, 'h'));
    }

    void anEditOfAllAccountsIsOneChange()
    {
        Fixture f;
        QList<Profile> profiles{f.account(work, 'w'), f.account(home, 'h', QStringLiteral("me@home.example"))};
        f.writeFile(profiles, work);
        f.start();
        f.script({list({row("1", "scripto_ww")}), list({row("2", "scripto_hh")})});
        f.show(work);
        f.keys.showAll(true);
        QTRY_VERIFY(!f.keys.isReading());
        QCoreApplication::processEvents();
        QSignalSpy edits(&f.profiles, &ProfileStore::changed);
        QSignalSpy changes(&f.keys, &KeyStore::changed);
        profiles.append(f.account(QStringLiteral("other"), 'o'));
        f.writeFile(profiles, work);
        QTRY_VERIFY(f.profiles.row(QStringLiteral("other")));
        QTRY_VERIFY(!changes.isEmpty());
        QVERIFY(changes.size() <= edits.size());
    }

    void sendsNothingWithTheKeyOfAnotherAccount()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), list({row("3", "scripto_vv")}), revoked});
        f.show(work);
        const KeyRef key = f.keyRow(QStringLiteral("2"))->ref();
        // The CLI signs somebody else in under the same name while the revoke is held.
        f.writeFile({f.account(work, 'v', QStringLiteral("me@home.example"))}, work);
        QTRY_VERIFY(f.keys.account().id != key.account);
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(resultOf(f.accounts.revoke(key)).error().kind, ErrorKind::Invalid);
        for (const auto &request : f.server.requests())
            QCOMPARE(request.method, QByteArray("GET"));
    }

    void profileOfAnUnknownAccountMayHoldAnyKeyOfTheServer()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'x', {})}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx"), row("3", "scripto_yy")})});
        f.show(work);
        QCOMPARE(f.keyRow(QStringLiteral("2"))->holders, (QList<Holder>{{home, Holder::Certainty::Possible, false}}));
        QVERIFY(f.keyRow(QStringLiteral("3"))->holders.isEmpty());
    }

    void reportsWhetherAProfilesKeyIsListed()
    {
        Fixture f;
        const QString ci = QStringLiteral("ci");
        f.writeFile({f.account(work, 'w'), f.account(home, 'h'), f.account(ci, 'c'),
                     f.account(QStringLiteral("other"), 'o', QStringLiteral("ops@example.com"))},
                    work);
        f.start();
        f.script(
            {list({row("1", "scripto_ww"), row("2", "scripto_xx"), row("3", "scripto_cc"), row("4", "scripto_cc")})});
        QCOMPARE(f.accounts.heldBy(work), KeyAccounts::Held::Unknown);
        f.show(work);
        QCOMPARE(f.accounts.heldBy(work), KeyAccounts::Held::Listed);
        QCOMPARE(f.accounts.rowHeldBy(work)->key.id, QStringLiteral("1"));
        QCOMPARE(f.accounts.heldBy(home), KeyAccounts::Held::Gone);
        QCOMPARE(f.accounts.heldBy(ci), KeyAccounts::Held::Unknown); // either row may be its key
        QCOMPARE(f.accounts.heldBy(QStringLiteral("other")), KeyAccounts::Held::Unknown);
    }

    void revokedKeyDisappearsAndItsProfileIsMarked()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_hh")}), revoked});
        f.show(work);
        auto *call = f.revoke(QStringLiteral("2"));
        QVERIFY(f.keyRow(QStringLiteral("2"))->revoking);
        QVERIFY(resultOf(call));
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
        QVERIFY(f.profiles.row(home)->keyRevoked);
        QVERIFY(!f.profiles.row(work)->keyRevoked);
        QCOMPARE(f.server.requests().last().method, QByteArray("DELETE"));
        QCOMPARE(f.server.requests().last().target, QByteArray("/api/keys/2"));
    }

    void missingKeyCountsAsRevoked()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), notFound, list({row("1", "scripto_ww")})});
        f.show(work);
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
    }

    void failedRevokeKeepsTheRow()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), unauthenticated, unauthenticated});
        f.show(work);
        QCOMPARE(resultOf(f.revoke(QStringLiteral("2"))).error().kind, ErrorKind::Unauthenticated);
        QVERIFY(!f.keyRow(QStringLiteral("2"))->revoking);
        QVERIFY(!f.profiles.row(work)->keyRevoked);
    }

    void revokesTheReaderLast()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), revoked, revoked});
        f.show(work);
        auto *batch = new RevokeBatch(f.accounts, f.journal,
                                      f.itemsOf({f.ref(QStringLiteral("1")), f.ref(QStringLiteral("2"))}), this);
        QStringList names;
        connect(batch, &RevokeBatch::finished, this, [&] { names = batch->names(RevokeBatch::State::Revoked); });
        QTRY_COMPARE(names.size(), 2);
        QCOMPARE(f.server.requests().at(1).target, QByteArray("/api/keys/2"));
        QCOMPARE(f.server.requests().at(2).target, QByteArray("/api/keys/1"));
    }

    void keepsTheReaderIfAnotherRevokeFails()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), unauthenticated, unauthenticated});
        f.show(work);
        auto *batch = new RevokeBatch(f.accounts, f.journal,
                                      f.itemsOf({f.ref(QStringLiteral("1")), f.ref(QStringLiteral("2"))}), this);
        QStringList kept;
        connect(batch, &RevokeBatch::finished, this, [&] { kept = batch->names(RevokeBatch::State::Kept); });
        QTRY_COMPARE(kept, QStringList{QStringLiteral("key 1")});
        // The list, one revoke, and the check whether the key is accepted elsewhere.
        QCOMPARE(f.server.requests().size(), 3);
    }

    void doesNotRevokeAKeyOfAnotherAccount()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")})});
        f.show(work);
        QCOMPARE(resultOf(f.revoke(QStringLiteral("7"))).error().kind, ErrorKind::NotFound);
        QCOMPARE(f.server.requests().size(), 1);
    }

    void mintedKeyIsStoredAndStaysListed()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        QList<QByteArray> cut{row("1", "scripto_ww")};
        while (cut.size() < 100)
            cut.append(row("old " + QByteArray::number(cut.size()), "scripto_zz"));
        f.script({list({row("1", "scripto_ww")}), minted, list(cut)});
        f.show(work);
        KeyMinting *minting =
            f.keys.selected()->mint({QStringLiteral("ci"), std::chrono::days(30), QStringLiteral("ci")});
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(minting->isSafe());
        QCOMPARE(minting->minted().key, Secret(newKey));
        QVERIFY(f.server.requests().last().body.contains(R"("expiresIn":2592000)"));
        QCOMPARE(f.onDisk().profiles().last().apiKey, Secret(newKey));
        QCOMPARE(f.onDisk().profiles().last().keyId, QStringLiteral("9"));
        QCOMPARE(f.onDisk().activeProfile(), work);
        QTRY_COMPARE(f.keyRow(QStringLiteral("9"))->holders.value(0).profile, QStringLiteral("ci"));

        // A truncated list does not remove it again.
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QVERIFY(f.keyRow(QStringLiteral("9")));
        minting->detach();
    }

    // The CLI reads these.
    void storesTheDetailsOfANewKey()
    {
        Fixture f;
        Profile reader = f.account(work, 'w');
        reader.userId = QStringLiteral("user of you@example.com");
        f.writeFile({f.account(QStringLiteral("ci"), 'o'), reader}, work);
        f.start();
        const QByteArray record =
            R"({"id":"9","name":"ci key","start":"scripto_nn","prefix":"scripto_","enabled":true,)"
            R"("createdAt":"2026-11-22T12:00:00.000Z","expiresAt":"2026-12-22T12:00:00.000Z"})";
        f.script({list({row("1", "scripto_ww")}),
                  json(201, R"({"success":true,"data":{"key":")" + newKey + R"(","record":)" + record + "}}")});
        f.show(work);
        KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci key"), std::chrono::hours(1), QStringLiteral("ci")});
        QCOMPARE(minting->wantedExpiry(), f.keys.serverNow().addSecs(3600));
        QVERIFY(f.accounts.hasUnsafeKey());
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(!f.accounts.hasUnsafeKey());
        // The name is taken.
        QCOMPARE(minting->request().profileName, QStringLiteral("ci-2"));
        const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        QCOMPARE(f.onDisk().profiles().size(), 3);
        const Profile stored = f.onDisk().profiles().last();
        QCOMPARE(stored.name, QStringLiteral("ci-2"));
        QCOMPARE(stored.email, reader.email);
        QCOMPARE(stored.userId, reader.userId);
        QCOMPARE(stored.baseUrl, reader.baseUrl);
        QCOMPARE(stored.keyName, QStringLiteral("ci key"));
        QCOMPARE(stored.keyPrefix, QStringLiteral("scripto_"));
        QCOMPARE(stored.createdAt, noon);
        QCOMPARE(stored.expiresAt, noon.addDays(30));
        minting->detach();
    }

    void storesTheKeyOnASecondTry()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")}), minted});
        f.show(work);
        QSignalSpy told(&f.accounts, &KeyAccounts::minted);
        QSignalSpy later(&f.accounts, &KeyAccounts::storedLater);
        KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci"), {}, QStringLiteral("ci")});
        QVERIFY(!minting->wantedExpiry().isValid());
        const QByteArray whole = f.bytesOnDisk();
        f.writeBytes("{ broken");
        QTRY_VERIFY(minting->storeProblem());
        QVERIFY(f.accounts.hasUnsafeKey());
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().last().toString(), QString()); // no profile has it
        f.writeBytes(whole);
        minting->store(QStringLiteral("other"));
        QCOMPARE(minting->step(), KeyMinting::Step::Storing);
        QVERIFY(!minting->storeProblem());
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(minting->isStored());
        QVERIFY(!f.accounts.hasUnsafeKey());
        QTRY_COMPARE(later.size(), 1);
        QCOMPARE(later.first().first().toString(), QStringLiteral("other"));
        minting->markCopied(); // changes nothing
        QTest::qWait(0);
        QCOMPARE(told.size() + later.size(), 2);
        minting->detach();
    }

    void cancelsARead()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.server.setScript([](QTcpSocket *, const TestServer::Request &) {}); // never answers
        f.keys.select(work);
        QVERIFY(f.keys.isReading());
        QTRY_COMPARE(f.server.requests().size(), 1);
        QSignalSpy changed(&f.keys, &KeyStore::changed);
        f.keys.cancelRefresh();
        QVERIFY(!f.keys.isReading());
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_COMPARE(f.server.openConnections(), 0);
        QVERIFY(!f.keys.problem());
        changed.clear();
        f.keys.refresh();
        QVERIFY(f.keys.isReading());
        QTRY_VERIFY(!changed.isEmpty());
    }

    void appliesTheStaleThreshold()
    {
        Fixture f;
        const QString ops = QStringLiteral("ops@example.com");
        f.writeFile({f.account(work, 'w'), f.account(home, 'h', ops)}, work);
        f.start();
        const QByteArray used = list({usedRow("ww", "2026-10-13T12:00:00.000Z")}); // 40 days before
        f.script({used, used});
        f.show(work);
        QVERIFY(!f.keys.rows().first().stale);
        StatusRules rules;
        rules.staleAfter = std::chrono::days(30);
        f.accounts.setRules(rules);
        QCOMPARE(f.accounts.rules().staleAfter, rules.staleAfter);
        QVERIFY(f.keys.rows().first().stale);
        f.show(home); // which was not open before
        QVERIFY(f.keys.rows().first().stale);
    }

    void isEmptyWithoutAProfile()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        const KeyRef unknown(AccountId::ofUser(f.server.url(), QStringLiteral("nobody")), QStringLiteral("1"));
        QCOMPARE(f.keys.account(), KeyAccount());
        QCOMPARE(f.accounts.account(unknown.account), KeyAccount());
        QVERIFY(f.running.orphansOf(unknown).isEmpty());
        QVERIFY(!f.accounts.row(unknown));
        QVERIFY(!f.running.plan(unknown));
        QVERIFY(!f.accounts.open(unknown.account));
        QVERIFY(!f.keys.selected());
        QCOMPARE(f.keys.serverNow(), f.now);
        QVERIFY(!f.accounts.openOfProfile(QStringLiteral("nobody")));
        QVERIFY(!f.keys.lookingCost());
        RevokeIntent intent;
        intent.account = unknown.account;
        intent.id = unknown.id;
        QCOMPARE(resultOf(f.accounts.revokeUnchanged(intent)).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.server.requests().size(), 0);
    }

    void keepsAMintedKeyThatNobodyHasSeen()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")}), minted});
        f.show(work);
        KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci"), {}, {}});
        QSignalSpy unseen(minting, &KeyMinting::finishedDetached);
        minting->detach();
        QTRY_COMPARE(unseen.count(), 1);
        QCOMPARE(minting->minted().key, Secret(newKey));
        QVERIFY(!minting->isSafe());
    }

    void refusedMintSaysWhy()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script(
            {list({}), json(400, R"({"success":false,"error":{"code":"invalid-argument","message":"Too long"}})")});
        f.show(work);
        KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci"), {}, {}});
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Refused);
        QCOMPARE(minting->problem()->said, QStringLiteral("Too long"));
        minting->detach();
    }

    void keepsAKeyThatCannotBeStored()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({}), minted});
        f.show(work);
        KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci"), {}, QStringLiteral("ci")});
        f.writeBytes("{ broken");
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(minting->storeProblem().has_value());
        QVERIFY(!minting->isSafe());
        QCOMPARE(minting->minted().key, Secret(newKey));
    }
};

SCRIPTO_TEST(TestKeyStore)

} // namespace tst_keystore

#include "tst_keystore.moc"
