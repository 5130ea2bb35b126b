// SPDX-License-Identifier: MIT
#include "app/core/filelock.h"
#include "tests/support/testroom.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace tst_filelock {

using namespace scripto;
using namespace std::chrono_literals;
using State = FileLock::State;

class TestFileLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyOneHoldsTheLock()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.lock"));
        FileLock first(path);
        QCOMPARE(first.tryOnce(), State::Held);
        QCOMPARE(first.tryOnce(), State::Held);
        QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        FileLock second(path);
        QCOMPARE(second.tryFor(20ms), State::Busy);
        first.giveUp();
        QVERIFY(!QFile::exists(path));
        QCOMPARE(second.tryOnce(), State::Held);
    }

    void lockInAMissingFolderIsImpossible()
    {
        const QTemporaryDir folder;
        FileLock lock(folder.filePath(QStringLiteral("missing/a.lock")));
        QCOMPARE(lock.tryOnce(), State::Impossible);
        QVERIFY(!lock.isStillThere());
    }

    void detectsThatTheLockFileWasRemoved()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.lock"));
        FileLock lock(path);
        QCOMPARE(lock.tryOnce(), State::Held);
        QVERIFY(lock.isStillThere());
        QVERIFY(QFile::remove(path));
        QVERIFY(!lock.isStillThere());
        FileLock other(path);
        QCOMPARE(other.tryOnce(), State::Held);
        lock.giveUp(); // must leave the other lock's file alone
        QVERIFY(other.isStillThere());
    }

    void threadsNeverHoldItTogether()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.lock"));
        std::atomic<int> inside = 0;
        std::atomic<int> together = 0;
        std::atomic<int> turns = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int turn = 0; turn < 200; ++turn) {
                    FileLock lock(path);
                    if (lock.tryFor(10s) != State::Held)
                        continue;
                    together += ++inside > 1 ? 1 : 0;
                    --inside;
                    ++turns;
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(together.load(), 0);
        QCOMPARE(turns.load(), 800);
        QVERIFY(!QFile::exists(path));
    }

#ifdef Q_OS_UNIX
    void removesWhatIsNoLock_data()
    {
        QTest::addColumn<QString>("obstacle");
        for (const char *each : {"link", "dead link", "pipe", "socket"})
            QTest::newRow(each) << QString::fromLatin1(each);
    }

    void removesWhatIsNoLock()
    {
        QFETCH(QString, obstacle);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.lock"));
        const QByteArray name = QFile::encodeName(path);
        QFile precious(folder.filePath(QStringLiteral("precious")));
        QVERIFY(precious.open(QIODevice::WriteOnly));
        const QString target = obstacle == u"link" ? precious.fileName() : folder.filePath(QStringLiteral("nothing"));
        const int made = obstacle == u"pipe" ? ::mkfifo(name.constData(), 0600)
            : obstacle == u"socket"          ? ::mknod(name.constData(), S_IFSOCK | 0600, 0)
                                             : ::symlink(QFile::encodeName(target).constData(), name.constData());
        QCOMPARE(made, 0);
        FileLock first(path);
        QCOMPARE(first.tryOnce(), State::Held);
        QVERIFY(!QFileInfo(path).isSymLink());
        FileLock second(path);
        QCOMPARE(second.tryOnce(), State::Busy);
        QVERIFY(precious.exists());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("nothing"))));
    }

    void takesOverTheLockOfAKilledProcess()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.lock"));
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            FileLock lock(path);
            const char held = lock.tryOnce() == State::Held ? 'h' : 'n';
            (void)!::write(ready[1], &held, 1);
            for (;;)
                ::pause();
        }
        char held = 0;
        QCOMPARE(::read(ready[0], &held, 1), 1);
        QCOMPARE(held, 'h');
        FileLock lock(path);
        QCOMPARE(lock.tryOnce(), State::Busy);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(QFile::exists(path));
        QCOMPARE(lock.tryOnce(), State::Held);
    }
#endif
};

SCRIPTO_TEST(TestFileLock)

} // namespace tst_filelock

#include "tst_filelock.moc"
