// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/desktop/privatebus.h"
#include "ui/desktop/traywatch.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace tst_traywatch {

using namespace scripto;

namespace {

const auto service = QStringLiteral("org.kde.StatusNotifierWatcher");
const auto path = QStringLiteral("/StatusNotifierWatcher");

// A tray whose panel may be missing, and that may hang.
struct Tray : QDBusVirtualObject {
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        ++calls;
        if (!hangs)
            bus.send(message.createReply(QVariant::fromValue(QDBusVariant(hasPanel))));
        return true;
    }
    bool hasPanel = true;
    bool hangs = false;
    int calls = 0;
};

} // namespace

class TestTrayWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QVERIFY(tray().registerVirtualObject(path, &m_tray));
    }

    void cleanupTestCase()
    {
        for (const char *name : {"tray", "program"})
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    }

    void cleanup()
    {
        tray().unregisterService(service);
        m_tray.hasPanel = true;
        m_tray.hangs = false;
        m_tray.calls = 0;
    }

    void followsTheTray()
    {
        TrayWatch watch(program());
        QSignalSpy changed(&watch, &TrayWatch::changed);
        QVERIFY(!watch.isThere());
        for (int i = 0; i < 2; ++i) {
            QVERIFY(tray().registerService(service));
            QTRY_VERIFY(watch.isThere());
            QVERIFY(tray().unregisterService(service));
            QTRY_VERIFY(!watch.isThere());
        }
        QCOMPARE(changed.size(), 4);
    }

    void waitsForThePanel()
    {
        m_tray.hasPanel = false;
        QVERIFY(tray().registerService(service));
        TrayWatch watch(program());
        QTRY_COMPARE(m_tray.calls, 1);
        QVERIFY(!watch.isThere());
        m_tray.hasPanel = true;
        tray().send(QDBusMessage::createSignal(path, service, QStringLiteral("StatusNotifierHostRegistered")));
        QTRY_VERIFY(watch.isThere());
    }

    void hangingTrayBlocksNothing()
    {
        m_tray.hangs = true;
        QVERIFY(tray().registerService(service));
        QElapsedTimer time;
        time.start();
        const TrayWatch watch(program());
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
        QTRY_COMPARE(m_tray.calls, 1);
        QVERIFY(!watch.isThere());
    }

    void worksWithoutABus()
    {
        QVERIFY(!TrayWatch(QDBusConnection(QStringLiteral("none"))).isThere());
    }

private:
    QDBusConnection tray() { return m_bus.connection(QStringLiteral("tray")); }
    QDBusConnection program() { return m_bus.connection(QStringLiteral("program")); }

    PrivateBus m_bus;
    Tray m_tray;
};

SCRIPTO_TEST(TestTrayWatch)

} // namespace tst_traywatch

#include "tst_traywatch.moc"
