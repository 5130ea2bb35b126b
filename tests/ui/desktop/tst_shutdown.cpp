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

// As the main window does where something is to be asked first.
struct Reluctant : QWidget {
    int asked = 0;

protected:
    void closeEvent(QCloseEvent *event) override
    {
        ++asked;
        event->ignore();
    }
};

// What Qt does when the session manager ends the program.
void endSession()
{
    QEvent quit(QEvent::Quit);
    QCoreApplication::sendEvent(qApp, &quit);
}

} // namespace

// Signals, and a real session manager, are tested on the whole program.
class TestShutdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEndOfTheSessionAsksNobody()
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

    void keysOnTheirWayAreWaitedFor()
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

    void butNotForEver()
    {
        Reluctant window;
        window.show();
        Shutdown shutdown([] { return false; }, {1s, 0s});
        QElapsedTimer sinceThen;
        sinceThen.start();
        QTimer::singleShot(0, endSession);
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(sinceThen.elapsed() >= 900); // the timer may be a little early
    }

    // The user has closed the window, and the program ends by itself.
    void aClosedWindowIsNoEndOfTheSession()
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
