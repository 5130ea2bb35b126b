// SPDX-License-Identifier: MIT
#include "app/keychain/switchedkeychain.h"
#include "tests/profiles/storefixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_keychainoff {

using namespace scripto;

namespace {

const QString work = QStringLiteral("work");
const QString home = QStringLiteral("home");

// The profiles over a keychain that is turned on and off.
struct World : Fixture {
    SwitchedKeychain switched{keychain};
    ProfileStore own{file, watcher, switched, memory, keyMemory, systemClock()};

    explicit World(bool isOn)
    {
        switched.setOn(isOn);
        keychain.asked.clear();
        writeFile({profile(work, 'a')}, work);
        own.start();
        [this] { QTRY_VERIFY(own.isLoaded()); }();
    }

    std::optional<MirrorState> mirrored(const QString &name) const
    {
        const ProfileRow *row = own.row(name);
        return row ? std::optional(row->mirror) : std::nullopt;
    }
};

} // namespace

class TestKeychainOff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passesNothingOnWhileOff()
    {
        FakeKeychain keychain;
        SwitchedKeychain switched(keychain);
        QSignalSpy states(&switched, &Keychain::stateChanged);
        QSignalSpy entries(&switched, &Keychain::entriesChanged);
        QCOMPARE(switched.state(), KeychainState::Ready);
        QVERIFY(resultOf(switched.write(work, key('a'))));
        switched.setOn(false);
        switched.setOn(false);
        QCOMPARE(states.size(), 1);
        QCOMPARE(switched.state(), KeychainState::Off);
        keychain.asked.clear();
        QCOMPARE(resultOf(switched.list()).error().kind, ErrorKind::KeychainOff);
        QCOMPARE(resultOf(switched.read(work)).error().kind, ErrorKind::KeychainOff);
        QCOMPARE(resultOf(switched.write(work, key('b'))).error().kind, ErrorKind::KeychainOff);
        QCOMPARE(resultOf(switched.remove(work, Prompts::Allowed)).error().kind, ErrorKind::KeychainOff);
        QCOMPARE(resultOf(switched.unlock()).error().kind, ErrorKind::KeychainOff);
        keychain.changeOutside(home, key('c'));
        keychain.setState(KeychainState::Locked);
        QCOMPARE(keychain.asked, QStringList());
        QCOMPARE(states.size() + entries.size(), 1);
        keychain.setState(KeychainState::Ready);
        switched.setOn(true);
        QCOMPARE(states.size(), 2);
        QCOMPARE(*resultOf(switched.read(work)), key('a'));
    }

    void startsWithoutAsking()
    {
        World w(false);
        w.keep(profile(work, 'b'));
        w.keep(profile(home, 'b'));
        QTRY_COMPARE(w.mirrored(work), MirrorState::KeychainAway);
        QVERIFY(!w.mirrored(home));
        QVERIFY(!w.own.keychainAwaited()); // nothing waits for it
        const auto stored = resultOf(w.own.put(profile(home, 'c'), ProfileStore::Activate::No));
        QVERIFY(stored);
        QCOMPARE(stored->keychainProblem->kind, ErrorKind::KeychainOff);
        QVERIFY(resultOf(w.own.remove(home, key('c'))));
        QCOMPARE(w.keychain.asked, QStringList());
        QCOMPARE(w.kept(work), key('b'));
    }

    void catchesUpWhenTurnedOn()
    {
        World w(false);
        QTRY_COMPARE(w.mirrored(work), MirrorState::KeychainAway);
        w.switched.setOn(true);
        QTRY_COMPARE(w.mirrored(work), MirrorState::InSync);
        QCOMPARE(w.kept(work), key('a'));
    }

    // The keychain keeps its entries; those removed meanwhile are deleted once it is turned on again.
    void leavesTheCopiesWhenTurnedOff()
    {
        World w(true);
        QTRY_COMPARE(w.mirrored(work), MirrorState::InSync);
        QVERIFY(resultOf(w.own.put(profile(home, 'b'), ProfileStore::Activate::No)));
        QTRY_COMPARE(w.mirrored(home), MirrorState::InSync);
        w.switched.setOn(false);
        QTRY_COMPARE(w.mirrored(work), MirrorState::KeychainAway);
        w.keychain.asked.clear();
        const auto removed = resultOf(w.own.remove(home, key('b')));
        QVERIFY(removed);
        QCOMPARE(removed->keychainProblem->kind, ErrorKind::KeychainOff);
        QCOMPARE(w.keychain.asked, QStringList());
        QCOMPARE(w.kept(home), key('b'));
        w.switched.setOn(true);
        QTRY_VERIFY(!w.keychain.entries.contains(home));
        QTRY_COMPARE(w.mirrored(work), MirrorState::InSync);
    }

    // A write that is under way ends, but nothing follows it.
    void nothingFollowsWhatIsUnderWay()
    {
        World w(true);
        QTRY_COMPARE(w.mirrored(work), MirrorState::InSync);
        w.keychain.hold();
        auto *stored = w.own.put(profile(home, 'b'), ProfileStore::Activate::No);
        QSignalSpy ended(stored, &CallBase::finished);
        QTRY_COMPARE(w.keychain.waiting(), 1); // reads the entry before it is written
        w.switched.setOn(false);
        w.keychain.release();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!w.keychain.entries.contains(home));
        QCOMPARE(w.keychain.asked.last(), QStringLiteral("read home"));
        w.switched.setOn(true);
        QTRY_COMPARE(w.kept(home), key('b'));
    }
};

SCRIPTO_TEST(TestKeychainOff)

} // namespace tst_keychainoff

#include "tst_keychainoff.moc"
