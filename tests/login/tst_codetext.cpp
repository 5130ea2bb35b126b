// SPDX-License-Identifier: MIT
#include "app/login/codetext.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_codetext {

using namespace scripto;

class TestCodeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsCodes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        // Typed, or copied by itself.
        QTest::newRow("six digits") << u"481902"_qs << u"481902"_qs;
        QTest::newRow("eight digits") << u"48190273"_qs << u"48190273"_qs;
        QTest::newRow("four digits") << u"4819"_qs << u"4819"_qs;
        QTest::newRow("like a year") << u"2026"_qs << u"2026"_qs;
        QTest::newRow("twenty digits") << u"01234567890123456789"_qs << u"01234567890123456789"_qs;
        QTest::newRow("groups") << u" 481 902\n"_qs << u"481902"_qs;
        QTest::newRow("small groups") << u"48 19 02"_qs << u"481902"_qs;
        QTest::newRow("groups with dashes") << u"48-19-02"_qs << u"481902"_qs;
        QTest::newRow("en dash") << u"481–902"_qs << u"481902"_qs;
        QTest::newRow("no-break space") << u"481\u00a0902"_qs << u"481902"_qs;
        QTest::newRow("zero-width space") << u"481\u200b902"_qs << u"481902"_qs;
        QTest::newRow("other digits") << u"٤٨١٩٠٢"_qs << u"481902"_qs;
        QTest::newRow("letters") << u"WDJBMJHT"_qs << u"WDJBMJHT"_qs;
        QTest::newRow("lower-case letters") << u"wdjbmjht"_qs << u"wdjbmjht"_qs;
        QTest::newRow("letters in groups") << u"WDJB MJHT"_qs << u"WDJBMJHT"_qs;
        QTest::newRow("letters with a dash") << u"WDJB-MJHT"_qs << u"WDJB-MJHT"_qs;
        QTest::newRow("letters and digits") << u"k3J9xQ2m"_qs << u"k3J9xQ2m"_qs;
        QTest::newRow("letters like a unit") << u"123456h"_qs << u"123456h"_qs;
        QTest::newRow("incomplete code") << u"48"_qs << u"48"_qs;
        QTest::newRow("trailing dash") << u"WDJB-"_qs << u"WDJB-"_qs;
        QTest::newRow("nothing") << u" \n"_qs << QString();
        // Mails.
        QTest::newRow("in a sentence") << u"Your code: 481902."_qs << u"481902"_qs;
        QTest::newRow("at the start") << u"481902 is your code"_qs << u"481902"_qs;
        QTest::newRow("groups in a sentence") << u"Your code is 481 902, valid for 10 minutes."_qs << u"481902"_qs;
        QTest::newRow("eight digits in a sentence") << u"Use 48190273 to sign in."_qs << u"48190273"_qs;
        QTest::newRow("letters in a sentence") << u"Your code is WDJBMJHT"_qs << u"WDJBMJHT"_qs;
        QTest::newRow("lower-case letters and digits") << u"Your code is k3j9xq2m."_qs << u"k3j9xq2m"_qs;
        QTest::newRow("date in front") << u"2026-11-28 Your code is 481902"_qs << u"481902"_qs;
        QTest::newRow("date and time on separate lines") << u"28.11.2026\n14:05:33\n481902\n"_qs << u"481902"_qs;
        QTest::newRow("date and code on one line") << u"2026-11-28 481902"_qs << u"481902"_qs;
        QTest::newRow("date beside a lone surrogate")
            << QChar(0xD800) + u" 2026-11-28 Your code is 481902"_qs << u"481902"_qs;
        QTest::newRow("date in words") << u"Sat, 28 Nov 2026 10:00:00 +0100\nYour code is 481902"_qs << u"481902"_qs;
        QTest::newRow("year before the code") << u"© 2026 Scripto\nCode: 481902"_qs << u"481902"_qs;
        QTest::newRow("code like a year") << u"Your code:\n\n2031\n\n© 2026 Scripto"_qs << u"2031"_qs;
        QTest::newRow("other numbers before the code") << u"Ticket 5551234\nYour code is 481902"_qs << u"481902"_qs;
        QTest::newRow("alone on its line")
            << u"Sign-in 5551234 to Scripto\n\n  481 902  \n\nValid for 300 seconds"_qs << u"481902"_qs;
        QTest::newRow("letters alone on a line") << u"SCRIPTO\n\nEnter this code:\n\nWDJB-MJHT"_qs << u"WDJB-MJHT"_qs;
        QTest::newRow("heading in capitals") << u"SCRIPTO\n\nYour code is 481902"_qs << u"481902"_qs;
        QTest::newRow("address and link")
            << u"you2026@example.com: open https://scripto.codika.io/c/998877 or type 481902"_qs << u"481902"_qs;
        QTest::newRow("code, and then the code")
            << u"Your one-time code for Scripto has arrived, as you asked for it a moment ago. The code is k3j9xq2m."_qs
            << u"k3j9xq2m"_qs;
        QTest::newRow("German") << u"Ihr Bestätigungscode: 481902 (gültig 10 min)"_qs << u"481902"_qs;
        QTest::newRow("Spanish") << u"Tu código es 481902"_qs << u"481902"_qs;
        QTest::newRow("Windows line endings") << u"Hello\r\n\r\n481902\r\n\r\nScripto"_qs << u"481902"_qs;
        QTest::newRow("no code") << u"Sign in to see your keys"_qs << QString();
        QTest::newRow("only a date") << u"28.11.2026"_qs << QString();
    }

    void findsCodes()
    {
        QFETCH(QString, text);
        QTEST(codeIn(text), "code");
    }

    void findsItsOwnResultAgain()
    {
        for (const QString &code : {u"481902"_qs, u"WDJB-MJHT"_qs, u"48190273"_qs, u"k3J9xQ2m"_qs}) {
            QCOMPARE(codeIn(groupedCode(code)), code);
            // While typing.
            QString typed;
            for (const QChar c : code)
                typed = groupedCode(codeIn(typed + c));
            QCOMPARE(codeIn(typed), code);
        }
    }

    void groupsSixDigits()
    {
        QCOMPARE(groupedCode(u"481"_qs), u"481"_qs);
        QCOMPARE(groupedCode(u"4819"_qs), u"481 9"_qs);
        QCOMPARE(groupedCode(u"481902"_qs), u"481 902"_qs);
        QCOMPARE(groupedCode(u"4819027"_qs), u"4819027"_qs);
        QCOMPARE(groupedCode(u"WDJBMJ"_qs), u"WDJBMJ"_qs);
    }
};

SCRIPTO_TEST(TestCodeText)

} // namespace tst_codetext

#include "tst_codetext.moc"
