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
        menu.popup(window.mapToGlobal(QPoint(390, 20)));
        QVERIFY(window.geometry().contains(QRect(menu.geometry().left(), 100, menu.width(), 1)));
        menu.close();
    }
};

SCRIPTO_TEST(TestMenuPlacement)

} // namespace tst_menuplacement

#include "tst_menuplacement.moc"
