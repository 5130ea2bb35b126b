// SPDX-License-Identifier: MIT
#include "app/login/loginflow.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

namespace tst_onecode {

using namespace scripto;
using Step = CodeFlow::Step;
using CodeUse = LoginFlow::CodeUse;

namespace {

const QString email = QStringLiteral("Anna.Maria@example.com");
const QByteArray rawKey = "scripto_" + QByteArray(64, 'k');
const QByteArray cookie = "better-auth.session_token=aaaa.bbbb";

const QByteArray cliCode("POST /api/cli/login-request");
const QByteArray cliLogin("POST /api/cli/login-complete");
const QByteArray sessionCode("POST /api/auth/email-otp/send-verification-otp");
const QByteArray sessionLogin("POST /api/auth/sign-in/email-otp");
const QByteArray mintRoute("POST /api/keys");
const QByteArray meRoute("GET /api/auth/me");

QByteArray json(int status, const QByteArray &body, const QList<QByteArray> &headers = {})
{
    return TestServer::answer(status, body, QList<QByteArray>{"Content-Type: application/json"} + headers);
}

QByteArray refusal(int status, const QByteArray &code = "refused")
{
    return json(status, R"({"success":false,"error":{"code":")" + code + R"(","message":"No."}})");
}

const QByteArray signedIn =
    json(200, R"({"success":true,"data":{"apiKey":")" + rawKey + R"(","keyId":"k1","userId":"u1"}})");
const QByteArray sessionOpened =
    json(200, R"({"token":"aaaa","user":{"id":"u1","email":"anna.maria@example.com"}})", {"Set-Cookie: " + cookie});
const QByteArray minted =
    json(201,
         R"({"success":true,"data":{"key":")" + rawKey
             + R"(","record":{"id":"k1","name":"scripto-cli","prefix":"scripto_","start":"scripto_kk",)"
               R"("createdAt":"2026-11-22T11:59:58.000Z","expiresAt":"2027-11-22T12:00:00.000Z"}}})");

QByteArrayList notedIn(const LocalStores &f)
{
    QFile in(f.state + QStringLiteral("/mints.json"));
    QByteArrayList names;
    const QByteArray bytes = in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    for (const QJsonValue &value : QJsonDocument::fromJson(bytes)[u"mints"].toArray())
        names.append(value[u"name"].toString().toUtf8());
    return names;
}

// A server that wants a web session, answering by route.
struct Fixture : LocalStores {
    Fixture()
        : LocalStores(ServedByTestServer)
    {
        now = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);
        server.setScript([this](QTcpSocket *socket, const TestServer::Request &request) {
            const QByteArray route = request.method + ' ' + request.target;
            asked.append(route);
            if (const auto script = scripts.value(route))
                script(socket, request);
        });
        answer(cliCode, json(200, R"({"success":true,"data":{"ok":true,"email":"anna.maria@example.com"}})"));
        answer(cliLogin, signedIn);
        answer(sessionCode, json(200, R"({"success":true})"));
        answer(sessionLogin, sessionOpened);
        answer(mintRoute, minted);
        answer(meRoute, json(200, R"({"user":{"id":"u1"}})"));
        services.servers.noteWantsSession(server.url(), true);
        flow = std::make_unique<LoginFlow>(LoginFlow::Services{api, profiles, mints, services.sessions, services.kept,
                                                               services.servers, environment, clock},
                                           nullptr);
        start();
    }

    void answer(const QByteArray &route, const QByteArray &bytes) { scripts[route] = TestServer::sends(bytes); }

    void reachCode()
    {
        flow->requestCode(email, {});
        QTRY_COMPARE(flow->step(), Step::Code);
    }

    // Returns the step that follows.
    Step enterCode()
    {
        flow->complete(QStringLiteral("123456"));
        return stepAfterWait();
    }

    Step stepAfterWait()
    {
        [this] { QTRY_VERIFY(!flow->isWaiting()); }();
        return flow->step();
    }

    Secret cookieOfUser() const
    {
        return services.sessions.cookieFor(AccountId::ofUser(server.url(), QStringLiteral("u1")));
    }
    bool mayMint() const { return services.servers.sessionMayMint(server.url()); }
    Profile stored() const { return onDisk().profiles().value(0); }

    QHash<QByteArray, TestServer::Script> scripts;
    QByteArrayList asked;
    std::unique_ptr<LoginFlow> flow;
};

} // namespace

// Servers that want a web session for managing keys.
class TestOneCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneCodeMakesTheKeyAndOpensTheSession()
    {
        Fixture f;
        QSignalSpy accepted(f.flow.get(), &CodeFlow::codeAccepted);
        QCOMPARE(f.flow->codeUse(), CodeUse::KeyAndSession);
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Done);
        QCOMPARE(f.asked, (QByteArrayList{sessionCode, sessionLogin, mintRoute}));
        QCOMPARE(accepted.size(), 1);

        const TestServer::Request mint = f.server.requests().last();
        QCOMPARE(mint.headers.value("cookie"), cookie);
        QVERIFY(!mint.headers.contains("authorization"));
        QCOMPARE(mint.body, QByteArray(R"({"name":"scripto-cli"})"));

        const Profile stored = f.stored();
        QCOMPARE(stored.name, QStringLiteral("anna-maria"));
        QCOMPARE(stored.apiKey, Secret(rawKey));
        QCOMPARE(stored.keyId, QStringLiteral("k1"));
        QCOMPARE(stored.userId, QStringLiteral("u1"));
        QCOMPARE(stored.email, email.toLower());
        QCOMPARE(stored.keyName, QStringLiteral("scripto-cli"));
        QCOMPARE(stored.expiresAt, QDateTime({2027, 11, 22}, {12, 0}, Qt::UTC)); // as decided by the server
        QCOMPARE(f.onDisk().activeProfile(), stored.name);
        QVERIFY(f.keychain.entries.contains(stored.name));
        QTRY_COMPARE(notedIn(f), QByteArrayList());

        // The list is read with the session, without another code.
        f.answer("GET /api/keys", json(200, R"({"success":true,"data":{"keys":[]}})"));
        f.keys.select(stored.name);
        QTRY_VERIFY(f.keys.readAt().isValid());
        QVERIFY(f.keys.account().bySession);
        QCOMPARE(f.server.requests().last().headers.value("cookie"), cookie);
    }

    void keyIsRecordedBeforeTheCodeIsSent()
    {
        Fixture f;
        QByteArrayList noted;
        f.scripts[sessionLogin] = [&](QTcpSocket *socket, const TestServer::Request &) {
            noted = notedIn(f);
            socket->write(sessionOpened);
        };
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Done);
        QCOMPARE(noted, QByteArrayList{"scripto-cli"});
    }

    void sendsNothingForAKeyThatCouldNotBeSaved()
    {
        Fixture f;
        f.writeBytes("{ broken");
        f.flow->requestCode(email, {});
        QCOMPARE(f.stepAfterWait(), Step::Email);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::FileBroken);
        QVERIFY(f.asked.isEmpty());
    }

    void keepsAKeyThatCannotBeSaved()
    {
        Fixture f;
        f.reachCode();
        f.writeBytes("{ broken");
        QCOMPARE(f.enterCode(), Step::NotSaved);
        QCOMPARE(f.flow->unsavedKey(), Secret(rawKey));
        QCOMPARE(notedIn(f), QByteArrayList{"scripto-cli"});
        QVERIFY(QFile::remove(f.path));
        f.flow->saveAgain();
        QCOMPARE(f.stepAfterWait(), Step::Done);
        QCOMPARE(f.stored().apiKey, Secret(rawKey));
        QCOMPARE(f.stored().expiresAt, QDateTime({2027, 11, 22}, {12, 0}, Qt::UTC));
    }

    // The code goes to the CLI's route if that is known to be the only way, and the dialog can say so beforehand.
    void knowsBeforehandWhatTheCodeIsGoodFor_data()
    {
        QTest::addColumn<bool>("wantsSession");
        QTest::addColumn<bool>("mayMint");
        QTest::addColumn<CodeUse>("use");
        QTest::addColumn<bool>("opensSession");
        QTest::newRow("key is enough") << false << true << CodeUse::Key << false;
        QTest::newRow("session makes keys") << true << true << CodeUse::KeyAndSession << true;
        QTest::newRow("session makes no keys") << true << false << CodeUse::KeyBeforeSession << false;
    }

    void knowsBeforehandWhatTheCodeIsGoodFor()
    {
        QFETCH(bool, wantsSession);
        QFETCH(bool, mayMint);
        QFETCH(CodeUse, use);
        QFETCH(bool, opensSession);
        Fixture f;
        f.services.servers.noteWantsSession(f.server.url(), wantsSession);
        f.services.servers.noteSessionMayMint(f.server.url(), mayMint);
        f.flow->startWith({f.server.url(), email, {}});
        QCOMPARE(f.flow->codeUse(), use);
        f.reachCode();
        QCOMPARE(f.flow->codeUse(), use);
        QCOMPARE(f.enterCode(), Step::Done);
        QCOMPARE(f.asked.contains(sessionLogin), opensSession);
        QCOMPARE(f.asked.contains(cliLogin), !opensSession);
        QCOMPARE(f.stored().apiKey, Secret(rawKey));
    }

    void serversWithoutTheRoutesGetTheCliCodeAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("not found") << 404;
        QTest::newRow("not allowed") << 405;
    }

    void serversWithoutTheRoutesGetTheCliCodeAtOnce()
    {
        QFETCH(int, status);
        Fixture f;
        f.answer(sessionCode, TestServer::answer(status, "<h1>Nothing here</h1>", {"Content-Type: text/html"}));
        f.reachCode();
        QCOMPARE(f.flow->codeUse(), CodeUse::KeyWithoutSession);
        QCOMPARE(f.enterCode(), Step::Done);
        QCOMPARE(f.asked, (QByteArrayList{sessionCode, cliCode, cliLogin}));
        QCOMPARE(f.stored().apiKey, Secret(rawKey));
        QVERIFY(f.cookieOfUser().isEmpty());
    }

    void codeRequestCanBeCancelledOnBothRoutes()
    {
        Fixture f;
        f.scripts.remove(sessionCode); // never answered
        f.flow->requestCode(email, {});
        QTRY_COMPARE(f.asked.size(), 1);
        f.flow->cancelRequest();
        QCOMPARE(f.stepAfterWait(), Step::Email);
        QVERIFY(!f.flow->problem());

        f.answer(sessionCode, refusal(404));
        f.scripts.remove(cliCode);
        f.flow->requestCode(email, {});
        QTRY_COMPARE(f.asked.size(), 3);
        f.flow->cancelRequest();
        QCOMPARE(f.stepAfterWait(), Step::Email);
        QVERIFY(!f.flow->problem());
    }

    // Other refusals are shown; the user may choose the CLI's route.
    void otherRefusalsLeaveTheChoiceToTheUser()
    {
        Fixture f;
        f.answer(sessionCode, refusal(403));
        f.flow->requestCode(email, {});
        QCOMPARE(f.stepAfterWait(), Step::Email);
        QCOMPARE(f.flow->problem()->httpStatus, 403);
        QCOMPARE(f.asked, QByteArrayList{sessionCode});
        f.flow->useCliCode();
        QCOMPARE(f.flow->codeUse(), CodeUse::KeyBeforeSession);
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Done);
        QVERIFY(f.mayMint()); // nothing was shown about that
    }

    // With sign-up closed, a server may say that it has sent a code and send none.
    void aUserWithoutACodeCanUseTheCliCode()
    {
        Fixture f;
        f.reachCode();
        f.flow->useCliCode();
        f.flow->resendCode();
        QCOMPARE(f.stepAfterWait(), Step::Code);
        QCOMPARE(f.flow->codeUse(), CodeUse::KeyBeforeSession);
        QCOMPARE(f.enterCode(), Step::Done);
        QCOMPARE(f.asked, (QByteArrayList{sessionCode, cliCode, cliLogin}));
    }

    void wrongCodeLeadsBack()
    {
        Fixture f;
        f.answer(sessionLogin, json(400, R"({"message":"Invalid OTP","code":"INVALID_OTP"})"));
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Code);
        QCOMPARE(f.flow->problem()->said, QStringLiteral("Invalid OTP"));
        QVERIFY(!f.flow->isCodeSpent());
        QTRY_COMPARE(notedIn(f), QByteArrayList());
        f.answer(sessionLogin, sessionOpened);
        QCOMPARE(f.enterCode(), Step::Done);
    }

    // Before the session is open no key can exist.
    void lostSessionLeavesNoKeyBehind()
    {
        Fixture f;
        f.scripts[sessionLogin] = TestServer::resets();
        QSignalSpy lost(f.flow.get(), &LoginFlow::answerLost);
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Code);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::AnswerLost);
        QVERIFY(f.flow->isCodeSpent());
        QVERIFY(!f.flow->mayHaveLostKey());
        QVERIFY(lost.isEmpty());
        QTRY_COMPARE(notedIn(f), QByteArrayList());
    }

    // Only refusals of the session itself are remembered.
    void refusedMintKeepsTheSession_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("isRemembered");
        QTest::newRow("unauthenticated") << refusal(401) << true;
        QTest::newRow("forbidden") << refusal(403) << true;
        QTest::newRow("no such route") << refusal(404) << true;
        QTest::newRow("not allowed") << refusal(405) << true;
        QTest::newRow("bad name") << refusal(400) << false;
        QTest::newRow("too many") << refusal(429) << false;
        QTest::newRow("too many, in other words") << refusal(403, "RATE_LIMITED") << false;
    }

    void refusedMintKeepsTheSession()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, isRemembered);
        Fixture f;
        f.answer(mintRoute, answer);
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::NoKey);
        QVERIFY(f.flow->problem());
        QVERIFY(!f.flow->hasUnsafeKey());
        QCOMPARE(f.cookieOfUser(), Secret(cookie));
        QCOMPARE(f.mayMint(), !isRemembered);
        QCOMPARE(f.flow->canMintAgain(), !isRemembered);
        QCOMPARE(f.flow->codeUse(), CodeUse::KeyAfterSession);
        QTRY_COMPARE(notedIn(f), QByteArrayList());
        QVERIFY(f.onDisk().profiles().isEmpty());

        // One more code, by the CLI's route.
        f.asked.clear();
        f.flow->resendCode();
        QCOMPARE(f.stepAfterWait(), Step::Code);
        QVERIFY(f.flow->mayHaveLostKey());
        QCOMPARE(f.enterCode(), Step::Done);
        QCOMPARE(f.asked, (QByteArrayList{cliCode, cliLogin}));
        QCOMPARE(f.stored().apiKey, Secret(rawKey));
        QCOMPARE(f.cookieOfUser(), Secret(cookie));
    }

    void secondCodeMayHaveToWait()
    {
        Fixture f;
        f.answer(mintRoute, refusal(403));
        f.answer(cliCode, TestServer::answer(429, "slow down", {"Retry-After: 42", "Content-Type: text/plain"}));
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::NoKey);
        f.flow->resendCode();
        QCOMPARE(f.stepAfterWait(), Step::NoKey);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::RateLimited);
        QCOMPARE(f.flow->resendAllowedAt(), f.now.addSecs(42));
        QCOMPARE(f.cookieOfUser(), Secret(cookie));
    }

    void anotherAddressIsNotSignedIn()
    {
        Fixture f;
        f.answer(mintRoute, refusal(403));
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::NoKey);
        f.flow->resendCode();
        QCOMPARE(f.stepAfterWait(), Step::Code);
        f.flow->changeEmail();
        QCOMPARE(f.flow->codeUse(), CodeUse::KeyAfterSession);
        f.flow->requestCode(QStringLiteral("bert@example.com"), {});
        QCOMPARE(f.stepAfterWait(), Step::Code);
        QCOMPARE(f.flow->codeUse(), CodeUse::KeyBeforeSession);
    }

    void mintsAgainWithoutAnotherCode()
    {
        Fixture f;
        f.answer(mintRoute, refusal(429));
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::NoKey);
        f.answer(mintRoute, minted);
        f.flow->mintAgain();
        QCOMPARE(f.flow->step(), Step::Completing);
        QCOMPARE(f.stepAfterWait(), Step::Done);
        QCOMPARE(f.asked, (QByteArrayList{sessionCode, sessionLogin, mintRoute, mintRoute}));
        QTRY_COMPARE(notedIn(f), QByteArrayList());
    }

    void lostMintIsRemembered()
    {
        Fixture f;
        f.scripts[mintRoute] = TestServer::resets();
        QSignalSpy lost(f.flow.get(), &LoginFlow::answerLost);
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::NoKey);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::AnswerLost);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(notedIn(f), QByteArrayList{"scripto-cli"});
        f.answer(mintRoute, minted);
        f.flow->mintAgain();
        QCOMPARE(f.stepAfterWait(), Step::Done);
        QCOMPARE(lost.size(), 1);
        QTRY_COMPARE(notedIn(f), QByteArrayList{"scripto-cli"}); // of the lost one
    }

    void sessionThatEndsInTheMiddleNeedsAnotherCode()
    {
        Fixture f;
        f.answer(mintRoute, refusal(401));
        f.answer(meRoute, json(401, R"({"error":"Unauthorized"})"));
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Code);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::SessionNeeded);
        QVERIFY(f.flow->isCodeSpent());
        QVERIFY(f.cookieOfUser().isEmpty());
        QVERIFY(f.mayMint());
        QCOMPARE(f.flow->codeUse(), CodeUse::KeyAndSession);
        f.answer(mintRoute, minted);
        f.flow->resendCode();
        QCOMPARE(f.stepAfterWait(), Step::Code);
        QCOMPARE(f.enterCode(), Step::Done);
        QCOMPARE(f.cookieOfUser(), Secret(cookie));
    }

    void keepsTheSessionIfItIsNotKnownWhyItWasRefused()
    {
        Fixture f;
        f.answer(mintRoute, refusal(401));
        f.answer(meRoute, refusal(503));
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::NoKey);
        QVERIFY(f.mayMint());
        QCOMPARE(f.cookieOfUser(), Secret(cookie));
    }

    // An address that was given to another user must not let its session read the earlier user's keys.
    void sessionBelongsToItsUserOnly_data()
    {
        QTest::addColumn<QString>("userId"); // of the profile with the same address
        QTest::addColumn<bool>("isShared");
        QTest::newRow("same user") << QStringLiteral("u1") << true;
        QTest::newRow("not known") << QString() << true;
        QTest::newRow("another user") << QStringLiteral("u2") << false;
    }

    void sessionBelongsToItsUserOnly()
    {
        QFETCH(QString, userId);
        QFETCH(bool, isShared);
        Fixture f;
        Profile old;
        old.name = QStringLiteral("work");
        old.apiKey = Secret("scripto_" + QByteArray(64, 'o'));
        old.email = email.toLower();
        old.userId = userId;
        old.baseUrl = f.server.url().toString();
        f.writeFile({old}, old.name);
        QVERIFY(resultOf(f.profiles.readNow()));
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Done);
        const AccountId address = AccountId::ofEmail(f.server.url(), email);
        QCOMPARE(!f.services.sessions.cookieFor(address).isEmpty(), isShared);
        QCOMPARE(f.flow->profileName() == old.name, isShared);
        QCOMPARE(f.cookieOfUser(), Secret(cookie));
    }

    void staysSignedIn()
    {
        Fixture f;
        f.answer(sessionLogin,
                 json(200, R"({"user":{"id":"u1","email":"anna.maria@example.com"}})",
                      {"Set-Cookie: " + cookie + "; Max-Age=3600"}));
        f.flow->setStaysSignedIn(true);
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Done);
        QTRY_COMPARE(f.sessionKeychain.entries.size(), 1);
        const Result<KeptSession> kept = sessionIn(f.sessionKeychain.entries.first());
        QVERIFY(kept);
        QCOMPARE(kept->cookie, Secret(cookie));
        QCOMPARE(kept->expiresAt, f.now.addSecs(3600));
        QCOMPARE(f.keychain.entries.keys(), QStringList{QStringLiteral("anna-maria")}); // no profile
    }

    // Closing the dialog loses neither key nor session.
    void endsWithoutADialog()
    {
        Fixture f;
        f.reachCode();
        QSignalSpy ended(f.flow.get(), &CodeFlow::finishedDetached);
        f.flow->complete(QStringLiteral("123456"));
        QVERIFY(f.flow->hasUnsafeKey());
        f.flow->detach();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(f.flow->step(), Step::Done);
        QCOMPARE(f.stored().apiKey, Secret(rawKey));
    }

    void learnsFromLists()
    {
        Fixture f;
        f.services.servers.noteWantsSession(f.server.url(), false);
        f.answer("GET /api/keys", refusal(401));
        f.flow->startWith({f.server.url(), email, {}});
        f.reachCode();
        QCOMPARE(f.enterCode(), Step::Done);
        QVERIFY(f.asked.contains(cliLogin));
        f.keys.select(f.flow->profileName());
        QTRY_VERIFY(f.services.servers.wantsSession(f.server.url()));
        QTRY_VERIFY(!f.keys.isReading());
        f.answer("GET /api/keys", json(200, R"({"success":true,"data":{"keys":[]}})"));
        (void)resultOf(f.api.listKeys({f.server.url(), Secret(rawKey)}));
        QVERIFY(!f.services.servers.wantsSession(f.server.url()));
    }
};

SCRIPTO_TEST(TestOneCode)

} // namespace tst_onecode

#include "tst_onecode.moc"
