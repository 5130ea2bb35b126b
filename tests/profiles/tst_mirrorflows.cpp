// SPDX-License-Identifier: MIT
#include "tests/profiles/storefixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_mirrorflows {

using namespace scripto;

// What the mirror does by itself, from the first start to a keychain that comes and goes.

namespace {

const QString work = QStringLiteral("work");
const QString home = QStringLiteral("home");
const QString office = QStringLiteral("office");

} // namespace

class TestMirrorFlows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstStartCopiesTheFileToTheKeychain()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        const QByteArray before = f.bytesOnDisk();
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QCOMPARE(f.kept(work), key('a'));
        QCOMPARE(f.kept(home), key('b'));
        QCOMPARE(f.bytesOnDisk(), before);
        QVERIFY(f.store.undoText().isEmpty());
    }

    void firstStartRestoresNothingFromTheKeychain()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        f.keep(profile(home, 'b'));
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QTRY_COMPARE(f.stateOf(home), MirrorState::NotInConfig);
        QVERIFY(!QFile::exists(f.path));
        QCOMPARE(f.writes(), 0);
    }

    void showsDifferencesAtTheFirstStartAndChangesNothing()
    {
        Fixture f;
        f.keep(profile(work, 'b'));
        f.keep(profile(home, 'h'));
        f.writeFile({profile(work, 'a'), profile(office, 'o')}, work);
        const QByteArray before = f.bytesOnDisk();
        f.start();
        QTRY_COMPARE(f.stateOf(office), MirrorState::InSync);
        QCOMPARE(f.stateOf(work), MirrorState::Differs);
        QCOMPARE(f.stateOf(home), MirrorState::NotInConfig);
        QCOMPARE(f.kept(work), key('b'));
        QCOMPARE(f.store.row(work)->keychainCopy->apiKey, key('b'));
        QCOMPARE(f.bytesOnDisk(), before);
    }

    void profileRemovedByTheCliStaysRemoved()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.writeFile({profile(home, 'b')}, home);
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        f.keychain.setState(KeychainState::Locked);
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QCOMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QCOMPARE(f.inFile(work), Secret());
        QCOMPARE(f.kept(work), key('a'));
    }

    void removalWithoutAKeychainSurvivesARestart()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.keychain.entries.size(), 2);
        f.keychain.setState(KeychainState::Locked);
        QVERIFY(resultOf(f.remove(work)));

        f.keychain.setState(KeychainState::Ready);
        f.keep(profile(work, 'a')); // as if the program had ended before removing it
        MirrorMemory memory = f.memoryOnDisk();
        ProfileStore next(f.file, f.watcher, f.keychain, memory, f.keyMemory, systemClock());
        next.start();
        QTRY_VERIFY(next.row(home) && next.row(home)->mirror == MirrorState::InSync);
        QTRY_VERIFY(!f.keychain.entries.contains(work));
        QVERIFY(!next.row(work));
    }

    // Removed while the keychain was away, then added to the file again by Undo or by another program.
    void doesNotRemoveTheEntryOfAProfileThatReturned_data()
    {
        QTest::addColumn<bool>("byUndo");
        QTest::addColumn<bool>("isNoted"); // that it has returned
        QTest::newRow("undo") << true << true;
        QTest::newRow("another program") << false << true;
        QTest::newRow("undo, then the program is killed") << true << false;
    }

    void doesNotRemoveTheEntryOfAProfileThatReturned()
    {
        QFETCH(bool, byUndo);
        QFETCH(bool, isNoted);
        Fixture f;
        f.writeFile({profile(work, 'a', {})}, work);
        f.start();
        QTRY_COMPARE(f.kept(work), key('a'));
        f.keychain.setState(KeychainState::Locked);
        QTRY_COMPARE(f.stateOf(work), MirrorState::KeychainAway);
        QVERIFY(resultOf(f.remove(work)));
        f.memoryOnDisk();
        const QString memoryPath = f.state + QStringLiteral("/mirror.json");
        QVERIFY(QFile::copy(memoryPath, memoryPath + QStringLiteral(".noted")));
        if (byUndo)
            QVERIFY(resultOf(f.store.undo()));
        else
            f.writeFile({profile(work, 'a')}, work); // with the account filled in
        QTRY_VERIFY(f.store.row(work) && f.store.row(work)->inFile);
        QCOMPARE(f.memoryOnDisk().removal(work).copy, Fingerprint());
        if (!isNoted) {
            QVERIFY(QFile::remove(memoryPath));
            QVERIFY(QFile::rename(memoryPath + QStringLiteral(".noted"), memoryPath));
        }

        QVERIFY(QFile::remove(f.path)); // lost
        MirrorMemory memory = f.memoryOnDisk();
        QCOMPARE(memory.removal(work).copy.isEmpty(), isNoted);
        ProfileStore next(f.file, f.watcher, f.keychain, memory, f.keyMemory, systemClock());
        next.start();
        QTRY_VERIFY(next.isLoaded());
        f.keychain.setState(KeychainState::Ready);
        QTRY_VERIFY(next.row(work) && next.row(work)->repairs.contains(Repair::Forget));
        QCOMPARE(next.row(work)->mirror, MirrorState::NotInConfig);
        QCOMPARE(f.kept(work), key('a'));
    }

    void fileOlderThanTheRemovalProvesNothing()
    {
        for (const int secondsLater : {-60, 60}) {
            Fixture f;
            f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
            f.start();
            QTRY_COMPARE(f.keychain.entries.size(), 2);
            f.keychain.setState(KeychainState::Locked);
            QVERIFY(resultOf(f.remove(work)));
            f.writeFile({profile(home, 'b')}, home); // a backup
            QFile file(f.path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(secondsLater),
                                     QFileDevice::FileModificationTime));
            file.close();
            QVERIFY(resultOf(f.store.readNow()));
            f.keychain.setState(KeychainState::Ready);
            QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
            if (secondsLater > 0)
                QTRY_VERIFY(!f.keychain.entries.contains(work));
            else
                QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
            QCOMPARE(f.keychain.entries.contains(work), secondsLater < 0);
        }
    }

    // The new name has no entry yet, so the old one has the only copy.
    void removesTheOldEntryOnlyOnceTheNewOneExists()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.keychain.entries.size(), 2);
        f.keychain.setState(KeychainState::Locked);
        QVERIFY(resultOf(f.rename(work, office)));
        f.writeFile({profile(home, 'b')}, home); // another program lost the rest
        QTRY_VERIFY(!f.store.row(office));
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QCOMPARE(f.kept(work), key('a'));
    }

    // Regardless of what changes at the moment when the removal ends.
    void profileReturningDuringARemovalKeepsItsCopies()
    {
        Fixture f;
        f.keychain.entries[work] = entryValue({profile(work, 'a'), {profile(work, 'z')}});
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        f.keychain.hold();
        f.remove(work);
        QTRY_COMPARE(f.keychain.waiting(), 1);
        f.keychain.answerNext(); // the entry is read once more
        QTRY_COMPARE(f.keychain.asked.last(), QStringLiteral("remove work"));
        QVERIFY(resultOf(f.store.undo()));
        f.keychain.release();
        const auto noteSomething = [&f] { f.keyMemory.noteRevoked(key('q'), f.now); };
        QMetaObject::invokeMethod(&f.store, noteSomething, Qt::QueuedConnection);
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QTRY_COMPARE(f.keptBefore(work), key('z'));
    }

    void undoDuringAKeychainPromptRestoresEverything()
    {
        for (const bool agrees : {true, false}) {
            Fixture f;
            f.keychain.entries[work] = entryValue({profile(work, 'a'), {profile(work, 'z')}});
            f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
            f.start();
            QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
            f.keychain.confirmation = agrees;
            f.keychain.hold();
            Call<Removed> *removal = f.remove(work);
            QSignalSpy ended(removal, &CallBase::finished);
            QTRY_COMPARE(f.keychain.waiting(), 1);
            f.keychain.answerNext(); // the entry is read once more
            QTRY_COMPARE(f.keychain.asked.last(), QStringLiteral("remove work"));
            QVERIFY(resultOf(f.store.undo()));
            QCOMPARE(f.inFile(work), key('a'));
            QCOMPARE(ended.count(), 0);
            f.keychain.release();
            QTRY_COMPARE(ended.count(), 1);
            QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
            QCOMPARE(f.kept(work), key('a'));
            QCOMPARE(f.keptBefore(work), key('z'));
            QCOMPARE(f.memoryOnDisk().removal(work).copy, Fingerprint());
        }
    }

    void returningOlderKeyIsNoNewSignIn()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.writeFile({profile(work, 'n')}, work);
        QTRY_COMPARE(f.kept(work), key('n'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.writeFile({profile(work, 'a')}, work); // from a backup
        QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
        QCOMPARE(f.store.row(work)->repairs, (QList{Repair::UseKeychain, Repair::KeepBoth, Repair::UseFile}));
        QCOMPARE(f.store.repairPlan().first().suggested, Repair::UseKeychain);
        QCOMPARE(f.kept(work), key('n'));
        QVERIFY(resultOf(f.store.repair(work, Repair::UseKeychain)));
        QCOMPARE(f.inFile(work), key('n'));
        QCOMPARE(f.keptBefore(work), key('a'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
    }

    void undoneKeyIsNoReturningOlderKey()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QVERIFY(resultOf(f.store.put(profile(work, 'b'), ProfileStore::Activate::No)));
        QVERIFY(resultOf(f.store.undo()));
        QTRY_COMPARE(f.kept(work), key('a'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(f.keptBefore(work), key('b'));
    }

    void keepsReplacedKeysUntilTheyAreRevoked()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        for (const char letter : {'b', 'c', 'd'}) {
            f.writeFile({profile(work, letter)}, work);
            QTRY_COMPARE(f.kept(work), key(letter));
            QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        }
        QList<Secret> before;
        for (const Profile &each : f.entry(work).previous)
            before.append(each.apiKey);
        QCOMPARE(before, (QList{key('c'), key('b'), key('a')}));
        f.keyMemory.noteRevoked(key('b'), f.now);
        f.writeFile({profile(work, 'e')}, work);
        QTRY_COMPARE(f.kept(work), key('e'));
        before.clear();
        for (const Profile &each : f.entry(work).previous)
            before.append(each.apiKey);
        QCOMPARE(before, (QList{key('d'), key('c'), key('a')}));
    }

    void delayedRemovalIsDoneOnce()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.keychain.entries.size(), 2);
        f.keychain.setState(KeychainState::Locked);
        QVERIFY(resultOf(f.remove(work))->keychainProblem);
        f.keychain.setState(KeychainState::Ready);
        QTRY_VERIFY(!f.keychain.entries.contains(work));

        // Another program puts the same entry back on purpose.
        f.keychain.changeOutside(work, entryValue({profile(work, 'a'), {}}));
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QCOMPARE(f.kept(work), key('a'));
    }

    void returningProfileRegainsItsCopies_data()
    {
        QTest::addColumn<char>("letter");
        QTest::addColumn<Secret>("before");
        QTest::newRow("with the same key") << 'b' << key('a');
        QTest::newRow("with another key") << 'c' << Secret();
    }

    void returningProfileRegainsItsCopies()
    {
        QFETCH(char, letter);
        QFETCH(Secret, before);
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'h')}, home);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.writeFile({profile(work, 'b'), profile(home, 'h')}, home);
        QTRY_COMPARE(f.keptBefore(work), key('a'));
        QVERIFY(resultOf(f.remove(work)));
        QTRY_VERIFY(!f.keychain.entries.contains(work));
        f.writeFile({profile(work, letter), profile(home, 'h')}, home);
        QTRY_COMPARE(f.kept(work), key(letter));
        QCOMPARE(f.keptBefore(work), before);
    }

    void undoRefusedByTheKeychainCanBeRepeated()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QSignalSpy followed(&f.store, &ProfileStore::followedOutside);
        f.writeFile({profile(work, 'b')}, work);
        QTRY_COMPARE(followed.count(), 1);
        f.keychain.writesFail = Error{ErrorKind::KeychainFailed, QStringLiteral("full")};
        QCOMPARE(resultOf(f.store.undo()).error().message, QStringLiteral("full"));
        QCOMPARE(f.inFile(work), key('a')); // what is done stays done
        QCOMPARE(f.kept(work), key('b'));
        f.keychain.writesFail.reset();
        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.inFile(work), key('a'));
        QTRY_COMPARE(f.kept(work), key('a'));
    }

    void followsASignInByAnotherProgramAndUndoesIt()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QSignalSpy followed(&f.store, &ProfileStore::followedOutside);
        f.writeFile({profile(work, 'b')}, work);
        QTRY_COMPARE(followed.count(), 1);
        QCOMPARE(followed.first().first().toString(), work);
        QCOMPARE(f.kept(work), key('b'));
        QCOMPARE(f.store.row(work)->previous.first().apiKey, key('a'));
        QCOMPARE(f.store.undoText(), QStringLiteral("Follow the new sign-in of “work”"));

        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.inFile(work), key('a'));
        QCOMPARE(f.kept(work), key('a'));
        QCOMPARE(f.keptBefore(work), key('b')); // no other place has the newer key now
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QVERIFY(resultOf(f.store.redo()));
        QCOMPARE(f.inFile(work), key('b'));
        QCOMPARE(f.kept(work), key('b'));
        QCOMPARE(f.keptBefore(work), key('a'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(followed.count(), 1); // our own steps don't count as another program's
    }

    void doesNotUndoAFollowedSignInThatChangedAgain_data()
    {
        QTest::addColumn<QList<Profile>>("others");
        QTest::newRow("alone") << QList<Profile>();
        QTest::newRow("another profile has the key that was followed") << QList{profile(home, 'b')};
        QTest::newRow("another profile has the key from before") << QList{profile(home, 'a')};
    }

    void doesNotUndoAFollowedSignInThatChangedAgain()
    {
        QFETCH(QList<Profile>, others);
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QSignalSpy followed(&f.store, &ProfileStore::followedOutside);
        f.writeFile({profile(work, 'b')}, work);
        QTRY_COMPARE(followed.count(), 1);
        f.writeFile(QList{profile(work, 'x', QStringLiteral("other@example.com"))} + others, work);
        QTRY_COMPARE(f.stateOf(work), MirrorState::DifferentAccount);
        QCOMPARE(resultOf(f.store.undo()).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.inFile(work), key('x'));
        QCOMPARE(f.kept(work), key('b'));
    }

    // The program was killed after the keychain got the new copy and before that was recorded. When the keychain is
    // back, the file has yet another key.
    void recognisesACopyThatWasBeingWrittenWhenTheProgramEnded()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.keychain.hold();
        f.writeFile({profile(work, 'b')}, work);
        QTRY_VERIFY(!f.memory.writing(work).isEmpty());

        FakeKeychain written;
        written.entries[work] = entryValue({profile(work, 'b'), {profile(work, 'a')}});
        MirrorMemory memory = f.memoryOnDisk();
        QCOMPARE(memory.lastInStep(work), fingerprintOf(profile(work, 'a'), memory.salt()));
        f.writeFile({profile(work, 'c')}, work);
        ProfileStore next(f.file, f.watcher, written, memory, f.keyMemory, systemClock());
        next.start();
        QTRY_VERIFY(next.row(work) && next.row(work)->mirror == MirrorState::InSync);
        QCOMPARE(parseEntry(written.entries.value(work))->profile.apiKey, key('c'));
    }

    void ownSignInIsNotReportedAsAnotherPrograms()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QSignalSpy followed(&f.store, &ProfileStore::followedOutside);
        f.keychain.setState(KeychainState::Locked);
        QVERIFY(resultOf(f.store.put(profile(work, 'b'), ProfileStore::Activate::Yes)));
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.kept(work), key('b'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(f.keptBefore(work), key('a'));
        QCOMPARE(followed.count(), 0);
    }

    // As after a program that ended between writing config.json and the keychain.
    void ownChangeIsRecognisedAtTheStart()
    {
        for (const bool isOurs : {false, true}) {
            Fixture f;
            f.keep(profile(work, 'a'));
            f.memory.rememberInStep(work, fingerprintOf(profile(work, 'a'), f.memory.salt()));
            f.writeFile({profile(work, 'b')}, work);
            QSignalSpy followed(&f.store, &ProfileStore::followedOutside);
            f.store.start([isOurs](const Profile &each) { return isOurs && each.apiKey == key('b'); });
            QTRY_COMPARE(f.keptBefore(work), key('a'));
            QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
            QCOMPARE(followed.count(), isOurs ? 0 : 1);
        }
    }

    void ownChangeIsRecognisedOnceABrokenFileCanBeRead()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        f.memory.rememberInStep(work, fingerprintOf(profile(work, 'a'), f.memory.salt()));
        QFile broken(f.path);
        QVERIFY(QDir().mkpath(QFileInfo(f.path).path()) && broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();
        QSignalSpy followed(&f.store, &ProfileStore::followedOutside);
        f.store.start([](const Profile &each) { return each.apiKey == key('b'); });
        QTRY_VERIFY(f.store.isLoaded() && f.store.file().problem);
        f.writeFile({profile(work, 'b')}, work);
        QTRY_COMPARE(f.keptBefore(work), key('a'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(followed.count(), 0);
    }

    void addedAccountIsNoSignIn()
    {
        Fixture f;
        f.writeFile({profile(work, 'a', {})}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QSignalSpy followed(&f.store, &ProfileStore::followedOutside);
        f.writeFile({profile(work, 'a')}, work);
        QTRY_COMPARE(f.entry(work).profile.email, QStringLiteral("you@example.com"));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(followed.count(), 0);
        QVERIFY(f.store.undoText().isEmpty());
    }

    void followsARenameByAnotherProgramAndUndoesIt()
    {
        Fixture f;
        f.keychain.entries[work] = entryValue({profile(work, 'a'), {profile(work, 'z')}});
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QSignalSpy renamed(&f.store, &ProfileStore::renamedOutside);
        f.writeFile({profile(office, 'a'), profile(home, 'b')}, office);
        QTRY_COMPARE(renamed.count(), 1);
        QCOMPARE(renamed.first(), (QList<QVariant>{work, office}));
        QCOMPARE(f.kept(office), key('a'));
        QCOMPARE(f.keptBefore(office), key('z'));
        QVERIFY(!f.keychain.entries.contains(work));
        QTRY_COMPARE(f.store.names(), (QStringList{office, home}));

        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.inFile(work), key('a'));
        QCOMPARE(f.onDisk().activeProfile(), work);
        QCOMPARE(f.kept(work), key('a'));
        QVERIFY(!f.keychain.entries.contains(office));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QVERIFY(resultOf(f.store.redo()));
        QTRY_COMPARE(f.stateOf(office), MirrorState::InSync);
        QVERIFY(!f.keychain.entries.contains(work));
        QCOMPARE(renamed.count(), 1);
    }

    void keepsTheOldEntryUntilTheNewOneIsWritten()
    {
        for (const bool renamedHere : {false, true}) {
            Fixture f;
            f.writeFile({profile(work, 'a')}, work);
            f.start();
            QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
            f.keychain.writesFail = Error{ErrorKind::KeychainFailed};
            if (renamedHere)
                QVERIFY(resultOf(f.rename(work, office)));
            else
                f.writeFile({profile(office, 'a')}, office);
            QTRY_COMPARE(f.stateOf(office), MirrorState::KeychainAway);
            QCOMPARE(f.kept(work), key('a'));

            // Done as soon as the keychain accepts it.
            f.keychain.writesFail.reset();
            Q_EMIT f.keychain.entriesChanged();
            QTRY_COMPARE(f.kept(office), key('a'));
            QTRY_VERIFY(!f.keychain.entries.contains(work));
            QTRY_COMPARE(f.store.names(), QStringList{office});
        }
    }

    void removesTheOldNameLater()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.keychain.confirmation = true; // would the user be asked
        f.writeFile({profile(office, 'a')}, office);
        QTRY_COMPARE(f.memoryOnDisk().removal(work).renamedTo, office);
        QCOMPARE(f.kept(office), key('a'));
        QCOMPARE(f.kept(work), key('a'));
        f.keychain.confirmation.reset();
        Q_EMIT f.keychain.entriesChanged();
        QTRY_VERIFY(!f.keychain.entries.contains(work));
        QCOMPARE(f.kept(office), key('a'));
    }

    // Each of these only looks like a new name of “work”, which is in the keychain alone.
    void refusesInvalidNewNames_data()
    {
        QTest::addColumn<Profile>("inFile");
        QTest::addColumn<bool>("wasInStep"); // its copy was removed from the keychain
        QTest::addColumn<bool>("isForeign"); // somebody else's entry bears its name
        QTest::addColumn<bool>("isRenamed");
        QTest::newRow("new") << profile(office, 'a') << false << false << true;
        QTest::newRow("another key") << profile(office, 'b') << false << false << false;
        QTest::newRow("known before") << profile(office, 'a') << true << false << false;
        QTest::newRow("its entry cannot be read") << profile(office, 'a') << false << true << false;
        Profile elsewhere = profile(office, 'a');
        elsewhere.baseUrl = QStringLiteral("http://127.0.0.1:5173");
        QTest::newRow("another server") << elsewhere << false << false << false;
    }

    void refusesInvalidNewNames()
    {
        QFETCH(Profile, inFile);
        QFETCH(bool, wasInStep);
        QFETCH(bool, isForeign);
        QFETCH(bool, isRenamed);
        Fixture f;
        f.keep(profile(work, 'a'));
        if (isForeign)
            f.keychain.entries[office] = Secret(QByteArrayView("not ours"));
        if (wasInStep)
            f.memory.rememberInStep(office, fingerprintOf(inFile, f.memory.salt()));
        f.writeFile({inFile, profile(home, 'h')}, office);
        f.start();
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        if (isRenamed)
            QTRY_VERIFY(!f.keychain.entries.contains(work));
        QCOMPARE(f.store.row(work) == nullptr, isRenamed);
        QCOMPARE(f.keychain.entries.contains(work), !isRenamed);
    }

    void marksARefusedKeyUntilItWorksOrChanges()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'h')}, work);
        f.start();
        const auto isRefused = [&](const QString &name) { return f.store.row(name)->keyRefused; };
        f.store.markKeyRefused(work, key('a'), true);
        QVERIFY(isRefused(work) && !isRefused(home));
        QSignalSpy changed(&f.store, &ProfileStore::changed);
        f.store.markKeyRefused(work, key('a'), true); // once more
        f.store.markKeyRefused(work, key('b'), false); // not the key that was refused
        f.store.markKeyRefused(home, key('h'), false);
        QVERIFY(isRefused(work));
        QCOMPARE(changed.size(), 0);
        f.store.markKeyRefused(work, key('a'), false);
        QVERIFY(!isRefused(work));
        f.store.markKeyRefused(work, key('a'), true);
        f.writeFile({profile(work, 'b'), profile(home, 'h')}, work);
        QTRY_COMPARE(f.store.row(work)->profile.apiKey, key('b'));
        QVERIFY(!isRefused(work));
    }

    void entryThatChangesDuringAMoveStays()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        KeychainCopies copies(f.keychain);
        copies.read();
        QTRY_COMPARE(copies.names(), QStringList{work});
        f.keychain.hold();
        auto *move = copies.move(work, {profile(office, 'a'), {}}, Prompts::Never);
        f.keychain.entries[work] = entryValue({profile(work, 'x'), {}});
        copies.read();
        while (copies.entry(work)->profile.apiKey != key('x')) { // known before the move gets there
            QVERIFY(f.keychain.waiting() > 0);
            f.keychain.answerNext();
            QTest::qWait(0);
        }
        f.keychain.release();
        QCOMPARE(resultOf(move).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.kept(work), key('x'));
        QCOMPARE(f.kept(office), key('a'));
    }

    void doesNotGuessAmbiguousRenames()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        f.keep(profile(home, 'a'));
        f.writeFile({profile(office, 'a')}, office);
        QSignalSpy renamed(&f.store, &ProfileStore::renamedOutside);
        f.start();
        QTRY_COMPARE(f.stateOf(office), MirrorState::InSync);
        QCOMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QCOMPARE(f.stateOf(home), MirrorState::NotInConfig);
        QCOMPARE(f.keychain.entries.size(), 3);
        QCOMPARE(renamed.count(), 0);
    }

    void doesNotOverwriteAnEntryThatChangedMeanwhile()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.keep(profile(work, 'x', QStringLiteral("other@example.com"))); // without a notification
        f.writeFile({profile(work, 'b')}, work);
        QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
        QCOMPARE(f.kept(work), key('x'));
    }

    void doesNotOverwriteAnEntryThatAppearedMeanwhile()
    {
        Fixture f;
        f.start();
        f.keep(profile(work, 'x', QStringLiteral("other@example.com")));
        f.writeFile({profile(work, 'a')}, work);
        QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
        QCOMPARE(f.kept(work), key('x'));
    }

    void showsAnEntryChangedByAnotherProgram()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.keychain.changeOutside(work, entryValue({profile(work, 'b'), {}}));
        QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
        QCOMPARE(f.kept(work), key('b'));
        QCOMPARE(f.inFile(work), key('a'));
        f.keychain.changeOutside(work, Secret(QByteArrayView("not ours")));
        QTRY_COMPARE(f.stateOf(work), MirrorState::ForeignEntry);
        QCOMPARE(f.keychain.entries[work], Secret(QByteArrayView("not ours")));
    }

    void leavesAndNamesEntriesOfANewerVersion()
    {
        Fixture f;
        const Secret newer(QByteArray(R"({"version":2,"keys":["scripto_n"]})").toBase64());
        f.keychain.entries[work] = newer;
        f.keychain.entries[QStringLiteral("only-there")] = newer;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::NewerEntry);
        QCOMPARE(f.store.unreadEntries(UnreadEntry::Newer), (QStringList{QStringLiteral("only-there"), work}));
        const auto stored = resultOf(f.store.put(profile(work, 'b'), ProfileStore::Activate::No));
        QVERIFY(stored->keychainProblem->message.contains(u"newer version"));
        const auto removed = resultOf(f.remove(work));
        QVERIFY(removed->keychainProblem->message.contains(u"newer version"));
        QCOMPARE(f.keychain.entries[work], newer);
        QCOMPARE(f.writes(), 0);
    }

    void readsAnOldFormatAndKeepsItUntilTheEntryChanges()
    {
        Fixture f;
        const Secret old(QByteArray::fromBase64(entryValue({profile(work, 'a'), {}}).reveal().toByteArray()));
        QVERIFY(old.reveal().startsWith('{'));
        f.keychain.entries[work] = old;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.keychain.changeOutside(home, entryValue({profile(home, 'h'), {}})); // everything is read again
        QTRY_COMPARE(f.stateOf(home), MirrorState::NotInConfig);
        QCOMPARE(f.keychain.entries[work], old);
        QCOMPARE(f.writes(), 0);

        QVERIFY(resultOf(f.store.put(profile(work, 'b'), ProfileStore::Activate::No)));
        QCOMPARE(f.keychain.entries[work], entryValue({profile(work, 'b'), {profile(work, 'a')}}));
    }

    void offersAFailedWriteAgain()
    {
        Fixture f;
        f.keychain.writesFail = Error{ErrorKind::KeychainFailed, QStringLiteral("full")};
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::KeychainAway);
        QCOMPARE(f.store.row(work)->repairs, QList<Repair>{Repair::WriteToKeychain});
        QCOMPARE(f.writes(), 1); // not in a loop
        QCOMPARE(resultOf(f.store.repair(work, Repair::WriteToKeychain)).error().message, QStringLiteral("full"));
        f.keychain.writesFail.reset();
        QVERIFY(resultOf(f.store.repair(work, Repair::WriteToKeychain)));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
    }

    void catchesUpWhenTheKeychainReturns()
    {
        for (const KeychainState away :
             {KeychainState::Absent, KeychainState::Locked, KeychainState::Silent, KeychainState::NotSetUp}) {
            Fixture f;
            f.writeFile({profile(work, 'a')}, work);
            f.start();
            QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
            f.keychain.setState(away);
            QTRY_COMPARE(f.stateOf(work), MirrorState::KeychainAway);
            f.writeFile({profile(work, 'b'), profile(home, 'h')}, work);
            QTRY_COMPARE(f.stateOf(home), MirrorState::KeychainAway);
            QCOMPARE(f.kept(work), key('a'));
            f.keychain.setState(KeychainState::Ready);
            QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
            QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
            QCOMPARE(f.kept(work), key('b'));
            QCOMPARE(f.kept(home), key('h'));
        }
    }

    void lockedEntriesWaitForTheUser()
    {
        // As KeePassXC locks entries one by one, or in a second collection that is still locked.
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.keep(profile(work, 'a'));
        f.keep(profile(home, 'h'));
        f.keep(profile(QStringLiteral("only-there"), 'o'));
        f.keychain.locked = {home, QStringLiteral("only-there")};
        f.start();
        QTRY_COMPARE(f.stateOf(home), MirrorState::LockedEntry);
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(f.store.unreadEntries(UnreadEntry::Locked), (QStringList{home, QStringLiteral("only-there")}));
        QVERIFY(!f.keychain.asked.contains(QStringLiteral("unlock")));
        QCOMPARE(f.writes(), 0);

        QVERIFY(resultOf(f.store.unlockKeychain()));
        QTRY_COMPARE(f.stateOf(home), MirrorState::Differs);
        QCOMPARE(f.stateOf(QStringLiteral("only-there")), MirrorState::NotInConfig);
        QVERIFY(f.store.unreadEntries(UnreadEntry::Locked).isEmpty());
    }

    void remembersALockedEntry()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.keep(profile(work, 'a'));
        f.keep(profile(home, 'h'));
        f.start();
        QTRY_COMPARE(f.stateOf(home), MirrorState::NotInConfig);
        f.keychain.locked = {home};
        f.keychain.changeOutside(work, entryValue({profile(work, 'a'), {}}));
        QTRY_COMPARE(f.store.unreadEntries(UnreadEntry::Locked), QStringList{home});
        QCOMPARE(f.stateOf(home), MirrorState::NotInConfig);
        QVERIFY(resultOf(f.store.repair(home, Repair::Restore)));
        QCOMPARE(f.inFile(home), key('h'));
    }

    void removalNeedsTheKeychainsConfirmation()
    {
        for (const bool agrees : {true, false}) {
            Fixture f;
            f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
            f.start();
            QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
            f.keychain.confirmation = agrees;
            const auto removed = resultOf(f.remove(work));
            QVERIFY(removed);
            QCOMPARE(removed->keychainProblem.has_value(), !agrees);
            QCOMPARE(f.keychain.entries.contains(work), !agrees);
            if (agrees)
                continue;
            QCOMPARE(f.stateOf(work), MirrorState::NotInConfig); // the remaining entry is shown
            // Does not ask again by itself.
            const qsizetype asked = f.keychain.asked.count(QStringLiteral("remove work"));
            f.keychain.confirmation = true;
            f.keychain.changeOutside(home, f.keychain.entries[home]);
            QTRY_COMPARE(f.keychain.asked.count(QStringLiteral("remove work")), asked + 1);
            QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
            QVERIFY(f.keychain.entries.contains(work));
            QVERIFY(resultOf(f.store.repair(work, Repair::Forget)));
            QVERIFY(!f.keychain.entries.contains(work));
        }
    }

    void delayedRemovalNeverPrompts()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.keep(profile(work, 'a'));
        f.keep(profile(home, 'h'));
        f.memory.rememberRemoved(home, {fingerprintOf(profile(home, 'h'), f.memory.salt())});
        f.keychain.confirmation = true; // the user would have to agree
        f.start();
        QTRY_COMPARE(f.stateOf(home), MirrorState::NotInConfig);
        QVERIFY(f.keychain.entries.contains(home));
    }

    void reportsTheLockedEntryOfARemovedProfile()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.keep(profile(work, 'a'));
        f.keychain.locked = {work};
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::LockedEntry);
        const auto removed = resultOf(f.remove(work));
        QCOMPARE(removed->keychainProblem->kind, ErrorKind::KeychainLocked);
        QVERIFY(resultOf(f.store.unlockKeychain())); // now it is removed
        QTRY_VERIFY(!f.keychain.entries.contains(work));
    }

    void unlocksOnlyOnRequest()
    {
        Fixture f;
        f.keychain.setState(KeychainState::Locked);
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::KeychainAway);
        QVERIFY(!f.keychain.asked.contains(QStringLiteral("unlock"))); // never by itself
        f.keychain.unlockFails = Error{ErrorKind::Cancelled};
        QCOMPARE(resultOf(f.store.unlockKeychain()).error().kind, ErrorKind::Cancelled);
        f.keychain.unlockFails.reset();
        QVERIFY(resultOf(f.store.unlockKeychain()));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
    }

    void writesOnlyChangedProfiles()
    {
        Fixture f;
        QList<Profile> all;
        for (int i = 0; i < 500; ++i)
            all.append(profile(QStringLiteral("p%1").arg(i), static_cast<char>('a' + i % 26)));
        for (qsizetype i = 0; i < 400; ++i)
            f.keep(all[i]);
        f.writeFile(all, QStringLiteral("p0"));
        QList<MirrorProgress> progress;
        connect(&f.store, &ProfileStore::progressChanged, &f.store, [&] { progress.append(f.store.progress()); });
        f.start();
        QTRY_COMPARE(f.stateOf(QStringLiteral("p499")), MirrorState::InSync);
        QCOMPARE(f.writes(), 100);
        QVERIFY(progress.contains((MirrorProgress{60, 100})));
        QCOMPARE(f.store.progress(), MirrorProgress());

        f.keychain.asked.clear();
        for (qsizetype i = 0; i < 7; ++i)
            all[i * 50].apiKey = key('Z');
        f.writeFile(all, QStringLiteral("p0"));
        QTRY_COMPARE(f.kept(QStringLiteral("p300")), key('Z'));
        QTRY_COMPARE(f.stateOf(QStringLiteral("p300")), MirrorState::InSync);
        QCOMPARE(f.writes(), 7);
        f.keychain.setState(KeychainState::Locked);
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.stateOf(QStringLiteral("p300")), MirrorState::InSync);
        QCOMPARE(f.writes(), 7);
    }

    void keepsAWriteThatHappensDuringARead()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        f.keychain.hold();
        Call<Stored> *stored = f.store.put(profile(office, 'o'), ProfileStore::Activate::No);
        QSignalSpy done(stored, &CallBase::finished);
        QTRY_COMPARE(f.keychain.waiting(), 1); // reads the entry before writing it
        f.keychain.answerNext();
        Q_EMIT f.keychain.entriesChanged(); // the list is requested before the write
        QTRY_COMPARE(f.keychain.waiting(), 2);
        QCOMPARE(f.keychain.asked.last(), QStringLiteral("write office"));
        f.keychain.answerNext();
        f.keychain.answerNext();
        QTRY_COMPARE(f.keychain.waiting(), 2); // the listed entries, without the new one
        f.keychain.release();
        QTRY_COMPARE(done.count(), 1);
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(f.stateOf(office), MirrorState::InSync);
    }

    void remembersWhenEachCopyWasFirstSeen()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.keep(profile(work, 'a'));
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        // How long the copies have been as they were at the first start is unknown.
        QCOMPARE(f.store.row(work)->fileChangedAt, QDateTime());
        QCOMPARE(f.store.row(work)->keychainChangedAt, QDateTime());

        const QDateTime noon = f.now;
        f.writeFile({profile(work, 'b')}, work);
        QTRY_COMPARE(f.kept(work), key('b'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(f.store.row(work)->fileChangedAt, noon);
        QCOMPARE(f.store.row(work)->keychainChangedAt, noon);

        f.now = noon.addSecs(60);
        f.keychain.changeOutside(work, entryValue({profile(work, 'c'), {}}));
        QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
        QCOMPARE(f.store.row(work)->fileChangedAt, noon);
        QCOMPARE(f.store.row(work)->keychainChangedAt, f.now);

        MirrorMemory memory = f.memoryOnDisk();
        ProfileStore next(f.file, f.watcher, f.keychain, memory, f.keyMemory, systemClock());
        next.start();
        QTRY_VERIFY(next.row(work) && next.row(work)->mirror == MirrorState::Differs);
        QCOMPARE(next.row(work)->fileChangedAt, noon);
        QCOMPARE(next.row(work)->keychainChangedAt, f.now);
    }
};

SCRIPTO_TEST(TestMirrorFlows)

} // namespace tst_mirrorflows

#include "tst_mirrorflows.moc"
