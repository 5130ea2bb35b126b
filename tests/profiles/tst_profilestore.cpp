// SPDX-License-Identifier: MIT
#include "tests/profiles/storefixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_profilestore {

using namespace scripto;

namespace {

const QString work = QStringLiteral("work");
const QString home = QStringLiteral("home");

} // namespace

class TestProfileStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsEmptyWithoutAnyCopies()
    {
        Fixture f;
        f.start();
        QVERIFY(f.store.rows().isEmpty());
        QVERIFY(!QFile::exists(f.path));
    }

    void newProfilesAreMirrored()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        QVERIFY(f.store.row(work)->active);
        QVERIFY(!f.store.row(home)->active);
        QCOMPARE(parseEntry(f.keychain.entries[work])->profile.apiKey, key('a'));
    }

    void putWritesBothCopiesBeforeItEnds()
    {
        Fixture f;
        f.start();
        const auto stored = resultOf(f.store.put(profile(work, 'a'), ProfileStore::Activate::Yes));
        QVERIFY(stored);
        QVERIFY(!stored->keychainProblem);
        QCOMPARE(f.onDisk().activeProfile(), work);
        QVERIFY(f.keychain.entries.contains(work));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
    }

    // Like a mount point without its disk. The file may be created only if there was never a profile.
    void createsTheTargetOfALinkOnlyIfThereWasNeverAProfile_data()
    {
        QTest::addColumn<bool>("wasInFile");
        QTest::addColumn<bool>("isInKeychain");
        QTest::newRow("never any profile") << false << false;
        QTest::newRow("remembered") << true << false;
        QTest::newRow("in the keychain") << false << true;
        QTest::newRow("both") << true << true;
    }

    void createsTheTargetOfALinkOnlyIfThereWasNeverAProfile()
    {
        QFETCH(bool, wasInFile);
        QFETCH(bool, isInKeychain);
        const bool isDoubted = wasInFile || isInKeychain;
        Fixture f;
        const QString target = f.folder.filePath(QStringLiteral("mount-point/config.json"));
        QVERIFY(QDir().mkpath(QFileInfo(target).path()) && QDir().mkpath(QFileInfo(f.path).path()));
        QVERIFY(QFile::link(target, f.path));
        f.keychain.setState(isInKeychain ? KeychainState::Ready : KeychainState::Absent);
        if (wasInFile)
            f.writeFile({profile(work, 'a')}, work);
        else if (isInKeychain)
            f.keep(profile(work, 'a'));
        f.start();
        if (wasInFile) {
            QTRY_VERIFY(!isInKeychain || f.stateOf(work) == MirrorState::InSync);
            QVERIFY(QFile::remove(target));
            (void)resultOf(f.store.readNow());
        }
        QTRY_COMPARE(f.store.file().missingTarget.isEmpty(), !isDoubted);
        QCOMPARE(f.store.file().problem.has_value(), isDoubted);
        QCOMPARE(resultOf(f.store.tryToSave()).has_value(), !isDoubted);
        const auto stored = resultOf(f.store.put(profile(home, 'h'), ProfileStore::Activate::Yes));
        QCOMPARE(stored.has_value(), !isDoubted);
        QCOMPARE(QFile::exists(target), !isDoubted);
        if (!isDoubted)
            return;
        QCOMPARE(stored.error().kind, ErrorKind::FileNotWritten);
        // It is created if the user asks for it.
        QVERIFY(isInKeychain ? resultOf(f.store.restoreAll()).has_value() : resultOf(f.store.createFile()).has_value());
        QVERIFY(QFile::exists(target));
        QVERIFY(!f.store.file().problem);
        QCOMPARE(f.inFile(work), isInKeychain ? key('a') : Secret());
        QVERIFY(resultOf(f.store.put(profile(home, 'h'), ProfileStore::Activate::Yes)));
    }

    void absentKeychainDoesNotBlockSaving()
    {
        Fixture f;
        f.keychain.setState(KeychainState::Locked);
        f.start();
        const auto stored = resultOf(f.store.put(profile(work, 'a'), ProfileStore::Activate::Yes));
        QVERIFY(stored);
        QCOMPARE(stored->keychainProblem->kind, ErrorKind::KeychainLocked);
        QCOMPARE(f.onDisk().profiles().size(), 1);
        QTRY_COMPARE(f.stateOf(work), MirrorState::KeychainAway);

        // Caught up once the keychain is back.
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QVERIFY(f.keychain.entries.contains(work));
    }

    void addingActivatesOnlyIfNoneIsActive()
    {
        Fixture f;
        f.start();
        QVERIFY(resultOf(f.store.put(profile(work, 'a'), ProfileStore::Activate::IfNoneActive)));
        QCOMPARE(f.store.activeProfile(), work);
        QVERIFY(resultOf(f.store.put(profile(home, 'b'), ProfileStore::Activate::IfNoneActive)));
        QCOMPARE(f.store.activeProfile(), work);
    }

    void switchingWritesTheFile()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.store.setActive(home)));
        QCOMPARE(f.onDisk().activeProfile(), home);
        QVERIFY(f.store.row(home)->active);
        QCOMPARE(resultOf(f.store.setActive(QStringLiteral("gone"))).error().kind, ErrorKind::NotFound);
    }

    void removesBothCopies()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.keychain.entries.size(), 2);
        QVERIFY(resultOf(f.remove(work)));
        QCOMPARE(f.onDisk().activeProfile(), home);
        QTRY_COMPARE(f.keychain.entries.size(), 1);
        QTRY_COMPARE(f.store.rows().size(), 1);
    }

    void removesTheEntryWhenTheKeychainIsBack()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.keychain.entries.size(), 1);
        f.keychain.setState(KeychainState::Locked);
        QVERIFY(resultOf(f.remove(work)));
        QTRY_VERIFY(f.store.rows().isEmpty());
        QCOMPARE(f.keychain.entries.size(), 1);
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.keychain.entries.size(), 0);
        QVERIFY(f.store.rows().isEmpty());
    }

    void choosesTheNextActiveProfile_data()
    {
        QTest::addColumn<QString>("active");
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("next");
        QTest::newRow("the active one goes") << work << work << home;
        QTest::newRow("another one goes") << home << work << home;
        QTest::newRow("none is active") << QString() << work << QString();
        QTest::newRow("nobody goes") << work << QStringLiteral("nobody") << work;
    }

    void choosesTheNextActiveProfile()
    {
        QFETCH(QString, active);
        QFETCH(QString, removed);
        Fixture f;
        f.writeFile({profile(QStringLiteral("keyless"), 'k'), profile(work, 'a'), profile(home, 'b')}, active);
        f.writeBytes(f.bytesOnDisk().replace(key('k').reveal().toByteArray(), ""));
        f.start();
        QTEST(f.store.activeAfterRemoving(removed), "next");
        if (f.store.row(removed))
            QVERIFY(resultOf(f.remove(removed)));
        QTEST(f.onDisk().activeProfile(), "next");
    }

    void ownChangesAreReported()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QList<ProfileEvent> profileEvents;
        connect(&f.store, &ProfileStore::didHere, this,
                [&](const ProfileEvent &profileEvent) { profileEvents.append(profileEvent); });
        using Kind = ProfileEvent::Kind;
        QVERIFY(resultOf(f.store.setActive(work))); // unchanged
        QCOMPARE(profileEvents.size(), 0);
        QVERIFY(resultOf(f.store.setActive(home)));
        QCOMPARE(profileEvents.size(), 1);
        QCOMPARE(profileEvents.last().kind, Kind::Switched);
        QCOMPARE(profileEvents.last().names, QStringList{home});
        QCOMPARE(profileEvents.last().profile, profile(home, 'b'));
        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(profileEvents.last().kind, Kind::Undone);
        QCOMPARE(profileEvents.last().names, QStringList{home});
        QCOMPARE(profileEvents.last().other, QStringLiteral("Use “home”"));
        QVERIFY(resultOf(f.store.redo()));
        QCOMPARE(profileEvents.last().kind, Kind::Redone);
        const QString office = QStringLiteral("office");
        QVERIFY(resultOf(f.rename(work, office)));
        QCOMPARE(profileEvents.last().kind, Kind::Renamed);
        QCOMPARE(profileEvents.last().names, QStringList{office});
        QCOMPARE(profileEvents.last().other, work);
        QCOMPARE(profileEvents.last().profile, profile(office, 'a'));
        QVERIFY(resultOf(f.remove(office)));
        QCOMPARE(profileEvents.last().kind, Kind::Removed);
        QCOMPARE(profileEvents.last().profile, profile(office, 'a')); // as it was
        QCOMPARE(profileEvents.size(), 5);
        QVERIFY(!resultOf(f.store.setActive(office)));
        QVERIFY(!resultOf(f.rename(office, work)));
        QCOMPARE(profileEvents.size(), 5);
    }

    void removingAKeychainOnlyProfileForgetsIt()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QCOMPARE(resultOf(f.store.remove(work, key('x'))).error().kind, ErrorKind::Invalid);
        QVERIFY(f.keychain.entries.contains(work));
        QVERIFY(resultOf(f.remove(work)));
        QVERIFY(!f.keychain.entries.contains(work));
    }

    // If the keychain has no copy, it need not be available.
    void leavesNothingNewInTheKeychain()
    {
        Fixture f;
        f.keychain.setState(KeychainState::Absent);
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        const auto removed = resultOf(f.remove(work));
        QVERIFY(removed);
        QVERIFY(!removed->keychainProblem);
    }

    // A failed removal leaves no trace.
    void forgetsAFailedRemoval()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.watcher.blockSignals(true);
        f.writeBytes("{");
        QCOMPARE(resultOf(f.remove(work)).error().kind, ErrorKind::FileBroken);
        QVERIFY(f.memoryOnDisk().removal(work).copy.isEmpty());
        f.writeFile({profile(work, 'b')}, work);
        QVERIFY(resultOf(f.store.readNow()));
        QTRY_COMPARE(f.kept(work), key('b')); // followed as ever
    }

    void reportsEditsByOthers_data()
    {
        QTest::addColumn<QList<Profile>>("after"); // of “work”, which is active, and “home”
        QTest::addColumn<QString>("active");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("activeChanged");
        const Profile one = profile(work, 'a');
        const Profile two = profile(home, 'b');
        const Profile changed = profile(home, 'x', QStringLiteral("other@example.com"));
        const QString office = QStringLiteral("office");
        QTest::newRow("added") << QList{one, two, profile(office, 'o')} << work << QStringList{office} << false;
        QTest::newRow("changed") << QList{one, changed} << work << QStringList{home} << false;
        QTest::newRow("removed") << QList{one} << work << QStringList{home} << false;
        QTest::newRow("made active") << QList{one, two} << home << QStringList{home} << true;
        QTest::newRow("changed and made active") << QList{one, changed} << home << QStringList{home} << true;
        QTest::newRow("the active one removed") << QList{two} << home << QStringList{work, home} << true;
    }

    void reportsEditsByOthers()
    {
        QFETCH(QList<Profile>, after);
        QFETCH(QString, active);
        QFETCH(QStringList, names);
        QFETCH(bool, activeChanged);
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QSignalSpy outside(&f.store, &ProfileStore::changedOutside);
        f.writeFile(after, active);
        QVERIFY(resultOf(f.store.readNow()));
        QCOMPARE(outside.count(), 1);
        QCOMPARE(outside.first().first().toStringList(), names);
        QCOMPARE(outside.first().last().toBool(), activeChanged);
    }

    void showsAndReportsEditsByOtherPrograms()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QSignalSpy outside(&f.store, &ProfileStore::changedOutside);
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, home);
        QTRY_VERIFY(f.store.row(home) && f.store.row(home)->active);
        QTRY_COMPARE(outside.count(), 1);
        QCOMPARE(outside.first().first().toStringList(), QStringList{home});
    }

    void readNowFindsUnannouncedChanges()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        f.watcher.blockSignals(true);
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, home);
        f.store.readNow()->then(this, [&f](const Result<Done> &read) {
            QVERIFY(read);
            QVERIFY(f.store.row(home)); // by the time the call ends, not later
        });
        QVERIFY(resultOf(f.store.readNow()));
        QCOMPARE(f.store.activeProfile(), home);

        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync); // which also changes the store
        QSignalSpy changed(&f.store, &ProfileStore::changed);
        QVERIFY(resultOf(f.store.readNow()));
        QCOMPARE(changed.count(), 0); // nothing has changed

        f.writeBytes("{ broken");
        QCOMPARE(resultOf(f.store.readNow()).error().kind, ErrorKind::FileBroken);
        QVERIFY(f.store.file().problem);
    }

    void ownChangesAreNotReportedAsAnotherPrograms()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QSignalSpy outside(&f.store, &ProfileStore::changedOutside);
        QSignalSpy watched(&f.watcher, &ConfigWatcher::changed);
        QVERIFY(resultOf(f.store.setActive(home)));
        QTRY_VERIFY(watched.count() > 0);
        QTest::qWait(100); // for the read triggered by the watcher; there is no signal to wait for
        QCOMPARE(outside.count(), 0);
    }

    void followsASignInByAnotherProgram()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.writeFile({profile(work, 'b')}, work);
        QTRY_COMPARE(f.store.row(work)->profile.apiKey, key('b'));
        QTRY_COMPARE(parseEntry(f.keychain.entries[work])->profile.apiKey, key('b'));
        QCOMPARE(parseEntry(f.keychain.entries[work])->previous.first().apiKey, key('a'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
    }

    void signInToAnotherAccountOverwritesNothing()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.writeFile({profile(work, 'x', QStringLiteral("other@example.com"))}, work);
        QTRY_COMPARE(f.stateOf(work), MirrorState::DifferentAccount);
        QCOMPARE(parseEntry(f.keychain.entries[work])->profile.apiKey, key('a'));
    }

    void restoresAProfileThatOnlyTheKeychainHas()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QVERIFY(!f.store.row(work)->inFile);
        QVERIFY(resultOf(f.store.repair(work, Repair::Restore)));
        QCOMPARE(f.onDisk().profiles().first().apiKey, key('a'));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
    }

    void writesALostEntryAgainOnRequest()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.keychain.removeOutside(work);
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInKeychain);
        QVERIFY(f.keychain.entries.isEmpty());
        QVERIFY(resultOf(f.store.repair(work, Repair::WriteToKeychain)));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
    }

    void ignoresForeignEntries()
    {
        Fixture f;
        f.keychain.entries[QStringLiteral("token")] = Secret(QByteArrayView("not ours"));
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(f.store.rows().size(), 1);
        QCOMPARE(f.keychain.entries[QStringLiteral("token")], Secret(QByteArrayView("not ours")));
    }

    void neverWritesABrokenFile()
    {
        Fixture f;
        f.keep(profile(work, 'a'));
        const QByteArray broken("{ \"profiles\": { broken");
        f.writeBytes(broken);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InKeychain);
        QCOMPARE(f.store.file().problem->kind, ErrorKind::FileBroken);
        const auto stored = resultOf(f.store.put(profile(home, 'b'), ProfileStore::Activate::Yes));
        QCOMPARE(stored.error().kind, ErrorKind::FileBroken);
        QCOMPARE(f.bytesOnDisk(), broken);
    }

    void neverStoresAnInvalidKey()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        const QByteArray before = f.bytesOnDisk();
        for (const QString &text : {QStringLiteral("sk_live_x"), QStringLiteral("scripto_x\r\nX-Evil: 1"),
                                    QStringLiteral("scripto_ab…"), QString()}) {
            Profile wrong = profile(home, 'b');
            wrong.apiKey = Secret(text);
            QCOMPARE(resultOf(f.store.put(wrong, ProfileStore::Activate::Yes)).error().kind, ErrorKind::Invalid);
        }
        QCOMPARE(f.bytesOnDisk(), before);
        QVERIFY(!f.keychain.entries.contains(home));
    }

    void rejectsControlCharactersInNames()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        const auto stored = resultOf(f.store.put(profile(QStringLiteral("ci\nprod"), 'b'), ProfileStore::Activate::No));
        QCOMPARE(stored.error().kind, ErrorKind::Invalid);
        const auto renamed = resultOf(f.rename(work, QStringLiteral("ci\nprod")));
        QCOMPARE(renamed.error().kind, ErrorKind::Invalid);
        Profile made = profile(home, 'h');
        made.keyName = QStringLiteral("ci\nprod");
        QVERIFY(resultOf(f.store.put(made, ProfileStore::Activate::No)));
        QCOMPARE(f.store.row(home)->profile.keyName, QStringLiteral("ci prod"));
    }

    void doesNotOverwriteAForeignEntryOfTheSameName()
    {
        Fixture f;
        f.keychain.entries[work] = Secret(QByteArrayView("not ours"));
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::ForeignEntry);
        const auto stored = resultOf(f.store.put(profile(work, 'b'), ProfileStore::Activate::Yes));
        QVERIFY(stored);
        QCOMPARE(stored->keychainProblem->kind, ErrorKind::KeychainFailed);
        QVERIFY(resultOf(f.remove(work)));
        QCOMPARE(f.keychain.entries[work], Secret(QByteArrayView("not ours")));
    }

    void keepsReplacedKeysInTheKeychain()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QVERIFY(resultOf(f.store.put(profile(work, 'b'), ProfileStore::Activate::No)));
        QCOMPARE(parseEntry(f.keychain.entries[work])->profile.apiKey, key('b'));
        QCOMPARE(parseEntry(f.keychain.entries[work])->previous.first().apiKey, key('a'));
    }

    // The CLI signed in again under that name, which has not been noticed yet.
    void doesNotApplyADecisionToAnotherKey()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        f.watcher.blockSignals(true);
        f.writeFile({profile(work, 'n')}, work);
        QCOMPARE(f.shownKey(work), key('a'));
        QCOMPARE(resultOf(f.store.remove(work, key('a'))).error().kind, ErrorKind::Invalid);
        QCOMPARE(resultOf(f.store.rename(work, home, key('a'))).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.inFile(work), key('n'));
        QVERIFY(resultOf(f.store.readNow()));
        QCOMPARE(resultOf(f.store.remove(work, key('a'))).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.inFile(work), key('n'));
        QCOMPARE(f.memoryOnDisk().removal(work).copy, Fingerprint());
        QVERIFY(resultOf(f.store.remove(work, key('n'))));
        QCOMPARE(f.inFile(work), Secret());
    }

    void undoesAndRedoesARemoval()
    {
        Fixture f;
        f.writeBytes(R"({
  "activeProfile": "work",
  "profiles": {
    "work": {
      "apiKey": "scripto_aaaaaaaaaaaaaaaa",
      "unknown": 12345678901234567890123
    },
    "home": {
      "apiKey": "scripto_bbbbbbbbbbbbbbbb"
    }
  }
}
)");
        const QByteArray before = f.bytesOnDisk();
        f.start();
        QVERIFY(f.store.undoText().isEmpty());
        QVERIFY(resultOf(f.remove(work)));
        QCOMPARE(f.onDisk().activeProfile(), home);
        QCOMPARE(f.store.undoText(), QStringLiteral("Remove “work”"));
        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.bytesOnDisk(), before);
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QVERIFY(f.keychain.entries.contains(work));
        QCOMPARE(f.store.redoText(), QStringLiteral("Remove “work”"));
        QVERIFY(resultOf(f.store.redo()));
        QCOMPARE(f.onDisk().profiles().size(), 1);
        QTRY_VERIFY(!f.keychain.entries.contains(work));
    }

    void undoesASwitch()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.store.setActive(home)));
        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.onDisk().activeProfile(), work);
        QVERIFY(f.store.undoText().isEmpty());
        QCOMPARE(resultOf(f.store.undo()).error().kind, ErrorKind::NotFound);
    }

    void switchingToTheActiveOneWritesNothing()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        const QDateTime before = QFileInfo(f.path).lastModified();
        QVERIFY(resultOf(f.store.setActive(work)));
        QCOMPARE(QFileInfo(f.path).lastModified(), before);
        QVERIFY(f.store.undoText().isEmpty());
    }

    void renamesBothCopiesAndUndoesIt()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QTRY_COMPARE(f.keychain.entries.size(), 2);
        const QString office = QStringLiteral("office");
        QVERIFY(resultOf(f.rename(work, office)));
        QCOMPARE(f.onDisk().activeProfile(), office);
        QCOMPARE(f.store.rows().first().profile.name, office);
        QTRY_VERIFY(f.keychain.entries.contains(office) && !f.keychain.entries.contains(work));
        QCOMPARE(resultOf(f.rename(office, home)).error().kind, ErrorKind::Invalid);

        QVERIFY(resultOf(f.store.undo()));
        QTRY_VERIFY(f.keychain.entries.contains(work) && !f.keychain.entries.contains(office));
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        QCOMPARE(f.store.rows().size(), 2);
    }

    void doesNotUndoTheReplacementOfAProfileThatHadDisappeared()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, home);
        f.start();
        f.writeFile({profile(home, 'b')}, home); // not noticed yet
        QVERIFY(resultOf(f.store.put(profile(work, 'n'), ProfileStore::Activate::No)));
        QVERIFY(f.store.undoText().isEmpty()); // it would remove the new key from both places
    }

    void twoQuickUndosUndoOneStep()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.store.setActive(home)));
        QVERIFY(resultOf(f.store.setActive(work)));
        auto *first = f.store.undo();
        const qint64 serial = f.store.toUndo()->serial;
        QVERIFY(resultOf(f.store.undo()).error().message.contains(QStringLiteral("still being saved")));
        QVERIFY(!f.store.isSetAside(serial)); // it is not its turn yet
        QTRY_COMPARE(f.onDisk().activeProfile(), home);
        Q_UNUSED(first)
        QTRY_COMPARE(f.store.undoText(), QStringLiteral("Use “home”"));
        QCOMPARE(f.store.redoText(), QStringLiteral("Use “work”"));
    }

    void differentCopyInTheKeychainSurvivesRemovingAndRenaming()
    {
        for (const bool renames : {false, true}) {
            Fixture f;
            f.keep(profile(work, 'x', QStringLiteral("other@example.com")));
            f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
            f.start();
            QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
            if (renames)
                QVERIFY(resultOf(f.rename(work, QStringLiteral("office"))));
            else
                QVERIFY(resultOf(f.remove(work)));
            QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
            QCOMPARE(parseEntry(f.keychain.entries[work])->profile.apiKey, key('x'));
        }
    }

    void keychainCopyReplacesTheWholeCopyInTheFile()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        QTRY_COMPARE(f.stateOf(work), MirrorState::InSync);
        Profile moved = profile(work, 'a');
        moved.baseUrl = QStringLiteral("https://other.example");
        f.writeFile({moved}, work);
        QTRY_COMPARE(f.stateOf(work), MirrorState::DifferentAccount);
        QVERIFY(resultOf(f.store.repair(work, Repair::UseKeychain)));
        QCOMPARE(f.onDisk().profiles().first().baseUrl, QString());
        QCOMPARE(parseEntry(f.keychain.entries[work])->profile.baseUrl, QString());
    }

    void doesNotReplaceAProfileThatAppearedMeanwhile()
    {
        Fixture f;
        f.writeFile({profile(home, 'b')}, home);
        f.start();
        // Not yet seen by the store: another program's write meets our own change.
        f.writeFile({profile(home, 'b'), profile(work, 'x')}, home);
        const auto stored = resultOf(f.store.put(profile(work, 'a'), ProfileStore::Activate::Yes));
        QCOMPARE(stored.error().kind, ErrorKind::Invalid);
        QCOMPARE(f.onDisk().profiles().last().apiKey, key('x'));
        QCOMPARE(f.onDisk().activeProfile(), home);
    }

    void keepsAnEntryThatDiffersFromTheRemovedCopy()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.keep(profile(work, 'x', QStringLiteral("other@example.com")));
        f.keychain.setState(KeychainState::Locked);
        f.start();
        QVERIFY(resultOf(f.remove(work)));
        f.keychain.setState(KeychainState::Ready);
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QVERIFY(f.keychain.entries.contains(work));
    }

    void renamesTheEntryWhenTheKeychainIsBack()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.keep(profile(work, 'a'));
        f.keychain.setState(KeychainState::Locked);
        f.start();
        const QString office = QStringLiteral("office");
        QVERIFY(resultOf(f.rename(work, office)));
        f.keychain.setState(KeychainState::Ready);
        QTRY_VERIFY(f.keychain.entries.contains(office) && !f.keychain.entries.contains(work));
        QCOMPARE(f.store.rows().size(), 1);
    }

    void failedEntryDoesNotStopTheOthers()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.keychain.nextFails.reset();
        f.start();
        QTRY_COMPARE(f.stateOf(home), MirrorState::InSync);
        f.keychain.nextFails = Error{ErrorKind::KeychainFailed};
        f.writeFile({profile(work, 'a'), profile(home, 'b'), profile(QStringLiteral("new"), 'n')}, work);
        QTRY_COMPARE(f.stateOf(QStringLiteral("new")), MirrorState::KeychainAway);
        QCOMPARE(f.stateOf(home), MirrorState::InSync);
    }

    void doesNotUndoWhatAnotherProgramChangedSince()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.remove(home)));
        f.writeFile({profile(work, 'a'), profile(home, 'x')}, work);
        QTRY_VERIFY(f.store.row(home));
        QCOMPARE(resultOf(f.store.undo()).error().kind, ErrorKind::Invalid);
        QCOMPARE(f.onDisk().profiles().last().apiKey, key('x'));
    }

    // A step that cannot be undone gives way to earlier ones but is kept: it may hold the only copy of a key.
    void stuckStepGivesWayToEarlierSteps_data()
    {
        QTest::addColumn<bool>("renames");
        QTest::newRow("rotated after a rename") << true;
        QTest::newRow("stored again after a removal") << false;
    }

    void stuckStepGivesWayToEarlierSteps()
    {
        QFETCH(bool, renames);
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.remove(home)));
        const QString office = QStringLiteral("office");
        if (renames) {
            QVERIFY(resultOf(f.rename(work, office)));
            QVERIFY(resultOf(f.store.rekey([&](const Profile &each) {
                return each.name == office ? std::optional(profile(office, 'n')) : std::nullopt;
            })));
        } else {
            QVERIFY(resultOf(f.remove(work)));
            QVERIFY(resultOf(f.store.put(profile(work, 'n'), ProfileStore::Activate::Yes)));
        }
        const QString stuck = f.store.undoText();
        const qint64 serial = f.store.toUndo()->serial;
        QVERIFY(!f.store.isSetAside(serial));
        const auto failed = resultOf(f.store.undo());
        QVERIFY(!failed);
        QVERIFY(f.store.isSetAside(serial));
        QVERIFY(failed.error().message.endsWith(u" has changed since."));
        QCOMPARE(f.store.undoText(), QStringLiteral("Remove “home”"));
        QVERIFY(resultOf(f.store.undo()));
        QVERIFY(f.store.row(home)->inFile);
        QCOMPARE(f.onDisk().activeProfile(), renames ? office : work);
        QCOMPARE(f.store.undoText(), stuck);
        QVERIFY(!resultOf(f.store.undo()));
        QVERIFY(resultOf(f.store.redo()));
        QVERIFY(!f.store.row(home) || !f.store.row(home)->inFile);
    }

    // Nor does it activate a profile whose name has changed since.
    void undoDoesNotActivateARenamedProfile()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.store.setActive(home)));
        const QString office = QStringLiteral("office");
        QVERIFY(resultOf(f.rename(work, office)));
        QVERIFY(resultOf(f.store.rekey([&](const Profile &each) {
            return each.name == office ? std::optional(profile(office, 'n')) : std::nullopt;
        })));
        QVERIFY(!resultOf(f.store.undo()));
        QCOMPARE(f.store.undoText(), QStringLiteral("Use “home”"));
        const auto undone = resultOf(f.store.undo());
        QVERIFY(!undone);
        QCOMPARE(undone.error().message, QStringLiteral("The profile “work” no longer exists."));
        QCOMPARE(f.onDisk().activeProfile(), home);
    }

    // An obstacle to every step reorders none of them.
    void waitingStepStaysNext()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.store.setActive(home)));
        QVERIFY(resultOf(f.rename(work, QStringLiteral("office"))));
        const QString newest = f.store.undoText();
        const QByteArray good = f.bytesOnDisk();
        f.writeBytes("{");
        QTRY_VERIFY(f.store.file().problem);
        QCOMPARE(resultOf(f.store.undo()).error().kind, ErrorKind::FileBroken);
        QCOMPARE(f.store.undoText(), newest);
        f.writeBytes(good);
        QTRY_VERIFY(!f.store.file().problem);
        QVERIFY(resultOf(f.store.undo()));
        QVERIFY(f.store.row(work)->inFile);
    }

    void tightensPermissionsWithoutRewritingTheFile()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        QVERIFY(
            QFile::setPermissions(f.path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        f.start();
        QVERIFY(f.store.file().openToOthers);
        const QByteArray before = f.bytesOnDisk();
        QVERIFY(resultOf(f.store.tightenPermissions()));
        QVERIFY(!f.store.file().openToOthers);
        QCOMPARE(f.bytesOnDisk(), before);
    }
};

SCRIPTO_TEST(TestProfileStore)

} // namespace tst_profilestore

#include "tst_profilestore.moc"
