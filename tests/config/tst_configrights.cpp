// SPDX-License-Identifier: MIT
// The owner and the access rights of config.json stay as they were. If they cannot stay, that is found before anything
// is requested from a server. Runs as root, since only root can give files away.
#include "app/core/worker.h"
#include "tests/config/configfixture.h"
#include "tests/support/accesslist.h"
#include "tests/support/testroom.h"

#include <QTest>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tst_configrights {

using namespace scripto;

namespace {

constexpr uid_t somebody = 1000;
constexpr uid_t stranger = 65534;
constexpr char onlyRoot[] = "Only root can give files away.";

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status;
}

unsigned rightsOf(const QString &path)
{
    return statusOf(path).st_mode & 07777;
}

bool give(const QString &path, uid_t user, gid_t group, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    return ::chown(name.constData(), user, group) == 0 && ::chmod(name.constData(), mode) == 0;
}

bool setFlag(const QString &path, int flag, bool on)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    int flags = 0;
    const bool isRead = ::ioctl(fd, FS_IOC_GETFLAGS, &flags) == 0;
    flags = on ? flags | flag : flags & ~flag;
    const bool isSet = isRead && ::ioctl(fd, FS_IOC_SETFLAGS, &flags) == 0;
    ::close(fd);
    return isSet;
}

// Gives root another user's rights for as long as it lives.
class As {
public:
    explicit As(uid_t user)
        : m_is(::seteuid(user) == 0)
    {
    }
    ~As() { (void)!::seteuid(0); }
    Q_DISABLE_COPY_MOVE(As)
    bool is() const { return m_is; }

private:
    bool m_is;
};

Result<ConfigSnapshot> save(const ConfigFixture &home)
{
    return ConfigSave(home.path(), adding('x')).run();
}

QString triedOut(const QString &path)
{
    const auto tried = ConfigSave(path, {}).tryOut();
    return tried ? QString() : tried.error().message;
}

QString triedOut(const ConfigFixture &home)
{
    return triedOut(home.path());
}

} // namespace

class TestConfigRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheMode_data()
    {
        QTest::addColumn<unsigned>("mode");
        for (const unsigned mode : {0600U, 0640U, 0644U, 0660U, 0666U})
            QTest::addRow("%o", mode) << mode;
    }

    void keepsTheMode()
    {
        QFETCH(unsigned, mode);
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        QVERIFY(give(home.path(), ::geteuid(), ::getegid(), mode));
        QCOMPARE(summary(save(home)), QStringLiteral("Ax"));
        QCOMPARE(rightsOf(home.path()), mode);
    }

    void keepsOwnerAndGroup()
    {
        if (::geteuid() != 0)
            QSKIP(onlyRoot);
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        QVERIFY(give(home.path(), somebody, 1001, 0640));
        QCOMPARE(summary(save(home)), QStringLiteral("Ax"));
        QCOMPARE(statusOf(home.path()).st_uid, somebody);
        QCOMPARE(statusOf(home.path()).st_gid, gid_t(1001));
        QCOMPARE(rightsOf(home.path()), 0640U);
    }

    void filesCreatedByRootBelongToTheFoldersOwner()
    {
        if (::geteuid() != 0)
            QSKIP(onlyRoot);
        const ConfigFixture home;
        QVERIFY(give(home.folder(), somebody, 1001, 0700));
        const QString path = home.path(QStringLiteral("scripto/config.json"));
        QVERIFY(ConfigSave(path, adding('x')).run());
        for (const QString &made : {QFileInfo(path).path(), path}) {
            QCOMPARE(statusOf(made).st_uid, somebody);
            QCOMPARE(statusOf(made).st_gid, gid_t(1001));
        }
    }

    void keepsTheAccessList()
    {
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        if (!accesslist::give(home.path(), accesslist::readableBy(somebody)))
            QSKIP("This file system has no access lists.");
        QCOMPARE(summary(save(home)), QStringLiteral("Ax"));
        QCOMPARE(accesslist::of(home.path()), accesslist::readableBy(somebody));
        QCOMPARE(rightsOf(home.path()), 0640U);
    }

    // The folder gives new files rights that this file did not have.
    void doesNotInheritTheFoldersAccessList()
    {
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        QVERIFY(give(home.path(), ::geteuid(), ::getegid(), 0640));
        if (!accesslist::give(home.folder(), accesslist::readableBy(somebody), accesslist::ofNewFiles))
            QSKIP("This file system has no access lists.");
        QCOMPARE(summary(save(home)), QStringLiteral("Ax"));
        QCOMPARE(accesslist::of(home.path()), QByteArray());
        QCOMPARE(rightsOf(home.path()), 0640U);
    }

    void refusesIfTheOwnerCannotStay()
    {
        if (::geteuid() != 0)
            QSKIP(onlyRoot);
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        QVERIFY(give(home.folder(), somebody, somebody, 0777));
        QVERIFY(give(home.path(), somebody, somebody, 0666));
        const As as(stranger);
        QVERIFY(as.is());
        const QString why =
            QStringLiteral("The file cannot be saved: it belongs to another user and would be yours afterwards.");
        QCOMPARE(triedOut(home), why);
        QCOMPARE(save(home).error().message, why);
        QCOMPARE(home.read(), configOf("a"));
        QCOMPARE(home.entries(), QStringList{QStringLiteral("config.json")});
    }

    void refusesIfTheGroupCannotStay_data()
    {
        QTest::addColumn<unsigned>("mode");
        QTest::addColumn<bool>("saves");
        QTest::newRow("without rights") << 0600U << true;
        QTest::newRow("with read permission") << 0640U << false;
    }

    void refusesIfTheGroupCannotStay()
    {
        if (::geteuid() != 0)
            QSKIP(onlyRoot);
        QFETCH(unsigned, mode);
        QFETCH(bool, saves);
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        QVERIFY(give(home.folder(), stranger, stranger, 0700));
        QVERIFY(give(home.path(), stranger, 1001, mode));
        const As as(stranger);
        QVERIFY(as.is());
        QCOMPARE(triedOut(home).isEmpty(), saves);
        QCOMPARE(save(home).has_value(), saves);
        QCOMPARE(rightsOf(home.path()), mode);
    }

    void refusesAnotherUsersFileInAStickyFolder()
    {
        if (::geteuid() != 0)
            QSKIP(onlyRoot);
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        QVERIFY(give(home.folder(), somebody, somebody, 01777));
        QVERIFY(give(home.path(), somebody, somebody, 0666));
        const As as(stranger);
        QCOMPARE(triedOut(home), QStringLiteral("The file cannot be saved: permission was denied."));
    }

    void refusesAFileProtectedAgainstChanges()
    {
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        if (!setFlag(home.path(), FS_IMMUTABLE_FL, true))
            QSKIP("Needs root, and a file system with such flags.");
        const QString why = triedOut(home);
        const bool saved = save(home).has_value();
        QVERIFY(setFlag(home.path(), FS_IMMUTABLE_FL, false));
        QCOMPARE(why, QStringLiteral("The file cannot be saved: it is protected against changes (chattr)."));
        QVERIFY(!saved);
        QCOMPARE(home.read(), configOf("a"));
    }

    void tryOutChangesNothing()
    {
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        const struct stat before = statusOf(home.path());
        QCOMPARE(triedOut(home), QString());
        QCOMPARE(statusOf(home.path()).st_ino, before.st_ino);
        QCOMPARE(statusOf(home.path()).st_mtim.tv_nsec, before.st_mtim.tv_nsec);
        QCOMPARE(home.entries(), QStringList{QStringLiteral("config.json")});
    }

    void tryOutFindsABrokenFile()
    {
        const ConfigFixture home;
        QVERIFY(home.write("{ broken"));
        QCOMPARE(ConfigSave(home.path(), {}).tryOut().error().kind, ErrorKind::FileBroken);
        QCOMPARE(home.read(), QByteArray("{ broken"));
    }

    void tryOutCreatesAMissingFolder()
    {
        const ConfigFixture home;
        QCOMPARE(triedOut(home.path(QStringLiteral("a/config.json"))), QString());
        QVERIFY(!QFileInfo::exists(home.path(QStringLiteral("a/config.json"))));
    }

    // Such a folder would accept the new file but, if it is append-only, never let it be removed.
    void refusesAFolderProtectedAgainstChanges_data()
    {
        QTest::addColumn<int>("flag");
        QTest::newRow("immutable") << FS_IMMUTABLE_FL;
        QTest::newRow("append only") << FS_APPEND_FL;
    }

    void refusesAFolderProtectedAgainstChanges()
    {
        QFETCH(int, flag);
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        if (!setFlag(home.folder(), flag, true))
            QSKIP("Needs root, and a file system with such flags.");
        const QString why = triedOut(home);
        const bool saved = save(home).has_value();
        QVERIFY(setFlag(home.folder(), flag, false));
        QCOMPARE(why, QStringLiteral("The file cannot be saved: its folder is protected against changes (chattr)."));
        QVERIFY(!saved);
        QCOMPARE(home.entries(), QStringList{QStringLiteral("config.json")});
    }

    // The file or a folder above it is a link to a disk that is not mounted. If the folder exists, like a mount point,
    // the file may be created only if it never existed before.
    void namesDanglingLinks_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("named");
        QTest::addColumn<DeadLink>("deadLink");
        QTest::addColumn<bool>("canBeMade");
        struct Row {
            const char *name;
            const char *link;
            const char *to;
            const char *named;
            bool hasFolder;
        };
        const Row rows[] = {
            {"file, no folder", "scripto/config.json", "%1/disk/config.json", "%1/disk/config.json", false},
            {"file, a folder", "scripto/config.json", "%1/real.json", "%1/real.json", true},
            {"relative", "scripto/config.json", "../disk/c.json", "%1/scripto/../disk/c.json", false},
            {"its folder", "scripto", "%1/disk/scripto", "%1/disk/scripto/config.json", false},
            {"its folder, an empty one", "scripto", "%1/empty", "%1/empty/config.json", true}};
        for (const Row &row : rows) {
            QTest::addRow("%s, never created", row.name)
                << row.link << row.to << row.named << DeadLink::Obey << row.hasFolder;
            QTest::addRow("%s, existed before", row.name)
                << row.link << row.to << row.named << DeadLink::Doubt << false;
        }
    }

    void namesDanglingLinks()
    {
        QFETCH(QString, link);
        QFETCH(QString, to);
        QFETCH(QString, named);
        QFETCH(DeadLink, deadLink);
        QFETCH(bool, canBeMade);
        const ConfigFixture home;
        const auto inHome = [&](QString text) { return text.replace(QStringLiteral("%1"), home.folder()); };
        QVERIFY(QDir().mkdir(home.path(QStringLiteral("empty"))));
        if (link != u"scripto")
            QVERIFY(QDir().mkdir(home.path(QStringLiteral("scripto"))));
        QCOMPARE(::symlink(QFile::encodeName(inHome(to)).constData(), QFile::encodeName(home.path(link)).constData()),
                 0);
        const QString path = home.path(QStringLiteral("scripto/config.json"));
        Worker worker;
        ConfigFile file(path, worker);
        std::optional<ConfigSnapshot> found;
        file.load(deadLink)->then(this, [&](const Result<ConfigSnapshot> &snapshot) { found = *snapshot; });
        QTRY_VERIFY(found);
        const QString target = canBeMade ? QString() : QDir::cleanPath(inHome(named));
        QCOMPARE(QDir::cleanPath(found->missingTarget), target);
        QCOMPARE(found->problem.has_value(), !canBeMade);
        QVERIFY(canBeMade || found->problem->message.contains(found->missingTarget));

        ConfigSave trial(path, {});
        trial.setDeadLink(deadLink);
        const auto tried = trial.tryOut();
        QCOMPARE(tried.has_value(), canBeMade);
        QVERIFY(canBeMade || tried.error().message.contains(found->missingTarget));
        ConfigSave save(path, adding('x'));
        save.setDeadLink(deadLink);
        const auto saved = save.run();
        QCOMPARE(saved.has_value(), canBeMade);
        QVERIFY(!canBeMade || (saved->missingTarget.isEmpty() && !saved->problem));
        QCOMPARE(QFileInfo::exists(path), canBeMade);
    }

    void createsAMissingFileOnRequest()
    {
        const ConfigFixture home;
        const QString target = home.path(QStringLiteral("real.json"));
        QVERIFY(QFile::link(target, home.path()));
        Worker worker;
        ConfigFile file(home.path(), worker);
        std::optional<ConfigSnapshot> made;
        file.create()->then(this, [&](const Result<ConfigSnapshot> &snapshot) { made = *snapshot; });
        QTRY_VERIFY(made);
        QVERIFY(made->exists && !made->problem && made->profiles.isEmpty());
        QVERIFY(QFileInfo(home.path()).isSymLink());
        QVERIFY(QFileInfo(target).isFile());
        // An existing file stays as it is.
        QVERIFY(home.write(configOf("a")));
        made.reset();
        file.create()->then(this, [&](const Result<ConfigSnapshot> &snapshot) { made = *snapshot; });
        QTRY_VERIFY(made);
        QCOMPARE(home.read(), configOf("a"));
    }
};

SCRIPTO_TEST(TestConfigRights)

} // namespace tst_configrights

#include "tst_configrights.moc"
