// SPDX-License-Identifier: MIT
// Where config.json may be, and what may be there instead. Built against both implementations of atomicfile.h.
#include "tests/config/configfixture.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace tst_configplaces {

using namespace scripto;

namespace {

bool link(const QString &target, const QString &path)
{
    return ::symlink(QFile::encodeName(target).constData(), QFile::encodeName(path).constData()) == 0;
}

QString linkText(const QString &path)
{
    char text[4096];
    const ssize_t length = ::readlink(QFile::encodeName(path).constData(), text, sizeof text);
    return length < 0 ? QString() : QFile::decodeName(QByteArray(text, length));
}

Result<ConfigSnapshot> save(const QString &path, ConfigFile::Change change)
{
    return ConfigSave(path, std::move(change)).run();
}

bool makeSocket(const QString &path)
{
    struct sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool isBound = ::bind(fd, reinterpret_cast<struct sockaddr *>(&address), sizeof address) == 0;
    ::close(fd);
    return isBound;
}

} // namespace

class TestConfigPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesThroughSymlinks_data();
    void writesThroughSymlinks();
    void writesThroughADanglingSymlink();
    void refusesASymlinkIntoAMissingFolder();
    void writesThroughLinkedFolders();
    void refusesCircularSymlinks();
    void breaksHardLinks();
    void refusesOtherFileTypes_data();
    void refusesOtherFileTypes();
    void refusesAFileInPlaceOfAFolder();
    void handlesLargeFiles();
    void refusesFilesThatAreTooLarge();
    void handlesUnusualPaths();
};

void TestConfigPlaces::writesThroughSymlinks_data()
{
    QTest::addColumn<QStringList>("links"); // targets of the first, second … link; %1 is the folder
    QTest::newRow("relative") << QStringList{QStringLiteral("dotfiles/real.json")};
    QTest::newRow("absolute") << QStringList{QStringLiteral("%1/dotfiles/real.json")};
    QTest::newRow("up and down") << QStringList{QStringLiteral("dotfiles/../dotfiles/./real.json")};
    QTest::newRow("chain") << QStringList{QStringLiteral("second"), QStringLiteral("%1/third"),
                                          QStringLiteral("dotfiles/real.json")};
}

void TestConfigPlaces::writesThroughSymlinks()
{
    QFETCH(QStringList, links);
    const ConfigFixture home;
    QVERIFY(QDir().mkdir(home.path(QStringLiteral("dotfiles"))));
    const QString real = home.path(QStringLiteral("dotfiles/real.json"));
    QVERIFY(home.write(real, configOf("a")));
    const QStringList names = {QStringLiteral("config.json"), QStringLiteral("second"), QStringLiteral("third")};
    for (qsizetype i = 0; i < links.size(); ++i)
        QVERIFY(link(QString(links[i]).replace(QStringLiteral("%1"), home.folder()), home.path(names[i])));
    const QString before = linkText(home.path());

    QCOMPARE(summary(save(home.path(), adding('x'))), QStringLiteral("Ax"));
    QCOMPARE(linkText(home.path()), before);
    QVERIFY(!QFileInfo(real).isSymLink());
    QVERIFY(home.read(real).contains(testKey('x')));
    QCOMPARE(QDir(home.path(QStringLiteral("dotfiles"))).entryList(QDir::Files | QDir::Hidden),
             QStringList(QStringLiteral("real.json")));
}

void TestConfigPlaces::writesThroughADanglingSymlink()
{
    const ConfigFixture home;
    QVERIFY(QDir().mkdir(home.path(QStringLiteral("dotfiles"))));
    QVERIFY(link(QStringLiteral("dotfiles/real.json"), home.path()));
    QCOMPARE(summary(save(home.path(), adding('x'))), QStringLiteral("x"));
    QCOMPARE(linkText(home.path()), QStringLiteral("dotfiles/real.json"));
    QVERIFY(home.read(home.path(QStringLiteral("dotfiles/real.json"))).contains(testKey('x')));
}

// The link may lead to a disk that is not mounted right now.
void TestConfigPlaces::refusesASymlinkIntoAMissingFolder()
{
    const ConfigFixture home;
    QVERIFY(link(QStringLiteral("vault/real.json"), home.path()));
    QCOMPARE(save(home.path(), adding('x')).error().kind, ErrorKind::FileNotWritten);
    QCOMPARE(linkText(home.path()), QStringLiteral("vault/real.json"));
    QVERIFY(!QFileInfo::exists(home.path(QStringLiteral("vault"))));
}

void TestConfigPlaces::writesThroughLinkedFolders()
{
    // config -> dot/a, and in there config.json -> ../real.json, which is dot/real.json.
    const ConfigFixture home;
    QVERIFY(QDir().mkpath(home.path(QStringLiteral("dot/a"))));
    QVERIFY(link(QStringLiteral("dot/a"), home.path(QStringLiteral("config"))));
    QVERIFY(link(QStringLiteral("../real.json"), home.path(QStringLiteral("dot/a/config.json"))));
    QVERIFY(home.write(home.path(QStringLiteral("dot/real.json")), configOf("a")));
    QCOMPARE(summary(save(home.path(QStringLiteral("config/config.json")), adding('x'))), QStringLiteral("Ax"));
    QVERIFY(home.read(home.path(QStringLiteral("dot/real.json"))).contains(testKey('x')));
    QVERIFY(!QFileInfo::exists(home.path(QStringLiteral("real.json"))));
    QCOMPARE(linkText(home.path(QStringLiteral("config/config.json"))), QStringLiteral("../real.json"));
}

void TestConfigPlaces::refusesCircularSymlinks()
{
    const ConfigFixture home;
    QVERIFY(link(QStringLiteral("other"), home.path()));
    QVERIFY(link(QStringLiteral("config.json"), home.path(QStringLiteral("other"))));
    QCOMPARE(save(home.path(), adding('x')).error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(home.entries().size(), 2);
}

// Documented in configfile.h: the other name keeps the old content.
void TestConfigPlaces::breaksHardLinks()
{
    const ConfigFixture home;
    const QString other = home.path(QStringLiteral("other.json"));
    QVERIFY(home.write(configOf("a")));
    QCOMPARE(::link(QFile::encodeName(home.path()).constData(), QFile::encodeName(other).constData()), 0);
    QCOMPARE(summary(save(home.path(), adding('x'))), QStringLiteral("Ax"));
    QCOMPARE(home.read(other), configOf("a"));
    QVERIFY(home.read().contains(testKey('x')));
}

void TestConfigPlaces::refusesOtherFileTypes_data()
{
    QTest::addColumn<QString>("thing");
    for (const char *thing : {"folder", "pipe", "socket", "device"})
        QTest::newRow(thing) << QString::fromLatin1(thing);
}

void TestConfigPlaces::refusesOtherFileTypes()
{
    QFETCH(QString, thing);
    const ConfigFixture home;
    const QByteArray path = QFile::encodeName(home.path());
    if (thing == u"folder")
        QVERIFY(QDir().mkdir(home.path()));
    else if (thing == u"pipe")
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    else if (thing == u"socket")
        QVERIFY(makeSocket(home.path()));
    else
        QVERIFY(link(QStringLiteral("/dev/zero"), home.path()));
    struct stat before = {};
    QCOMPARE(::lstat(path.constData(), &before), 0);

    QElapsedTimer timer;
    timer.start();
    const auto look = lookAtConfig(home.path());
    QCOMPARE(look.error().kind, ErrorKind::FileUnreadable);
#ifndef SCRIPTO_PORTABLE_FILES
    QVERIFY(look.error().message.contains(thing));
#endif
    QCOMPARE(save(home.path(), adding('x')).error().kind, ErrorKind::FileUnreadable);
    QVERIFY(timer.elapsed() < 500); // did not wait for the other end of the pipe

    struct stat after = {};
    QCOMPARE(::lstat(path.constData(), &after), 0);
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(home.entries().size(), 1);
}

void TestConfigPlaces::refusesAFileInPlaceOfAFolder()
{
    const ConfigFixture home;
    QVERIFY(home.write("not a folder"));
    const QString path = home.path(QStringLiteral("config.json/config.json"));
    QVERIFY(!save(path, adding('x')));
    QCOMPARE(home.read(), QByteArray("not a folder"));
}

void TestConfigPlaces::handlesLargeFiles()
{
    const ConfigFixture home;
    QByteArray bytes = configOf("a");
    bytes.insert(1, "\n  \"large\": \"" + QByteArray(5'000'000, 'x') + "\",");
    QVERIFY(home.write(bytes));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(summary(save(home.path(), adding('x'))), QStringLiteral("Ax"));
    qInfo("5 MB changed in %lld ms", timer.elapsed());
    QVERIFY(home.read().size() > 5'000'000);

    ConfigDocument document;
    for (int i = 0; i < 2'000; ++i) {
        Profile profile;
        profile.name = QStringLiteral("profile-%1").arg(i);
        profile.apiKey = Secret(testKey('a'));
        QVERIFY(document.put(profile));
    }
    QVERIFY(home.write(document.toBytes()));
    timer.restart();
    QCOMPARE(save(home.path(), adding('x'))->profiles.size(), 2'001);
    qInfo("2,000 profiles changed in %lld ms", timer.elapsed());
}

void TestConfigPlaces::refusesFilesThatAreTooLarge()
{
    const ConfigFixture home;
    QFile file(home.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(100LL * 1024 * 1024 * 1024)); // sparse: takes no disk space
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(save(home.path(), adding('x')).error().kind, ErrorKind::FileBroken);
    QVERIFY(timer.elapsed() < 2'000);
    QCOMPARE(file.size(), 100LL * 1024 * 1024 * 1024);
}

void TestConfigPlaces::handlesUnusualPaths()
{
    const ConfigFixture home;
    const QString path = home.path(QStringLiteral("Größe ✓ \"a\" %20\n/config.json"));
    QCOMPARE(summary(save(path, adding('x'))), QStringLiteral("x"));
    QVERIFY(home.read(path).contains(testKey('x')));
}

SCRIPTO_TEST(TestConfigPlaces)

} // namespace tst_configplaces

#include "tst_configplaces.moc"
