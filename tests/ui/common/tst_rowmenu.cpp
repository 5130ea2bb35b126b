// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/common/rowmenu.h"
#include "ui/common/style.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QItemSelectionModel>
#include <QMenu>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace tst_rowmenu {

using namespace scripto;

namespace {

struct Scene {
    Scene()
    {
        model.setRowCount(200);
        model.setColumnCount(2);
        view.setModel(&model);
        view.resize(300, 200);
        view.show();
        new RowMenu(view, [this](const QPoint &place) { places.append(view.viewport()->mapFromGlobal(place)); });
    }

    void sendKeyboardEvent()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(0, 0), view.mapToGlobal(QPoint(0, 0)));
        QApplication::sendEvent(&view, &event);
    }
    bool isAtCurrentRow() const
    {
        return places.size() == 1 && view.viewport()->rect().contains(places.first())
            && view.rowAt(places.first().y()) == view.currentIndex().row();
    }

    QStandardItemModel model;
    QTableView view;
    QList<QPoint> places;
};

} // namespace

class TestRowMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyboardOpensTheMenuAtTheCurrentRow_data()
    {
        QTest::addColumn<bool>("byMenuKey");
        QTest::addColumn<int>("row");
        QTest::newRow("Menu") << true << 3;
        QTest::newRow("Shift+F10") << false << 3;
        QTest::newRow("Menu, out of sight") << true << 150;
        QTest::newRow("Shift+F10, out of sight") << false << 150;
    }

    void keyboardOpensTheMenuAtTheCurrentRow()
    {
        QFETCH(bool, byMenuKey);
        QFETCH(int, row);
        Scene scene;
        scene.view.setCurrentIndex(scene.model.index(row, 1));
        scene.view.scrollToTop();
        if (byMenuKey)
            scene.sendKeyboardEvent();
        else
            QTest::keyClick(&scene.view, Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(scene.isAtCurrentRow());
    }

    // Assistive technology selects rows like this.
    void opensForASelectedRowThatIsNotCurrent()
    {
        Scene scene;
        scene.view.setSelectionBehavior(QTableView::SelectRows);
        scene.view.setCurrentIndex(scene.model.index(0, 0));
        scene.view.selectionModel()->select(scene.model.index(3, 0), QItemSelectionModel::ClearAndSelect
                                                | QItemSelectionModel::Rows);
        QCOMPARE(scene.view.currentIndex().row(), 0);
        scene.sendKeyboardEvent();
        QCOMPARE(scene.places.size(), 1);
        QCOMPARE(scene.view.rowAt(scene.places.first().y()), 3);
    }

    void rightClickOpensTheMenuAtThePointer()
    {
        Scene scene;
        scene.view.setCurrentIndex(scene.model.index(150, 0));
        const QPoint place(40, 50);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, scene.view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(scene.view.viewport(), &event);
        QCOMPARE(scene.places, QList<QPoint>{place});
    }

    void tableWithoutRowsHasAMenuToo()
    {
        Scene scene;
        scene.model.setRowCount(0);
        scene.sendKeyboardEvent();
        QCOMPARE(scene.places.size(), 1);
        QVERIFY(scene.view.viewport()->rect().contains(scene.places.first()));
    }

    void dangerousActionsAreRed()
    {
        QMenu menu;
        menu.setStyle(new Style);
        QAction *action = menu.addAction(QStringLiteral("MMMM"));
        const auto reddest = [&] {
            const QImage image = menu.grab().toImage();
            int most = 0;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y)
                    most = qMax(most, image.pixelColor(x, y).red() - image.pixelColor(x, y).blue());
            }
            return most;
        };
        menu.ensurePolished();
        menu.resize(menu.sizeHint());
        QVERIFY(reddest() < 60);
        setDangerous(action);
        QVERIFY(reddest() > 100);
        action->setEnabled(false);
        QVERIFY(reddest() < 60);
    }
};

SCRIPTO_TEST(TestRowMenu)

} // namespace tst_rowmenu

#include "tst_rowmenu.moc"
