// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/window/hostileworld.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QTest>
#include <QTimerEvent>

namespace tst_quietwindow {

using namespace scripto;

namespace {

// Counts how often the window's thread wakes up because time has passed.
class TimerEvents final : public QObject {
public:
    TimerEvents() { qApp->installEventFilter(this); }

    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The one of QTest::qWait() itself.
        if (event->type() == QEvent::Timer && qstrcmp(watched->metaObject()->className(), "QEventLoop") != 0)
            ++count;
        return false;
    }
};

} // namespace

// A window in which nothing happens.
class TestQuietWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
        QApplication::setQuitOnLastWindowClosed(false);
    }

    // A timer that polls, or an animation that nobody sees, would fire many times here.
    void hardlyWakes()
    {
        HostileWorld world(QStringLiteral("ci"));
        MainWindow window(world.uiServices());
        window.selectWhenThere(QStringLiteral("work"));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        world.settle();
        TimerEvents events;
        QTest::qWait(1000);
        QVERIFY2(events.count <= 4, qPrintable(QString::number(events.count)));
    }
};

SCRIPTO_TEST(TestQuietWindow)

} // namespace tst_quietwindow

#include "tst_quietwindow.moc"
