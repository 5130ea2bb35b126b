// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/dialogframe.h"
#include "ui/common/errortexts.h"
#include "ui/common/messagebar.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTextDocument>
#include <QVBoxLayout>

namespace tst_foreigntexts {

using namespace scripto;

// How widgets show names and words from outside.
class TestForeignTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
    }

    void namesAreShownLiterally_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("read");
        const auto same = [](const char *row, const QString &name) { QTest::newRow(row) << name << name; };
        same("placeholder", QStringLiteral("team%2Fdeploy"));
        same("ampersand", QStringLiteral("R&D"));
        same("entity", QStringLiteral("a&lt;b"));
        same("tag", QStringLiteral("a<b>c"));
        same("picture", QStringLiteral("<img src=/dev/zero>"));
        same("a hundred characters", QString(100, u'w'));
        QTest::newRow("right-to-left override") << QStringLiteral("a\u202Eb") << QStringLiteral("a[U+202E]b");
        QTest::newRow("invisible") << QStringLiteral("\u200B") << QStringLiteral("[U+200B]");
        QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("a b");
    }

    void namesAreShownLiterally()
    {
        QFETCH(QString, name);
        QFETCH(QString, read);
        const QString sentence = QStringLiteral("Revoking %1 in %2 s.").arg(quotedName(name), QStringLiteral("4"));
        const QString expected = QStringLiteral("Revoking “") + read + QStringLiteral("” in 4 s.");
        QCOMPARE(plainOf(sentence), expected);

        const TextLabel label(sentence, FontRole::Body, Tone::Text);
        QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<TextLabel *>(&label))->text(QAccessible::Name),
                 expected);
        QCOMPARE(plainOf(toolTipText({name})), read);
        QVERIFY(!toolTipText({name}).contains(QStringLiteral("<img")));

        QPushButton button(withoutMnemonic(QStringLiteral("Update “%1”").arg(read)));
        QCOMPARE(QAccessible::queryAccessibleInterface(&button)->text(QAccessible::Name),
                 QStringLiteral("Update “") + read + u'”');
        QVERIFY(button.shortcut().isEmpty());
    }

    void emptyTextsGetNoToolTip()
    {
        QCOMPARE(toolTipText({}), QString());
        QCOMPARE(toolTipText({QString()}), QString());
        QCOMPARE(plainOf(toolTipText({QStringLiteral("a"), QString(), QStringLiteral("b")})), QStringLiteral("a\nb"));
    }

    void wrapsLongWordsAnywhere()
    {
        TextLabel label(strong(QString(120, u'W')), FontRole::Body, Tone::Text);
        label.setWordWrap(true);
        const int width = 300;
        QVERIFY(label.minimumSizeHint().width() < width);
        const int lines = QFontMetrics(label.font()).horizontalAdvance(QString(120, u'W')) / width + 1;
        QVERIFY(label.heightForWidth(width) >= lines * QFontMetrics(label.font()).lineSpacing());
    }

    // Regular expressions match nothing in a text with a lone surrogate.
    void markupBesideALoneSurrogateIsNoMarkup()
    {
        const QString unescaped = QStringLiteral("x") + QChar(0xD800) + QStringLiteral("<img src=/dev/zero>");
        QCOMPARE(plainOf(unescaped), QStringLiteral("x?<img src=/dev/zero>"));
        QVERIFY(!TextLabel(unescaped, FontRole::Body, Tone::Text).text().contains(QStringLiteral("<img")));
    }

    void shortenedTextsAreReadInFull()
    {
        TextLabel label(FontRole::Body, Tone::Text);
        label.setRich(escaped(QStringLiteral("beg…end")), QStringLiteral("begin to end"));
        auto *spoken = QAccessible::queryAccessibleInterface(&label);
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("begin to end"));
        QCOMPARE(plainOf(label.toolTip()), QStringLiteral("begin to end"));
        label.setRich(escaped(QStringLiteral("other")));
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("other"));
        QCOMPARE(label.toolTip(), QString());
    }

    void longNamesKeepTitlesReadable()
    {
        DialogFrame dialog(460);
        const QString name = QStringLiteral("begin") + QString(110, u'W') + QStringLiteral("final");
        dialog.setTitle(QStringLiteral("Revoke “%1”?"), name);
        dialog.addCancel();
        dialog.show();
        QVERIFY(dialog.windowTitle().size() < 80);
        QVERIFY(dialog.windowTitle().startsWith(QStringLiteral("Revoke “begin")));
        QVERIFY(dialog.windowTitle().endsWith(QStringLiteral("final”?")));
        auto *title = dialog.findChild<TextLabel *>();
        QVERIFY(title->height() >= title->heightForWidth(title->width()));
        QVERIFY(title->width() <= 460);
        QCOMPARE(plainOf(title->toolTip()), QStringLiteral("Revoke “") + name + QStringLiteral("”?"));
    }

    void messageButtonsHaveNoShortcut()
    {
        MessageBar bar;
        bar.showMessage({MessageKind::Info, QStringLiteral("x"), QStringLiteral("Open R&D")});
        QCOMPARE(bar.actionButton()->text(), QStringLiteral("Open R&&D"));
    }

    void refusesNewNamesWithAReason_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("problem");
        QTest::newRow("valid") << QStringLiteral("work") << QString();
        QTest::newRow("ampersand") << QStringLiteral("R&D") << QString();
        QTest::newRow("right-to-left script") << QStringLiteral("מפתח") << QString();
        QTest::newRow("invisible") << QStringLiteral("wo\u200Brk")
                                   << QStringLiteral("This name has a character in it that can’t be seen (U+200B).");
        QTest::newRow("right-to-left override")
            << QStringLiteral("a\u202Eb")
            << QStringLiteral("This name has a character in it that can’t be seen (U+202E).");
        QTest::newRow("option") << QStringLiteral("-x") << QStringLiteral("The CLI can’t use this name.");
    }

    void refusesNewNamesWithAReason()
    {
        QFETCH(QString, name);
        QTEST(profileNameProblem(name), "problem");
    }
};

SCRIPTO_TEST(TestForeignTexts)

} // namespace tst_foreigntexts

#include "tst_foreigntexts.moc"
