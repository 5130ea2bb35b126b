// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/keys/journal/revokecountdown.h"
#include "tests/keys/journal/revokeintents.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_revokecountdown {

using namespace scripto;

namespace {

constexpr std::chrono::milliseconds shortSecond{20};

const QList<RevokeIntent> one{intentTo(QStringLiteral("1"))};
const QList<RevokeIntent> both{intentTo(QStringLiteral("1")), intentTo(QStringLiteral("2"))};

KeyRef keyOf(const QString &id)
{
    return {accountNamed(QStringLiteral("account")), id};
}

} // namespace

class TestRevokeCountdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void keyIsDueAfterTheCountdown()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy found(&countdown, &RevokeCountdown::foundElsewhere);
        QSignalSpy kept(&countdown, &RevokeCountdown::keptElsewhere);
        QList<int> told;
        connect(&countdown, &RevokeCountdown::changed, this, [&] {
            told.append(countdown.secondsLeft());
            const bool held = countdown.isPending({accountNamed(QStringLiteral("account")), QStringLiteral("1")});
            QCOMPARE(held, countdown.secondsLeft() > 0);
            QVERIFY(!countdown.isPending({accountNamed(QStringLiteral("other account")), QStringLiteral("1")}));
            QCOMPARE(due.isEmpty(), held);
        });
        countdown.add(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(told, (QList<int>{5, 4, 3, 2, 1, 0}));
        QCOMPARE(sortedIds(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("1")});
        QVERIFY(countdown.pending().isEmpty());
        QCOMPARE(found.size() + kept.size(), 0); // no other window is there
    }

    void anotherKeyRestartsTheCountdown()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::milliseconds(200)});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QList<int> told;
        connect(&countdown, &RevokeCountdown::changed, this, [&] {
            told.append(countdown.secondsLeft());
            if (countdown.secondsLeft() == 3 && countdown.pending().size() == 1)
                countdown.add(both);
        });
        countdown.add(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(told.count(5), 2);
        QCOMPARE(due.first().first().value<QList<RevokeIntent>>().size(), 2);
    }

    void undoSendsNothing()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        bool undone = false;
        connect(&countdown, &RevokeCountdown::changed, this, [&] {
            if (!undone && countdown.secondsLeft() == 3) {
                undone = true;
                countdown.undo();
            }
        });
        countdown.add(both);
        QTRY_VERIFY(undone);
        QVERIFY(countdown.pending().isEmpty());
        QSignalSpy changed(&countdown, &RevokeCountdown::changed);
        QVERIFY(countdown.undo().isEmpty());
        QTest::qWait(10 * shortSecond.count()); // there is nothing to wait for: no signal may come
        QVERIFY(due.isEmpty());
        QCOMPARE(changed.size(), 0); // nothing counts down any more
        QVERIFY(leftAfterEnd().isEmpty());
    }

    void undoesOneOfSeveral()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        connect(&countdown, &RevokeCountdown::changed, this, [&] {
            if (countdown.pending().size() == 2)
                countdown.undo({accountNamed(QStringLiteral("account")), QStringLiteral("1")});
        });
        countdown.add(both);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(sortedIds(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
    }

    void isDueAtOnceWithoutACountdown()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        countdown.setDuration(0);
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        countdown.add(one);
        QTRY_COMPARE(due.size(), 1);
    }

    void doubleClickCountsDownOnce()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy added(&countdown, &RevokeCountdown::stepAdded);
        countdown.add(one);
        countdown.add(one);
        QCOMPARE(added.size(), 1);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(due.first().first().value<QList<RevokeIntent>>().size(), 1);
    }

    void secondClickDoesNotRestartTheCountdown()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QList<int> told;
        connect(&countdown, &RevokeCountdown::changed, this, [&] {
            told.append(countdown.secondsLeft());
            if (countdown.secondsLeft() == 3)
                countdown.add(one);
        });
        countdown.add(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(told.count(5), 1);
    }

    void doubleClickLeavesNothingAfterUndo()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        QSignalSpy changed(&countdown, &RevokeCountdown::changed);
        countdown.add(one);
        countdown.add(one);
        QVERIFY(changed.wait());
        QCOMPARE(sortedIds(countdown.undo()), QStringList{QStringLiteral("1")});
        QVERIFY(answersAll(journal));
        QVERIFY(countdown.pending().isEmpty());
        QVERIFY(notedIds().isEmpty());
    }

    void undoesWhileTheJournalIsBeingWritten()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        countdown.add(both);
        QCOMPARE(sortedIds(countdown.undo({accountNamed(QStringLiteral("account")), QStringLiteral("1")})),
                 QStringList{QStringLiteral("1")});
        QVERIFY(answersAll(journal));
        QCOMPARE(sortedIds(countdown.pending()), QStringList{QStringLiteral("2")});
        QCOMPARE(notedIds(), QStringList{QStringLiteral("2")});
    }

    void undoneKeyCanCountDownAgainAtOnce()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        countdown.add(one);
        countdown.undo();
        countdown.add(one);
        QVERIFY(countdown.pending().isEmpty());
        QVERIFY(answersAll(journal));
        QCOMPARE(sortedIds(countdown.pending()), QStringList{QStringLiteral("1")});
        QCOMPARE(notedIds(), QStringList{QStringLiteral("1")});
    }

    void undoesOneUntilItIsRecordedAsSent()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSemaphore disk;
        const auto guard = qScopeGuard([&] { disk.release(); });
        haltAtTheEnd(countdown, disk);
        countdown.add(both);
        QTRY_VERIFY(!countdown.pending().isEmpty() && countdown.pending().first().sent);
        QCOMPARE(countdown.pending().size(), 2);
        QCOMPARE(countdown.secondsLeft(), 1);
        countdown.add(both); // already counting down
        countdown.undo({accountNamed(QStringLiteral("account")), QStringLiteral("1")});
        QVERIFY(!countdown.isPending({accountNamed(QStringLiteral("account")), QStringLiteral("1")}));
        QVERIFY(countdown.isPending({accountNamed(QStringLiteral("account")), QStringLiteral("2")}));
        QVERIFY(due.isEmpty());
        disk.release();
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(sortedIds(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
        QVERIFY(countdown.pending().isEmpty());
        QVERIFY(answersAll(journal));
        QCOMPARE(notedIds(), QStringList{QStringLiteral("2")});
    }

    void undoesAllUntilTheyAreRecordedAsSent()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSemaphore disk;
        const auto guard = qScopeGuard([&] { disk.release(); });
        haltAtTheEnd(countdown, disk);
        countdown.add(both);
        QTRY_VERIFY(!countdown.pending().isEmpty() && countdown.pending().first().sent);
        QCOMPARE(countdown.undo().size(), 2);
        disk.release();
        QVERIFY(answersAll(journal));
        QVERIFY(due.isEmpty());
        QVERIFY(countdown.pending().isEmpty());
        QVERIFY(notedIds().isEmpty());
    }

    void sendsNothingThatCannotBeRecordedAsSent()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy failed(&countdown, &RevokeCountdown::failed);
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        bool heldAtLast = true;
        connect(&countdown, &RevokeCountdown::changed, this, [&] {
            heldAtLast = countdown.isPending({accountNamed(QStringLiteral("account")), QStringLiteral("1")});
            if (countdown.secondsLeft() == 3)
                makeUnwritable();
        });
        countdown.add(one);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!heldAtLast);
        QVERIFY(countdown.pending().isEmpty());
        QVERIFY(due.isEmpty());
    }

    void reportsCountdownsOfAnEndedInstanceAsInterrupted()
    {
        {
            RevokeJournal journal(m_folder->path(), m_worker);
            RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
            countdown.add(both);
            QTRY_COMPARE(countdown.pending().size(), 2);
            // An instance that starts meanwhile leaves them to this one.
            QVERIFY(RevokeJournal(m_folder->path(), m_worker).interrupted().isEmpty());
        }
        RevokeJournal next(m_folder->path(), m_worker);
        QCOMPARE(sortedIds(next.interrupted()), sortedIds(both));
        QCOMPARE(next.interrupted().first().askedAt, both.first().askedAt);
        QSignalSpy removed(next.remove(one), &CallBase::finished);
        QVERIFY(removed.wait());
        QCOMPARE(sortedIds(next.interrupted()), QStringList{QStringLiteral("2")});
    }

    void unansweredRevokeStaysMarkedAsSent()
    {
        {
            RevokeJournal journal(m_folder->path(), m_worker);
            RevokeCountdown countdown(journal, {.second = shortSecond});
            QSignalSpy due(&countdown, &RevokeCountdown::due);
            countdown.add(one);
            QTRY_COMPARE(due.size(), 1);
        }
        const QList<RevokeIntent> left = leftAfterEnd();
        QCOMPARE(left.size(), 1);
        QVERIFY(left.first().sent);
    }

    void failsIfTheJournalCannotBeWritten()
    {
        RevokeJournal journal(QStringLiteral("/dev/null/folder"), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy failed(&countdown, &RevokeCountdown::failed);
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        countdown.add(one);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(countdown.pending().isEmpty());
        QVERIFY(due.isEmpty());
    }

    void undoBeforeAFailedWriteIsNoFailure()
    {
        RevokeJournal journal(QStringLiteral("/dev/null/folder"), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy failed(&countdown, &RevokeCountdown::failed);
        countdown.add(one);
        QCOMPARE(countdown.undo().size(), 1);
        QVERIFY(answersAll(journal));
        QCOMPARE(failed.size(), 0);
    }

    // Clicked in the last second of another countdown: both are released, but the disk has recorded only the first.
    void secondKeyIsNotSentBeforeItIsRecorded()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSemaphore disk;
        QSemaphore secondDisk;
        const auto guard = qScopeGuard([&] {
            disk.release();
            secondDisk.release();
        });
        haltAtTheEnd(countdown, disk);
        connect(&countdown, &RevokeCountdown::changed, this, [&, isPending = false]() mutable {
            if (countdown.secondsLeft() == 1 && !std::exchange(isPending, true)) {
                countdown.setDuration(0);
                countdown.add({intentTo(QStringLiteral("2"))});
            }
        });
        countdown.add(one);
        QTRY_VERIFY(!countdown.pending().isEmpty() && countdown.pending().first().sent);
        m_worker.run([&secondDisk]() -> Result<Done> {
            secondDisk.acquire();
            return Done();
        });
        disk.release();
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(sortedIds(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("1")});
        QCOMPARE(sortedIds(countdown.pending()), QStringList{QStringLiteral("2")});
        secondDisk.release();
        QTRY_COMPARE(due.size(), 2);
        QCOMPARE(sortedIds(due.last().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
    }

    void sendsNothingAfterASleep()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        std::chrono::milliseconds awake{1};
        RevokeCountdown countdown(journal, {.awake = [&] { return awake; }, .second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy slept(&countdown, &RevokeCountdown::slept);
        connect(&countdown, &RevokeCountdown::changed, this, [&] {
            if (countdown.secondsLeft() == 1)
                awake += std::chrono::minutes(1);
        });
        countdown.add(both);
        QTRY_COMPARE(slept.size(), 1);
        QCOMPARE(sortedIds(slept.first().first().value<QList<RevokeIntent>>()).size(), 2);
        QVERIFY(countdown.pending().isEmpty());
        QVERIFY(answersAll(journal));
        QVERIFY(notedIds().isEmpty());
        QVERIFY(due.isEmpty());
        // The next key gets its own countdown.
        disconnect(&countdown, &RevokeCountdown::changed, this, nullptr);
        countdown.add(one);
        QTRY_COMPARE(due.size(), 1);
    }

    // The countdown is over, and writing that to disk takes all night.
    void sendsNothingAfterASleepAtTheLastMoment()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        std::chrono::milliseconds awake{1};
        RevokeCountdown countdown(journal, {.awake = [&] { return awake; }, .second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy slept(&countdown, &RevokeCountdown::slept);
        QSemaphore disk;
        const auto guard = qScopeGuard([&] { disk.release(); });
        haltAtTheEnd(countdown, disk);
        countdown.add(one);
        QTRY_VERIFY(!countdown.pending().isEmpty() && countdown.pending().first().sent);
        awake += std::chrono::hours(8);
        disk.release();
        QTRY_COMPARE(slept.size(), 1);
        QVERIFY(answersAll(journal));
        QVERIFY(notedIds().isEmpty());
        QVERIFY(due.isEmpty());
    }

    void anotherWindowShowsAndUndoesIt()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        RevokeJournal otherJournal(m_folder->path(), m_worker);
        RevokeCountdown other(otherJournal);
        QSignalSpy kept(&other, &RevokeCountdown::kept);
        QSignalSpy keptElsewhere(&countdown, &RevokeCountdown::keptElsewhere);
        QSignalSpy seen(&other, &RevokeCountdown::changed);
        countdown.add(both);
        QTRY_COMPARE(other.pendingElsewhere().size(), 2);
        QVERIFY(!seen.isEmpty());
        QVERIFY(other.pending().isEmpty());
        QVERIFY(other.isPending(keyOf(QStringLiteral("1"))));
        QVERIFY(!other.isSentElsewhere(keyOf(QStringLiteral("1"))));
        QVERIFY(!other.isPending(keyOf(QStringLiteral("3"))));
        QVERIFY(!other.newestStep()); // it belongs to the other window
        seen.clear();
        QTRY_VERIFY(!seen.isEmpty()); // each second, for as long as it counts down there
        QSignalSpy changed(&countdown, &RevokeCountdown::changed);

        QVERIFY(other.undo({accountNamed(QStringLiteral("account")), QStringLiteral("1")}).isEmpty());
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(sortedIds(kept.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("1")});
        QTRY_COMPARE(keptElsewhere.size(), 1);
        QCOMPARE(sortedIds(countdown.pending()), QStringList{QStringLiteral("2")});
        QTRY_COMPARE(changed.size(), 1);
        QTRY_COMPARE(other.pendingElsewhere().size(), 1);
        QCOMPARE(notedIds(), QStringList{QStringLiteral("2")});
    }

    void showsTheSecondsOfAnotherWindow_data()
    {
        QTest::addColumn<int>("passed"); // milliseconds
        QTest::addColumn<int>("seconds");
        QTest::newRow("just begun") << 0 << 7;
        QTest::newRow("started second counts") << 1 << 7;
        QTest::newRow("one second passed") << 1000 << 6;
        QTest::newRow("last second started") << 6001 << 1;
        QTest::newRow("overdue") << 9000 << 1;
    }

    void showsTheSecondsOfAnotherWindow()
    {
        QFETCH(int, passed);
        QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        const CountdownClocks clocks{.wall = [&] { return now; }, .second = std::chrono::hours(1)};
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, clocks);
        countdown.setDuration(7);
        RevokeJournal otherJournal(m_folder->path(), m_worker);
        const RevokeCountdown other(otherJournal, clocks);
        countdown.add(one);
        QTRY_COMPARE(other.pendingElsewhere().size(), 1);
        now = now.addMSecs(passed);
        QTEST(other.secondsLeft(one.first().ref()), "seconds");
        QCOMPARE(other.secondsLeft(), 0); // without a key: the time of this window's own keys
    }

    // The countdown continues for the rest and ends with the last key.
    void undoInAnotherWindowEndsTheCountdown_data()
    {
        QTest::addColumn<QList<RevokeIntent>>("taken");
        QTest::addColumn<int>("times"); // how often due() is emitted
        QTest::newRow("one of two") << one << 1;
        QTest::newRow("all") << both << 0;
    }

    void undoInAnotherWindowEndsTheCountdown()
    {
        QFETCH(QList<RevokeIntent>, taken);
        QFETCH(int, times);
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::milliseconds(200)});
        RevokeJournal other(m_folder->path(), m_worker);
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy kept(&countdown, &RevokeCountdown::keptElsewhere);
        countdown.add(both);
        QTRY_COMPARE(countdown.pending().size(), 2);
        other.takeBack(taken);
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(countdown.pending().size(), 2 - taken.size());
        QSignalSpy changed(&countdown, &RevokeCountdown::changed);
        QTRY_COMPARE(due.size(), times);
        if (times == 0) {
            QTest::qWait(400); // nothing may come
            QCOMPARE(changed.size(), 0);
        }
    }

    void keysSentMeanwhileAreNotReportedAsKept()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal);
        RevokeJournal other(m_folder->path(), m_worker);
        QSignalSpy kept(&countdown, &RevokeCountdown::kept);
        other.add(one);
        QTRY_COMPARE(countdown.pendingElsewhere().size(), 1);
        other.claim(one);
        countdown.undo();
        QVERIFY(answersAll(journal));
        QCOMPARE(kept.size(), 0);
        QCOMPARE(notedIds(), sortedIds(one));
        QTRY_VERIFY(countdown.isSentElsewhere(one.first().ref()));
        QVERIFY(!countdown.isPending(one.first().ref()));
        QVERIFY(!countdown.isSentElsewhere(keyOf(QStringLiteral("3"))));
    }

    void reportsAFailedUndo()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal);
        RevokeJournal other(m_folder->path(), m_worker);
        QSignalSpy failed(&countdown, &RevokeCountdown::failed);
        other.add(one);
        QTRY_COMPARE(countdown.pendingElsewhere().size(), 1);
        makeUnwritable();
        countdown.undo();
        QTRY_COMPARE(failed.size(), 1);
    }

    // A key that another window counts down does not restart this window's countdown.
    void refusedKeyDoesNotRestartTheCountdown()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::milliseconds(200)});
        RevokeJournal other(m_folder->path(), m_worker);
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy found(&countdown, &RevokeCountdown::foundElsewhere);
        QList<int> told;
        connect(&countdown, &RevokeCountdown::changed, this, [&, isPending = false]() mutable {
            told.append(countdown.secondsLeft());
            if (countdown.secondsLeft() == 3 && !std::exchange(isPending, true))
                countdown.add({intentTo(QStringLiteral("2"))});
        });
        other.add({intentTo(QStringLiteral("2"))});
        countdown.add(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(found.size(), 1);
        QVERIFY(told.lastIndexOf(5) < told.indexOf(3));
    }

    void windowsFindEachOtherAgainAfterTheFolderWasRemoved()
    {
        const QString state = m_folder->filePath(QStringLiteral("state"));
        RevokeJournal journal(state, m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        RevokeJournal otherJournal(state, m_worker);
        RevokeCountdown other(otherJournal);
        countdown.add(one);
        QTRY_COMPARE(other.pendingElsewhere().size(), 1);
        QVERIFY(QDir(state).removeRecursively());
        QTRY_VERIFY(QDir(state).entryList({QStringLiteral("instance-*.lock")}, QDir::Files).size() >= 2);
        QCOMPARE(sortedIds(countdown.pending()), sortedIds(one));
        countdown.add(both);
        QTRY_VERIFY(other.isPending(both.last().ref()));
    }

    // This window has not yet heard of the undo when its countdown ends.
    void sendsNothingThatAnotherWindowHasUndone_data()
    {
        QTest::addColumn<QList<RevokeIntent>>("taken");
        QTest::addColumn<QStringList>("sent");
        QTest::newRow("one of two") << one << QStringList{QStringLiteral("2")};
        QTest::newRow("all") << both << QStringList();
    }

    void sendsNothingThatAnotherWindowHasUndone()
    {
        QFETCH(QList<RevokeIntent>, taken);
        QFETCH(QStringList, sent);
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        RevokeJournal other(m_folder->path(), m_worker);
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy keptElsewhere(&countdown, &RevokeCountdown::keptElsewhere);
        connect(&countdown, &RevokeCountdown::changed, this, [&, isTaken = false]() mutable {
            if (countdown.secondsLeft() == 1 && !std::exchange(isTaken, true))
                other.takeBack(taken);
        });
        countdown.add(both);
        QTRY_COMPARE(keptElsewhere.size(), 1);
        QTRY_VERIFY(countdown.pending().isEmpty());
        QCOMPARE(due.size(), sent.isEmpty() ? 0 : 1);
        if (!sent.isEmpty())
            QCOMPARE(sortedIds(due.first().first().value<QList<RevokeIntent>>()), sent);
    }

    void twoWindowsNeverRevokeTheSameKey()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        RevokeJournal otherJournal(m_folder->path(), m_worker);
        RevokeCountdown other(otherJournal, {.second = shortSecond});
        QSignalSpy due(&other, &RevokeCountdown::due);
        QSignalSpy found(&other, &RevokeCountdown::foundElsewhere);
        countdown.add(one);
        other.add(both); // at the same moment
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(sortedIds(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
        QCOMPARE(sortedIds(found.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("1")});
        // Nor one that has been sent but not answered.
        QTRY_VERIFY(countdown.isSentElsewhere({accountNamed(QStringLiteral("account")), QStringLiteral("2")}));
        QSignalSpy foundSent(&countdown, &RevokeCountdown::foundElsewhere);
        countdown.add({intentTo(QStringLiteral("2"))});
        QTRY_COMPARE(foundSent.size(), 1);
        // A revoke that was sent cannot be undone from any window.
        QVERIFY(countdown.undo({accountNamed(QStringLiteral("account")), QStringLiteral("2")}).isEmpty());
        QVERIFY(answersAll(journal));
        QCOMPARE(notedIds().size(), 2);
    }

    void countdownOfAKilledWindowIsInterrupted()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal);
        {
            RevokeJournal killed(m_folder->path(), m_worker);
            RevokeCountdown itsCountdown(killed, {.second = std::chrono::hours(1)});
            itsCountdown.add(both);
            QTRY_COMPARE(countdown.pendingElsewhere().size(), 2);
        }
        QTRY_VERIFY(countdown.pendingElsewhere().isEmpty());
        QCOMPARE(sortedIds(journal.interrupted()), sortedIds(both));
        // Any window may revoke it now.
        QSignalSpy changed(&countdown, &RevokeCountdown::changed);
        countdown.add(one);
        QTRY_COMPARE(countdown.pending().size(), 1);
    }

    void undoesTheNewestClickFirst()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        QSignalSpy added(&countdown, &RevokeCountdown::stepAdded);
        QVERIFY(!countdown.newestStep());
        countdown.add(one);
        QCOMPARE(sortedIds(countdown.newestStep()->intents), QStringList{QStringLiteral("1")});
        countdown.add({intentTo(QStringLiteral("2")), intentTo(QStringLiteral("3"))});
        QCOMPARE(added.size(), 2);
        QTRY_COMPARE(countdown.pending().size(), 3);
        countdown.undo({accountNamed(QStringLiteral("account")), QStringLiteral("3")});
        QCOMPARE(sortedIds(countdown.newestStep()->intents), QStringList{QStringLiteral("2")});
        countdown.undo(countdown.newestStep()->intents);
        QCOMPARE(sortedIds(countdown.newestStep()->intents), QStringList{QStringLiteral("1")});
        countdown.undo();
        QVERIFY(!countdown.newestStep());
    }

    void keepsEntriesOfANewerVersionInTheJournal()
    {
        const QString path = m_folder->filePath(QStringLiteral("revokes.json"));
        RevokeJournal journal(m_folder->path(), m_worker);
        QVERIFY(answersAll(journal));
        QSignalSpy changed(StateFile(path, m_worker).change([](QJsonObject &object) {
            object.insert(QStringLiteral("intents"),
                          QJsonArray{QJsonObject{{QStringLiteral("account"), QStringLiteral("account")},
                                                 {QStringLiteral("id"), QStringLiteral("9")},
                                                 {QStringLiteral("why"), QStringLiteral("a newer word")}}});
        }),
                           &CallBase::finished);
        QVERIFY(changed.wait());
        RevokeCountdown countdown(journal, {.second = std::chrono::hours(1)});
        countdown.add(one);
        QTRY_COMPARE(countdown.pending().size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("a newer word"));
    }

private:
    // Waits until the journal has finished all earlier requests.
    static bool answersAll(RevokeJournal &journal)
    {
        return QSignalSpy(journal.remove({}), &CallBase::finished).wait();
    }

    // Blocks all writes from the last second on, until `disk` is released.
    void haltAtTheEnd(RevokeCountdown &countdown, QSemaphore &disk)
    {
        connect(&countdown, &RevokeCountdown::changed, &countdown, [this, &countdown, &disk, halted = false]() mutable {
            if (countdown.secondsLeft() == 1 && !std::exchange(halted, true))
                m_worker.run([&disk]() -> Result<Done> {
                    disk.acquire();
                    return Done();
                });
        });
    }

    // The file can neither be parsed nor moved aside.
    void makeUnwritable()
    {
        const QString path = m_folder->filePath(QStringLiteral("revokes.json"));
        QVERIFY(QDir().mkpath(path + QStringLiteral(".broken")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("no JSON") > 0);
    }

    QStringList notedIds()
    {
        QStringList ids;
        for (const QJsonValue &noted : StateFile(m_folder->filePath(QStringLiteral("revokes.json")), m_worker)
                                           .read()
                                           .value(QStringLiteral("intents"))
                                           .toArray())
            ids.append(noted[QStringLiteral("id")].toString());
        return ids;
    }

    QList<RevokeIntent> leftAfterEnd() { return RevokeJournal(m_folder->path(), m_worker).interrupted(); }

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
};

SCRIPTO_TEST(TestRevokeCountdown)

} // namespace tst_revokecountdown

#include "tst_revokecountdown.moc"
