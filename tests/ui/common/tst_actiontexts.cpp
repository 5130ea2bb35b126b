// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/actiontexts.h"
#include "ui/common/textlabel.h"

#include <QAction>
#include <QTest>
#include <QToolButton>

namespace tst_actiontexts {

using namespace scripto;

class TestActionTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tipsHaveTheShortcut()
    {
        QAction action;
        action.setShortcut(QKeySequence(Qt::Key_F5));
        setTitle(action, QStringLiteral("Re&fresh"), QStringLiteral("Read the keys again"));
        QCOMPARE(action.text(), QStringLiteral("Re&fresh"));
        QCOMPARE(titleOf(action), QStringLiteral("Refresh"));
        QCOMPARE(action.toolTip(), QStringLiteral("Read the keys again") + asideMark + QStringLiteral("F5"));
        setTitle(action, QStringLiteral("Refresh"));
        QCOMPARE(action.toolTip(), QStringLiteral("Refresh") + asideMark + QStringLiteral("F5"));
        QToolButton button;
        button.setDefaultAction(&action);
        QCOMPARE(button.text(), QStringLiteral("Refresh"));
        QCOMPARE(button.toolTip(), action.toolTip());
    }

    void inactiveActionsSayWhy()
    {
        QAction action;
        setTitle(action, QStringLiteral("R&otate…"));
        const QString reason = QStringLiteral("no profile here holds this key");
        setReason(action, reason);
        QVERIFY(!action.isEnabled());
        QCOMPARE(action.text(), QStringLiteral("R&otate…") + asideMark + reason);
        QCOMPARE(action.toolTip(), QStringLiteral("Rotate: no profile here holds this key"));
        QCOMPARE(action.iconText(), QStringLiteral("Rotate…"));
        QCOMPARE(titleOf(action), QStringLiteral("Rotate…"));
        QCOMPARE(reasonOf(action), reason);
        setReason(action, {});
        QVERIFY(action.isEnabled());
        QCOMPARE(action.text(), QStringLiteral("R&otate…"));
        QCOMPARE(action.toolTip(), QStringLiteral("Rotate…"));
    }

    void namesMarkNoShortcut()
    {
        QAction action;
        setTitle(action, QStringLiteral("&Undo: ") + withoutMnemonic(QStringLiteral("rename a&b to <i>x</i>")));
        QCOMPARE(titleOf(action), QStringLiteral("Undo: rename a&b to <i>x</i>"));
        QCOMPARE(action.iconText(), QStringLiteral("Undo: rename a&&b to <i>x</i>"));
        QVERIFY(!action.toolTip().contains(QStringLiteral("<i>")));
    }

    void longTipsHaveTheShortcutToo()
    {
        const QString tip = toolTipText({QString(QStringLiteral("word ")).repeated(30)}, QStringLiteral("Ctrl+<"));
        QVERIFY(tip.startsWith(QStringLiteral("<p ")));
        QVERIFY(plainOf(tip).trimmed().endsWith(asideMark + QStringLiteral("Ctrl+<")));
        QCOMPARE(toolTipText({}, QStringLiteral("F5")), QString());
    }

    void keyboardsCallItEnter()
    {
        QCOMPARE(shortcutText(Qt::ALT | Qt::Key_Return), QStringLiteral("Alt+Enter"));
        QCOMPARE(shortcutText(QKeySequence()), QString());
    }

    void reasonsStandAlone()
    {
        QCOMPARE(capitalised(QStringLiteral("it has no key")), QStringLiteral("It has no key"));
        QCOMPARE(asSentence(QStringLiteral("it has no key")), QStringLiteral("It has no key."));
        QCOMPARE(asSentence(QStringLiteral("config.json can’t be read")), QStringLiteral("config.json can’t be read."));
        QCOMPARE(asSentence({}), QString());
    }
};

SCRIPTO_TEST(TestActionTexts)

} // namespace tst_actiontexts

#include "tst_actiontexts.moc"
