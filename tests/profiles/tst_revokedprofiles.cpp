// SPDX-License-Identifier: MIT
#include "tests/profiles/storefixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_revokedprofiles {

using namespace scripto;

namespace {

const QString work = QStringLiteral("work");
const QString home = QStringLiteral("home");
const QString ci = QStringLiteral("ci");

} // namespace

// A key that this program has revoked is recognised by its secret wherever it returns from, and never becomes active by
// itself.
class TestRevokedProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markFollowsTheSecret()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        f.keyMemory.noteRevoked(key('a'), f.now);
        QVERIFY(f.store.row(work)->keyRevoked);
        QVERIFY(!f.store.row(home)->keyRevoked);
        QVERIFY(resultOf(f.rename(work, ci)));
        QVERIFY(f.store.row(ci)->keyRevoked);
        QVERIFY(f.store.row(ci)->active); // it was active before
        QVERIFY(resultOf(f.store.put(profile(ci, 'c'), ProfileStore::Activate::No)));
        QVERIFY(!f.store.row(ci)->keyRevoked);
    }

    void nextRunRemembersTheMark()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        f.keyMemory.noteRevoked(key('a'), f.now);
        MirrorMemory memory = f.memoryOnDisk();
        KeyMemory keys(StateFile(f.folder.filePath(QStringLiteral("state/keys.json")), f.worker));
        ProfileStore next(f.file, f.watcher, f.keychain, memory, keys, systemClock());
        next.start();
        QTRY_VERIFY(next.row(work));
        QVERIFY(next.row(work)->keyRevoked);
    }

    // Remove, revoke, undo.
    void undoRestoresItMarkedAndInactive()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.remove(work)));
        QCOMPARE(f.onDisk().activeProfile(), home);
        f.keyMemory.noteRevoked(key('a'), f.now);
        QVERIFY(resultOf(f.store.undo()));
        QVERIFY(f.store.row(work)->keyRevoked);
        QCOMPARE(f.onDisk().activeProfile(), home);
        QVERIFY(resultOf(f.store.redo()));
        QCOMPARE(f.onDisk().activeProfile(), home);
        QCOMPARE(f.onDisk().profiles().size(), 1);
    }

    void undoDoesNotActivateIt()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, work);
        f.start();
        QVERIFY(resultOf(f.store.setActive(home)));
        f.keyMemory.noteRevoked(key('a'), f.now);
        const auto undone = resultOf(f.store.undo());
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Invalid);
        QVERIFY(!undone.error().message.isEmpty());
        QCOMPARE(f.onDisk().activeProfile(), home);
    }

    // Nor does that step block the earlier ones.
    void undoReachesEarlierSteps()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b'), profile(ci, 'c')}, work);
        f.start();
        QVERIFY(resultOf(f.remove(ci)));
        QVERIFY(resultOf(f.store.setActive(home)));
        f.keyMemory.noteRevoked(key('a'), f.now);
        QVERIFY(!resultOf(f.store.undo()));
        QCOMPARE(f.store.undoText(), QStringLiteral("Remove “ci”"));
        QVERIFY(resultOf(f.store.undo()));
        QVERIFY(f.store.row(ci));
        QCOMPARE(f.onDisk().activeProfile(), home);
        // The step is not lost: if the key does work after all, it can be undone.
        QCOMPARE(f.store.undoText(), QStringLiteral("Use “home”"));
        f.keyMemory.noteWorks(key('a'));
        QVERIFY(resultOf(f.store.undo()));
        QCOMPARE(f.onDisk().activeProfile(), work);
        QVERIFY(resultOf(f.store.redo()));
        QCOMPARE(f.onDisk().activeProfile(), home);
    }

    void removingTheActiveProfileDoesNotActivateIt_data()
    {
        QTest::addColumn<QList<Profile>>("others");
        QTest::addColumn<QString>("active");
        QTest::newRow("another profile remains") << QList{profile(home, 'a'), profile(ci, 'c')} << ci;
        QTest::newRow("no other profile remains") << QList{profile(home, 'a')} << QString();
        QTest::newRow("next profile has a working key") << QList{profile(ci, 'c'), profile(home, 'a')} << ci;
    }

    void removingTheActiveProfileDoesNotActivateIt()
    {
        QFETCH(QList<Profile>, others);
        QFETCH(QString, active);
        Fixture f;
        f.writeFile(QList{profile(work, 'w')} + others, work);
        f.start();
        f.keyMemory.noteRevoked(key('a'), f.now);
        QCOMPARE(f.store.activeAfterRemoving(work), active);
        QVERIFY(resultOf(f.remove(work)));
        QCOMPARE(f.onDisk().activeProfile(), active);
    }

    void userMayActivateIt()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'b')}, home);
        f.start();
        f.keyMemory.noteRevoked(key('a'), f.now);
        QVERIFY(resultOf(f.store.setActive(work)));
        QCOMPARE(f.onDisk().activeProfile(), work);
    }

    void addingItDoesNotMakeItActive()
    {
        Fixture f;
        f.start();
        f.keyMemory.noteRevoked(key('a'), f.now);
        QVERIFY(resultOf(f.store.put(profile(work, 'a'), ProfileStore::Activate::IfNoneActive)));
        QVERIFY(f.store.row(work)->keyRevoked);
        QCOMPARE(f.onDisk().activeProfile(), QString());
    }

    void restoringItDoesNotMakeItActive()
    {
        Fixture f;
        f.writeFile({profile(work, 'a')}, work);
        f.start();
        f.keyMemory.noteRevoked(key('a'), f.now);
        f.writeFile({}, {});
        QTRY_COMPARE(f.stateOf(work), MirrorState::NotInConfig);
        QVERIFY(f.store.row(work)->keyRevoked);
        QVERIFY(resultOf(f.store.restoreAll()));
        QCOMPARE(f.onDisk().profiles().size(), 1);
        QCOMPARE(f.onDisk().activeProfile(), QString());
    }

    // An older config.json was put back.
    void mirrorKeepsTheWorkingKey()
    {
        Fixture f;
        f.writeFile({profile(work, 'n')}, work);
        f.start();
        f.keyMemory.noteRevoked(key('a'), f.now);
        f.writeFile({profile(work, 'a')}, work);
        QTRY_COMPARE(f.stateOf(work), MirrorState::Differs);
        QCOMPARE(f.kept(work), key('n'));
        QCOMPARE(f.store.row(work)->repairs.first(), Repair::UseKeychain);
        QVERIFY(f.store.row(work)->keyRevoked);
        QVERIFY(resultOf(f.store.repair(work, Repair::UseKeychain)));
        QVERIFY(!f.store.row(work)->keyRevoked);
        QCOMPARE(f.inFile(work), key('n'));
    }

    void reportsAKeyThatWorksAgain()
    {
        Fixture f;
        f.writeFile({profile(work, 'a'), profile(home, 'a'), profile(ci, 'c')}, work);
        f.start();
        f.keyMemory.noteRevoked(key('a'), f.now);
        QSignalSpy works(&f.store, &ProfileStore::keyWorksAgain);
        f.keyMemory.noteWorks(key('a'));
        QCOMPARE(works.size(), 1);
        QCOMPARE(works.first().first().toStringList(), (QStringList{work, home}));
        QVERIFY(!f.store.row(work)->keyRevoked);
    }
};

SCRIPTO_TEST(TestRevokedProfiles)

} // namespace tst_revokedprofiles

#include "tst_revokedprofiles.moc"
