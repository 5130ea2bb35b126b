// SPDX-License-Identifier: MIT
#include "app/keys/list/networkwatch.h"
#include "tests/support/testroom.h"

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

namespace tst_networkwatch {

using namespace scripto;

namespace {

// Accepts every call and never replies.
class Silence : public QDBusVirtualObject {
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override
    {
        ++calls;
        return true;
    }
    int calls = 0;
};

} // namespace

// A network service that hangs must not block the window.
class TestNetworkWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        QDBusConnection service =
            QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("service"));
        QVERIFY(service.registerVirtualObject(QStringLiteral("/"), &m_silence, QDBusConnection::SubPath));
        QVERIFY(service.registerService(QStringLiteral("org.freedesktop.NetworkManager")));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("service"));
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void hangingServiceBlocksNothing()
    {
        QElapsedTimer sinceLast;
        qint64 longestGap = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longestGap = qMax(longestGap, sinceLast.restart()); });
        sinceLast.start();
        beat.start(5);
        NetworkWatch watch;
        watch.start();
        QTRY_COMPARE(m_silence.calls, 1);
        watch.start(); // called already
        QTest::qWait(2300); // longer than the watch waits
        QVERIFY(!watch.isWatching());
        QCOMPARE(m_silence.calls, 1);
        QVERIFY2(longestGap < 250, qPrintable(QString::number(longestGap)));
        // It may respond another time.
        watch.start();
        QTRY_COMPARE(m_silence.calls, 2);
    }

private:
    QProcess m_bus;
    Silence m_silence;
};

SCRIPTO_TEST(TestNetworkWatch)

} // namespace tst_networkwatch

#include "tst_networkwatch.moc"
