// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/keys/journal/revokecountdown.h"
#include "tests/keys/journal/revokeintents.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_revokeconfirmation {

using namespace scripto;

namespace {

constexpr std::chrono::milliseconds shortSecond{5};

const QList<RevokeIntent> one{intentTo(QStringLiteral("1"))};
const QList<RevokeIntent> two{intentTo(QStringLiteral("2"))};
const QList<RevokeIntent> both = one + two;

} // namespace

// Revokes that wait until the user confirms them, for as long as that takes.
class TestRevokeConfirmation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void nothingIsDueBeforeItIsConfirmed()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        countdown.setDuration({});
        countdown.add(both);
        QTRY_COMPARE(countdown.pending().size(), 2);
        QVERIFY(countdown.waitsForConfirmation());
        QVERIFY(countdown.waitsForConfirmation(one.first().ref()));
        QVERIFY(!countdown.waitsForConfirmation(intentTo(QStringLiteral("3")).ref()));
        QVERIFY(countdown.isPending(one.first().ref()));
        awaitACountdown();
        QVERIFY(due.isEmpty());

        countdown.confirm({intentTo(QStringLiteral("3"))});
        countdown.confirm(one);
        countdown.confirm(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(sortedIds(due.first().first().value<QList<RevokeIntent>>()), sortedIds(one));
        QCOMPARE(sortedIds(countdown.pending()), sortedIds(two));
        QVERIFY(countdown.waitsForConfirmation());
        QCOMPARE(sortedIds(countdown.undo()), sortedIds(two));
        QVERIFY(!countdown.waitsForConfirmation());
        QTRY_COMPARE(notedIds(), sortedIds(one)); // until the server has answered
    }

    void endOfTheProgramRevokesNothing()
    {
        {
            RevokeJournal journal(m_folder->path(), m_worker);
            RevokeCountdown countdown(journal);
            countdown.setDuration({});
            countdown.add(both);
            QTRY_COMPARE(countdown.pending().size(), 2);
        }
        const QList<RevokeIntent> left = RevokeJournal(m_folder->path(), m_worker).interrupted();
        QCOMPARE(sortedIds(left), sortedIds(both));
        QVERIFY(!left.first().sent && !left.last().sent);
    }

    // A key that waits is never revoked by a countdown that another key brings along.
    void allKeysWaitForConfirmationOnceOneDoes_data()
    {
        QTest::addColumn<std::optional<int>>("first");
        QTest::addColumn<std::optional<int>>("second");
        QTest::newRow("then a countdown") << std::optional<int>() << std::optional<int>(2);
        QTest::newRow("then at once") << std::optional<int>() << std::optional<int>(0);
        QTest::newRow("after a countdown") << std::optional<int>(1000) << std::optional<int>();
    }

    void allKeysWaitForConfirmationOnceOneDoes()
    {
        QFETCH(std::optional<int>, first);
        QFETCH(std::optional<int>, second);
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        countdown.setDuration(first);
        countdown.add(one);
        QTRY_COMPARE(countdown.pending().size(), 1);
        countdown.setDuration(second);
        countdown.add(two);
        QVERIFY(countdown.waitsForConfirmation()); // before the journal has answered
        QTRY_COMPARE(countdown.pending().size(), 2);
        awaitACountdown();
        QVERIFY(due.isEmpty());
        for (const RevokeIntent &each : both)
            QVERIFY(countdown.waitsForConfirmation(each.ref()));
        // Once nothing waits any more, the next key has its countdown.
        countdown.undo();
        countdown.setDuration(2);
        countdown.add(one);
        QTRY_COMPARE(due.size(), 1);
    }

    void countdownThatRunsKeepsItsTime()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal, {.second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        countdown.add(one);
        QTRY_COMPARE(countdown.pending().size(), 1);
        countdown.setDuration({});
        QVERIFY(!countdown.waitsForConfirmation());
        QTRY_COMPARE(due.size(), 1);
    }

    void sleepDoesNotEndTheWait()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        std::chrono::milliseconds awake{1};
        RevokeCountdown countdown(journal, {.awake = [&] { return awake; }, .second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy slept(&countdown, &RevokeCountdown::slept);
        countdown.setDuration({});
        countdown.add(one);
        QTRY_COMPARE(countdown.pending().size(), 1);
        awake += std::chrono::hours(8);
        awaitACountdown();
        countdown.confirm(one);
        QTRY_COMPARE(due.size(), 1);
        QVERIFY(slept.isEmpty());
    }

    // Writing the confirmation to disk takes all night.
    void sendsNothingAfterASleepBehindTheConfirmation()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        std::chrono::milliseconds awake{1};
        RevokeCountdown countdown(journal, {.awake = [&] { return awake; }, .second = shortSecond});
        QSignalSpy due(&countdown, &RevokeCountdown::due);
        QSignalSpy slept(&countdown, &RevokeCountdown::slept);
        countdown.setDuration({});
        countdown.add(one);
        QTRY_COMPARE(countdown.pending().size(), 1);
        countdown.confirm(one);
        awake += std::chrono::hours(8);
        QTRY_COMPARE(slept.size(), 1);
        QVERIFY(QSignalSpy(journal.remove({}), &CallBase::finished).wait());
        QVERIFY(due.isEmpty());
        QVERIFY(notedIds().isEmpty());
    }

    void anotherWindowShowsAndKeepsIt()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeCountdown countdown(journal);
        RevokeJournal otherJournal(m_folder->path(), m_worker);
        RevokeCountdown other(otherJournal);
        QSignalSpy keptElsewhere(&countdown, &RevokeCountdown::keptElsewhere);
        countdown.setDuration({});
        countdown.add(one);
        QTRY_COMPARE(other.pendingElsewhere().size(), 1);
        QVERIFY(other.isPending(one.first().ref()));
        QVERIFY(other.waitsForConfirmation(one.first().ref()));
        QVERIFY(!other.waitsForConfirmation()); // that is about this window's own
        other.confirm(one); // only the window that asked can confirm
        QVERIFY(QSignalSpy(otherJournal.remove({}), &CallBase::finished).wait());
        QCOMPARE(sortedIds(countdown.pending()), sortedIds(one));
        other.undo(one.first().ref());
        QTRY_COMPARE(keptElsewhere.size(), 1);
        QVERIFY(countdown.pending().isEmpty());
    }

private:
    // Waits until a countdown that began later than anything so far is over.
    void awaitACountdown()
    {
        const QTemporaryDir folder;
        RevokeJournal journal(folder.path(), m_worker);
        RevokeCountdown later(journal, {.second = shortSecond});
        QSignalSpy due(&later, &RevokeCountdown::due);
        later.add(one);
        QTRY_COMPARE(due.size(), 1);
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

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
};

SCRIPTO_TEST(TestRevokeConfirmation)

} // namespace tst_revokeconfirmation

#include "tst_revokeconfirmation.moc"
