// SPDX-License-Identifier: MIT
// Two instances of this program and another writer that writes like the CLI, each in its own process and busy with its
// own profile, while a reader watches. Runs for 3 s, or for 60 s with SCRIPTO_TEST_LONG=1.
#include "tests/config/configfixture.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>

namespace tst_configwriters {

using namespace scripto;

namespace {

constexpr qint64 shortRun = 3'000;
constexpr qint64 longRun = 60'000;

// Shared between the processes.
struct Counts {
    std::atomic<int> written[3] = {};
    std::atomic<int> lost[3] = {};
    std::atomic<int> failed[3] = {};
    std::atomic<bool> isOver = false;
};

constexpr int neighbour = 2;
constexpr char letters[] = {'a', 'b', 'n'};

QString counterOf(const ConfigDocument &document, char letter)
{
    for (const Profile &profile : document.profiles()) {
        if (profile.name == QLatin1String(&letter, 1))
            return profile.userId;
    }
    return {};
}

// Counts in "userId" and checks that its last number is still there.
void countAsInstance(const QString &path, Counts &counts, int who)
{
    QString last;
    for (int number = 1; !counts.isOver; ++number) {
        const auto change = [&](ConfigDocument &document) -> Result<void> {
            Profile profile;
            profile.name = QString(QLatin1Char(letters[who]));
            profile.apiKey = Secret(testKey(letters[who]));
            profile.userId = QString::number(number);
            return document.put(profile);
        };
        const auto look = lookAtConfig(path);
        if (look && counterOf(look->document, letters[who]) != last)
            ++counts.lost[who];
        if (ConfigSave(path, change).run())
            ++counts.written[who];
        else
            ++counts.failed[who];
        last = QString::number(number);
        QThread::msleep(QRandomGenerator::system()->bounded(20));
    }
}

// Reads, waits as long as editing would take, truncates, writes.
void countAsNeighbour(const QString &path, Counts &counts)
{
    QString last;
    for (int number = 1; !counts.isOver; ++number) {
        QThread::msleep(5 + QRandomGenerator::system()->bounded(60));
        auto document = ConfigDocument::parse(ConfigFixture::read(path));
        if (!document) {
            ++counts.failed[neighbour]; // must not happen: only the neighbour itself truncates
            continue;
        }
        if (counterOf(*document, letters[neighbour]) != last)
            ++counts.lost[neighbour];
        Profile profile;
        profile.name = QString(QLatin1Char(letters[neighbour]));
        profile.apiKey = Secret(testKey(letters[neighbour]));
        profile.userId = QString::number(number);
        const auto put = document->put(profile);
        const QByteArray bytes = document->toBytes();
        const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        QThread::usleep(500);
        const bool isWritten = put && ::write(fd, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
        ::close(fd);
        isWritten ? ++counts.written[neighbour] : ++counts.failed[neighbour];
        last = profile.userId;
    }
}

template <typename Work> pid_t start(Work work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    return child;
}

} // namespace

class TestConfigWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noWriterLosesAChange_data();
    void noWriterLosesAChange();
};

void TestConfigWriters::noWriterLosesAChange_data()
{
    QTest::addColumn<bool>("withNeighbour");
    QTest::newRow("two instances") << false;
    QTest::newRow("two instances and a neighbour") << true;
}

void TestConfigWriters::noWriterLosesAChange()
{
    QFETCH(bool, withNeighbour);
    const ConfigFixture home;
    QVERIFY(home.write(configOf("x")) && QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner));
    void *memory = ::mmap(nullptr, sizeof(Counts), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    QVERIFY(memory != MAP_FAILED);
    Counts &counts = *new (memory) Counts;

    QList<pid_t> children = {start([&] { countAsInstance(home.path(), counts, 0); }),
                             start([&] { countAsInstance(home.path(), counts, 1); })};
    if (withNeighbour)
        children.append(start([&] { countAsNeighbour(home.path(), counts); }));

    int looks = 0;
    int torn = 0;
    int openToOthers = 0;
    int withoutRest = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < (qEnvironmentVariableIsSet("SCRIPTO_TEST_LONG") ? longRun : shortRun)) {
        const auto file = lookAtFile(home.path());
        QVERIFY(file && file->exists);
        const auto document = ConfigDocument::parse(file->bytes);
        ++looks;
        torn += document ? 0 : 1;
        openToOthers += file->openToOthers ? 1 : 0;
        withoutRest += document && !file->bytes.contains(testKey('x')) ? 1 : 0;
        QThread::usleep(500);
    }
    counts.isOver = true;
    for (const pid_t child : children)
        QCOMPARE(::waitpid(child, nullptr, 0), child);

    qInfo("instances wrote %d and %d, lost %d and %d, failed %d and %d; the neighbour wrote %d, lost %d, failed %d; "
          "%d looks, %d half-written",
          counts.written[0].load(), counts.written[1].load(), counts.lost[0].load(), counts.lost[1].load(),
          counts.failed[0].load(), counts.failed[1].load(), counts.written[2].load(), counts.lost[2].load(),
          counts.failed[2].load(), looks, torn);
    QVERIFY(counts.written[0] > 5 && counts.written[1] > 5);
    QVERIFY(!withNeighbour || counts.written[neighbour] > 5);
    // If the neighbour loses a write of its own, one of our instances has overwritten it.
    QCOMPARE(counts.lost[neighbour].load(), 0);
    QCOMPARE(counts.failed[neighbour].load(), 0);
    QCOMPARE(counts.failed[0] + counts.failed[1], 0);
    QCOMPARE(openToOthers, 0);
    QCOMPARE(withoutRest, 0);
    if (!withNeighbour) { // it alone truncates and writes stale content
        QCOMPARE(torn, 0);
        QCOMPARE(counts.lost[0] + counts.lost[1], 0);
    }
    ::munmap(memory, sizeof(Counts));
}

SCRIPTO_TEST(TestConfigWriters)

} // namespace tst_configwriters

#include "tst_configwriters.moc"
