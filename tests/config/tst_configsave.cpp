// SPDX-License-Identifier: MIT
#include "app/config/atomicfile.h"
#include "tests/config/configfixture.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tst_configsave {

using namespace scripto;
using namespace std::chrono_literals;

using Step = ConfigSave::Step;

namespace {

const QStringList onlyTheFile = {QStringLiteral("config.json")};

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status;
}

unsigned modeOf(const QString &path)
{
    return statusOf(path).st_mode & 07777;
}

bool isSameFile(const struct stat &a, const struct stat &b)
{
    return a.st_ino == b.st_ino && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

Result<ConfigSnapshot> save(const QString &path, ConfigFile::Change change,
                            std::function<void(Step)> observer = nullptr)
{
    ConfigSave configSave(path, std::move(change));
    configSave.setObserver(std::move(observer));
    return configSave.run();
}

template <typename T> std::optional<ErrorKind> kindOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

// Runs `action` once, when the step is first reached.
std::function<void(Step)> onceAfter(Step wanted, std::function<void()> action)
{
    return [wanted, action = std::move(action), isDone = false](Step step) mutable {
        if (step == wanted && !std::exchange(isDone, true))
            action();
    };
}

// Whether a save that starts during another program's write waits until it is finished. On a busy machine that may take
// too long, which proves nothing: one success in five is enough.
bool isSeenThoughLate(const std::function<void(const ConfigFixture &)> &begin)
{
    QString saved;
    for (int i = 0; i < 5 && saved != u"Abx"; ++i) {
        const ConfigFixture home;
        begin(home);
        std::thread neighbour([&] {
            std::this_thread::sleep_for(15ms);
            home.write(configOf("ab"));
        });
        saved = summary(save(home.path(), adding('x')));
        neighbour.join();
    }
    return saved == u"Abx";
}

Result<void> addUnderAFreeName(ConfigDocument &document)
{
    QStringList names;
    for (const Profile &profile : document.profiles())
        names.append(profile.name);
    Profile mine;
    mine.name = names.contains(QStringLiteral("x")) ? QStringLiteral("y") : QStringLiteral("x");
    mine.apiKey = Secret(testKey('z'));
    return document.put(mine);
}

} // namespace

class TestConfigSave : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsFileAndFolderForTheOwnerOnly();
    void isPrivateFromTheFirstByte();
    void writesNothingIfNothingChanges();
    void refusedChangeWritesNothing();
    void leavesBrokenFilesAlone();
    void readsATruncatedFileAgain();
    void looksForAMissingFileAgain();

    void mergesAChangeBeforeTheCompare();
    void mergesRepeatedChangesByOthers();
    void mergesAFileThatAppearsMeanwhile();
    void mergesALateWriteIntoTheReplacedFile();
    void mergesALateWriteInTwoPieces();
    void waitsForAProgramThatHasTheFileOpen();
    void ignoresALateWriteThatBreaksOff();
    void keepsBothKeysIfALateWriteTakesTheName();
    void failsIfALateWriteRemovesTheProfile();
    void mergesALateWriteIntoTheMergedFile();
    void mergesTwoLateWrites();
    void restoresAChangeThatAStaleWriteOverwrote();
    void failsIfAFolderReplacesTheFile();

    void survivesBeingKilledAtEveryStep_data();
    void survivesBeingKilledAtEveryStep();
    void waitsForALock();
    void takesOverAnUnfinishedLock();
    void removesLeftoversOfAKilledInstance();

    void keepsTheBrokenFileItReplaces();
    void writesNothingThatIsTooLargeToRead();
    void keepsTheOversizedFileItReplaces();
    void refusesToReplaceAnIntactFile();
    void doesNotOverwriteAnEarlierBrokenFile();

    void givesUpAfterItsPatience();
};

void TestConfigSave::createsFileAndFolderForTheOwnerOnly()
{
    for (const mode_t mask : {0U, 022U, 0177U}) {
        const ConfigFixture home;
        const mode_t old = ::umask(mask);
        const auto saved = save(home.path(QStringLiteral("a/b/config.json")), adding('x'));
        ::umask(old);
        QCOMPARE(summary(saved), QStringLiteral("x"));
        QVERIFY(saved->exists);
        QVERIFY(!saved->openToOthers);
        QCOMPARE(modeOf(home.path(QStringLiteral("a/b/config.json"))), 0600U);
        QCOMPARE(modeOf(home.path(QStringLiteral("a/b"))), 0700U);
        QCOMPARE(modeOf(home.path(QStringLiteral("a"))), 0700U);
        QCOMPARE(QDir(home.path(QStringLiteral("a/b"))).entryList(QDir::Files | QDir::Hidden), onlyTheFile);
    }
}

void TestConfigSave::isPrivateFromTheFirstByte()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QVERIFY(QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(snapshotOf(*lookAtConfig(home.path()), home.path()).openToOthers);
    unsigned mode = 0;
    const mode_t old = ::umask(0);
    const auto saved =
        save(home.path(), adding('x'),
             onceAfter(Step::Write, [&] { mode = modeOf(home.path(QStringLiteral(".config.json.new"))); }));
    ::umask(old);
    QCOMPARE(mode, 0600U);
    QCOMPARE(modeOf(home.path()), 0604U); // as the user had it; the window offers to change that
    QVERIFY(saved->openToOthers);
}

void TestConfigSave::writesNothingIfNothingChanges()
{
    const ConfigFixture home;
    const QByteArray bytes = "\xef\xbb\xbf" + configOf("ab").replace("\n", "\r\n");
    QVERIFY(home.write(bytes));
    const struct stat before = statusOf(home.path());
    const struct stat folderBefore = statusOf(home.folder());
    QList<Step> steps;
    const auto saved = save(home.path(), activating('a'), [&](Step step) { steps.append(step); });
    QCOMPARE(summary(saved), QStringLiteral("Ab"));
    QCOMPARE(steps, QList<Step>{Step::Look});
    QCOMPARE(home.read(), bytes);
    QVERIFY(isSameFile(before, statusOf(home.path())));
    QVERIFY(isSameFile(folderBefore, statusOf(home.folder()))); // not even a lock file was created
    // Nor is anything created.
    const QString absent = home.path(QStringLiteral("none/config.json"));
    QVERIFY(!save(absent, [](ConfigDocument &) { return Result<void>(); })->exists);
    QVERIFY(!QFileInfo::exists(home.path(QStringLiteral("none"))));
}

void TestConfigSave::refusedChangeWritesNothing()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("ab")));
    const struct stat before = statusOf(home.path());
    const auto saved = save(home.path(), [](ConfigDocument &document) -> Result<void> {
        if (auto removed = document.remove(QStringLiteral("a")); !removed)
            return removed;
        return failure(ErrorKind::Invalid, QStringLiteral("No."));
    });
    QCOMPARE(summary(saved), QStringLiteral("!No."));
    QVERIFY(isSameFile(before, statusOf(home.path())));
    QCOMPARE(home.entries(), onlyTheFile);
}

// All at once, because each is read again for a while before giving up.
void TestConfigSave::leavesBrokenFilesAlone()
{
    struct Case {
        ConfigFixture home;
        QString source;
        QByteArray bytes;
        struct stat before = {};
        std::optional<ErrorKind> loaded;
        std::optional<ErrorKind> saved;
        std::thread thread;
    };
    const QDir folder(QStringLiteral(SCRIPTO_TEST_DATA "/config/broken"));
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.json")});
    QVERIFY(files.size() >= 20);
    std::vector<Case> cases(static_cast<std::size_t>(files.size()));
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Case &one = cases[i];
        one.source = files[static_cast<qsizetype>(i)].filePath();
        one.bytes = ConfigFixture::read(one.source);
        one.home.write(one.bytes);
        one.before = statusOf(one.home.path());
        one.thread = std::thread([&one] {
            one.loaded = kindOf(lookAtConfig(one.home.path()));
            one.saved = kindOf(save(one.home.path(), adding('x')));
        });
    }
    for (Case &one : cases)
        one.thread.join();
    for (const Case &one : cases) {
        const QByteArray source = one.source.toUtf8();
        QVERIFY2(one.loaded == ErrorKind::FileBroken, source);
        QVERIFY2(one.saved == ErrorKind::FileBroken, source);
        QVERIFY2(one.home.read() == one.bytes, source);
        QVERIFY2(isSameFile(one.before, statusOf(one.home.path())), source);
        QVERIFY2(one.home.entries() == onlyTheFile, source);
    }
}

void TestConfigSave::readsATruncatedFileAgain()
{
    for (const qsizetype size : {0, 20})
        QVERIFY(isSeenThoughLate([size](const ConfigFixture &home) { home.write(configOf("ab").first(size)); }));
}

// Some editors remove the old file before they write the new one.
void TestConfigSave::looksForAMissingFileAgain()
{
    QVERIFY(isSeenThoughLate([](const ConfigFixture &home) { QFile::remove(home.path()); }));
}

void TestConfigSave::mergesAChangeBeforeTheCompare()
{
    for (const Step step : {Step::Look, Step::Lock, Step::Write}) {
        const ConfigFixture home;
        QVERIFY(home.write(configOf("a")));
        const auto saved = save(home.path(), adding('x'), onceAfter(step, [&] { home.write(configOf("ba")); }));
        QCOMPARE(summary(saved), QStringLiteral("Bax"));
        QCOMPARE(home.entries(), onlyTheFile);
    }
}

void TestConfigSave::mergesRepeatedChangesByOthers()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    int round = 0;
    const auto saved = save(home.path(), adding('x'), [&](Step step) {
        if (step == Step::Write && ++round <= 20)
            home.write(configOf(round % 2 ? "ab" : "a"));
    });
    QCOMPARE(round, 21);
    QCOMPARE(summary(saved), QStringLiteral("Ax"));
}

void TestConfigSave::mergesAFileThatAppearsMeanwhile()
{
    const ConfigFixture home;
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Compare, [&] { home.write(configOf("a")); }));
    QCOMPARE(summary(saved), QStringLiteral("Ax"));
    QCOMPARE(home.read().count("apiKey"), 2);
    QCOMPARE(statusOf(home.path()).st_nlink, 1U);
    QCOMPARE(home.entries(), onlyTheFile);
}

// Another program opens the file before the rename and writes after it.
void TestConfigSave::mergesALateWriteIntoTheReplacedFile()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("ab")));
    QFile late(home.path());
    QVERIFY(late.open(QIODevice::ReadWrite));
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Replace, [&] {
                                late.resize(0);
                                late.write(configOf("bac"));
                                late.flush();
                            }));
    QCOMPARE(summary(saved), QStringLiteral("Bacx"));
    QCOMPARE(summary(snapshotOf(*lookAtConfig(home.path()), home.path())), QStringLiteral("Bacx"));
    QCOMPARE(home.entries(), onlyTheFile);
}

void TestConfigSave::mergesALateWriteInTwoPieces()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("ab")));
    QFile late(home.path());
    QVERIFY(late.open(QIODevice::ReadWrite));
    std::thread neighbour;
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Replace, [&] {
                                late.resize(0);
                                neighbour = std::thread([&] {
                                    std::this_thread::sleep_for(60ms);
                                    late.write(configOf("abc"));
                                    late.flush();
                                });
                            }));
    neighbour.join();
    QCOMPARE(summary(saved), QStringLiteral("Abcx"));
}

// It has opened the file and takes a while to write.
void TestConfigSave::waitsForAProgramThatHasTheFileOpen()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("ab")));
    QFile late(home.path());
    QVERIFY(late.open(QIODevice::ReadWrite));
    if (!lookAtFile(home.path())->file->mayStillBeWritten())
        QSKIP("This file system does not tell who has a file open");
    std::thread neighbour;
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Replace, [&] {
                                neighbour = std::thread([&] {
                                    std::this_thread::sleep_for(150ms);
                                    late.resize(0);
                                    late.write(configOf("abc"));
                                    late.close();
                                });
                            }));
    neighbour.join();
    QCOMPARE(summary(saved), QStringLiteral("Abcx"));
    QVERIFY(!lookAtFile(home.path())->file->mayStillBeWritten());
}

void TestConfigSave::ignoresALateWriteThatBreaksOff()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("ab")));
    QFile late(home.path());
    QVERIFY(late.open(QIODevice::ReadWrite));
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Replace, [&] { late.resize(30); }));
    QCOMPARE(summary(saved), QStringLiteral("Abx"));
}

void TestConfigSave::keepsBothKeysIfALateWriteTakesTheName()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QFile late(home.path());
    QVERIFY(late.open(QIODevice::ReadWrite));
    const auto saved = save(home.path(), addUnderAFreeName, onceAfter(Step::Replace, [&] {
                                late.write(configOf("ax"));
                                late.flush();
                            }));
    QCOMPARE(summary(saved), QStringLiteral("Axy"));
    QVERIFY(home.read().contains(testKey('x'))); // neither key is lost
    QVERIFY(home.read().contains(testKey('z')));
}

void TestConfigSave::failsIfALateWriteRemovesTheProfile()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("abc")));
    QFile late(home.path());
    QVERIFY(late.open(QIODevice::ReadWrite));
    const auto saved = save(home.path(), activating('b'), onceAfter(Step::Replace, [&] {
                                late.resize(0);
                                late.write(configOf("ac"));
                                late.flush();
                            }));
    QCOMPARE(saved.error().kind, ErrorKind::NotFound);
    QCOMPARE(home.read(), configOf("ac"));
}

// The second late writer has read our first version, so the change is merged into its file and not made again, which
// would take a second name here.
void TestConfigSave::mergesALateWriteIntoTheMergedFile()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QFile first(home.path());
    QFile second(home.path());
    QVERIFY(first.open(QIODevice::ReadWrite));
    const auto overwrite = [](QFile &file, const QByteArray &bytes) {
        file.resize(0);
        file.seek(0);
        file.write(bytes);
        file.close();
    };
    int replaced = 0;
    const auto saved = save(home.path(), addUnderAFreeName, [&](Step step) {
        if (step != Step::Replace)
            return;
        if (++replaced == 1 && second.open(QIODevice::ReadWrite))
            overwrite(first, configOf("ab"));
        auto document = replaced == 2 ? ConfigDocument::parse(second.readAll()) : ConfigDocument();
        if (replaced == 2 && document && adding('c')(*document))
            overwrite(second, document->toBytes());
    });
    QCOMPARE(summary(saved), QStringLiteral("Abxc"));
    QCOMPARE(replaced, 3);
}

// The late writer writes again before its first write is found.
void TestConfigSave::mergesTwoLateWrites()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QFile late(home.path());
    QVERIFY(late.open(QIODevice::ReadWrite));
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Replace, [&] {
                                late.write(configOf("ab"));
                                late.flush();
                                auto document = *ConfigDocument::parse(home.read());
                                if (adding('c')(document))
                                    home.write(document.toBytes());
                            }));
    QCOMPARE(summary(saved), QStringLiteral("Abxc"));
}

// Another program reads the file before the rename and overwrites it afterwards.
void TestConfigSave::restoresAChangeThatAStaleWriteOverwrote()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Replace, [&] { home.write(configOf("ba")); }));
    QCOMPARE(summary(saved), QStringLiteral("Bax"));
    QCOMPARE(home.entries(), onlyTheFile);
}

void TestConfigSave::failsIfAFolderReplacesTheFile()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Write, [&] {
                                QFile::remove(home.path());
                                QDir().mkdir(home.path());
                            }));
    QCOMPARE(saved.error().kind, ErrorKind::FileUnreadable);
    QVERIFY(QFileInfo(home.path()).isDir());
    QCOMPARE(home.entries(), onlyTheFile);
}

void TestConfigSave::survivesBeingKilledAtEveryStep_data()
{
    QTest::addColumn<ConfigSave::Step>("step");
    QTest::addColumn<QString>("left");
    QTest::newRow("look") << Step::Look << QStringLiteral("Ab");
    QTest::newRow("lock") << Step::Lock << QStringLiteral("Ab");
    QTest::newRow("write") << Step::Write << QStringLiteral("Ab");
    QTest::newRow("compare") << Step::Compare << QStringLiteral("Ab");
    QTest::newRow("replace") << Step::Replace << QStringLiteral("Abx");
    QTest::newRow("settle") << Step::Settle << QStringLiteral("Abx");
}

void TestConfigSave::survivesBeingKilledAtEveryStep()
{
    QFETCH(ConfigSave::Step, step);
    QFETCH(QString, left);
    const ConfigFixture home;
    QVERIFY(home.write(configOf("ab")));
    const pid_t child = ::fork();
    if (child == 0) {
        const auto saved = save(home.path(), adding('x'), onceAfter(step, [] { ::kill(::getpid(), SIGKILL); }));
        ::_exit(saved ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    QCOMPARE(summary(snapshotOf(*lookAtConfig(home.path()), home.path())), left);

    // The next save takes over the dead instance's lock at once.
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(summary(save(home.path(), adding('y'))), left + u'y');
    QVERIFY(timer.elapsed() < 2'000);
    QCOMPARE(home.entries(), onlyTheFile);
}

void TestConfigSave::waitsForALock()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    FileLock lock(home.path() + QStringLiteral(".lock"));
    QCOMPARE(lock.tryOnce(), FileLock::State::Held);
    QCOMPARE(modeOf(home.path() + QStringLiteral(".lock")), 0600U);
    bool isFree = false;
    bool wasFree = false;
    std::thread other([&] {
        std::this_thread::sleep_for(50ms);
        isFree = true;
        lock.giveUp();
    });
    const auto saved = save(home.path(), adding('x'), onceAfter(Step::Lock, [&] { wasFree = isFree; }));
    other.join();
    QVERIFY(wasFree);
    QCOMPARE(summary(saved), QStringLiteral("Ax"));
}

// Left behind by a killed instance, possibly of an earlier version with other content.
void TestConfigSave::takesOverAnUnfinishedLock()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QFile lock(home.path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.write("1\nscripto-keys\nelsewhere\n") > 0);
    lock.close();
    QCOMPARE(summary(save(home.path(), adding('x'))), QStringLiteral("Ax"));
    QCOMPARE(home.entries(), onlyTheFile);
}

void TestConfigSave::removesLeftoversOfAKilledInstance()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QVERIFY(ConfigFixture::write(home.path(QStringLiteral(".config.json.new")), configOf("zzz")));
    QCOMPARE(summary(save(home.path(), adding('x'))), QStringLiteral("Ax"));
    QCOMPARE(home.entries(), onlyTheFile);
}

void TestConfigSave::keepsTheBrokenFileItReplaces()
{
    const ConfigFixture home;
    const QByteArray broken = configOf("ab").chopped(10);
    QVERIFY(home.write(broken));
    ConfigSave restore(home.path(), adding('x'));
    restore.setKeepBrokenAs(home.path(QStringLiteral("config.json.broken")));
    QCOMPARE(summary(restore.run()), QStringLiteral("x"));
    QCOMPARE(home.read(home.path(QStringLiteral("config.json.broken"))), broken);
    QCOMPARE(modeOf(home.path(QStringLiteral("config.json.broken"))), 0600U);
    QCOMPARE(home.entries().size(), 2);
}

void TestConfigSave::writesNothingThatIsTooLargeToRead()
{
    const ConfigFixture home;
    const auto withLongMail = [](qsizetype length) {
        return [length](ConfigDocument &document) {
            Profile profile;
            profile.name = QStringLiteral("x");
            profile.apiKey = Secret(testKey('x'));
            profile.email = QString(length, u'm');
            return document.put(profile);
        };
    };
    const auto refused = [&](const Result<ConfigSnapshot> &saved) {
        return !saved && saved.error().kind == ErrorKind::FileNotWritten
            && saved.error().message.startsWith(u"The file would be larger than 16 MB");
    };
    QVERIFY(home.write(configOf("a")));
    QVERIFY(refused(save(home.path(), withLongMail(largestFile))));
    QCOMPARE(home.read(), configOf("a"));
    QCOMPARE(home.entries(), onlyTheFile);

    // The file is nearly full: what still fits can be read again, and no new key is requested if it would not fit.
    QVERIFY(save(home.path(), withLongMail(largestFile - 1000)));
    QCOMPARE(summary(save(home.path(), activating('a'))), QStringLiteral("Ax"));
    ConfigSave next(home.path(), {});
    const Result<Done> tried = next.tryOut();
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, ErrorKind::FileNotWritten);
    QCOMPARE(home.entries(), onlyTheFile);
}

void TestConfigSave::keepsTheOversizedFileItReplaces()
{
    const ConfigFixture home;
    const QString kept = home.path(QStringLiteral("config.json.broken"));
    const QByteArray tooLarge = configOf("ab") + QByteArray(largestFile, ' ');
    QVERIFY(home.write(tooLarge));
    const Result<ConfigLook> look = lookAtConfig(home.path());
    QVERIFY(!look);
    QCOMPARE(look.error().kind, ErrorKind::FileBroken);
    QCOMPARE(look.error().message, QStringLiteral("The file is larger than 16 MB."));
    QVERIFY(!save(home.path(), adding('x')));
    QVERIFY(home.read() == tooLarge);

    ConfigSave restore(home.path(), adding('x'));
    restore.setKeepBrokenAs(kept);
    QCOMPARE(summary(restore.run()), QStringLiteral("x"));
    QVERIFY(home.read(kept) == tooLarge);
    QCOMPARE(modeOf(kept), 0600U);
    QCOMPARE(home.entries().size(), 2);
}

void TestConfigSave::refusesToReplaceAnIntactFile()
{
    const ConfigFixture home;
    ConfigSave restore(home.path(), adding('x'));
    restore.setKeepBrokenAs(home.path(QStringLiteral("config.json.broken")));
    QCOMPARE(restore.run().error().kind, ErrorKind::Invalid); // there is no file
    QVERIFY(home.write(configOf("a")));
    QCOMPARE(restore.run().error().kind, ErrorKind::Invalid);
    QCOMPARE(home.read(), configOf("a"));
    QCOMPARE(home.entries(), onlyTheFile);
    // Another program repairs the file at the last moment.
    QVERIFY(home.write("{"));
    restore.setObserver(onceAfter(Step::Write, [&] { home.write(configOf("b")); }));
    QCOMPARE(restore.run().error().kind, ErrorKind::Invalid);
    QCOMPARE(home.read(), configOf("b"));
    QCOMPARE(home.entries(), onlyTheFile);
}

void TestConfigSave::doesNotOverwriteAnEarlierBrokenFile()
{
    const ConfigFixture home;
    const QString kept = home.path(QStringLiteral("config.json.broken"));
    QVERIFY(home.write("{"));
    QVERIFY(home.write(kept, "precious"));
    ConfigSave restore(home.path(), adding('x'));
    restore.setKeepBrokenAs(kept);
    QCOMPARE(restore.run().error().kind, ErrorKind::FileNotWritten);
    QCOMPARE(home.read(), QByteArray("{"));
    QCOMPARE(home.read(kept), QByteArray("precious"));
    QCOMPARE(home.entries().size(), 2);
}

void TestConfigSave::givesUpAfterItsPatience()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    ConfigSave held(home.path(), adding('x'));
    held.setPatience(50ms);
    {
        FileLock lock(home.path() + QStringLiteral(".lock"));
        QCOMPARE(lock.tryOnce(), FileLock::State::Held);
        QCOMPARE(held.run().error().kind, ErrorKind::FileNotWritten);
        QCOMPARE(home.read(), configOf("a"));
    }
    int round = 0;
    ConfigSave disturbed(home.path(), adding('x'));
    disturbed.setPatience(50ms);
    disturbed.setObserver([&](Step step) {
        if (step == Step::Write)
            home.write(configOf(++round % 2 ? "ab" : "a"));
    });
    QCOMPARE(disturbed.run().error().kind, ErrorKind::FileNotWritten);
    QVERIFY(!home.read().contains("\"x\""));
    QCOMPARE(home.entries(), onlyTheFile);
}

SCRIPTO_TEST(TestConfigSave)

} // namespace tst_configsave

#include "tst_configsave.moc"
