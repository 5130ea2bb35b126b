// SPDX-License-Identifier: MIT
// Full and read-only disks: a small tmpfs in this program's own mount namespace.
#include "tests/config/configfixture.h"
#include "tests/support/testroom.h"

#include <QTest>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace tst_configdisk {

using namespace scripto;

namespace {

Result<ConfigSnapshot> save(const QString &path, ConfigFile::Change change)
{
    return ConfigSave(path, std::move(change)).run();
}

bool enterOwnMountNamespace()
{
    const uid_t uid = ::geteuid();
    const gid_t gid = ::getegid();
    if (uid == 0 && ::unshare(CLONE_NEWNS) == 0)
        return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    const auto isWritten = [](const char *path, const QByteArray &text) {
        QFile file(QFile::decodeName(path));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
    };
    return isWritten("/proc/self/setgroups", "deny")
        && isWritten("/proc/self/uid_map", "0 " + QByteArray::number(uid) + " 1")
        && isWritten("/proc/self/gid_map", "0 " + QByteArray::number(gid) + " 1");
}

bool isInOwnNamespace = false;

QByteArray configOfSize(qsizetype size)
{
    QByteArray bytes = configOf("a");
    bytes.insert(1, "\n  \"filler\": \"" + QByteArray(size, 'x') + "\",");
    return bytes;
}

class SmallDisk {
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(QFile::encodeName(folder))
        , m_isMounted(::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=128k") == 0)
    {
    }
    ~SmallDisk() { ::umount2(m_folder.constData(), MNT_DETACH); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    bool makeReadOnly() const
    {
        return ::mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=128k") == 0;
    }

private:
    QByteArray m_folder;
    bool m_isMounted;
};

} // namespace

class TestConfigDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheFileOnAFullDisk_data();
    void keepsTheFileOnAFullDisk();
    void keepsTheFileOnAReadOnlyDisk();
    void keepsTheFileAfterAShortWrite();
};

void TestConfigDisk::initTestCase()
{
    if (!isInOwnNamespace)
        QSKIP("Needs root, or user namespaces, which a chroot refuses to everyone but root.");
}

void TestConfigDisk::keepsTheFileOnAFullDisk_data()
{
    QTest::addColumn<qsizetype>("size"); // of config.json
    QTest::addColumn<qsizetype>("left"); // on the disk for a new file
    QTest::newRow("no space") << qsizetype(100) << qsizetype(0);
    QTest::newRow("space for the lock only") << qsizetype(6'000) << qsizetype(4096);
    QTest::newRow("over 16 KB, space for a part") << qsizetype(50'000) << qsizetype(20'480);
    QTest::newRow("under 16 KB, space for a part") << qsizetype(14'000) << qsizetype(8'192);
}

void TestConfigDisk::keepsTheFileOnAFullDisk()
{
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, left);
    const ConfigFixture home;
    const SmallDisk disk(home.folder());
    QVERIFY(disk.isMounted());
    const QByteArray bytes = configOfSize(size);
    QVERIFY(home.write(bytes));
    QFile filler(home.path(QStringLiteral("filler")));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    QVERIFY(filler.resize(filler.size() - left));

    QCOMPARE(ConfigSave(home.path(), {}).tryOut().error().kind, ErrorKind::FileNotWritten); // known in advance
    const auto saved = save(home.path(), adding('x'));
    QCOMPARE(saved.error().kind, ErrorKind::FileNotWritten);
#ifndef SCRIPTO_PORTABLE_FILES
    QCOMPARE(saved.error().message, QStringLiteral("The file cannot be saved: the disk is full."));
#endif
    QCOMPARE(home.read(), bytes);
    QCOMPARE(home.entries().size(), 2);

    QVERIFY(filler.remove());
    QCOMPARE(summary(save(home.path(), adding('x'))), QStringLiteral("Ax"));
}

void TestConfigDisk::keepsTheFileOnAReadOnlyDisk()
{
    const ConfigFixture home;
    const SmallDisk disk(home.folder());
    QVERIFY(disk.isMounted());
    QVERIFY(home.write(configOf("ab")));
    QVERIFY(disk.makeReadOnly());
    QVERIFY(!home.write("x")); // makes sure the test can fail
    const auto saved = save(home.path(), adding('x'));
    QCOMPARE(saved.error().kind, ErrorKind::FileNotWritten);
#ifndef SCRIPTO_PORTABLE_FILES
    QCOMPARE(saved.error().message, QStringLiteral("The file cannot be saved: the file system is read-only."));
#endif
    QCOMPARE(summary(save(home.path(), activating('a'))), QStringLiteral("Ab"));
    QCOMPARE(home.read(), configOf("ab"));
    QCOMPARE(home.entries().size(), 1);
}

// A file size limit makes write() end early without an error, as a full disk does.
void TestConfigDisk::keepsTheFileAfterAShortWrite()
{
    const ConfigFixture home;
    const QByteArray bytes = configOfSize(50'000);
    QVERIFY(home.write(bytes));
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {20'000, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto saved = save(home.path(), adding('x'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(saved.error().kind, ErrorKind::FileNotWritten);
    QCOMPARE(home.read(), bytes);
    QCOMPARE(home.entries().size(), 1);
}

SCRIPTO_TEST_PREPARED(TestConfigDisk, [] { isInOwnNamespace = enterOwnMountNamespace(); }) // needs a single thread

} // namespace tst_configdisk

#include "tst_configdisk.moc"
