// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/window/focuskeeper.h"
#include "ui/window/panes.h"

#include <QApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTest>

namespace tst_focuskeeper {

using namespace scripto;

namespace {

// "first" stands for the tool bar, where Qt sends a focus that it does not know what to do with.
struct Window : QWidget {
    Window()
    {
        auto *layout = new QHBoxLayout(this);
        for (QPushButton *each : {first, profiles, table, last})
            layout->addWidget(each);
        new FocusKeeper(this);
        show();
        activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(this));
        profiles->setFocus(Qt::MouseFocusReason);
        table->setFocus(Qt::MouseFocusReason);
        QCOMPARE(focusWidget(), table);
    }

    QPushButton *first = new QPushButton(QStringLiteral("first"), this);
    QPushButton *profiles = new QPushButton(QStringLiteral("profiles"), this);
    QPushButton *table = new QPushButton(QStringLiteral("table"), this);
    QPushButton *last = new QPushButton(QStringLiteral("last"), this);
};

} // namespace

class TestFocusKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void returnsToAWidgetThatComesBack_data()
    {
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("hidden") << true;
        QTest::newRow("disabled") << false;
    }

    void returnsToAWidgetThatComesBack()
    {
        QFETCH(bool, isHidden);
        Window window;
        const auto setAway = [&](bool isAway) {
            if (isHidden)
                window.table->setHidden(isAway);
            else
                window.table->setDisabled(isAway);
        };
        setAway(true);
        QTRY_COMPARE(window.focusWidget(), window.profiles);
        setAway(false);
        QTRY_COMPARE(window.focusWidget(), window.table);
    }

    void tabMovesOnFromTheStandIn()
    {
        Window window;
        window.table->hide();
        QTRY_COMPARE(window.focusWidget(), window.profiles);
        QTest::keyClick(&window, Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), window.last);
        window.table->show();
        QCoreApplication::processEvents();
        QCOMPARE(window.focusWidget(), window.last); // the user’s own choice
    }

    void staysWhereTheUserGoesOn()
    {
        Window window;
        window.table->hide();
        QTRY_COMPARE(window.focusWidget(), window.profiles);
        QTest::keyClick(window.profiles, Qt::Key_A);
        window.table->show();
        QCoreApplication::processEvents();
        QCOMPARE(window.focusWidget(), window.profiles);
    }

    void survivesDeletion()
    {
        Window window;
        delete window.table;
        QTRY_COMPARE(window.focusWidget(), window.profiles);
    }

    void returnsAfterADialogIfTheWidgetWasGoneMeanwhile()
    {
        Window window;
        QDialog dialog(&window);
        dialog.open();
        QTRY_COMPARE(QApplication::activeWindow(), &dialog);
        window.table->hide();
        dialog.close();
        window.activateWindow(); // as a window manager does
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        QTRY_COMPARE(window.focusWidget(), window.profiles);
        window.table->show();
        QTRY_COMPARE(window.focusWidget(), window.table);
    }

    void keepsTheFocusThatWasGivenDuringADialog_data()
    {
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("hidden") << true;
        QTest::newRow("disabled") << false;
    }

    void keepsTheFocusThatWasGivenDuringADialog()
    {
        QFETCH(bool, isHidden);
        Window window;
        QDialog dialog(&window);
        dialog.open();
        QTRY_COMPARE(QApplication::activeWindow(), &dialog);
        if (isHidden)
            window.table->hide();
        else
            window.table->setDisabled(true);
        window.first->setFocus(Qt::OtherFocusReason);
        dialog.close();
        window.activateWindow(); // as a window manager does
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        QCoreApplication::processEvents(); // the search for a stand-in, if one began
        QTRY_COMPARE(QApplication::focusWidget(), window.first);
    }

    void returnsAfterADialogIfTheWidgetWasDisabledMeanwhile()
    {
        Window window;
        QDialog dialog(&window);
        dialog.open();
        QTRY_COMPARE(QApplication::activeWindow(), &dialog);
        window.table->setDisabled(true);
        dialog.close();
        window.activateWindow(); // as a window manager does
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        QTRY_COMPARE(window.focusWidget(), window.profiles);
        window.table->setDisabled(false);
        QTRY_COMPARE(window.focusWidget(), window.table);
    }

    // As a window manager does that activates a window twice.
    void findsAStandInAlthoughAnotherWindowBecameActive()
    {
        Window window;
        QWidget other;
        other.show();
        window.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        QTRY_COMPARE(QApplication::focusWidget(), window.table);
        window.table->hide(); // the search for a stand-in begins
        other.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &other);
        window.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        QTRY_COMPARE(QApplication::focusWidget(), window.profiles);
        window.table->show();
        QTRY_COMPARE(QApplication::focusWidget(), window.table);
    }

    void staysWhereTheUserClicks()
    {
        Window window;
        window.table->hide();
        QTRY_COMPARE(window.focusWidget(), window.profiles);
        QTest::mouseClick(window.profiles, Qt::LeftButton);
        window.table->show();
        QCoreApplication::processEvents();
        QCOMPARE(window.focusWidget(), window.profiles);
    }

    void leavesANewViewTheFocusThatItTook_data()
    {
        QTest::addColumn<bool>("isNext");
        QTest::newRow("the widget that Qt chose, too") << true;
        QTest::newRow("another one") << false;
    }

    void leavesANewViewTheFocusThatItTook()
    {
        QFETCH(bool, isNext);
        Window window;
        QWidget *taker = isNext ? window.last : window.first;
        window.table->hide();
        taker->setFocus(Qt::OtherFocusReason);
        QCoreApplication::processEvents();
        QCOMPARE(window.focusWidget(), taker);
        window.table->show();
        QCoreApplication::processEvents();
        QCOMPARE(window.focusWidget(), taker);
    }

    void panesFollowOneAnother()
    {
        Window window;
        QWidget left(&window);
        QPushButton inLeft(QStringLiteral("in left"), &left);
        QPushButton alsoInLeft(QStringLiteral("also in left"), &left);
        QWidget empty(&window);
        QWidget right(&window);
        QPushButton inRight(QStringLiteral("in right"), &right);
        for (QWidget *each : {&left, &empty, &right})
            each->show();
        const QList<QWidget *> all{&left, &empty, &right};
        alsoInLeft.setFocus();
        focusNextPane(all, true);
        QCOMPARE(window.focusWidget(), &inRight);
        focusNextPane(all, true);
        QCOMPARE(window.focusWidget(), &alsoInLeft); // the last one with the focus
        focusNextPane(all, false);
        QCOMPARE(window.focusWidget(), &inRight);
        left.hide();
        focusNextPane(all, true);
        QCOMPARE(window.focusWidget(), &inRight); // the only one
        window.table->setFocus();
        focusNextPane(all, true);
        QCOMPARE(window.focusWidget(), &inRight);
    }
};

SCRIPTO_TEST(TestFocusKeeper)

} // namespace tst_focuskeeper

#include "tst_focuskeeper.moc"
