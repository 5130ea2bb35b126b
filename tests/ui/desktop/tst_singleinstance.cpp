// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/desktop/privatebus.h"
#include "ui/desktop/singleinstance.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVirtualObject>
#include <QFile>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_singleinstance {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

const auto name = QStringLiteral("io.codika.scripto_keys.test");
const auto path = QStringLiteral("/io/codika/scripto_keys/test");
const auto interface = QStringLiteral("org.freedesktop.Application");

// Like an instance that hangs.
struct Silence : QDBusVirtualObject {
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override
    {
        ++calls;
        return true;
    }
    int calls = 0;
};

} // namespace

// Processes that are killed are tested with the whole program.
class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
    }

    void cleanup()
    {
        for (int i = 0; i < m_connections; ++i)
            QDBusConnection::disconnectFromBus(QString::number(i));
        m_connections = 0;
        // The next test wants the name.
        QDBusConnection bus = connection();
        QTRY_VERIFY(!hasOwner(bus));
    }

    void secondStartActivatesTheFirst_data()
    {
        using Opens = Activation::Opens;
        QTest::addColumn<QString>("profile");
        QTest::addColumn<Opens>("opens");
        QTest::newRow("the window") << QString() << Opens::Window;
        QTest::newRow("with a profile") << QStringLiteral("work “ä”") << Opens::Window;
        QTest::newRow("with a dialog") << QStringLiteral("work") << Opens::NewKey;
    }

    void secondStartActivatesTheFirst()
    {
        QFETCH(QString, profile);
        QFETCH(Activation::Opens, opens);
        SingleInstance first(name, socket(), connection());
        QVERIFY(!isHandedOver(first));
        SingleInstance second(name, socket(), connection());
        const Activation wanted{opens, profile, QStringLiteral("https://x"), QStringLiteral("t")};
        QVERIFY(isHandedOver(second, wanted));
        // Requests that came before there was a window are delivered, too.
        QList<Activation> activations;
        first.onActivated([&activations](const Activation &activation) { activations.append(activation); });
        QCOMPARE(activations, QList{wanted});
        SingleInstance third(name, socket(), connection());
        QVERIFY(isHandedOver(third));
        QCOMPARE(activations.size(), 2);
    }

    void otherConfigHasAnotherWindow()
    {
        SingleInstance first(name, socket(), connection());
        QVERIFY(!isHandedOver(first));
        SingleInstance other(name + QStringLiteral(".c0"), socket(), connection());
        QVERIFY(!isHandedOver(other));
    }

    void endingInstanceBlocksNobody()
    {
        SingleInstance first(name, socket(), connection());
        QVERIFY(!isHandedOver(first));
        first.release();
        SingleInstance second(name, socket(), connection());
        QVERIFY(!isHandedOver(second));
    }

    void hangingInstanceBlocksNobody()
    {
        Silence silence;
        const QString hangs = QString::number(m_connections);
        {
            QDBusConnection bus = connection();
            QVERIFY(bus.registerVirtualObject(path, &silence));
            QVERIFY(bus.registerService(name));
        }
        SingleInstance second(name, socket(), connection(), 100ms);
        QVERIFY(!isHandedOver(second));
        QCOMPARE(silence.calls, 1);
        // Later starts find it once the other one has ended.
        QDBusConnection::disconnectFromBus(hangs);
        SingleInstance third(name, socket(), connection());
        QVERIFY(isHandedOver(third));
    }

    void findsTheFirstWithoutABus_data()
    {
        QTest::addColumn<bool>("firstHasBus");
        QTest::newRow("without") << false;
        QTest::newRow("only the second is without") << true;
    }

    void findsTheFirstWithoutABus()
    {
        QFETCH(bool, firstHasBus);
        const QDBusConnection none(QStringLiteral("none"));
        const Activation wanted{Activation::Opens::SignIn, QStringLiteral("work “ä”"), QStringLiteral("https://x"), {}};
        QList<Activation> activations;
        {
            SingleInstance first(name, socket(), firstHasBus ? connection() : none);
            QVERIFY(!isHandedOver(first));
            first.onActivated([&activations](const Activation &activation) { activations.append(activation); });
            SingleInstance second(name, socket(), none);
            QVERIFY(isHandedOver(second, wanted));
            QCOMPARE(activations, QList{wanted});
        }
        SingleInstance third(name, socket(), none);
        QVERIFY(!isHandedOver(third));
    }

    // Its socket stays, but nobody listens; or somebody does and never answers.
    void oddSocketBlocksNobody_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::newRow("killed") << false;
        QTest::newRow("hangs") << true;
    }

    void oddSocketBlocksNobody()
    {
        QFETCH(bool, listens);
        QLocalServer hung;
        if (listens) {
            QVERIFY(hung.listen(socket()));
        } else {
            QFile file(socket());
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const QDBusConnection none(QStringLiteral("none"));
        SingleInstance second(name, socket(), none, 100ms);
        QVERIFY(!isHandedOver(second));
        second.onActivated([](const Activation &) {});
        SingleInstance third(name, socket(), none, 100ms);
        QCOMPARE(isHandedOver(third), !listens);
    }

    void opensOnlyWhatItKnows_data()
    {
        using Opens = Activation::Opens;
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<Opens>("opens");
        QTest::newRow("new key") << QStringLiteral("new-key") << true << Opens::NewKey;
        QTest::newRow("sign in") << QStringLiteral("sign-in") << true << Opens::SignIn;
        for (const char *action : {"", "use", "revoke", "quit", "New-Key"})
            QTest::newRow(action) << QString::fromLatin1(action) << false << Opens::Window;
    }

    void opensOnlyWhatItKnows()
    {
        QFETCH(QString, action);
        QFETCH(bool, isKnown);
        SingleInstance first(name, socket(), connection());
        QVERIFY(!isHandedOver(first));
        QList<Activation> activations;
        first.onActivated([&activations](const Activation &activation) { activations.append(activation); });
        QDBusMessage call = QDBusMessage::createMethodCall(name, path, interface, QStringLiteral("ActivateAction"));
        call << action << QVariantList{QStringLiteral("work")}
             << QVariantMap{{QStringLiteral("x-scripto-profile"), QString(5000, u'x')}};
        QDBusPendingCallWatcher answer(connection().asyncCall(call));
        QSignalSpy finished(&answer, &QDBusPendingCallWatcher::finished);
        QVERIFY(finished.wait());
        QCOMPARE(answer.isError(), !isKnown);
        QCOMPARE(activations.size(), isKnown ? 1 : 0);
        if (isKnown) {
            QTEST(activations.first().opens, "opens");
            QVERIFY(activations.first().profile.size() < 5000);
        }
    }

    void desktopActivatesTheWindow()
    {
        SingleInstance first(name, socket(), connection());
        QVERIFY(!isHandedOver(first));
        QList<Activation> activations;
        first.onActivated([&activations](const Activation &activation) { activations.append(activation); });
        QDBusMessage call = QDBusMessage::createMethodCall(name, path, interface, QStringLiteral("Activate"));
        call << QVariantMap{{QStringLiteral("desktop-startup-id"), QStringLiteral("id")}};
        connection().asyncCall(call);
        QTRY_COMPARE(activations, QList{Activation{.token = QStringLiteral("id")}});
    }

private:
    QDBusConnection connection()
    {
        return m_bus.connection(QString::number(m_connections++));
    }

    static bool hasOwner(const QDBusConnection &bus)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"), QStringLiteral("org.freedesktop.DBus"),
            QStringLiteral("NameHasOwner"));
        question << name;
        return bus.call(question).arguments().value(0).toBool();
    }

    static bool isHandedOver(SingleInstance &instance, const Activation &wanted = {})
    {
        QSignalSpy settled(&instance, &SingleInstance::settled);
        instance.claim(wanted);
        return settled.wait() && instance.isHandedOver();
    }

    // Another one for each test.
    QString socket() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()).right(20)
                                 + QString::fromLatin1(QTest::currentDataTag()).right(10));
    }

    const QTemporaryDir m_folder;
    PrivateBus m_bus;
    int m_connections = 0;
};

SCRIPTO_TEST(TestSingleInstance)

} // namespace tst_singleinstance

#include "tst_singleinstance.moc"
