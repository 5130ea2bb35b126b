// SPDX-License-Identifier: MIT
#include "app/config/configdocument.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

namespace tst_configdocument {

using namespace scripto;

namespace {

// The slashes are escaped because moc takes // for a comment even here.
const QByteArray someFile = R"({
  "theme": "dark",
  "activeProfile": "work",
  "profiles": {
    "work": {
      "apiKey": "scripto_aaaaaaaaaaaa",
      "email": "you@example.com",
      "userId": "user_1",
      "baseUrl": "http:\/\/localhost:5173",
      "keyId": "key_1",
      "createdAt": "2026-06-20T10:00:00.000Z",
      "quota": 12345678901234567890
    },
    "empty": {
      "note": "no key here"
    },
    "10": {
      "apiKey": "scripto_cccccccccccc"
    },
    "9": {
      "apiKey": "scripto_dddddddddddd"
    },
    "home": {
      "apiKey": "scripto_bbbbbbbbbbbb"
    }
  },
  "version": 1.0
}
)";

ConfigDocument documentOf(const QByteArray &bytes)
{
    auto document = ConfigDocument::parse(bytes);
    return document ? *document : ConfigDocument();
}

Profile profileOf(const ConfigDocument &document, const QString &name)
{
    for (const Profile &profile : document.profiles()) {
        if (profile.name == name)
            return profile;
    }
    return {};
}

QStringList namesOf(const ConfigDocument &document)
{
    QStringList names;
    for (const Profile &profile : document.profiles())
        names.append(profile.name);
    return names;
}

Profile newProfile(const QString &name, const QString &key)
{
    Profile profile;
    profile.name = name;
    profile.apiKey = Secret(key);
    return profile;
}

} // namespace

class TestConfigDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheCliWrites();
    void writesWhatTheCliWrites();
    void unexpectedTypesCountAsAbsent();
    void readsDates_data();
    void readsDates();
    void changesTouchNothingElse();
    void keepsTheTextOfUnchangedValues();
    void newKeyReplacesTheOldKeysMembers();
    void replaceKeepsOnlyTheProfilesMembers();
    void neverWritesAProfileWithoutAKey();
    void replacesAProfileThatIsNoObject();
    void switchesTheActiveProfile();
    void removingActivatesTheSameProfileAsTheCli_data();
    void removingActivatesTheSameProfileAsTheCli();
    void removingAnotherProfileKeepsTheActiveOne();
    void renamesInPlace();
    void refusesInvalidRenames();
    void acceptsAnyName_data();
    void acceptsAnyName();
    void refusesAnEmptyName();
    void randomChangesKeepEverythingElse();
    void namesUnexpectedTypesInErrors_data();
    void namesUnexpectedTypesInErrors();
    void handlesManyProfiles();
    void copiesAreIndependent();
};

void TestConfigDocument::readsWhatTheCliWrites()
{
    const ConfigDocument document = documentOf(someFile);
    QCOMPARE(document.activeProfile(), QStringLiteral("work"));
    QCOMPARE(namesOf(document), QString::fromUtf8("work empty 10 9 home").split(u' '));
    const Profile work = profileOf(document, QStringLiteral("work"));
    QCOMPARE(work.apiKey.revealText(), QStringLiteral("scripto_aaaaaaaaaaaa"));
    QCOMPARE(work.email, QStringLiteral("you@example.com"));
    QCOMPARE(work.userId, QStringLiteral("user_1"));
    QCOMPARE(work.baseUrl, QStringLiteral("http://localhost:5173"));
    QCOMPARE(work.keyId, QStringLiteral("key_1"));
    QCOMPARE(work.createdAt, QDateTime({2026, 6, 20}, {10, 0}, Qt::UTC));
    QVERIFY(!work.updatedAt.isValid());
    QVERIFY(profileOf(document, QStringLiteral("empty")).apiKey.isEmpty());
    QCOMPARE(documentOf("{}").profiles().size(), 0);
    QCOMPARE(documentOf("{\"activeProfile\": null}").activeProfile(), QString());
    QCOMPARE(documentOf("{\"activeProfile\": \"gone\"}").activeProfile(), QStringLiteral("gone"));
}

void TestConfigDocument::writesWhatTheCliWrites()
{
    ConfigDocument document;
    QCOMPARE(document.toBytes(), QByteArray("{\n  \"activeProfile\": null,\n  \"profiles\": {}\n}\n"));
    Profile work = newProfile(QStringLiteral("work"), QStringLiteral("scripto_aaaaaaaaaaaa"));
    work.email = QStringLiteral("you@example.com");
    work.userId = QStringLiteral("user_1");
    work.baseUrl = QStringLiteral("http://localhost:5173");
    work.createdAt = QDateTime({2026, 6, 20}, {12, 0}, Qt::OffsetFromUTC, 7200);
    QVERIFY(document.put(work));
    QVERIFY(document.setActive(work.name));
    QFile golden(QStringLiteral(SCRIPTO_TEST_DATA "/config/roundtrip/cli.json"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(document.toBytes().replace("scripto_aaaaaaaaaaaa", ""),
             golden.readAll().replace("scripto_aaaaaaaaaaaa", ""));
}

void TestConfigDocument::unexpectedTypesCountAsAbsent()
{
    QFile file(QStringLiteral(SCRIPTO_TEST_DATA "/config/roundtrip/odd-types.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    ConfigDocument document = documentOf(bytes);
    QCOMPARE(document.activeProfile(), QString());
    QCOMPARE(document.profiles().size(), 6);
    for (const Profile &profile : document.profiles()) {
        QCOMPARE(profile, newProfile(profile.name, QString()));
        QCOMPARE(document.setActive(profile.name).error().kind, ErrorKind::Invalid);
    }
    QCOMPARE(document.toBytes(), bytes);
}

void TestConfigDocument::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("date");
    const QDateTime ten({2026, 6, 20}, {10, 0}, Qt::UTC);
    QTest::newRow("as written") << QStringLiteral("2026-06-20T10:00:00.000Z") << ten;
    QTest::newRow("milliseconds") << QStringLiteral("2026-06-20T10:00:00.123Z") << ten.addMSecs(123);
    QTest::newRow("seconds") << QStringLiteral("2026-06-20T10:00:00Z") << ten;
    QTest::newRow("offset") << QStringLiteral("2026-06-20T12:00:00+02:00") << ten;
    QTest::newRow("day") << QStringLiteral("2026-06-20") << ten.addSecs(-36000);
    QTest::newRow("nonsense") << QStringLiteral("next week") << QDateTime();
    QTest::newRow("ten letters") << QStringLiteral("tomorrow!!") << QDateTime();
    QTest::newRow("empty") << QString() << QDateTime();
}

void TestConfigDocument::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, date);
    const QByteArray bytes =
        "{\"profiles\":{\"a\":{\"apiKey\":\"scripto_aaaaaaaaaaaa\",\"createdAt\":\"" + text.toUtf8() + "\"}}}";
    ConfigDocument document = documentOf(bytes);
    QCOMPARE(document.profiles().constFirst().createdAt, date);
    // Written back, the text is unchanged.
    const ConfigDocument before = document;
    QVERIFY(document.put(document.profiles().constFirst()));
    QVERIFY(document == before);
}

void TestConfigDocument::changesTouchNothingElse()
{
    ConfigDocument document = documentOf(someFile);
    Profile work = profileOf(document, QStringLiteral("work"));
    work.email = QStringLiteral("me@example.com");
    work.updatedAt = QDateTime({2026, 7, 1}, {8, 30, 0, 5}, Qt::UTC);
    QVERIFY(document.put(work));
    QByteArray expected = someFile;
    expected.replace("you@example.com", "me@example.com")
        .replace("12345678901234567890\n",
                 "12345678901234567890,\n      \"updatedAt\": \"2026-07-01T08:30:00.005Z\"\n");
    QCOMPARE(document.toBytes(), expected);

    QVERIFY(document.put(newProfile(QStringLiteral("new"), QStringLiteral("scripto_eeeeeeeeeeee"))));
    expected.replace(
        "scripto_bbbbbbbbbbbb\"\n    }",
        "scripto_bbbbbbbbbbbb\"\n    },\n    \"new\": {\n      \"apiKey\": \"scripto_eeeeeeeeeeee\"\n    }");
    QCOMPARE(document.toBytes(), expected);
}

void TestConfigDocument::keepsTheTextOfUnchangedValues()
{
    const QByteArray bytes = R"({"profiles":{"\u0061":{"apiKey":"scripto_\u0061aaaaaaaaaaa",)"
                             R"("email":"you\u0040example.com","createdAt":"2026-06-20T12:00:00+02:00"}},)"
                             R"("activeProfile":"\u0061"})";
    ConfigDocument document = documentOf(bytes);
    const ConfigDocument before = document;
    QVERIFY(document.put(document.profiles().constFirst()));
    QVERIFY(document.setActive(QStringLiteral("a")));
    QVERIFY(document.rename(QStringLiteral("a"), QStringLiteral("a")));
    QVERIFY(document == before);
    // Members missing in the profile are kept as long as the key stays the same.
    QVERIFY(document.put(newProfile(QStringLiteral("a"), QStringLiteral("scripto_aaaaaaaaaaaa"))));
    QVERIFY(document.put(newProfile(QStringLiteral("a"), QString())));
    QVERIFY(document == before);
}

void TestConfigDocument::newKeyReplacesTheOldKeysMembers()
{
    ConfigDocument document = documentOf(someFile);
    Profile work = newProfile(QStringLiteral("work"), QStringLiteral("scripto_eeeeeeeeeeee"));
    work.email = QStringLiteral("you@example.com");
    QVERIFY(document.put(work));
    // In particular not the old key's server.
    QCOMPARE(profileOf(document, QStringLiteral("work")), work);
    QVERIFY(document.toBytes().contains("\"quota\": 12345678901234567890"));
}

void TestConfigDocument::replaceKeepsOnlyTheProfilesMembers()
{
    ConfigDocument document = documentOf(someFile);
    Profile work = newProfile(QStringLiteral("work"), QStringLiteral("scripto_aaaaaaaaaaaa"));
    work.userId = QStringLiteral("user_1");
    QVERIFY(document.replace(work)); // with the existing key
    QCOMPARE(profileOf(document, QStringLiteral("work")), work);
    QVERIFY(document.toBytes().contains("\"quota\": 12345678901234567890"));
    const ConfigDocument before = document;
    QVERIFY(document.replace(work));
    QVERIFY(document == before);
    QCOMPARE(document.replace(newProfile(QStringLiteral("new"), QString())).error().kind, ErrorKind::Invalid);
    QVERIFY(document == before);
}

void TestConfigDocument::neverWritesAProfileWithoutAKey()
{
    ConfigDocument document = documentOf(someFile);
    const ConfigDocument before = document;
    QCOMPARE(document.put(newProfile(QStringLiteral("new"), QString())).error().kind, ErrorKind::Invalid);
    Profile empty = newProfile(QStringLiteral("empty"), QString());
    empty.email = QStringLiteral("you@example.com");
    QCOMPARE(document.put(empty).error().kind, ErrorKind::Invalid);
    QVERIFY(document == before);
    empty.apiKey = Secret(QStringLiteral("scripto_eeeeeeeeeeee"));
    QVERIFY(document.put(empty));
    QVERIFY(document.toBytes().contains("\"note\": \"no key here\""));
    QVERIFY(document.setActive(QStringLiteral("empty")));
}

void TestConfigDocument::replacesAProfileThatIsNoObject()
{
    ConfigDocument document = documentOf(R"({"profiles": {"a": null, "b": {"apiKey": "scripto_bbbbbbbbbbbb"}}})");
    const Profile a = newProfile(QStringLiteral("a"), QStringLiteral("scripto_aaaaaaaaaaaa"));
    QVERIFY(document.put(a));
    QCOMPARE(document.profiles().constFirst(), a);
}

void TestConfigDocument::switchesTheActiveProfile()
{
    ConfigDocument document = documentOf(someFile);
    const ConfigDocument before = document;
    QVERIFY(document.setActive(QStringLiteral("work")));
    QVERIFY(document == before);
    QCOMPARE(document.setActive(QStringLiteral("gone")).error().kind, ErrorKind::NotFound);
    QCOMPARE(document.setActive(QStringLiteral("empty")).error().kind, ErrorKind::Invalid);
    QVERIFY(document == before);
    QVERIFY(document.setActive(QStringLiteral("home")));
    QByteArray expected = someFile;
    QCOMPARE(document.toBytes(), expected.replace("\"activeProfile\": \"work\"", "\"activeProfile\": \"home\""));

    ConfigDocument without = documentOf(R"({"profiles": {"a": {"apiKey": "scripto_aaaaaaaaaaaa"}}})");
    QVERIFY(without.setActive(QStringLiteral("a")));
    QCOMPARE(without.activeProfile(), QStringLiteral("a"));
}

void TestConfigDocument::removingActivatesTheSameProfileAsTheCli_data()
{
    QTest::addColumn<QString>("names"); // in file order; the first is active; "-" has no key
    QTest::addColumn<QString>("next");
    QTest::newRow("order of the file") << QStringLiteral("active b a") << QStringLiteral("b");
    QTest::newRow("numbers first") << QStringLiteral("active b 10 9") << QStringLiteral("9");
    QTest::newRow("numbers by value") << QStringLiteral("active 100 20 b") << QStringLiteral("20");
    QTest::newRow("leading zero is a name") << QStringLiteral("active b 01") << QStringLiteral("b");
    QTest::newRow("sign is a name") << QStringLiteral("active b -1 +2") << QStringLiteral("b");
    QTest::newRow("fraction is a name") << QStringLiteral("active b 1.5") << QStringLiteral("b");
    QTest::newRow("largest index") << QStringLiteral("active b 4294967294") << QStringLiteral("4294967294");
    QTest::newRow("number beyond the largest index is a name")
        << QStringLiteral("active b 4294967295") << QStringLiteral("b");
    QTest::newRow("zero") << QStringLiteral("active b 1 0") << QStringLiteral("0");
    QTest::newRow("skips a profile without a key") << QStringLiteral("active - b") << QStringLiteral("b");
    QTest::newRow("no other profile with a key") << QStringLiteral("active -") << QString();
    QTest::newRow("no other profile") << QStringLiteral("active") << QString();
}

void TestConfigDocument::removingActivatesTheSameProfileAsTheCli()
{
    QFETCH(QString, names);
    QFETCH(QString, next);
    QByteArrayList profiles;
    for (const QString &name : names.split(u' '))
        profiles.append('"' + name.toUtf8() + "\":{" + (name == u"-" ? "" : "\"apiKey\":\"scripto_aaaaaaaaaaaa\"")
                        + "}");
    ConfigDocument document = documentOf("{\"activeProfile\":\"active\",\"profiles\":{" + profiles.join(',') + "}}");
    QVERIFY(document.remove(QStringLiteral("active")));
    QCOMPARE(document.activeProfile(), next);
    if (next.isEmpty())
        QVERIFY(document.toBytes().contains("\"activeProfile\": null"));
    QVERIFY(!namesOf(document).contains(QStringLiteral("active")));
}

void TestConfigDocument::removingAnotherProfileKeepsTheActiveOne()
{
    ConfigDocument document = documentOf(someFile);
    QVERIFY(document.remove(QStringLiteral("home")));
    QCOMPARE(document.activeProfile(), QStringLiteral("work"));
    const ConfigDocument before = document;
    QCOMPARE(document.remove(QStringLiteral("home")).error().kind, ErrorKind::NotFound);
    QVERIFY(document == before);

    ConfigDocument dangling =
        documentOf(R"({"activeProfile":"gone","profiles":{"a":{"apiKey":"scripto_aaaaaaaaaaaa"}}})");
    QVERIFY(dangling.remove(QStringLiteral("a")));
    QCOMPARE(dangling.activeProfile(), QStringLiteral("gone"));
}

void TestConfigDocument::renamesInPlace()
{
    ConfigDocument document = documentOf(someFile);
    QVERIFY(document.rename(QStringLiteral("work"), QStringLiteral("wörk \"2\"")));
    QByteArray expected = someFile;
    expected.replace("\"activeProfile\": \"work\"", "\"activeProfile\": \"wörk \\\"2\\\"\"")
        .replace("\"work\": {", "\"wörk \\\"2\\\"\": {");
    QCOMPARE(document.toBytes(), expected);
    QVERIFY(document.rename(QStringLiteral("wörk \"2\""), QStringLiteral("work")));
    QCOMPARE(document.toBytes(), someFile);
}

void TestConfigDocument::refusesInvalidRenames()
{
    ConfigDocument document = documentOf(someFile);
    QCOMPARE(document.rename(QStringLiteral("gone"), QStringLiteral("x")).error().kind, ErrorKind::NotFound);
    QCOMPARE(document.rename(QStringLiteral("work"), QStringLiteral("home")).error().kind, ErrorKind::Invalid);
    QCOMPARE(document.rename(QStringLiteral("work"), QString()).error().kind, ErrorKind::Invalid);
    QCOMPARE(document.toBytes(), someFile);
}

void TestConfigDocument::acceptsAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("prototype") << QStringLiteral("__proto__");
    QTest::newRow("constructor") << QStringLiteral("constructor");
    QTest::newRow("marks") << QStringLiteral("a\"\\/b");
    QTest::newRow("line break") << QStringLiteral("a\nb");
    QTest::newRow("zero") << QString(QChar(0));
    QTest::newRow("lone surrogate") << QString(QChar(0xd800));
    QTest::newRow("emoji") << QStringLiteral("🔑");
    QTest::newRow("long") << QString(100'000, u'x');
}

void TestConfigDocument::acceptsAnyName()
{
    QFETCH(QString, name);
    const Profile profile = newProfile(name, QStringLiteral("scripto_aaaaaaaaaaaa"));
    ConfigDocument document = documentOf(someFile);
    QVERIFY(document.put(profile));
    QVERIFY(document.setActive(name));
    ConfigDocument again = documentOf(document.toBytes());
    QVERIFY(again == document);
    QCOMPARE(profileOf(again, name), profile);
    QCOMPARE(again.activeProfile(), name);
    QVERIFY(again.remove(name));
    QVERIFY(!namesOf(again).contains(name));
    QVERIFY(again.activeProfile() != name);
}

void TestConfigDocument::refusesAnEmptyName()
{
    const QByteArray bytes =
        R"({"profiles":{"":{"apiKey":"scripto_aaaaaaaaaaaa"},"b":{"apiKey":"scripto_bbbbbbbbbbbb"}}})";
    ConfigDocument document = documentOf(bytes);
    const ConfigDocument before = document;
    QCOMPARE(document.profiles().size(), 2);
    QCOMPARE(document.put(document.profiles().constFirst()).error().kind, ErrorKind::Invalid);
    QCOMPARE(document.setActive(QString()).error().kind, ErrorKind::Invalid);
    QVERIFY(document == before);
    QVERIFY(document.remove(QString()));
    QCOMPARE(document.activeProfile(), QString());
    QCOMPARE(namesOf(document), QStringList(QStringLiteral("b")));
}

// Whatever is done, everything unrelated is kept and the CLI can read the file.
void TestConfigDocument::randomChangesKeepEverythingElse()
{
    QRandomGenerator random(1);
    ConfigDocument document = documentOf(someFile);
    const QStringList names = QString::fromUtf8("work empty 10 9 home a b 3").split(u' ');
    const auto someName = [&] { return names[random.bounded(names.size())]; };
    for (int i = 0; i < 2'000; ++i) {
        const ConfigDocument before = document;
        const QString name = someName();
        Result<void> changed;
        switch (random.bounded(4)) {
        case 0:
            changed = document.put(
                newProfile(name, QStringLiteral("scripto_%1").arg(QString(12, QChar(u'a' + random.bounded(26))))));
            break;
        case 1:
            changed = document.setActive(name);
            break;
        case 2:
            changed = document.remove(name);
            break;
        default:
            changed = document.rename(name, someName());
        }
        if (!changed)
            QVERIFY(document == before);
        const QByteArray bytes = document.toBytes();
        QVERIFY(documentOf(bytes) == document);
        QVERIFY(bytes.startsWith("{\n  \"theme\": \"dark\",\n  \"activeProfile\": "));
        QVERIFY(bytes.endsWith(",\n  \"version\": 1.0\n}\n"));
        const QString active = document.activeProfile();
        QVERIFY(active.isEmpty() || !profileOf(document, active).apiKey.isEmpty());
        const QStringList left = namesOf(document);
        QCOMPARE(QSet<QString>(left.begin(), left.end()).size(), left.size());
    }
}

void TestConfigDocument::namesUnexpectedTypesInErrors_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("kind");
    QTest::newRow("null") << QByteArray("null") << QStringLiteral("null");
    QTest::newRow("true") << QByteArray("true") << QStringLiteral("true or false");
    QTest::newRow("false") << QByteArray("false") << QStringLiteral("true or false");
    QTest::newRow("number") << QByteArray("1") << QStringLiteral("a number");
    QTest::newRow("text") << QByteArray("\"a\"") << QStringLiteral("a text");
    QTest::newRow("list") << QByteArray("[]") << QStringLiteral("a list in [ ]");
}

void TestConfigDocument::namesUnexpectedTypesInErrors()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, kind);
    QCOMPARE(ConfigDocument::parse(value).error().message,
             QStringLiteral("The file has to hold an object in { }, not %1.").arg(kind));
    QCOMPARE(ConfigDocument::parse("{\"profiles\": " + value + '}').error().message,
             QStringLiteral("“profiles” has to be an object in { }, not %1.").arg(kind));
    // It is kept anywhere else.
    const auto document = ConfigDocument::parse("{\"other\": " + value + '}');
    QVERIFY(document);
    QVERIFY(document->toBytes().contains("\"other\": " + value));
}

void TestConfigDocument::handlesManyProfiles()
{
    ConfigDocument document;
    for (int i = 0; i < 2'000; ++i)
        QVERIFY(document.put(newProfile(QStringLiteral("profile-%1").arg(i), QStringLiteral("scripto_aaaaaaaaaaaa"))));
    QElapsedTimer timer;
    timer.start();
    ConfigDocument again = documentOf(document.toBytes());
    QVERIFY(again.rename(QStringLiteral("profile-1999"), QStringLiteral("last")));
    QCOMPARE(again.profiles().size(), 2'000);
    QCOMPARE(again.profiles().constLast().name, QStringLiteral("last"));
    QVERIFY(timer.elapsed() < 1'000);
}

void TestConfigDocument::copiesAreIndependent()
{
    const ConfigDocument original = documentOf(someFile);
    ConfigDocument copy(original);
    ConfigDocument assigned;
    assigned = original;
    const ConfigDocument &same = assigned;
    assigned = same;
    QVERIFY(assigned == original);
    QVERIFY(copy.remove(QStringLiteral("home")));
    QVERIFY(assigned.remove(QStringLiteral("work")));
    QCOMPARE(original.toBytes(), someFile);
    QCOMPARE(namesOf(copy).size(), 4);
    QCOMPARE(assigned.activeProfile(), QStringLiteral("9"));
}

SCRIPTO_TEST(TestConfigDocument)

} // namespace tst_configdocument

#include "tst_configdocument.moc"
