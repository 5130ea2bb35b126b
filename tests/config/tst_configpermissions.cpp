// SPDX-License-Identifier: MIT
// Root may do anything, so these tests need another user: started as root, the program becomes nobody.
#include "tests/config/configfixture.h"

#include "app/core/worker.h"
#include "tests/support/testroom.h"

#include <QTest>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tst_configpermissions {

using namespace scripto;

namespace {

constexpr unsigned nobody = 65534;

void becomeNobody()
{
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        qWarning("cannot become nobody");
}

bool setMode(const QString &path, mode_t mode)
{
    return ::chmod(QFile::encodeName(path).constData(), mode) == 0;
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

Result<ConfigSnapshot> save(const QString &path, ConfigFile::Change change)
{
    return ConfigSave(path, std::move(change)).run();
}

} // namespace

class TestConfigPermissions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesAFolderWithoutWritePermission();
    void refusesAnUnreadableFile();
    void refusesAFolderThatMayNotBeEntered();
    void refusesAFolderThatCannotBeCreated();
    void refusesAWriteProtectedFile();
    void refusesToTightenAnotherUsersFile();
    void unchangedFileNeedsNoPermission();
    void tightensPermissions();
    void tightensPermissionsThroughASymlink();
};

void TestConfigPermissions::initTestCase()
{
    QVERIFY2(::geteuid() != 0, "Permissions mean nothing to root, and this program could not become somebody else.");
}

// The file could be written in place, as the CLI does, but then others could read it half-written. So it is refused.
void TestConfigPermissions::refusesAFolderWithoutWritePermission()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QVERIFY(setMode(home.folder(), 0500));
    QVERIFY(!ConfigFixture::write(home.path(QStringLiteral("new")), "x")); // makes sure the test can fail
    QFile file(home.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto saved = save(home.path(), adding('x'));
    QCOMPARE(saved.error().kind, ErrorKind::FileNotWritten);
    QCOMPARE(saved.error().message, QStringLiteral("The file cannot be saved: permission was denied."));
    QCOMPARE(summary(snapshotOf(*lookAtConfig(home.path()), home.path())), QStringLiteral("A"));
    QVERIFY(setMode(home.folder(), 0700));
    QCOMPARE(home.read(), configOf("a"));
    QCOMPARE(home.entries().size(), 1);
}

void TestConfigPermissions::refusesAnUnreadableFile()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QVERIFY(setMode(home.path(), 0200));
    const auto look = lookAtConfig(home.path());
    QCOMPARE(look.error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(look.error().message, QStringLiteral("The file cannot be read: permission was denied."));
    QCOMPARE(save(home.path(), adding('x')).error().kind, ErrorKind::FileUnreadable);
    QVERIFY(setMode(home.path(), 0600));
    QCOMPARE(home.read(), configOf("a"));
}

void TestConfigPermissions::refusesAFolderThatMayNotBeEntered()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QVERIFY(setMode(home.folder(), 0000));
    QCOMPARE(lookAtConfig(home.path()).error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(save(home.path(), adding('x')).error().kind, ErrorKind::FileUnreadable);
    QVERIFY(setMode(home.folder(), 0700));
    QCOMPARE(home.read(), configOf("a"));
}

void TestConfigPermissions::refusesAFolderThatCannotBeCreated()
{
    const ConfigFixture home;
    QVERIFY(setMode(home.folder(), 0500));
    const auto saved = save(home.path(QStringLiteral("a/config.json")), adding('x'));
    QCOMPARE(saved.error().kind, ErrorKind::FileNotWritten);
    QVERIFY(setMode(home.folder(), 0700));
    QVERIFY(home.entries().isEmpty());
}

void TestConfigPermissions::refusesAWriteProtectedFile()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QVERIFY(setMode(home.path(), 0400));
    QVERIFY(!home.write("x"));
    QCOMPARE(save(home.path(), adding('x')).error().kind, ErrorKind::FileNotWritten);
    QCOMPARE(home.read(), configOf("a"));
    QCOMPARE(modeOf(home.path()), mode_t(0400));
    QCOMPARE(home.entries().size(), 1);
}

void TestConfigPermissions::refusesToTightenAnotherUsersFile()
{
    Worker worker;
    ConfigFile file(QStringLiteral("/etc/passwd"), worker);
    std::optional<Error> error;
    file.tightenPermissions()->then(this, [&](const Result<ConfigSnapshot> &result) {
        if (!result)
            error = result.error();
    });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::FileNotWritten);
    QCOMPARE(error->message, QStringLiteral("The permissions of the file cannot be changed: permission was denied."));
}

void TestConfigPermissions::unchangedFileNeedsNoPermission()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("ab")));
    QVERIFY(setMode(home.path(), 0400));
    QVERIFY(setMode(home.folder(), 0500));
    QCOMPARE(summary(save(home.path(), activating('a'))), QStringLiteral("Ab"));
    QVERIFY(setMode(home.folder(), 0700));
}

void TestConfigPermissions::tightensPermissions()
{
    Worker worker;
    for (const mode_t mode : {0644, 0666, 0640, 0602, 0755}) {
        const ConfigFixture home;
        QVERIFY(home.write(configOf("ab")));
        QVERIFY(setMode(home.path(), mode));
        struct stat before = {};
        QCOMPARE(::stat(QFile::encodeName(home.path()).constData(), &before), 0);
        QVERIFY(snapshotOf(*lookAtConfig(home.path()), home.path()).openToOthers);

        ConfigFile file(home.path(), worker);
        std::optional<ConfigSnapshot> snapshot;
        file.tightenPermissions()->then(this, [&](const Result<ConfigSnapshot> &result) { snapshot = *result; });
        QTRY_VERIFY(snapshot);
        QVERIFY(!snapshot->openToOthers);
        QCOMPARE(summary(*snapshot), QStringLiteral("Ab"));
        struct stat after = {};
        QCOMPARE(::stat(QFile::encodeName(home.path()).constData(), &after), 0);
        QCOMPARE(after.st_mode & 07777, mode_t(0600));
        QCOMPARE(after.st_ino, before.st_ino); // not rewritten
        QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    }
}

void TestConfigPermissions::tightensPermissionsThroughASymlink()
{
    Worker worker;
    const ConfigFixture home;
    const QString real = home.path(QStringLiteral("real.json"));
    QVERIFY(home.write(real, "{ broken"));
    QVERIFY(setMode(real, 0644));
    QCOMPARE(::symlink("real.json", QFile::encodeName(home.path()).constData()), 0);
    ConfigFile file(home.path(), worker);
    bool isDone = false;
    file.tightenPermissions()->then(this, [&](const Result<ConfigSnapshot> &result) { isDone = result.has_value(); });
    QTRY_VERIFY(isDone);
    QCOMPARE(modeOf(real), mode_t(0600));
    QVERIFY(QFileInfo(home.path()).isSymLink());
}

SCRIPTO_TEST_PREPARED(TestConfigPermissions, becomeNobody)

} // namespace tst_configpermissions

#include "tst_configpermissions.moc"
