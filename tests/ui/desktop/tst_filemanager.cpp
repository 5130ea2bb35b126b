// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "ui/desktop/filemanager.h"

#include <QDBusContext>
#include <QDBusServer>
#include <QTest>

#include <optional>

namespace tst_filemanager {

using namespace scripto;

class FakeFileManager : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList shown;
    bool refuses = false;

public Q_SLOTS:
    void ShowItems(const QStringList &addresses, const QString &startupId)
    {
        if (refuses || !startupId.isEmpty())
            sendErrorReply(QDBusError::Failed, QStringLiteral("no"));
        else
            shown += addresses;
    }
};

class TestFileManager : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheFile_data()
    {
        QTest::addColumn<bool>("refuses");
        QTest::newRow("shown") << false;
        QTest::newRow("refused") << true;
    }

    void showsTheFile()
    {
        QFETCH(bool, refuses);
        FakeFileManager manager;
        manager.refuses = refuses;
        QDBusServer server(QStringLiteral("unix:tmpdir=/tmp"));
        std::optional<QDBusConnection> served;
        connect(&server, &QDBusServer::newConnection, &manager, [&](const QDBusConnection &connection) {
            served = connection;
            served->registerObject(QStringLiteral("/org/freedesktop/FileManager1"), &manager,
                                   QDBusConnection::ExportAllSlots);
        });
        const QDBusConnection program = QDBusConnection::connectToPeer(
            server.address(), QStringLiteral("program%1").arg(QString::number(int(refuses))));
        QTRY_VERIFY(served && served->isConnected());
        int otherwise = 0;
        QObject context;
        showInFileManager(QStringLiteral("/home/m e/ä.json"), &context, [&] { ++otherwise; }, program);
        if (refuses)
            QTRY_COMPARE(otherwise, 1);
        else
            QTRY_COMPARE(manager.shown, QStringList(QStringLiteral("file:///home/m%20e/%C3%A4.json")));
        QCOMPARE(otherwise, refuses ? 1 : 0);
    }

    void worksWithoutABus()
    {
        int otherwise = 0;
        QObject context;
        showInFileManager(QStringLiteral("/x"), &context, [&] { ++otherwise; },
                          QDBusConnection(QStringLiteral("none")));
        QCOMPARE(otherwise, 0); // not before control returns
        QTRY_COMPARE(otherwise, 1);
    }
};

SCRIPTO_TEST(TestFileManager)

} // namespace tst_filemanager

#include "tst_filemanager.moc"
