// SPDX-License-Identifier: MIT
#include "app/keys/operations/keychanges.h"

#include "app/history/history.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QSignalSpy>

namespace tst_keychanges {

using namespace scripto;

namespace {

const Secret cookie(QByteArrayView("better-auth.session_token=aaaa.bbbb"));
const QString first = QStringLiteral("1");
const QString second = QStringLiteral("2");

QByteArray listed(const QByteArray &id, const QByteArray &change = "\"enabled\":true")
{
    return row(id, "scripto_" + id + id).replace("\"enabled\":true", change);
}

// As Better Auth lists and changes keys: without an envelope.
QByteArray bareList(const QList<QByteArray> &rows)
{
    return json(200, R"({"apiKeys":[)" + rows.join(',') + "]}");
}

const QByteArray before = list({listed("1"), listed("2")});
const QByteArray paused = list({listed("1", "\"enabled\":false"), listed("2")});
const QByteArray sessionEnded = unauthenticated;

// An account that a web session reads.
struct World : Fixture {
    explicit World(const QList<QByteArray> &answers, const QByteArray &firstList = before)
    {
        writeFile({account(work, 'w')}, work);
        start();
        accounts.sessions().put(AccountId::ofEmail(server.url(), QStringLiteral("you@example.com")), cookie);
        services.changes.start();
        script(QList<QByteArray>{firstList} + answers);
        show(work);
    }

    bool isTried() const { return server.requests().size() >= 2; }
    ChangedKey change(const KeyChange &what, const QString &id = first)
    {
        const auto results = resultOf(services.changes.change({ref(id)}, what));
        return results ? results->value(0) : ChangedKey();
    }
    QByteArray sent() const
    {
        QByteArrayList bodies;
        for (const TestServer::Request &request : server.requests()) {
            if (request.target == "/api/auth/api-key/update")
                bodies.append(request.body);
        }
        return bodies.join('\n');
    }
};

} // namespace

class TestKeyChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOfferedIfTheServerHasTheRoutes_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("list") << bareList({listed("1")}) << true;
        QTest::newRow("empty list") << bareList({}) << true;
        QTest::newRow("no route") << notFound << false;
        QTest::newRow("bare 404") << TestServer::answer(404) << false;
        QTest::newRow("page") << TestServer::answer(200, "<html>", {"Content-Type: text/html"}) << false;
        QTest::newRow("another list") << list({listed("1")}) << false;
        QTest::newRow("refused") << json(403, "{}") << false;
    }

    void isOfferedIfTheServerHasTheRoutes()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, isOffered);
        World w({answer, before});
        QTRY_VERIFY(w.isTried());
        QTRY_COMPARE(w.keyRow(first)->changeable, isOffered);
        const auto &tried = w.server.requests().at(1);
        QVERIFY(tried.target.startsWith("/api/auth/api-key/list?"));
        QCOMPARE(tried.headers.value("cookie"), cookie.reveal().toByteArray());
        QVERIFY(!tried.headers.contains("authorization"));
        // Once is enough for this session.
        w.keys.refresh();
        QTRY_VERIFY(!w.keys.isReading());
        QCOMPARE(w.server.requests().size(), 3);
        QCOMPARE(w.keyRow(first)->mayChange(), isOffered);
        if (!isOffered)
            QCOMPARE(w.change({.enabled = false}).problem->kind, ErrorKind::Invalid);
        QVERIFY(w.sent().isEmpty());
    }

    void isTriedAgainAfterAPassingProblem()
    {
        World w({json(500, "{}"), before, bareList({})});
        QTRY_VERIFY(w.isTried());
        QTRY_VERIFY(!w.keys.isReading());
        QVERIFY(!w.keyRow(first)->changeable);
        w.keys.refresh();
        QTRY_VERIFY(w.keyRow(first)->changeable);
    }

    void isNotOfferedToKeys()
    {
        Fixture f;
        f.writeFile({f.account(work, 'w')}, work);
        f.start();
        f.services.changes.start();
        f.script({before});
        f.show(work);
        QVERIFY(!f.keyRow(first)->changeable);
        QCOMPARE(f.server.requests().size(), 1);
    }

    void endsWithTheSession()
    {
        World w({bareList({}), sessionEnded, before});
        QTRY_VERIFY(w.keyRow(first)->changeable);
        w.keys.refresh();
        QTRY_VERIFY(!w.keyRow(first)->changeable);
    }

    // Its next list could not show that it is paused.
    void pausingNeedsAServerThatReportsIt()
    {
        const QByteArray silent = row("1", "scripto_11").replace("\"enabled\":true,", "");
        World w({bareList({})}, list({silent}));
        QTRY_VERIFY(w.keyRow(first)->mayChange());
        QVERIFY(!w.keyRow(first)->mayPause());
        QVERIFY(w.change({.enabled = false}).problem);
        QVERIFY(w.sent().isEmpty());
    }

    void sendsOnlyWhatIsToChange_data()
    {
        QTest::addColumn<KeyChange>("change");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("pause") << KeyChange{.enabled = false} << QByteArray(R"({"enabled":false,"keyId":"1"})");
        QTest::newRow("resume") << KeyChange{.enabled = true} << QByteArray(R"({"enabled":true,"keyId":"1"})");
        QTest::newRow("rename") << KeyChange{.name = QStringLiteral(" ci ")}
                                << QByteArray(R"({"keyId":"1","name":"ci"})");
        QTest::newRow("a week") << KeyChange{.expiry = KeyChange::Expiry{std::chrono::days(7)}}
                                << QByteArray(R"({"expiresIn":604800,"keyId":"1"})");
        QTest::newRow("never") << KeyChange{.expiry = KeyChange::Expiry{}}
                               << QByteArray(R"({"expiresIn":null,"keyId":"1"})");
    }

    void sendsOnlyWhatIsToChange()
    {
        QFETCH(KeyChange, change);
        QFETCH(QByteArray, body);
        World w({bareList({}), json(200, listed("1")), before});
        QTRY_VERIFY(w.keyRow(first)->changeable);
        w.change(change);
        QCOMPARE(w.sent(), body);
        const auto &sent = w.server.requests().at(2);
        QCOMPARE(sent.method, QByteArray("POST"));
        QCOMPARE(sent.headers.value("origin"), w.server.url().toEncoded());
        QVERIFY(!sent.headers.contains("authorization"));
    }

    // Whatever the server answers, the next list decides.
    void countsOnceTheListShowsIt_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("next");
        QTest::addColumn<bool>("isDone");
        QTest::addColumn<ErrorKind>("problem");
        const QByteArray accepted = json(200, listed("1", "\"enabled\":false"));
        const auto no = ErrorKind::Invalid; // none
        QTest::newRow("accepted and shown") << accepted << paused << true << no;
        QTest::newRow("accepted, not shown") << accepted << before << false << ErrorKind::BadAnswer;
        QTest::newRow("accepted, key gone") << accepted << list({listed("2")}) << false << ErrorKind::NotFound;
        QTest::newRow("accepted, no list") << accepted << json(500, "{}") << false << ErrorKind::AnswerLost;
        QTest::newRow("server error, shown") << json(500, "{}") << paused << true << no;
        QTest::newRow("server error, not shown") << json(502, "{}") << before << false << ErrorKind::BadAnswer;
        QTest::newRow("unclear, shown") << json(200, "[]") << paused << true << no;
        QTest::newRow("refused") << json(400, R"({"code":"X","message":"No"})") << before << false
                                 << ErrorKind::Refused;
        QTest::newRow("no such key") << json(404, R"({"code":"KEY_NOT_FOUND","message":"No"})") << list({listed("2")})
                                     << false << ErrorKind::NotFound;
        QTest::newRow("pause required") << json(429, "{}") << before << false << ErrorKind::RateLimited;
    }

    void countsOnceTheListShowsIt()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, next);
        QFETCH(bool, isDone);
        QFETCH(ErrorKind, problem);
        World w({bareList({}), answer, next});
        QTRY_VERIFY(w.keyRow(first)->changeable);
        QSignalSpy recorded(&w.services.changes, &KeyChanges::changed);
        const ChangedKey result = w.change({.enabled = false});
        QCOMPARE(result.before.key.id, first);
        QCOMPARE(!result.problem.has_value(), isDone);
        if (isDone)
            QVERIFY(!result.now->enabled);
        else
            QCOMPARE(result.problem->kind, problem);
        QCOMPARE(recorded.size(), isDone ? 1 : 0);
        QCOMPARE(w.sent().count('{'), 1); // never twice
        if (const KeyRow *row = w.keyRow(first))
            QVERIFY(!row->changing);
    }

    void sessionThatHasEndedChangesNothing()
    {
        World w({bareList({}), sessionEnded, sessionEnded, before});
        QTRY_VERIFY(w.keyRow(first)->changeable);
        const auto results = resultOf(w.services.changes.change({w.ref(first), w.ref(second)}, {.enabled = false}));
        QCOMPARE(results->size(), 2);
        for (const ChangedKey &each : *results)
            QCOMPARE(each.problem->kind, ErrorKind::SessionNeeded);
        QCOMPARE(w.sent().count('{'), 1);
        QTRY_VERIFY(!w.keys.account().bySession);
        QVERIFY(!w.keyRow(first)->changeable);
    }

    void severalKeysAreReadOnce()
    {
        const QByteArray off = "\"enabled\":false";
        World w({bareList({}), json(200, listed("1", off)), json(400, R"({"message":"No"})"),
                 list({listed("1", off), listed("2")})});
        QTRY_VERIFY(w.keyRow(first)->changeable);
        const auto results = resultOf(w.services.changes.change({w.ref(first), w.ref(second)}, {.enabled = false}));
        QVERIFY(!results->at(0).problem);
        QCOMPARE(results->at(1).problem->said, QStringLiteral("No"));
        QCOMPARE(w.server.requests().size(), 5);
        QCOMPARE(w.keyRow(first)->status, KeyStatus::Disabled);
    }

    // It moves a time that counts as a possible use by others otherwise.
    void ownChangeIsNoUse()
    {
        const QByteArray at = "\"updatedAt\":\"2026-11-22T11:59:00.000Z\"";
        const QByteArray changed = listed("1").replace("\"updatedAt\":\"2026-11-01T00:00:00.000Z\"", at);
        World w({bareList({}), json(200, changed), list({changed})});
        QTRY_VERIFY(w.keyRow(first)->changeable);
        QCOMPARE(w.keyRow(first)->use.kind, LastUse::Kind::Never);
        w.change({.name = QStringLiteral("key 1")});
        QCOMPARE(w.keyRow(first)->key.updatedAt.time().minute(), 59);
        QVERIFY(w.keyRow(first)->use.kind != LastUse::Kind::Outside);
        QCOMPARE(w.keyRow(first)->use.source, LastUse::Source::Server);
    }

    void historyHasWhatWasConfirmed()
    {
        const QByteArray renamed = listed("1").replace("key 1", "ci");
        World w({bareList({}), json(200, renamed), list({renamed})});
        QTRY_VERIFY(w.keyRow(first)->changeable);
        QVERIFY(!w.change({.name = QStringLiteral("ci")}).problem);
        const auto content = resultOf(w.services.history.read());
        const HistoryEvent &event = content->events.last();
        QCOMPARE(event.kind, HistoryEvent::Kind::KeyRenamed);
        QCOMPARE(event.other, QStringLiteral("key 1"));
        QCOMPARE(event.key.name, QStringLiteral("ci"));
    }

    void keyThatLeavesIsNotChanged()
    {
        World w({bareList({})});
        QTRY_VERIFY(w.keyRow(first)->changeable);
        w.keys.selected()->setJudged(first, true);
        QCOMPARE(w.change({.enabled = false}).problem->kind, ErrorKind::Invalid);
        QVERIFY(w.sent().isEmpty());
    }
};

SCRIPTO_TEST(TestKeyChanges)

} // namespace tst_keychanges

#include "tst_keychanges.moc"
