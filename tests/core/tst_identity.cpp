// SPDX-License-Identifier: MIT
#include "app/core/identity.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_identity {

using namespace scripto;

namespace {

const QUrl here(QStringLiteral("https://scripto.codika.io"));
const QUrl elsewhere(QStringLiteral("http://127.0.0.1:5173"));
const QString you = QStringLiteral("you@example.com");
const QString me = QStringLiteral("me@example.com");

} // namespace

class TestIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognisesAccountsThatMayBeTheSame_data()
    {
        QTest::addColumn<AccountId>("a");
        QTest::addColumn<AccountId>("b");
        QTest::addColumn<bool>("isEqual");
        QTest::addColumn<bool>("mayBe");
        const AccountId user = AccountId::ofUser(here, QStringLiteral("u1"));
        const AccountId email = AccountId::ofEmail(here, you);
        const auto row = [](const char *name, const AccountId &a, const AccountId &b, bool isEqual, bool mayBe) {
            QTest::newRow(name) << a << b << isEqual << mayBe;
        };
        row("same user", user, AccountId::ofUser(here, QStringLiteral("u1")), true, true);
        row("another user", user, AccountId::ofUser(here, QStringLiteral("u2")), false, false);
        row("user ids differ by case", user, AccountId::ofUser(here, QStringLiteral("U1")), false, false);
        row("another server", user, AccountId::ofUser(elsewhere, QStringLiteral("u1")), false, false);
        row("same address", email, AccountId::ofEmail(here, QStringLiteral("You@Example.com")), true, true);
        row("another address", email, AccountId::ofEmail(here, me), false, false);
        row("user id and address", user, email, false, true);
        row("user id and address, another server", user, AccountId::ofEmail(elsewhere, you), false, false);
        row("profile named like an address", AccountId::ofProfile(here, you), email, false, true);
        row("user id that is an address", AccountId::ofUser(here, you), email, false, true);
        row("both empty", {}, {}, true, false);
        row("empty and a user", {}, user, false, false);
        row("id without a name and a user", AccountId::ofUser(here, {}), user, false, false);
        row("ids without a name", AccountId::ofUser(here, {}), {}, false, false);
    }

    void recognisesAccountsThatMayBeTheSame()
    {
        QFETCH(AccountId, a);
        QFETCH(AccountId, b);
        QFETCH(bool, isEqual);
        QFETCH(bool, mayBe);
        QCOMPARE(a == b, isEqual);
        QCOMPARE(a.mayBe(b), mayBe);
        QCOMPARE(b.mayBe(a), mayBe);
        QCOMPARE(KeyRef(a, QStringLiteral("1")).isSameKey(KeyRef(b, QStringLiteral("1"))), mayBe);
        QVERIFY(!KeyRef(a, QStringLiteral("1")).isSameKey(KeyRef(b, QStringLiteral("2"))));
        if (isEqual)
            QCOMPARE(qHash(a), qHash(b));
    }

    void readsItsOwnTextForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<AccountId>("account");
        const AccountId user = AccountId::ofUser(here, QStringLiteral("u1"));
        const AccountId email = AccountId::ofEmail(elsewhere, you);
        const AccountId profile = AccountId::ofProfile(here, QStringLiteral("a\nb"));
        QTest::newRow("user") << user.toText() << user;
        QTest::newRow("address") << email.toText() << email;
        QTest::newRow("profile") << profile.toText() << profile;
        QTest::newRow("nothing") << QString() << AccountId();
        QTest::newRow("no name") << QStringLiteral("https://scripto.codika.io") << AccountId();
        QTest::newRow("user, earlier version") << QStringLiteral("https://scripto.codika.io\nu1") << user;
        QTest::newRow("address, earlier version") << QStringLiteral("http://127.0.0.1:5173\nyou@example.com") << email;
    }

    void readsItsOwnTextForm()
    {
        QFETCH(QString, text);
        QFETCH(AccountId, account);
        const AccountId read = AccountId::fromText(text);
        QCOMPARE(read.isEmpty(), account.isEmpty());
        if (!account.isEmpty())
            QCOMPARE(read, account);
        else
            QCOMPARE(read.toText(), QString());
    }

    void ordersGenerations()
    {
        const ListGeneration first;
        QVERIFY(first < first.next());
        QVERIFY(first.next() == ListGeneration().next());
        QVERIFY(first.next().next() > first.next());
    }
};

SCRIPTO_TEST(TestIdentity)

} // namespace tst_identity

#include "tst_identity.moc"
