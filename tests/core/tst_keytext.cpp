// SPDX-License-Identifier: MIT
#include "app/core/keytext.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_keytext {

using namespace scripto;

namespace {

const QString wholeKey = u"scripto_AbCdEfGhIjKlMnOp"_qs;

} // namespace

class TestKeyText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsKeysInPastedText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"%1"_qs;
        QTest::newRow("surrounding spaces") << u" \t%1\r\n\n"_qs;
        QTest::newRow("surrounding no-break spaces") << u"\u00a0%1\u202f"_qs;
        QTest::newRow("double quotes") << u"\"%1\""_qs;
        QTest::newRow("single quotes") << u"'%1'"_qs;
        QTest::newRow("backticks") << u"`%1`"_qs;
        QTest::newRow("typographic quotes") << u"“%1”"_qs;
        QTest::newRow("german quotes") << u"„%1“"_qs;
        QTest::newRow("single german quotes") << u"‚%1‘"_qs;
        QTest::newRow("french quotes") << u"«%1»"_qs;
        QTest::newRow("spaces in quotes") << u"“ %1 ”"_qs;
        QTest::newRow("export") << u"export SCRIPTO_API_KEY=%1\n"_qs;
        QTest::newRow("export with quotes") << u"export SCRIPTO_API_KEY=\"%1\""_qs;
        QTest::newRow("line of an .env file") << u"SCRIPTO_API_KEY = '%1'"_qs;
        QTest::newRow("line of YAML") << u"  SCRIPTO_API_KEY: %1"_qs;
        QTest::newRow("PowerShell") << u"$env:SCRIPTO_API_KEY = \"%1\""_qs;
        QTest::newRow("cmd") << u"set SCRIPTO_API_KEY=%1"_qs;
        QTest::newRow("Bearer") << u"Bearer %1"_qs;
        QTest::newRow("header") << u"authorization: bearer %1"_qs;
        QTest::newRow("quoted header") << u"'Authorization: Bearer %1'"_qs;
    }

    void findsKeysInPastedText()
    {
        QFETCH(QString, text);
        const Result<Secret> key = keyFromText(text.arg(wholeKey));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().message));
        QCOMPARE(key->revealText(), wholeKey);
    }

    void refusesTextsThatAreNoKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const QString prefix = u"starts with scripto_"_qs;
        QTest::newRow("nothing") << QString() << prefix;
        QTest::newRow("other prefix") << u"sk_live_AbCdEfGh"_qs << prefix;
        QTest::newRow("capitals") << u"SCRIPTO_AbCdEfGh"_qs << prefix;
        QTest::newRow("text in front") << u"key scripto_AbCdEfGh"_qs << prefix;
        QTest::newRow("other variable") << u"export OTHER_KEY=scripto_AbCdEfGh"_qs << prefix;
        QTest::newRow("quote in front only") << u"“scripto_AbCdEfGh"_qs << prefix;
        QTest::newRow("quote in front, letter behind") << u"“scripto_AbCdEfGhß"_qs << prefix;
        QTest::newRow("letter in front, quote behind") << u"ßscripto_AbCdEfGh”"_qs << prefix;
        QTest::newRow("unequal plain quotes") << u"\"scripto_AbCdEfGh'"_qs << prefix;
        QTest::newRow("unequal quotes, plain one behind") << u"“scripto_AbCdEfGh\""_qs << prefix;
        QTest::newRow("only a quote") << u"“"_qs << prefix;
        QTest::newRow("prefix only") << u"scripto_"_qs << u"is missing"_qs;
        QTest::newRow("prefix only, in quotes") << u"\"scripto_\""_qs << u"is missing"_qs;
        QTest::newRow("space") << u"scripto_AbCd EfGh"_qs << u"no blanks"_qs;
        QTest::newRow("no-break space") << u"scripto_AbCd\u00a0EfGh"_qs << u"no blanks"_qs;
        QTest::newRow("line break") << u"scripto_AbCd\nEfGh"_qs << u"line breaks"_qs;
        QTest::newRow("two keys") << u"scripto_AbCdEfGh\nscripto_IjKlMnOp"_qs << u"line breaks"_qs;
        QTest::newRow("key and a header") << u"scripto_AbCdEfGh\r\nX-Evil: 1"_qs << u"line breaks"_qs;
        QTest::newRow("text behind") << u"scripto_AbCdEfGh # mine"_qs << u"no blanks"_qs;
        QTest::newRow("zero-width space") << u"scripto_AbCd\u200bEfGh"_qs << u"invisible"_qs;
        QTest::newRow("zero-width space at the end") << u"scripto_AbCdEfGh\u200b"_qs << u"invisible"_qs;
        QTest::newRow("word joiner") << u"scripto_AbCdEfGh\u2060"_qs << u"invisible"_qs;
        QTest::newRow("byte order mark inside") << u"scripto_AbCd\ufeffEfGh"_qs << u"invisible"_qs;
        QTest::newRow("right-to-left override") << u"scripto_AbCd\u202eEfGh"_qs << u"invisible"_qs;
        QTest::newRow("bell") << u"scripto_AbCd\aEfGh"_qs << u"invisible"_qs;
        QTest::newRow("closing quote") << u"scripto_AbCdEfGh”"_qs << u"quotation mark"_qs;
        QTest::newRow("apostrophe") << u"scripto_AbCdEfGh’"_qs << u"quotation mark"_qs;
        QTest::newRow("straight quote") << u"scripto_AbCdEfGh\""_qs << u"quotation mark"_qs;
        QTest::newRow("quote and comma") << u"scripto_AbCdEfGh\","_qs << u"quotation mark"_qs;
        QTest::newRow("unequal quotes") << u"\"scripto_AbCdEfGh”"_qs << prefix;
        QTest::newRow("own mask") << u"scripto_Ab…"_qs << u"shortened"_qs;
        QTest::newRow("mask of dots") << u"scripto_Ab..."_qs << u"shortened"_qs;
        QTest::newRow("mask of bullets") << u"scripto_••••••••"_qs << u"shortened"_qs;
        QTest::newRow("mask of stars") << u"scripto_Ab****"_qs << u"shortened"_qs;
        QTest::newRow("umlaut") << u"scripto_AbCdÄfGh"_qs << u"no key has"_qs;
        QTest::newRow("look-alike") << u"scripto_AbCdЕfGh"_qs << u"no key has"_qs;
        QTest::newRow("beyond the BMP") << u"scripto_AbCd🔑"_qs << u"no key has"_qs;
        QTest::newRow("backslash") << u"scripto_AbCd\\n"_qs << u"no key has"_qs;
        QTest::newRow("too long") << u"scripto_"_qs + QString(4089, u'a') << u"too long"_qs;
    }

    void refusesTextsThatAreNoKeys()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const Result<Secret> key = keyFromText(text);
        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::Invalid);
        QVERIFY2(key.error().message.contains(says), qPrintable(key.error().message));
        QVERIFY2(!key.error().message.contains(u"Ab"), "the value is repeated");
    }

    void doesNotCheckTheLength()
    {
        QVERIFY(checkKey(Secret(u"scripto_a"_qs)));
        QVERIFY(checkKey(Secret(u"scripto_"_qs + QString(4088, u'a'))));
        QVERIFY(checkKey(Secret(u"scripto_aA0-._~+/=!#$%&()*,:;<>?@[]^{|}"_qs)));
    }

    void refusesAStoredKeyWithSurroundingText()
    {
        for (const QString &text : {u" scripto_aaaa"_qs, u"scripto_aaaa\n"_qs, u"\"scripto_aaaa\""_qs})
            QVERIFY2(!checkKey(Secret(text)), qPrintable(text));
    }
};

SCRIPTO_TEST(TestKeyText)

} // namespace tst_keytext

#include "tst_keytext.moc"
