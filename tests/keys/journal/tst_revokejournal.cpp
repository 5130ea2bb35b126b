// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/keys/journal/revokejournal.h"
#include "tests/support/accountids.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QTemporaryDir>

namespace tst_revokejournal {

using namespace scripto;

namespace {

using Intents = QList<RevokeIntent>;

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

RevokeIntent intent(const QString &id, const QDateTime &dueAt = noon)
{
    RevokeIntent made{accountNamed(QStringLiteral("account")), id, QStringLiteral("name of ") + id, noon};
    made.dueAt = dueAt;
    return made;
}

const RevokeIntent first = intent(QStringLiteral("1"));
const RevokeIntent second = intent(QStringLiteral("2"), noon.addSecs(3));

QStringList idsOf(const Intents &intents)
{
    QStringList ids;
    for (const RevokeIntent &each : intents)
        ids.append(each.id);
    return ids;
}

} // namespace

// Which instance may record, claim and remove intents.
class TestRevokeJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_mine.emplace(m_folder->path(), m_worker);
        m_other.emplace(m_folder->path(), m_worker);
    }

    void intentsSurviveARoundTrip()
    {
        RevokeIntent whole = first;
        whole.sent = true;
        whole.asked = true;
        whole.evidence = {true,
                          QStringLiteral("scripto_ab"),
                          noon.addDays(-9),
                          {LastUse::Kind::Outside, noon.addDays(-8), {}},
                          {{QStringLiteral("work"), Holder::Certainty::Possible, false, false}},
                          true};
        QVERIFY(resultOf(m_mine->add({whole})));
        QCOMPARE(resultOf(m_mine->running())->mine, Intents{whole});
        m_mine.reset();
        QCOMPARE(RevokeJournal(m_folder->path(), m_worker).interrupted(), Intents{whole});
    }

    void addingTwiceChangesNothing()
    {
        QVERIFY(resultOf(m_mine->add({first})));
        RevokeIntent later = first;
        later.dueAt = noon.addSecs(9);
        QCOMPARE(idsOf(*resultOf(m_mine->add({later}))), idsOf({first}));
        QCOMPARE(resultOf(m_mine->running())->mine, Intents{later});
    }

    void doesNotAddIntentsOfAnotherWindow()
    {
        QVERIFY(resultOf(m_other->add({first})));
        QVERIFY(resultOf(m_mine->add({second})));
        QCOMPARE(resultOf(m_mine->add({first}))->size(), 0);
        const auto running = *resultOf(m_mine->running());
        QCOMPARE(running.mine, Intents{second});
        QCOMPARE(running.others, Intents{first});
    }

    // All intents that a window can still undo share one countdown.
    void addingMovesTheDueTimeOfTheRest()
    {
        const RevokeIntent sent = intent(QStringLiteral("3"));
        const RevokeIntent theirs = intent(QStringLiteral("4"));
        QVERIFY(resultOf(m_other->add({theirs})));
        QVERIFY(resultOf(m_mine->add({first, sent})));
        QVERIFY(resultOf(m_mine->claim({sent})));
        QVERIFY(resultOf(m_mine->add({second})));
        const auto running = *resultOf(m_mine->running());
        QCOMPARE(running.others, Intents{theirs});
        QCOMPARE(idsOf(running.mine), idsOf({first, sent, second}));
        QCOMPARE(running.mine.at(0).dueAt, second.dueAt);
        QCOMPARE(running.mine.at(1).dueAt, sent.dueAt);
        QCOMPARE(running.mine.at(2).dueAt, second.dueAt);
    }

    void claimsOnlyItsOwnIntents()
    {
        QVERIFY(resultOf(m_other->add({first})));
        QVERIFY(resultOf(m_mine->add({second, intent(QStringLiteral("3"))})));
        const Intents claimed = *resultOf(m_mine->claim({first, second}));
        QCOMPARE(idsOf(claimed), idsOf({second}));
        QVERIFY(claimed.first().sent);
        const auto running = *resultOf(m_mine->running());
        QVERIFY(!running.others.first().sent);
        QVERIFY(running.mine.at(0).sent);
        QVERIFY(!running.mine.at(1).sent);
    }

    void takesBackWhatIsNotSent_data()
    {
        QTest::addColumn<bool>("isOthers");
        QTest::addColumn<bool>("isSent");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("own") << false << false << true;
        QTest::newRow("own, sent") << false << true << true;
        QTest::newRow("another window's") << true << false << true;
        QTest::newRow("another window's, sent") << true << true << false;
    }

    void takesBackWhatIsNotSent()
    {
        QFETCH(bool, isOthers);
        QFETCH(bool, isSent);
        QFETCH(bool, isTaken);
        RevokeJournal &whose = isOthers ? *m_other : *m_mine;
        QVERIFY(resultOf(whose.add({first, second})));
        if (isSent)
            QVERIFY(resultOf(whose.claim({first})));
        QCOMPARE(idsOf(*resultOf(m_mine->takeBack({first}))), isTaken ? idsOf({first}) : QStringList());
        const auto running = *resultOf(m_mine->running());
        QCOMPARE((running.mine + running.others).size(), isTaken ? 1 : 2);
    }

    void removesIntentsOfEndedInstances_data()
    {
        QTest::addColumn<bool>("isOthers");
        QTest::addColumn<bool>("otherRuns");
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("own") << false << true << true;
        QTest::newRow("running window's") << true << true << false;
        QTest::newRow("ended window's") << true << false << true;
    }

    void removesIntentsOfEndedInstances()
    {
        QFETCH(bool, isOthers);
        QFETCH(bool, otherRuns);
        QFETCH(bool, isRemoved);
        QVERIFY(resultOf((isOthers ? *m_other : *m_mine).add({first, second})));
        if (!otherRuns)
            m_other.reset();
        QVERIFY(resultOf(m_mine->remove({first})));
        m_mine.reset();
        m_other.reset();
        QCOMPARE(idsOf(RevokeJournal(m_folder->path(), m_worker).interrupted()),
                 isRemoved ? idsOf({second}) : idsOf({first, second}));
    }

private:
    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
    std::optional<RevokeJournal> m_mine;
    std::optional<RevokeJournal> m_other;
};

SCRIPTO_TEST(TestRevokeJournal)

} // namespace tst_revokejournal

#include "tst_revokejournal.moc"
