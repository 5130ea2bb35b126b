// SPDX-License-Identifier: MIT
#include "app/core/profilename.h"
#include "app/core/showntext.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_showntext {

using namespace scripto;

class TestShownText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesHiddenCharactersVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << shown;
        };
        const auto same = [&](const char *name, const QString &text) { row(name, text, text); };
        same("empty", QString());
        same("plain", QStringLiteral("team%2F & <b>deploy</b>"));
        same("accents", QStringLiteral("Zoë’s schlüssel – 名前"));
        same("spaces inside", QStringLiteral("two\u00A0words and  more"));
        row("right-to-left override", QStringLiteral("safe\u202Edeploy"), QStringLiteral("safe[U+202E]deploy"));
        row("isolate", QStringLiteral("\u2066a\u2069"), QStringLiteral("[U+2066]a[U+2069]"));
        row("isolate around plain text", QStringLiteral("\u2068a\u2069"), QStringLiteral("[U+2068]a[U+2069]"));
        row("unclosed isolate", QStringLiteral("a\u2068"), QStringLiteral("a[U+2068]"));
        row("direction mark", QStringLiteral("a\u200Fb"), QStringLiteral("a[U+200F]b"));
        row("zero width space", QStringLiteral("pro\u200Bd"), QStringLiteral("pro[U+200B]d"));
        row("word joiner", QStringLiteral("pro\u2060d"), QStringLiteral("pro[U+2060]d"));
        row("byte order mark", QStringLiteral("\uFEFFprod"), QStringLiteral("[U+FEFF]prod"));
        row("soft hyphen", QStringLiteral("pro\u00ADd"), QStringLiteral("pro[U+00AD]d"));
        row("joiner between letters", QStringLiteral("pro\u200Dd"), QStringLiteral("pro[U+200D]d"));
        row("joiner between Greek letters", QStringLiteral("α\u200Dβ"), QStringLiteral("α[U+200D]β"));
        row("joiner between Cyrillic letters", QStringLiteral("д\u200Dж"), QStringLiteral("д[U+200D]ж"));
        row("joiner between digits", QStringLiteral("1\u200D2"), QStringLiteral("1[U+200D]2"));
        row("joiner between accents", QStringLiteral("a\u0301\u200D\u0301"), QStringLiteral("a\u0301[U+200D]\u0301"));
        row("joiner between private letters", QStringLiteral("\uE000\u200D\uE000"),
            QStringLiteral("\uE000[U+200D]\uE000"));
        row("joiner after an emoji", QStringLiteral("💻\u200Da"), QStringLiteral("💻[U+200D]a"));
        row("joiner before an emoji", QStringLiteral("a\u200D💻"), QStringLiteral("a[U+200D]💻"));
        row("joiner at the end", QStringLiteral("💻\u200D"), QStringLiteral("💻[U+200D]"));
        row("joiner at the beginning", QStringLiteral("\u200D💻"), QStringLiteral("[U+200D]💻"));
        same("emoji as text", QStringLiteral("❤\uFE0E"));
        row("only plain spaces", QStringLiteral("  "), QStringLiteral("[U+0020][U+0020]"));
        row("last plain character", QStringLiteral("~"), QStringLiteral("~"));
        row("filler", QStringLiteral("a\u3164"), QStringLiteral("a[U+3164]"));
        row("Braille blank", QStringLiteral("a\u2800"), QStringLiteral("a[U+2800]"));
        row("variation", QStringLiteral("a\uFE0F"), QStringLiteral("a[U+FE0F]"));
        row("tag", QStringLiteral("a\U000E0061"), QStringLiteral("a[U+E0061]"));
        row("line break", QStringLiteral("ci\nprod\tx\r\u2028y\u0085z"), QStringLiteral("ci prod x  y z"));
        row("NUL and bell", QStringLiteral("a\u0007b") + QChar(0) + u'c', QStringLiteral("a b c"));
        row("only invisible", QStringLiteral("\u200B\u200B"), QStringLiteral("[U+200B][U+200B]"));
        row("only spaces", QStringLiteral(" \u3000"), QStringLiteral("[U+0020][U+3000]"));
        row("only a line break", QStringLiteral("\n"), QStringLiteral("[U+000A]"));
        row("right to left", QStringLiteral("מפתח"), QStringLiteral("\u2068מפתח\u2069"));
        row("right to left with an unmatched pop", QStringLiteral("מפתח\u2069x"),
            QStringLiteral("\u2068מפתח[U+2069]x\u2069"));
        same("joined emoji", QStringLiteral("👩🏽\u200D💻 ❤\uFE0F 1\uFE0F\u20E3"));
        row("Persian spelling", QStringLiteral("می\u200Cخواهم"), QStringLiteral("\u2068می\u200Cخواهم\u2069"));
        same("half a surrogate pair", QStringLiteral("a�"));
        row("lone surrogate", QStringLiteral("a") + QChar(0xD800), QStringLiteral("a�"));
    }

    void makesHiddenCharactersVisible()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(shownText(text), shown);
        QCOMPARE(shownText(shown), shown);
        const QString sentence = QStringLiteral("“%1” was added.").arg(shown);
        QCOMPARE(shownText(sentence, longestSentence), sentence);
    }

    void elidesLongTextsInTheMiddle()
    {
        const QString whole = QStringLiteral("begin") + QString(400, u'x') + QStringLiteral("end");
        QCOMPARE(shownText(whole).size(), longestShownText);
        QCOMPARE(shownText(whole, 9), QStringLiteral("begi…xend"));
        QCOMPARE(shownText(whole, longestSentence), whole);
        QCOMPARE(shownText(QStringLiteral("123456789"), 9), QStringLiteral("123456789"));
        // Never half an emoji.
        const QString emoji = QStringLiteral("😀😀😀😀😀");
        QCOMPARE(shownText(emoji, 6), QStringLiteral("😀…😀"));
    }

    void handlesHugeTextsQuickly()
    {
        const QString huge(4'000'000, QChar(0x200B));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(shownText(huge).size(), (longestShownText - 1) * 8 + 1);
        QVERIFY2(clock.elapsed() < 1000, "4 MB are not looked through for 300 characters");
    }

    void namesHiddenCharacters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("hidden");
        QTest::newRow("plain") << QStringLiteral("work-2") << QString();
        QTest::newRow("right to left") << QStringLiteral("מפתח") << QString();
        QTest::newRow("emoji") << QStringLiteral("👩\u200D💻") << QString();
        QTest::newRow("zero width space") << QStringLiteral("wo\u200Brk") << QStringLiteral("U+200B");
        QTest::newRow("override") << QStringLiteral("wo\u202Erk\u200B") << QStringLiteral("U+202E");
        QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("U+000A");
        QTest::newRow("isolate") << QStringLiteral("\u2068מפתח\u2069") << QStringLiteral("U+2068");
    }

    void namesHiddenCharacters()
    {
        QFETCH(QString, name);
        QFETCH(QString, hidden);
        QCOMPARE(hiddenCharacter(name), hidden);
        QCOMPARE(isUsableProfileName(name), hidden.isEmpty());
    }
};

SCRIPTO_TEST(TestShownText)

} // namespace tst_showntext

#include "tst_showntext.moc"
