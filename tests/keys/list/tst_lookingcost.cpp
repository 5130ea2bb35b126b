// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

namespace tst_lookingcost {

using namespace scripto;

namespace {

QByteArray limited(const QByteArray &id, const QByteArray &start, int remaining)
{
    return row(id, start).replace("\"enabled\":true",
                                  "\"enabled\":true,\"remaining\":" + QByteArray::number(remaining));
}

} // namespace

// A key may have a limited number of uses, and reading the list takes one.
class TestLookingCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksBeforeSpendingTheLastUses()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({limited("1", "scripto_ww", 9)}), list({limited("1", "scripto_ww", 8)})});
        f.show(work); // not known before
        QCOMPARE(f.server.requests().size(), 1);
        QVERIFY(!f.keys.lookingCost());

        f.keys.refresh();
        f.keys.refresh();
        QVERIFY(!f.keys.isReading());
        QCOMPARE(f.server.requests().size(), 1);
        QCOMPARE(f.keys.lookingCost(), (std::optional<KeyStore::LookingCost>({work, 9})));
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")}); // keeps the known rows

        f.keys.refreshAtCost();
        QVERIFY(!f.keys.lookingCost());
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.server.requests().size(), 2);
        f.keys.refresh();
        QCOMPARE(f.keys.lookingCost(), (std::optional<KeyStore::LookingCost>({work, 8})));
    }

    void readsUnaskedWhileEnoughUsesAreLeft()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({limited("1", "scripto_ww", 11)}), list({limited("1", "scripto_ww", 10)}),
                  list({limited("1", "scripto_ww", 9)})});
        f.show(work);
        for (int reads = 2; reads <= 3; ++reads) {
            f.keys.refresh();
            QTRY_VERIFY(!f.keys.isReading());
            QCOMPARE(f.server.requests().size(), reads);
        }
        f.keys.refresh();
        QVERIFY(!f.keys.isReading());
        QCOMPARE(f.server.requests().size(), 3);
    }

    // Stored for the next start, which must know it before its first request.
    void asksBeforeTheFirstReadAfterARestart()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({limited("1", "scripto_ww", 3)})});
        f.show(work);
        StateFile use(f.folder.filePath(QStringLiteral("state/use.json")), f.worker);
        StateFile memory(f.folder.filePath(QStringLiteral("state/keys.json")), f.worker);
        QVERIFY(resultOf(use.change([](QJsonObject &) {})));
        OwnUseJournal ownUseJournal{use};
        KeyMemory keyMemory{memory};
        RestartedKeys restarted(f, keyMemory, ownUseJournal, f.rotations);
        KeyStore &next = restarted.keys;
        next.select(work);
        QVERIFY(!next.isReading());
        QCOMPARE(f.server.requests().size(), 1);
        QCOMPARE(next.lookingCost(), (std::optional<KeyStore::LookingCost>({work, 3})));
        QVERIFY(next.rows().isEmpty());
    }

    void readsWithAnotherProfileInstead()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h')}, work);
        f.start();
        const QByteArray both = list({limited("1", "scripto_ww", 3), row("2", "scripto_hh")});
        f.script({both, both});
        f.show(work);
        QCOMPARE(f.keys.account().reader, home);
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QVERIFY(!f.keys.lookingCost());
        QCOMPARE(f.server.requests().size(), 2);
        QCOMPARE(f.server.requests().last().headers.value("authorization"),
                 "Bearer " + f.account(home, 'h').apiKey.reveal().toByteArray());
    }

    void sessionCostsNothing()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        const QByteArray rows = list({limited("1", "scripto_ww", 3)});
        f.script({rows, rows});
        f.show(work);
        f.keys.refresh();
        QVERIFY(f.keys.lookingCost());
        f.accounts.sessions().put(f.keys.account().id, Secret(QByteArrayLiteral("session=x")));
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.server.requests().size(), 2);
        QVERIFY(!f.keys.lookingCost());
    }

    // The list is read again before a revoke; a user who asked for a revoke does not have to click again.
    void fewUsesDoNotDelayARevoke()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        const QByteArray rows = list({limited("1", "scripto_ww", 9), row("2", "scripto_xx")});
        f.script({rows, rows, revoked});
        f.show(work);
        const KeyRow *other = nullptr;
        for (const KeyRow &each : f.keys.rows())
            other = each.key.id == u"2" ? &each : other;
        QVERIFY(other);
        RevokeIntent intent{other->account, other->key.id, other->key.name, f.now};
        intent.asked = true;
        intent.evidence = evidenceOf(*other);
        f.now = f.now.addSecs(120);
        QVERIFY(resultOf(f.accounts.revokeUnchanged(intent)));
        QCOMPARE(f.server.requests().last().method, QByteArray("DELETE"));
    }

    // The profile is removed first, so no profile holds the revoked key.
    void remembersARevokedKeyThatNoProfileHolds()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_hh")}), revoked});
        f.show(work);
        QVERIFY(resultOf(f.profiles.remove(home, f.profiles.row(home)->profile.apiKey)));
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        QVERIFY(f.keyMemory.isRevoked(f.account(home, 'h').apiKey));
        QVERIFY(!f.keyMemory.isRevoked(f.account(work, 'w').apiKey));
        QVERIFY(resultOf(f.profiles.undo()));
        QVERIFY(f.profiles.row(home)->keyRevoked);
    }

    void keyThatReadsTheListIsNotRevoked()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.keyMemory.noteRevoked(f.account(work, 'w').apiKey, f.now);
        QVERIFY(f.profiles.row(work)->keyRevoked);
        f.script({list({row("1", "scripto_ww")})});
        f.show(work);
        QVERIFY(!f.profiles.row(work)->keyRevoked);
    }
};

SCRIPTO_TEST(TestLookingCost)

} // namespace tst_lookingcost

#include "tst_lookingcost.moc"
