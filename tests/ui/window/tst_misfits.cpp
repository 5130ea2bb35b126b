// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/misfits.h"
#include "tests/ui/window/hostilewindows.h"
#include "tests/ui/window/windowtexts.h"
#include "ui/actions/useractions.h"
#include "ui/common/factlist.h"
#include "ui/common/fonts.h"
#include "ui/common/paneview.h"
#include "ui/common/statesentence.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keystitle.h"
#include "ui/window/detailsarea.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolBar>

#include <algorithm>

namespace tst_misfits {

using namespace scripto;

namespace {

bool appears(QWidget &window)
{
    window.show();
    return QTest::qWaitForWindowExposed(&window);
}

template <typename T> const T *visible(const QWidget &window)
{
    const auto all = window.findChildren<T *>();
    const auto found = std::find_if(all.begin(), all.end(), [](const T *each) { return each->isVisible(); });
    return found == all.end() ? nullptr : *found;
}

QStringList misfitsInWindows()
{
    QStringList misfits;
    for (const QWidget *window : openWindows())
        misfits += misfitsIn(*window);
    return misfits;
}

} // namespace

// No window cuts off a text or has a target that is too small.
class TestMisfits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void init() { QApplication::setFont(applicationFont()); }

    void detectsMisfits()
    {
        QWidget window;
        auto *label = new TextLabel(QStringLiteral("A text that is cut"), FontRole::Body, Tone::Text, &window);
        label->resize(px(40), px(20));
        auto *button = new QPushButton(QStringLiteral("A button that is cut"), &window);
        button->resize(px(40), px(32));
        auto *field = new QLineEdit(&window);
        field->resize(px(100), px(23));
        QVERIFY(appears(window));
        QCOMPARE(misfitsIn(window).size(), 3);
        label->resize(label->sizeHint());
        button->resize(button->sizeHint());
        field->resize(px(100), px(24));
        QCOMPARE(misfitsIn(window), QStringList());
    }

    void everyWindowFits_data()
    {
        QTest::addColumn<double>("points");
        QTest::newRow("usual text") << 10.0;
        QTest::newRow("large text") << 15.0;
    }

    void everyWindowFits()
    {
        QFETCH(double, points);
        QFont font = applicationFont();
        font.setPointSizeF(points);
        QApplication::setFont(font);
        HostileWorld world(QStringLiteral("ci"));
        QStringList misfits;
        for (const HostileWindow &row : hostileWindows()) {
            const auto window = row.open(world);
            QVERIFY2(appears(*window), row.name);
            world.settle();
            if (!QTest::qWaitFor([] { return misfitsInWindows().isEmpty(); })) {
                for (const QString &each : misfitsInWindows())
                    misfits.append(QString::fromLatin1(row.name) + QStringLiteral(": ") + each);
            }
            if (row.end) {
                row.end(world);
                awaitRotation(*window);
            }
            window->close();
            world.settle();
        }
        QVERIFY2(misfits.isEmpty(), qPrintable(misfits.join(u'\n')));
    }

    void titlesOfBothPanesAreInLine()
    {
        HostileWorld world(QStringLiteral("ci"));
        MainWindow window(world.uiServices());
        window.selectWhenThere(QStringLiteral("work"));
        QVERIFY(appears(window));
        const auto middle = [&](const QWidget *widget) { return widget->mapTo(&window, widget->rect().center()).y(); };
        const auto labels = window.findChildren<TextLabel *>();
        const auto profiles = std::find_if(labels.begin(), labels.end(),
                                           [](const TextLabel *each) { return each->text() == u"Profiles"; });
        QVERIFY(profiles != labels.end());
        QTRY_VERIFY(qAbs(middle(*profiles) - middle(window.findChild<KeysTitle *>())) <= 1);
        window.findChild<UserActions *>()->showHistory();
        const auto *view = window.findChild<PaneView *>();
        QVERIFY(view);
        QTRY_VERIFY(qAbs(middle(*profiles) - middle(view->findChild<TextLabel *>())) <= 1);
    }

    void factsOfDetailsFollowTheirSentence()
    {
        HostileWorld world(QStringLiteral("ci"));
        MainWindow window(world.uiServices());
        window.selectWhenThere(QStringLiteral("work"));
        window.resize(px(1280), px(1600));
        QVERIFY(appears(window));
        window.findChild<DetailsArea *>()->setOpen(true);
        const StateSentence *sentence = visible<StateSentence>(window);
        const FactList *facts = visible<FactList>(window);
        QVERIFY(sentence && facts);
        const auto y = [&](const QWidget *widget, const QPoint &point) { return widget->mapTo(&window, point).y(); };
        QTRY_VERIFY(y(facts, {}) - y(sentence, sentence->rect().bottomLeft()) <= px(16));
        QVERIFY(sentence->height() < px(120));
    }

    void toolBarKeepsItsTextsWhileThereIsRoom()
    {
        HostileWorld world(QStringLiteral("ci"));
        MainWindow window(world.uiServices());
        const auto *bar = window.findChild<QToolBar *>();
        window.resize(px(853), px(600));
        QVERIFY(appears(window));
        QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        window.resize(px(720), px(480));
        QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonIconOnly);
        window.resize(px(1280), px(800));
        QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        for (const QAction *action : bar->actions()) {
            const QWidget *widget = bar->widgetForAction(const_cast<QAction *>(action));
            QVERIFY(!widget || bar->rect().contains(widget->geometry()));
        }
    }
};

SCRIPTO_TEST(TestMisfits)

} // namespace tst_misfits

#include "tst_misfits.moc"
