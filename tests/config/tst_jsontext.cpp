// SPDX-License-Identifier: MIT
#include "app/config/configdocument.h"
#include "app/config/jsontext.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

namespace tst_jsontext {

using namespace scripto;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList dataFiles(const QString &folder)
{
    const QDir dir(QStringLiteral(SCRIPTO_TEST_DATA "/config/") + folder);
    QStringList files;
    for (const QFileInfo &info : dir.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files.append(info.filePath());
    return files;
}

} // namespace

class TestJsonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errorsSayWhereAndWhy_data();
    void errorsSayWhereAndWhy();
    void everyTruncatedFileIsBroken();
    void errorsNeverQuoteTheFile();
    void keepsTheTextOfFiles_data();
    void keepsTheTextOfFiles();
    void stringsKeepTheirValue_data();
    void stringsKeepTheirValue();
    void refusesInvalidUtf8_data();
    void refusesInvalidUtf8();
    void limitsNesting();
    void readsManyMembersQuickly();
};

void TestJsonText::errorsSayWhereAndWhy_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = dataFiles(QStringLiteral("broken"));
    QVERIFY(files.size() >= 20);
    for (const QString &path : files)
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

// The messages are in broken/*.txt. After a change, run with SCRIPTO_TEST_WRITE=1 and look at git diff.
void TestJsonText::errorsSayWhereAndWhy()
{
    QFETCH(QString, path);
    const auto document = ConfigDocument::parse(contentOf(path));
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::FileBroken);
    const QString golden = path.chopped(4) + QStringLiteral("txt");
    const QByteArray sentence = document.error().message.toUtf8() + '\n';
    if (qEnvironmentVariableIsSet("SCRIPTO_TEST_WRITE")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(sentence), sentence.size());
    }
    QCOMPARE(QString::fromUtf8(sentence), QString::fromUtf8(contentOf(golden)));
}

// A reader may see any of these while the CLI is writing.
void TestJsonText::everyTruncatedFileIsBroken()
{
    const QByteArray whole = contentOf(QStringLiteral(SCRIPTO_TEST_DATA "/config/roundtrip/unknown-members.json"));
    QVERIFY(parseJson(whole));
    const qsizetype lastBrace = whole.lastIndexOf('}');
    for (qsizetype size = 0; size <= lastBrace; ++size)
        QVERIFY2(!ConfigDocument::parse(QByteArrayView(whole).first(size)), qPrintable(QString::number(size)));
}

void TestJsonText::errorsNeverQuoteTheFile()
{
    const QStringList places = {QStringLiteral("%1"),   QStringLiteral("{%1}"),         QStringLiteral("{\"a\":%1}"),
                                QStringLiteral("[%1]"), QStringLiteral("{\"a\":1 %1}"), QStringLiteral("\"%1")};
    for (const QString &place : places) {
        const auto value = parseJson(place.arg(QStringLiteral("scripto_aaaaaaaa")).toUtf8());
        QVERIFY(!value);
        QVERIFY(!value.error().message.contains(QStringLiteral("scripto_")));
    }
}

void TestJsonText::keepsTheTextOfFiles_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = dataFiles(QStringLiteral("roundtrip"));
    QVERIFY(!files.isEmpty());
    for (const QString &path : files)
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

void TestJsonText::keepsTheTextOfFiles()
{
    QFETCH(QString, path);
    const QByteArray bytes = contentOf(path);
    const QString expectedPath = path.chopped(4) + QStringLiteral("expected");
    const QByteArray expected = QFileInfo::exists(expectedPath) ? contentOf(expectedPath) : bytes;
    const auto document = ConfigDocument::parse(bytes);
    QVERIFY(document);
    QCOMPARE(document->toBytes(), expected);
    QCOMPARE(ConfigDocument::parse(expected)->toBytes(), expected);
}

void TestJsonText::stringsKeepTheirValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("plain") << QStringLiteral("work") << QByteArray("\"work\"");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("marks") << QStringLiteral("a\"b\\c/d") << QByteArray("\"a\\\"b\\\\c/d\"");
    QTest::newRow("controls") << QStringLiteral("\b\f\n\r\t\x01\x1f")
                              << QByteArray("\"\\b\\f\\n\\r\\t\\u0001\\u001f\"");
    QTest::newRow("zero") << QString(QChar(0)) << QByteArray("\"\\u0000\"");
    QTest::newRow("delete") << QStringLiteral("\x7f") << QByteArray("\"\x7f\"");
    QTest::newRow("letters") << QStringLiteral("é✓") << QByteArray("\"é✓\"");
    QTest::newRow("beyond the BMP") << QStringLiteral("😀") << QByteArray("\"😀\"");
    QTest::newRow("byte order marks") << QStringLiteral("\ufeffa\n\ufeff") << QByteArray("\"\ufeffa\\n\ufeff\"");
    QTest::newRow("lone high surrogate") << QString(QChar(0xd800)) << QByteArray("\"\\ud800\"");
    QTest::newRow("lone low surrogate") << QString(QChar(0xdc00)) + u'x' << QByteArray("\"\\udc00x\"");
    QTest::newRow("two high surrogates") << QString(2, QChar(0xd83d)) << QByteArray("\"\\ud83d\\ud83d\"");
}

void TestJsonText::stringsKeepTheirValue()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, quoted);
    QCOMPARE(quotedJson(text), quoted);
    QCOMPARE(unquotedJson(quoted), text);
    QCOMPARE(parseJson(quoted)->toText(), text);
}

void TestJsonText::refusesInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *name, const char *bytes, bool valid) {
        QTest::newRow(name) << QByteArray(bytes) << valid;
    };
    row("two bytes", "\xc2\x80", true);
    row("continuation alone", "\x80", false);
    row("overlong two", "\xc1\xbf", false);
    row("truncated two bytes", "\xc3", false);
    row("three bytes", "\xe0\xa0\x80", true);
    row("overlong three", "\xe0\x9f\xbf", false);
    row("last before the surrogates", "\xed\x9f\xbf", true);
    row("surrogate", "\xed\xa0\x80", false);
    row("first after the surrogates", "\xee\x80\x80", true);
    row("truncated three bytes", "\xe2\x9c", false);
    row("four bytes", "\xf0\x90\x80\x80", true);
    row("overlong four", "\xf0\x8f\xbf\xbf", false);
    row("largest code point", "\xf4\x8f\xbf\xbf", true);
    row("too large", "\xf4\x90\x80\x80", false);
    row("truncated four bytes", "\xf0\x9f\x98", false);
    row("invalid first byte", "\xf5\x80\x80\x80", false);
}

void TestJsonText::refusesInvalidUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    QCOMPARE(parseJson('"' + bytes + '"').has_value(), valid);
    QCOMPARE(parseJson('"' + bytes).has_value(), false); // and does not read past the end
}

void TestJsonText::limitsNesting()
{
    QVERIFY(parseJson(QByteArray(200, '[') + QByteArray(200, ']')));
    QVERIFY(!parseJson(QByteArray(201, '[') + QByteArray(201, ']')));
    QVERIFY(!parseJson(QByteArray(1'000'000, '[')));
}

void TestJsonText::readsManyMembersQuickly()
{
    QByteArray bytes("{");
    for (int i = 0; i < 100'000; ++i)
        bytes += '"' + QByteArray::number(i) + "\": 1,";
    bytes += "\"last\": 1}";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(parseJson(bytes)->members.size(), 100'001U);
    QVERIFY(timer.elapsed() < 5'000); // takes minutes if each name is searched for among the others
}

SCRIPTO_TEST(TestJsonText)

} // namespace tst_jsontext

#include "tst_jsontext.moc"
