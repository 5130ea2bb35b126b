// SPDX-License-Identifier: MIT
#include "app/api/httpclient.h"
#include "app/core/worker.h"
#include "app/login/sessionflow.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/testroom.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sessionflow {

using namespace scripto;
using Step = CodeFlow::Step;

namespace {

const QString email = QStringLiteral("you@example.com");
const QByteArray cookie = "better-auth.session_token=aaaa.bbbb";

QByteArray json(int status, const QByteArray &body, const QList<QByteArray> &headers = {})
{
    return TestServer::answer(status, body, QList<QByteArray>{"Content-Type: application/json"} + headers);
}

const QByteArray codeSent = json(200, R"({"success":true})");
QByteArray signedInAs(const QByteArray &user)
{
    return json(200, R"({"token":"aaaa","user":)" + user + '}', {"Set-Cookie: " + cookie + "; Path=/"});
}

const QByteArray signedIn = signedInAs(R"({"id":"u1","email":"you@example.com"})");
const QByteArray signedOut = json(200, R"({"success":true})");
const QByteArray wrongCode = json(400, R"({"message":"Invalid OTP","code":"INVALID_OTP"})");

struct Fixture {
    Fixture(const QString &knownEmail, const QString &knownId, const QList<QByteArray> &answers)
    {
        Profile profile;
        profile.name = QStringLiteral("work");
        profile.apiKey = Secret(QByteArrayView("scripto_wwwwwwww"));
        profile.email = knownEmail;
        profile.userId = knownId;
        QList<TestServer::Script> scripts;
        for (const QByteArray &answer : answers)
            scripts.append(TestServer::sends(answer));
        server.setScripts(scripts);
        flow = std::make_unique<SessionFlow>(
            api, sessions, keptSessions,
            SessionRequest{server.url(), profile, AccountId::ofProfile(server.url(), QStringLiteral("tag"))},
            [this] { return now; }, nullptr);
    }

    void reachCode()
    {
        flow->requestCode(email);
        QTRY_COMPARE(flow->step(), Step::Code);
    }

    // The step after the code.
    Step stepAfterCode()
    {
        reachCode();
        flow->complete(QStringLiteral("123456"));
        [&] { QTRY_VERIFY(!flow->isWaiting()); }();
        return flow->step();
    }

    Secret kept(const AccountId &account) const { return sessions.cookieFor(account); }
    Secret keptForAddress() const { return kept(AccountId::ofEmail(server.url(), email)); }
    Secret keptForTag() const { return kept(AccountId::ofProfile(server.url(), QStringLiteral("tag"))); }

    TestServer server;
    HttpClient http;
    Worker worker;
    ScriptoApi api{http, worker};
    WebSessions sessions;
    FakeKeychain keychain;
    KeptSessions keptSessions{sessions, keychain, [this] { return now; }};
    QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);
    std::unique_ptr<SessionFlow> flow;
};

} // namespace

class TestSessionFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensASession()
    {
        Fixture f(email, {}, {codeSent, signedIn});
        QCOMPARE(f.flow->email(), email);
        QVERIFY(f.flow->knowsEmail());
        QSignalSpy opened(&f.sessions, &WebSessions::opened);
        QSignalSpy accepted(f.flow.get(), &CodeFlow::codeAccepted);
        QCOMPARE(f.stepAfterCode(), Step::Done);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.first().first().toInt(), 6);
        QCOMPARE(opened.first(), (QVariantList{f.server.url(), email}));
        QCOMPARE(f.server.requests().at(0).target, QByteArray("/api/auth/email-otp/send-verification-otp"));
        QCOMPARE(f.server.requests().at(1).target, QByteArray("/api/auth/sign-in/email-otp"));
        // The session is found by every name that the account may have later.
        QCOMPARE(f.kept(AccountId::ofUser(f.server.url(), QStringLiteral("u1"))), Secret(cookie));
        QCOMPARE(f.keptForAddress(), Secret(cookie));
        QCOMPARE(f.keptForTag(), Secret(cookie));
    }

    void wrongCodeLeadsBack()
    {
        Fixture f(email, {}, {codeSent, wrongCode});
        QCOMPARE(f.stepAfterCode(), Step::Code);
        QCOMPARE(f.flow->problem()->said, QStringLiteral("Invalid OTP"));
        QVERIFY(f.keptForAddress().isEmpty());
    }

    void reportsThePauseRequiredByTheServer()
    {
        Fixture f(email, {}, {json(429, "{}", {"Retry-After: 40"})});
        f.flow->requestCode(email);
        QTRY_COMPARE(f.flow->step(), Step::Email);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::RateLimited);
        QCOMPARE(f.flow->resendAllowedAt(), f.now.addSecs(40));
    }

    void refusesAnotherAccount_data()
    {
        QTest::addColumn<QString>("knownEmail");
        QTest::addColumn<QString>("knownId");
        QTest::addColumn<QByteArray>("user"); // in the session's response
        QTest::addColumn<QByteArray>("me"); // empty means not asked
        QTest::addColumn<bool>("accepted");
        const QByteArray both = R"({"id":"u1","email":"you@example.com"})";
        const QByteArray noId = R"({"email":"you@example.com"})";
        const QByteArray noAddress = R"({"id":"u1"})";
        const QByteArray me = R"({"user":{"id":"u1"}})";
        const QByteArray other = R"({"user":{"id":"u2"}})";
        QTest::newRow("same id") << QString() << QStringLiteral("u1") << both << QByteArray() << true;
        QTest::newRow("another id") << email << QStringLiteral("u2") << both << QByteArray() << false;
        QTest::newRow("id missing in the response") << email << QStringLiteral("u1") << noId << QByteArray() << true;
        QTest::newRow("address missing in the response") << email << QString() << noAddress << QByteArray() << true;
        QTest::newRow("same address") << QStringLiteral("You@Example.com") << QString() << both << QByteArray() << true;
        QTest::newRow("another address") << QStringLiteral("me@home.example") << QString() << both << QByteArray()
                                         << false;
        QTest::newRow("known to the server") << QString() << QString() << both << me << true;
        QTest::newRow("another account on the server") << QString() << QString() << both << other << false;
    }

    void refusesAnotherAccount()
    {
        QFETCH(QString, knownEmail);
        QFETCH(QString, knownId);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, me);
        QFETCH(bool, accepted);
        QList<QByteArray> answers{codeSent, signedInAs(user)};
        if (!me.isEmpty())
            answers.append(json(200, me));
        if (!accepted)
            answers.append(signedOut);
        Fixture f(knownEmail, knownId, answers);
        QSignalSpy opened(&f.sessions, &WebSessions::opened);
        QCOMPARE(f.stepAfterCode(), accepted ? Step::Done : Step::Email);
        QCOMPARE(opened.size(), accepted ? 1 : 0);
        QCOMPARE(f.keptForAddress().isEmpty(), !accepted);
        QCOMPARE(f.keptForTag().isEmpty(), !accepted);
        QVERIFY(f.kept(AccountId()).isEmpty()); // no account's
        if (accepted)
            return;
        QVERIFY(f.flow->problem()->message.contains(u"another account"));
        // The session is closed on the server.
        QTRY_COMPARE(f.server.requests().size(), answers.size());
        QCOMPARE(f.server.requests().last().target, QByteArray("/api/auth/sign-out"));
        QCOMPARE(f.server.requests().last().headers.value("cookie"), cookie);
    }

    // Its account cannot be compared.
    void dropsASessionThatCannotBeCompared()
    {
        Fixture f({}, {}, {codeSent, signedIn, json(500, "{}")});
        QCOMPARE(f.stepAfterCode(), Step::Code);
        QCOMPARE(f.flow->problem()->httpStatus, 500);
        QVERIFY(f.keptForAddress().isEmpty());
    }

    void staysSignedInOnlyIfWanted_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::newRow("until the program ends") << false;
        QTest::newRow("until the user signs out") << true;
    }

    void staysSignedInOnlyIfWanted()
    {
        QFETCH(bool, stays);
        const QByteArray lasting = json(200, R"({"user":{"id":"u1"}})", {"Set-Cookie: " + cookie + "; Max-Age=604800"});
        Fixture f(email, {}, {codeSent, lasting});
        f.flow->setStaysSignedIn(stays);
        QCOMPARE(f.stepAfterCode(), Step::Done);
        QTRY_COMPARE(f.keychain.entries.size(), stays ? 1 : 0);
        if (!stays)
            return;
        const Result<KeptSession> kept = sessionIn(f.keychain.entries.first());
        QVERIFY(kept);
        QCOMPARE(kept->server, f.server.url());
        QCOMPARE(kept->cookie, Secret(cookie));
        QCOMPARE(kept->expiresAt, f.now.addSecs(604800));
        QCOMPARE(kept->names.size(), 3);
    }

    void keepsTheSessionWithoutADialog()
    {
        Fixture f(email, {}, {codeSent, signedIn});
        f.reachCode();
        QSignalSpy unseen(f.flow.get(), &CodeFlow::finishedDetached);
        f.flow->complete(QStringLiteral("123456"));
        f.flow->detach();
        QTRY_COMPARE(unseen.size(), 1);
        QCOMPARE(f.flow->step(), Step::Done);
        QVERIFY(!f.keptForAddress().isEmpty());
    }
};

SCRIPTO_TEST(TestSessionFlow)

} // namespace tst_sessionflow

#include "tst_sessionflow.moc"
