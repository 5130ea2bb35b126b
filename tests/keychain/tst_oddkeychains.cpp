// SPDX-License-Identifier: MIT
#include "app/keychain/systemkeychain.h"
#include "tests/keychain/keychaintest.h"
#include "tests/keychain/stubservice.h"
#include "tests/support/testroom.h"

#include <QPointer>
#include <QSignalSpy>

namespace tst_oddkeychains {

using namespace scripto;
using namespace scripto::keychaintest;
using namespace std::chrono_literals;

namespace {

const QString work = QStringLiteral("work");
const Secret value(QByteArray("scripto_aaaaaaaaaaaaaaaa"));
constexpr SystemKeychain::Limits shortLimits{.look = 200ms, .job = 300ms, .prompt = 600ms, .recheck = 100ms};

} // namespace

// Tests with a Secret Service that hangs, prompts and fails as each test requires.
class TestOddKeychains : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void reportsASilentService();
    void reportsAHangingJob();
    void hangingJobOutlivesTheKeychain();
    void neverPromptsByItself();
    void opensAPasswordlessKeyring();
    void unlocksSingleEntries();
    void unlocksTheCollectionAndItsEntries();
    void doesNotTouchALockedCollection();
    void removalNeedsConfirmation_data();
    void removalNeedsConfirmation();
    void prefersTheDefaultCollection();
    void removesDuplicates_data();
    void removesDuplicates();
    void reportsADeletionThatHadNoEffect();
    void unlocksWithAPrompt();
    void unlocksWithoutAPrompt();
    void createsTheDefaultCollection();
    void userDismissesThePrompt();
    void callerCancelsThePrompt();
    void isUnlockedElsewhereDuringThePrompt();
    void serviceDisappearsDuringThePrompt();

private:
    std::optional<ErrorKind> timed(Call<Done> *call);
    bool waitForPrompt() const
    {
        return waitUntil([this] { return m_stub->called.contains(u"Prompt"_qs); }, 5000);
    }

    std::unique_ptr<StubService> m_stub;
    std::unique_ptr<SystemKeychain> m_keychain;
    std::unique_ptr<GapProbe> m_gaps;
    QElapsedTimer m_timer;
};

void TestOddKeychains::init()
{
    m_stub = std::make_unique<StubService>();
    QVERIFY(m_stub->appear());
    m_keychain = std::make_unique<SystemKeychain>(u"scripto"_qs, shortLimits);
    m_gaps = std::make_unique<GapProbe>();
}

void TestOddKeychains::cleanup()
{
    const qint64 gap = m_gaps->longest();
    QVERIFY2(gap <= 250, qPrintable(QStringLiteral("the event loop stood still for %1 ms").arg(gap)));
    // A hanging job would block those of the next test.
    m_stub->mute.clear();
    m_stub->failUnanswered();
    QVERIFY(waitUntil([this] { return m_keychain->state() != KeychainState::Silent; }));
    m_keychain.reset();
    m_stub.reset();
}

std::optional<ErrorKind> TestOddKeychains::timed(Call<Done> *call)
{
    m_timer.start();
    return errorOf(call);
}

void TestOddKeychains::reportsASilentService()
{
    m_stub->mute = {u"ReadAlias"_qs};
    Call<Done> *first = m_keychain->write(work, value);
    Call<Done> *second = m_keychain->write(u"other"_qs, value);
    std::optional<Result<Done>> secondResult;
    second->then(this, [&secondResult](const Result<Done> &result) { secondResult = result; });
    QCOMPARE(timed(first), ErrorKind::KeychainSilent);
    QVERIFY(m_timer.elapsed() >= 150);
    QVERIFY(waitUntil([&secondResult] { return secondResult.has_value(); }, 50));
    QCOMPARE(secondResult->error().kind, ErrorKind::KeychainSilent);
    QCOMPARE(m_keychain->state(), KeychainState::Silent);

    QCOMPARE(timed(m_keychain->remove(work, Prompts::Never)), ErrorKind::KeychainSilent);
    QVERIFY2(m_timer.elapsed() < 100, "it is known that nobody answers");

    QSignalSpy states(m_keychain.get(), &Keychain::stateChanged);
    m_stub->mute.clear();
    QVERIFY(waitUntil([this] { return m_keychain->state() == KeychainState::Ready; }));
    QCOMPARE(states.count(), 1);
}

void TestOddKeychains::reportsAHangingJob()
{
    m_stub->mute = {u"OpenSession"_qs};
    QCOMPARE(timed(m_keychain->write(work, value)), ErrorKind::KeychainSilent);
    QVERIFY(m_timer.elapsed() >= 250);
    QCOMPARE(m_keychain->state(), KeychainState::Silent);
    QVERIFY(m_stub->called.contains(u"OpenSession"_qs));

    QCOMPARE(timed(m_keychain->write(work, value)), ErrorKind::KeychainSilent);
    QCOMPARE(timed(m_keychain->unlock()), ErrorKind::KeychainSilent);
    QVERIFY2(m_timer.elapsed() < 100, "QtKeychain would only queue it behind the job that hangs");
    QTest::qWait(500);
    QCOMPARE(m_keychain->state(), KeychainState::Silent);

    m_stub->failUnanswered();
    QVERIFY(waitUntil([this] { return m_keychain->state() == KeychainState::Ready; }));
}

void TestOddKeychains::hangingJobOutlivesTheKeychain()
{
    m_stub->mute = {u"OpenSession"_qs};
    QCOMPARE(errorOf(m_keychain->write(work, value)), ErrorKind::KeychainSilent);
    m_keychain = std::make_unique<SystemKeychain>(u"scripto"_qs, shortLimits);
    QCOMPARE(m_keychain->state(), KeychainState::Unknown);
    m_stub->failUnanswered();
    QTest::qWait(100);
    m_stub->mute.clear();
    QVERIFY(resultOf(m_keychain->write(work, value)));
}

void TestOddKeychains::neverPromptsByItself()
{
    for (const bool hasCollection : {true, false}) {
        m_stub->hasCollection = hasCollection;
        m_stub->isLocked = true;
        const ErrorKind kind = hasCollection ? ErrorKind::KeychainLocked : ErrorKind::KeychainNotSetUp;
        QCOMPARE(errorOf(m_keychain->list()), kind);
        QCOMPARE(errorOf(m_keychain->read(work)), kind);
        QCOMPARE(errorOf(m_keychain->write(work, value)), kind);
        QCOMPARE(errorOf(m_keychain->remove(work, Prompts::Never)), kind);
    }
    m_stub->called.removeAll(u"ReadAlias"_qs);
    // Once for each service that appears, as it may need no prompt; a prompt that it returns is not shown.
    QVERIFY2(m_stub->called.size() <= 2, qPrintable(m_stub->called.join(u' ')));
    m_stub->called.removeAll(u"Unlock"_qs);
    QCOMPARE(m_stub->called, QStringList());
}

// gnome-keyring's, which counts as locked until something calls Unlock.
void TestOddKeychains::opensAPasswordlessKeyring()
{
    m_stub->isLocked = true;
    m_stub->hasPrompt = false;
    QCOMPARE(valueOf(m_keychain->list()), QStringList());
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
    QVERIFY(!m_stub->called.contains(u"Prompt"_qs));

    m_stub->isLocked = true; // if it is locked later, that is on purpose
    QCOMPARE(errorOf(m_keychain->list()), ErrorKind::KeychainLocked);

    m_stub->disappear();
    QVERIFY(waitUntil([this] { return m_keychain->state() == KeychainState::Absent; }));
    QVERIFY(m_stub->appear());
    QVERIFY(waitUntil([this] { return m_keychain->state() == KeychainState::Ready; }));
}

void TestOddKeychains::unlocksSingleEntries()
{
    m_stub->add(work, "a", u"stub"_qs, true);
    m_stub->add(u"home"_qs, "b");
    m_stub->add(u"other"_qs, "c", u"second"_qs, true);
    QStringList users = valueOf(m_keychain->list());
    users.sort();
    QCOMPARE(users, (QStringList{u"home"_qs, u"other"_qs, work}));
    QCOMPARE(errorOf(m_keychain->read(work)), ErrorKind::KeychainLocked);
    QCOMPARE(errorOf(m_keychain->write(work, value)), ErrorKind::KeychainLocked);
    QCOMPARE(valueOf(m_keychain->read(u"home"_qs)), Secret(QByteArray("b")));
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
    QVERIFY2(!m_stub->called.contains(u"Unlock"_qs) && !m_stub->called.contains(u"CreateItem"_qs),
             "QtKeychain would ask to unlock it");

    QSignalSpy changes(m_keychain.get(), &Keychain::entriesChanged);
    Call<Done> *unlock = m_keychain->unlock();
    QVERIFY(waitForPrompt());
    m_stub->complete(false);
    QVERIFY(resultOf(unlock));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(valueOf(m_keychain->read(work)), Secret(QByteArray("a")));
    QCOMPARE(valueOf(m_keychain->read(u"other"_qs)), Secret(QByteArray("c")));
}

void TestOddKeychains::unlocksTheCollectionAndItsEntries()
{
    m_stub->isLocked = true;
    m_stub->add(work, "a", u"stub"_qs, true);
    Call<Done> *unlock = m_keychain->unlock();
    QVERIFY(waitForPrompt());
    m_stub->called.clear();
    m_stub->unlockAndTell(); // before the prompt reports it
    m_stub->complete(false);
    QVERIFY(waitForPrompt());
    m_stub->complete(true);
    QVERIFY2(resultOf(unlock), "the collection is unlocked");
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
    QCOMPARE(errorOf(m_keychain->read(work)), ErrorKind::KeychainLocked);

    m_stub->called.clear();
    unlock = m_keychain->unlock();
    QVERIFY(waitForPrompt());
    m_stub->complete(true);
    QCOMPARE(errorOf(unlock), ErrorKind::Cancelled);
}

void TestOddKeychains::removalNeedsConfirmation_data()
{
    QTest::addColumn<Prompts>("prompts");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("says"); // empty if the entry is removed
    QTest::newRow("without asking") << Prompts::Never << QString() << u"only after you confirm it."_qs;
    QTest::newRow("user agrees") << Prompts::Allowed << u"agrees"_qs << QString();
    QTest::newRow("user dismisses") << Prompts::Allowed << u"dismisses"_qs
                                    << u"declined the keychain’s question. Try again and confirm it there."_qs;
    QTest::newRow("user does not answer")
        << Prompts::Allowed << QString() << u"wasn’t answered. Try again and confirm it there."_qs;
}

// The user gets more time than a job of the keychain.
void TestOddKeychains::removalNeedsConfirmation()
{
    QFETCH(Prompts, prompts);
    QFETCH(QString, user);
    QFETCH(QString, says);
    m_stub->confirmsDeletion = true;
    m_stub->add(work, "a");
    Call<Done> *removal = m_keychain->remove(work, prompts);
    if (!user.isEmpty()) {
        QVERIFY(waitForPrompt());
        QTest::qWait(400);
        m_stub->complete(user != u"agrees");
    }
    const Result<Done> result = resultOf(removal);
    QCOMPARE(result.has_value(), says.isEmpty());
    QVERIFY(result || (result.error().kind == ErrorKind::KeychainFailed && result.error().message.endsWith(says)));
    QCOMPARE(m_stub->items.isEmpty(), says.isEmpty());
    QCOMPARE(m_stub->called.contains(u"Prompt"_qs), prompts == Prompts::Allowed);
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
}

void TestOddKeychains::prefersTheDefaultCollection()
{
    m_stub->add(work, "other", u"other"_qs);
    m_stub->add(work, "default");
    QCOMPARE(valueOf(m_keychain->list()), QStringList{work});
    QCOMPARE(valueOf(m_keychain->read(work)), Secret(QByteArray("default")));
    QVERIFY(resultOf(m_keychain->write(work, Secret(QByteArray("new")))));
    QCOMPARE(valueOf(m_keychain->read(work)), Secret(QByteArray("new")));
    QCOMPARE(m_stub->values(), (QList<QByteArray>{"other", "new"}));

    m_stub->items[1].isLocked = true;
    QCOMPARE(errorOf(m_keychain->read(work)), ErrorKind::KeychainLocked);
}

void TestOddKeychains::removesDuplicates_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<Prompts>("prompts");
    QTest::addColumn<QString>("says"); // empty if both are removed
    const QString otherContents = u"If you don’t need it, remove it with the keychain’s own program."_qs;
    const QString locked = u"Unlock it with the keychain’s own program and try again."_qs;
    QTest::newRow("same key") << QByteArray("a") << false << Prompts::Never << QString();
    QTest::newRow("another key") << QByteArray("b") << false << Prompts::Allowed << otherContents;
    QTest::newRow("locked, without asking") << QByteArray("a") << true << Prompts::Never << locked;
    QTest::newRow("locked, same key") << QByteArray("a") << true << Prompts::Allowed << QString();
    QTest::newRow("locked, another key") << QByteArray("b") << true << Prompts::Allowed << otherContents;
}

// A duplicate that stays is named, and no entry is removed whose key has not been seen.
void TestOddKeychains::removesDuplicates()
{
    QFETCH(QByteArray, second);
    QFETCH(bool, isLocked);
    QFETCH(Prompts, prompts);
    QFETCH(QString, says);
    m_stub->add(work, second, u"other"_qs, isLocked);
    m_stub->add(work, "a");
    Call<Done> *removal = m_keychain->remove(work, prompts);
    if (isLocked && prompts == Prompts::Allowed) {
        QVERIFY(waitForPrompt());
        m_stub->complete(false);
    }
    const Result<Done> result = resultOf(removal);
    QCOMPARE(result.has_value(), says.isEmpty());
    QVERIFY(result || result.error().message.endsWith(says));
    QCOMPARE(m_stub->values(), says.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{second});
}

void TestOddKeychains::doesNotTouchALockedCollection()
{
    m_stub->add(work, "a", u"other"_qs, true);
    QCOMPARE(errorOf(m_keychain->read(work)), ErrorKind::KeychainLocked);
    QCOMPARE(errorOf(m_keychain->remove(work, Prompts::Never)), ErrorKind::KeychainLocked);
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
    QVERIFY2(!m_stub->called.contains(u"OpenSession"_qs), "QtKeychain would ask to unlock it");
}

void TestOddKeychains::reportsADeletionThatHadNoEffect()
{
    m_stub->add(work, "a");
    m_stub->keepsDeleted = true;
    QCOMPARE(errorOf(m_keychain->remove(work, Prompts::Never)), ErrorKind::KeychainFailed);
    QVERIFY(m_stub->called.contains(u"Delete"_qs));
}

void TestOddKeychains::unlocksWithAPrompt()
{
    m_stub->isLocked = true;
    QSignalSpy states(m_keychain.get(), &Keychain::stateChanged);
    Call<Done> *unlock = m_keychain->unlock();
    bool isReadyWhenTold = false;
    unlock->then(this, [this, &isReadyWhenTold](const Result<Done> &) {
        isReadyWhenTold = m_keychain->state() == KeychainState::Ready;
    });
    QVERIFY(waitForPrompt());
    QVERIFY(m_stub->called.contains(u"Unlock"_qs));
    QTest::qWait(800);
    QVERIFY2(!unlock->isSettled(), "there is no limit while the user is asked");
    QCOMPARE(m_keychain->state(), KeychainState::Locked);
    states.clear();
    m_stub->complete(false);
    QVERIFY(resultOf(unlock));
    QVERIFY(isReadyWhenTold);
    QCOMPARE(states.count(), 1);
}

void TestOddKeychains::unlocksWithoutAPrompt()
{
    m_stub->isLocked = true;
    m_stub->hasPrompt = false;
    QVERIFY(resultOf(m_keychain->unlock()));
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
    QVERIFY2(resultOf(m_keychain->unlock()), "nothing to unlock any more");
    QCOMPARE(m_stub->called.count(u"Unlock"_qs), 1);
}

void TestOddKeychains::createsTheDefaultCollection()
{
    m_stub->hasCollection = false;
    Call<Done> *unlock = m_keychain->unlock();
    QVERIFY(waitForPrompt());
    QVERIFY(m_stub->called.contains(u"CreateCollection"_qs));
    QCOMPARE(m_keychain->state(), KeychainState::NotSetUp);
    m_stub->complete(false);
    QVERIFY(resultOf(unlock));
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
}

void TestOddKeychains::userDismissesThePrompt()
{
    m_stub->isLocked = true;
    Call<Done> *unlock = m_keychain->unlock();
    QVERIFY(waitForPrompt());
    m_stub->complete(true);
    QCOMPARE(errorOf(unlock), ErrorKind::Cancelled);
    QCOMPARE(m_keychain->state(), KeychainState::Locked);
}

void TestOddKeychains::callerCancelsThePrompt()
{
    m_stub->isLocked = true;
    Call<Done> *unlock = m_keychain->unlock();
    QVERIFY(waitForPrompt());
    unlock->cancel();
    QCOMPARE(errorOf(unlock), ErrorKind::Cancelled);
    QCOMPARE(m_keychain->state(), KeychainState::Locked);
    m_stub->complete(false);
    QVERIFY(waitUntil([this] { return m_keychain->state() == KeychainState::Ready; }));
    QVERIFY2(!m_stub->called.contains(u"Dismiss"_qs), "gnome-keyring would abort");
}

void TestOddKeychains::isUnlockedElsewhereDuringThePrompt()
{
    m_stub->isLocked = true;
    Call<Done> *unlock = m_keychain->unlock();
    QVERIFY(waitForPrompt());
    m_stub->unlockAndTell();
    QVERIFY(resultOf(unlock));
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
    QVERIFY(!m_stub->called.contains(u"Dismiss"_qs));
}

void TestOddKeychains::serviceDisappearsDuringThePrompt()
{
    m_stub->isLocked = true;
    Call<Done> *unlock = m_keychain->unlock();
    QVERIFY(waitForPrompt());
    m_stub->disappear();
    QCOMPARE(errorOf(unlock), ErrorKind::KeychainAbsent);
    QVERIFY(waitUntil([this] { return m_keychain->state() == KeychainState::Absent; }));
    QCOMPARE(m_keychain->displayName(), u"the keychain"_qs);
}

SCRIPTO_TEST(TestOddKeychains)

} // namespace tst_oddkeychains

#include "tst_oddkeychains.moc"
