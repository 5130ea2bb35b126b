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

private:
    mode_t m_umask = 0;
};

SCRIPTO_TEST(TestOwnFile)

#endif

} // namespace tst_ownfile

#include "tst_ownfile.moc"
