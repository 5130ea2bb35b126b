// SPDX-License-Identifier: MIT
// config.json where the system does not announce its changes.
#include "tests/support/failingcalls.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

#include <cerrno>

namespace tst_unannounced {

using namespace scripto;

class TestUnannounced : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { failingcalls::watch({}); }

    // As on a computer whose fs.inotify.max_user_watches is exhausted.
    void pollsWithoutWatches()
    {
        LocalStores stores;
        QVERIFY(stores.watcher.isWatching() || !canWatchHere(stores));
        stores.writeFile({}, {});
        failingcalls::watch(stores.folder.path().toStdString());
        failingcalls::fail("inotify_add_watch", 0, ENOSPC);
        ConfigWatcher blind(stores.path);
        QVERIFY(failingcalls::hasFailed());
        QVERIFY(!blind.isWatching());
        ProfileStore profiles(stores.file, blind, stores.keychain, stores.memory, stores.keyMemory,
                              [] { return QDateTime(); });
        profiles.start();
        QTRY_VERIFY(profiles.isLoaded());
        QVERIFY(!profiles.isWatchingFile());

        Profile added;
        added.name = QStringLiteral("added");
        added.apiKey = Secret("scripto_" + QByteArray(16, 'a'));
        QSignalSpy changed(&blind, &ConfigWatcher::changed);
        stores.writeFile({added}, added.name);
        constexpr std::chrono::milliseconds patience = 3 * ConfigWatcher::pollInterval;
        QTRY_VERIFY_WITH_TIMEOUT(profiles.row(added.name), static_cast<int>(patience.count()));
        QVERIFY(changed.count() > 0);
    }

    void usesReturningWatches()
    {
        LocalStores stores;
        if (!canWatchHere(stores))
            QSKIP("This file system announces nothing.");
        stores.writeFile({}, {});
        failingcalls::watch(stores.folder.path().toStdString());
        failingcalls::fail("inotify_add_watch", 1, ENOSPC);
        ConfigWatcher watcher(stores.path);
        QVERIFY(!watcher.isWatching());
        QSignalSpy told(&watcher, &ConfigWatcher::watchingChanged);
        QVERIFY(QFile::rename(stores.path, stores.path + u'x')); // one of the folders is watched
        QTRY_VERIFY(watcher.isWatching());
        QCOMPARE(told.count(), 1);
    }

private:
    static bool canWatchHere(const LocalStores &stores) { return ConfigWatcher(stores.path).isWatching(); }
};

SCRIPTO_TEST(TestUnannounced)

} // namespace tst_unannounced

#include "tst_unannounced.moc"
