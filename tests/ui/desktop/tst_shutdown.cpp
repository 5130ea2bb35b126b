// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/desktop/shutdown.h"

#include <QApplication>
#include <QCloseEvent>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

namespace tst_shutdown {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

// Refuses to close, like a main window that asks first.
struct Reluctant : QWidget {
    int asked = 0;

protected:
    void closeEvent(QCloseEvent *event) override
    {
        ++asked;
        event->ignore();
    }
};

// Does what Qt does when the session manager ends the program.
void endSession()
{
    QEvent quit(QEvent::Quit);
    QCoreApplication::sendEvent(qApp, &quit);
}

} // namespace

// Signals and a real session manager are tested with the whole program.
class TestShutdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sessionEndAsksNothing()
    {
        Reluctant window;
        window.show();
        Shutdown shutdown([] { return true; });
        QSignalSpy begun(&shutdown, &Shutdown::begun);
        QTimer::singleShot(0, endSession);
        QCOMPARE(QApplication::exec(), 0);
        QCOMPARE(begun.size(), 1);
        QCOMPARE(window.asked, 0);
    }

    // In the tray.
    void sessionEndsWithoutAWindow()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        Shutdown shutdown([] { return true; });
        QSignalSpy begun(&shutdown, &Shutdown::begun);
        QTimer::singleShot(0, endSession);
        QCOMPARE(QApplication::exec(), 0);
        QApplication::setQuitOnLastWindowClosed(true);
        QCOMPARE(begun.size(), 1);
    }

    void waitsForKeysOnTheirWay()
    {
        Reluctant window;
        window.show();
        bool isSafe = false;
        Shutdown shutdown([&isSafe] { return isSafe; }, {1h, 0s});
        bool hasWaited = false;
        connect(&shutdown, &Shutdown::begun, this,
                [&] { QTimer::singleShot(200ms, this, [&] { isSafe = hasWaited = true; }); });
        QTimer::singleShot(0, endSession);
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(hasWaited);
    }

    void doesNotWaitForever()
    {
        Reluctant window;
        window.show();
        Shutdown shutdown([] { return false; }, {1s, 0s});
        QElapsedTimer sinceThen;
        sinceThen.start();
        QTimer::singleShot(0, endSession);
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(sinceThen.elapsed() >= 900); // the timer may fire a little early
    }

    // The user closes the window, and the program ends normally.
    void closedWindowIsNoSessionEnd()
    {
        QWidget window;
        window.show();
        Shutdown shutdown([] { return false; }, {1h, 0s});
        QSignalSpy begun(&shutdown, &Shutdown::begun);
        QTimer::singleShot(0, &window, &QWidget::close);
        QCOMPARE(QApplication::exec(), 0);
        QCOMPARE(begun.size(), 0);
    }
};

SCRIPTO_TEST(TestShutdown)

} // namespace tst_shutdown

#include "tst_shutdown.moc"
