// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/menuplacement.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

namespace tst_menuplacement {

using namespace scripto;

class TestMenuPlacement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void menusStayInTheirWindow_data()
    {
        QTest::addColumn<QRect>("menu");
        QTest::addColumn<int>("pointer");
        QTest::addColumn<int>("left");
        // The window is from 100 to 819, and a button at the pointer would be 28 px wide.
        QTest::newRow("inside") << QRect(200, 40, 240, 400) << 210 << 200;
        QTest::newRow("of the last button") << QRect(780, 40, 240, 400) << 794 << 820 - 4 - 240;
        QTest::newRow("by keyboard") << QRect(780, 40, 240, 400) << 0 << 820 - 4 - 240;
        QTest::newRow("at the pointer") << QRect(780, 40, 240, 400) << 780 << 780 - 240;
        QTest::newRow("beyond the left edge") << QRect(20, 40, 240, 400) << 110 << 104;
        QTest::newRow("wider than the window") << QRect(20, 40, 800, 400) << 110 << 20;
    }

    void menusStayInTheirWindow()
    {
        QFETCH(QRect, menu);
        QFETCH(int, pointer);
        QTEST(menuLeftWithin(QRect(100, 0, 720, 480), menu, pointer), "left");
    }

    void menusStayInTheirWindowBelow_data()
    {
        QTest::addColumn<QRect>("menu");
        QTest::addColumn<int>("pointer");
        QTest::addColumn<int>("top");
        // The window is from 100 to 579.
        QTest::newRow("inside") << QRect(40, 120, 240, 200) << 120 << 120;
        QTest::newRow("at the pointer") << QRect(40, 500, 240, 200) << 500 << 500 - 200;
        QTest::newRow("at the pointer, without room above") << QRect(40, 280, 240, 320) << 280 << 580 - 320;
        QTest::newRow("by keyboard") << QRect(40, 500, 240, 200) << 0 << 580 - 200;
        QTest::newRow("above the window") << QRect(40, 60, 240, 200) << 0 << 100;
        QTest::newRow("higher than the window") << QRect(40, 120, 240, 500) << 120 << 120;
    }

    void menusStayInTheirWindowBelow()
    {
        QFETCH(QRect, menu);
        QFETCH(int, pointer);
        QTEST(menuTopWithin(QRect(0, 100, 720, 480), menu, pointer), "top");
    }

    void menusOpenInTheirWindow()
    {
        MenuPlacement placement;
        qApp->installEventFilter(&placement);
        QWidget window;
        window.setGeometry(40, 40, 400, 300);
        window.show();
        QMenu menu(&window);
        menu.addAction(QStringLiteral("All commands…"));
        QMenu *sub = menu.addMenu(QStringLiteral("Sort by"));
        sub->addAction(QStringLiteral("Name"));
        menu.popup(window.mapToGlobal(QPoint(390, 295)));
        QVERIFY(window.geometry().contains(menu.geometry()));
        menu.close();
    }
};

SCRIPTO_TEST(TestMenuPlacement)

} // namespace tst_menuplacement

#include "tst_menuplacement.moc"
