// SPDX-License-Identifier: MIT
#include "app/keychain/indexedbackend.h"
#include "tests/keychain/keychaintest.h"
#include "tests/support/testroom.h"

namespace tst_indexedkeychain {

using namespace scripto;
using namespace scripto::keychaintest;

namespace {

const QString work = QStringLiteral("work");

Secret secret(char letter)
{
    return Secret("scripto_" + QByteArray(16, letter));
}

} // namespace

// Meant for KWallet, macOS and Windows; tested with the backend that QtKeychain uses here.
class TestIndexedKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void writesReadsListsRemoves();
    void isSharedWithLaterRuns();
    void brokenIndexIsNotReplaced();

private:
    IndexedBackend m_keychain{QStringLiteral("scripto"), QStringLiteral("test")};
};

void TestIndexedKeychain::cleanup()
{
    for (const QString &user : valueOf(m_keychain.list()))
        QVERIFY(resultOf(m_keychain.remove(user, Prompts::Never)));
}

void TestIndexedKeychain::writesReadsListsRemoves()
{
    QCOMPARE(valueOf(m_keychain.look()), KeychainState::Ready);
    QCOMPARE(valueOf(m_keychain.list()), QStringList());
    QCOMPARE(errorOf(m_keychain.read(work)), ErrorKind::NotFound);
    QVERIFY(resultOf(m_keychain.write(work, secret('a'))));
    QVERIFY(resultOf(m_keychain.write(u"ünï \"cödé\""_qs, secret('b'))));
    QVERIFY(resultOf(m_keychain.write(work, secret('c'))));
    QCOMPARE(valueOf(m_keychain.list()), (QStringList{work, u"ünï \"cödé\""_qs}));
    QCOMPARE(valueOf(m_keychain.read(work)), secret('c'));
    QCOMPARE(valueOf(m_keychain.read(u"ünï \"cödé\""_qs)), secret('b'));
    QVERIFY(resultOf(m_keychain.remove(work, Prompts::Never)));
    QVERIFY2(resultOf(m_keychain.remove(work, Prompts::Never)), "what is gone is removed");
    QCOMPARE(valueOf(m_keychain.list()), QStringList{u"ünï \"cödé\""_qs});
    QCOMPARE(errorOf(m_keychain.read(work)), ErrorKind::NotFound);
}

void TestIndexedKeychain::isSharedWithLaterRuns()
{
    QVERIFY(resultOf(m_keychain.write(work, secret('a'))));
    IndexedBackend later(u"scripto"_qs, u"test"_qs);
    QCOMPARE(valueOf(later.list()), QStringList{work});
    IndexedBackend other(u"scripto:/elsewhere"_qs, u"test"_qs);
    QCOMPARE(valueOf(other.list()), QStringList());
    QVERIFY(resultOf(m_keychain.unlock()));
}

void TestIndexedKeychain::brokenIndexIsNotReplaced()
{
    IndexedBackend index(u"scripto (index)"_qs, u"test"_qs);
    QVERIFY(resultOf(index.write(u"entries"_qs, Secret(QByteArray("not a list")))));
    QCOMPARE(errorOf(m_keychain.list()), ErrorKind::KeychainFailed);
    QCOMPARE(errorOf(m_keychain.write(work, secret('a'))), ErrorKind::KeychainFailed);
    QVERIFY(resultOf(index.write(u"entries"_qs, Secret(QByteArray("[]")))));
}

SCRIPTO_TEST(TestIndexedKeychain)

} // namespace tst_indexedkeychain

#include "tst_indexedkeychain.moc"
