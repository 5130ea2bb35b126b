// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/profiles/sampleprofiles.h"
#include "ui/profiles/mirrortexts.h"

#include <QTest>

namespace tst_mirrortexts {

using namespace scripto;

class TestMirrorTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void explainsEveryState_data();
    void explainsEveryState();
    void namesTheNewerCopyFirst();
};

void TestMirrorTexts::explainsEveryState_data()
{
    QTest::addColumn<MirrorState>("mirror");
    QTest::addColumn<KeychainState>("keychain");
    QTest::addColumn<QString>("says");
    const auto add = [](MirrorState mirror, const char *says, KeychainState keychain = KeychainState::Ready) {
        QTest::newRow(says) << mirror << keychain << QString::fromUtf8(says);
    };
    add(MirrorState::Checking, "being compared");
    add(MirrorState::InSync, "Same in config.json and the keychain. Last changed 3 min ago.");
    add(MirrorState::Differs, "Changed in config.json 3 min ago. Nothing has been overwritten.");
    add(MirrorState::DifferentAccount, "another account or server");
    add(MirrorState::NotInConfig, "The keychain has the only copy.");
    add(MirrorState::NotInKeychain, "has lost it. config.json has the only one. It changed there 3 min ago.");
    add(MirrorState::KeychainAway, "refused", KeychainState::Ready);
    add(MirrorState::KeychainAway, "is locked", KeychainState::Locked);
    add(MirrorState::KeychainAway, "is not set up", KeychainState::NotSetUp);
    add(MirrorState::KeychainAway, "has no keychain", KeychainState::Absent);
    add(MirrorState::KeychainAway, "close Scripto Keys and open it again", KeychainState::Silent);
    add(MirrorState::KeychainAway, "is off in Settings", KeychainState::Off);
    add(MirrorState::KeychainAway, "has not answered yet", KeychainState::Unknown);
    add(MirrorState::InKeychain, "config.json cannot be read.");
    add(MirrorState::FileOnly, "has no key");
    add(MirrorState::LockedEntry, "is locked");
    add(MirrorState::NewerEntry, "A newer version of Scripto Keys");
    add(MirrorState::ForeignEntry, "It is left alone");
}

void TestMirrorTexts::explainsEveryState()
{
    QFETCH(MirrorState, mirror);
    QFETCH(KeychainState, keychain);
    QFETCH(QString, says);
    const QDateTime now = QDateTime::currentDateTime();
    ProfileRow row = samples::row(QStringLiteral("work"), {}, QStringLiteral("ab"), mirror);
    row.fileChangedAt = now.addSecs(-180);
    const QString text = whatHappened(row, keychain, now);
    QVERIFY2(text.contains(says), qPrintable(text));
}

void TestMirrorTexts::namesTheNewerCopyFirst()
{
    const QDateTime now = QDateTime::currentDateTime();
    ProfileRow row = samples::row(QStringLiteral("work"), {}, QStringLiteral("ab"), MirrorState::Differs);
    row.fileChangedAt = now.addSecs(-7200);
    row.keychainChangedAt = now.addSecs(-180);
    QCOMPARE(whatHappened(row, KeychainState::Ready, now),
             QStringLiteral("config.json and the keychain have different copies. Changed in the keychain 3 min ago. "
                            "Changed in config.json 2 h ago. Nothing has been overwritten."));
}

SCRIPTO_TEST(TestMirrorTexts)

} // namespace tst_mirrortexts

#include "tst_mirrortexts.moc"
