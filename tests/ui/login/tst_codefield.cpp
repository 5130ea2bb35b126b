// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/login/codefield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

namespace tst_codefield {

using scripto::CodeField;

namespace {

// What a field reports.
struct Reports {
    explicit Reports(const CodeField &field)
        : typed(&field, &CodeField::typed)
        , pasted(&field, &CodeField::pasted)
    {
    }

    QSignalSpy typed;
    QSignalSpy pasted;
};

void paste(CodeField &field, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QTest::keySequence(&field, QKeySequence::Paste);
}

} // namespace

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

    void reportsPastedCodes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("digits") << QString() << u"481902"_qs << true;
        QTest::newRow("a mail") << QString() << u"Your code is:\n\n48190273\n\nGreetings"_qs << true;
        QTest::newRow("the end of a code") << u"481"_qs << u"902"_qs << false;
        QTest::newRow("one digit") << u"48190"_qs << u"2"_qs << false;
    }

    void reportsPastedCodes()
    {
        QFETCH(QString, before);
        QFETCH(QString, pasted);
        QFETCH(bool, isWhole);
        CodeField field;
        field.show();
        field.setText(before);
        Reports reports(field);
        QString code;
        connect(&field, &CodeField::pasted, this, [&] { code = field.code(); });
        paste(field, pasted);
        QCOMPARE(reports.pasted.size(), isWhole ? 1 : 0);
        QCOMPARE(reports.typed.size(), isWhole ? 0 : 1);
        QVERIFY(!isWhole || code == field.code());
    }

    void reportsTypedCharacters()
    {
        CodeField field;
        Reports reports(field);
        QTest::keyClicks(&field, u"481902"_qs);
        QCOMPARE(reports.typed.size(), 6);
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
        QTest::keySequence(&field, QKeySequence::Undo); // brings back six characters at once
        QCOMPARE(field.code(), u"481902"_qs);
        QInputMethodEvent composed;
        composed.setCommitString(u"481902"_qs);
        field.selectAll();
        QCoreApplication::sendEvent(&field, &composed);
        QCOMPARE(reports.pasted.size(), 0);
    }

    // As a screen reader does.
    void reportsNoTextThatAProgramSets()
    {
        CodeField field;
        const Reports reports(field);
        field.setText(u"481902"_qs);
        QCOMPARE(reports.typed.size() + reports.pasted.size(), 0);
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
