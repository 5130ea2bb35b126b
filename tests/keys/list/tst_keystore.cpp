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
        QVERIFY(f.keys.row(QStringLiteral("1"))->readsThisList);
        QCOMPARE(f.keys.row(QStringLiteral("1"))->holders.first().profile, work);
        QVERIFY(f.keys.row(QStringLiteral("2"))->holders.isEmpty());
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

    void sendsNothingWithTheKeyOfAnotherAccount()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), list({row("3", "scripto_vv")}), revoked});
        f.show(work);
        const KeyRef key = f.keys.row(QStringLiteral("2"))->ref();
        // The CLI signs in another account under the same name while the revoke is pending.
        f.writeFile({f.account(work, 'v', QStringLiteral("me@home.example"))}, work);
        QTRY_VERIFY(f.keys.account().id != key.account);
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(resultOf(f.keys.revoke(key)).error().kind, ErrorKind::Invalid);
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
        QCOMPARE(f.keys.row(QStringLiteral("2"))->holders, (QList<Holder>{{home, Holder::Certainty::Possible, false}}));
        QVERIFY(f.keys.row(QStringLiteral("3"))->holders.isEmpty());
    }

    void reportsWhetherAProfilesKeyIsListed()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h'),
                     f.account(QStringLiteral("other"), 'o', QStringLiteral("ops@example.com"))},
                    work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")})});
        QCOMPARE(f.keys.heldBy(work), KeyStore::Held::Unknown);
        f.show(work);
        QCOMPARE(f.keys.heldBy(work), KeyStore::Held::Listed);
        QCOMPARE(f.keys.rowHeldBy(work)->key.id, QStringLiteral("1"));
        QCOMPARE(f.keys.heldBy(home), KeyStore::Held::Gone);
        QCOMPARE(f.keys.heldBy(QStringLiteral("other")), KeyStore::Held::Unknown);
    }

    void revokedKeyDisappearsAndItsProfileIsMarked()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_hh")}), revoked});
        f.show(work);
        auto *call = f.keys.revoke(QStringLiteral("2"));
        QVERIFY(f.keys.row(QStringLiteral("2"))->revoking);
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
        QVERIFY(resultOf(f.keys.revoke(QStringLiteral("2"))));
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
    }

    void failedRevokeKeepsTheRow()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), unauthenticated, unauthenticated});
        f.show(work);
        QCOMPARE(resultOf(f.keys.revoke(QStringLiteral("2"))).error().kind, ErrorKind::Unauthenticated);
        QVERIFY(!f.keys.row(QStringLiteral("2"))->revoking);
        QVERIFY(!f.profiles.row(work)->keyRevoked);
    }

    void revokesTheReaderLast()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx")}), revoked, revoked});
        f.show(work);
        auto *batch =
            new RevokeBatch(f.keys, f.journal, f.itemsOf({{QStringLiteral("1")}, {QStringLiteral("2")}}), this);
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
        auto *batch =
            new RevokeBatch(f.keys, f.journal, f.itemsOf({{QStringLiteral("1")}, {QStringLiteral("2")}}), this);
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
        QCOMPARE(resultOf(f.keys.revoke(QStringLiteral("7"))).error().kind, ErrorKind::NotFound);
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
        KeyMinting *minting = f.keys.mint({QStringLiteral("ci"), std::chrono::days(30), QStringLiteral("ci")});
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(minting->isSafe());
        QCOMPARE(minting->minted().key, Secret(newKey));
        QVERIFY(f.server.requests().last().body.contains(R"("expiresIn":2592000)"));
        QCOMPARE(f.onDisk().profiles().last().apiKey, Secret(newKey));
        QCOMPARE(f.onDisk().profiles().last().keyId, QStringLiteral("9"));
        QCOMPARE(f.onDisk().activeProfile(), work);
        QTRY_COMPARE(f.keys.row(QStringLiteral("9"))->holders.value(0).profile, QStringLiteral("ci"));

        // A truncated list does not remove it again.
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QVERIFY(f.keys.row(QStringLiteral("9")));
        minting->detach();
    }

    void keepsAMintedKeyThatNobodyHasSeen()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")}), minted});
        f.show(work);
        KeyMinting *minting = f.keys.mint({QStringLiteral("ci"), {}, {}});
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
        KeyMinting *minting = f.keys.mint({QStringLiteral("ci"), {}, {}});
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
        KeyMinting *minting = f.keys.mint({QStringLiteral("ci"), {}, QStringLiteral("ci")});
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
