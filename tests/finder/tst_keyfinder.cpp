// SPDX-License-Identifier: MIT
#include "app/core/keyfingerprint.h"
#include "app/finder/keyfinder.h"
#include "app/finder/sandbox.h"
#include "app/finder/usualplaces.h"
#include "tests/support/testroom.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tst_keyfinder {

using namespace scripto;

namespace {

const QByteArray key = "scripto_" + QByteArray("q7Zk").repeated(16);
const QByteArray salt = "salt";

QString finderProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/findchild");
}

// Runs `attempt` in a process of its own inside the sandbox, which may read only `folder`. Returns its result, or -1.
int inSandbox(const QByteArray &folder, const std::function<int(const Sandbox &)> &attempt)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const int open = ::open(folder.constData(), O_RDONLY | O_DIRECTORY);
        ::_exit(attempt(enterSandbox({open})));
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// 0 if the call failed because it was not permitted, 2 if this kernel has no such means.
int isRefused(bool isAvailable, bool failed)
{
    const bool isPermission = errno == EPERM || errno == EACCES;
    return !isAvailable ? 2 : failed && isPermission ? 0 : 1;
}

struct Attempt {
    const char *name;
    std::function<bool(const QByteArray &folder)> failed;
};

QList<Attempt> attempts()
{
    using Folder = const QByteArray &;
    return {
        {"socket", [](Folder) { return ::socket(AF_INET, SOCK_STREAM, 0) < 0; }},
        {"local socket", [](Folder) { return ::socket(AF_UNIX, SOCK_STREAM, 0) < 0; }},
        {"pair of sockets",
         [](Folder) {
             int pair[2];
             return ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0;
         }},
        {"connect",
         [](Folder) {
             const sockaddr_in address{AF_INET, 9, {}, {}};
             return ::connect(STDIN_FILENO, reinterpret_cast<const sockaddr *>(&address), sizeof address) < 0;
         }},
        {"new file", [](Folder folder) { return ::open((folder + "/new").constData(), O_WRONLY | O_CREAT, 0600) < 0; }},
        {"write", [](Folder folder) { return ::open((folder + "/file").constData(), O_WRONLY) < 0; }},
        {"read and write", [](Folder folder) { return ::open((folder + "/file").constData(), O_RDWR) < 0; }},
        {"empty", [](Folder folder) { return ::open((folder + "/file").constData(), O_RDONLY | O_TRUNC) < 0; }},
        {"truncate", [](Folder folder) { return ::truncate((folder + "/file").constData(), 0) < 0; }},
        {"unlink", [](Folder folder) { return ::unlink((folder + "/file").constData()) < 0; }},
        {"rename",
         [](Folder folder) { return ::rename((folder + "/file").constData(), (folder + "/other").constData()) < 0; }},
        {"folder", [](Folder folder) { return ::mkdir((folder + "/d").constData(), 0700) < 0; }},
        {"link", [](Folder folder) { return ::symlink("x", (folder + "/l").constData()) < 0; }},
        {"mode", [](Folder folder) { return ::chmod((folder + "/file").constData(), 0777) < 0; }},
        {"mode by the newer call",
         [](Folder folder) {
             return ::syscall(452, AT_FDCWD, (folder + "/file").constData(), 0777, 0) < 0 && errno == EPERM;
         }},
        {"typing into a terminal", [](Folder) { return ::ioctl(STDIN_FILENO, TIOCSTI, "x") < 0 && errno == EPERM; }},
        {"another program",
         [](Folder) {
             char *const none[] = {nullptr};
             return ::execve("/bin/true", none, none) < 0;
         }},
    };
}

struct Found {
    QList<FoundPlace> places;
    QList<SkippedPlace> skipped;
    KeyFinder::End end = KeyFinder::End::Failed;
    FindSummary summary;
};

Found search(const FindRequest &request)
{
    KeyFinder finder(nullptr, finderProgram());
    Found all;
    bool hasEnded = false;
    QObject::connect(&finder, &KeyFinder::found, &finder, [&](const FoundPlace &place) { all.places.append(place); });
    QObject::connect(&finder, &KeyFinder::skipped, &finder, [&](const SkippedPlace &one) { all.skipped.append(one); });
    QObject::connect(&finder, &KeyFinder::ended, &finder, [&](KeyFinder::End how, const FindSummary &summary) {
        hasEnded = true;
        all.end = how;
        all.summary = summary;
    });
    finder.start(request);
    (void)QTest::qWaitFor([&] { return hasEnded; }, 60'000);
    return all;
}

void addFile(const QTemporaryDir &folder, const char *name, const QByteArray &content)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestKeyFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void childCannot_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < attempts().size(); ++i)
            QTest::newRow(attempts().at(i).name) << i;
    }

    void childCannot()
    {
        QFETCH(int, number);
        const QTemporaryDir folder;
        addFile(folder, "file", "content");
        const QByteArray path = QFile::encodeName(folder.path());
        const int result = inSandbox(path, [&](const Sandbox &sandbox) {
            errno = 0;
            const bool failed = attempts().at(number).failed(path);
            return isRefused(sandbox.isFenced, failed);
        });
        if (result == 2)
            QSKIP("This kernel has no seccomp filters.");
        QCOMPARE(result, 0);
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("content"));
    }

    // The filter of calls allows reading, so only Landlock can refuse this.
    void childReadsOnlyItsRoots()
    {
        const QTemporaryDir given;
        const QTemporaryDir other;
        addFile(given, "file", "x");
        addFile(other, "file", "x");
        const auto isReadable = [](const QTemporaryDir &folder) {
            return ::open(QFile::encodeName(folder.filePath(QStringLiteral("file"))).constData(), O_RDONLY) >= 0;
        };
        const int result = inSandbox(QFile::encodeName(given.path()), [&](const Sandbox &sandbox) {
            if (!isReadable(given))
                return 3;
            return isRefused(sandbox.isConfined, !isReadable(other));
        });
        if (result == 2)
            QSKIP("This kernel has no Landlock.");
        QCOMPARE(result, 0);
    }

    void reportsPlacesAndNoKeys()
    {
        const QTemporaryDir folder;
        addFile(folder, "a/.env", "A=1\nSCRIPTO_API_KEY=" + key + "\n");
        addFile(folder, "b.zip", "PK\3\4");
        FindRequest request;
        request.roots = {{.path = QFile::encodeName(QFileInfo(folder.path()).canonicalFilePath())}};
        request.salt = salt;
        request.starts = {"scripto_zz", "scripto_q7", "scripto_q7Zkq7"};
        const Found all = search(request);
        QCOMPARE(all.end, KeyFinder::End::Done);
        QCOMPARE(all.places.size(), 1);
        const FoundPlace &place = all.places.first();
        QCOMPARE(place.path, request.roots.first().path + "/a/.env");
        QCOMPARE(place.line, 2);
        QCOMPARE(place.masked, QStringLiteral("scripto_q7…"));
        QCOMPARE(place.fingerprint, fingerprintOf(Secret(key), salt).toText());
        QCOMPARE(place.starts, (QByteArrayList{"scripto_q7", "scripto_q7Zkq7"}));
        QVERIFY(qAbs(place.changed.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
        QCOMPARE(all.skipped.size(), 1);
        QCOMPARE(all.skipped.first().reason, SkipReason::Archive);
        QCOMPARE(all.summary.files, 1);
        QCOMPARE(all.summary.skipped.at(static_cast<size_t>(SkipReason::Archive)), 1);
        for (const FindMessage &message : {FindMessage(place), FindMessage(all.summary)})
            QVERIFY(!written(message).contains("q7Zkq7Zkq7"));
    }

    void nothingToSearchEndsAtOnce()
    {
        const Found all = search({});
        QCOMPARE(all.end, KeyFinder::End::Done);
        QCOMPARE(all.summary.files, 0);
    }

    void stopEndsIt()
    {
        KeyFinder finder(nullptr, QStringLiteral("/bin/sleep")); // refuses its argument, so Failed…
        QSignalSpy ended(&finder, &KeyFinder::ended);
        finder.start({});
        finder.stop(); // …unless it was stopped first
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().value<KeyFinder::End>(), KeyFinder::End::Stopped);
        QVERIFY(!finder.isRunning());
        finder.start({});
        QVERIFY(QTest::qWaitFor([&] { return ended.size() == 2; }, 60'000));
        QCOMPARE(ended.last().first().value<KeyFinder::End>(), KeyFinder::End::Failed);
    }

    void noProgramFails()
    {
        KeyFinder finder(nullptr, QStringLiteral("/nowhere/program"));
        QSignalSpy ended(&finder, &KeyFinder::ended);
        finder.start({});
        QVERIFY(QTest::qWaitFor([&] { return ended.size() == 1; }, 60'000));
        QCOMPARE(ended.first().first().value<KeyFinder::End>(), KeyFinder::End::Failed);
    }

    void messagesArriveInPieces()
    {
        FoundPlace place;
        place.path = "/a/\xff";
        place.line = 7;
        place.starts = {"scripto_a"};
        const QByteArray bytes = written(place) + written(FindProgress{3, "/b"});
        QByteArray arrived;
        QBuffer buffer(&arrived);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        int messages = 0;
        for (const char byte : bytes) {
            arrived.append(byte);
            while (const auto message = readMessage(buffer)) {
                if (++messages == 1)
                    QCOMPARE(std::get<FoundPlace>(*message).path, place.path);
                else
                    QCOMPARE(std::get<FindProgress>(*message).files, 3);
            }
        }
        QCOMPARE(messages, 2);
    }

    void namesUsualPlaces()
    {
        const auto roots = rootsOf("/h", {UsualPlace::Shell, UsualPlace::EnvFiles}, {"/f"});
        QVERIFY(roots.contains(FindRoot{"/h/.bash_history"}));
        QVERIFY(roots.contains(FindRoot{"/h", FindRoot::Reads::Projects, true, false}));
        QVERIFY(roots.contains(FindRoot{"/f"}));
        QVERIFY(!roots.contains(FindRoot{"/h/.claude"}));
        QVERIFY(rootsOf("/h", {UsualPlace::Agents}, {}).contains(FindRoot{"/h/.claude"}));
        QCOMPARE(rootsOf("/h", {UsualPlace::Home}, {}), QList<FindRoot>{FindRoot{"/h"}});
        QCOMPARE(rootsOf("/h", {}, {}), QList<FindRoot>());
    }

    void namesKinds_data()
    {
        QTest::addColumn<FileKind>("kind");
        QTest::newRow("/h/p/.env.local") << FileKind::EnvFile;
        QTest::newRow("/h/.zsh_history") << FileKind::ShellHistory;
        QTest::newRow("/h/.config/fish/config.fish") << FileKind::ShellStart;
        QTest::newRow("/h/.claude/settings.json") << FileKind::Agent;
        QTest::newRow("/h/p/.mcp.json") << FileKind::Agent;
        QTest::newRow("/h/p/.github/workflows/a.yml") << FileKind::Ci;
        QTest::newRow("/h/run.sh") << FileKind::Script;
        QTest::newRow("/h/.config/scripto/config.json") << FileKind::CliProfiles;
        QTest::newRow("/h/a.toml") << FileKind::Configuration;
        QTest::newRow("/h/notes") << FileKind::Other;
    }

    void namesKinds()
    {
        QFETCH(FileKind, kind);
        QCOMPARE(kindOf(QTest::currentDataTag()), kind);
    }
};

SCRIPTO_TEST(TestKeyFinder)

} // namespace tst_keyfinder

#include "tst_keyfinder.moc"
