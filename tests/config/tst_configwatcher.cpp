// SPDX-License-Identifier: MIT
#include "app/config/configwatcher.h"
#include "tests/config/configfixture.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <unistd.h>

namespace tst_configwatcher {

using namespace scripto;

namespace {

constexpr int soon = 1'000; // an outside edit must be noticed within this many milliseconds
constexpr int quiet = 150;

bool link(const QString &target, const QString &path)
{
    return ::symlink(QFile::encodeName(target).constData(), QFile::encodeName(path).constData()) == 0;
}

bool swapIn(const QString &source, const QString &target)
{
    return ::rename(QFile::encodeName(source).constData(), QFile::encodeName(target).constData()) == 0;
}

// A watcher and the signals it has emitted.
class Watch {
public:
    explicit Watch(const QString &path)
        : m_watcher(path)
        , m_spy(&m_watcher, &ConfigWatcher::changed)
    {
    }

    // Waits until earlier changes cause no further signals.
    void settle()
    {
        while (m_spy.wait(quiet)) { }
        m_spy.clear();
    }
    bool tells() { return !m_spy.isEmpty() || m_spy.wait(soon); }
    qsizetype count() const { return m_spy.count(); }

private:
    ConfigWatcher m_watcher;
    QSignalSpy m_spy;
};

} // namespace

class TestConfigWatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsEveryKindOfChange_data();
    void reportsEveryKindOfChange();
    void reportsChangesAfterAReplacement();
    void reportsChangesWhileAReplacedFileIsOpen();
    void followsFoldersThatComeAndGo();
    void reportsASwappedFolder();
    void reportsAMovedParentFolder();
    void watchesTheTargetOfASymlink();
    void reportsARedirectedSymlink();
    void joinsBursts();
    void reportsChangesDuringEndlessWriting();
    void staysSilentWithoutChanges();
    void acceptsAnInvalidPath();
};

void TestConfigWatcher::reportsEveryKindOfChange_data()
{
    QTest::addColumn<QString>("event");
    for (const char *event : {"write", "append", "replace", "remove", "create", "move away", "permissions"})
        QTest::newRow(event) << QString::fromLatin1(event);
}

void TestConfigWatcher::reportsEveryKindOfChange()
{
    QFETCH(QString, event);
    const ConfigFixture home;
    const QString other = home.path(QStringLiteral("other"));
    QVERIFY(event == u"create" || home.write(configOf("a")));
    QVERIFY(home.write(other, configOf("ab")));
    Watch watch(home.path());
    watch.settle();
    if (event == u"write" || event == u"create") {
        QVERIFY(home.write(configOf("ab")));
    } else if (event == u"append") {
        QFile file(home.path());
        QVERIFY(file.open(QIODevice::Append) && file.write(" ") == 1);
    } else if (event == u"replace") {
        QVERIFY(swapIn(other, home.path()));
    } else if (event == u"remove") {
        QVERIFY(QFile::remove(home.path()));
    } else if (event == u"move away") {
        QVERIFY(QFile::rename(home.path(), other + u'2'));
    } else {
        QVERIFY(QFile::setPermissions(home.path(), QFile::ReadOwner));
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(watch.tells());
    QVERIFY2(timer.elapsed() < 500, "well within a second");
}

void TestConfigWatcher::reportsChangesAfterAReplacement()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    Watch watch(home.path());
    for (int i = 0; i < 5; ++i) {
        watch.settle();
        const QString fresh = home.path(QStringLiteral("fresh"));
        QVERIFY(home.write(fresh, configOf("a")) && swapIn(fresh, home.path()));
        QVERIFY(watch.tells());
        watch.settle();
        QVERIFY(home.write(configOf("ab")));
        QVERIFY(watch.tells());
    }
}

// As ConfigSave does for a moment: the old file, and the watch on it, still exist then.
void TestConfigWatcher::reportsChangesWhileAReplacedFileIsOpen()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    QFile held(home.path());
    QVERIFY(held.open(QIODevice::ReadOnly));
    Watch watch(home.path());
    const QString fresh = home.path(QStringLiteral("fresh"));
    QVERIFY(home.write(fresh, configOf("a")) && swapIn(fresh, home.path()));
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(home.write(configOf("ab")));
    QVERIFY(watch.tells());
}

void TestConfigWatcher::followsFoldersThatComeAndGo()
{
    const ConfigFixture home;
    const QString path = home.path(QStringLiteral("a/b/c/config.json"));
    Watch watch(path);
    for (int i = 0; i < 2; ++i) {
        watch.settle();
        QVERIFY(QDir().mkpath(home.path(QStringLiteral("a/b"))));
        QVERIFY(watch.tells());
        watch.settle();
        QVERIFY(QDir().mkpath(home.path(QStringLiteral("a/b/c"))));
        QVERIFY(watch.tells());
        watch.settle();
        QVERIFY(home.write(path, configOf("a")));
        QVERIFY(watch.tells());
        watch.settle();
        QVERIFY(QDir(home.path(QStringLiteral("a"))).removeRecursively());
        QVERIFY(watch.tells());
    }
    // All at once, as the CLI does at its first sign-in.
    watch.settle();
    QVERIFY(QDir().mkpath(home.path(QStringLiteral("a/b/c"))) && home.write(path, configOf("a")));
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(home.write(path, configOf("ab")));
    QVERIFY(watch.tells());
}

void TestConfigWatcher::reportsASwappedFolder()
{
    const ConfigFixture home;
    QVERIFY(QDir().mkdir(home.path(QStringLiteral("a"))) && QDir().mkdir(home.path(QStringLiteral("b"))));
    QVERIFY(home.write(home.path(QStringLiteral("a/config.json")), configOf("a")));
    QVERIFY(home.write(home.path(QStringLiteral("b/config.json")), configOf("b")));
    Watch watch(home.path(QStringLiteral("a/config.json")));
    watch.settle();
    QVERIFY(swapIn(home.path(QStringLiteral("a")), home.path(QStringLiteral("old"))));
    QVERIFY(swapIn(home.path(QStringLiteral("b")), home.path(QStringLiteral("a"))));
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(home.write(home.path(QStringLiteral("a/config.json")), configOf("bc")));
    QVERIFY(watch.tells());
}

void TestConfigWatcher::reportsAMovedParentFolder()
{
    const ConfigFixture home;
    QVERIFY(QDir().mkpath(home.path(QStringLiteral("a/b/c"))));
    const QString path = home.path(QStringLiteral("a/b/c/config.json"));
    QVERIFY(home.write(path, configOf("a")));
    Watch watch(path);
    watch.settle();
    QVERIFY(swapIn(home.path(QStringLiteral("a")), home.path(QStringLiteral("old"))));
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(swapIn(home.path(QStringLiteral("old")), home.path(QStringLiteral("a"))));
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(home.write(path, configOf("ab")));
    QVERIFY(watch.tells());
}

void TestConfigWatcher::watchesTheTargetOfASymlink()
{
    const ConfigFixture home;
    QVERIFY(QDir().mkpath(home.path(QStringLiteral("dot/files"))) && QDir().mkdir(home.path(QStringLiteral("c"))));
    const QString real = home.path(QStringLiteral("dot/files/real.json"));
    QVERIFY(link(QStringLiteral("../dot/files/real.json"), home.path(QStringLiteral("c/config.json"))));
    Watch watch(home.path(QStringLiteral("c/config.json")));
    watch.settle();
    QVERIFY(home.write(real, configOf("a"))); // it was dangling
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(home.write(real, configOf("ab")));
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(home.write(real + u'2', configOf("abc")) && swapIn(real + u'2', real));
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(QFile::remove(real));
    QVERIFY(watch.tells());
}

void TestConfigWatcher::reportsARedirectedSymlink()
{
    const ConfigFixture home;
    for (const char *folder : {"c", "one", "two"})
        QVERIFY(QDir().mkdir(home.path(QString::fromLatin1(folder))));
    QVERIFY(home.write(home.path(QStringLiteral("one/real.json")), configOf("a")));
    QVERIFY(home.write(home.path(QStringLiteral("two/real.json")), configOf("b")));
    const QString path = home.path(QStringLiteral("c/config.json"));
    QVERIFY(link(home.path(QStringLiteral("one/real.json")), path));
    Watch watch(path);
    watch.settle();
    QVERIFY(link(home.path(QStringLiteral("two/real.json")), path + u'2') && swapIn(path + u'2', path));
    QVERIFY(watch.tells());
    watch.settle();
    QVERIFY(home.write(home.path(QStringLiteral("two/real.json")), configOf("bc")));
    QVERIFY(watch.tells());
}

void TestConfigWatcher::joinsBursts()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    Watch watch(home.path());
    watch.settle();
    QElapsedTimer writing;
    writing.start();
    for (int i = 0; i < 100; ++i)
        QVERIFY(home.write(configOf("ab")));
    const qsizetype most = writing.elapsed() / 50 + 3; // one signal every 50 ms during the writes
    QVERIFY(watch.tells());
    QTest::qWait(quiet);
    QVERIFY2(watch.count() <= most, qPrintable(QStringLiteral("%1 > %2").arg(watch.count()).arg(most)));
}

void TestConfigWatcher::reportsChangesDuringEndlessWriting()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    Watch watch(home.path());
    watch.settle();
    QTimer writer;
    connect(&writer, &QTimer::timeout, &writer, [&] { home.write(configOf("ab")); });
    writer.start(5);
    QVERIFY(watch.tells());
    QTRY_VERIFY_WITH_TIMEOUT(watch.count() > 3, soon);
}

void TestConfigWatcher::staysSilentWithoutChanges()
{
    const ConfigFixture home;
    QVERIFY(home.write(configOf("a")));
    Watch watch(home.path());
    watch.settle();
    home.read();
    // Changes further up are not reported either.
    QVERIFY(QTemporaryDir().isValid());
    QTest::qWait(quiet);
    QCOMPARE(watch.count(), 0);
}

void TestConfigWatcher::acceptsAnInvalidPath()
{
    const Watch nowhere(QStringLiteral("/nowhere/at/all/config.json"));
    const ConfigFixture home;
    QVERIFY(link(QStringLiteral("config.json"), home.path()));
    const Watch circle(home.path());
    QTest::qWait(quiet);
    QCOMPARE(circle.count(), 0);
}

SCRIPTO_TEST(TestConfigWatcher)

} // namespace tst_configwatcher

#include "tst_configwatcher.moc"
