// SPDX-License-Identifier: MIT
#include "tests/support/accountids.h"
#include "ui/keys/revoke/interruptedrevokesdialog.h"

#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_interruptedrevokesdialog {

using namespace scripto;

namespace {

RevokeIntent intent(const QString &name, bool sent = false)
{
    return {accountNamed(u"account"_qs), u"id of "_qs + name, name, QDateTime({2026, 11, 22}, {9, 30}, Qt::LocalTime),
            sent};
}

} // namespace

class TestInterruptedRevokesDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheKeyAndTheTime()
    {
        InterruptedRevokesDialog dialog({intent(u"old-ci"_qs), intent(u"laptop"_qs, true)});
        dialog.open();
        QCOMPARE(dialog.windowTitle(), u"2 keys may not have been revoked"_qs);
        QVERIFY(says(&dialog, u"old-ci"_qs));
        QVERIFY(says(&dialog, u"22 Nov 2026"_qs));
        QVERIFY(says(&dialog, u"may have been sent"_qs));
        QCOMPARE(buttonsWithOtherNames(&dialog), QStringList());
    }

    void countsManyKeys()
    {
        QList<RevokeIntent> intents;
        for (int i = 0; i < 11; ++i)
            intents.append(intent(u"key-%1"_qs.arg(i)));
        InterruptedRevokesDialog dialog(intents);
        dialog.open();
        QCOMPARE(dialog.windowTitle(), u"11 keys were not revoked"_qs);
        QVERIFY(says(&dialog, u"key-7"_qs));
        QVERIFY(!says(&dialog, u"key-8"_qs));
        QVERIFY(says(&dialog, u"and 3 more"_qs));
    }

    void neitherEnterNorEscRevokes_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Return") << Qt::Key_Return;
        QTest::newRow("Enter") << Qt::Key_Enter;
        QTest::newRow("Esc") << Qt::Key_Escape;
    }

    void neitherEnterNorEscRevokes()
    {
        QFETCH(Qt::Key, key);
        InterruptedRevokesDialog dialog({intent(u"old-ci"_qs)});
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QSignalSpy discarded(&dialog, &InterruptedRevokesDialog::discarded);
        QSignalSpy postponed(&dialog, &InterruptedRevokesDialog::postponed);
        dialog.open();
        QTest::keyClick(&dialog, key);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(accepted.size(), 0);
        QCOMPARE(discarded.size(), 0);
        QCOMPARE(postponed.size(), 1);
    }

    void discardingAndRevokingAreDecisions()
    {
        InterruptedRevokesDialog dialog({intent(u"old-ci"_qs)});
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QSignalSpy discarded(&dialog, &InterruptedRevokesDialog::discarded);
        QSignalSpy postponed(&dialog, &InterruptedRevokesDialog::postponed);
        dialog.open();
        button(&dialog, u"Discard"_qs)->click();
        QCOMPARE(discarded.size(), 1);
        QCOMPARE(accepted.size(), 0);
        dialog.open();
        button(&dialog, u"Revoke key"_qs)->click();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(postponed.size(), 0);
    }
};

SCRIPTO_TEST(TestInterruptedRevokesDialog)

} // namespace tst_interruptedrevokesdialog

#include "tst_interruptedrevokesdialog.moc"
