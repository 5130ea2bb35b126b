// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/window/hostileworld.h"
#include "ui/actions/revokeactions.h"
#include "ui/actions/useractions.h"
#include "ui/common/filteredit.h"
#include "ui/common/fonts.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/keys/list/filterfield.h"
#include "ui/keys/list/keyshead.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/keys/list/keysview.h"
#include "ui/keys/revoke/cleanupview.h"
#include "ui/window/maintoolbar.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace tst_paneviews {

using namespace scripto;

namespace {

struct Scene : HostileWorld {
    Scene()
        : HostileWorld(u"ci"_qs)
        , window(uiServices())
    {
        window.selectWhenThere(u"work"_qs);
        window.show();
        settle();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(isFree());
    }

    // Opens the view of several keys.
    void review() const
    {
        window.findChild<UserActions *>()->revokes().review({key(u"k1"_qs).ref(), key(u"k3"_qs).ref()});
        QVERIFY(view() && view()->isVisible() && view()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!window.findChild<KeysHead *>()->isVisible());
    }
    CleanUpView *view() const { return window.findChild<CleanUpView *>(); }
    void press(const QString &verb) const { button(view(), verb)->click(); }
    // Whether the toolbar can be used.
    bool isFree() const
    {
        const auto *bar = window.findChild<MainToolBar *>();
        return bar->signIn->isEnabled() && bar->refresh->isEnabled() && bar->filter->isEnabled();
    }
    void verifyLeft() const
    {
        QTRY_VERIFY(!view());
        QVERIFY(window.findChild<KeysHead *>()->isVisible());
        QVERIFY(isFree());
    }

    MainWindow window;
};

} // namespace

// What takes the place of the keys in the window.
class TestPaneViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void escapeGoesBackToTheTable()
    {
        Scene scene;
        scene.review();
        QVERIFY(!scene.isFree());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        scene.verifyLeft();
        QVERIFY(scene.window.findChild<KeysView *>()->hasFocus());
    }

    void controlEnterRevokesWhatIsChecked()
    {
        Scene scene;
        scene.countdown.setDuration(60);
        scene.review();
        const auto press = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); };
        auto *all = shown<QCheckBox>(scene.view(), u"All keys"_qs);
        all->click();
        all->click(); // nothing is checked
        press();
        QVERIFY(!scene.view()->isBusy());
        all->click();
        press();
        QVERIFY(scene.view()->isBusy());
        press();
        QVERIFY(button(scene.view(), u"Undo all"_qs)); // the second press does not shorten the countdown
        scene.press(u"Undo all"_qs);
        QVERIFY(!scene.view()->isBusy());
    }

    void choosingAProfileLeavesAViewThatHasNotBegun()
    {
        Scene scene;
        scene.countdown.setDuration(60);
        scene.review();
        scene.window.selectWhenThere(u"ci"_qs);
        scene.verifyLeft();

        scene.window.selectWhenThere(u"work"_qs);
        scene.settle();
        scene.review();
        shown<QCheckBox>(scene.view(), u"All keys"_qs)->click();
        scene.press(u"Revoke 2 keys"_qs);
        QVERIFY(scene.view()->isBusy());
        scene.window.selectWhenThere(u"ci"_qs);
        scene.settle();
        QVERIFY(scene.view() && scene.view()->isVisible());
        scene.press(u"Undo all"_qs);
        QVERIFY(!scene.view()->isBusy());
        scene.press(u"Cancel"_qs);
        scene.verifyLeft();
    }

    // An error, and a key that can be kept for a few seconds only.
    void messagesAreSeenInAView()
    {
        Scene scene;
        KeysMessages &messages = scene.window.findChild<KeysPanel *>()->messages();
        const auto *bar = scene.window.findChild<MessageBar *>();
        const auto shows = [&](const QString &text) { return bar->isVisible() && bar->message().rich == text; };
        using Level = KeysMessages::Level;
        for (int level = static_cast<int>(Level::Error); level <= static_cast<int>(Level::Result); ++level)
            messages.clear(static_cast<Level>(level));
        messages.show(Level::Files, {.rich = u"advice"_qs});
        QVERIFY(bar->isVisible());
        scene.review();
        QVERIFY(!bar->isVisible());
        messages.show(Level::Result, {.rich = u"result"_qs});
        QVERIFY(shows(u"result"_qs));
        messages.showCountdown(Level::Countdown, {.rich = u"countdown"_qs, .action = u"Undo"_qs}, 1, [] {});
        QVERIFY(shows(u"countdown"_qs) && bar->actionButton()->isVisible());
        messages.show(Level::Error, {.kind = MessageKind::Error, .rich = u"error"_qs});
        QVERIFY(shows(u"error"_qs));
        for (const Level level : {Level::Error, Level::Countdown, Level::Result})
            messages.clear(level);
        QVERIFY(!bar->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        scene.verifyLeft();
        QVERIFY(bar->isVisible());
    }

    void anotherRequestKeepsWhatIsChosen()
    {
        Scene scene;
        scene.review();
        auto *table = scene.view()->findChild<QTableView *>();
        const QVariant before = table->model()->index(0, 0).data(Qt::CheckStateRole);
        QTest::keyClick(table, Qt::Key_Space);
        const QVariant after = table->model()->index(0, 0).data(Qt::CheckStateRole);
        QVERIFY(before != after);
        const CleanUpView *view = scene.view();
        scene.window.findChild<UserActions *>()->revokes().cleanUp();
        scene.settle();
        QCOMPARE(scene.view(), view);
        QCOMPARE(table->model()->index(0, 0).data(Qt::CheckStateRole), after);
    }
};

SCRIPTO_TEST(TestPaneViews)

} // namespace tst_paneviews

#include "tst_paneviews.moc"
