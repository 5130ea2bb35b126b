// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/desktop/privatebus.h"
#include "ui/desktop/trayicon.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace tst_trayicon {

using namespace scripto;

namespace {

const auto service = QStringLiteral("org.kde.StatusNotifierWatcher");
const auto watcherPath = QStringLiteral("/StatusNotifierWatcher");
const auto itemPath = QStringLiteral("/StatusNotifierItem");
const auto item = QStringLiteral("org.kde.StatusNotifierItem");
const auto menu = QStringLiteral("com.canonical.dbusmenu");

struct Tray : QDBusVirtualObject {
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        items.append(message.arguments().value(0).toString());
        if (!hangs)
            bus.send(message.createReply());
        return true;
    }
    QStringList items;
    bool hangs = false;
};

} // namespace

class TestTrayIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QVERIFY(tray().registerVirtualObject(watcherPath, &m_tray));
        QVERIFY(tray().registerService(service));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("watcher"));
    }

    void init()
    {
        m_tray.items.clear();
        m_tray.hangs = false;
    }

    void goesWithItsConnection()
    {
        auto icon = std::make_unique<TrayIcon>(program());
        QSignalSpy shown(icon.get(), &TrayIcon::shown);
        icon->show();
        QVERIFY(!icon->isShown());
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(icon->isShown());
        QCOMPARE(m_tray.items.size(), 1);
        QVERIFY(hasOwner(m_tray.items.first()));
        icon.reset();
        QTRY_VERIFY(!hasOwner(m_tray.items.first()));
    }

    void hangingTrayBlocksNothing()
    {
        m_tray.hangs = true;
        QElapsedTimer time;
        time.start();
        TrayIcon icon(program());
        icon.setTip(QStringLiteral("x"));
        icon.show();
        QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed()))); // D-Bus itself gives up after 25 s
        QTRY_COMPARE(m_tray.items.size(), 1);
        QVERIFY(!icon.isShown());
    }

    void describesItself()
    {
        TrayIcon icon(program());
        icon.setTip(QStringLiteral("The CLI uses work"));
        QPixmap red(22, 22);
        red.fill(QColor(255, 0, 0, 255));
        icon.setIcon(red);
        const QVariantMap all = qdbus_cast<QVariantMap>(ask(itemPath, properties(), "GetAll", {item}).first());
        QCOMPARE(all.value(QStringLiteral("Menu")).value<QDBusObjectPath>().path(), QString(DBusMenu::path));
        QCOMPARE(all.value(QStringLiteral("Status")).toString(), QStringLiteral("Active"));
        const auto pixmaps = all.value(QStringLiteral("IconPixmap")).value<QDBusArgument>();
        QCOMPARE(pixmaps.currentSignature(), QStringLiteral("a(iiay)"));
        pixmaps.beginArray();
        pixmaps.beginStructure();
        int width = 0;
        int height = 0;
        QByteArray bytes;
        pixmaps >> width >> height >> bytes;
        QCOMPARE(width, 22);
        QCOMPARE(bytes.size(), 22 * 22 * 4);
        QCOMPARE(bytes.first(4), QByteArray("\xff\xff\0\0", 4)); // alpha, red, green, blue
        const auto toolTip = all.value(QStringLiteral("ToolTip")).value<QDBusArgument>();
        QCOMPARE(toolTip.currentSignature(), QStringLiteral("(sa(iiay)ss)"));
        ask(itemPath, item, "NoSuchMethod", {}); // is answered
    }

    void clickBringsTheToken()
    {
        TrayIcon icon(program());
        QSignalSpy activated(&icon, &TrayIcon::activated);
        ask(itemPath, item, "ProvideXdgActivationToken", {QStringLiteral("t")});
        ask(itemPath, item, "Activate", {1, 2});
        ask(itemPath, item, "Activate", {1, 2});
        ask(itemPath, item, "ContextMenu", {1, 2}); // the tray shows the menu itself
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.first(), QVariantList{QStringLiteral("t")});
        QCOMPARE(activated.last(), QVariantList{QString()});
    }

    void entriesAreChosenById()
    {
        TrayIcon icon(program());
        QStringList chosen;
        const auto act = [&chosen](const char *name) { return [&chosen, name] { chosen += QString::fromLatin1(name); }; };
        icon.menu().setEntries({{QStringLiteral("Title")},
                                {QStringLiteral("a_b"), act("a"), true},
                                {},
                                {QStringLiteral("c"), act("c"), false}});
        const QList<std::pair<int, QVariantMap>> entries = layout();
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entries.at(0).second.value(QStringLiteral("enabled")), false);
        QCOMPARE(entries.at(1).second.value(QStringLiteral("label")), QStringLiteral("a__b"));
        QCOMPARE(entries.at(1).second.value(QStringLiteral("toggle-state")), 1);
        QCOMPARE(entries.at(2).second.value(QStringLiteral("type")), QStringLiteral("separator"));
        QCOMPARE(entries.at(3).second.value(QStringLiteral("toggle-state")), 0);
        for (const auto &[id, properties] : entries) {
            event(id, "hovered");
            event(id, "clicked");
        }
        QTRY_COMPARE(chosen, QStringList({QStringLiteral("a"), QStringLiteral("c")}));
    }

    // A tray that has not fetched the present entries never does what another entry stands for by now.
    void staleEntryDoesNothing()
    {
        TrayIcon icon(program());
        QSignalSpy stale(&icon.menu(), &DBusMenu::staleChosen);
        bool isChosen = false;
        const QList<TrayEntry> entries{{QStringLiteral("a"), [&isChosen] { isChosen = true; }}};
        icon.menu().setEntries(entries);
        const int before = layout().first().first;
        icon.menu().setEntries(entries);
        event(before, "clicked");
        QTRY_COMPARE(stale.size(), 1);
        QVERIFY(!isChosen);
        event(layout().first().first, "clicked");
        QTRY_VERIFY(isChosen);
    }

private:
    static QString properties() { return QStringLiteral("org.freedesktop.DBus.Properties"); }
    QDBusConnection tray() { return m_bus.connection(QStringLiteral("watcher")); }

    QDBusConnection program()
    {
        QDBusConnection bus = m_bus.connection(QStringLiteral("icon"));
        m_program = bus.baseService();
        return bus;
    }

    bool hasOwner(const QString &name)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"), QStringLiteral("org.freedesktop.DBus"),
            QStringLiteral("NameHasOwner"));
        question << name;
        return tray().call(question).arguments().value(0).toBool();
    }

    // The icon answers in this thread.
    QVariantList ask(const QString &path, const QString &interface, const char *method, const QVariantList &arguments)
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(m_program, path, interface, QString::fromLatin1(method));
        message.setArguments(arguments);
        QDBusPendingCallWatcher watcher(tray().asyncCall(message));
        QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
        if (!watcher.isFinished() && !finished.wait())
            return {};
        return watcher.reply().arguments();
    }

    QList<std::pair<int, QVariantMap>> layout()
    {
        const QVariantList reply = ask(DBusMenu::path, menu, "GetLayout", {0, -1, QStringList()});
        QList<std::pair<int, QVariantMap>> entries;
        const auto root = reply.value(1).value<QDBusArgument>();
        int rootId = -1;
        QVariantMap rootProperties;
        root.beginStructure();
        root >> rootId >> rootProperties;
        root.beginArray();
        while (!root.atEnd()) {
            QDBusVariant child;
            root >> child;
            const auto node = child.variant().value<QDBusArgument>();
            std::pair<int, QVariantMap> entry;
            node.beginStructure();
            node >> entry.first >> entry.second;
            entries.append(entry);
        }
        return entries;
    }

    void event(int id, const char *name)
    {
        ask(DBusMenu::path, menu, "Event",
            {id, QString::fromLatin1(name), QVariant::fromValue(QDBusVariant(QString())), 0U});
    }

    PrivateBus m_bus;
    QString m_program;
    Tray m_tray;
};

SCRIPTO_TEST(TestTrayIcon)

} // namespace tst_trayicon

#include "tst_trayicon.moc"
