// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"
#include "ui/keys/list/keyspanel.h"

#include <QCheckBox>
#include <QTest>

namespace tst_keysstate {

using namespace scripto;

namespace {

QCheckBox *allAccounts(const KeysPanel &panel)
{
    return panel.findChild<QCheckBox *>();
}

QStringList accountNames(const KeysState &state)
{
    QStringList names;
    for (const KeyRow &row : state.rows)
        names.append(row.accountName);
    return names;
}

} // namespace

// What the panel shows of a real store.
class TestKeysState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheAccountsIfAllAreShown()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h', QStringLiteral("me@home.example"))}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")}), list({row("2", "scripto_hh")})});
        KeysPanel panel(f.keys);
        f.show(work);
        QCOMPARE(f.accounts.all().size(), 2);
        QCOMPARE(accountNames(keysStateOf(f.keys)), QStringList{QString()});
        QVERIFY(!allAccounts(panel)->isHidden());

        allAccounts(panel)->click();
        QVERIFY(f.keys.showsAll());
        QTRY_COMPARE(panel.totalCount(), 2);
        QCOMPARE(accountNames(keysStateOf(f.keys)),
                 (QStringList{QStringLiteral("you@example.com"), QStringLiteral("me@home.example")}));

        // Selecting a profile decides only where a new key goes.
        f.keys.select(home);
        QVERIFY(f.keys.showsAll());
        QCOMPARE(keysStateOf(f.keys).account.email, QStringLiteral("me@home.example"));
        QCOMPARE(panel.totalCount(), 2);
        allAccounts(panel)->click();
        QTRY_COMPARE(panel.totalCount(), 1);
    }

    void namesTheServersIfTheyDiffer()
    {
        Fixture f;
        Profile elsewhere = f.account(home, 'h');
        elsewhere.baseUrl = QStringLiteral("http://localhost:9");
        f.writeFile({f.account(work, 'w'), elsewhere}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")})});
        KeysPanel panel(f.keys);
        f.show(work);
        QCOMPARE(f.accounts.all().size(), 2);
        allAccounts(panel)->click();
        QTRY_COMPARE(panel.totalCount(), 1);
        QCOMPARE(accountNames(keysStateOf(f.keys)),
                 QStringList{QStringLiteral("you@example.com · ") + serverName(f.server.url())});
    }

    void oneAccountNeedsNoButton()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(home, 'h')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww")})});
        KeysPanel panel(f.keys);
        f.show(work);
        QCOMPARE(f.accounts.all().size(), 1);
        QVERIFY(allAccounts(panel)->isHidden());
    }

    void rowsThatCountDownHaveTheirDuration()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.script({list({row("1", "scripto_ww"), usedRow("xx", "2020-02-01T00:00:00.000Z")})});
        f.show(work);
        f.countdown.setDuration(8);
        f.revokes.countDown(*f.keyRow(QStringLiteral("xx")));
        QTRY_COMPARE(f.keyRow(QStringLiteral("xx"))->secondsUntilRevoked, 8);
        QCOMPARE(f.keyRow(QStringLiteral("xx"))->countdownSeconds, 8);
        QCOMPARE(f.keyRow(QStringLiteral("1"))->countdownSeconds, 0);
        f.countdown.undo();
        QTRY_COMPARE(f.keyRow(QStringLiteral("xx"))->countdownSeconds, 0);
    }

    void usesTheRulesOfTheStore()
    {
        Fixture f;
        f.accounts.setRules({.staleAfter = std::chrono::days(30)});
        QCOMPARE(keysStateOf(f.keys).rules.staleAfter, std::chrono::days(30));
    }
};

SCRIPTO_TEST(TestKeysState)

} // namespace tst_keysstate

#include "tst_keysstate.moc"
