// SPDX-License-Identifier: MIT
#include "app/keychain/systemkeychain.h"
#include "tests/keychain/keychaintest.h"
#include "tests/support/testroom.h"

#include <QPointer>

namespace tst_keyringprompt {

using namespace scripto;
using namespace scripto::keychaintest;

namespace {

const QString work = QStringLiteral("work");
const Secret value(QByteArray("scripto_aaaaaaaaaaaaaaaa"));

void xdotool(const QStringList &arguments)
{
    run(QStringLiteral("xdotool"), arguments);
}

} // namespace

// Tests gnome-keyring's own prompt on a real display.
class TestKeyringPrompt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cancelLeavesThePromptToTheUser();
    void userDismissesThePrompt();
    void userUnlocksTheKeyring();

private:
    std::unique_ptr<SystemKeychain> m_keychain;
    std::optional<ErrorKind> unlockError()
    {
        waitUntil([this] { return m_unlocked.has_value(); });
        return m_unlocked && !*m_unlocked ? std::optional(m_unlocked->error().kind) : std::nullopt;
    }

    QPointer<Call<Done>> m_unlock;
    std::optional<Result<Done>> m_unlocked;
};

void TestKeyringPrompt::init()
{
    QVERIFY(unlockKeyring());
    m_keychain = std::make_unique<SystemKeychain>(u"scripto"_qs);
    QVERIFY(resultOf(m_keychain->write(work, value)));
    QVERIFY(lockKeyring());
    m_unlocked.reset();
    m_unlock = m_keychain->unlock();
    m_unlock->then(this, [this](const Result<Done> &result) { m_unlocked = result; });
    xdotool({u"search"_qs, u"--sync"_qs, u"--onlyvisible"_qs, u"--name"_qs, u"Unlock Login Keyring"_qs,
             u"windowfocus"_qs, u"--sync"_qs});
}

void TestKeyringPrompt::cancelLeavesThePromptToTheUser()
{
    QVERIFY(m_unlock);
    m_unlock->cancel();
    QCOMPARE(unlockError(), ErrorKind::Cancelled);
    QCOMPARE(errorOf(m_keychain->read(work)), ErrorKind::KeychainLocked);

    // A second request uses the same prompt.
    m_unlocked.reset();
    m_keychain->unlock()->then(this, [this](const Result<Done> &result) { m_unlocked = result; });
    xdotool({u"type"_qs, u"test"_qs});
    xdotool({u"key"_qs, u"Return"_qs});
    QCOMPARE(unlockError(), std::nullopt);
    QVERIFY(m_unlocked);
    QCOMPARE(valueOf(m_keychain->read(work)), value);
}

void TestKeyringPrompt::userDismissesThePrompt()
{
    xdotool({u"key"_qs, u"Escape"_qs});
    QCOMPARE(unlockError(), ErrorKind::Cancelled);
    QCOMPARE(m_keychain->state(), KeychainState::Locked);
}

void TestKeyringPrompt::userUnlocksTheKeyring()
{
    GapProbe gaps;
    xdotool({u"type"_qs, u"test"_qs});
    xdotool({u"key"_qs, u"Return"_qs});
    QCOMPARE(unlockError(), std::nullopt);
    QVERIFY(m_unlocked);
    QCOMPARE(m_keychain->state(), KeychainState::Ready);
    QCOMPARE(valueOf(m_keychain->read(work)), value);
    QVERIFY2(gaps.longest() <= 250, qPrintable(QString::number(gaps.longest())));
}

SCRIPTO_TEST(TestKeyringPrompt)

} // namespace tst_keyringprompt

#include "tst_keyringprompt.moc"
