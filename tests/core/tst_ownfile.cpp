// SPDX-License-Identifier: MIT
#include "app/core/ownfile.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace tst_ownfile {

using namespace scripto;

#ifdef Q_OS_UNIX

namespace {

constexpr uid_t somebody = 65'534;

uint modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777U : 0;
}

// Runs `test` as an unprivileged user in its own process; or as this user if it has no privileges to drop.
bool unprivileged(const std::function<bool()> &test)
{
    if (::geteuid() != 0)
        return test();
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setresgid(somebody, somebody, somebody) != 0 || ::setresuid(somebody, somebody, somebody) != 0)
            ::_exit(2);
        ::_exit(test() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

class TestOwnFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_umask = ::umask(0); }
    void cleanup() { ::umask(m_umask); }

    void createsFoldersForTheOwnerOnly()
    {
        const QTemporaryDir temporary;
        const QString folder = temporary.filePath(QStringLiteral("a/b"));
        QVERIFY(makeFolder(folder));
        QCOMPARE(modeOf(folder), 0700U);
        QCOMPARE(modeOf(temporary.filePath(QStringLiteral("a"))), 0700U);
        QVERIFY(makeFolder(folder));
    }

    void withdrawsItsOwnFolderFromOthers()
    {
        const QTemporaryDir temporary;
        for (const mode_t mode : {0755U, 0777U, 0750U}) {
            const QString folder = temporary.filePath(QString::number(mode));
            QCOMPARE(::mkdir(QFile::encodeName(folder).constData(), mode), 0);
            QVERIFY(makeFolder(folder));
            QCOMPARE(modeOf(folder), static_cast<uint>(mode)); // not every folder belongs to this program
            QVERIFY(makeOwnFolder(folder));
            QCOMPARE(modeOf(folder), 0700U);
        }
    }

    void refusesAnotherUsersFolder()
    {
        QVERIFY(unprivileged([] { return !makeOwnFolder(QStringLiteral("/etc")); }));
    }

    void doesNotTrustFilesThatOthersCanWrite_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("ownGroup");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("private") << 0600 << true << true;
        QTest::newRow("readable by others") << 0644 << true << true;
        QTest::newRow("writable by the user's own group") << 0664 << true << true;
        QTest::newRow("writable by another group") << 0664 << false << false;
        QTest::newRow("writable by everybody") << 0666 << true << false;
    }

    void doesNotTrustFilesThatOthersCanWrite()
    {
        QFETCH(int, mode);
        QFETCH(bool, ownGroup);
        QFETCH(bool, isBelieved);
        const QTemporaryDir temporary;
        QFile file(temporary.filePath(QStringLiteral("state.json")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(::fchmod(file.handle(), static_cast<mode_t>(mode)), 0);
        const uid_t user = ::geteuid() == 0 ? somebody : ::geteuid();
        const gid_t group = ownGroup ? user : user + 1;
        if (::fchown(file.handle(), user, group) != 0 && static_cast<uint>(mode) & S_IWGRP)
            QSKIP("needs the right to give files to groups");
        const QByteArray folder = QFile::encodeName(temporary.path());
        QVERIFY(::geteuid() != 0 || ::chown(folder.constData(), user, user) == 0);
        QCOMPARE(unprivileged([&] { return isOwnFile(file.handle(), temporary.path()); }), isBelieved);
    }

    void doesNotTrustAnotherUsersFile()
    {
        const QTemporaryDir temporary;
        QFile foreign(QStringLiteral("/etc/passwd"));
        QVERIFY(foreign.open(QIODevice::ReadOnly));
        if (::geteuid() == 0)
            QCOMPARE(::chown(QFile::encodeName(temporary.path()).constData(), somebody, somebody), 0);
        QVERIFY(unprivileged([&] { return !isOwnFile(foreign.handle(), temporary.path()); }));
        if (::geteuid() == 0)
            QVERIFY(isOwnFile(foreign.handle(), temporary.path())); // root may work in place of another user
    }

    void opensOwnFilesOnly_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<OwnFile>("opened");
        QTest::newRow("a file") << QStringLiteral("file") << OwnFile::Opened;
        QTest::newRow("nothing") << QStringLiteral("nothing") << OwnFile::Missing;
        QTest::newRow("a folder") << QStringLiteral("folder") << OwnFile::Unreadable;
        QTest::newRow("in a file") << QStringLiteral("file/within") << OwnFile::Unreadable;
        QTest::newRow("a pipe") << QStringLiteral("pipe") << OwnFile::Foreign;
        QTest::newRow("a socket") << QStringLiteral("socket") << OwnFile::Foreign;
        QTest::newRow("a link") << QStringLiteral("link") << OwnFile::Opened;
        QTest::newRow("a link to nothing") << QStringLiteral("dead link") << OwnFile::Missing;
        QTest::newRow("a link to a pipe") << QStringLiteral("link to a pipe") << OwnFile::Foreign;
        QTest::newRow("a link to a device") << QStringLiteral("link to a device") << OwnFile::Foreign;
    }

    void opensOwnFilesOnly()
    {
        QFETCH(QString, name);
        QFETCH(OwnFile, opened);
        const QTemporaryDir temporary;
        const auto in = [&temporary](const char *each) {
            return QFile::encodeName(temporary.filePath(QLatin1StringView(each)));
        };
        QFile made(temporary.filePath(QStringLiteral("file")));
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(made.write("own"), 3);
        made.close();
        QVERIFY(made.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(::mkdir(in("folder").constData(), 0700), 0);
        QCOMPARE(::mkfifo(in("pipe").constData(), 0600), 0);
        QCOMPARE(::mknod(in("socket").constData(), S_IFSOCK | 0600, 0), 0);
        QCOMPARE(::symlink("file", in("link").constData()), 0);
        QCOMPARE(::symlink("nothing", in("dead link").constData()), 0);
        QCOMPARE(::symlink("pipe", in("link to a pipe").constData()), 0);
        QCOMPARE(::symlink("/dev/zero", in("link to a device").constData()), 0);
        QFile file(temporary.filePath(name));
        QCOMPARE(openOwnFile(file), opened);
        QCOMPARE(file.isOpen(), opened == OwnFile::Opened);
        if (opened == OwnFile::Opened)
            QCOMPARE(file.readAll(), QByteArray("own"));
    }

    // Its maker chose what is read or written.
    void followsNoForeignLink_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("to a file") << QStringLiteral("file");
        QTest::newRow("to nothing") << QStringLiteral("nothing");
    }

    void followsNoForeignLink()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can give links away.");
        QFETCH(QString, target);
        const QTemporaryDir temporary;
        QFile made(temporary.filePath(QStringLiteral("file")));
        QVERIFY(made.open(QIODevice::WriteOnly));
        QVERIFY(made.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QFile file(temporary.filePath(QStringLiteral("state.json")));
        const QByteArray link = QFile::encodeName(file.fileName());
        QCOMPARE(::symlink(QFile::encodeName(target).constData(), link.constData()), 0);
        QCOMPARE(::lchown(link.constData(), somebody, somebody), 0);
        QCOMPARE(openOwnFile(file), OwnFile::Foreign);
        // Root may follow the link in a folder of the link's maker.
        QCOMPARE(::chown(QFile::encodeName(temporary.path()).constData(), somebody, somebody), 0);
        QVERIFY(openOwnFile(file) != OwnFile::Foreign);
    }

private:
    mode_t m_umask = 0;
};

SCRIPTO_TEST(TestOwnFile)

#endif

} // namespace tst_ownfile

#include "tst_ownfile.moc"
