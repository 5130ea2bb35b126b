// SPDX-License-Identifier: MIT
#include "app/api/websessions.h"
#include "app/keys/journal/ownusejournal.h"
#include "app/keys/list/accountaccess.h"
#include "app/keys/list/keyholders.h"
#include "tests/support/accountids.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

namespace tst_accountaccess {

using namespace scripto;

namespace {

using Certainty = Holder::Certainty;

const QString ci = QStringLiteral("ci");
const QString home = QStringLiteral("home");
const QString work = QStringLiteral("work");
const QUrl here(QStringLiteral("http://127.0.0.1:5173"));
const QUrl elsewhere(QStringLiteral("http://127.0.0.1:5174"));
const QDateTime today(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

Profile profile(const QString &name, char letter, const QUrl &of = here)
{
    Profile made;
    made.name = name;
    made.apiKey = Secret("scripto_" + QByteArray(64, letter));
    made.email = QStringLiteral("you@example.com");
    made.keyId = QLatin1Char(letter);
    made.baseUrl = of.toString();
    return made;
}

// The key of the profile with that letter.
KeyRow usedAt(char letter, const QString &holder, int daysAgo, Certainty certainty = Certainty::Sure)
{
    KeyRow row;
    row.key.id = QLatin1Char(letter);
    row.use.kind = LastUse::Kind::Outside;
    row.use.at = today.addDays(-daysAgo);
    row.holders = {{holder, certainty, false}};
    return row;
}

struct World : LocalStores {
    explicit World(const QList<Profile> &all, const QString &active)
    {
        writeFile(all, active);
        start();
        account.email = QStringLiteral("you@example.com");
        account.server = here;
        account.id = accountNamed(QStringLiteral("account"));
        for (const Profile &each : all)
            account.profiles.append(each.name);
    }

    // What the server reports about the key of the profile with that letter.
    void limit(char letter, qint64 remaining)
    {
        ApiKey key;
        key.id = QLatin1Char(letter);
        key.remaining = remaining;
        QVERIFY(resultOf(ownUseJournal.noteList(here, {key}, today)));
    }

    KeyHolders holders{profiles, keyMemory, {}};
    WebSessions sessions;
    AccountAccess access{profiles, keyMemory, sessions, ownUseJournal, holders, {}};
    KeyAccount account;
};

} // namespace

// Which profile reads an account's list, and with which credentials.
class TestAccountAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesTheReader_data()
    {
        QTest::addColumn<QString>("active");
        QTest::addColumn<QList<KeyRow>>("rows");
        QTest::addColumn<QString>("preferred");
        QTest::addColumn<QString>("limited"); // letters of keys with limited uses
        QTest::addColumn<QString>("revoked"); // letters
        QTest::addColumn<QString>("reader");
        const QList<KeyRow> rows{usedAt('c', ci, 3), usedAt('h', home, 1), usedAt('w', work, 9)};
        const auto add = [](const char *name, const QString &active, const QList<KeyRow> &listed,
                            const QString &preferred, const char *limited, const char *gone, const QString &reader) {
            QTest::newRow(name) << active << listed << preferred << QString::fromLatin1(limited)
                                << QString::fromLatin1(gone) << reader;
        };
        add("the active one", work, rows, ci, "", "", work);
        add("the most recently used", {}, rows, ci, "", "", home);
        add("the most recently used, listed last", {}, {rows[2], rows[0], rows[1]}, ci, "", "", home);
        add("the preferred one", {}, {}, ci, "", "", ci);
        add("not a possible holder", {}, {usedAt('h', home, 1, Certainty::Possible), rows[0]}, work, "", "", ci);
        add("not the active one with limited uses", work, rows, work, "w", "", home);
        add("not the most recently used with limited uses", work, rows, work, "wh", "", ci);
        add("not the preferred one with limited uses", {}, {}, ci, "c", "", home);
        add("the active one if all uses are limited", work, rows, ci, "wch", "", work);
        add("not the active one with a revoked key", work, rows, work, "", "w", home);
        add("limited before revoked", work, rows, work, "c", "wh", ci);
        add("all revoked", work, rows, work, "", "wch", work);
        add("not one of another account", QStringLiteral("other"), {usedAt('o', QStringLiteral("other"), 0)}, ci, "",
            "", ci);
        KeyRow unused = rows[1];
        unused.use.at = {};
        add("not an unused one", {}, {unused, rows[0]}, work, "", "", ci);
        add("all unused", {}, {unused}, work, "", "", work);
    }

    void choosesTheReader()
    {
        QFETCH(QString, active);
        QFETCH(QList<KeyRow>, rows);
        QFETCH(QString, preferred);
        QFETCH(QString, limited);
        QFETCH(QString, revoked);
        World world({profile(home, 'h'), profile(ci, 'c'), profile(work, 'w')},
                    active == QStringLiteral("other") ? QString() : active);
        for (const QChar letter : limited)
            world.limit(letter.toLatin1(), 1000);
        for (const QChar letter : revoked)
            world.keyMemory.noteRevoked(profile({}, letter.toLatin1()).apiKey, today);
        QTEST(world.access.chooseReader(world.account, rows, preferred), "reader");
    }

    // The active profile’s first, then the others that are proven to be of this account.
    void replacesRefusedKeys_data()
    {
        QTest::addColumn<QString>("refused"); // letters
        QTest::addColumn<QString>("proven"); // letters
        QTest::addColumn<QString>("few"); // letters of keys with few uses left
        QTest::addColumn<QString>("reader");
        const auto add = [](const char *name, const char *refused, const char *proven, const char *few,
                            const QString &reader) {
            QTest::newRow(name) << QString::fromLatin1(refused) << QString::fromLatin1(proven)
                                << QString::fromLatin1(few) << reader;
        };
        add("none is refused", "", "", "", work);
        add("the active one is", "w", "wh", "", home);
        add("another one is", "h", "wh", "", work);
        add("to another proven one", "w", "wc", "", ci);
        add("not to one that only names the account", "w", "w", "", work);
        add("not to one of another account", "w", "wo", "", work);
        add("two are", "wh", "whc", "", ci);
        add("all are", "whc", "whc", "", work);
        add("not to one with few uses", "w", "wh", "h", work);
        add("to one with enough uses", "w", "whc", "h", ci);
        add("few uses of the active one", "", "", "w", home);
    }

    void replacesRefusedKeys()
    {
        QFETCH(QString, refused);
        QFETCH(QString, proven);
        QFETCH(QString, few);
        World world({profile(home, 'h'), profile(ci, 'c'), profile(work, 'w'), profile(QStringLiteral("other"), 'o')},
                    work);
        for (const QChar letter : refused)
            world.access.noteKeyRefused(profile({}, letter.toLatin1()).apiKey);
        for (const QChar letter : proven)
            world.keyMemory.noteUser(here, profile({}, letter.toLatin1()).apiKey,
                                     {letter == u'o' ? QStringLiteral("another") : QStringLiteral("account"), {}});
        for (const QChar letter : few)
            world.limit(letter.toLatin1(), 9);
        QTEST(world.access.chooseReader(world.account, {}, work), "reader");
        world.access.forgetRefusedKeys();
        if (few.isEmpty())
            QCOMPARE(world.access.chooseReader(world.account, {}, work), work);
    }

    // Its row is known, and is one of the account’s.
    void acceptsAListedKeyAsProven()
    {
        World world({profile(home, 'h'), profile(work, 'w')}, work);
        world.access.noteKeyRefused(profile({}, 'w').apiKey);
        QCOMPARE(world.access.chooseReader(world.account, {usedAt('h', home, 1, Certainty::Probable)}, work), work);
        QCOMPARE(world.access.chooseReader(world.account, {usedAt('h', home, 1)}, work), home);
    }

    void countsTheUsesLeft()
    {
        World world({profile(ci, 'c'), profile(work, 'w')}, work);
        QVERIFY(!world.access.usesLeft(world.account, work));
        world.limit('w', 5);
        QCOMPARE(world.access.usesLeft(world.account, work), std::optional<qint64>(5));
        QVERIFY(!world.access.usesLeft(world.account, ci));
        QVERIFY(!world.access.usesLeft(world.account, QStringLiteral("nobody")));
        // The row known from a list counts more than the profile's key id.
        world.limit('m', 77);
        world.keyMemory.noteRow(here, profile({}, 'w').apiKey, QStringLiteral("m"), KeyMemory::Certainty::Likely);
        QCOMPARE(world.access.usesLeft(world.account, work), std::optional<qint64>(77));
        world.keyMemory.noteRow(here, profile({}, 'w').apiKey, QStringLiteral("w"), KeyMemory::Certainty::Proven);
        // A request with the key uses it up by one, even before the next list arrives.
        world.ownUseJournal.begin(here, {QStringLiteral("w")}, today);
        QTRY_COMPARE(world.access.usesLeft(world.account, work), std::optional<qint64>(4));
    }

    void choosesTheCredentials_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<bool>("hasSession");
        QTest::addColumn<bool>("needsSession");
        QTest::addColumn<std::optional<ErrorKind>>("problem");
        QTest::addColumn<bool>("byKey");
        using None = std::optional<ErrorKind>;
        QTest::newRow("key") << work << false << false << None() << true;
        QTest::newRow("session") << work << true << false << None() << false;
        QTest::newRow("session, profile without a key")
            << QStringLiteral("keyless") << true << false << None() << false;
        QTest::newRow("profile without a key")
            << QStringLiteral("keyless") << false << false << None(ErrorKind::NotFound) << false;
        QTest::newRow("no such profile") << QStringLiteral("nobody") << false << false << None(ErrorKind::Invalid)
                                         << false;
        QTest::newRow("no reader") << QString() << true << false << None(ErrorKind::Invalid) << false;
        QTest::newRow("of another account")
            << QStringLiteral("stranger") << false << false << None(ErrorKind::Invalid) << false;
        QTest::newRow("missing profile") << QStringLiteral("gone") << true << false << None(ErrorKind::Invalid)
                                         << false;
        QTest::newRow("invalid address") << QStringLiteral("nonsense") << false << false << None(ErrorKind::Invalid)
                                         << false;
        QTest::newRow("profile of another server")
            << QStringLiteral("moved") << false << false << None(ErrorKind::Invalid) << false;
        QTest::newRow("key not sufficient, session present") << work << true << true << None() << false;
        QTest::newRow("key not sufficient") << work << false << true << None(ErrorKind::SessionNeeded) << false;
    }

    void choosesTheCredentials()
    {
        QFETCH(QString, reader);
        QFETCH(bool, hasSession);
        QFETCH(bool, needsSession);
        QFETCH(std::optional<ErrorKind>, problem);
        QFETCH(bool, byKey);
        World world({profile(work, 'w'), profile(QStringLiteral("moved"), 'm', elsewhere),
                     profile(QStringLiteral("nonsense"), 'n', QUrl(QStringLiteral("nonsense"))),
                     profile(QStringLiteral("stranger"), 's')},
                    work);
        world.account.profiles.removeOne(QStringLiteral("stranger"));
        world.account.profiles.append(QStringLiteral("gone"));
        QByteArray withKeyless = world.bytesOnDisk();
        withKeyless.replace("\"profiles\": {",
                            "\"profiles\": {\n    \"keyless\": {\"baseUrl\": \"http://127.0.0.1:5173\"},");
        world.writeBytes(withKeyless);
        QTRY_VERIFY(world.profiles.row(QStringLiteral("keyless")));
        world.account.profiles.append(QStringLiteral("keyless"));
        world.account.reader = reader;
        if (hasSession)
            world.sessions.put(world.account.id, Secret(QByteArrayLiteral("cookie")));
        if (needsSession)
            world.access.noteRefusal(Credentials{here, profile(work, 'w').apiKey, {}});
        const auto with = world.access.credentials(world.account);
        QCOMPARE(with ? std::nullopt : std::optional(with.error().kind), problem);
        if (with) {
            QCOMPARE(with->server, here);
            QCOMPARE(!with->key.isEmpty(), byKey);
            QCOMPARE(with->cookie.isEmpty(), byKey);
        }
    }

    void findsASessionOfAnEarlierAccountId()
    {
        World world({profile(work, 'w')}, work);
        const Secret cookie(QByteArrayLiteral("cookie"));
        QVERIFY(world.access.cookie(world.account).isEmpty());
        world.account.aliases = {accountNamed(QStringLiteral("earlier")), accountNamed(QStringLiteral("earliest"))};
        world.sessions.put(world.account.aliases.last(), cookie);
        QCOMPARE(world.access.cookie(world.account), cookie);
        world.access.noteRefusal(Credentials{here, {}, cookie});
        QVERIFY(world.access.cookie(world.account).isEmpty());
    }

    // Keys of the account's profiles and its session belong to it.
    void recognisesCredentialsOfTheAccount_data()
    {
        QTest::addColumn<Credentials>("with");
        QTest::addColumn<bool>("belongs");
        QTest::addColumn<bool>("isUsable");
        const auto key = [](char letter) { return profile({}, letter).apiKey; };
        const Secret cookie(QByteArrayLiteral("cookie"));
        QTest::newRow("profile's key") << Credentials{here, key('w')} << true << true;
        QTest::newRow("revoked key") << Credentials{here, key('r')} << true << false;
        QTest::newRow("same key on another server") << Credentials{elsewhere, key('w')} << false << false;
        QTest::newRow("unknown key") << Credentials{here, key('x')} << false << false;
        QTest::newRow("none") << Credentials{here, {}} << false << false;
        QTest::newRow("the session") << Credentials{here, {}, cookie} << true << true;
        QTest::newRow("another session") << Credentials{here, {}, Secret(QByteArrayLiteral("another"))} << false
                                         << false;
    }

    void recognisesCredentialsOfTheAccount()
    {
        QFETCH(Credentials, with);
        QFETCH(bool, belongs);
        QFETCH(bool, isUsable);
        World world({profile(work, 'w'), profile(ci, 'r')}, work);
        world.account.reader = work;
        world.keyMemory.noteRevoked(profile({}, 'r').apiKey, today);
        world.sessions.put(world.account.id, Secret(QByteArrayLiteral("cookie")));
        QCOMPARE(world.access.belongs(world.account, with), belongs);
        QCOMPARE(world.access.isUsable(world.account, with), isUsable);
        // From then on only the session will do.
        world.access.noteRefusal(Credentials{here, profile({}, 'w').apiKey});
        QCOMPARE(world.access.isUsable(world.account, with), isUsable && !with.cookie.isEmpty());
    }

    void findsTheProfileOfACredential()
    {
        World world({profile(ci, 'c'), profile(work, 'w')}, work);
        world.account.reader = ci;
        const auto holder = [&](const Credentials &with) { return world.access.holderOf(world.account, with); };
        QCOMPARE(holder({here, profile({}, 'w').apiKey}), work);
        QCOMPARE(holder({here, profile({}, 'x').apiKey}), QString());
        QCOMPARE(holder({here, {}, Secret(QByteArrayLiteral("cookie"))}), ci); // whoever reads
    }

    void sessionIsStillNeededAfterItEnds()
    {
        World world({profile(work, 'w')}, work);
        world.account.reader = work;
        world.access.noteRefusal(Credentials{here, profile({}, 'w').apiKey, {}});
        world.access.noteRefusal(Credentials{here, {}, Secret(QByteArrayLiteral("cookie"))});
        world.access.follow(world.account);
        QCOMPARE(world.access.credentials(world.account).error().kind, ErrorKind::SessionNeeded);
        world.account.reader = QStringLiteral("nobody");
        world.access.follow(world.account); // says nothing of the key
        world.account.reader = work;
        QCOMPARE(world.access.credentials(world.account).error().kind, ErrorKind::SessionNeeded);
    }

    // A refusal counts only for the key that was refused.
    void triesAgainWithAnotherKey()
    {
        World world({profile(ci, 'c'), profile(work, 'w')}, work);
        world.account.reader = work;
        world.access.noteRefusal(Credentials{here, profile(work, 'w').apiKey, {}});
        world.access.follow(world.account);
        QVERIFY(!world.access.credentials(world.account));
        world.account.reader = ci;
        world.access.follow(world.account);
        QVERIFY(world.access.credentials(world.account));
    }
};

SCRIPTO_TEST(TestAccountAccess)

} // namespace tst_accountaccess

#include "tst_accountaccess.moc"
