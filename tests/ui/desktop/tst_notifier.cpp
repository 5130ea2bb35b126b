// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/desktop/privatebus.h"
#include "ui/desktop/servernotifier.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

#include <functional>

namespace tst_notifier {

using namespace scripto;

namespace {

const auto interface = QStringLiteral("org.freedesktop.Notifications");
const auto path = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

// A server for notifications that records what it is to show.
class Server : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint replaces;
        QString icon;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };
    QStringList capabilities;
    QList<Shown> shown;
    QList<uint> closed;
    std::function<void()> beforeAnswering = [] {};

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &icon, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({replaces, icon, title, text, actions, hints});
        beforeAnswering();
        return replaces ? replaces : static_cast<uint>(shown.size());
    }
    void CloseNotification(uint id) { closed.append(id); }
};

class TestNotifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QVERIFY(server().registerObject(path, &m_server, QDBusConnection::ExportAllSlots));
        QVERIFY(server().registerService(interface));
    }

    void cleanupTestCase()
    {
        for (const char *name : {"server", "program"})
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    }

    void init()
    {
        m_server.capabilities = {QStringLiteral("body"), QStringLiteral("actions")};
        m_server.shown.clear();
        m_server.closed.clear();
        m_server.beforeAnswering = [] {};
    }

    void escapesForServersThatReadMarkup_data()
    {
        QTest::addColumn<bool>("readsMarkup");
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << true << QStringLiteral("&lt;b&gt;a&lt;/b&gt; &amp;amp;");
        QTest::newRow("plain") << false << QStringLiteral("<b>a</b> &amp;");
    }

    // The title is never markup.
    void escapesForServersThatReadMarkup()
    {
        QFETCH(bool, readsMarkup);
        if (readsMarkup)
            m_server.capabilities.append(QStringLiteral("body-markup"));
        ServerNotifier notifier(QStringLiteral("io.x"), program());
        const QString hostile = QStringLiteral("<b>a</b> &amp;");
        notifier.show({QStringLiteral("a"), hostile, hostile, QStringLiteral("Show")});
        QTRY_COMPARE(m_server.shown.size(), 1);
        QTEST(m_server.shown.first().text, "text");
        QCOMPARE(m_server.shown.first().title, hostile);
        QCOMPARE(m_server.shown.first().icon, QStringLiteral("io.x"));
    }

    void offersButtonsOnlyIfTheServerHasThem()
    {
        ServerNotifier notifier(QStringLiteral("io.x"), program());
        notifier.show({QStringLiteral("a"), {}, {}, QStringLiteral("Show")});
        QTRY_COMPARE(m_server.shown.size(), 1);
        QCOMPARE(m_server.shown.first().actions.size(), 4);
        m_server.capabilities.clear();
        notifier.show({QStringLiteral("b"), {}, {}, QStringLiteral("Show")});
        QTRY_COMPARE(m_server.shown.size(), 2);
        QVERIFY(m_server.shown.last().actions.isEmpty());
    }

    void newerNotificationReplacesTheOneOfItsCause()
    {
        ServerNotifier notifier(QStringLiteral("io.x"), program());
        notifier.show({QStringLiteral("a"), QStringLiteral("1"), {}});
        QTRY_COMPARE(m_server.shown.size(), 1);
        notifier.show({QStringLiteral("b"), QStringLiteral("2"), {}});
        QTRY_COMPARE(m_server.shown.size(), 2);
        notifier.show({QStringLiteral("a"), QStringLiteral("3"), {}});
        QTRY_COMPARE(m_server.shown.size(), 3);
        QCOMPARE(m_server.shown.at(1).replaces, 0U);
        QCOMPARE(m_server.shown.at(2).replaces, 1U);
    }

    void clickReportsTheCause()
    {
        ServerNotifier notifier(QStringLiteral("io.x"), program());
        QSignalSpy clicked(&notifier, &Notifier::clicked);
        notifier.show({QStringLiteral("a"), {}, {}});
        QTRY_COMPARE(m_server.shown.size(), 1);
        send(QStringLiteral("ActivationToken"), {1U, QStringLiteral("token")});
        const auto click = [this](uint id) { send(QStringLiteral("ActionInvoked"), {id, QStringLiteral("default")}); };
        click(7); // another program's
        click(1);
        QTRY_COMPARE(clicked.size(), 1);
        QCOMPARE(clicked.first(), QVariantList({QStringLiteral("a"), false, QStringLiteral("token")}));
        send(QStringLiteral("NotificationClosed"), {1U, 2U});
        click(1);
        notifier.show({QStringLiteral("b"), {}, {}});
        QTRY_COMPARE(m_server.shown.size(), 2);
        click(2);
        QTRY_COMPARE(clicked.size(), 2); // after everything before
        QCOMPARE(clicked.last().first().toString(), QStringLiteral("b"));
    }

    void clearClosesWhatIsShown()
    {
        ServerNotifier notifier(QStringLiteral("io.x"), program());
        QSignalSpy clicked(&notifier, &Notifier::clicked);
        notifier.show({QStringLiteral("a"), {}, {}});
        QTRY_COMPARE(m_server.shown.size(), 1);
        send(QStringLiteral("ActionInvoked"), {1U, QStringLiteral("default")});
        QVERIFY(clicked.wait()); // the id has arrived
        notifier.clear();
        QTRY_COMPARE(m_server.closed, QList<uint>{1});
    }

    void clearTakesBackWhatIsOnItsWay()
    {
        ServerNotifier notifier(QStringLiteral("io.x"), program());
        notifier.show({QStringLiteral("a"), QStringLiteral("1"), {}});
        notifier.clear();
        notifier.show({QStringLiteral("b"), QStringLiteral("2"), {}});
        m_server.beforeAnswering = [&notifier] { notifier.clear(); }; // its id is not known yet
        QTRY_COMPARE(m_server.closed, QList<uint>{1});
        QCOMPARE(m_server.shown.size(), 1);
        QCOMPARE(m_server.shown.first().title, QStringLiteral("2"));
    }

    void sameCauseIsShownOnceEvenIfTheFirstHasNoIdYet()
    {
        ServerNotifier notifier(QStringLiteral("io.x"), program());
        notifier.show({QStringLiteral("a"), QStringLiteral("1"), {}});
        notifier.show({QStringLiteral("a"), QStringLiteral("2"), {}});
        QTRY_COMPARE(m_server.closed, QList<uint>{1});
        QCOMPARE(m_server.shown.last().title, QStringLiteral("2"));
    }

    void otherServerDoesNotKnowTheIds()
    {
        ServerNotifier notifier(QStringLiteral("io.x"), program());
        QSignalSpy clicked(&notifier, &Notifier::clicked);
        notifier.show({QStringLiteral("a"), {}, {}});
        QTRY_COMPARE(m_server.shown.size(), 1);
        QVERIFY(server().unregisterService(interface));
        QVERIFY(server().registerService(interface));
        send(QStringLiteral("ActionInvoked"), {1U, QStringLiteral("default")}); // another program's
        notifier.show({QStringLiteral("a"), {}, {}});
        QTRY_COMPARE(m_server.shown.size(), 2);
        QCOMPARE(m_server.shown.last().replaces, 0U);
        QCOMPARE(clicked.size(), 0);
    }

    void worksWithoutABus()
    {
        ServerNotifier notifier(QStringLiteral("io.x"), QDBusConnection(QStringLiteral("none")));
        notifier.show({QStringLiteral("a"), {}, {}});
        notifier.clear();
    }

private:
    QDBusConnection server() { return m_bus.connection(QStringLiteral("server")); }
    QDBusConnection program() { return m_bus.connection(QStringLiteral("program")); }

    void send(const QString &name, const QVariantList &arguments)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        server().send(signal);
    }

    PrivateBus m_bus;
    Server m_server;
};

SCRIPTO_TEST(TestNotifier)

} // namespace tst_notifier

#include "tst_notifier.moc"
