// SPDX-License-Identifier: MIT
#include "app/state/instancelock.h"
#include "tests/support/testroom.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

namespace tst_instancelock {

using namespace scripto;

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

class TestInstanceLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void instanceRunsUntilItEnds()
    {
        const QTemporaryDir folder;
        const InstanceLock asking(folder.path());
        QString id;
        {
            const InstanceLock running(folder.path());
            id = running.id();
            QVERIFY(asking.runs(id));
            QVERIFY(running.runs(asking.id()));
        }
        QVERIFY(!asking.runs(id));
        QVERIFY(asking.runs(asking.id()));
    }

    // In a container, the next run often has the process id of a killed one.
    void processIdProvesNothing()
    {
        const QTemporaryDir folder;
        const InstanceLock asking(folder.path());
        const QString id = newId();
        QFile left(folder.filePath(QStringLiteral("instance-%1.lock").arg(id)));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(QByteArray::number(QCoreApplication::applicationPid()) + "\ntst_state\n"
                   + QSysInfo::machineHostName().toUtf8() + '\n');
        left.close();
        QVERIFY(!asking.runs(id));
        QVERIFY(!left.exists());
    }

    void removesLocksOfEndedInstances()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 3; ++i) {
            QFile left(folder.filePath(QStringLiteral("instance-%1.lock").arg(newId())));
            QVERIFY(left.open(QIODevice::WriteOnly));
        }
        const InstanceLock first(folder.path());
        const InstanceLock second(folder.path());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        QVERIFY(first.runs(second.id()));
        QVERIFY(second.runs(first.id()));
    }

    void recreatesARemovedFolder()
    {
        const QTemporaryDir temporary;
        const QString folder = temporary.filePath(QStringLiteral("state"));
        const InstanceLock asking(folder);
        const InstanceLock running(folder);
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(!asking.runs(running.id()));
        running.renew();
        QVERIFY(asking.runs(running.id()));
        running.renew();
        QVERIFY(asking.runs(running.id()));
    }

    void refusesIdsThatLookLikePaths()
    {
        const QTemporaryDir folder;
        const InstanceLock asking(folder.path());
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("instance-x")));
        QFile precious(folder.filePath(QStringLiteral("precious.lock")));
        QVERIFY(precious.open(QIODevice::WriteOnly));
        precious.close();
        for (const QString &id : {QString(), QStringLiteral("x/../precious"), newId() + QStringLiteral("/x")})
            QVERIFY(!asking.runs(id));
        QVERIFY(precious.exists());
    }
};

SCRIPTO_TEST(TestInstanceLock)

} // namespace tst_instancelock

#include "tst_instancelock.moc"
