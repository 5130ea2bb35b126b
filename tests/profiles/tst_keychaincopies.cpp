// SPDX-License-Identifier: MIT
#include "app/profiles/keychaincopies.h"
#include "tests/profiles/storefixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_keychaincopies {

using namespace scripto;

namespace {

const QString work = QStringLiteral("work");
const QString office = QStringLiteral("office");

// A keychain with the entry “work”.
struct Copies {
    Copies()
    {
        keychain.entries[work] = entryValue({profile(work, 'a'), {profile(work, 'z')}});
        copies.read();
        [this] { QTRY_COMPARE(copies.side(), KeychainCopies::Side::Read); }();
        keychain.asked.clear();
    }

    std::optional<Profile> inKeychain(const QString &name) const
    {
        auto entry = parseEntry(keychain.entries.value(name));
        if (!entry)
            return std::nullopt;
        entry->profile.name = name;
        return entry->profile;
    }

    FakeKeychain keychain;
    KeychainCopies copies{keychain, [](const Secret &each) { return each == key('d'); }};
};

} // namespace

// Reads and writes the keychain's copies without losing a key.
class TestKeychainCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEarlierKeysInOrder()
    {
        const Copies f;
        const auto keys = [](const KeychainEntry &entry) {
            QList<Secret> all;
            for (const Profile &each : entry.previous)
                all.append(each.apiKey);
            return all;
        };
        Profile keyless = profile(work, 'a');
        keyless.apiKey = {};
        const QList<Profile> replaced{profile(work, 'z'), profile(work, 'n'), profile(work, 'z'), keyless,
                                      profile(work, 'd'), profile(work, 'y')};
        const KeychainEntry made = f.copies.made(profile(work, 'n'), replaced);
        QCOMPARE(made.profile, profile(work, 'n'));
        QCOMPARE(keys(made), (QList{key('z'), key('y')}));
        // The newest keys remain.
        QList<Profile> many;
        for (char letter = '!'; letter < 'a'; ++letter)
            many.append(profile(work, letter));
        QVERIFY(many.size() > 60);
        const QList<Secret> kept = keys(f.copies.made(profile(work, 'n'), many));
        QCOMPARE(kept.size(), 50);
        QCOMPARE(kept.first(), key('!'));
        // The replaced key comes first.
        QCOMPARE(keys(f.copies.successor(f.copies.entry(work), profile(work, 'n'))), (QList{key('a'), key('z')}));
        QVERIFY(f.copies.successor(std::nullopt, profile(work, 'n')).previous.isEmpty());
    }

    void refusesAProfileWithoutAKey()
    {
        Copies f;
        Profile keyless = profile(work, 'a');
        keyless.apiKey = {};
        QCOMPARE(resultOf(f.copies.write(keyless)).error().kind, ErrorKind::Invalid);
        QVERIFY(f.keychain.asked.isEmpty());
        QVERIFY(!f.copies.isBusy(work));
    }

    void writingKeepsEarlierKeys()
    {
        Copies f;
        f.keychain.entries[work] = entryValue({profile(work, 'b'), {}}); // changed without a signal
        QVERIFY(resultOf(f.copies.write(profile(work, 'c'))));
        QCOMPARE(f.inKeychain(work), profile(work, 'c'));
        QCOMPARE(f.copies.entry(work)->previous.value(0).apiKey, key('b'));
        QCOMPARE(f.copies.progress(), MirrorProgress());
        QVERIFY(!f.copies.isBusy(work));
    }

    void doesNotWriteLockedEntries()
    {
        Copies f;
        f.keychain.locked = {work};
        QCOMPARE(resultOf(f.copies.write(profile(work, 'c'))).error().kind, ErrorKind::KeychainLocked);
        QCOMPARE(f.copies.unread(work), UnreadEntry::Locked);
        QCOMPARE(f.copies.unreadNames(UnreadEntry::Locked), QStringList{work});
        QCOMPARE(f.inKeychain(work), profile(work, 'a'));
        QCOMPARE(f.copies.side(), KeychainCopies::Side::Read); // other entries can be read
    }

    void exchangesOnlyWhatIsExpected_data()
    {
        using Letter = char; // of the key; 0 means no entry
        QTest::addColumn<Letter>("expected");
        QTest::addColumn<Letter>("wanted");
        QTest::addColumn<bool>("succeeds");
        QTest::addColumn<QString>("last"); // the last request to the keychain
        const QString read = QStringLiteral("read work");
        QTest::newRow("as expected") << 'a' << 'b' << true << QStringLiteral("write work");
        QTest::newRow("to be removed") << 'a' << '\0' << true << QStringLiteral("remove work");
        QTest::newRow("as wanted already") << 'x' << 'a' << true << read;
        QTest::newRow("something else") << 'x' << 'b' << false << read;
        QTest::newRow("no entry expected") << '\0' << 'b' << false << read;
        QTest::newRow("no entry wanted, another found") << 'x' << '\0' << false << read;
    }

    void exchangesOnlyWhatIsExpected()
    {
        QFETCH(char, expected);
        QFETCH(char, wanted);
        QFETCH(bool, succeeds);
        Copies f;
        f.keychain.entries[work] = entryValue({profile(work, 'a'), {}});
        const auto entry = [](char letter) {
            return letter == '\0' ? KeychainCopies::Entry() : KeychainEntry{profile(work, letter), {}};
        };
        const auto done = resultOf(f.copies.exchange(work, entry(expected), entry(wanted), Prompts::Never));
        QCOMPARE(done.has_value(), succeeds);
        QTEST(f.keychain.asked.last(), "last");
        const char there = succeeds ? wanted : 'a';
        QCOMPARE(f.inKeychain(work), there == '\0' ? std::nullopt : std::optional(profile(work, there)));
        QCOMPARE(f.copies.copy(work), f.inKeychain(work));
        QVERIFY(!f.copies.hasFailed(work)); // the keychain itself works
    }

    void remembersRefusalsOfTheKeychain()
    {
        Copies f;
        f.keychain.writesFail = Error{ErrorKind::KeychainFailed, QStringLiteral("full")};
        QVERIFY(!resultOf(f.copies.write(profile(work, 'b'))));
        QVERIFY(f.copies.hasFailed(work));
        f.keychain.writesFail.reset();
        QVERIFY(resultOf(f.copies.write(profile(work, 'b'))));
        QVERIFY(!f.copies.hasFailed(work));
    }

    // The keychain has said that all is well.
    void doesNotRemoveUnsavedEntries_data()
    {
        enum { Saved, Gone, Another, Unreadable };
        QTest::addColumn<int>("what");
        QTest::newRow("saved") << int(Saved);
        QTest::newRow("it is not there") << int(Gone);
        QTest::newRow("it is something else") << int(Another);
        QTest::newRow("nobody knows") << int(Unreadable);
    }

    void doesNotRemoveUnsavedEntries()
    {
        enum { Saved, Gone, Another, Unreadable };
        QFETCH(int, what);
        Copies f;
        f.keychain.hold();
        auto *move = f.copies.move(work, {profile(office, 'a'), {profile(office, 'z')}}, Prompts::Never);
        for (int answered = 0; answered < 2; ++answered) { // it is read, and written
            QTRY_COMPARE(f.keychain.waiting(), 1);
            f.keychain.answerNext();
        }
        QTRY_COMPARE(f.keychain.waiting(), 1);
        QCOMPARE(f.keychain.asked.last(), QStringLiteral("read office"));
        if (what == Gone)
            f.keychain.entries.remove(office);
        if (what == Another)
            f.keychain.entries[office] = entryValue({profile(office, 'x'), {}});
        if (what == Unreadable)
            f.keychain.nextFails = Error{ErrorKind::KeychainFailed, QStringLiteral("broken")};
        f.keychain.release();
        const auto moved = resultOf(move);
        QCOMPARE(moved.has_value(), what == Saved);
        QCOMPARE(f.keychain.entries.contains(work), what != Saved);
        if (what == Unreadable)
            QCOMPARE(moved.error().message, QStringLiteral("broken"));
        else if (!moved)
            QVERIFY(moved.error().message.contains(QStringLiteral("Nothing was removed")));
    }
};

SCRIPTO_TEST(TestKeychainCopies)

} // namespace tst_keychaincopies

#include "tst_keychaincopies.moc"
