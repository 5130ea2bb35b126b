// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/login/codefield.h"

#include <QTest>

namespace tst_codefield {

using scripto::CodeField;

class TestCodeField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsDigitsWhileTyping()
    {
        CodeField field;
        QVERIFY(!field.isComplete());
        QTest::keyClicks(&field, u"481"_qs);
        QCOMPARE(field.text(), u"481"_qs);
        QTest::keyClicks(&field, u"9"_qs);
        QCOMPARE(field.text(), u"481 9"_qs);
        QTest::keyClicks(&field, u"02"_qs);
        QCOMPARE(field.text(), u"481 902"_qs);
        QCOMPARE(field.code(), u"481902"_qs);
        QVERIFY(field.isComplete());
    }

    void neverTruncatesTypedText()
    {
        CodeField field;
        const int width = field.width();
        QTest::keyClicks(&field, u"48190273"_qs);
        QCOMPARE(field.text(), u"48190273"_qs);
        QCOMPARE(field.code(), u"48190273"_qs);
        field.clear();
        QTest::keyClicks(&field, u"wdJB-9JHT0000"_qs);
        QCOMPARE(field.code(), u"wdJB-9JHT0000"_qs);
        QVERIFY(field.isComplete());
        QVERIFY(field.width() > width);
        field.clear();
        QCOMPARE(field.width(), width);
    }

    void replacesAPastedMailByItsCode()
    {
        CodeField field;
        field.insert(u"2026-11-28 10:05\nYour code is:\n\n48190273\n\nIt is valid for 10 minutes."_qs);
        QCOMPARE(field.text(), u"48190273"_qs);
        QCOMPARE(field.cursorPosition(), 8);
        field.clear();
        field.insert(u"nothing of the kind"_qs);
        QCOMPARE(field.text(), u"nothing of the kind"_qs);
        QVERIFY(!field.isComplete());
    }

    void keepsTheCursorWhereTheUserTypes()
    {
        CodeField field;
        field.setText(u"481 902"_qs);
        field.setCursorPosition(1);
        QTest::keyClick(&field, Qt::Key_Delete);
        QCOMPARE(field.text(), u"419 02"_qs);
        QCOMPARE(field.cursorPosition(), 1);
        QTest::keyClicks(&field, u"8"_qs);
        QCOMPARE(field.text(), u"481 902"_qs);
        QCOMPARE(field.cursorPosition(), 2);
        field.setCursorPosition(7);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(field.text(), QString());
    }

    void dropsEverythingPastedWithTheDigits_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("plain") << u"481902"_qs;
        QTest::newRow("spaces") << u" 48 19 02\n"_qs;
        QTest::newRow("dash") << u"481-902"_qs;
        QTest::newRow("words") << u"Your code: 481902."_qs;
        QTest::newRow("no-break space") << u"481\u00a0902"_qs;
        QTest::newRow("other digits") << u"٤٨١٩٠٢"_qs;
    }

    void dropsEverythingPastedWithTheDigits()
    {
        QFETCH(QString, pasted);
        CodeField field;
        field.insert(pasted);
        QCOMPARE(field.code(), u"481902"_qs);
        QCOMPARE(field.text(), u"481 902"_qs);
    }
};

SCRIPTO_TEST(TestCodeField)

} // namespace tst_codefield

#include "tst_codefield.moc"
