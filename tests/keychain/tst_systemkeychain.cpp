// SPDX-License-Identifier: MIT
#include "app/keychain/systemkeychain.h"
#include "tests/keychain/keychaintest.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace tst_systemkeychain {

using namespace scripto;
using namespace scripto::keychaintest;

namespace {

const QString work = QStringLiteral("work");

Secret secret(char letter)
{
    return Secret("scripto_" + QByteArray(16, letter));
}

} // namespace

// Tests a real gnome-keyring that is unlocked at the start of each test.
class TestSystemKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isLazy();
    void init();
    void cleanup();
    void writesReadsListsRemoves();
    void keepsAnyTextAndAnyName();
    void refusesAnEmptyName();
    void joinsWrites();
    void skipsCancelledWrites();
    void separatesServices();
    void namesTheServiceAfterTheFile();
    void leavesOtherProgramsEntriesAlone();
    void reportsChangesByOtherPrograms();
    void reportsThatItIsLocked();
    void survivesAKilledKeyring();
    void doesNotWaitForAFrozenKeyring();
    void canBeDestroyedAtAnyTime();
    void writesAndReadsHundreds();

private:
    std::unique_ptr<GapProbe> m_gaps;
};

void TestSystemKeychain::isLazy()
{
    SystemKeychain keychain(u"scripto"_qs);
    QCoreApplication::processEvents();
    QCOMPARE(keychain.state(), KeychainState::Unknown);
    QCOMPARE(keychain.displayName(), u"the keychain"_qs);
    QVERIFY2(!QDBusConnection(u"qt_default_session_bus"_qs).isConnected(),
             "connected to the bus before the first call");
}

void TestSystemKeychain::init()
{
    if (qstrcmp(QTest::currentTestFunction(), "isLazy") == 0)
        return;
    QVERIFY(unlockKeyring());
    SystemKeychain keychain(u"scripto"_qs);
    const Result<QStringList> users = resultOf(keychain.list());
    QVERIFY(users);
    for (const QString &user : *users)
        QVERIFY(resultOf(keychain.remove(user, Prompts::Never)));
    m_gaps = std::make_unique<GapProbe>();
}

void TestSystemKeychain::cleanup()
{
    if (!m_gaps)
        return;
    const qint64 gap = m_gaps->longest();
    QVERIFY2(gap <= 250, qPrintable(QStringLiteral("the event loop stood still for %1 ms").arg(gap)));
    if (gap > 50)
        qInfo("longest gap: %lld ms", gap);
}

void TestSystemKeychain::writesReadsListsRemoves()
{
    SystemKeychain keychain(u"scripto"_qs);
    QSignalSpy states(&keychain, &Keychain::stateChanged);
    QVERIFY(resultOf(keychain.write(work, secret('a'))));
    QCOMPARE(keychain.state(), KeychainState::Ready);
    QVERIFY(!states.isEmpty());
    QCOMPARE(keychain.displayName(), u"GNOME Keyring"_qs);
    QCOMPARE(secretTool(u"lookup"_qs, u"server scripto user work"_qs), secret('a').reveal().toByteArray());

    QCOMPARE(valueOf(keychain.read(work)), secret('a'));
    QVERIFY(resultOf(keychain.write(work, secret('b'))));
    QCOMPARE(valueOf(keychain.read(work)), secret('b'));
    QCOMPARE(valueOf(keychain.list()), QStringList{work});

    QVERIFY(resultOf(keychain.remove(work, Prompts::Never)));
    QCOMPARE(secretTool(u"lookup"_qs, u"server scripto user work"_qs), QByteArray());
    QCOMPARE(valueOf(keychain.list()), QStringList());
    QCOMPARE(errorOf(keychain.read(work)), ErrorKind::NotFound);
    QVERIFY2(resultOf(keychain.remove(work, Prompts::Never)), "what is gone is removed");
}

void TestSystemKeychain::keepsAnyTextAndAnyName()
{
    SystemKeychain keychain(u"scripto"_qs);
    const QStringList names{u"ünï/cödé \"quoted\""_qs, u"a=b c"_qs, u"键"_qs};
    const Secret large(QString(100'000, u'ß'));
    for (const QString &name : names)
        QVERIFY(resultOf(keychain.write(name, large)));
    QStringList listed = valueOf(keychain.list());
    listed.sort();
    QStringList sorted = names;
    sorted.sort();
    QCOMPARE(listed, sorted);
    for (const QString &name : names)
        QCOMPARE(valueOf(keychain.read(name)), large);
}

void TestSystemKeychain::refusesAnEmptyName()
{
    SystemKeychain keychain(u"scripto"_qs);
    QVERIFY(resultOf(keychain.write(work, secret('a'))));
    QCOMPARE(errorOf(keychain.write({}, secret('b'))), ErrorKind::Invalid);
    QCOMPARE(errorOf(keychain.read({})), ErrorKind::Invalid);
    QCOMPARE(errorOf(keychain.remove({}, Prompts::Never)), ErrorKind::Invalid);
    QCOMPARE(valueOf(keychain.list()), QStringList{work});
}

void TestSystemKeychain::joinsWrites()
{
    SystemKeychain keychain(u"scripto"_qs);
    QList<int> answered;
    for (int i = 0; i < 100; ++i) {
        keychain.write(work, secret(i == 99 ? 'z' : 'a'))->then(this, [&answered, i](const Result<Done> &done) {
            QVERIFY(done);
            answered.append(i);
        });
    }
    QVERIFY(waitUntil([&answered] { return answered.size() == 100; }));
    QCOMPARE(valueOf(keychain.read(work)), secret('z'));
}

void TestSystemKeychain::skipsCancelledWrites()
{
    SystemKeychain keychain(u"scripto"_qs);
    Call<QStringList> *first = keychain.list();
    Call<Done> *cancelled = keychain.write(work, secret('a'));
    cancelled->cancel();
    QVERIFY(resultOf(first));
    QCOMPARE(errorOf(keychain.read(work)), ErrorKind::NotFound);
}

void TestSystemKeychain::separatesServices()
{
    SystemKeychain one(u"scripto"_qs);
    SystemKeychain other(u"scripto:/elsewhere"_qs);
    QVERIFY(resultOf(one.write(work, secret('a'))));
    QCOMPARE(valueOf(other.list()), QStringList());
    QCOMPARE(errorOf(other.read(work)), ErrorKind::NotFound);
    QVERIFY(resultOf(other.remove(work, Prompts::Never)));
    QCOMPARE(valueOf(one.read(work)), secret('a'));
}

void TestSystemKeychain::namesTheServiceAfterTheFile()
{
    const QDir home = QDir::home();
    QCOMPARE(SystemKeychain::serviceFor(home.filePath(u".config/scripto/config.json"_qs)), u"scripto"_qs);
    QCOMPARE(SystemKeychain::serviceFor(u"/nowhere/scripto/config.json"_qs), u"scripto:/nowhere/scripto"_qs);

    // The name is the same before and after the folder is created, whichever link leads there.
    QTemporaryDir folder;
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"link"_qs)));
    const QString path = folder.filePath(u"link/scripto/config.json"_qs);
    const QString before = SystemKeychain::serviceFor(path);
    QCOMPARE(before, u"scripto:"_qs + QFileInfo(folder.path()).canonicalFilePath() + u"/scripto"_qs);
    QVERIFY(QDir(folder.path()).mkdir(u"scripto"_qs));
    QCOMPARE(SystemKeychain::serviceFor(path), before);
    QVERIFY(QFile::link(folder.path(), home.filePath(u".config"_qs)));
    QCOMPARE(SystemKeychain::serviceFor(path), u"scripto"_qs);
    QVERIFY(QFile::remove(home.filePath(u".config"_qs)));
}

void TestSystemKeychain::leavesOtherProgramsEntriesAlone()
{
    SystemKeychain keychain(u"scripto"_qs);
    secretTool(u"store"_qs, u"server scripto user work"_qs, "theirs");
    secretTool(u"store"_qs, u"server scripto user other"_qs, "theirs");
    QCOMPARE(valueOf(keychain.list()), QStringList());
    QCOMPARE(errorOf(keychain.read(work)), ErrorKind::NotFound);
    QVERIFY(resultOf(keychain.remove(work, Prompts::Never)));
    QCOMPARE(secretTool(u"lookup"_qs, u"server scripto user work"_qs), "theirs");
    QVERIFY(resultOf(keychain.write(work, secret('a'))));
    QCOMPARE(valueOf(keychain.read(work)), secret('a'));
    QVERIFY(resultOf(keychain.remove(work, Prompts::Never)));
    QCOMPARE(secretTool(u"lookup"_qs, u"server scripto user work"_qs), "theirs");
    secretTool(u"clear"_qs, u"server scripto"_qs);
}

void TestSystemKeychain::reportsChangesByOtherPrograms()
{
    const QString ours = u"server scripto user work type plaintext"_qs;
    SystemKeychain keychain(u"scripto"_qs);
    QSignalSpy changes(&keychain, &Keychain::entriesChanged);
    QVERIFY(resultOf(keychain.write(work, secret('a'))));
    QVERIFY(resultOf(keychain.write(u"second"_qs, secret('a'))));
    QVERIFY(resultOf(keychain.remove(u"second"_qs, Prompts::Never)));
    QVERIFY(resultOf(keychain.list()));
    secretTool(u"store"_qs, u"server elsewhere user work"_qs, "theirs");
    QVERIFY(!changes.wait(500));

    secretTool(u"store"_qs, ours, "changed");
    QVERIFY(changes.count() == 1 || changes.wait(5000));
    QCOMPARE(valueOf(keychain.read(work)), Secret(QByteArray("changed")));

    secretTool(u"clear"_qs, ours);
    QVERIFY(changes.count() == 2 || changes.wait(5000));
    QCOMPARE(errorOf(keychain.read(work)), ErrorKind::NotFound);

    secretTool(u"store"_qs, ours, "new");
    QVERIFY(changes.count() == 3 || changes.wait(5000));
    QCOMPARE(valueOf(keychain.list()), QStringList{work});
    secretTool(u"clear"_qs, u"server elsewhere"_qs);
}

void TestSystemKeychain::reportsThatItIsLocked()
{
    SystemKeychain keychain(u"scripto"_qs);
    QVERIFY(resultOf(keychain.write(work, secret('a'))));
    QSignalSpy states(&keychain, &Keychain::stateChanged);
    QVERIFY(lockKeyring());
    QVERIFY(waitUntil([&keychain] { return keychain.state() == KeychainState::Locked; }));
    QVERIFY(!states.isEmpty());
    QCOMPARE(errorOf(keychain.list()), ErrorKind::KeychainLocked);
    QCOMPARE(errorOf(keychain.read(work)), ErrorKind::KeychainLocked);
    QCOMPARE(errorOf(keychain.read(u"never written"_qs)), ErrorKind::KeychainLocked);
    QCOMPARE(errorOf(keychain.write(work, secret('b'))), ErrorKind::KeychainLocked);
    QCOMPARE(errorOf(keychain.remove(work, Prompts::Never)), ErrorKind::KeychainLocked);

    states.clear();
    QVERIFY(unlockKeyring());
    QVERIFY(waitUntil([&keychain] { return keychain.state() == KeychainState::Ready; }));
    QCOMPARE(states.count(), 1);
    QCOMPARE(valueOf(keychain.read(work)), secret('a'));
}

void TestSystemKeychain::survivesAKilledKeyring()
{
    SystemKeychain keychain(u"scripto"_qs);
    QVERIFY(resultOf(keychain.write(work, secret('a'))));
    int answered = 0;
    int written = 0;
    for (int i = 0; i < 50; ++i) {
        keychain.write(QString::number(i), secret('a'))->then(this, [&](const Result<Done> &done) {
            ++answered;
            written += done ? 1 : 0;
        });
    }
    QVERIFY(waitUntil([&answered] { return answered == 10; }));
    QVERIFY(signalKeyring(SIGKILL));
    QVERIFY(waitUntil([&answered] { return answered == 50; }));
    QVERIFY2(written < 50, "the keyring was not killed in time");

    // D-Bus has restarted it, and it is locked.
    QVERIFY(waitUntil([&keychain] { return keychain.state() == KeychainState::Locked; }));
    QCOMPARE(errorOf(keychain.read(work)), ErrorKind::KeychainLocked);

    QVERIFY(unlockKeyring());
    QVERIFY(waitUntil([&keychain] { return keychain.state() == KeychainState::Ready; }));
    QCOMPARE(valueOf(keychain.read(work)), secret('a'));
    QVERIFY(resultOf(keychain.write(work, secret('b'))));
    QCOMPARE(valueOf(keychain.read(work)), secret('b'));
    QVERIFY(valueOf(keychain.list()).size() > written);
}

void TestSystemKeychain::doesNotWaitForAFrozenKeyring()
{
    using namespace std::chrono_literals;
    SystemKeychain keychain(u"scripto"_qs, {.look = 200ms, .job = 300ms, .recheck = 100ms});
    QVERIFY(resultOf(keychain.write(work, secret('a'))));
    QVERIFY(signalKeyring(SIGSTOP));
    QCOMPARE(errorOf(keychain.read(work)), ErrorKind::KeychainSilent);
    QCOMPARE(errorOf(keychain.write(work, secret('b'))), ErrorKind::KeychainSilent);
    QCOMPARE(keychain.state(), KeychainState::Silent);
    QVERIFY(signalKeyring(SIGCONT));
    QVERIFY(waitUntil([&keychain] { return keychain.state() == KeychainState::Ready; }));
    QCOMPARE(valueOf(keychain.read(work)), secret('a'));
}

void TestSystemKeychain::canBeDestroyedAtAnyTime()
{
    for (int events = 0; events < 60; ++events) {
        SystemKeychain keychain(u"scripto"_qs);
        keychain.write(work, secret('a'));
        keychain.read(work);
        keychain.remove(work, Prompts::Never);
        keychain.list();
        for (int i = 0; i < events; ++i)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    SystemKeychain keychain(u"scripto"_qs);
    QVERIFY2(resultOf(keychain.write(work, secret('b'))), "jobs that were left alone do not block later ones");
    QCOMPARE(valueOf(keychain.read(work)), secret('b'));
}

void TestSystemKeychain::writesAndReadsHundreds()
{
    constexpr int count = 500;
    SystemKeychain keychain(u"scripto"_qs);
    QSignalSpy changes(&keychain, &Keychain::entriesChanged);
    QElapsedTimer timer;
    timer.start();
    int done = 0;
    for (int i = 0; i < count; ++i)
        keychain.write(QString::number(i), secret('a'))->then(this, [&done](const Result<Done> &r) {
            done += r ? 1 : 0;
        });
    QVERIFY(waitUntil([&done] { return done == count; }, 90000));
    qInfo("500 writes: %lld ms", timer.restart());
    QCOMPARE(valueOf(keychain.list()).size(), count);
    qInfo("list of 500: %lld ms", timer.restart());
    for (int i = 0; i < count; ++i)
        keychain.read(QString::number(i))->then(this, [&done](const Result<Secret> &r) { done -= r ? 1 : 0; });
    QVERIFY(waitUntil([&done] { return done == 0; }));
    qInfo("500 reads: %lld ms", timer.restart());
    QVERIFY2(!changes.wait(500), "our own writes are no news");
}

SCRIPTO_TEST(TestSystemKeychain)

} // namespace tst_systemkeychain

#include "tst_systemkeychain.moc"
