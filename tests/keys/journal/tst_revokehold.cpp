// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/keys/journal/revokehold.h"
#include "tests/support/accountids.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_revokehold {

using namespace scripto;

namespace {

constexpr std::chrono::milliseconds shortSecond{20};

RevokeIntent intent(const QString &id)
{
    return {accountNamed(QStringLiteral("account")), id, QStringLiteral("name of ") + id,
            QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate)};
}

const QList<RevokeIntent> one{intent(QStringLiteral("1"))};
const QList<RevokeIntent> both{intent(QStringLiteral("1")), intent(QStringLiteral("2"))};

QStringList idsOf(const QList<RevokeIntent> &intents)
{
    QStringList ids;
    for (const RevokeIntent &each : intents)
        ids.append(each.id);
    return ids;
}

} // namespace

class TestRevokeHold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void whatIsHeldIsDueAfterTheCountdown()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        QList<int> told;
        connect(&hold, &RevokeHold::changed, this, [&] {
            told.append(hold.secondsLeft());
            const bool held = hold.isHeld({accountNamed(QStringLiteral("account")), QStringLiteral("1")});
            QCOMPARE(held, hold.secondsLeft() > 0);
            QVERIFY(!hold.isHeld({accountNamed(QStringLiteral("other account")), QStringLiteral("1")}));
            QCOMPARE(due.isEmpty(), held);
        });
        hold.hold(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(told, (QList<int>{5, 4, 3, 2, 1, 0}));
        QCOMPARE(idsOf(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("1")});
        QVERIFY(hold.held().isEmpty());
    }

    void oneMoreBeginsTheCountdownAnew()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = std::chrono::milliseconds(200)});
        QSignalSpy due(&hold, &RevokeHold::due);
        QList<int> told;
        connect(&hold, &RevokeHold::changed, this, [&] {
            told.append(hold.secondsLeft());
            if (hold.secondsLeft() == 3 && hold.held().size() == 1)
                hold.hold(both);
        });
        hold.hold(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(told.count(5), 2);
        QCOMPARE(due.first().first().value<QList<RevokeIntent>>().size(), 2);
    }

    void undoSendsNothing()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        bool undone = false;
        connect(&hold, &RevokeHold::changed, this, [&] {
            if (!undone && hold.secondsLeft() == 3) {
                undone = true;
                hold.undo();
            }
        });
        hold.hold(both);
        QTRY_VERIFY(undone);
        QVERIFY(hold.held().isEmpty());
        QTest::qWait(10 * shortSecond.count()); // nothing may come; there is nothing to wait for
        QVERIFY(due.isEmpty());
        QVERIFY(leftAfterEnd().isEmpty());
    }

    void oneOfSeveralCanBeTakenBack()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        connect(&hold, &RevokeHold::changed, this, [&] {
            if (hold.held().size() == 2)
                hold.undo({accountNamed(QStringLiteral("account")), QStringLiteral("1")});
        });
        hold.hold(both);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(idsOf(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
    }

    void withoutAHoldItIsDueAtOnce()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        hold.setDuration(0);
        QSignalSpy due(&hold, &RevokeHold::due);
        hold.hold(one);
        QTRY_COMPARE(due.size(), 1);
    }

    void aDoubleClickHoldsOnce()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        hold.hold(one);
        hold.hold(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(due.first().first().value<QList<RevokeIntent>>().size(), 1);
    }

    void aSecondClickDoesNotBeginTheCountdownAnew()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        QList<int> told;
        connect(&hold, &RevokeHold::changed, this, [&] {
            told.append(hold.secondsLeft());
            if (hold.secondsLeft() == 3)
                hold.hold(one);
        });
        hold.hold(one);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(told.count(5), 1);
    }

    void aDoubleClickHoldsNothingAfterUndo()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        QSignalSpy changed(&hold, &RevokeHold::changed);
        hold.hold(one);
        hold.hold(one);
        QVERIFY(changed.wait());
        QCOMPARE(idsOf(hold.undo()), QStringList{QStringLiteral("1")});
        QVERIFY(answersAll(journal));
        QVERIFY(hold.held().isEmpty());
        QVERIFY(notedIds().isEmpty());
    }

    void whatIsBeingNotedCanBeTakenBack()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        hold.hold(both);
        QCOMPARE(idsOf(hold.undo({accountNamed(QStringLiteral("account")), QStringLiteral("1")})),
                 QStringList{QStringLiteral("1")});
        QVERIFY(answersAll(journal));
        QCOMPARE(idsOf(hold.held()), QStringList{QStringLiteral("2")});
        QCOMPARE(notedIds(), QStringList{QStringLiteral("2")});
    }

    void whatWasTakenBackCanBeHeldAgainAtOnce()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        hold.hold(one);
        hold.undo();
        hold.hold(one);
        QVERIFY(hold.held().isEmpty());
        QVERIFY(answersAll(journal));
        QCOMPARE(idsOf(hold.held()), QStringList{QStringLiteral("1")});
        QCOMPARE(notedIds(), QStringList{QStringLiteral("1")});
    }

    void untilItIsNotedThatItIsSentItCanBeTakenBack()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        QSemaphore disk;
        const auto guard = qScopeGuard([&] { disk.release(); });
        haltAtTheEnd(hold, disk);
        hold.hold(both);
        QTRY_VERIFY(!hold.held().isEmpty() && hold.held().first().sent);
        QCOMPARE(hold.held().size(), 2);
        QCOMPARE(hold.secondsLeft(), 1);
        hold.hold(both); // held already
        hold.undo({accountNamed(QStringLiteral("account")), QStringLiteral("1")});
        QVERIFY(!hold.isHeld({accountNamed(QStringLiteral("account")), QStringLiteral("1")}));
        QVERIFY(hold.isHeld({accountNamed(QStringLiteral("account")), QStringLiteral("2")}));
        QVERIFY(due.isEmpty());
        disk.release();
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(idsOf(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
        QVERIFY(hold.held().isEmpty());
        QVERIFY(answersAll(journal));
        QCOMPARE(notedIds(), QStringList{QStringLiteral("2")});
    }

    void allCanBeTakenBackUntilItIsNoted()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        QSemaphore disk;
        const auto guard = qScopeGuard([&] { disk.release(); });
        haltAtTheEnd(hold, disk);
        hold.hold(both);
        QTRY_VERIFY(!hold.held().isEmpty() && hold.held().first().sent);
        QCOMPARE(hold.undo().size(), 2);
        disk.release();
        QVERIFY(answersAll(journal));
        QVERIFY(due.isEmpty());
        QVERIFY(hold.held().isEmpty());
        QVERIFY(notedIds().isEmpty());
    }

    void whatCannotBeNotedAsSentIsNotSent()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy failed(&hold, &RevokeHold::failed);
        QSignalSpy due(&hold, &RevokeHold::due);
        bool heldAtLast = true;
        connect(&hold, &RevokeHold::changed, this, [&] {
            heldAtLast = hold.isHeld({accountNamed(QStringLiteral("account")), QStringLiteral("1")});
            if (hold.secondsLeft() == 3)
                makeUnwritable();
        });
        hold.hold(one);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!heldAtLast);
        QVERIFY(hold.held().isEmpty());
        QVERIFY(due.isEmpty());
    }

    void whatAnEndedProgramHeldIsLeftOver()
    {
        {
            RevokeJournal journal(m_folder->path(), m_worker);
            RevokeHold hold(journal, {.second = std::chrono::hours(1)});
            hold.hold(both);
            QTRY_COMPARE(hold.held().size(), 2);
            // Another instance that starts meanwhile leaves them to this one.
            QVERIFY(RevokeJournal(m_folder->path(), m_worker).leftOver().isEmpty());
        }
        RevokeJournal next(m_folder->path(), m_worker);
        QCOMPARE(idsOf(next.leftOver()), idsOf(both));
        QCOMPARE(next.leftOver().first().askedAt, both.first().askedAt);
        QSignalSpy removed(next.remove(one), &CallBase::finished);
        QVERIFY(removed.wait());
        QCOMPARE(idsOf(next.leftOver()), QStringList{QStringLiteral("2")});
    }

    void whatWasSentAndNotAnsweredIsToldAsThat()
    {
        {
            RevokeJournal journal(m_folder->path(), m_worker);
            RevokeHold hold(journal, {.second = shortSecond});
            QSignalSpy due(&hold, &RevokeHold::due);
            hold.hold(one);
            QTRY_COMPARE(due.size(), 1);
        }
        const QList<RevokeIntent> left = leftAfterEnd();
        QCOMPARE(left.size(), 1);
        QVERIFY(left.first().sent);
    }

    void whatCannotBeNotedIsNotHeld()
    {
        RevokeJournal journal(QStringLiteral("/dev/null/folder"), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy failed(&hold, &RevokeHold::failed);
        QSignalSpy due(&hold, &RevokeHold::due);
        hold.hold(one);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(hold.held().isEmpty());
        QVERIFY(due.isEmpty());
    }

    // Clicked in the last second of another one. Both are released, and the disk has noted only the first of them.
    void aSecondOneIsNotSentWithTheFirst()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        QSemaphore disk;
        QSemaphore secondDisk;
        const auto guard = qScopeGuard([&] {
            disk.release();
            secondDisk.release();
        });
        haltAtTheEnd(hold, disk);
        connect(&hold, &RevokeHold::changed, this, [&, isHeld = false]() mutable {
            if (hold.secondsLeft() == 1 && !std::exchange(isHeld, true)) {
                hold.setDuration(0);
                hold.hold({intent(QStringLiteral("2"))});
            }
        });
        hold.hold(one);
        QTRY_VERIFY(!hold.held().isEmpty() && hold.held().first().sent);
        m_worker.run([&secondDisk]() -> Result<Done> {
            secondDisk.acquire();
            return Done();
        });
        disk.release();
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(idsOf(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("1")});
        QCOMPARE(idsOf(hold.held()), QStringList{QStringLiteral("2")});
        secondDisk.release();
        QTRY_COMPARE(due.size(), 2);
        QCOMPARE(idsOf(due.last().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
    }

    void afterASleepNothingIsSent()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        std::chrono::milliseconds awake{1};
        RevokeHold hold(journal, {.awake = [&] { return awake; }, .second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        QSignalSpy slept(&hold, &RevokeHold::slept);
        connect(&hold, &RevokeHold::changed, this, [&] {
            if (hold.secondsLeft() == 1)
                awake += std::chrono::minutes(1);
        });
        hold.hold(both);
        QTRY_COMPARE(slept.size(), 1);
        QCOMPARE(idsOf(slept.first().first().value<QList<RevokeIntent>>()).size(), 2);
        QVERIFY(hold.held().isEmpty());
        QVERIFY(answersAll(journal));
        QVERIFY(notedIds().isEmpty());
        QVERIFY(due.isEmpty());
        // The next one has a countdown of its own.
        disconnect(&hold, &RevokeHold::changed, this, nullptr);
        hold.hold(one);
        QTRY_COMPARE(due.size(), 1);
    }

    // The countdown is over, and the disk takes a night to note that.
    void afterASleepAtTheLastMomentNothingIsSent()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        std::chrono::milliseconds awake{1};
        RevokeHold hold(journal, {.awake = [&] { return awake; }, .second = shortSecond});
        QSignalSpy due(&hold, &RevokeHold::due);
        QSignalSpy slept(&hold, &RevokeHold::slept);
        QSemaphore disk;
        const auto guard = qScopeGuard([&] { disk.release(); });
        haltAtTheEnd(hold, disk);
        hold.hold(one);
        QTRY_VERIFY(!hold.held().isEmpty() && hold.held().first().sent);
        awake += std::chrono::hours(8);
        disk.release();
        QTRY_COMPARE(slept.size(), 1);
        QVERIFY(answersAll(journal));
        QVERIFY(notedIds().isEmpty());
        QVERIFY(due.isEmpty());
    }

    void anotherWindowSeesItAndTakesItBack()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        RevokeJournal otherJournal(m_folder->path(), m_worker);
        RevokeHold other(otherJournal);
        QSignalSpy kept(&other, &RevokeHold::kept);
        QSignalSpy keptElsewhere(&hold, &RevokeHold::keptElsewhere);
        hold.hold(both);
        QTRY_COMPARE(other.heldElsewhere().size(), 2);
        QVERIFY(other.held().isEmpty());
        QVERIFY(other.isHeld({accountNamed(QStringLiteral("account")), QStringLiteral("1")}));
        QVERIFY(!other.newestStep()); // it is not this window's

        QVERIFY(other.undo({accountNamed(QStringLiteral("account")), QStringLiteral("1")}).isEmpty());
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(idsOf(kept.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("1")});
        QTRY_COMPARE(keptElsewhere.size(), 1);
        QCOMPARE(idsOf(hold.held()), QStringList{QStringLiteral("2")});
        QTRY_COMPARE(other.heldElsewhere().size(), 1);
        QCOMPARE(notedIds(), QStringList{QStringLiteral("2")});
    }

    void windowsMeetAgainWhenSomebodyRemovesTheFolder()
    {
        const QString state = m_folder->filePath(QStringLiteral("state"));
        RevokeJournal journal(state, m_worker);
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        RevokeJournal otherJournal(state, m_worker);
        RevokeHold other(otherJournal);
        hold.hold(one);
        QTRY_COMPARE(other.heldElsewhere().size(), 1);
        QVERIFY(QDir(state).removeRecursively());
        QTRY_VERIFY(QDir(state).entryList({QStringLiteral("instance-*.lock")}, QDir::Files).size() >= 2);
        QCOMPARE(idsOf(hold.held()), idsOf(one));
        hold.hold(both);
        QTRY_VERIFY(other.isHeld(both.last().ref()));
    }

    // This window has not heard of it when its countdown is over.
    void whatAnotherWindowHasTakenBackIsNotSent()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = shortSecond});
        RevokeJournal other(m_folder->path(), m_worker);
        QSignalSpy due(&hold, &RevokeHold::due);
        QSignalSpy keptElsewhere(&hold, &RevokeHold::keptElsewhere);
        connect(&hold, &RevokeHold::changed, this, [&, isTaken = false]() mutable {
            if (hold.secondsLeft() == 1 && !std::exchange(isTaken, true))
                other.takeBack(one);
        });
        hold.hold(both);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(idsOf(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
        QCOMPARE(keptElsewhere.size(), 1);
    }

    void twoWindowsNeverSendTheSame()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        RevokeJournal otherJournal(m_folder->path(), m_worker);
        RevokeHold other(otherJournal, {.second = shortSecond});
        QSignalSpy due(&other, &RevokeHold::due);
        QSignalSpy found(&other, &RevokeHold::foundElsewhere);
        hold.hold(one);
        other.hold(both); // at the same moment
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(idsOf(due.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("2")});
        QCOMPARE(idsOf(found.first().first().value<QList<RevokeIntent>>()), QStringList{QStringLiteral("1")});
        // Nor one that is sent, and not answered yet.
        QTRY_VERIFY(hold.isSentElsewhere({accountNamed(QStringLiteral("account")), QStringLiteral("2")}));
        QSignalSpy foundSent(&hold, &RevokeHold::foundElsewhere);
        hold.hold({intent(QStringLiteral("2"))});
        QTRY_COMPARE(foundSent.size(), 1);
        // What is sent cannot be taken back, wherever that is tried.
        QVERIFY(hold.undo({accountNamed(QStringLiteral("account")), QStringLiteral("2")}).isEmpty());
        QVERIFY(answersAll(journal));
        QCOMPARE(notedIds().size(), 2);
    }

    void whatAKilledWindowHeldIsNobodysUntilTheNextStart()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal);
        {
            RevokeJournal killed(m_folder->path(), m_worker);
            RevokeHold itsHold(killed, {.second = std::chrono::hours(1)});
            itsHold.hold(both);
            QTRY_COMPARE(hold.heldElsewhere().size(), 2);
        }
        QTRY_VERIFY(hold.heldElsewhere().isEmpty());
        QCOMPARE(idsOf(journal.leftOver()), idsOf(both));
        // Whoever wants it revoked now may.
        QSignalSpy changed(&hold, &RevokeHold::changed);
        hold.hold(one);
        QTRY_COMPARE(hold.held().size(), 1);
    }

    void theNewestClickIsTakenBackFirst()
    {
        RevokeJournal journal(m_folder->path(), m_worker);
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        QSignalSpy added(&hold, &RevokeHold::stepAdded);
        QVERIFY(!hold.newestStep());
        hold.hold(one);
        QCOMPARE(idsOf(hold.newestStep()->intents), QStringList{QStringLiteral("1")});
        hold.hold({intent(QStringLiteral("2")), intent(QStringLiteral("3"))});
        QCOMPARE(added.size(), 2);
        QTRY_COMPARE(hold.held().size(), 3);
        hold.undo({accountNamed(QStringLiteral("account")), QStringLiteral("3")});
        QCOMPARE(idsOf(hold.newestStep()->intents), QStringList{QStringLiteral("2")});
        hold.undo(hold.newestStep()->intents);
        QCOMPARE(idsOf(hold.newestStep()->intents), QStringList{QStringLiteral("1")});
        hold.undo();
        QVERIFY(!hold.newestStep());
    }

    void aNewerVersionsWordsStayInTheJournal()
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
        RevokeHold hold(journal, {.second = std::chrono::hours(1)});
        hold.hold(one);
        QTRY_COMPARE(hold.held().size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("a newer word"));
    }

private:
    // All that was asked of the journal before is done in order, and told.
    static bool answersAll(RevokeJournal &journal)
    {
        return QSignalSpy(journal.remove({}), &CallBase::finished).wait();
    }

    // Lets nothing be written from the last second on, until `disk` is released.
    void haltAtTheEnd(RevokeHold &hold, QSemaphore &disk)
    {
        connect(&hold, &RevokeHold::changed, &hold, [this, &hold, &disk, halted = false]() mutable {
            if (hold.secondsLeft() == 1 && !std::exchange(halted, true))
                m_worker.run([&disk]() -> Result<Done> {
                    disk.acquire();
                    return Done();
                });
        });
    }

    // The file cannot be understood, nor put aside.
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

    QList<RevokeIntent> leftAfterEnd() { return RevokeJournal(m_folder->path(), m_worker).leftOver(); }

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
};

SCRIPTO_TEST(TestRevokeHold)

} // namespace tst_revokehold

#include "tst_revokehold.moc"
