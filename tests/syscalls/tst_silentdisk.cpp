// SPDX-License-Identifier: MIT
// config.json on a disk that does not respond: FUSE, NFS, an unplugged drive.
#include "app/core/unawaitedcall.h"
#include "tests/support/accountids.h"
#include "tests/support/failingcalls.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <fcntl.h>
#include <unistd.h>

namespace tst_silentdisk {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

const QString work = QStringLiteral("work");

Profile profile(char letter)
{
    Profile made;
    made.name = work;
    made.apiKey = Secret(QByteArrayView("scripto_" + QByteArray(16, letter)));
    return made;
}

// Writes with calls that the test never blocks.
void writeOutside(const QString &path, const QByteArray &bytes)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_TRUNC);
    QVERIFY(file >= 0);
    QCOMPARE(::write(file, bytes.constData(), static_cast<size_t>(bytes.size())), bytes.size());
    ::close(file);
}

} // namespace

class TestSilentDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        failingcalls::release();
        QTRY_COMPARE(failingcalls::waiting(), 0);
        failingcalls::watch({});
    }

    void windowThreadNeverTouchesTheFile_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("looking for the file") << QByteArray("stat");
        QTest::newRow("opening it") << QByteArray("open");
        QTest::newRow("reading it") << QByteArray("read");
        QTest::newRow("watching it") << QByteArray("inotify_add_watch");
    }

    void windowThreadNeverTouchesTheFile()
    {
        QFETCH(QByteArray, call);
        LocalStores stores;
        stores.services.configWorker.setPatience({200ms, 10s});
        stores.writeFile({profile('a')}, work);
        stores.start();
        ConfigDocument changed;
        QVERIFY(changed.put(profile('b')));
        QSignalSpy told(&stores.profiles, &ProfileStore::changed);

        failingcalls::watch(QFileInfo(stores.path).path().toStdString());
        failingcalls::hold(call.toStdString());
        if (call == "open")
            stores.profiles.readNow();
        else
            writeOutside(stores.path, changed.toBytes());
        QTRY_VERIFY(failingcalls::waiting() > 0);
        stores.profiles.readNow();
        if (call != "inotify_add_watch") // only the watcher's own thread waits for this
            QTRY_VERIFY(stores.services.configWorker.isSilent());
        QVERIFY(!failingcalls::hasHolderCalled());
        // Other files still work.
        QVERIFY(
            resultOf(stores.journal.add({{accountNamed(QStringLiteral("a")), QStringLiteral("k1"), {}, stores.now}})));

        failingcalls::release();
        if (call == "open")
            writeOutside(stores.path, changed.toBytes());
        QTRY_COMPARE(stores.profiles.row(work)->profile.apiKey, profile('b').apiKey);
        QTRY_VERIFY(!stores.services.configWorker.isSilent());
    }

    void restoreReadsNothingInTheWindow()
    {
        LocalStores stores;
        stores.keychain.entries.insert(work, entryValue({profile('a'), {}}));
        stores.writeBytes("{");
        stores.start();
        QTRY_COMPARE(stores.stateOf(work), MirrorState::InKeychain);
        failingcalls::watch(QFileInfo(stores.path).path().toStdString());
        failingcalls::hold("stat");
        auto *restored = stores.profiles.restoreAll();
        QTRY_VERIFY(failingcalls::waiting() > 0);
        QVERIFY(!failingcalls::hasHolderCalled());
        failingcalls::release();
        QVERIFY(resultOf(restored));
        QTRY_COMPARE(stores.stateOf(work), MirrorState::InSync);
    }

    void endDoesNotWaitForever()
    {
        QElapsedTimer timer;
        {
            LocalStores stores;
            stores.writeFile({profile('a')}, work);
            stores.start();
            stores.services.configWorker.setPatience({100ms, 300ms});
            failingcalls::watch(QFileInfo(stores.path).path().toStdString());
            failingcalls::hold("open");
            stores.profiles.setActive(work);
            stores.profiles.readNow();
            QTRY_VERIFY(stores.services.configWorker.isSilent());
            QTest::ignoreMessage(QtWarningMsg, "The disk is not answering. What was to be written there is lost.");
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(UnawaitedCall::isUnderWay()); // so that the program ends before the disk wakes
    }
};

SCRIPTO_TEST(TestSilentDisk)

} // namespace tst_silentdisk

#include "tst_silentdisk.moc"
