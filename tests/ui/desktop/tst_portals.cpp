// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/desktop/privatebus.h"
#include "ui/desktop/backgroundportal.h"
#include "ui/desktop/portalnotifier.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace tst_portals {

using namespace scripto;

namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");

// Records what it is asked for. It may hang, or refuse everything.
struct Portal : QDBusVirtualObject {
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        calls.append(message);
        if (refuses)
            bus.send(message.createErrorReply(QStringLiteral("org.x"), QStringLiteral("no")));
        else if (!hangs)
            bus.send(message.createReply());
        return true;
    }
    QList<QDBusMessage> calls;
    bool hangs = false;
    bool refuses = false;
};

QVariantMap mapAt(const QDBusMessage &message, int index)
{
    return qdbus_cast<QVariantMap>(message.arguments().value(index));
}

} // namespace

// What a sandboxed program does by portals.
class TestPortals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QVERIFY(portal().registerVirtualObject(path, &m_portal));
        QVERIFY(portal().registerService(service));
    }

    void cleanupTestCase()
    {
        for (const char *name : {"portal", "program"})
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    }

    void init()
    {
        m_portal.calls.clear();
        m_portal.hangs = m_portal.refuses = false;
    }

    void showsAndRemovesNotifications()
    {
        PortalNotifier notifier(program());
        notifier.show({QStringLiteral("a"), QStringLiteral("<b>T"), QStringLiteral("text"), QStringLiteral("Renew")});
        QTRY_COMPARE(m_portal.calls.size(), 1);
        const QDBusMessage call = m_portal.calls.first();
        QCOMPARE(call.member(), QStringLiteral("AddNotification"));
        QCOMPARE(call.signature(), QStringLiteral("sa{sv}"));
        QCOMPARE(call.arguments().first().toString(), QStringLiteral("a"));
        QCOMPARE(mapAt(call, 1).value(QStringLiteral("title")).toString(), QStringLiteral("<b>T"));
        const auto buttons = mapAt(call, 1).value(QStringLiteral("buttons")).value<QDBusArgument>();
        QCOMPARE(buttons.currentSignature(), QStringLiteral("aa{sv}"));
        notifier.clear();
        QTRY_COMPARE(m_portal.calls.size(), 2);
        QCOMPARE(m_portal.calls.last().member(), QStringLiteral("RemoveNotification"));
        QCOMPARE(m_portal.calls.last().arguments(), QVariantList{QStringLiteral("a")});
    }

    void clickTellsTheButton()
    {
        PortalNotifier notifier(program());
        QSignalSpy clicked(&notifier, &Notifier::clicked);
        notifier.show({QStringLiteral("a"), {}, {}, QStringLiteral("Renew")});
        notifier.show({QStringLiteral("b"), {}, {}});
        QTRY_COMPARE(m_portal.calls.size(), 2);
        const QVariantMap platform{{QStringLiteral("activation-token"), QStringLiteral("t")}};
        invoke(QStringLiteral("another program's"), QStringLiteral("open"), {});
        invoke(QStringLiteral("a"), QStringLiteral("open"), {platform});
        invoke(QStringLiteral("b"), QStringLiteral("default"), {});
        QTRY_COMPARE(clicked.size(), 2);
        QCOMPARE(clicked.first(), QVariantList({QStringLiteral("a"), true, QStringLiteral("t")}));
        QCOMPARE(clicked.last(), QVariantList({QStringLiteral("b"), false, QString()}));
    }

    void startsAtLoginIfTheDesktopAllowsIt_data()
    {
        QTest::addColumn<uint>("response");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("allowed") << 0U << true;
        QTest::newRow("granted without autostart") << 0U << false;
        QTest::newRow("refused by the user") << 1U << false;
    }

    void startsAtLoginIfTheDesktopAllowsIt()
    {
        QFETCH(uint, response);
        QFETCH(bool, isAllowed);
        BackgroundPortal start(false, program());
        QSignalSpy changed(&start, &AutoStart::changed);
        start.set(true);
        QTRY_COMPARE(m_portal.calls.size(), 1);
        const QVariantMap options = mapAt(m_portal.calls.first(), 1);
        QVERIFY(options.value(QStringLiteral("autostart")).toBool());
        QCOMPARE(options.value(QStringLiteral("commandline")).toStringList(),
                 QStringList({QStringLiteral("scripto-keys"), QStringLiteral("--at-login")}));
        QVERIFY(changed.isEmpty()); // the user has not answered yet
        respond(m_portal.calls.first(), response, {{QStringLiteral("autostart"), isAllowed}});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(start.isOn(), isAllowed);
        QCOMPARE(start.problem().isEmpty(), isAllowed);
    }

    void saysIfTheDesktopCannot()
    {
        m_portal.refuses = true;
        BackgroundPortal start(true, program());
        QSignalSpy changed(&start, &AutoStart::changed);
        start.set(false);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(start.isOn());
        QVERIFY(!start.problem().isEmpty());
    }

    void hangingPortalBlocksNothing()
    {
        m_portal.hangs = true;
        QElapsedTimer time;
        time.start();
        PortalNotifier notifier(program());
        notifier.show({QStringLiteral("a"), {}, {}});
        notifier.clear();
        BackgroundPortal start(false, program());
        start.set(true);
        QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed()))); // D-Bus itself gives up after 25 s
        QTRY_COMPARE(m_portal.calls.size(), 3);
    }

    void worksWithoutABus()
    {
        const QDBusConnection none(QStringLiteral("none"));
        PortalNotifier notifier(none);
        notifier.show({QStringLiteral("a"), {}, {}});
        notifier.clear();
        BackgroundPortal start(false, none);
        QSignalSpy changed(&start, &AutoStart::changed);
        start.set(true);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!start.isOn());
    }

private:
    QDBusConnection portal() { return m_bus.connection(QStringLiteral("portal")); }
    QDBusConnection program() { return m_bus.connection(QStringLiteral("program")); }

    void invoke(const QString &id, const QString &action, const QVariantList &parameters)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            path, QStringLiteral("org.freedesktop.portal.Notification"), QStringLiteral("ActionInvoked"));
        signal << id << action << QVariant(parameters);
        portal().send(signal);
    }

    // On the path that the program could predict.
    void respond(const QDBusMessage &request, uint response, const QVariantMap &results)
    {
        QString sender = request.service().mid(1);
        sender.replace(u'.', u'_');
        const QString token = mapAt(request, 1).value(QStringLiteral("handle_token")).toString();
        QDBusMessage signal = QDBusMessage::createSignal(path + QStringLiteral("/request/%1/%2").arg(sender, token),
                                                         QStringLiteral("org.freedesktop.portal.Request"),
                                                         QStringLiteral("Response"));
        signal << response << results;
        portal().send(signal);
    }

    PrivateBus m_bus;
    Portal m_portal;
};

SCRIPTO_TEST(TestPortals)

} // namespace tst_portals

#include "tst_portals.moc"
