// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

namespace tst_accounts {

using namespace scripto;

namespace {

const QUrl here(QStringLiteral("http://127.0.0.1:5173"));
const QString you = QStringLiteral("you@example.com");
const QString me = QStringLiteral("me@example.com");

Profile profile(const QString &name, const QString &email, const QString &userId = {}, const QUrl &server = here)
{
    Profile made;
    made.name = name;
    made.apiKey = Secret("scripto_" + name.toUtf8());
    made.email = email;
    made.userId = userId;
    made.baseUrl = server.toString();
    return made;
}

// "NAMES: ALIASES" for each account; the first letter of an id is its kind.
QStringList told(const QList<KeyAccount> &accounts)
{
    const auto shortText = [](const AccountId &id) {
        const QStringList parts = id.toText().split(u'\n');
        return parts.value(1).left(1) + u'=' + parts.value(2);
    };
    QStringList all;
    for (const KeyAccount &account : accounts) {
        QStringList aliases;
        for (const AccountId &alias : account.aliases)
            aliases.append(shortText(alias));
        const QString text = account.profiles.join(u',') + u' ' + shortText(account.id);
        all.append(aliases.isEmpty() ? text : text + u' ' + aliases.join(u','));
    }
    return all;
}

} // namespace

// Which profiles belong to the same account, and how accounts are identified.
class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsProfilesByAccount_data()
    {
        QTest::addColumn<QList<Profile>>("profiles");
        QTest::addColumn<QStringList>("accounts");
        const auto row = [](const char *name, const QList<Profile> &profiles, const QByteArrayList &accounts) {
            QStringList texts;
            for (const QByteArray &account : accounts)
                texts.append(QString::fromLatin1(account));
            QTest::newRow(name) << profiles << texts;
        };
        const QUrl other(QStringLiteral("http://127.0.0.1:5174"));
        const QUrl none(QStringLiteral("gopher://x"));
        const QString u1 = QStringLiteral("u1");
        const QString u2 = QStringLiteral("u2");
        row("same address", {profile(work, you), profile(home, you.toUpper())}, {"work,home e=you@example.com"});
        row("same user id", {profile(work, you, u1), profile(home, me, u1)},
            {"work,home u=u1 e=you@example.com,e=me@example.com"});
        row("address of a known user", {profile(work, you), profile(home, you, u1)},
            {"work,home u=u1 e=you@example.com"});
        row("address shared by two users",
            {profile(work, you), profile(home, you, u1), profile(QStringLiteral("ci"), you, u2)},
            {"work e=you@example.com", "home u=u1", "ci u=u2"});
        row("profile named like an address", {profile(you, {}), profile(work, you)},
            {"you@example.com p=you@example.com", "work e=you@example.com"});
        row("profile named like a user id", {profile(u1, {}), profile(work, you, u1)},
            {"u1 p=u1", "work u=u1 e=you@example.com"});
        row("different servers", {profile(work, you, u1), profile(home, you, u1, other)},
            {"work u=u1 e=you@example.com", "home u=u1 e=you@example.com"});
        row("invalid server", {profile(work, you, u1, none), profile(home, you, u1, none)},
            {"work p=work", "home p=home"});
    }

    void groupsProfilesByAccount()
    {
        QFETCH(QList<Profile>, profiles);
        QFETCH(QStringList, accounts);
        QCOMPARE(told(accountsOf(profiles, {})), accounts);
    }

    void profileNamedLikeAnAddressHasItsOwnList()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w'), f.account(QStringLiteral("you@example.com"), 'x', {})}, work);
        f.LocalStores::start();
        f.script({list({row("1", "scripto_ww")}), list({row("2", "scripto_xx")}), list({row("1", "scripto_ww")})});
        f.show(work);
        f.show(QStringLiteral("you@example.com"));
        QCOMPARE(f.ids(), QStringList{QStringLiteral("2")});
        f.show(work);
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
    }

    // A profile's name does not identify an account: it may hold another account's key by now.
    void profileNameIsNoIdOfAKnownAccount()
    {
        const AccountId name = AccountId::ofProfile(here, work);
        const AccountId asNotedBefore = AccountId::fromText(here.toString() + u'\n' + work);
        const auto account = [](const QString &email, const QString &userId) {
            return accountsOf({profile(work, email, userId)}, {}).first();
        };
        for (const KeyAccount &named : {account(you, {}), account({}, QStringLiteral("user_1"))}) {
            QVERIFY(!named.isCalled(name));
            QVERIFY(!named.isCalled(asNotedBefore));
        }
        QVERIFY(account({}, {}).isCalled(name));
        QVERIFY(account({}, {}).isCalled(asNotedBefore));
    }

    // The CLI stores the user's id while a key counts down.
    void pendingRevokesSurviveAChangeOfTheAccountId()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.LocalStores::start();
        f.script({list({row("1", "scripto_ww"), row("2", "scripto_xx", {}, "2020-01-01T00:00:00.000Z")}), revoked});
        f.countdown.setDuration(3600);
        f.show(work);
        const KeyRef before = f.keyRow(QStringLiteral("2"))->ref();
        f.revokes.countDown(*f.accounts.row(before));
        QTRY_VERIFY(f.accounts.row(before)->secondsUntilRevoked > 0);

        Profile known = f.account(work, 'w');
        known.userId = QStringLiteral("u1");
        f.writeFile({known}, work);
        QTRY_COMPARE(f.keys.account().id, AccountId::ofUser(f.server.url(), QStringLiteral("u1")));
        QVERIFY(f.accounts.row(before));
        QCOMPARE(f.accounts.row(before)->account, f.keys.account().id);
        QVERIFY(f.accounts.row(before)->secondsUntilRevoked > 0);
        QVERIFY(f.countdown.isPending(before));

        RevokeIntent intent = f.countdown.pending().first();
        f.countdown.undo();
        QTRY_COMPARE(f.accounts.row(before)->secondsUntilRevoked, 0);
        QVERIFY(resultOf(f.accounts.revokeUnchanged(intent)));
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
    }
};

SCRIPTO_TEST(TestAccounts)

} // namespace tst_accounts

#include "tst_accounts.moc"
