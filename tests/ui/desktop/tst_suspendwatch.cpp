// SPDX-License-Identifier: MIT
#include "app/core/sleepwatch.h"
#include "tests/support/testroom.h"
#include "tests/ui/desktop/privatebus.h"
#include "ui/desktop/suspendwatch.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

namespace tst_suspendwatch {

using namespace scripto;
using namespace std::chrono_literals;

class TestSuspendWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
    }

    void cleanupTestCase()
    {
        for (const char *name : {"program", "login1"})
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    }

    void announcedSleepIsASleep_data()
    {
        QTest::addColumn<bool>("starts");
        QTest::newRow("about to sleep") << true;
        QTest::newRow("woken up") << false;
    }

    // Whatever the clocks say: here no time passes at all.
    void announcedSleepIsASleep()
    {
        QFETCH(bool, starts);
        const SuspendWatch suspends(m_bus.connection(QStringLiteral("program")));
        SleepWatch watch(suspends.jumping([] { return 1h; }));
        watch.start();
        QVERIFY(!watch.hasSlept());
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                                         QStringLiteral("PrepareForSleep"));
        signal << starts;
        QVERIFY(m_bus.connection(QStringLiteral("login1")).send(signal));
        QTRY_VERIFY(watch.hasSlept());
        watch.start();
        QVERIFY(!watch.hasSlept());
    }

    void worksWithoutABus()
    {
        const SuspendWatch suspends(QDBusConnection(QStringLiteral("none")));
        QCOMPARE(suspends.jumping([] { return 5ms; })(), 5ms);
    }

private:
    PrivateBus m_bus;
};

SCRIPTO_TEST(TestSuspendWatch)

} // namespace tst_suspendwatch

#include "tst_suspendwatch.moc"
