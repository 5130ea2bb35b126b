// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"
#include "app/keychain/systemkeychain.h"
#include "tests/keychain/keychaintest.h"
#include "tests/support/testroom.h"

namespace tst_passwordlesskeyring {

using namespace scripto;
using namespace scripto::keychaintest;

namespace {

KeychainEntry entryOf(char letter, const QString &keyName)
{
    KeychainEntry entry;
    entry.profile.apiKey = Secret("scripto_" + QByteArray(16, letter));
    entry.profile.keyName = keyName;
    return entry;
}

// Kills it; D-Bus starts it again.
bool restartKeyring()
{
    QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    const QString name = u"org.freedesktop.secrets"_qs;
    const QString owner = bus->serviceOwner(name);
    return signalKeyring(SIGTERM) && waitUntil([&] { return bus->serviceOwner(name) != owner; });
}

} // namespace

// Tests a real gnome-keyring whose default keyring has an empty password: its file is plain text.
class TestPasswordlessKeyring : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void entriesSurviveRestarts();
    void staysLockedIfTheUserLocksIt();
};

void TestPasswordlessKeyring::entriesSurviveRestarts()
{
    const QList<std::pair<QString, KeychainEntry>> entries{
        {u"work"_qs, entryOf('a', u"ci\nprod"_qs)},
        {u"corp"_qs, entryOf('b', u"CORP\\jenkins"_qs)},
        {u"odd\\name\nof two lines"_qs, entryOf('c', u"\\n\\t\r\n[section]\nsecret=x"_qs)},
    };
    secretTool(u"store"_qs, u"service mail user me"_qs, "another program's");
    {
        SystemKeychain keychain(u"scripto"_qs);
        for (const auto &[name, entry] : entries)
            QVERIFY(resultOf(keychain.write(name, entryValue(entry))));
    }
    for (int restart = 0; restart < 2; ++restart) {
        QVERIFY(restartKeyring());
        SystemKeychain keychain(u"scripto"_qs);
        QCOMPARE(valueOf(keychain.list()).size(), entries.size());
        QCOMPARE(keychain.state(), KeychainState::Ready);
        for (const auto &[name, entry] : entries) {
            const Result<KeychainEntry> read = parseEntry(valueOf(keychain.read(name)));
            QVERIFY(read);
            QVERIFY(*read == entry);
        }
        QCOMPARE(secretTool(u"lookup"_qs, u"service mail user me"_qs), "another program's");
        // The file is rewritten from what was read.
        QVERIFY(resultOf(keychain.write(u"restart"_qs, entryValue(entryOf('r', {})))));
        QVERIFY(resultOf(keychain.remove(u"restart"_qs, Prompts::Never)));
    }
}

void TestPasswordlessKeyring::staysLockedIfTheUserLocksIt()
{
    SystemKeychain keychain(u"scripto"_qs);
    QVERIFY(resultOf(keychain.list()));
    const QList<QDBusObjectPath> all{QDBusObjectPath(u"/org/freedesktop/secrets/collection/Default"_qs)};
    QCOMPARE(callService(u"Lock"_qs, {QVariant::fromValue(all)}).type(), QDBusMessage::ReplyMessage);
    QVERIFY(waitUntil([&keychain] { return keychain.state() == KeychainState::Locked; }));
    QCOMPARE(errorOf(keychain.list()), ErrorKind::KeychainLocked);
    QVERIFY2(resultOf(keychain.unlock()), "no prompt is needed");
    QVERIFY(resultOf(keychain.list()));
}

SCRIPTO_TEST(TestPasswordlessKeyring)

} // namespace tst_passwordlesskeyring

#include "tst_passwordlesskeyring.moc"
