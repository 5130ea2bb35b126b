// SPDX-License-Identifier: MIT
#include "app/api/scriptoapi.h"

#include "app/core/worker.h"
#include "tests/api/httpfixture.h"
#include "tests/support/gapprobe.h"
#include "tests/support/testroom.h"

#include <QTimer>

namespace tst_scriptoapi {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "Content-Type: application/json";
const QString rawKey = u"scripto_bbbbbbbbbbbbbbbbbbbbbbbb"_qs;

QByteArray ok(const QByteArray &data, int status = 200)
{
    return TestServer::answer(status, R"({"success":true,"data":)" + data + "}", {json});
}

} // namespace

// The routes: what each method sends, byte by byte, and what it returns.
class TestScriptoApi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void requestsACode();
    void completesTheLogin();
    void completesTheLoginWithoutAName();
    void asksWhoseKeyItIs();
    void listsKeys();
    void mintsAKey();
    void mintsAKeyThatNeverExpires();
    void revokesAKey();
    void escapesIds_data();
    void escapesIds();
    void refusesIdsThatNameNoKey_data();
    void refusesIdsThatNameNoKey();
    void sendsAKeyToItsServerOnly();
    void reportsErrorsOfTheServer();
    void reportsErrorsOfTheConnection_data();
    void reportsErrorsOfTheConnection();
    void cancelStopsAList();
    void readsAResponseAfterItsReceiverIsGone();
    void largeResponsesDoNotBlock_data();
    void largeResponsesDoNotBlock();
    void accountsForTwoHundredMintsUnderFaults();

private:
    Credentials credentials() const { return {m_server->url(), testKey()}; }
    // The only request that was sent, after checking its constant headers.
    TestServer::Request onlyRequest(bool withKey) const;

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Worker> m_worker;
    std::unique_ptr<ScriptoApi> m_api;
};

void TestScriptoApi::init()
{
    HttpLimits limits;
    limits.connected = limits.firstByte = 500ms;
    limits.pause = 1ms;
    m_server = std::make_unique<TestServer>();
    m_http = std::make_unique<HttpClient>(limits);
    m_worker = std::make_unique<Worker>();
    m_api = std::make_unique<ScriptoApi>(*m_http, *m_worker);
}

void TestScriptoApi::cleanup()
{
    m_api.reset();
    m_http.reset();
    m_worker.reset();
    m_server.reset();
}

TestServer::Request TestScriptoApi::onlyRequest(bool withKey) const
{
    if (m_server->requests().size() != 1) {
        QTest::qFail("not one request", __FILE__, __LINE__);
        return {};
    }
    const TestServer::Request request = m_server->requests().first();
    const QByteArray authorization = withKey ? "Bearer " + testKey().reveal().toByteArray() : QByteArray();
    const QByteArray contentType = request.method == "POST" ? "application/json" : "";
    if (request.headers.value("authorization") != authorization || request.headers.value("content-type") != contentType)
        QTest::qFail("unexpected headers", __FILE__, __LINE__);
    return request;
}

void TestScriptoApi::requestsACode()
{
    m_server->answerAllWith(ok(R"({"ok":true,"email":"you@example.com"})"));
    const auto sent = await(m_api->requestCode(m_server->url(), u" You@example.com "_qs));
    QVERIFY(sent);
    QCOMPARE(sent->email, u"you@example.com"_qs);
    const TestServer::Request request = onlyRequest(false);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/api/cli/login-request");
    QCOMPARE(request.body, R"({"email":"You@example.com"})");
}

void TestScriptoApi::completesTheLogin()
{
    m_server->answerAllWith(
        ok(R"({"apiKey":")" + rawKey.toUtf8() + R"(","keyId":"k1","userId":"u1","email":"you@example.com"})"));
    const auto signedIn =
        await(m_api->completeLogin(m_server->url(), u"you@example.com"_qs, u" 012 345\n"_qs, u"laptop"_qs));
    QVERIFY(signedIn);
    QCOMPARE(signedIn->apiKey.revealText(), rawKey);
    QCOMPARE(signedIn->keyId, u"k1"_qs);
    QCOMPARE(signedIn->userId, u"u1"_qs);
    QCOMPARE(signedIn->email, u"you@example.com"_qs);
    const TestServer::Request request = onlyRequest(false);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/api/cli/login-complete");
    QCOMPARE(request.body, R"({"email":"you@example.com","name":"laptop","otp":"012345"})");
}

void TestScriptoApi::completesTheLoginWithoutAName()
{
    m_server->answerAllWith(ok(R"({"apiKey":"scripto_c"})"));
    QVERIFY(await(m_api->completeLogin(m_server->url(), u"you@example.com"_qs, u"012345"_qs, u" "_qs)));
    QCOMPARE(onlyRequest(false).body, R"({"email":"you@example.com","otp":"012345"})");
}

void TestScriptoApi::asksWhoseKeyItIs()
{
    m_server->answerAllWith(TestServer::answer(200, R"({"user":{"id":"u1","email":"you@example.com","name":""}})"));
    const auto account = await(m_api->whoAmI(credentials()));
    QVERIFY(account);
    QCOMPARE(account->id, u"u1"_qs);
    const TestServer::Request request = onlyRequest(true);
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.target, "/api/auth/me");
    QCOMPARE(request.body, "");
}

void TestScriptoApi::listsKeys()
{
    m_server->answerAllWith(
        TestServer::answer(200, R"({"success":true,"data":{"keys":[{"id":"k1","name":"laptop","lastRequest":null}]}})",
                           {json, "Date: Fri, 02 Jan 2026 03:04:05 GMT"}));
    const auto list = await(m_api->listKeys(credentials()));
    QVERIFY(list);
    QCOMPARE(list->keys.size(), 1);
    QCOMPARE(list->keys.first().name, u"laptop"_qs);
    QCOMPARE(list->serverTime, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    const TestServer::Request request = onlyRequest(true);
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.target, "/api/keys");
}

void TestScriptoApi::mintsAKey()
{
    m_server->answerAllWith(ok(R"({"key":")" + rawKey.toUtf8() + R"(","record":{"id":"k2","name":"ci"}})", 201));
    const auto minted = await(m_api->mintKey(credentials(), u" ci "_qs, std::chrono::days(90)));
    QVERIFY(minted);
    QCOMPARE(minted->key.revealText(), rawKey);
    QCOMPARE(minted->record.id, u"k2"_qs);
    const TestServer::Request request = onlyRequest(true);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/api/keys");
    QCOMPARE(request.body, R"({"expiresIn":7776000,"name":"ci"})");
}

void TestScriptoApi::mintsAKeyThatNeverExpires()
{
    m_server->answerAllWith(ok(R"({"key":"scripto_c","record":{}})", 201));
    QVERIFY(await(m_api->mintKey(credentials(), u"Müllers “PC”"_qs, std::nullopt)));
    QCOMPARE(onlyRequest(true).body, QByteArray("{\"name\":\"Müllers “PC”\"}"));
}

void TestScriptoApi::revokesAKey()
{
    m_server->answerAllWith(ok(R"({"id":"k1","revoked":true})"));
    QVERIFY(await(m_api->revokeKey(credentials(), u"k1"_qs)));
    const TestServer::Request request = onlyRequest(true);
    QCOMPARE(request.method, "DELETE");
    QCOMPARE(request.target, "/api/keys/k1");
    QCOMPARE(request.body, "");
}

void TestScriptoApi::escapesIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("slash") << u"../me"_qs << QByteArray("/api/keys/..%2Fme");
    QTest::newRow("query") << u"a?b=c&d"_qs << QByteArray("/api/keys/a%3Fb%3Dc%26d");
    QTest::newRow("fragment") << u"a#b"_qs << QByteArray("/api/keys/a%23b");
    QTest::newRow("percent") << u"a%2Fb"_qs << QByteArray("/api/keys/a%252Fb");
    QTest::newRow("space") << u"a b"_qs << QByteArray("/api/keys/a%20b");
    QTest::newRow("line break") << u"a\r\nX: y"_qs << QByteArray("/api/keys/a%0D%0AX%3A%20y");
    QTest::newRow("umlaut") << u"ü"_qs << QByteArray("/api/keys/%C3%BC");
    QTest::newRow("dots and other characters") << u"...a"_qs << QByteArray("/api/keys/...a");
}

void TestScriptoApi::escapesIds()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, target);
    m_server->answerAllWith(ok("{}"));
    QVERIFY(await(m_api->revokeKey(credentials(), id)));
    QCOMPARE(onlyRequest(true).target, target);
}

void TestScriptoApi::refusesIdsThatNameNoKey_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("none") << QString();
    QTest::newRow("dot") << u"."_qs;
    QTest::newRow("dots") << u".."_qs;
}

void TestScriptoApi::refusesIdsThatNameNoKey()
{
    QFETCH(QString, id);
    const auto revoked = await(m_api->revokeKey(credentials(), id));
    QVERIFY(!revoked);
    QCOMPARE(revoked.error().kind, ErrorKind::Invalid);
    QCOMPARE(m_server->connections(), 0);
}

void TestScriptoApi::sendsAKeyToItsServerOnly()
{
    TestServer other;
    m_server->setScript(TestServer::sends(TestServer::answer(302, {}, {"Location: " + other.url().toEncoded()})));
    const auto list = await(m_api->listKeys(credentials()));
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::Redirected);
    QVERIFY(list.error().message.contains(other.url().authority()));
    QCOMPARE(other.connections(), 0);
}

void TestScriptoApi::reportsErrorsOfTheServer()
{
    m_server->answerAllWith(TestServer::answer(
        400, R"({"success":false,"error":{"code":"invalid-argument","message":"Wrong","nextAction":"do this"}})",
        {json}));
    const auto check = [](const auto &result) {
        return !result && result.error().kind == ErrorKind::Refused && result.error().code == u"invalid-argument"
            && result.error().said == u"Wrong" && result.error().nextAction == u"do this"
            && result.error().httpStatus == 400;
    };
    QVERIFY(check(await(m_api->requestCode(m_server->url(), u"a@b"_qs))));
    QVERIFY(check(await(m_api->completeLogin(m_server->url(), u"a@b"_qs, u"1"_qs, {}))));
    QVERIFY(check(await(m_api->whoAmI(credentials()))));
    QVERIFY(check(await(m_api->listKeys(credentials()))));
    QVERIFY(check(await(m_api->mintKey(credentials(), u"x"_qs, {}))));
    QVERIFY(check(await(m_api->revokeKey(credentials(), u"x"_qs))));
    QCOMPARE(m_server->requests().size(), 6);
}

void TestScriptoApi::reportsErrorsOfTheConnection_data()
{
    QTest::addColumn<TestServer::Script>("script");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("no response") << TestServer::sendsAndCloses({});
    QTest::newRow("reset") << TestServer::resets();
    QTest::newRow("half a body") << TestServer::sendsAndCloses("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
    QTest::newRow("truncated chunk") << TestServer::sendsAndCloses(chunked + "20\r\n{\"success\":");
    QTest::newRow("no last chunk") << TestServer::sendsAndCloses(chunked + "b\r\n{\"success\":\r\n");
    QTest::newRow("invalid chunk") << TestServer::sendsAndCloses(chunked + "zz\r\n{}\r\n0\r\n\r\n");
    QTest::newRow("damaged compression") << TestServer::sends(
        TestServer::answer(200, qCompress("{}").sliced(4).chopped(5), {json, "Content-Encoding: deflate"}));
    QTest::newRow("unknown compression") << TestServer::sends(
        TestServer::answer(200, "\x0b\x02\x80{}\x03", {json, "Content-Encoding: br"}));
    QTest::newRow("early hint without a response") << TestServer::sendsAndCloses("HTTP/1.1 103 Early Hints\r\n\r\n");
    QTest::newRow("web page") << TestServer::sends(TestServer::answer(200, "<html>", {"Content-Type: text/html"}));
    QTest::newRow("nothing") << TestServer::sends(TestServer::answer(200));
    QTest::newRow("empty message") << TestServer::Script([](QTcpSocket *, const TestServer::Request &) {});
}

void TestScriptoApi::reportsErrorsOfTheConnection()
{
    QFETCH(TestServer::Script, script);
    m_server->setScript(script);
    for (const bool isMint : {true, false}) {
        const auto lost = isMint ? await(m_api->mintKey(credentials(), u"x"_qs, {})).map([](auto) { return Done{}; })
                                 : await(m_api->revokeKey(credentials(), u"x"_qs));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::AnswerLost);
        QVERIFY(!lost.error().message.isEmpty());
    }
    QCOMPARE(m_server->requests().size(), 2);
    const auto login = await(m_api->completeLogin(m_server->url(), u"a@b"_qs, u"1"_qs, {}));
    QCOMPARE(login.error().kind, ErrorKind::AnswerLost);
    QCOMPARE(m_server->requests().size(), 3);
    const auto list = await(m_api->listKeys(credentials()));
    QVERIFY(!list && list.error().kind != ErrorKind::AnswerLost);
}

void TestScriptoApi::cancelStopsAList()
{
    m_server->setScript([](QTcpSocket *, const TestServer::Request &) {});
    auto *call = m_api->listKeys(credentials());
    QTRY_COMPARE(m_server->requests().size(), 1);
    call->cancel();
    QTRY_COMPARE(m_server->openConnections(), 0);
}

// Closing a dialog is no reason to lose a key: the request continues and its response reaches the remaining receivers.
void TestScriptoApi::readsAResponseAfterItsReceiverIsGone()
{
    QTcpSocket *held = nullptr;
    m_server->setScript([&](QTcpSocket *socket, const TestServer::Request &) { held = socket; });
    auto *call = m_api->mintKey(credentials(), u"x"_qs, {});
    QString kept;
    call->then(this, [&](const Result<MintedKey> &minted) { kept = minted ? minted->key.revealText() : QString(); });
    auto dialog = std::make_unique<QObject>();
    call->then(dialog.get(), [](const Result<MintedKey> &) { QFAIL("the dialog is closed"); });
    QTRY_VERIFY(held);
    dialog.reset();
    held->write(ok(R"({"key":")" + rawKey.toUtf8() + R"("})", 201));
    QTRY_COMPARE(kept, rawKey);
}

void TestScriptoApi::largeResponsesDoNotBlock_data()
{
    QTest::addColumn<QByteArray>("answer");
    QByteArray rows;
    for (int i = 0; i < 100'000; ++i)
        rows += (i ? "," : "") + ("{\"id\":\"key-" + QByteArray::number(i))
            + R"(","name":"laptop","start":"scripto_ab","createdAt":"2026-01-02T03:04:05.678Z","expiresAt":null,)"
              R"("lastRequest":"2026-03-29T02:30:00","enabled":true,"requestCount":0,"metadata":null})";
    QTest::newRow("100,000 rows") << ok(R"({"key":"scripto_c","keys":[)" + rows + "]}");
    const QByteArray much(30'000'000, 'x');
    QTest::newRow("long text") << ok(R"({"key":"scripto_c","keys":[{"id":"1","name":")" + much + "\"}]}");
    QTest::newRow("error with a long text")
        << TestServer::answer(500, R"({"success":false,"error":{"message":")" + much + "\"}}", {json});
    QTest::newRow("not JSON") << TestServer::answer(200, much, {json});
}

// Every route, since a server may send anything.
void TestScriptoApi::largeResponsesDoNotBlock()
{
    QFETCH(QByteArray, answer);
    m_server->answerAllWith(answer);
    HttpClient http; // with its usual patience
    ScriptoApi api(http, *m_worker);
    GapProbe probe;
    const auto list = await(api.listKeys(credentials()), 60'000);
    const auto minted = await(api.mintKey(credentials(), u"x"_qs, {}), 60'000);
    (void)await(api.revokeKey(credentials(), u"x"_qs), 60'000);
    (void)await(api.whoAmI(credentials()), 60'000);
    QVERIFY2(probe.longest() < 250, qPrintable(u"%1 ms"_qs.arg(probe.longest())));
    QCOMPARE(minted.has_value(), list.has_value());
    if (minted)
        QCOMPARE(minted->key.revealText(), u"scripto_c"_qs);
    else
        QVERIFY(list.error().said.size() <= 1000);
}

// The server has exactly the keys that the program knows plus those it reported as uncertain.
void TestScriptoApi::accountsForTwoHundredMintsUnderFaults()
{
    HttpClient http; // with its usual patience, since the machine may be busy
    ScriptoApi api(http, *m_worker);
    QStringList made;
    m_server->setScript([&](QTcpSocket *socket, const TestServer::Request &) {
        const int turn = static_cast<int>(m_server->requests().size());
        if (turn % 9 == 4)
            return socket->disconnectFromHost(); // before doing it
        made.append(u"scripto_%1"_qs.arg(turn));
        if (turn % 7 == 3)
            return socket->disconnectFromHost(); // after doing it
        socket->write(ok(R"({"key":")" + made.last().toUtf8() + R"("})", 201));
    });
    QStringList known;
    int uncertain = 0;
    int unsent = 0; // on a busy machine the server may close a connection just when it is about to be used
    for (int i = 0; i < 200; ++i)
        api.mintKey(credentials(), u"x"_qs, {})->then(this, [&](const Result<MintedKey> &minted) {
            if (minted)
                known.append(minted->key.revealText());
            else if (minted.error().kind == ErrorKind::AnswerLost)
                ++uncertain;
            else if (minted.error().kind == ErrorKind::Unreachable || minted.error().kind == ErrorKind::TimedOut)
                ++unsent;
        });
    QTRY_COMPARE_WITH_TIMEOUT(known.size() + uncertain + unsent, 200, 60'000);
    // Requests reported as unsent were not sent, and all others were sent once.
    QCOMPARE(m_server->requests().size(), 200 - unsent);
    for (const QString &key : known)
        QVERIFY(made.removeOne(key));
    QVERIFY(uncertain > 0 && made.size() <= uncertain);
}

SCRIPTO_TEST(TestScriptoApi)

} // namespace tst_scriptoapi

#include "tst_scriptoapi.moc"
