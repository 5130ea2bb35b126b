// SPDX-License-Identifier: MIT
#include "app/keychain/systemkeychain.h"
#include "tests/keychain/keychaintest.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_nokeychain {

using namespace scripto;
using namespace scripto::keychaintest;

namespace {

const QString work = QStringLiteral("work");
const Secret value(QByteArray("scripto_aaaaaaaaaaaaaaaa"));

// Every call fails with `kind`, and quickly.
void allFail(SystemKeychain &keychain, ErrorKind kind)
{
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(errorOf(keychain.write(work, value)), kind);
        QCOMPARE(errorOf(keychain.read(work)), kind);
        QCOMPARE(errorOf(keychain.list()), kind);
        QCOMPARE(errorOf(keychain.remove(work, Prompts::Never)), kind);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed())));
    }
}

} // namespace

// Each function runs in a session of the kind that it is named after.
class TestNoKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noBus();
    void bus();
    void empty();

private:
    GapProbe m_gaps;
};

void TestNoKeychain::noBus()
{
    SystemKeychain keychain(u"scripto"_qs);
    allFail(keychain, ErrorKind::KeychainAbsent);
    QCOMPARE(errorOf(keychain.unlock()), ErrorKind::KeychainAbsent);
    QCOMPARE(keychain.state(), KeychainState::Absent);
    QVERIFY(m_gaps.longest() <= 250);
}

// First nobody owns the service's name, then somebody does.
void TestNoKeychain::bus()
{
    SystemKeychain keychain(u"scripto"_qs);
    allFail(keychain, ErrorKind::KeychainAbsent);
    QCOMPARE(errorOf(keychain.unlock()), ErrorKind::KeychainAbsent);
    QCOMPARE(keychain.state(), KeychainState::Absent);

    QSignalSpy states(&keychain, &Keychain::stateChanged);
    QProcess daemon;
    daemon.start(u"gnome-keyring-daemon"_qs, {u"--foreground"_qs, u"--unlock"_qs, u"--components=secrets"_qs});
    daemon.write("test");
    daemon.closeWriteChannel();
    QVERIFY(waitUntil([&keychain] { return keychain.state() == KeychainState::Ready; }));
    QVERIFY(!states.isEmpty());
    QVERIFY(resultOf(keychain.write(work, value)));
    QCOMPARE(valueOf(keychain.read(work)), value);
    QCOMPARE(keychain.displayName(), u"GNOME Keyring"_qs);

    // It is not restarted here.
    daemon.kill();
    QVERIFY(waitUntil([&keychain] { return keychain.state() == KeychainState::Absent; }));
    QCOMPARE(errorOf(keychain.read(work)), ErrorKind::KeychainAbsent);
    waitUntil([&daemon] { return daemon.state() == QProcess::NotRunning; });
    QVERIFY(m_gaps.longest() <= 250);
}

void TestNoKeychain::empty()
{
    SystemKeychain keychain(u"scripto"_qs);
    allFail(keychain, ErrorKind::KeychainNotSetUp);
    QCOMPARE(keychain.state(), KeychainState::NotSetUp);
    // The service has no display for its prompt, which ends as if the user had dismissed it.
    QCOMPARE(errorOf(keychain.unlock()), ErrorKind::Cancelled);
    QCOMPARE(keychain.state(), KeychainState::NotSetUp);
    QVERIFY(m_gaps.longest() <= 250);
}

SCRIPTO_TEST(TestNoKeychain)

} // namespace tst_nokeychain

#include "tst_nokeychain.moc"
