// SPDX-License-Identifier: MIT
#include "app/keychain/keychainentry.h"
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/dialogs/disorder.h"
#include "ui/profiles/repairalldialog.h"
#include "ui/profiles/restorealldialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_repairdialogs {

using namespace scripto;

namespace {

QComboBox *choiceOf(const QWidget &dialog, int line)
{
    return dialog.findChildren<QComboBox *>().value(line);
}

} // namespace

class TestRepairDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restoresAMissingFile()
    {
        DialogWorld world;
        for (const char letter : {'a', 'b', 'c'})
            world.keychain.entries[QString(QLatin1Char(letter))] =
                entryValue({profileWithKey(QString(QLatin1Char(letter)), letter), {}});
        world.start();
        RestoreAllDialog dialog(world.profiles);
        dialog.open();
        QCOMPARE(dialog.windowTitle(), u"Restore 3 profiles?"_qs);
        QVERIFY(!says(&dialog, u"config.json.broken"_qs));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        button(&dialog, u"Restore 3 profiles"_qs)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(dialog.repaired()->added.size(), 3);
        QCOMPARE(world.onDisk().profiles().size(), 3);
    }

    void keepsABrokenFile()
    {
        DialogWorld world;
        const QByteArray broken("{ \"profiles\": ");
        world.writeBytes(broken);
        world.keychain.entries[u"work"_qs] = entryValue({profileWithKey(u"work"_qs, 'w'), {}});
        world.profiles.start();
        QTRY_COMPARE(world.stateOf(u"work"_qs), MirrorState::InKeychain);
        RestoreAllDialog dialog(world.profiles);
        dialog.open();
        QVERIFY(says(&dialog, u"config.json.broken-"_qs));
        button(&dialog, u"Restore 1 profile"_qs)->click();
        QTRY_VERIFY(dialog.repaired());
        QFile kept(dialog.repaired()->brokenFile);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), broken);
        QCOMPARE(world.onDisk().profiles().first().apiKey, profileWithKey({}, 'w').apiKey);
    }

    void preselectsNothingThatCouldLoseAKey()
    {
        Disorder world;
        RepairAllDialog dialog(world.profiles);
        dialog.open();
        QStringList chosen;
        for (const QComboBox *choice : dialog.findChildren<QComboBox *>())
            chosen.append(choice->currentText());
        QCOMPARE(chosen, (QStringList{u"Keep both"_qs, u"Write to the keychain"_qs, u"Leave as it is"_qs}));
        QVERIFY(button(&dialog, u"Repair 2 profiles"_qs)->isEnabled());
        choiceOf(dialog, 0)->setCurrentIndex(0);
        choiceOf(dialog, 1)->setCurrentIndex(0);
        QVERIFY(!button(&dialog, u"Repair"_qs)->isEnabled());
    }

    void everyLineShowsItsResult()
    {
        Disorder world;
        RepairAllDialog dialog(world.profiles);
        dialog.open();
        choiceOf(dialog, 0)->setCurrentText(u"Use the keychain’s"_qs);
        choiceOf(dialog, 2)->setCurrentText(u"Restore"_qs);
        button(&dialog, u"Repair 3 profiles"_qs)->click();
        QTRY_VERIFY(dialog.repaired());
        QCOMPARE(dialog.repaired()->failed.size(), 0);
        QVERIFY(dialog.isVisible());
        QVERIFY(says(&dialog, u"config.json has the keychain’s copy"_qs));
        QVERIFY(says(&dialog, u"Written to the keychain"_qs));
        QVERIFY(says(&dialog, u"Restored"_qs));
        QCOMPARE(world.keyInKeychain(u"lost"_qs), profileWithKey({}, 'l').apiKey);
        QCOMPARE(world.onDisk().profiles().size(), 4);
        button(&dialog, u"Close"_qs)->click();
        QVERIFY(!dialog.isVisible());
    }

    void similarProfilesShareALine()
    {
        DialogWorld world;
        constexpr int many = 100;
        for (int i = 0; i < many; ++i) {
            const QString name = u"p%1"_qs.arg(i, 3, 10, QLatin1Char('0'));
            world.keychain.entries[name] = entryValue({profileWithKey(name, 'a'), {}});
        }
        world.start();
        RepairAllDialog dialog(world.profiles);
        dialog.open();
        const auto choices = dialog.findChildren<QComboBox *>();
        QCOMPARE(choices.size(), 31);
        QVERIFY(says(&dialog, u"70 more profiles"_qs));
        QVERIFY(says(&dialog, u"p030, p031, p032, p033, p034 and 65 more"_qs));
        choices.last()->setCurrentText(u"Restore"_qs);
        button(&dialog, u"Repair 70 profiles"_qs)->click();
        QTRY_VERIFY(dialog.repaired());
        QCOMPARE(world.onDisk().profiles().size(), 70);
        QCOMPARE(world.onDisk().profiles().first().name, u"p030"_qs);
    }

    void failedRepairsCanBeRetried()
    {
        Disorder world;
        RepairAllDialog dialog(world.profiles);
        dialog.open();
        choiceOf(dialog, 0)->setCurrentText(u"Use config.json’s"_qs);
        world.keychain.nextFails = Error{.kind = ErrorKind::KeychainFailed, .said = u"full"_qs};
        button(&dialog, u"Repair 2 profiles"_qs)->click();
        QTRY_VERIFY(dialog.repaired());
        QCOMPARE(dialog.repaired()->failed.size(), 1);
        QVERIFY(says(&dialog, u"The keychain reported an error: “full”"_qs));
        button(&dialog, u"Repair 1 profile"_qs)->click();
        QTRY_COMPARE(world.keyInKeychain(u"other"_qs), profileWithKey({}, 'f').apiKey);
        QTRY_VERIFY(!button(&dialog, u"Repair 1 profile"_qs));
        QTRY_COMPARE(world.keyInKeychain(u"lost"_qs), profileWithKey({}, 'l').apiKey);
    }
};

SCRIPTO_TEST(TestRepairDialogs)

} // namespace tst_repairdialogs

#include "tst_repairdialogs.moc"
