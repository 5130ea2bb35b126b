// SPDX-License-Identifier: MIT
#include "app/keys/operations/rotationrecovery.h"
#include "tests/keys/rotationfixture.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>

namespace tst_rotationrecovery {

using namespace scripto;

namespace {

using What = SettledRotation::What;
using Outcome = KeyRotation::Outcome;

const QString oldId = QStringLiteral("1");
const QString newId = QStringLiteral("9");

using ChangeRecord = std::function<void(RotationRecord &)>;

// A program that starts after another one ended in the middle of a rotation.
struct NextStart : RotationFixture {
    using RotationFixture::RotationFixture;

    AccountId accountId() const { return accountsOf({profiles.row(work)->profile}, {}).first().id; }

    RotationRecord record(RotationRecord::Step step, const QString &known = {}) const
    {
        RotationRecord record;
        record.id = QStringLiteral("rotation");
        record.account = accountId();
        record.oldId = oldId;
        record.oldKey = keyMemory.fingerprintText(account(work, 'w').apiKey);
        record.name = QStringLiteral("laptop");
        record.profiles = {work};
        record.askedAt = QDateTime::fromString(QStringLiteral("2026-11-22T11:59:45Z"), Qt::ISODate); // list(): 12:00:00
        record.idsBefore = {oldId, QStringLiteral("2")};
        record.newId = known;
        record.step = step;
        return record;
    }

    // A record so old that no answer can come any more.
    RotationRecord oldRecord() const
    {
        RotationRecord old = record(RotationRecord::Step::Minting);
        old.askedAt = old.askedAt.addSecs(-6 * 60);
        return old;
    }

    void holdNewKey()
    {
        Profile profile = account(work, 'n');
        profile.keyId = newId;
        profile.keyName = QStringLiteral("laptop");
        writeFile({profile}, work);
        profiles.start();
        QTRY_COMPARE(profiles.row(work)->profile.keyId, newId);
    }

    // Leaves the record behind as a killed instance would, then starts another one.
    void startAfter(const RotationRecord &left)
    {
        {
            RotationJournal killed(folder.filePath(QStringLiteral("state")), worker);
            QVERIFY(resultOf(killed.begin(left)));
        }
        journalNow.emplace(folder.filePath(QStringLiteral("state")), worker);
        restarted.emplace(*this, keyMemory, ownUseJournal, *journalNow);
        runningNow.emplace(restarted->accounts);
        recovery.emplace(restarted->accounts, *runningNow, profiles, *journalNow);
        QObject::connect(&*recovery, &RotationRecovery::settled, &*recovery,
                         [this](const SettledRotation &each) { settled.append(each); });
        if (pauses)
            recovery->setPauses(pauses->first, pauses->second);
        if (longestAnswer)
            recovery->setLongestAnswer(*longestAnswer);
        if (beforeStart)
            beforeStart();
        recovery->start();
    }

    std::function<void()> beforeStart;
    std::optional<std::pair<std::chrono::milliseconds, std::chrono::milliseconds>> pauses;
    std::optional<std::chrono::milliseconds> longestAnswer;
    std::optional<RotationJournal> journalNow;
    std::optional<RestartedKeys> restarted;
    std::optional<Rotations> runningNow;
    std::optional<RotationRecovery> recovery;
    QList<SettledRotation> settled;
};

QList<QByteArray> hundredRows()
{
    QList<QByteArray> rows{oldRow};
    for (int i = 0; i < 99; ++i)
        rows.append(row("old-" + QByteArray::number(i), "scripto_oo"));
    return rows;
}

} // namespace

class TestRotationRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHappenedWithoutANewKey()
    {
        NextStart with;
        with.server.setScripts({says(list({oldRow}))});
        with.startAfter(with.oldRecord());
        Q_EMIT with.profiles.changed(); // already started
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::NothingHappened);
        QTRY_VERIFY(!with.rotationsOnDisk().contains("laptop"));
        QCOMPARE(with.settled.size(), 1);
    }

    // The record and the server's list decide together.
    void settlesByRecordAndList_data()
    {
        QTest::addColumn<ChangeRecord>("change"); // of a record that was being minted
        QTest::addColumn<QList<QByteArray>>("rows");
        QTest::addColumn<std::optional<What>>("what"); // empty if nothing is reported
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<bool>("stays"); // in the journal
        const auto add = [](const char *name, const QList<QByteArray> &rows, std::optional<What> what,
                            const QStringList &keys, bool stays, const ChangeRecord &change) {
            QTest::newRow(name) << change << rows << what << keys << stays;
        };
        const QString eight = QStringLiteral("8");
        const QByteArray another = row("8", "scripto_mm", "laptop", "2026-11-22T12:00:01.000Z");
        const QByteArray third = row("7", "scripto_kk", "laptop", "2026-11-22T12:00:01.000Z");
        const auto isEither = [](RotationRecord &record) { record.candidates = {newId, QStringLiteral("8")}; };
        const auto toldJustNow = [](RotationRecord &record) {
            record.told = true;
            record.askedAt = record.askedAt.addSecs(10);
        };
        const auto knownJustNow = [](RotationRecord &record) {
            record.newId = newId;
            record.askedAt = record.askedAt.addSecs(10);
        };
        add("not listed", {oldRow}, What::NothingHappened, {}, false,
            [](RotationRecord &record) { record.newId = newId; });
        add("already removed", {oldRow}, What::NothingHappened, {}, false, knownJustNow);
        add("stored, not listed", {oldRow}, {}, {}, false, [](RotationRecord &record) {
            record.step = RotationRecord::Step::Stored;
            record.newId = newId;
        });
        add("reported, nothing listed", {oldRow}, {}, {}, false, toldJustNow);
        add("several candidates", {oldRow, newRow, another, third}, What::Superfluous, {newId, eight}, true, isEither);
        add("one of two candidates gone", {oldRow, newRow}, {}, {}, false, isEither);
        add("candidates in a truncated list", hundredRows(), What::CannotTell, {}, false, isEither);
    }

    void settlesByRecordAndList()
    {
        QFETCH(ChangeRecord, change);
        QFETCH(QList<QByteArray>, rows);
        QFETCH(std::optional<What>, what);
        QFETCH(QStringList, keys);
        QFETCH(bool, stays);
        NextStart with;
        RotationRecord left = with.record(RotationRecord::Step::Minting);
        change(left);
        with.server.setScripts({says(list(rows))});
        with.startAfter(left);
        QTRY_VERIFY(stays ? with.rotationsOnDisk().contains("\"told\": true")
                          : !with.rotationsOnDisk().contains("laptop"));
        QTRY_COMPARE(with.settled.size(), what ? 1 : 0);
        if (what) {
            QCOMPARE(with.settled.first().what, *what);
            QStringList ids;
            for (const KeyRef &key : with.settled.first().keys)
                ids.append(key.id);
            QCOMPARE(ids, keys);
        }
        QCOMPARE(with.asked(), QByteArrayList{"GET /api/keys"});
    }

    void leavesRotationsOfAnotherWindowAlone()
    {
        NextStart with;
        RotationJournal other(with.state, with.worker);
        with.beforeStart = [&] { QVERIFY(resultOf(other.claim(QStringLiteral("rotation")))); };
        with.startAfter(with.record(RotationRecord::Step::Minting));
        QVERIFY(resultOf(with.worker.run([] { return Result<Done>(Done()); })));
        QCOMPARE(with.settled.size(), 0);
        QCOMPARE(with.server.requests().size(), 0);
        QCOMPARE(other.records().size(), 1);
    }

    // The holders are unknown while the file cannot be read.
    void waitsForABrokenFile_data()
    {
        QTest::addColumn<bool>("atTheStart");
        QTest::newRow("from the start") << true;
        QTest::newRow("while the list is read") << false;
    }

    void waitsForABrokenFile()
    {
        QFETCH(bool, atTheStart);
        NextStart with;
        const QByteArray whole = with.bytesOnDisk();
        const AccountId account = with.accountId();
        const auto breakFile = [&] {
            with.writeBytes("{");
            QVERIFY(!resultOf(with.profiles.readNow()));
        };
        HeldRequest read;
        with.server.setScripts({read.script()});
        if (atTheStart)
            with.beforeStart = breakFile;
        with.startAfter(with.record(RotationRecord::Step::Minting, newId));
        if (!atTheStart) {
            QTRY_VERIFY(read.socket);
            breakFile();
            read.answer(list({oldRow, newRow}));
            QTRY_VERIFY(!with.restarted->accounts.open(account)->isReading());
        }
        QVERIFY(resultOf(with.worker.run([] { return Result<Done>(Done()); })));
        QCOMPARE(with.settled.size(), 0);
        QCOMPARE(with.server.requests().size(), atTheStart ? 0 : 1);
        with.writeBytes(whole);
        QVERIFY(resultOf(with.profiles.readNow()));
        if (atTheStart) {
            QTRY_VERIFY(read.socket);
            read.answer(list({oldRow, newRow}));
        }
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Superfluous);
    }

    void waitsForASlowServerToCreateTheKey()
    {
        NextStart with;
        int reads = 0;
        bool isMade = false;
        with.server.setScript([&](QTcpSocket *socket, const TestServer::Request &request) {
            ++reads;
            says(list(isMade ? QList<QByteArray>{oldRow, newRow} : QList<QByteArray>{oldRow}))(socket, request);
        });
        with.pauses.emplace(std::chrono::milliseconds(10), std::chrono::milliseconds(10));
        with.startAfter(with.record(RotationRecord::Step::Minting));
        QTRY_VERIFY(reads >= 2);
        QVERIFY(with.settled.isEmpty());
        QVERIFY(with.rotationsOnDisk().contains("laptop"));
        isMade = true;
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Superfluous);
        QCOMPARE(with.settled.first().keys, QList<KeyRef>{KeyRef(with.accountId(), newId)});
    }

    // Any later list settles it, whatever it was requested for.
    void reportsAKeyThatALaterListShows()
    {
        NextStart with;
        with.server.setScripts({says(list({oldRow})), says(list({oldRow, newRow}))});
        with.startAfter(with.record(RotationRecord::Step::Minting));
        QTRY_COMPARE(with.server.requests().size(), 1);
        AccountKeys *account = with.restarted->accounts.open(with.accountId());
        QTRY_VERIFY(!account->isReading());
        QVERIFY(with.settled.isEmpty());
        account->refresh();
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Superfluous);
    }

    void givesUpWaitingForAnAnswer_data()
    {
        QTest::addColumn<int>("noteAfterStart"); // seconds, by the server's clock
        QTest::newRow("just before") << 0;
        QTest::newRow("a clock was set since") << 86'400;
    }

    void givesUpWaitingForAnAnswer()
    {
        QFETCH(int, noteAfterStart);
        NextStart with;
        RotationRecord left = with.record(RotationRecord::Step::Minting);
        left.askedAt = left.askedAt.addSecs(15 + noteAfterStart);
        int reads = 0;
        with.server.setScript([&reads](QTcpSocket *socket, const TestServer::Request &request) {
            ++reads;
            says(list({oldRow}))(socket, request);
        });
        with.longestAnswer = std::chrono::milliseconds(200);
        with.startAfter(left);
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::NothingHappened);
        QCOMPARE(reads, 2); // at once, and when no answer can come any more
        QTRY_VERIFY(!with.rotationsOnDisk().contains("laptop"));
    }

    void reportsTheOrphan_data()
    {
        QTest::addColumn<QString>("known");
        QTest::newRow("id recorded") << newId;
        QTest::newRow("found by name and time") << QString();
    }

    void reportsTheOrphan()
    {
        QFETCH(QString, known);
        NextStart with;
        with.server.setScripts({says(list({oldRow, newRow}))});
        with.startAfter(with.record(RotationRecord::Step::Minting, known));
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Superfluous);
        QCOMPARE(with.settled.first().keys, QList<KeyRef>{KeyRef(with.accountId(), newId)});

        // It is reported at every start until it is gone.
        QTRY_VERIFY(with.rotationsOnDisk().contains("\"told\": true"));
        with.server.setScripts({says(revoked)});
        QVERIFY(resultOf(with.restarted->accounts.revoke(KeyRef(with.accountId(), newId))));
        QTRY_VERIFY(!with.rotationsOnDisk().contains("laptop"));
    }

    void reportsAllPossibleOrphans()
    {
        NextStart with;
        const QByteArray another = row("8", "scripto_mm", "laptop", "2026-11-22T12:00:01.000Z");
        with.server.setScripts({says(list({oldRow, newRow, another}))});
        with.startAfter(with.record(RotationRecord::Step::Minting));
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().keys.size(), 2);
        QTRY_COMPARE(with.runningNow->orphansOf(KeyRef(with.accountId(), oldId)).size(), 2);
        RotationRecord again = with.record(RotationRecord::Step::Minting);
        again.id = QStringLiteral("another rotation");
        QVERIFY(!resultOf(with.journalNow->begin(again)));

        // Revoking one of them resolves the question.
        with.server.setScripts({says(revoked)});
        QVERIFY(resultOf(with.restarted->accounts.revoke(KeyRef(with.accountId(), newId))));
        QTRY_COMPARE(with.runningNow->orphansOf(KeyRef(with.accountId(), oldId)).size(), 0);
        QVERIFY(resultOf(with.journalNow->begin(again)));
    }

    void olderKeyOfTheSameNameIsNoOrphan()
    {
        NextStart with;
        const QByteArray older = row("7", "scripto_oo", "laptop", "2026-11-21T12:00:00.000Z");
        with.server.setScripts({says(list({oldRow, older, row("2", "scripto_hh", "laptop", "2026-11-22T12:00:00Z")}))});
        with.startAfter(with.oldRecord());
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::NothingHappened);
    }

    void truncatedListIsInconclusive()
    {
        NextStart with;
        with.server.setScripts({says(list(hundredRows()))});
        with.startAfter(with.record(RotationRecord::Step::Minting));
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::CannotTell);
    }

    void recordedIdIsFoundDespiteATruncatedList()
    {
        NextStart with;
        with.server.setScripts({says(list(hundredRows()))});
        with.startAfter(with.record(RotationRecord::Step::Minting, newId));
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Superfluous);
        const KeyRow *row = with.restarted->accounts.row(with.settled.first().keys.first());
        QVERIFY(row); // can be revoked like any other
        QCOMPARE(row->key.name, QStringLiteral("laptop"));
    }

    void resumesOnceTheNewKeyIsStored_data()
    {
        QTest::addColumn<bool>("revokes");
        QTest::addColumn<bool>("isNoted");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("keep") << false << true << false;
        QTest::newRow("revoke") << true << true << false;
        QTest::newRow("ended before the id was recorded") << true << false << false;
        QTest::newRow("stored by the user after the report") << true << true << true;
    }

    void resumesOnceTheNewKeyIsStored()
    {
        QFETCH(bool, revokes);
        QFETCH(bool, isNoted);
        QFETCH(bool, isTold);
        const bool isRevoked = revokes && isNoted && !isTold;
        NextStart with;
        with.holdNewKey();
        QList<TestServer::Script> answers{says(list({oldRow, newRow})), says(me)};
        if (isRevoked)
            answers.append(says(revoked));
        with.server.setScripts(answers);
        RotationRecord left = with.record(RotationRecord::Step::Minting, isNoted ? newId : QString());
        left.revokeOld = revokes;
        left.told = isTold;
        with.startAfter(left);
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Resumed);
        QCOMPARE(with.settled.first().outcome, isRevoked ? Outcome::Revoked : Outcome::Replaced);
        QVERIFY(with.settled.first().keys.isEmpty());
        QTRY_COMPARE(with.rotationsOnDisk().contains("\"replaced\""), !isRevoked);
        QTRY_COMPARE(with.rotationsOnDisk().contains("\"newId\": \"9\""), !isRevoked);
        QCOMPARE(with.keyInFile(work), newSecret);
    }

    // Anybody may have written into the journal that the old key should be revoked.
    void journalAloneRevokesNothing_data()
    {
        QTest::addColumn<QString>("toRevoke");
        QTest::addColumn<char>("letter"); // of the key whose fingerprint is recorded; 0 if none
        QTest::addColumn<QByteArray>("lastUse"); // of that key, as JSON
        QTest::addColumn<QString>("keptId"); // according to the copy in the keychain
        QTest::addColumn<QString>("seenId"); // according to this program's own use of the key
        QTest::addColumn<bool>("revokes");
        const QString two = QStringLiteral("2");
        const QByteArray never = "null";
        const QString none;
        QTest::newRow("unchanged") << oldId << 'w' << never << oldId << none << true;
        QTest::newRow("no fingerprint") << oldId << '\0' << never << oldId << none << false;
        QTest::newRow("fingerprint of an unknown key") << oldId << 'x' << never << oldId << none << false;
        QTest::newRow("id of another key") << two << 'w' << never << oldId << none << false;
        QTest::newRow("used since the start")
            << oldId << 'w' << QByteArray("\"2026-11-22T11:59:50.000Z\"") << oldId << none << false;
        QTest::newRow("used before the start")
            << oldId << 'w' << QByteArray("\"2026-11-22T11:59:40.000Z\"") << oldId << none << true;
        QTest::newRow("used at the request")
            << oldId << 'w' << QByteArray("\"2026-11-22T11:59:45.000Z\"") << oldId << none << true;
        QTest::newRow("id known, but not stored") << oldId << 'w' << never << none << oldId << true;
        QTest::newRow("another id known") << oldId << 'w' << never << none << two << false;
        QTest::newRow("id unknown") << oldId << 'w' << never << none << none << false;
    }

    void journalAloneRevokesNothing()
    {
        QFETCH(QString, toRevoke);
        QFETCH(char, letter);
        QFETCH(QByteArray, lastUse);
        QFETCH(QString, keptId);
        QFETCH(QString, seenId);
        QFETCH(bool, revokes);
        NextStart with;
        Profile old = with.account(work, 'w');
        old.keyId = keptId;
        with.writeFile({old}, work);
        with.keychain.changeOutside(work, entryValue({old, {}}));
        QVERIFY(resultOf(with.profiles.readNow()));
        QTRY_COMPARE(with.profiles.row(work)->keychainCopy->keyId, keptId);
        QTRY_COMPARE(with.stateOf(work), MirrorState::InSync);
        if (!seenId.isEmpty())
            with.keyMemory.noteRow(with.server.url(), old.apiKey, seenId, KeyMemory::Certainty::Likely);
        with.holdNewKey();
        const auto inUse = [&lastUse](QByteArray row) {
            return row.replace("\"lastRequest\":null", "\"lastRequest\":" + lastUse);
        };
        with.server.setScripts(
            {says(list({inUse(oldRow), inUse(row("2", "scripto_hh")), newRow})), says(me), says(revoked)});
        RotationRecord left = with.record(RotationRecord::Step::Stored, newId);
        left.revokeOld = true;
        left.oldId = toRevoke;
        left.oldKey = letter == '\0' ? QString() : with.keyMemory.fingerprintText(with.account(work, letter).apiKey);
        with.startAfter(left);
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().outcome, revokes ? Outcome::Revoked : Outcome::NotRevoked);
        QCOMPARE(with.settled.first().problem.has_value(), !revokes);
        const QByteArrayList asked = with.asked();
        QCOMPARE(
            std::any_of(asked.begin(), asked.end(), [](const QByteArray &each) { return each.startsWith("DELETE"); }),
            revokes);
    }

    // The user agreed to revoke the old key without knowing about lost settings.
    void keepsTheOldKeyIfSettingsAreLost_data()
    {
        QTest::addColumn<QList<QByteArray>>("rows");
        QTest::addColumn<Outcome>("outcome");
        const auto with = [](const QByteArray &key, const QByteArray &members) {
            return key.chopped(1) + ',' + members + '}';
        };
        const QByteArray permissions = R"( "permissions":{"files":["read"]} )";
        QTest::newRow("nothing") << QList{with(oldRow, permissions), with(newRow, permissions)} << Outcome::Revoked;
        QTest::newRow("permissions") << QList{with(oldRow, permissions), newRow} << Outcome::NotRevoked;
        QTest::newRow("old key not listed") << QList{with(newRow, R"( "remaining":50 )")} << Outcome::Revoked;
    }

    void keepsTheOldKeyIfSettingsAreLost()
    {
        QFETCH(QList<QByteArray>, rows);
        QFETCH(Outcome, outcome);
        NextStart with;
        QTRY_COMPARE(with.stateOf(work), MirrorState::InSync);
        with.holdNewKey();
        // As long as a server's longest list, so missing keys may be truncated.
        for (int i = 0; rows.size() < 100; ++i)
            rows.append(row("old-" + QByteArray::number(i), "scripto_oo"));
        with.server.setScripts({says(list(rows)), says(me), says(revoked), says(list(rows))});
        RotationRecord left = with.record(RotationRecord::Step::Stored, newId);
        left.revokeOld = true;
        with.startAfter(left);
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().outcome, outcome);
    }

    // The dialog and the history show these facts.
    void resumedRotationKnowsItsFacts()
    {
        NextStart with;
        with.holdNewKey();
        with.server.setScripts({says(list({oldRow, newRow}))});
        with.show(work);
        HeldRequest check;
        with.server.setScripts({check.script()});
        RotationRecord left = with.record(RotationRecord::Step::Stored, newId);
        left.profiles = {work, home};
        with.now = with.now.addSecs(60);
        const KeyRotation *rotation =
            with.running.resume(*with.accounts.open(left.account), left, with.profiles.row(work)->profile);
        QCOMPARE(rotation->plan().key, KeyRef(left.account, oldId));
        QCOMPARE(rotation->plan().name, QStringLiteral("laptop"));
        QCOMPARE(rotation->plan().accountName, QStringLiteral("you@example.com"));
        QCOMPARE(rotation->plan().profiles, (QStringList{work, home}));
        QCOMPARE(rotation->plan().old, with.keyRow(oldId)->key);
        QCOMPARE(rotation->storedIn(), QStringList{work});
        QVERIFY(rotation->isSafe());
        // The request counts as own use.
        QTRY_COMPARE(with.ownUseJournal.record(with.server.url(), newId).usedHere, with.keys.serverNow());
        QTRY_VERIFY(check.socket);
        with.now = with.now.addSecs(5);
        check.answer(me);
        QTRY_VERIFY(rotation->hasEnded());
        QTRY_COMPARE(with.ownUseJournal.record(with.server.url(), newId).requests.last().to, with.keys.serverNow());
    }

    void restoresTheOldKeyFromTheKeychainIfTheNewOneIsRefused()
    {
        NextStart with; // the keychain has the old key
        QTRY_COMPARE(with.stateOf(work), MirrorState::InSync);
        with.holdNewKey();
        QTRY_VERIFY(!with.profiles.row(work)->previous.isEmpty()); // the mirror has been updated
        with.server.setScripts({says(list({oldRow, newRow})), says(unauthenticated)});
        with.startAfter(with.record(RotationRecord::Step::Stored, newId));
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().outcome, Outcome::WentBack);
        QCOMPARE(with.settled.first().keys, QList<KeyRef>{KeyRef(with.accountId(), newId)});
        QCOMPARE(with.keyInFile(work), Secret("scripto_" + QByteArray(64, 'w')));
    }

    void waitsForTheKeychainBeforeGivingUpTheOldKey()
    {
        NextStart with({work}, NextStart::Keychain::Waits);
        with.keychain.entries.insert(work, entryValue({with.profiles.row(work)->profile, {}}));
        with.holdNewKey();
        with.server.setScripts({says(list({oldRow, newRow})), says(unauthenticated)});
        with.startAfter(with.record(RotationRecord::Step::Stored, newId));
        QTRY_COMPARE(with.server.requests().size(), 2);
        QTRY_COMPARE(with.runningNow->stuck().size(), 1);
        KeyRotation *rotation = with.runningNow->stuck().first();
        while (rotation->backPause() < std::chrono::seconds(60))
            rotation->goBackNow();
        Q_EMIT with.profiles.changed(); // does not concern the keychain
        QCOMPARE(rotation->backPause(), std::chrono::seconds(60));
        QCOMPARE(with.settled.size(), 0);
        with.keychain.release(); // ends the pause
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().outcome, Outcome::WentBack);
        QCOMPARE(with.keyInFile(work), Secret("scripto_" + QByteArray(64, 'w')));
    }

    // The keychain's copy proves which key to revoke. A keychain that has not answered yet is no failure.
    void waitsForTheKeychainBeforeRevoking()
    {
        NextStart with({work}, NextStart::Keychain::Waits);
        with.keychain.entries.insert(work, entryValue({with.profiles.row(work)->profile, {}}));
        with.holdNewKey();
        with.server.setScripts({says(list({oldRow, newRow})), says(me), says(revoked)});
        RotationRecord left = with.record(RotationRecord::Step::Stored, newId);
        left.revokeOld = true;
        with.startAfter(left);
        QTRY_VERIFY(with.restarted->accounts.open(left.account)->row(newId));
        QTRY_VERIFY(!with.restarted->accounts.open(left.account)->isReading());
        QCOMPARE(with.settled.size(), 0);
        QCOMPARE(with.server.requests().size(), 1);
        with.keychain.release();
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().outcome, Outcome::Revoked);
    }

    // Unlocking provides the copy that proves which key is the old one, or the copy to restore.
    void waitsForALockedKeychain_data()
    {
        QTest::addColumn<bool>("isAccepted");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("new key accepted") << true << Outcome::Revoked;
        QTest::newRow("new key refused") << false << Outcome::WentBack;
    }

    void waitsForALockedKeychain()
    {
        QFETCH(const bool, isAccepted);
        NextStart with;
        QTRY_COMPARE(with.stateOf(work), MirrorState::InSync);
        with.keychain.setState(KeychainState::Locked);
        with.holdNewKey();
        QTRY_COMPARE(with.stateOf(work), MirrorState::KeychainAway);
        with.server.setScripts({says(list({oldRow, newRow})), says(isAccepted ? me : unauthenticated),
                                says(isAccepted ? revoked : list({oldRow, newRow})), says(list({newRow}))});
        RotationRecord left = with.record(RotationRecord::Step::Stored, newId);
        left.revokeOld = true;
        with.startAfter(left);
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Waiting);
        QCOMPARE(with.settled.first().problem->kind, ErrorKind::KeychainLocked);
        QVERIFY(resultOf(with.keychain.unlock()));
        QTRY_COMPARE(with.settled.size(), 2);
        QCOMPARE(with.settled.last().what, What::Resumed);
        QFETCH(const Outcome, outcome);
        QCOMPARE(with.settled.last().outcome, outcome);
    }

    void restoresTheOldKeyIfTheNewOneCannotReadTheList()
    {
        NextStart with;
        QTRY_COMPARE(with.stateOf(work), MirrorState::InSync);
        with.holdNewKey();
        QTRY_VERIFY(!with.profiles.row(work)->previous.isEmpty());
        with.server.setScript(
            [](QTcpSocket *socket, const TestServer::Request &) { TestServer::sends(unauthenticated)(socket, {}); });
        with.startAfter(with.record(RotationRecord::Step::Stored, newId));
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().outcome, Outcome::WentBack);
        QCOMPARE(with.keyInFile(work), Secret("scripto_" + QByteArray(64, 'w')));
    }

    // For example a sign-in under the same name after the program ended.
    void prefersAnOrphanToAKeyWithAHolder()
    {
        NextStart with;
        with.holdNewKey();
        const QByteArray spare = row("8", "scripto_mm", "laptop", "2026-11-22T12:00:01.000Z");
        with.server.setScripts({says(list({oldRow, newRow, spare}))});
        RotationRecord left = with.record(RotationRecord::Step::Minting);
        left.revokeOld = true;
        with.startAfter(left);
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Superfluous);
        QCOMPARE(with.settled.first().keys, QList<KeyRef>{KeyRef(with.accountId(), QStringLiteral("8"))});
    }

    void keyThatAProfileMayHoldIsNoOrphan_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<What>("what");
        QTest::newRow("new id unknown") << QString() << What::CannotTell;
        QTest::newRow("new id recorded") << newId << What::Superfluous;
    }

    void keyThatAProfileMayHoldIsNoOrphan()
    {
        QFETCH(QString, known);
        QFETCH(What, what);
        NextStart with;
        Profile bare = with.account(home, 'n', {});
        with.writeFile({with.account(work, 'w'), bare}, work);
        with.profiles.start();
        QTRY_VERIFY(with.profiles.row(home));
        with.server.setScripts({says(list({oldRow, newRow}))});
        with.startAfter(with.record(RotationRecord::Step::Minting, known));
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, what);
        QCOMPARE(with.settled.first().keys, QList<KeyRef>{KeyRef(with.accountId(), newId)});
    }

    // Its key of the same name has another origin.
    void ignoresProfilesThatWereNotRotated()
    {
        NextStart with;
        Profile other = with.account(home, 'n');
        other.keyId = newId;
        with.writeFile({with.account(work, 'w'), other}, work);
        QVERIFY(resultOf(with.profiles.readNow()));
        with.server.setScripts({says(list({oldRow, newRow}))});
        with.startAfter(with.oldRecord());
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::NothingHappened);
    }

    void doesNotSearchAgainForAKnownKey()
    {
        NextStart with;
        with.server.setScripts({says(list({oldRow}))});
        with.startAfter(with.oldRecord()); // nothing remains of this one
        QTRY_COMPARE(with.settled.size(), 1);
        with.server.setScripts({says(list({oldRow})), lostAnswer, says(list({oldRow, newRow}))});
        with.restarted->keys.select(work);
        QTRY_VERIFY(with.restarted->keys.selected()->row(oldId) && !with.restarted->keys.isReading());
        KeyRotation *rotation = with.runningNow->rotate(*with.runningNow->plan(KeyRef(with.accountId(), oldId)), false);
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        QCOMPARE(rotation->newKey().id, newId);
        with.restarted->accounts.sessions().changed();
        QCOMPARE(with.server.requests().size(), 4);
        QCOMPARE(with.settled.size(), 1);
    }

    void looksForALostKeyAgainOnceTheListCanBeRead()
    {
        NextStart with;
        with.server.setScripts({says(list({oldRow}))});
        with.startAfter(with.oldRecord()); // nothing remains of this one
        QTRY_COMPARE(with.settled.size(), 1);
        with.restarted->keys.select(work);
        with.server.setScripts({says(list({oldRow}))});
        with.restarted->keys.refresh();
        QTRY_VERIFY(with.restarted->keys.selected()->row(oldId) && !with.restarted->keys.isReading());

        with.server.setScripts({lostAnswer, says(unauthenticated), says(unauthenticated)});
        KeyRotation *rotation = with.runningNow->rotate(*with.runningNow->plan(KeyRef(with.accountId(), oldId)), false);
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        QCOMPARE(rotation->outcome(), Outcome::Lost);
        QTRY_VERIFY(with.rotationsOnDisk().contains("\"told\": true"));

        with.server.setScripts({says(list({oldRow, newRow}))});
        with.restarted->accounts.sessions().changed(); // or half a minute later
        QTRY_COMPARE(with.settled.size(), 2);
        QCOMPARE(with.settled.last().what, What::Superfluous);
        QCOMPARE(with.settled.last().keys.first().id, newId);
        QVERIFY(with.rotationsOnDisk().contains("laptop"));
    }

    // Only a refusal is evidence against the new key.
    void unreachableServerDoesNotCondemnTheNewKey()
    {
        NextStart with;
        with.holdNewKey();
        with.server.setScript(
            [](QTcpSocket *socket, const TestServer::Request &) { TestServer::sends(broken)(socket, {}); });
        with.startAfter(with.record(RotationRecord::Step::Stored, newId));
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Waiting);
        QCOMPARE(with.keyInFile(work), newSecret);
    }

    void waitsForAnUnreachableServer()
    {
        NextStart with;
        with.server.setScripts({says(broken), says(broken), says(broken), says(list({oldRow}))});
        with.startAfter(with.oldRecord());
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().what, What::Waiting);
        QVERIFY(with.settled.first().problem);
        QVERIFY(with.rotationsOnDisk().contains("laptop"));
        with.server.setScripts({says(list({oldRow}))});
        with.restarted->accounts.open(with.accountId())->refresh();
        QTRY_COMPARE(with.settled.size(), 2);
        QCOMPARE(with.settled.last().what, What::NothingHappened);
    }

    // A refused key may have few uses left.
    void retriesARefusedReaderWithGrowingPauses()
    {
        NextStart with;
        QList<qint64> askedAt;
        QElapsedTimer since;
        since.start();
        with.server.setScript([&](QTcpSocket *socket, const TestServer::Request &request) {
            if (request.target == "/api/keys")
                askedAt.append(since.elapsed());
            says(unauthenticated)(socket, request);
        });
        with.pauses.emplace(std::chrono::milliseconds(50), std::chrono::milliseconds(400));
        with.startAfter(with.record(RotationRecord::Step::Minting));
        QTRY_VERIFY(askedAt.size() >= 5);
        // A request may arrive late, so that the next one seems to come before its pause is over.
        const QList<qint64> pauses{50, 100, 200, 400};
        for (qsizetype i = 1; i < pauses.size(); ++i)
            QVERIFY(askedAt.at(i + 1) - askedAt.at(i) >= pauses.at(i - 1));
        QCOMPARE(with.settled.size(), 1);
    }

    void forgetsARotationThatCannotBeSettled()
    {
        NextStart with;
        RotationRecord record = with.record(RotationRecord::Step::Minting);
        record.account = AccountId::ofUser(with.server.url(), QStringLiteral("somebody"));
        with.startAfter(record);
        QTRY_COMPARE(with.settled.size(), 1);
        QCOMPARE(with.settled.first().problem->kind, ErrorKind::NotFound);
        QVERIFY(with.rotationsOnDisk().contains("laptop"));
        with.recovery->forget(record.id);
        QTRY_VERIFY(!with.rotationsOnDisk().contains("laptop"));
    }

    // Another instance may or may not have taken it over; nothing is known before the claim is recorded.
    void reportsARecordThatCannotBeClaimed()
    {
        NextStart with;
        const QString state = with.folder.filePath(QStringLiteral("state"));
        {
            RotationJournal killed(state, with.worker);
            QVERIFY(resultOf(killed.begin(with.record(RotationRecord::Step::Minting))));
        }
        RotationJournal journal(state, with.worker);
        QVERIFY(QDir(state).removeRecursively());
        QFile inTheWay(state);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        RestartedKeys restarted(with, with.keyMemory, with.ownUseJournal, journal);
        Rotations running(restarted.accounts);
        RotationRecovery recovery(restarted.accounts, running, with.profiles, journal);
        QSignalSpy settled(&recovery, &RotationRecovery::settled);
        recovery.start();
        QTRY_COMPARE(settled.size(), 1);
        const auto first = settled.first().first().value<SettledRotation>();
        QCOMPARE(first.what, What::Waiting);
        QCOMPARE(first.problem->kind, ErrorKind::NotNoted);
        QCOMPARE(with.server.requests().size(), 0);
    }

    // The CLI only uses config.json.
    void doesNotResumeWithAKeyThatOnlyTheKeychainHas()
    {
        NextStart with;
        Profile kept = with.account(home, 'n');
        kept.keyId = newId;
        with.keychain.entries.insert(home, entryValue({kept, {}}));
        with.profiles.start();
        QTRY_VERIFY(with.profiles.row(home) && !with.profiles.row(home)->inFile);
        with.server.setScripts({says(list({oldRow, newRow}))});
        with.startAfter(with.record(RotationRecord::Step::Stored, newId));
        QTRY_VERIFY(!with.rotationsOnDisk().contains("\"stored\"")); // settled, whether or not that is worth a message
        for (const SettledRotation &each : std::as_const(with.settled))
            QVERIFY(each.what != What::Resumed);
        QVERIFY(!with.asked().contains("GET /api/auth/me"));
    }

    void leavesTheRotationOfARunningWindowAlone()
    {
        NextStart with;
        RotationJournal running(with.folder.filePath(QStringLiteral("state")), with.worker);
        QVERIFY(resultOf(running.begin(with.record(RotationRecord::Step::Minting))));
        RotationJournal mine(with.folder.filePath(QStringLiteral("state")), with.worker);
        QCOMPARE(mine.records().size(), 1);
        QVERIFY(mine.interrupted().isEmpty());
        QVERIFY(!resultOf(mine.claim(QStringLiteral("rotation"))));
    }

    void onlyOneOfTwoStartsSettlesTheRotation()
    {
        NextStart with;
        const QString state = with.folder.filePath(QStringLiteral("state"));
        {
            RotationJournal killed(state, with.worker);
            QVERIFY(resultOf(killed.begin(with.record(RotationRecord::Step::Minting))));
        }
        RotationJournal first(state, with.worker);
        RotationJournal second(state, with.worker);
        QCOMPARE(first.interrupted().size(), 1);
        QCOMPARE(second.interrupted(), first.interrupted());
        QVERIFY(resultOf(first.claim(QStringLiteral("rotation"))));
        QVERIFY(!resultOf(second.claim(QStringLiteral("rotation"))));
    }

    // Otherwise the user would be told that somebody signed in elsewhere.
    void recognisesWhatTheEndedInstanceHasWritten()
    {
        NextStart with;
        {
            RotationJournal killed(with.folder.filePath(QStringLiteral("state")), with.worker);
            QVERIFY(resultOf(killed.begin(with.record(RotationRecord::Step::Minting))));
        }
        const RotationJournal now(with.folder.filePath(QStringLiteral("state")), with.worker);
        Profile profile = with.account(work, 'n');
        profile.keyId = newId;
        QVERIFY(now.hasWritten(profile));
        profile.keyId = oldId;
        QVERIFY(!now.hasWritten(profile));
        profile.keyId = newId;
        profile.name = home;
        QVERIFY(!now.hasWritten(profile));
    }
};

SCRIPTO_TEST(TestRotationRecovery)

} // namespace tst_rotationrecovery

#include "tst_rotationrecovery.moc"
