// SPDX-License-Identifier: MIT
#include "app/keys/operations/pendingrevokes.h"

#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace tst_pendingrevokes {

using namespace scripto;
using namespace std::chrono_literals;
using State = RevokeBatch::State;
using Because = RevokeBatch::KeptBecause;

namespace {

const QByteArray old = "2020-02-01T00:00:00.000Z";
const QByteArray justNow = "2026-11-22T11:59:00.000Z";

// The account of "work" with the keys "aa", "bb", …, all stale and without holders.
struct World : Fixture {
    explicit World(const QList<QByteArray> &ids = {"aa", "bb", "cc"})
        : onServer(ids)
    {
        countdown.setDuration(0);
        server.setScript([this](QTcpSocket *socket, const TestServer::Request &request) { answer(socket, request); });
        writeFile({account(work, 'w')}, work);
        start();
        show(work);
        QObject::connect(&revokes, &PendingRevokes::began, &countdown, [this](RevokeBatch *batch) { began = batch; });
    }

    void answer(QTcpSocket *socket, const TestServer::Request &request)
    {
        const QByteArray id = request.target.split('/').last();
        if (request.method == "DELETE") {
            deleted.append(QString::fromUtf8(id));
            if (losesAnswers)
                return TestServer::resets()(socket, request);
            onServer.removeAll(id);
            return TestServer::sends(revoked)(socket, request);
        }
        if (isGone)
            return TestServer::resets()(socket, request);
        ++reads;
        QList<QByteArray> rows{row("ww", "scripto_ww")};
        for (const QByteArray &each : std::as_const(onServer))
            rows.append(usedRow(each, lastUse.value(each, old)));
        TestServer::sends(list(rows))(socket, request);
    }

    KeyRow rowOf(const QString &id) const { return *keyRow(id); }
    QList<KeyRow> rowsOf(const QStringList &wanted) const
    {
        QList<KeyRow> rows;
        for (const QString &id : wanted)
            rows.append(rowOf(id));
        return rows;
    }

    // Another program adds a holder.
    void addHolder(char letter)
    {
        Profile ci = account(u"ci"_qs, letter);
        writeFile({account(work, 'w'), ci}, work);
    }

    QStringList noted() const
    {
        QStringList noted;
        for (const QJsonValue &each :
             StateFile(journal.path(), const_cast<Worker &>(worker)).read().value(u"intents").toArray())
            noted.append(each[u"id"].toString());
        return noted;
    }

    static QStringList idsIn(const RevokeBatch &batch, State state)
    {
        QStringList ids;
        for (const RevokeBatch::Item &item : batch.items()) {
            if (item.state == state)
                ids.append(item.ref.id);
        }
        return ids;
    }

    QList<QByteArray> onServer;
    QHash<QByteArray, QByteArray> lastUse;
    QStringList deleted; // requested ids
    int reads = 0;
    bool losesAnswers = false;
    bool isGone = false;
    QPointer<RevokeBatch> began;
};

} // namespace

class TestPendingRevokes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void revokesIfNothingHasChanged()
    {
        World world;
        world.revokes.countDown(world.rowOf(u"aa"_qs));
        QTRY_VERIFY(world.began && !world.began->isRunning());
        QCOMPARE(world.deleted, QStringList{u"aa"_qs});
        QCOMPARE(world.idsIn(*world.began, State::Revoked), QStringList{u"aa"_qs});
        QTRY_VERIFY(world.noted().isEmpty());
        QVERIFY(!world.revokes.isRunning());
        QCOMPARE(world.reads, 1); // the list was fresh
    }

    // The file watcher has not fired yet, but the file is read again anyway.
    void keepsAKeyThatGotAHolderDuringTheCountdown()
    {
        World world;
        const KeyRow row = world.rowOf(u"aa"_qs);
        world.addHolder('a');
        world.revokes.countDown(row);
        QTRY_VERIFY(world.began && !world.began->isRunning());
        QCOMPARE(world.deleted, QStringList());
        const QList<RevokeBatch::Item> kept = world.began->kept(Because::Changed);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().problem->kind, ErrorKind::Changed);
        QVERIFY(kept.first().problem->message.contains(u"“ci”"));
        QTRY_VERIFY(world.noted().isEmpty());
        QVERIFY(!world.rowOf(u"aa"_qs).revoking);
    }

    void newHolderStopsTheCountdown()
    {
        World world;
        world.countdown.setDuration(60);
        QSignalSpy objected(&world.revokes, &PendingRevokes::objected);
        world.revokes.countDown(world.rowOf(u"aa"_qs));
        world.revokes.countDown(world.rowOf(u"bb"_qs));
        QTRY_COMPARE(world.countdown.pending().size(), 2);
        world.addHolder('a');
        QTRY_COMPARE(objected.size(), 1);
        QCOMPARE(world.countdown.pending().size(), 1);
        QCOMPARE(world.countdown.pending().first().id, u"bb"_qs);
        QTRY_COMPARE(world.noted(), QStringList{u"bb"_qs});
    }

    void newUseStopsTheCountdown()
    {
        World world;
        world.countdown.setDuration(60);
        QSignalSpy objected(&world.revokes, &PendingRevokes::objected);
        world.revokes.countDown(world.rowOf(u"aa"_qs));
        QTRY_COMPARE(world.countdown.pending().size(), 1);
        world.lastUse.insert("aa", justNow);
        world.keys.refresh();
        QTRY_COMPARE(objected.size(), 1);
        QCOMPARE(objected.first().last().toString(), u"It was used in the meantime."_qs);
        QVERIFY(world.countdown.pending().isEmpty());
    }

    // Nothing speaks against revoking, but nothing is certain either.
    void unreadableFileStopsTheCountdown()
    {
        World world;
        world.countdown.setDuration(60);
        QSignalSpy objected(&world.revokes, &PendingRevokes::objected);
        world.revokes.countDown(world.rowOf(u"aa"_qs));
        QTRY_COMPARE(world.countdown.pending().size(), 1);
        world.writeBytes("{");
        QTRY_COMPARE(objected.size(), 1);
        QCOMPARE(objected.first().last().toString(), u"It may be in use after all."_qs);
        QVERIFY(world.countdown.pending().isEmpty());
    }

    // The user has seen the objections to revoking these keys. Only new ones count.
    void confirmedKeysCountDownDespiteWhatWasShown()
    {
        World world;
        world.addHolder('a');
        QTRY_COMPARE(world.rowOf(u"aa"_qs).holders.size(), 1);
        world.countdown.setDuration(60);
        QSignalSpy objected(&world.revokes, &PendingRevokes::objected);
        world.revokes.countDownConfirmed(world.rowsOf({u"aa"_qs, u"bb"_qs, u"cc"_qs}));
        QTRY_COMPARE(world.countdown.pending().size(), 3);
        world.lastUse.insert("bb", justNow);
        world.keys.refresh();
        QTRY_COMPARE(objected.size(), 1);
        QCOMPARE(world.countdown.pending().size(), 2);
        QVERIFY(world.countdown.has(world.ref(u"aa"_qs)));
        QVERIFY(!world.countdown.has(world.ref(u"bb"_qs)));
        // Nothing was shown against this one, so proof is still needed that nobody uses it.
        world.writeBytes("{");
        QTRY_COMPARE(objected.size(), 2);
        QVERIFY(!world.countdown.has(world.ref(u"cc"_qs)));
        QVERIFY(world.countdown.has(world.ref(u"aa"_qs)));
    }

    void confirmedKeyOfAProfileIsRevoked()
    {
        World world;
        world.addHolder('a');
        QTRY_COMPARE(world.rowOf(u"aa"_qs).holders.size(), 1);
        world.revokes.countDownConfirmed(world.rowsOf({u"aa"_qs}));
        QVERIFY(world.countdown.has(world.ref(u"aa"_qs))); // before it is recorded, too
        QTRY_VERIFY(world.began && !world.began->isRunning());
        QCOMPARE(world.deleted, QStringList{u"aa"_qs});
        QVERIFY(!world.countdown.has(world.ref(u"aa"_qs)));
    }

    // The shown rows may be hours old.
    void readsAnOldListAgain()
    {
        World world;
        world.lastUse.insert("aa", justNow);
        world.now = world.now.addSecs(3600);
        world.revokes.countDown(world.rowOf(u"aa"_qs));
        QTRY_VERIFY(world.began && !world.began->isRunning());
        QCOMPARE(world.reads, 2);
        QCOMPARE(world.deleted, QStringList());
        QCOMPARE(world.began->kept(Because::Changed).size(), 1);

        // One read serves all waiting keys, and each key is requested once.
        world.now = world.now.addSecs(3600);
        RevokeBatch *batch = world.revokes.revoke(world.rowsOf({u"bb"_qs, u"cc"_qs}));
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(world.reads, 3);
        QCOMPARE(world.deleted.size(), 2);
    }

    void revokesNothingIfAnOldListCannotBeReadAgain()
    {
        World world;
        world.isGone = true;
        world.now = world.now.addSecs(3600);
        world.revokes.countDown(world.rowOf(u"aa"_qs));
        QTRY_VERIFY(world.began && !world.began->isRunning());
        QCOMPARE(world.deleted, QStringList());
        QCOMPARE(world.began->count(State::Failed), 1);
    }

    void sendsNothingForAMissingKey()
    {
        World world;
        const QList<KeyRow> shown = world.rowsOf({u"aa"_qs});
        world.onServer.removeAll("aa");
        world.keys.refresh();
        QTRY_VERIFY(!world.keys.isReading());
        RevokeBatch *batch = world.revokes.revoke(shown);
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(world.deleted, QStringList());
        QCOMPARE(batch->kept(Because::Changed).first().problem->kind, ErrorKind::NotFound);
    }

    // The dialog said that no profile holds the key.
    void keepsAKeyWithAHolderThatTheDialogDidNotShow()
    {
        World world;
        const QList<KeyRow> shown = world.rowsOf({u"aa"_qs, u"bb"_qs});
        world.addHolder('a');
        RevokeBatch *batch = world.revokes.revoke(shown);
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(world.deleted, QStringList{u"bb"_qs});
        QCOMPARE(batch->kept(Because::Changed).size(), 1);
        // A retry does not revoke it either: the user has to confirm again.
        QVERIFY(!batch->canRetry());
        batch->retry();
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(world.deleted, QStringList{u"bb"_qs});
    }

    void revokesDespiteAHolderThatTheDialogShowed()
    {
        World world;
        world.addHolder('a');
        QTRY_COMPARE(world.rowOf(u"aa"_qs).holders.size(), 1);
        RevokeBatch *batch = world.revokes.revoke(world.rowsOf({u"aa"_qs}));
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(world.deleted, QStringList{u"aa"_qs});
        QCOMPARE(batch->holdersOfRevoked(), QStringList{u"ci"_qs});
    }

    // Only six requests run at a time; the seventh key gets a holder while the first ones are running.
    void checksEachKeyOfABatchRightBeforeItsRequest()
    {
        World world({"aa", "bb", "cc", "dd", "ee", "ff", "gg"});
        QList<QPointer<QTcpSocket>> waiting;
        world.server.setScript([&](QTcpSocket *socket, const TestServer::Request &request) {
            if (request.method != "DELETE")
                return world.answer(socket, request);
            world.deleted.append(QString::fromUtf8(request.target.split('/').last()));
            waiting.append(socket);
        });
        RevokeBatch *batch =
            world.revokes.revoke(world.rowsOf({u"aa"_qs, u"bb"_qs, u"cc"_qs, u"dd"_qs, u"ee"_qs, u"ff"_qs, u"gg"_qs}));
        QTRY_COMPARE(waiting.size(), 6);
        QCOMPARE(world.noted().size(), 7);
        world.addHolder('g');
        for (const auto &socket : std::as_const(waiting))
            TestServer::sends(revoked)(socket, {});
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(world.deleted.size(), 6);
        QCOMPARE(batch->kept(Because::Changed).size(), 1);
        QCOMPARE(batch->kept(Because::Changed).first().ref.id, u"gg"_qs);
        QTRY_VERIFY(world.noted().isEmpty());
    }

    void neverSendsTwoRequestsForOneKey()
    {
        World world;
        QList<QPointer<QTcpSocket>> waiting;
        world.server.setScript([&](QTcpSocket *socket, const TestServer::Request &) { waiting.append(socket); });
        const QList<KeyRow> shown = world.rowsOf({u"aa"_qs});
        RevokeBatch *first = world.revokes.revoke(shown);
        QTRY_COMPARE(waiting.size(), 1);
        RevokeBatch *second = world.revokes.revoke(shown);
        QTRY_VERIFY(!second->isRunning());
        QCOMPARE(second->count(State::Failed), 1);
        QCOMPARE(waiting.size(), 1);
        TestServer::sends(revoked)(waiting.first(), {});
        QTRY_COMPARE(first->count(State::Revoked), 1);
    }

    // The server was gone when it should have responded. One key was revoked, one was not: the list shows which.
    void nextListResolvesUnknownResults()
    {
        World world;
        world.losesAnswers = true;
        RevokeBatch *batch = world.revokes.revoke(world.rowsOf({u"aa"_qs, u"bb"_qs}));
        world.isGone = true;
        QSignalSpy resolved(batch, &RevokeBatch::resolved);
        QSignalSpy told(&world.accounts, &KeyAccounts::revoked);
        QTRY_VERIFY_WITH_TIMEOUT(!batch->isRunning(), 10000);
        QCOMPARE(batch->count(State::Uncertain), 2);
        QCOMPARE(batch->count(State::Failed), 0);
        QCOMPARE(world.noted().size(), 2); // the next start would have to know
        QVERIFY(resolved.isEmpty());

        world.isGone = world.losesAnswers = false;
        world.onServer.removeAll("aa");
        QTRY_VERIFY(!world.keys.isReading());
        world.keys.refresh();
        QTRY_COMPARE(resolved.size(), 1);
        QCOMPARE(world.idsIn(*batch, State::Revoked), QStringList{u"aa"_qs});
        QCOMPARE(world.idsIn(*batch, State::Failed), QStringList{u"bb"_qs});
        QCOMPARE(told.size(), 1);
        QTRY_VERIFY(world.noted().isEmpty());
    }

    void releasedBatchLivesUntilItsResultIsKnown()
    {
        World world;
        world.losesAnswers = true;
        QSignalSpy resolved(&world.revokes, &PendingRevokes::resolved);
        const QPointer<RevokeBatch> batch = world.revokes.revoke(world.rowsOf({u"aa"_qs}));
        world.isGone = true;
        QTRY_VERIFY_WITH_TIMEOUT(!batch->isRunning(), 10000);
        batch->letGo();
        QTRY_VERIFY(!world.keys.isReading());
        QVERIFY(batch);
        world.isGone = false;
        world.keys.refresh();
        QTRY_COMPARE(resolved.size(), 1);
        QTRY_VERIFY(!batch);
    }

    void sleepStopsWaitingRevokes()
    {
        World world({"aa", "bb", "cc", "dd", "ee", "ff", "gg"});
        QList<QPointer<QTcpSocket>> waiting;
        world.server.setScript([&](QTcpSocket *socket, const TestServer::Request &) { waiting.append(socket); });
        RevokeBatch *batch =
            world.revokes.revoke(world.rowsOf({u"aa"_qs, u"bb"_qs, u"cc"_qs, u"dd"_qs, u"ee"_qs, u"ff"_qs, u"gg"_qs}));
        QTRY_COMPARE(waiting.size(), 6);
        world.awake += 1h;
        QTRY_COMPARE(batch->kept(Because::Slept).size(), 1);
        for (const auto &socket : std::as_const(waiting))
            TestServer::sends(revoked)(socket, {});
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(batch->count(State::Revoked), 6);
    }

    void looksUpInterruptedRevokes()
    {
        World world;
        const AccountId account = world.keys.account().id;
        PendingRevokes *next = nullptr;
        {
            RevokeJournal ended(world.folder.filePath(u"state"_qs), world.worker);
            QVERIFY(resultOf(ended.add({{account, u"aa"_qs, u"key aa"_qs, world.now, true},
                                        {account, u"gone"_qs, u"old"_qs, world.now, true},
                                        {account, u"never sent"_qs, u"older"_qs, world.now, false}})));
        }
        PendingRevokes pending(world.accounts, world.countdown, world.journal, [&] { return world.now; });
        next = &pending;
        QCOMPARE(next->interrupted().size(), 3);
        QSignalSpy resolved(next, &PendingRevokes::interruptedResolved);
        world.keys.refresh();
        QTRY_COMPARE(resolved.size(), 1);
        QCOMPARE(resolved.first().first().value<QList<RevokeIntent>>().size(), 1);
        QCOMPARE(next->interrupted().size(), 1);
        QVERIFY(!next->interrupted().first().sent); // it is still listed, so it was not revoked
        QTRY_COMPARE(world.noted(), QStringList{u"aa"_qs});
        RevokeBatch *batch = next->revokeInterrupted();
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(world.deleted, QStringList{u"aa"_qs});
        QTRY_VERIFY(world.noted().isEmpty());
    }

    void discardsInterruptedRevokes()
    {
        World world;
        {
            RevokeJournal ended(world.state, world.worker);
            QVERIFY(resultOf(ended.add({{world.keys.account().id, u"aa"_qs, u"key aa"_qs, world.now}})));
        }
        PendingRevokes pending(world.accounts, world.countdown, world.journal, [&] { return world.now; });
        QSignalSpy changed(&pending, &PendingRevokes::interruptedChanged);
        pending.discardInterrupted();
        QVERIFY(pending.interrupted().isEmpty());
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(world.noted().isEmpty());
    }

    void settlesInterruptedRevokesByTheList_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isSent");
        QTest::addColumn<bool>("isOthers"); // of another account
        QTest::addColumn<bool>("isCut"); // the list is
        QTest::addColumn<bool>("stays");
        QTest::addColumn<bool>("staysSent");
        QTest::addColumn<bool>("isRevoked"); // according to the result
        QTest::addColumn<int>("changes");
        const QString aa = u"aa"_qs;
        const QString gone = u"gone"_qs;
        QTest::newRow("listed, never sent") << aa << false << false << false << true << false << false << 0;
        QTest::newRow("listed, sent") << aa << true << false << false << true << false << false << 1;
        QTest::newRow("not listed, never sent") << gone << false << false << false << false << false << false << 1;
        QTest::newRow("not listed, sent") << gone << true << false << false << false << false << true << 1;
        QTest::newRow("truncated list") << gone << true << false << true << true << true << false << 0;
        QTest::newRow("another account's list") << gone << true << true << false << true << true << false << 0;
    }

    void settlesInterruptedRevokesByTheList()
    {
        QFETCH(QString, id);
        QFETCH(bool, isSent);
        QFETCH(bool, isOthers);
        QFETCH(bool, isCut);
        QFETCH(bool, stays);
        QFETCH(bool, staysSent);
        QFETCH(bool, isRevoked);
        QFETCH(int, changes);
        World world;
        const AccountId other = AccountId::ofUser(world.server.url(), u"somebody"_qs);
        {
            RevokeJournal ended(world.state, world.worker);
            QVERIFY(resultOf(
                ended.add({{isOthers ? other : world.keys.account().id, id, u"a key"_qs, world.now, isSent}})));
        }
        PendingRevokes pending(world.accounts, world.countdown, world.journal, [&] { return world.now; });
        QSignalSpy resolved(&pending, &PendingRevokes::interruptedResolved);
        QSignalSpy changed(&pending, &PendingRevokes::interruptedChanged);
        while (isCut && world.onServer.size() < 99)
            world.onServer.append("old-" + QByteArray::number(world.onServer.size()));
        for (int reads = 0; reads < 2; ++reads) { // the second one changes nothing
            world.keys.refresh();
            QTRY_VERIFY(!world.keys.isReading());
        }
        QCOMPARE(pending.interrupted().size(), stays ? 1 : 0);
        QCOMPARE(stays && pending.interrupted().first().sent, staysSent);
        QCOMPARE(resolved.size(), isRevoked ? 1 : 0);
        QCOMPARE(changed.size(), changes);
        QTRY_COMPARE(world.noted().size(), stays ? 1 : 0);
    }

    // Somebody may have edited the journal, or time has passed.
    void doesNotTrustTheJournalOfInterruptedRevokes_data()
    {
        QTest::addColumn<RevokeIntent>("left");
        QTest::addColumn<QByteArray>("lastUse");
        QTest::addColumn<bool>("goes");
        const QDateTime asked(QDate(2026, 11, 22), QTime(10, 59), Qt::UTC);
        const QDateTime madeAt(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        RevokeIntent full{{}, u"aa"_qs, u"harmless"_qs, asked, false, true};
        full.evidence = {true, u"scripto_aa"_qs, madeAt, {LastUse::Kind::Outside, asked.addSecs(-120), {}}, {}, false};
        QTest::newRow("unchanged since shown") << full << QByteArray("2026-11-22T10:57:00.000Z") << true;
        QTest::newRow("used since shown") << full << justNow << false;
        RevokeIntent bare = full;
        bare.evidence = {};
        QTest::newRow("no evidence recorded, in use") << bare << justNow << false;
        QTest::newRow("no evidence recorded, unused") << bare << old << true;
        RevokeIntent future = full;
        future.evidence.use.at = asked.addYears(70);
        QTest::newRow("recorded use in the future") << future << justNow << false;
        future.askedAt = asked.addYears(71);
        QTest::newRow("requested in the future") << future << justNow << false;
        RevokeIntent atOnce = full;
        atOnce.evidence.use.at = asked;
        QTest::newRow("used at the request") << atOnce << QByteArray("2026-11-22T10:59:00.000Z") << true;
    }

    void doesNotTrustTheJournalOfInterruptedRevokes()
    {
        QFETCH(RevokeIntent, left);
        QFETCH(QByteArray, lastUse);
        QFETCH(bool, goes);
        World world;
        world.lastUse.insert("aa", lastUse);
        left.account = world.keys.account().id;
        {
            RevokeJournal ended(world.folder.filePath(u"state"_qs), world.worker);
            QVERIFY(resultOf(ended.add({left})));
        }
        PendingRevokes pending(world.accounts, world.countdown, world.journal, [&] { return world.now; });
        QCOMPARE(pending.interrupted().size(), 1);
        world.now = world.now.addSecs(120); // the list is no longer fresh
        RevokeBatch *batch = pending.revokeInterrupted();
        QTRY_VERIFY(!batch->isRunning());
        QCOMPARE(world.deleted, goes ? QStringList{u"aa"_qs} : QStringList());
        QCOMPARE(batch->kept(Because::Changed).size(), goes ? 0 : 1);
    }

    void undoesTheNewestStepFirst()
    {
        World world;
        world.countdown.setDuration(60);
        world.writeFile({world.account(work, 'w'), world.account(home, 'h')}, work);
        QTRY_VERIFY(world.profiles.row(home));
        QVERIFY(world.revokes.newestStep(world.profiles).isEmpty());
        world.revokes.countDown(world.rowOf(u"aa"_qs));
        QCOMPARE(world.revokes.newestStep(world.profiles).size(), 1);
        QVERIFY(resultOf(world.profiles.setActive(home)));
        QVERIFY(world.revokes.newestStep(world.profiles).isEmpty());
        world.revokes.countDown(world.rowOf(u"bb"_qs));
        QCOMPARE(world.revokes.newestStep(world.profiles).first().id, u"bb"_qs);
        world.countdown.undo(world.revokes.newestStep(world.profiles));
        QVERIFY(world.revokes.newestStep(world.profiles).isEmpty());
        QVERIFY(resultOf(world.profiles.undo()));
        QCOMPARE(world.revokes.newestStep(world.profiles).first().id, u"aa"_qs);
        // A redone step is the newest.
        QVERIFY(resultOf(world.profiles.redo()));
        QVERIFY(world.revokes.newestStep(world.profiles).isEmpty());
    }
};

SCRIPTO_TEST(TestPendingRevokes)

} // namespace tst_pendingrevokes

#include "tst_pendingrevokes.moc"
