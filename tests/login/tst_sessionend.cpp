// SPDX-License-Identifier: MIT
#include "app/login/sessionend.h"

#include "app/api/scriptoapi.h"
#include "app/core/worker.h"
#include "app/login/keptsessions.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/testroom.h"
#include "tests/support/testserver.h"

#include <QTest>

namespace tst_sessionend {

using namespace scripto;

namespace {

const QString email = QStringLiteral("you@example.com");
const Secret first(QByteArrayView("better-auth.session_token=aaaa.bbbb"));
const Secret second(QByteArrayView("better-auth.session_token=cccc.dddd"));

struct World {
    TestServer server;
    HttpClient http;
    Worker worker;
    ScriptoApi api{http, worker};
    WebSessions sessions;
    FakeKeychain keychain;
    KeptSessions kept{sessions, keychain, [] { return QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC); }};

    void open(const QString &address, const Secret &cookie, bool stays)
    {
        const QList<AccountId> names{AccountId::ofEmail(server.url(), address),
                                     AccountId::ofUser(server.url(), address)};
        sessions.open(server.url(), address, names, cookie);
        kept.keepIf(stays, {server.url(), address, names, cookie, {}});
    }

    bool end()
    {
        bool hasEnded = false;
        Call<Done> *call = endSessions(api, sessions, kept);
        if (!call)
            return false;
        call->then(call, [&](const Result<Done> &) { hasEnded = true; });
        return QTest::qWaitFor([&] { return hasEnded; });
    }
};

} // namespace

class TestSessionEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWhatIsNotToStay()
    {
        World w;
        w.server.answerAllWith(TestServer::answer(200, R"({"success":true})", {"Content-Type: application/json"}));
        w.open(email, first, false);
        w.open(QStringLiteral("me@home.example"), second, true);
        QVERIFY(w.end());
        QCOMPARE(w.server.requests().size(), 1); // although it has two names
        const TestServer::Request &request = w.server.requests().first();
        QCOMPARE(request.method + ' ' + request.target, QByteArray("POST /api/auth/sign-out"));
        QCOMPARE(request.headers.value("cookie"), first.reveal().toByteArray());
        QCOMPARE(request.headers.value("origin"), w.server.url().toEncoded());
        QTRY_COMPARE(w.keychain.entries.size(), 1);
    }

    void endsWhatCouldNotBeStored()
    {
        World w;
        w.server.answerAllWith(TestServer::answer(200, R"({"success":true})", {"Content-Type: application/json"}));
        w.keychain.writesFail = Error{ErrorKind::KeychainLocked};
        w.open(email, first, true);
        QTRY_VERIFY(!w.kept.keeps(first));
        QVERIFY(w.end());
        QCOMPARE(w.server.requests().size(), 1);
    }

    // The caller need not wait any longer.
    void settlesIfAServerDoesNotCooperate()
    {
        World w;
        w.server.answerAllWith(TestServer::answer(500));
        w.open(email, first, false);
        w.open(QStringLiteral("me@home.example"), second, false);
        QVERIFY(w.end());
        QCOMPARE(w.server.requests().size(), 2);
    }

    void hasNothingToDoWithoutSessions()
    {
        World w;
        QVERIFY(!endSessions(w.api, w.sessions, w.kept));
        w.open(email, first, true);
        QVERIFY(!endSessions(w.api, w.sessions, w.kept));
        QVERIFY(w.server.requests().isEmpty());
    }
};

SCRIPTO_TEST(TestSessionEnd)

} // namespace tst_sessionend

#include "tst_sessionend.moc"
