// SPDX-License-Identifier: MIT
#include "app/keys/operations/revokebatch.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace tst_revokebatch {

using namespace scripto;

namespace {

using State = RevokeBatch::State;
using Because = RevokeBatch::KeptBecause;

const QByteArray refused = json(403, R"({"success":false,"error":{"code":"forbidden","message":"No"}})");

// Answers each revoke when the test says so.
struct World : Fixture {
    struct Waiting {
        QPointer<QTcpSocket> socket;
        QString id;
    };

    void start(const QList<QByteArray> &ids)
    {
        writeFile({account(work, 'w')}, work);
        Fixture::start();
        QList<QByteArray> rows;
        for (const QByteArray &id : ids)
            rows.append(row(id, "scripto_" + id));
        script({list(rows)});
        show(work);
        server.setScript([this](QTcpSocket *socket, const TestServer::Request &request) {
            const auto id = QString::fromUtf8(request.target.split('/').last());
            sent.append(id);
            waiting.append({socket, id});
        });
    }

    void answerNext(const QByteArray &bytes = revoked)
    {
        const Waiting next = waiting.takeFirst();
        TestServer::sends(bytes)(next.socket, {});
    }

    // Runs the batch to its end; the ids in `failing` are refused.
    void answerAll(RevokeBatch &batch, const QStringList &failing = {})
    {
        while (batch.isRunning()) {
            QTRY_VERIFY(!waiting.isEmpty() || !batch.isRunning());
            while (!waiting.isEmpty())
                answerNext(failing.contains(waiting.first().id) ? refused : revoked);
        }
    }

    QList<KeyRef> refs() const
    {
        QList<KeyRef> all;
        for (const KeyRow &each : keys.rows())
            all.append(each.ref());
        return all;
    }

    QStringList sent;
    QList<Waiting> waiting;
};

QList<QByteArray> manyIds(int count)
{
    QList<QByteArray> ids;
    for (int i = 0; i < count; ++i)
        ids.append("id" + QByteArray::number(i));
    return ids;
}

QStringList idsIn(const RevokeBatch &batch, State state)
{
    QStringList ids;
    for (const RevokeBatch::Item &item : batch.items()) {
        if (item.state == state)
            ids.append(item.ref.id);
    }
    return ids;
}

} // namespace

class TestRevokeBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesAnItem()
    {
        using Certainty = Holder::Certainty;
        const QList<Holder> holders{{u"sure"_qs, Certainty::Sure},
                                    {u"probable"_qs, Certainty::Probable},
                                    {u"possible"_qs, Certainty::Possible}};
        const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        KeyRow row{{}, AccountId::ofUser(QUrl(u"https://scripto.invalid"_qs), u"u1"_qs)};
        row.key.id = u"1"_qs;
        row.key.name = u"ci"_qs;
        row.key.start = u"scripto_ab"_qs;
        row.holders = holders;
        row.readsThisList = true;
        const RevokeBatch::Item shown = RevokeBatch::itemOf(row);
        QCOMPARE(shown.ref, row.ref());
        QCOMPARE(shown.name, row.key.name);
        QCOMPARE(shown.holders, (QStringList{u"sure"_qs, u"probable"_qs}));
        QVERIFY(shown.readsList && shown.asked);
        QCOMPARE(shown.evidence, evidenceOf(row));
        RevokeIntent intent{row.account, row.key.id, row.key.name, noon};
        intent.evidence = evidenceOf(row);
        const RevokeBatch::Item noted = RevokeBatch::itemOf(intent);
        QCOMPARE(noted.ref, row.ref());
        QCOMPARE(noted.name, row.key.name);
        QCOMPARE(noted.holders, (QStringList{u"sure"_qs, u"probable"_qs}));
        QVERIFY(noted.readsList && !noted.asked);
        QCOMPARE(noted.evidence, intent.evidence);
        QCOMPARE(noted.askedAt, noon);
    }

    void sendsNothingThatCannotBeRecorded()
    {
        World world;
        world.start({"1", "2"});
        RevokeJournal nowhere(u"/dev/null/folder"_qs, world.worker);
        RevokeBatch batch(world.accounts, nowhere, world.itemsOf(world.refs()), nullptr);
        QTRY_VERIFY(!batch.isRunning());
        QVERIFY(world.sent.isEmpty());
        QCOMPARE(batch.kept(Because::NotNoted).size(), 2);
        QCOMPARE(batch.problem()->kind, ErrorKind::NotNoted);
        QVERIFY(batch.canRetry());
    }

    void leavesKeysOfAnotherWindowAlone()
    {
        World world;
        world.start({"1", "2"});
        RevokeJournal other(world.state, world.worker);
        RevokeIntent theirs{world.keys.account().id, u"1"_qs, u"key 1"_qs, world.now};
        QVERIFY(resultOf(other.add({theirs})));
        RevokeBatch batch(world.accounts, world.journal, world.itemsOf(world.refs()), nullptr);
        world.answerAll(batch);
        QCOMPARE(world.sent, QStringList{u"2"_qs});
        QCOMPARE(idsIn(batch, State::Revoked), QStringList{u"2"_qs});
        QCOMPARE(batch.kept(Because::Elsewhere).size(), 1);
        QVERIFY(resultOf(world.journal.remove({})));
        QCOMPARE(resultOf(other.running())->mine, QList{theirs}); // still its own intent
    }

    void retriesOnlyFinishedItems()
    {
        World world;
        world.start({"1", "2"});
        RevokeBatch batch(world.accounts, world.journal, world.itemsOf(world.refs()), nullptr);
        QTRY_COMPARE(world.waiting.size(), 2);
        QVERIFY(!batch.canRetry());
        batch.retry();
        QCOMPARE(batch.count(State::Revoking), 2);
        world.answerAll(batch, {u"2"_qs});
        QVERIFY(batch.canRetry());
        QCOMPARE(batch.items().last().problem->httpStatus, 403);
        batch.retry();
        QVERIFY(!batch.items().last().problem);
        QVERIFY(!batch.problem());
        world.answerAll(batch);
        QVERIFY(!batch.canRetry());
        QCOMPARE(world.sent.size(), 3);
    }

    void deletesItselfOnceDetachedAndDone()
    {
        World world;
        world.start({"1"});
        const QPointer<RevokeBatch> batch =
            new RevokeBatch(world.accounts, world.journal, world.itemsOf(world.refs()), &world.keys);
        QTRY_COMPARE(world.waiting.size(), 1);
        batch->letGo();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(batch); // still running
        world.answerNext();
        QTRY_VERIFY(!batch);
        QTRY_VERIFY(resultOf(world.journal.running())->mine.isEmpty());
    }

    void sendsSixRequestsAtATime()
    {
        World world;
        world.start(manyIds(20));
        RevokeBatch batch(world.accounts, world.journal, world.itemsOf(world.refs()), nullptr);
        QSignalSpy changed(&batch, &RevokeBatch::itemChanged);
        QSignalSpy finished(&batch, &RevokeBatch::finished);
        int most = 0;
        while (batch.isRunning()) {
            QTRY_VERIFY(world.waiting.size() == qMin(6, 20 - batch.count(State::Revoked)) || !batch.isRunning());
            most = qMax(most, batch.count(State::Revoking));
            QCOMPARE(batch.count(State::Waiting) + batch.count(State::Revoking) + batch.count(State::Revoked), 20);
            if (!world.waiting.isEmpty()) {
                const int before = batch.count(State::Revoked);
                world.answerNext();
                QTRY_COMPARE(batch.count(State::Revoked), before + 1);
            }
        }
        QCOMPARE(most, 6);
        QCOMPARE(finished.size(), 1);
        // Once when it is sent and once when it is answered, regardless of the number of keys.
        QCOMPARE(changed.size(), 2 * 20);
        QCOMPARE(world.sent.size(), 20);
        QVERIFY(world.keys.rows().isEmpty());
    }

    void revokesTheReaderLast()
    {
        World world;
        world.start({"1", "2", "3"});
        RevokeBatch batch(world.accounts, world.journal, items(world, {true, false, false}), nullptr);
        QTRY_COMPARE(world.waiting.size(), 2);
        world.answerNext();
        QTRY_COMPARE(batch.count(State::Revoked), 1);
        QCOMPARE(world.sent, (QStringList{u"2"_qs, u"3"_qs}));
        world.answerNext();
        QTRY_COMPARE(world.sent.size(), 3);
        QCOMPARE(world.sent.last(), u"1"_qs);
        world.answerAll(batch);
        QCOMPARE(batch.count(State::Revoked), 3);
    }

    void keepsTheReaderIfAnotherRevokeFails()
    {
        World world;
        world.start({"1", "2", "3"});
        RevokeBatch batch(world.accounts, world.journal, items(world, {true, false, false}), nullptr);
        world.answerAll(batch, {u"2"_qs});
        QCOMPARE(idsIn(batch, State::Revoked), QStringList{u"3"_qs});
        QCOMPARE(idsIn(batch, State::Failed), QStringList{u"2"_qs});
        QCOMPARE(idsIn(batch, State::Kept), QStringList{u"1"_qs});
        QCOMPARE(batch.items().first().keptBecause, Because::OthersFailed);
        QCOMPARE(batch.notRevoked().size(), 2);
        QVERIFY(batch.problem());

        world.sent.clear();
        batch.retry();
        world.answerAll(batch);
        QCOMPARE(world.sent, (QStringList{u"2"_qs, u"1"_qs}));
        QCOMPARE(batch.count(State::Revoked), 3);
        QVERIFY(!batch.problem());
    }

    void stoppingKeepsTheWaitingKeys()
    {
        World world;
        world.start(manyIds(10));
        RevokeBatch batch(world.accounts, world.journal, world.itemsOf(world.refs()), nullptr);
        QSignalSpy finished(&batch, &RevokeBatch::finished);
        QTRY_COMPARE(world.waiting.size(), 6);
        batch.stop();
        QCOMPARE(batch.count(State::Kept), 4);
        QVERIFY(batch.isRunning());
        world.answerAll(batch, {u"id5"_qs});
        QCOMPARE(finished.size(), 1);
        QCOMPARE(world.sent.size(), 6);
        QCOMPARE(batch.count(State::Revoked), 5);
        QCOMPARE(batch.items().last().keptBecause, Because::Stopped);

        batch.retry();
        world.answerAll(batch);
        QCOMPARE(finished.size(), 2);
        QCOMPARE(world.sent.size(), 6 + 5);
        QCOMPARE(batch.count(State::Revoked), 10);
    }

    void sendsNothingIfStoppedBeforeTheStart()
    {
        World world;
        world.start({"1", "2"});
        RevokeBatch batch(world.accounts, world.journal, world.itemsOf(world.refs()), nullptr);
        QSignalSpy finished(&batch, &RevokeBatch::finished);
        batch.stop();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(world.sent.isEmpty());
        QCOMPARE(batch.count(State::Kept), 2);
    }

    void pauseRequiredByTheServerKeepsTheRest()
    {
        World world;
        world.start(manyIds(9));
        RevokeBatch batch(world.accounts, world.journal, world.itemsOf(world.refs()), nullptr);
        QTRY_COMPARE(world.waiting.size(), 6);
        world.answerNext(json(429, R"({"message":"Too many requests"})", {"Retry-After: 30"}));
        QTRY_COMPARE(batch.count(State::Kept), 3);
        QCOMPARE(batch.items().last().keptBecause, Because::Paused);
        world.answerAll(batch);
        QCOMPARE(world.sent.size(), 6);
        QCOMPARE(batch.count(State::Revoked), 5);
        QCOMPARE(batch.problem()->kind, ErrorKind::RateLimited);
    }

    void sendsNothingForAKeyThatIsNotListed()
    {
        World world;
        world.start({"1"});
        const RevokeBatch::Item gone{KeyRef(world.keys.account().id, u"gone"_qs), u"old"_qs, {}};
        RevokeBatch batch(world.accounts, world.journal, QList<RevokeBatch::Item>{gone}, nullptr);
        QTRY_VERIFY(!batch.isRunning());
        QCOMPARE(world.sent, QStringList());
        QCOMPARE(batch.kept(Because::Changed).size(), 1);
        QCOMPARE(world.ids(), QStringList{u"1"_qs});
    }

    // A copied server has the same ids.
    void doesNotMixUpEqualIdsOfTwoServers()
    {
        World world;
        TestServer copy;
        Profile other = world.account(home, 'h');
        other.baseUrl = copy.url().toString();
        world.writeFile({world.account(work, 'w'), other}, work);
        static_cast<Fixture &>(world).start();
        QList<QByteArray> sentToCopy;
        world.server.setScript([&](QTcpSocket *socket, const TestServer::Request &request) {
            const bool lists = request.method == "GET";
            TestServer::sends(lists ? list({row("1", "scripto_w1"), row("2", "scripto_w2")}) : refused)(socket,
                                                                                                        request);
        });
        copy.setScript([&](QTcpSocket *socket, const TestServer::Request &request) {
            const bool lists = request.method == "GET";
            if (!lists)
                sentToCopy.append(request.target);
            TestServer::sends(lists ? list({row("1", "scripto_h1"), row("2", "scripto_h2")}) : revoked)(socket,
                                                                                                        request);
        });
        world.keys.select(work);
        world.keys.showAll(true);
        QTRY_COMPARE(world.keys.rows().size(), 4);
        QList<KeyRef> refs;
        for (const KeyRow &each : world.keys.rows()) {
            if (each.key.id == u"1")
                refs.append(each.ref());
        }
        QCOMPARE(refs.size(), 2);
        RevokeBatch batch(world.accounts, world.journal, world.itemsOf(refs), nullptr);
        QTRY_VERIFY(!batch.isRunning());
        QCOMPARE(sentToCopy, QList<QByteArray>{"/api/keys/1"});
        const AccountId failed = world.keys.account().id;
        for (const RevokeBatch::Item &item : batch.items())
            QCOMPARE(item.state, item.ref.account == failed ? State::Failed : State::Revoked);
        QCOMPARE(batch.notRevoked(), QList<KeyRef>{KeyRef(failed, u"1"_qs)});
        QCOMPARE(world.keys.rows().size(), 3);
    }

private:
    static QList<RevokeBatch::Item> items(const World &world, const QList<bool> &readers)
    {
        QList<RevokeBatch::Item> items;
        for (const KeyRef &ref : world.refs())
            items.append({ref, ref.id, {}, readers.at(items.size())});
        return items;
    }
};

SCRIPTO_TEST(TestRevokeBatch)

} // namespace tst_revokebatch

#include "tst_revokebatch.moc"
