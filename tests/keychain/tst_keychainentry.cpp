// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_keychainentry {

using namespace scripto;

namespace {

Profile fullProfile()
{
    Profile profile;
    profile.apiKey = Secret(QByteArray("scripto_aaaaaaaaaaaaaaaa"));
    profile.email = QStringLiteral("yöu@example.com");
    profile.userId = QStringLiteral("user_1");
    profile.baseUrl = QStringLiteral("http://localhost:5173");
    profile.keyId = QStringLiteral("key_1");
    profile.keyName = QStringLiteral("lap\"top");
    profile.keyPrefix = QStringLiteral("scripto_");
    profile.createdAt = QDateTime(QDate(2026, 6, 20), QTime(10, 0, 0, 1), Qt::UTC);
    profile.updatedAt = profile.createdAt.addDays(1);
    profile.expiresAt = profile.createdAt.addDays(90);
    return profile;
}

Profile smallProfile()
{
    Profile profile;
    profile.apiKey = Secret(QByteArray("scripto_bbbbbbbbbbbbbbbb"));
    return profile;
}

} // namespace

class TestKeychainEntry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEverything();
    void hasAStableFormat();
    void containsNoCharactersToEscape();
    void knowsNewerVersions();
    void readsIncompleteEntries_data();
    void readsIncompleteEntries();
    void refusesInvalidEntries_data();
    void refusesInvalidEntries();
};

void TestKeychainEntry::keepsEverything()
{
    for (const KeychainEntry &entry :
         {KeychainEntry{fullProfile(), {}}, KeychainEntry{smallProfile(), {}},
          KeychainEntry{fullProfile(), {smallProfile()}}, KeychainEntry{smallProfile(), {fullProfile()}},
          KeychainEntry{smallProfile(), {fullProfile(), smallProfile(), fullProfile()}}}) {
        const Result<KeychainEntry> read = parseEntry(entryValue(entry));
        QVERIFY(read);
        QVERIFY(*read == entry);
    }
}

void TestKeychainEntry::hasAStableFormat()
{
    Profile profile = smallProfile();
    profile.name = QStringLiteral("work");
    profile.createdAt = QDateTime(QDate(2026, 6, 20), QTime(12, 0), Qt::OffsetFromUTC, 7200);
    const QByteArray value = entryValue({profile, {}}).reveal().toByteArray();
    QCOMPARE(QByteArray::fromBase64(value),
             R"({"apiKey":"scripto_bbbbbbbbbbbbbbbb","createdAt":"2026-06-20T10:00:00.000Z","version":1})");
}

// A passwordless keyring of gnome-keyring loses backslashes, and everything after a line break.
void TestKeychainEntry::containsNoCharactersToEscape()
{
    Profile profile = fullProfile();
    profile.keyName = QStringLiteral("CORP\\jenkins\nci\tprod");
    const Secret value = entryValue({profile, {smallProfile()}});
    for (const char c : value.reveal())
        QVERIFY(c != '\\' && c != '\n' && c != '\t' && c > ' ' && c < 0x7f);
    QCOMPARE(parseEntry(value)->profile.keyName, profile.keyName);
}

void TestKeychainEntry::readsIncompleteEntries_data()
{
    QTest::addColumn<QString>("json");

    const QString key = QStringLiteral(R"("apiKey":"scripto_bbbbbbbbbbbbbbbb")");
    const auto with = [&key](const char *members) {
        return QStringLiteral("{\"version\":1,%1%2}").arg(key, QLatin1StringView(members));
    };
    QTest::newRow("minimal") << with("");
    QTest::newRow("unknown members") << with(R"(,"colour":"red","nested":{"a":[1,null]})");
    QTest::newRow("wrong types") << with(R"(,"email":7,"userId":null,"createdAt":{},"expiresAt":true)");
    QTest::newRow("not a date") << with(R"(,"createdAt":"yesterday")");
    QTest::newRow("previous of the wrong type") << with(R"(,"previous":"old")");
    QTest::newRow("previous without a key") << with(R"(,"previous":{"email":"you@example.com"})");
    QTest::newRow("whitespace") << QStringLiteral(" \n") + with("") + QStringLiteral("\n");
}

// In plain text, as earlier versions wrote it, and in base64.
void TestKeychainEntry::readsIncompleteEntries()
{
    QFETCH(QString, json);
    for (const Secret &value : {Secret(json), Secret(json.toUtf8().toBase64())}) {
        const Result<KeychainEntry> entry = parseEntry(value);
        QVERIFY(entry);
        QVERIFY(*entry == (KeychainEntry{smallProfile(), {}}));
    }
}

void TestKeychainEntry::knowsNewerVersions()
{
    for (const char *json : {R"({"version":2,"apiKey":"scripto_b"})", R"({"version":1.5})", R"({"version":1e30})"}) {
        QVERIFY2(isNewerEntry(Secret(QByteArray(json))), json);
        QVERIFY2(isNewerEntry(Secret(QByteArray(json).toBase64())), json);
        QVERIFY2(!parseEntry(Secret(QByteArray(json))), json);
    }
    QVERIFY(!isNewerEntry(entryValue({smallProfile(), {}})));
    for (const char *json : {R"({"version":"2"})", R"({"version":1})", "[2]", "2", ""})
        QVERIFY2(!isNewerEntry(Secret(QByteArray(json))), json);
}

void TestKeychainEntry::refusesInvalidEntries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");

    const QString notOurs = QStringLiteral("was not written by Scripto Keys");
    QTest::newRow("not base64") << "eyJ2ZXJzaW9uIjox*" << notOurs;
    QTest::newRow("empty") << QString() << notOurs;
    QTest::newRow("key without an entry") << "scripto_bbbbbbbbbbbbbbbb" << notOurs;
    QTest::newRow("truncated") << R"({"version":1,"apiKey":"scripto_bbbbbbbbbbbbbbbb)" << notOurs;
    QTest::newRow("array") << "[1]" << notOurs;
    QTest::newRow("no version") << R"({"apiKey":"scripto_bbbbbbbbbbbbbbbb"})" << notOurs;
    QTest::newRow("version as a string") << R"({"version":"1","apiKey":"scripto_bbbbbbbbbbbbbbbb"})" << notOurs;
    QTest::newRow("version 0") << R"({"version":0,"apiKey":"scripto_bbbbbbbbbbbbbbbb"})" << notOurs;
    QTest::newRow("newer") << R"({"version":2,"apiKey":"scripto_bbbbbbbbbbbbbbbb"})"
                           << "newer version";
    QTest::newRow("newer and different") << R"({"version":3,"keys":[]})"
                                         << "newer version";
    QTest::newRow("no key") << R"({"version":1,"email":"you@example.com"})"
                            << "no key";
    QTest::newRow("empty key") << R"({"version":1,"apiKey":""})"
                               << "no key";
    QTest::newRow("key of the wrong type") << R"({"version":1,"apiKey":5})"
                                           << "no key";
}

void TestKeychainEntry::refusesInvalidEntries()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    for (const Secret &value : {Secret(text), Secret(text.toUtf8().toBase64())}) {
        const Result<KeychainEntry> entry = parseEntry(value);
        QVERIFY(!entry);
        QCOMPARE(entry.error().kind, ErrorKind::Invalid);
        QVERIFY2(entry.error().message.contains(says), qPrintable(entry.error().message));
        QVERIFY(!entry.error().message.contains(u"bbbb"));
    }
}

SCRIPTO_TEST(TestKeychainEntry)

} // namespace tst_keychainentry

#include "tst_keychainentry.moc"
