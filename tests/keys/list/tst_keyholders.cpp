// SPDX-License-Identifier: MIT
#include "app/keys/list/keyholders.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

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
