// SPDX-License-Identifier: MIT
#include "tests/profiles/storefixture.h"
#include "tests/support/testroom.h"

#include <QFileInfo>

namespace tst_repairs {

using namespace scripto;

namespace {

const QString work = QStringLiteral("work");
const QString work2 = QStringLiteral("work-2");
const QString home = QStringLiteral("home");
const QString other = QStringLiteral("other@example.com");

// Profiles in every state that can be repaired.
void fill(Fixture &f)
{
    f.writeFile({profile(QStringLiteral("lost"), 'l'), profile(QStringLiteral("moved"), 'm'), profile(home, 'h')},
                home);
    f.keep(profile(QStringLiteral("two"), 'u'));
    f.keep(profile(QStringLiteral("gone"), 'g'));
    f.start();
    QTRY_COMPARE(f.stateOf(QStringLiteral("moved")), MirrorState::InSync);
    QTRY_COMPARE(f.stateOf(QStringLiteral("lost")), MirrorState::InSync);
    f.keychain.removeOutside(QStringLiteral("lost"));
    f.writeFile({profile(QStringLiteral("lost"), 'l'), profile(QStringLiteral("moved"), 'n', other), profile(home, 'h'),
                 profile(QStringLiteral("two"), 't')},
                home);
    QTRY_COMPARE(f.stateOf(QStringLiteral("lost")), MirrorState::NotInKeychain);
    QTRY_COMPARE(f.stateOf(QStringLiteral("moved")), MirrorState::DifferentAccount);
    QTRY_COMPARE(f.stateOf(QStringLiteral("two")), MirrorState::Differs);
    QTRY_COMPARE(f.stateOf(QStringLiteral("gone")), MirrorState::NotInConfig);
}

} // namespace

class TestRepairs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesUndoesAndRedoesEachRepair_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Repair>("repair");
        QTest::addColumn<char>("inFile"); // afterwards; - if none
        QTest::addColumn<char>("kept");
        QTest::addColumn<char>("keptBefore");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, Repair repair, const char *keys, const QString &what) {
            QTest::addRow("%s: %s", name, qPrintable(what))
                << QString::fromLatin1(name) << repair << keys[0] << keys[1] << keys[2] << what;
        };
        row("lost", Repair::WriteToKeychain, "ll-", QStringLiteral("Write “lost” to the keychain"));
        row("moved", Repair::UseFile, "nnm", QStringLiteral("Use the file’s copy of “moved”"));
        row("moved", Repair::UseKeychain, "mmn", QStringLiteral("Use the keychain’s copy of “moved”"));
        row("moved", Repair::KeepBoth, "nnm", QStringLiteral("Keep both copies of “moved”"));
        row("two", Repair::UseFile, "ttu", QStringLiteral("Use the file’s copy of “two”"));
        row("two", Repair::UseKeychain, "uut", QStringLiteral("Use the keychain’s copy of “two”"));
        row("two", Repair::KeepBoth, "ttu", QStringLiteral("Keep both copies of “two”"));
        row("gone", Repair::Restore, "gg-", QStringLiteral("Restore “gone”"));
        row("gone", Repair::Forget, "---", QStringLiteral("Forget “gone”"));
    }

    void doesUndoesAndRedoesEachRepair()
    {
        QFETCH(const QString, name);
        QFETCH(const Repair, repair);
        QFETCH(const QString, what);
        const auto wanted = [](char letter) { return letter == '-' ? Secret() : key(letter); };
        Fixture f;
        fill(f);
        QVERIFY(f.store.row(name)->repairs.contains(repair));
        const MirrorState stateBefore = f.stateOf(name);
        const QStringList namesBefore = f.store.names();
        const QByteArray fileBefore = f.bytesOnDisk();
        const QMap<QString, Secret> entriesBefore = f.keychain.entries;
        const QString second = name + QStringLiteral("-2");

        const auto check = [&] {
            QFETCH(const char, inFile);
            QFETCH(const char, kept);
            QFETCH(const char, keptBefore);
            QCOMPARE(f.inFile(name), wanted(inFile));
            QCOMPARE(f.kept(name), wanted(kept));
            QCOMPARE(f.keptBefore(name), wanted(keptBefore));
            QCOMPARE(f.kept(second), repair == Repair::KeepBoth ? wanted(keptBefore) : Secret());
            QCOMPARE(f.inFile(second), f.kept(second));
            if (inFile != '-')
                QTRY_COMPARE(f.stateOf(name), MirrorState::InSync);
            else
                QTRY_VERIFY(!f.store.row(name));
            QCOMPARE(f.onDisk().activeProfile(), home);
        };
        const auto done = resultOf(f.store.repair(name, repair));
        QVERIFY(done);
        QVERIFY(done->failed.isEmpty());
        QStringList added;
        if (repair == Repair::Restore || repair == Repair::KeepBoth)
            added.append(repair == Repair::Restore ? name : second);
        QCOMPARE(done->added, added);
        check();
        QCOMPARE(f.store.undoText(), what);

        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.bytesOnDisk(), fileBefore);
        QCOMPARE(f.keychain.entries, entriesBefore);
        QTRY_COMPARE(f.stateOf(name), stateBefore);
        QTRY_COMPARE(f.store.names(), namesBefore);

        QCOMPARE(f.store.redoText(), what);
        QVERIFY(resultOf(f.store.redo()));
        check();
    }

    void refusesRepairsThatTheStateDoesNotAllow()
    {
        Fixture f;
        fill(f);
        const QByteArray before = f.bytesOnDisk();
        const QMap<QString, Secret> entriesBefore = f.keychain.entries;
        QCOMPARE(resultOf(f.store.repair(home, Repair::Forget)).error().kind, ErrorKind::Invalid);
        QCOMPARE(resultOf(f.store.repair(QStringLiteral("gone"), Repair::UseFile)).error().kind, ErrorKind::Invalid);
        QCOMPARE(resultOf(f.store.repair(QStringLiteral("nobody"), Repair::Restore)).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.bytesOnDisk(), before);
        QCOMPARE(f.keychain.entries, entriesBefore);
        QVERIFY(f.store.undoText().isEmpty());
    }

    void doesNotOverwriteAnEntryThatChangedSince()
    {
        // Neither by the repair, which expected another entry, nor by its undo.
        Fixture f;
        fill(f);
        f.keep(profile(QStringLiteral("two"), 'x', other)); // without a notification
        QCOMPARE(resultOf(f.store.repair(QStringLiteral("two"), Repair::UseFile)).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.kept(QStringLiteral("two")), key('x'));

        QVERIFY(resultOf(f.store.repair(QStringLiteral("lost"), Repair::WriteToKeychain)));
        f.keep(profile(QStringLiteral("lost"), 'x', other));
        QCOMPARE(resultOf(f.store.undo()).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.kept(QStringLiteral("lost")), key('x'));
    }

    void undoKeepsTheOnlyCopyInTheKeychain()
    {
        Fixture f;
        fill(f);
        const QString lost = QStringLiteral("lost");
        QVERIFY(resultOf(f.store.repair(lost, Repair::WriteToKeychain)));
        const Secret written = f.kept(lost);
        ConfigDocument without = f.onDisk();
        QVERIFY(without.remove(lost));
        f.writeBytes(without.toBytes()); // not noticed yet
        QVERIFY(resultOf(f.store.undo()).error().message.contains(u"only copy"));
        QCOMPARE(f.kept(lost), written);
    }

    void doesNotOverwriteAFileThatChangedSince()
    {
        Fixture f;
        fill(f);
        QVERIFY(resultOf(f.store.repair(QStringLiteral("two"), Repair::UseKeychain)));
        f.writeFile({profile(QStringLiteral("two"), 'x', other)}, {});
        QTRY_VERIFY(f.store.row(QStringLiteral("two"))->profile.apiKey == key('x'));
        QCOMPARE(resultOf(f.store.undo()).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.inFile(QStringLiteral("two")), key('x'));
    }

    // One that will not be there for long makes room for the steps before.
    void undoThatNeedsAnAbsentKeychainChangesNothing_data()
    {
        QTest::addColumn<KeychainState>("state");
        QTest::addColumn<ErrorKind>("problem");
        QTest::addColumn<bool>("isSetAside");
        QTest::newRow("locked") << KeychainState::Locked << ErrorKind::KeychainLocked << false;
        QTest::newRow("silent") << KeychainState::Silent << ErrorKind::KeychainSilent << false;
        QTest::newRow("none") << KeychainState::Absent << ErrorKind::KeychainAbsent << true;
        QTest::newRow("not set up") << KeychainState::NotSetUp << ErrorKind::KeychainNotSetUp << true;
    }

    void undoThatNeedsAnAbsentKeychainChangesNothing()
    {
        QFETCH(KeychainState, state);
        QFETCH(ErrorKind, problem);
        Fixture f;
        fill(f);
        QVERIFY(resultOf(f.store.repair(QStringLiteral("two"), Repair::KeepBoth)));
        const QByteArray before = f.bytesOnDisk();
        const qint64 serial = f.store.toUndo()->serial;
        f.keychain.setState(state);
        QTRY_COMPARE(f.stateOf(home), MirrorState::KeychainAway);
        QCOMPARE(resultOf(f.store.undo()).error().kind, problem);
        QTEST(f.store.isSetAside(serial), "isSetAside");
        QCOMPARE(f.bytesOnDisk(), before);
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.inFile(QStringLiteral("two-2")), Secret());
        QCOMPARE(f.kept(QStringLiteral("two")), key('u'));
    }

    void keepingBothLosesNoKeyIfTheKeychainRefuses()
    {
        Fixture f;
        fill(f);
        f.keychain.writesFail = Error{ErrorKind::KeychainFailed};
        QCOMPARE(resultOf(f.store.repair(QStringLiteral("two"), Repair::KeepBoth)).error().kind,
                 ErrorKind::KeychainFailed);
        QCOMPARE(f.inFile(QStringLiteral("two")), key('t'));
        QCOMPARE(f.inFile(QStringLiteral("two-2")), key('u'));
        QCOMPARE(f.kept(QStringLiteral("two")), key('u'));
    }

    // What is removed in one place may be what is written in another.
    void removesNothingIfAWriteFails()
    {
        Fixture f;
        fill(f);
        const QMap<QString, Secret> entriesBefore = f.keychain.entries;
        f.keychain.writesFail = Error{ErrorKind::KeychainFailed, QStringLiteral("full")};
        const auto done = resultOf(f.store.repairAll(
            {{QStringLiteral("gone"), Repair::Forget}, {QStringLiteral("lost"), Repair::WriteToKeychain}}));
        QVERIFY(done);
        QStringList failed;
        for (const auto &[name, error] : done->failed) {
            failed.append(name);
            QCOMPARE(error.message, QStringLiteral("full"));
        }
        failed.sort();
        QCOMPARE(failed, (QStringList{QStringLiteral("gone"), QStringLiteral("lost")}));
        QCOMPARE(f.keychain.entries, entriesBefore);
    }

    // Another program has written the file, and nobody has noticed.
    void currentFileDecides_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Repair>("repair");
        QTest::addColumn<char>("letter"); // of its key in the file by then
        QTest::addColumn<bool>("isDone");
        const QString gone = QStringLiteral("gone");
        const QString two = QStringLiteral("two");
        QTest::newRow("restored, and there with that key") << gone << Repair::Restore << 'g' << true;
        QTest::newRow("restored, and there with another key") << gone << Repair::Restore << 'x' << false;
        QTest::newRow("the keychain's, and changed") << two << Repair::UseKeychain << 'x' << false;
        QTest::newRow("both, and changed") << two << Repair::KeepBoth << 'x' << false;
        QTest::newRow("both, as it was") << two << Repair::KeepBoth << 't' << true;
    }

    void currentFileDecides()
    {
        QFETCH(QString, name);
        QFETCH(Repair, repair);
        QFETCH(char, letter);
        QFETCH(bool, isDone);
        Fixture f;
        fill(f);
        f.watcher.blockSignals(true);
        ConfigDocument changed = f.onDisk();
        QVERIFY(changed.put(profile(name, letter)));
        f.writeBytes(changed.toBytes());
        const QByteArray before = f.bytesOnDisk();
        const auto done = resultOf(f.store.repair(name, repair));
        QCOMPARE(done.has_value(), isDone);
        if (isDone)
            QCOMPARE(done->added,
                     repair == Repair::KeepBoth ? QStringList{name + QStringLiteral("-2")} : QStringList());
        else
            QCOMPARE(f.bytesOnDisk(), before);
        QCOMPARE(f.inFile(name), key(letter));
    }

    void secondCopyGetsAFreeName()
    {
        Fixture f;
        f.keep(profile(work, 'b'));
        f.keep(profile(work2, 'c')); // only in the keychain
        f.writeFile({profile(work, 'a'), profile(QStringLiteral("work-3"), 'd')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
        const auto done = resultOf(f.store.repair(work, Repair::KeepBoth));
        QVERIFY(done);
        QCOMPARE(done->added, QStringList{QStringLiteral("work-4")});
        QCOMPARE(f.inFile(QStringLiteral("work-4")), key('b'));
        QCOMPARE(f.kept(work2), key('c'));
    }

    void repairsAllInOneUndoStep()
    {
        Fixture f;
        fill(f);
        const QByteArray fileBefore = f.bytesOnDisk();
        const QMap<QString, Secret> entriesBefore = f.keychain.entries;
        const auto done = resultOf(f.store.repairAll({{QStringLiteral("lost"), Repair::WriteToKeychain},
                                                      {QStringLiteral("moved"), Repair::KeepBoth},
                                                      {QStringLiteral("two"), Repair::UseKeychain},
                                                      {QStringLiteral("gone"), Repair::Restore},
                                                      {home, Repair::Restore}}));
        QVERIFY(done);
        QCOMPARE(done->failed.size(), 1); // home is in sync
        QCOMPARE(done->failed.first().first, home);
        QCOMPARE(done->added, (QStringList{QStringLiteral("moved-2"), QStringLiteral("gone")}));
        for (const char *name : {"lost", "moved", "moved-2", "two", "gone", "home"})
            QTRY_COMPARE(f.stateOf(QLatin1String(name)), MirrorState::InSync);
        QCOMPARE(f.store.undoText(), QStringLiteral("Repair 4 profiles"));
        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.bytesOnDisk(), fileBefore);
        QCOMPARE(f.keychain.entries, entriesBefore);
        QVERIFY(f.store.undoText().isEmpty());
    }

    void planSuggestsOnlyRepairsThatLoseAndRestoreNothing()
    {
        Fixture f;
        fill(f);
        QHash<QString, std::optional<Repair>> suggested;
        for (const PlannedRepair &planned : f.store.repairPlan()) {
            QCOMPARE(planned.choices, f.store.row(planned.name)->repairs);
            suggested.insert(planned.name, planned.suggested);
        }
        QCOMPARE(suggested.size(), 4);
        QCOMPARE(suggested[QStringLiteral("lost")], Repair::WriteToKeychain);
        QCOMPARE(suggested[QStringLiteral("moved")], Repair::KeepBoth);
        QCOMPARE(suggested[QStringLiteral("two")], Repair::KeepBoth);
        QCOMPARE(suggested[QStringLiteral("gone")], std::nullopt);
    }

    void changeDuringUndoOrRedoIsTheNewestStep_data()
    {
        QTest::addColumn<bool>("redoes");
        QTest::newRow("undo") << false;
        QTest::newRow("redo") << true;
    }

    void changeDuringUndoOrRedoIsTheNewestStep()
    {
        QFETCH(const bool, redoes);
        const QString lost = QStringLiteral("lost");
        const QString newer = QStringLiteral("Use “lost”");
        Fixture f;
        fill(f);
        QVERIFY(resultOf(f.store.repair(lost, Repair::WriteToKeychain)));
        if (redoes)
            QVERIFY(resultOf(f.store.undo()));
        f.keychain.hold();
        bool ended = false;
        auto *slow = redoes ? f.store.redo() : f.store.undo();
        slow->then(&f.store, [&ended](const Result<Done> &result) { ended = result.has_value(); });
        QTRY_VERIFY(f.keychain.waiting() > 0);
        QVERIFY(resultOf(f.store.setActive(lost)));
        QVERIFY(!ended);
        f.keychain.release();
        QTRY_VERIFY(ended);
        QCOMPARE(f.keychain.entries.contains(lost), redoes);
        QCOMPARE(f.store.undoText(), newer);
        QCOMPARE(f.store.redoText(), QString());
        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.onDisk().activeProfile(), home);
        QCOMPARE(f.store.redoText(), newer);
    }

    void restoresAMissingFileWithItsActiveProfile()
    {
        Fixture f;
        f.writeFile({profile(home, 'h'), profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QVERIFY(QFile::remove(f.path));
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);

        MirrorMemory memory = f.memoryOnDisk();
        ProfileStore next(f.file, f.watcher, f.keychain, memory, f.keyMemory, systemClock());
        next.start();
        QTRY_VERIFY(next.row(work) && next.row(home));
        const auto restored = resultOf(next.restoreAll());
        QVERIFY(restored);
        QCOMPARE(restored->added, (QStringList{home, work}));
        QVERIFY(restored->brokenFile.isEmpty());
        QCOMPARE(f.inFile(work), key('a'));
        QCOMPARE(f.inFile(home), key('h'));
        QCOMPARE(f.onDisk().activeProfile(), work);
        QTRY_COMPARE(next.row(work)->mirror, MirrorState::InSync);
        QCOMPARE(next.undoText(), QStringLiteral("Restore 2 profiles"));
        QVERIFY(resultOf(next.undo()));
        QVERIFY(f.onDisk().profiles().isEmpty());
        QCOMPARE(f.kept(work), key('a')); // and the keychain keeps them
        QTRY_COMPARE(next.row(work)->mirror, MirrorState::NotInConfig);
    }

    void activatesNoneOfSeveralRestoredProfiles()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        f.keep(profile(home, 'h'));
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QVERIFY(resultOf(f.store.restoreAll()));
        QCOMPARE(f.onDisk().profiles().size(), 2);
        QCOMPARE(f.onDisk().activeProfile(), QString());
    }

    void activatesTheOnlyRestoredProfileIfNoneIsActive()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QVERIFY(resultOf(f.store.repair(work, Repair::Restore)));
        QCOMPARE(f.onDisk().activeProfile(), work);
    }

    void keepsABrokenFileBesideTheRestoredOne()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        f.keep(profile(home, 'h'));
        const QByteArray broken("{ \"profiles\": { \"work\": { \"apiKey\": ");
        f.writeBytes(broken);
        QVERIFY(QFile::setPermissions(f.path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InKeychain);
        QCOMPARE(f.store.row(work)->repairs, QList<Repair>{Repair::Restore});
        const QString stamp = f.now.toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        const QString first = f.path + QStringLiteral(".broken-") + stamp;
        QFile taken(first);
        QVERIFY(taken.open(QIODevice::WriteOnly)); // an earlier one stays
        taken.close();

        const auto restored = resultOf(f.store.restoreAll());
        QVERIFY(restored);
        QCOMPARE(restored->brokenFile, first + QStringLiteral("-2"));
        QCOMPARE(restored->added, (QStringList{home, work}));
        QFile kept(restored->brokenFile);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), broken);
        QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // The new file stays readable for those to whom the user had allowed it.
        QCOMPARE(QFileInfo(f.path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions(QFile::ReadGroup));
        QVERIFY(!f.store.file().problem);
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QCOMPARE(f.kept(work), key('a'));
    }

    void reportsThatThereIsNothingToRestore()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QCOMPARE(resultOf(f.store.restoreAll()).error().kind, ErrorKind::NotFound);
    }

    void restoresALostKeyFromTheKeychain()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'h')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.writeBytes(R"({ "activeProfile": "work", "profiles": { "work": { "email": "you@example.com" } } })");
        QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
        QCOMPARE(f.store.row(work)->repairs, QList<Repair>{Repair::UseKeychain});
        QCOMPARE(f.store.repairPlan().first().suggested, std::nullopt); // somebody may have meant it
        QVERIFY(resultOf(f.store.repair(work, Repair::UseKeychain)));
        QCOMPARE(f.inFile(work), key('a'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
    }

    void doesNotRestoreAnUnusableKey()
    {
        Fixture f;
        Profile wrong = profile(work, 'a');
        wrong.apiKey = Secret(QStringLiteral("scripto_aaaa\r\nX-Evil: 1"));
        f.keep(wrong);
        f.keep(profile(home, 'h'));
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        const auto restored = resultOf(f.store.repair(work, Repair::Restore));
        QCOMPARE(restored.error().kind, ErrorKind::Invalid);
        const auto all = resultOf(f.store.restoreAll());
        QCOMPARE(all->added, QStringList{home});
        QCOMPARE(all->failed.size(), 1);
        QCOMPARE(f.kept(work), wrong.apiKey);
        QCOMPARE(f.inFile(work), Secret());
    }
};

SCRIPTO_TEST(TestRepairs)

} // namespace tst_repairs

#include "tst_repairs.moc"
