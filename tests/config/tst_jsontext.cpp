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
    void describesEachMistake_data();
    void describesEachMistake();
    void acceptsOnlyJsonNumbers_data();
    void acceptsOnlyJsonNumbers();
    void decodesEscapes_data();
    void decodesEscapes();
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

// The messages are in broken/*.txt. After a change, run with SCRIPTO_WRITE_EXPECTED=1 and look at git diff.
void TestJsonText::errorsSayWhereAndWhy()
{
    QFETCH(QString, path);
    const auto document = ConfigDocument::parse(contentOf(path));
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::FileBroken);
    const QString golden = path.chopped(4) + QStringLiteral("txt");
    const QByteArray sentence = document.error().message.toUtf8() + '\n';
    if (qEnvironmentVariableIsSet("SCRIPTO_WRITE_EXPECTED")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(sentence), sentence.size());
    }
    QCOMPARE(QString::fromUtf8(sentence), QString::fromUtf8(contentOf(golden)));
}

// One short file for each message.
void TestJsonText::describesEachMistake_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const auto add = [](const QByteArray &bytes, const char *sentence) {
        QTest::newRow(bytes.toPercentEncoding(" {}[]:,")) << bytes << QString::fromUtf8(sentence);
    };
    // Instead of a name.
    for (const char c : QByteArray("azAZ_$09"))
        add(QByteArray("{") + c, "Line 1, column 2: a name has to stand in double quotation marks.");
    for (const char c : QByteArray("`{@[:"))
        add(QByteArray("{") + c, "Line 1, column 2: a name in double quotation marks is expected here.");
    add("{/", "Line 1, column 2: a name in double quotation marks is expected here.");
    add("{,", "Line 1, column 2: a name in double quotation marks is expected here.");
    add("{\"a\":1,,", "Line 1, column 8: a value is expected after the comma.");
    add("{\"a\":1,}", "Line 1, column 8: a value is expected after the comma.");
    add("{\"a\":1,:", "Line 1, column 8: a name in double quotation marks is expected here.");
    // After a value.
    for (const char c : QByteArray("\"{[-1a"))
        add(QByteArray("[1 ") + c, "Line 1, column 4: a comma is missing before this.");
    add("[1}", "Line 1, column 3: a ] is expected here, not a }.");
    add("{\"a\":1]", "Line 1, column 7: a } is expected here, not a ].");
    add("[1:", "Line 1, column 3: a comma or a ] is expected here.");
    add("{\"a\":1:", "Line 1, column 7: a comma or a } is expected here.");
    // Instead of a value.
    add(":", "Line 1, column 1: a { is expected here.");
    add("[:", "Line 1, column 2: a value or a ] is expected here.");
    add("[,1]", "Line 1, column 2: a value or a ] is expected here.");
    add("[1,]", "Line 1, column 4: a value is expected after the comma.");
    add("{\"a\":}", "Line 1, column 6: a value is expected after the colon.");
    add("{\"a\"}", "Line 1, column 5: a colon is expected after the name.");
    // Known mistakes.
    for (const char *conflict : {"<<<<<<< a", "=======", ">>>>>>> b"})
        add(QByteArray("{\n") + conflict, "Line 2, column 1: a merge conflict was left here.");
    add("{\n<<<<<< a", "Line 2, column 1: a name in double quotation marks is expected here.");
    for (const char *comment : {"// a", "/* a", "# a"})
        add(QByteArray("[") + comment, "Line 1, column 2: comments are not allowed in this file.");
    for (const char *mark : {"\u201c", "\u201d", "\u201e"})
        add(QByteArray("[") + mark, "Line 1, column 2: typographic quotation marks stand here; plain ones are needed.");
    add("['a'", "Line 1, column 2: strings must be in double quotes, not in single ones.");
    add(QByteArray("[\0", 2), "Line 1, column 2: there are NUL bytes here instead of text.");
    add("[\x80", "Line 1, column 2: the text here is not UTF-8.");
    add("[] # a", "Line 1, column 4: comments are not allowed in this file.");
    add("[] a", "Line 1, column 4: the file should end here, but something follows.");
    // Unexpected ends.
    add("\"a", "Line 1, column 3: the file ends in the middle of a text.");
    add("\"a\\", "Line 1, column 4: the file ends in the middle of a text.");
    add("\"a\n\"", "Line 1, column 1: the closing quotation mark of this text is missing.");
    add("\"a\r\"", "Line 1, column 1: the closing quotation mark of this text is missing.");
    add("\"\x1f\"", "Line 1, column 2: a control character stands in a text; it has to be written as \\u001f.");
    add("{\n\"a\": [", "Line 2, column 7: the file ends here, but the [ in line 2 is not closed.");
    add("{\n\"a\": []", "Line 2, column 8: the file ends here, but the { in line 1 is not closed.");
    add("\xff\xfe{", "Line 1, column 1: the file is written in UTF-16; it has to be UTF-8.");
    add("\xfe\xff{", "Line 1, column 1: the file is written in UTF-16; it has to be UTF-8.");
    add("\xef\xbb\xbf\t\r\n ", "Line 1, column 1: the file is empty.");
}

void TestJsonText::describesEachMistake()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const auto value = parseJson(bytes);
    QVERIFY(!value);
    QCOMPARE(value.error().message, sentence);
}

void TestJsonText::acceptsOnlyJsonNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    for (const char *text : {"0", "-0", "9", "10", "-1", "0.5", "1.50", "1e5", "1E5", "1e+5", "1e-5", "0e0", "1.5e-10"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : {"-", "00", "01", "-01", "1.", ".5", "1.e5", "1e", "1e+", "1e-", "1.2.3", "1a", "1_", "+1",
                             "0x1", "1e5.5", "--1"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestJsonText::acceptsOnlyJsonNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isNumber);
    const auto value = parseJson(text);
    QCOMPARE(value.has_value(), isNumber);
    if (value) {
        QVERIFY(value->kind == JsonValue::Kind::Number);
        QCOMPARE(value->text, text); // as it was written
    }
}

void TestJsonText::decodesEscapes_data()
{
    QTest::addColumn<QByteArray>("quoted");
    QTest::addColumn<QString>("text"); // empty if it is broken
    const auto add = [](const char *quoted, const QString &text) {
        QTest::newRow(quoted) << QByteArray(quoted) << text;
    };
    add("\"\\\"\\\\\\/\"", QStringLiteral("\"\\/"));
    add("\"\\b\\f\\n\\r\\t\"", QStringLiteral("\b\f\n\r\t"));
    add("\"\\u0041\\u00e9\\u00E9\\u2713x\"", QStringLiteral("Aéé✓x"));
    add("\"\\ud83d\\ude00\"", QStringLiteral("😀"));
    for (const char *digit : {"/", ":", "@", "G", "`", "g"})
        add(qPrintable(QStringLiteral("\"\\u000%1\"").arg(QLatin1String(digit))), {});
    for (const char *quoted : {"\"\\x\"", "\"\\u\"", "\"\\u123\"", "\"\\'\""})
        add(quoted, {});
}

void TestJsonText::decodesEscapes()
{
    QFETCH(QByteArray, quoted);
    QFETCH(QString, text);
    const auto value = parseJson(quoted);
    QCOMPARE(value.has_value(), !text.isEmpty());
    if (value)
        QCOMPARE(value->toText(), text);
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
