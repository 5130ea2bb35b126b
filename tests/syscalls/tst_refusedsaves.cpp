// SPDX-License-Identifier: MIT
// What saving does and reports when one of its system calls is refused.
#include "app/config/configsave.h"
#include "tests/config/configfixture.h"
#include "tests/support/failingcalls.h"
#include "tests/support/testroom.h"

#include <algorithm>
#include <cerrno>

namespace tst_refusedsaves {

using namespace scripto;

class TestRefusedSaves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { failingcalls::watch({}); }

    void namesTheReason_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, int error, const char *reason) {
            QTest::newRow(name) << error << QString::fromUtf8(reason);
        };
        add("EACCES", EACCES, "permission was denied");
        add("EPERM", EPERM, "permission was denied");
        add("EROFS", EROFS, "the file system is read-only");
        add("ENOSPC", ENOSPC, "the disk is full");
        add("EDQUOT", EDQUOT, "the disk quota is used up");
        add("ENOENT", ENOENT, "the folder that it links into does not exist");
        add("ELOOP", ELOOP, "its symbolic links lead in circles");
        add("ENOTDIR", ENOTDIR, "something that is not a folder is in the way");
        add("EBUSY", EBUSY, "it is mounted by itself, and cannot be replaced");
        add("ENAMETOOLONG", ENAMETOOLONG, "its name is too long");
    }

    void namesTheReason()
    {
        QFETCH(int, error);
        QFETCH(QString, reason);
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        failingcalls::watch(home.folder().toStdString());
        failingcalls::fail("rename", 1, error);
        const auto saved = ConfigSave(home.path(), adding('x')).run();
        QCOMPARE(saved.error().message, QStringLiteral("The file cannot be saved: %1.").arg(reason));
        QCOMPARE(home.read(), configOf("a"));
    }

    // Some file systems cannot do these; saving works without them.
    void savesWithoutOptionalFeatures_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("error");
        QTest::newRow("modes, as on exFAT") << "fchmod" << EPERM;
        QTest::newRow("sync, as on FUSE") << "fsync" << EINVAL;
        QTest::newRow("sync, as on 9p") << "fsync" << ENOSYS;
        QTest::newRow("sync, as on SMB") << "fsync" << EOPNOTSUPP;
        QTest::newRow("locks") << "flock" << EOPNOTSUPP;
        QTest::newRow("hard links") << "link" << EPERM;
    }

    void savesWithoutOptionalFeatures()
    {
        QFETCH(QString, call);
        QFETCH(int, error);
        for (const bool isThere : {true, false}) {
            const ConfigFixture home;
            QVERIFY(!isThere || home.write(configOf("a")));
            QVERIFY(!isThere || QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner));
            failingcalls::watch(home.folder().toStdString());
            failingcalls::fail(call.toStdString(), 0, error);
            QVERIFY(ConfigSave(home.path(), adding('x')).run());
            QVERIFY(failingcalls::hasFailed() || isThere);
            QVERIFY(home.read().contains(testKey('x')));
            QCOMPARE(home.entries(), QStringList{QStringLiteral("config.json")});
        }
    }

    void syncsTheFileAndItsFolder()
    {
        for (const bool isThere : {true, false}) {
            const ConfigFixture home;
            QVERIFY(!isThere || home.write(configOf("a")));
            failingcalls::watch(home.folder().toStdString());
            QVERIFY(ConfigSave(home.path(), adding('x')).run());
            const auto calls = failingcalls::calls();
            const auto is = [](const char *name) {
                return [name](const failingcalls::Call &call) { return call.name == name; };
            };
            const auto moved = std::find_if(calls.begin(), calls.end(), is(isThere ? "rename" : "link"));
            QVERIFY(moved != calls.end());
            QCOMPARE(std::count_if(calls.begin(), moved, is("fsync")), 1); // the file
            QCOMPARE(std::count_if(moved, calls.end(), is("fsync")), 1); // its folder
        }
    }
};

SCRIPTO_TEST(TestRefusedSaves)

} // namespace tst_refusedsaves

#include "tst_refusedsaves.moc"
