// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"
#include "app/keys/list/keyholders.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <algorithm>

namespace tst_keyholders {

using namespace scripto;

namespace {

using Certainty = Holder::Certainty;

const QString ci = QStringLiteral("ci");
const QString local = QStringLiteral("local");
const QString work = QStringLiteral("work");
const QString one = QStringLiteral("1");
const QUrl numeric(QStringLiteral("http://127.0.0.1:5173"));
const QUrl named(QStringLiteral("http://localhost:5173"));

Secret secret(char letter)
{
    return Secret("scripto_" + QByteArray(64, letter));
}

Profile profile(const QString &name, char letter, const QUrl &server = numeric,
                const QString &email = QStringLiteral("you@example.com"))
{
    Profile made;
    made.name = name;
    made.apiKey = secret(letter);
    made.email = email;
    made.baseUrl = server.toString();
    return made;
}

ApiKey row(const QString &id, const QString &start)
{
    ApiKey made;
    made.id = id;
    made.start = start;
    return made;
}

KeyAccount account(const QStringList &profiles)
{
    return {.email = QStringLiteral("you@example.com"),
            .server = numeric,
            .reader = profiles.first(),
            .id = AccountId::ofEmail(numeric, QStringLiteral("you@example.com")),
            .profiles = profiles};
}

QString text(const QList<Holder> &holders)
{
    QStringList words;
    for (const Holder &holder : holders)
        words.append((holder.isEnvironment ? QStringLiteral("environment") : holder.profile)
                     + QStringLiteral("/%1").arg(static_cast<int>(holder.certainty)));
    return words.join(u' ');
}

} // namespace

// Which profiles on this computer may hold a key, whatever their name, account and address.
class TestKeyHolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stores = std::make_unique<LocalStores>(); }
    void cleanup() { m_stores.reset(); }

    void profilesOfOtherAccountsMayHoldTheKey_data()
    {
        QTest::addColumn<Profile>("other");
        QTest::addColumn<QString>("start"); // of the row
        QTest::addColumn<QString>("holders");
        const QString telling = QStringLiteral("scripto_aa");
        const QString tooShort = QStringLiteral("script");
        QTest::newRow("another address") << profile(local, 'a', named) << telling << QStringLiteral("local/2");
        QTest::newRow("another address, short start") << profile(local, 'a', named) << tooShort << QString();
        QTest::newRow("another domain") << profile(local, 'a', QUrl(QStringLiteral("https://keys.example.com")))
                                        << telling << QStringLiteral("local/2");
        QTest::newRow("account unknown") << profile(local, 'a', numeric, {}) << tooShort << QStringLiteral("local/2");
        QTest::newRow("account unknown, another address") << profile(local, 'a', named, {}) << tooShort << QString();
        Profile user = profile(local, 'a', numeric, {});
        user.userId = QStringLiteral("u2");
        QTest::newRow("another user id, no e-mail") << user << tooShort << QString();
        QTest::newRow("another e-mail, short start")
            << profile(local, 'a', numeric, QStringLiteral("me@example.com")) << tooShort << QString();
        QTest::newRow("another e-mail, long start")
            << profile(local, 'a', numeric, QStringLiteral("me@example.com")) << telling << QStringLiteral("local/2");
        Profile unreadable = profile(local, 'a');
        unreadable.baseUrl = QStringLiteral("nonsense");
        QTest::newRow("invalid address") << unreadable << telling << QStringLiteral("local/2");
    }

    void profilesOfOtherAccountsMayHoldTheKey()
    {
        QFETCH(Profile, other);
        QFETCH(QString, start);
        m_stores->writeFile({profile(ci, 'c'), other}, ci);
        m_stores->start();
        const KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {});
        QTEST(
            text(holders.holders(account({ci}), {row(one, start)}).value(one)).remove(QStringLiteral("ci/2")).trimmed(),
            "holders");
    }

    // The keychain may have an older or a newer key than config.json.
    void keychainCopiesMayHoldTheKey_data()
    {
        QTest::addColumn<QString>("whose");
        QTest::addColumn<char>("letter"); // of the key in the keychain
        QTest::addColumn<QString>("start"); // of the row
        QTest::addColumn<QString>("holders");
        const QString telling = QStringLiteral("scripto_kk");
        QTest::newRow("of the account") << ci << 'k' << telling << QStringLiteral("ci/2");
        QTest::newRow("of the account, short start")
            << ci << 'k' << QStringLiteral("scripto_k") << QStringLiteral("ci/2");
        QTest::newRow("of another account") << local << 'k' << telling << QStringLiteral("local/2");
        QTest::newRow("of another account, short start") << local << 'k' << QStringLiteral("scripto_k") << QString();
        QTest::newRow("the same key") << ci << 'c' << telling << QString();
    }

    void keychainCopiesMayHoldTheKey()
    {
        QFETCH(QString, whose);
        QFETCH(char, letter);
        QFETCH(QString, start);
        const QString other = QStringLiteral("me@example.com");
        m_stores->writeFile({profile(ci, 'c'), profile(local, 'l', named, other)}, ci);
        m_stores->keychain.entries.insert(
            whose, entryValue({whose == ci ? profile(ci, letter) : profile(local, letter, named, other), {}}));
        m_stores->start();
        const KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {});
        const QList<Holder> found = holders.holders(account({ci}), {row(one, start)}).value(one);
        QTEST(text(found), "holders");
        // The CLI uses the key in config.json.
        QVERIFY(std::none_of(found.begin(), found.end(), [](const Holder &each) { return each.active; }));
    }

    void marksActiveHolders()
    {
        m_stores->writeFile({profile(ci, 'c'), profile(work, 'c'), profile(local, 'c', named)}, ci);
        m_stores->start();
        const KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {});
        const auto isActive = [&](const QStringList &members) {
            const auto found = holders.holders(account(members), {row(one, QStringLiteral("scripto_cc"))});
            QStringList active;
            for (const Holder &holder : found.value(one)) {
                if (holder.active)
                    active.append(holder.profile);
            }
            return active;
        };
        QCOMPARE(isActive({ci, work}), QStringList{ci});
        QCOMPARE(isActive({work}), QStringList{ci}); // of another account
    }

    // A list of “ci”, whose account has “work” as well.
    void recognisesProfilesOfTheAccount_data()
    {
        using User = KeyMemory::User;
        QTest::addColumn<User>("reader"); // as the server has said
        QTest::addColumn<User>("other");
        QTest::addColumn<Profile>("profile"); // the other one
        QTest::addColumn<bool>("isOfAccount");
        const QString you = QStringLiteral("you@example.com");
        const User u1{QStringLiteral("u1"), you};
        const User u2{QStringLiteral("u2"), you};
        const User none;
        const auto naming = [](const QString &email, const QString &userId) {
            Profile made = profile(work, 'w', numeric, email);
            made.userId = userId;
            return made;
        };
        const auto add = [](const char *name, const User &reader, const User &other, const Profile &made, bool isIt) {
            QTest::newRow(name) << reader << other << made << isIt;
        };
        add("one user", u1, u1, naming({}, {}), true);
        add("two users", u1, u2, naming(you, u1.id), false);
        add("profile names the user", u1, none, naming({}, u1.id), true);
        add("profile names another user", u1, none, naming(you, u2.id), false);
        add("profile names the address", u1, none, naming(you.toUpper(), {}), true);
        add("profile names another address", u1, none, naming(QStringLiteral("me@example.com"), {}), false);
        add("profile names nobody", u1, none, naming({}, {}), false);
        add("no address on either side", {u1.id, {}}, none, naming({}, {}), false);
        add("reader unknown", none, none, naming(you, u1.id), false);
        add("both unknown", none, none, naming(you, {}), false);
        Profile same = profile(work, 'c');
        add("same key", none, none, same, true);
    }

    void recognisesProfilesOfTheAccount()
    {
        QFETCH(KeyMemory::User, reader);
        QFETCH(KeyMemory::User, other);
        QFETCH(Profile, profile);
        QFETCH(bool, isOfAccount);
        m_stores->writeFile({tst_keyholders::profile(ci, 'c'), profile}, ci);
        m_stores->start();
        m_stores->keyMemory.noteUser(numeric, secret('c'), reader);
        m_stores->keyMemory.noteUser(numeric, profile.apiKey, other);
        const KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {});
        const QList<ApiKey> rows{row(one, QStringLiteral("scripto_cc")),
                                 row(QStringLiteral("2"), QStringLiteral("scripto_ww"))};
        const Credentials byKey{numeric, secret('c')};
        QCOMPARE(holders.isOfAccount(account({ci, work}), rows, byKey), isOfAccount);
        QVERIFY(holders.isOfAccount(account({ci, work}), rows, {numeric, {}, Secret(QByteArrayLiteral("cookie"))}));
        QVERIFY(holders.isOfAccount(account({ci}), rows, byKey)); // there is no other
        // Rows that certainly belong to another profile are not learned.
        m_stores->keyMemory.noteRow(numeric, secret('w'), QStringLiteral("2"), KeyMemory::Certainty::Proven);
        QVERIFY(holders.isOfAccount(account({ci, work}), rows, byKey));
        QCOMPARE(holders.isOfAccount(account({ci, work}), {rows.first()}, byKey), isOfAccount);
        m_stores->keyMemory.noteRevoked(secret('w'), m_stores->now);
        QVERIFY(holders.isOfAccount(account({ci, work}), {rows.first()}, byKey));
    }

    void learnsRowsOfProfiles_data()
    {
        QTest::addColumn<QString>("start"); // of the first row; the second is another key's, or may be
        QTest::addColumn<QString>("keyId");
        QTest::addColumn<QString>("likely");
        QTest::addColumn<QString>("proven");
        QTest::newRow("both rows fit") << QStringLiteral("script") << QString() << QString() << QString();
        QTest::newRow("one row fits") << QStringLiteral("scripto_cc") << QString() << one << QString();
        QTest::newRow("id known") << QStringLiteral("script") << one << one << one;
    }

    void learnsRowsOfProfiles()
    {
        QFETCH(QString, start);
        QFETCH(QString, keyId);
        Profile holder = profile(ci, 'c');
        holder.keyId = keyId;
        m_stores->writeFile({holder}, ci);
        m_stores->start();
        KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {});
        const QString second = start.size() > 8 ? QStringLiteral("scripto_dd") : start;
        holders.learn(account({ci}), {row(one, start), row(QStringLiteral("2"), second)});
        QTEST(m_stores->keyMemory.rowOf(numeric, secret('c'), KeyMemory::Certainty::Likely), "likely");
        QTEST(m_stores->keyMemory.rowOf(numeric, secret('c'), KeyMemory::Certainty::Proven), "proven");
    }

    void listsKeysOfProfiles()
    {
        m_stores->writeFile({profile(ci, 'c')}, ci);
        m_stores->start();
        const KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {});
        QCOMPARE(holders.keysOf({ci, QStringLiteral("nobody")}), (QHash<QString, Secret>{{ci, secret('c')}}));
    }

    // The profile that proved its row is gone; another profile, with another address, has the same secret.
    void remembersASecretWithoutItsProfile_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("at once") << false;
        QTest::newRow("after a restart") << true;
    }

    void remembersASecretWithoutItsProfile()
    {
        QFETCH(bool, restarted);
        Profile proven = profile(work, 'a');
        proven.keyId = one;
        m_stores->writeFile({profile(ci, 'c'), proven, profile(local, 'a', named)}, ci);
        m_stores->start();
        const QList<ApiKey> rows{row(one, QStringLiteral("script")),
                                 row(QStringLiteral("2"), QStringLiteral("script"))};
        {
            KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {});
            holders.learn(account({ci, work}), rows);
            QCOMPARE(text(holders.holders(account({ci, work}), rows).value(one)),
                     QStringLiteral("ci/2 work/0 local/0"));
        }
        QVERIFY(resultOf(m_stores->profiles.remove(work, m_stores->profiles.row(work)->profile.apiKey)));
        StateFile file(m_stores->folder.filePath(QStringLiteral("state/keys.json")), m_stores->worker);
        QVERIFY(resultOf(file.change([](QJsonObject &) {}))); // after all pending writes
        KeyMemory again(file);
        const KeyHolders holders(m_stores->profiles, restarted ? again : m_stores->keyMemory, {});
        QCOMPARE(text(holders.holders(account({ci}), rows).value(one)), QStringLiteral("ci/2 local/0"));
        QCOMPARE(text(holders.holders(account({ci}), rows).value(QStringLiteral("2"))), QStringLiteral("ci/2"));
    }

    void environmentIsAHolderToo_data()
    {
        QTest::addColumn<char>("letter");
        QTest::addColumn<QString>("holders");
        QTest::newRow("a profile's key") << 'c' << QStringLiteral("ci/1 environment/1");
        QTest::newRow("another key") << 'z' << QStringLiteral("ci/1");
    }

    void environmentIsAHolderToo()
    {
        QFETCH(char, letter);
        m_stores->writeFile({profile(ci, 'c')}, ci);
        m_stores->start();
        const KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {{}, {}, secret(letter)});
        QTEST(text(holders.holders(account({ci}), {row(one, QStringLiteral("scripto_cc"))}).value(one)), "holders");
    }

    void environmentMayHoldAKeyOfItsOwn()
    {
        m_stores->writeFile({profile(ci, 'c')}, ci);
        m_stores->start();
        const KeyHolders holders(m_stores->profiles, m_stores->keyMemory, {{}, {}, secret('e')});
        const auto found = holders.holders(
            account({ci}),
            {row(one, QStringLiteral("scripto_ee")), row(QStringLiteral("2"), QStringLiteral("scripto_c"))});
        QCOMPARE(text(found.value(one)), QStringLiteral("environment/2"));
        QCOMPARE(text(found.value(QStringLiteral("2"))), QStringLiteral("ci/2"));
    }

private:
    std::unique_ptr<LocalStores> m_stores;
};

SCRIPTO_TEST(TestKeyHolders)

} // namespace tst_keyholders

#include "tst_keyholders.moc"
