// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/window/hostileworld.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/keys/list/keystitle.h"
#include "ui/profiles/profilespanel.h"
#include "ui/profiles/profilesview.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilesfold.h"

#include <QApplication>
#include <QPushButton>
#include <QSplitter>
#include <QTest>

namespace tst_profilesfold {

using namespace scripto;

namespace {

struct World : HostileWorld {
    World()
        : HostileWorld(QStringLiteral("ci"))
        , window(uiServices())
    {
        window.setMinimumSize({}); // as with a large font, which would need a small screen
        window.selectWhenThere(QStringLiteral("work"));
        window.resize(px(560), px(500));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        settle();
    }

    template <typename T> T *part() const { return window.findChild<T *>(); }
    QPushButton &button() const { return part<KeysPanel>()->foldButton(); }
    ProfilesView *list() const { return part<ProfilesView>(); }

    MainWindow window;
};

} // namespace

class TestProfilesFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void foldsInANarrowWindow()
    {
        World world;
        QVERIFY(!world.list()->isVisible());
        QVERIFY(world.button().isVisible());
        QCOMPARE(world.button().text(), QStringLiteral("work"));
        const auto *title = world.part<KeysTitle>();
        QCOMPARE(title->text(), QStringLiteral("Keys of"));
        QTRY_VERIFY(world.button().x() - title->geometry().right() <= px(12));
        world.window.resize(px(800), px(500));
        QTRY_VERIFY(world.list()->isVisible());
        QVERIFY(!world.button().isVisible());
        QVERIFY(world.part<QSplitter>()->isAncestorOf(world.list()));
        QVERIFY(world.part<QSplitter>()->widget(0)->isAncestorOf(world.list()));
        world.window.resize(px(560), px(500));
        QTRY_VERIFY(!world.list()->isVisible());
    }

    void fillsItsPaneInAWideWindow()
    {
        World world;
        const auto pane = [&] { return world.part<ProfilesPanel>()->width(); };
        const auto room = [&] { return world.part<QSplitter>()->sizes().first(); };
        for (const int width : {1280, 560, 1280, 800, 560, 800}) {
            world.window.resize(px(width), px(700));
            if (width > 600)
                QTRY_COMPARE(pane(), room());
            if (width > 900)
                QVERIFY(pane() > px(250));
        }
    }

    void startsAsWideAsItsPane()
    {
        HostileWorld world(QStringLiteral("ci"));
        MainWindow window(world.uiServices());
        window.resize(px(1280), px(700));
        window.show();
        world.settle();
        QTRY_COMPARE(window.findChild<ProfilesPanel *>()->width(), window.findChild<QSplitter *>()->sizes().first());
        QVERIFY(window.findChild<ProfilesPanel *>()->width() > px(250));
    }

    void opensTheList()
    {
        World world;
        world.button().click();
        QVERIFY(world.list()->isVisible() && world.list()->hasFocus());
        QVERIFY(world.window.rect().contains(world.part<ProfilesFold>()->geometry()));
        QVERIFY(world.list()->width() > px(300));
        QTest::keyClick(world.list(), Qt::Key_Escape);
        QVERIFY(!world.list()->isVisible() && world.button().hasFocus());

        world.button().click();
        const QModelIndex other = world.list()->model()->index(world.list()->currentIndex().row() == 0 ? 1 : 0, 0);
        QTest::mouseClick(world.list()->viewport(), Qt::LeftButton, {},
                          world.list()->visualRect(other).topLeft() + QPoint(px(20), px(8)));
        QVERIFY(!world.list()->isVisible());
        QVERIFY(world.button().text() != QStringLiteral("work"));

        world.button().click();
        QVERIFY(world.list()->isVisible());
        world.part<KeysPanel>()->focusTable(); // as a click there
        QTRY_VERIFY(!world.list()->isVisible());
    }
};

SCRIPTO_TEST(TestProfilesFold)

} // namespace tst_profilesfold

#include "tst_profilesfold.moc"
