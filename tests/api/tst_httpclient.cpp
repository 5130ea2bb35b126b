// SPDX-License-Identifier: MIT
#include "tests/api/httpfixture.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QTimer>

namespace tst_httpclient {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "Content-Type: application/json";

void addMethods()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("get") << Method::Get;
    QTest::newRow("post") << Method::Post;
    QTest::newRow("delete") << Method::Delete;
}

} // namespace

// What HttpClient sends, and how it handles complete responses.
class TestHttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsAGet();
    void sendsAPost();
    void sendsADelete();
    void everyStatusIsAResponse_data();
    void everyStatusIsAResponse();
    void keepsAnErrorStatusWithABrokenBody();
    void readsResponsesHoweverTheyArrive_data();
    void readsResponsesHoweverTheyArrive();
    void ignoresAuthenticationChallenges_data();
    void ignoresAuthenticationChallenges();
    void storesNoCookies();
    void refusesUnsafeRequests_data();
    void refusesUnsafeRequests();
    void refusesCookiesWithLineBreaks();
    void sendsTheLongestKey();
    void doesNotReuseIdleConnections();
    void sendsSixRequestsAtATime();
    void handlesThousandsOfWaitingRequests();
    void cancelClosesTheConnection_data();
    void cancelClosesTheConnection();
    void neverSendsACancelledRequest();
    void closesConnectionsAtItsEnd();
};

void TestHttpClient::sendsAGet()
{
    TestServer server;
    server.answerAllWith(TestServer::answer(
        200, R"({"a":1})",
        {"Content-Type: Application/JSON; charset=utf-8", "Date: Sun, 29 Mar 2026 02:30:00 GMT", "Retry-After: 7"}));
    HttpClient client;
    const auto answer = await(client.send(requestTo(server.url(), Method::Get, u"/api/auth/me"_qs)));

    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->contentType, "application/json");
    QCOMPARE(answer->body, R"({"a":1})");
    QCOMPARE(answer->date, QDateTime(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC));
    QCOMPARE(answer->retryAfter, 7s);

    QCOMPARE(server.requests().size(), 1);
    const TestServer::Request &request = server.requests().first();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.target, "/api/auth/me");
    QCOMPARE(request.headers.value("authorization"), "Bearer " + testKey().reveal().toByteArray());
    QCOMPARE(request.headers.value("user-agent"), "scripto-keys/" SCRIPTO_VERSION);
    QCOMPARE(request.headers.value("accept"), "application/json");
    QCOMPARE(request.headers.value("accept-encoding"), "identity");
    QVERIFY(!request.headers.contains("content-type"));
    QVERIFY(!request.headers.contains("content-length"));
    QVERIFY(!request.headers.contains("cookie"));
}

void TestHttpClient::sendsAPost()
{
    TestServer server;
    server.answerAllWith(TestServer::answer(201, "{}", {json}));
    HttpClient client;
    HttpRequest toSend = requestTo(server.url(), Method::Post);
    toSend.bearer = {};
    toSend.json = QByteArray(300'000, 'x');
    const auto answer = await(client.send(toSend));

    QVERIFY(answer);
    QCOMPARE(answer->status, 201);
    QCOMPARE(server.requests().size(), 1);
    const TestServer::Request &request = server.requests().first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QCOMPARE(request.headers.value("content-length"), "300000");
    QCOMPARE(request.body, toSend.json);
    QVERIFY(!request.headers.contains("authorization"));
}

void TestHttpClient::sendsADelete()
{
    TestServer server;
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    HttpClient client;
    QVERIFY(await(client.send(requestTo(server.url(), Method::Delete, u"/api/keys/k1"_qs))));

    const TestServer::Request &request = server.requests().first();
    QCOMPARE(request.method, "DELETE");
    QCOMPARE(request.target, "/api/keys/k1");
    QVERIFY(!request.headers.contains("content-type")); // otherwise a server may look for JSON in the empty body
    QCOMPARE(request.headers.value("content-length", "0"), "0");
    QVERIFY(!request.headers.contains("transfer-encoding"));
}

void TestHttpClient::everyStatusIsAResponse_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    for (const int status : {200, 201, 204, 304, 400, 401, 403, 404, 405, 407, 409,
                             410, 415, 418, 422, 429, 500, 501, 502, 503, 504, 599}) {
        for (const QByteArray &body : {QByteArray(), QByteArray("{\"x\":1}")}) {
            if (body.isEmpty() || (status != 204 && status != 304))
                QTest::addRow("%d, %s", status, body.isEmpty() ? "empty" : "body") << status << body;
        }
    }
}

void TestHttpClient::everyStatusIsAResponse()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    TestServer server;
    server.answerAllWith(TestServer::answer(status, body, {json}));
    HttpClient client(withoutPause());
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, body);
    }
    const bool isTriedAgain = status == 502 || status == 503 || status == 504;
    QCOMPARE(server.requests().size(), isTriedAgain ? 5 : 3);
}

void TestHttpClient::keepsAnErrorStatusWithABrokenBody()
{
    TestServer server;
    server.setScript(TestServer::sendsAndCloses("HTTP/1.1 403 No\r\nContent-Length: 500\r\n\r\n{\"half"));
    HttpClient client;
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY(answer);
        QCOMPARE(answer->status, 403);
    }
}

void TestHttpClient::readsResponsesHoweverTheyArrive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray body = R"({"key":"scripto_bbbbbbbbbbbb"})";
    const QByteArray plain = TestServer::answer(201, body, {json});
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n";
    QTest::newRow("103 first") << hints + plain;
    QTest::newRow("100 and 103 first") << "HTTP/1.1 100 Continue\r\n\r\n" + hints + hints + plain;
    // A proxy may compress a response although the client did not ask for that.
    QTest::newRow("deflate") << TestServer::answer(201, qCompress(body).sliced(4), {json, "Content-Encoding: deflate"});
    const QByteArray gzip = QByteArray::fromHex("1f8b0800000000000203ab56ca4ead54b2522a4e2eca2c28c98f4f42024a"
                                                "b5004ee7fb6c1e000000");
    QTest::newRow("gzip") << TestServer::answer(201, gzip, {json, "Content-Encoding: gzip"});
    QTest::newRow("103 and gzip in chunks") << hints
            + "HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
            + QByteArray::number(gzip.size(), 16) + "\r\n" + gzip + "\r\n0\r\n\r\n";
}

void TestHttpClient::readsResponsesHoweverTheyArrive()
{
    QFETCH(QByteArray, bytes);
    TestServer server;
    // In two pieces that are read separately.
    server.setScript([bytes](QTcpSocket *socket, const TestServer::Request &) {
        const QByteArray rest = bytes.sliced(30);
        socket->write(bytes.first(30));
        QTimer::singleShot(20ms, socket, [socket, rest] { socket->write(rest); });
    });
    HttpClient client;
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, R"({"key":"scripto_bbbbbbbbbbbb"})");
    }
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.connections(), 1); // nothing of one response remains for the next
}

void TestHttpClient::ignoresAuthenticationChallenges_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("basic") << QByteArray("WWW-Authenticate: Basic realm=\"x\"");
    QTest::newRow("digest") << QByteArray("WWW-Authenticate: Digest realm=\"x\", nonce=\"abc\", qop=\"auth\"");
    QTest::newRow("ntlm") << QByteArray("WWW-Authenticate: NTLM");
    QTest::newRow("negotiate") << QByteArray("WWW-Authenticate: Negotiate");
    QTest::newRow("bearer") << QByteArray("WWW-Authenticate: Bearer");
    QTest::newRow("broken") << QByteArray("WWW-Authenticate: ,,=");
}

// Qt would look for other credentials and repeat the request with them.
void TestHttpClient::ignoresAuthenticationChallenges()
{
    QFETCH(QByteArray, challenge);
    TestServer server;
    server.answerAllWith(TestServer::answer(401, R"({"error":"Unauthorized"})", {json, challenge}));
    HttpClient client;
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
        QCOMPARE(answer->status, 401);
        QCOMPARE(answer->body, R"({"error":"Unauthorized"})");
    }
    QCOMPARE(server.requests().size(), 3);
}

void TestHttpClient::storesNoCookies()
{
    TestServer server;
    server.answerAllWith(TestServer::answer(200, "{}", {"Set-Cookie: session=1; Path=/"}));
    HttpClient client;
    QVERIFY(await(client.send(requestTo(server.url(), Method::Get))));
    QVERIFY(await(client.send(requestTo(server.url(), Method::Get))));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().headers.contains("cookie"));
}

void TestHttpClient::refusesUnsafeRequests_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray key = testKey().reveal().toByteArray();
    QTest::newRow("plain http") << u"http://scripto.invalid/api/keys"_qs << key << ErrorKind::Insecure;
    QTest::newRow("plain http in the local network") << u"http://192.168.0.1/api/keys"_qs << key << ErrorKind::Insecure;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.scripto.invalid/x"_qs << key << ErrorKind::Insecure;
    QTest::newRow("user info") << u"https://user:pw@scripto.invalid/x"_qs << key << ErrorKind::Insecure;
    QTest::newRow("ftp") << u"ftp://127.0.0.1/x"_qs << key << ErrorKind::Invalid;
    QTest::newRow("file") << u"file:///etc/passwd"_qs << key << ErrorKind::Invalid;
    QTest::newRow("no URL") << QString() << key << ErrorKind::Invalid;
    QTest::newRow("line break in the key") << u"SERVER"_qs << key + "\r\nX-Evil: 1" << ErrorKind::Invalid;
    QTest::newRow("space in the key") << u"SERVER"_qs << key + " x" << ErrorKind::Invalid;
    QTest::newRow("control character in the key") << u"SERVER"_qs << key + "\x7f" << ErrorKind::Invalid;
    QTest::newRow("key is a file") << u"SERVER"_qs << QByteArray(8193, 'a') << ErrorKind::Invalid;
    QTest::newRow("key in the path") << u"SERVER/api/keys/scripto_qqqqqqqqqqqqqqqqqqqq"_qs << key << ErrorKind::Invalid;
    QTest::newRow("key as the user name") << u"NAME"_qs << key << ErrorKind::Invalid;
    QTest::newRow("umlaut in the key") << u"SERVER"_qs << key + "\xc3\xa4" << ErrorKind::Invalid;
}

void TestHttpClient::refusesUnsafeRequests()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, key);
    QFETCH(ErrorKind, kind);
    QByteArray json = R"({"name":"for scripto_qqqqqqqqqqqqqqqqqqqq"})";
    TestServer server;
    if (url == u"NAME")
        url = u"SERVER"_qs;
    else
        json = R"({"name":"laptop"})";
    const bool isBare = url == u"SERVER";
    HttpRequest request = requestTo(QUrl(url.replace(u"SERVER"_qs, server.url().toString())), Method::Post);
    request.json = json;
    if (!isBare)
        request.url = QUrl(url);
    request.bearer = Secret(QByteArrayView(key));
    HttpClient client;
    const auto answer = await(client.send(request));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY(!answer.error().message.isEmpty());
    QCOMPARE(server.connections(), 0);
}

void TestHttpClient::refusesCookiesWithLineBreaks()
{
    TestServer server;
    HttpRequest request = requestTo(server.url(), Method::Get);
    request.bearer = {};
    request.cookie = Secret(QByteArrayView("session=1\r\nX-Evil: 1"));
    HttpClient client;
    const auto answer = await(client.send(request));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Invalid);
    QCOMPARE(server.connections(), 0);
}

void TestHttpClient::sendsTheLongestKey()
{
    TestServer server;
    server.answerAllWith(TestServer::answer(401, "{}", {json}));
    HttpRequest request = requestTo(server.url(), Method::Get);
    request.bearer = Secret(QByteArray(8192, '~'));
    HttpClient client;
    QVERIFY(await(client.send(request)));
    QCOMPARE(server.requests().first().headers.value("authorization"), "Bearer " + QByteArray(8192, '~'));
}

void TestHttpClient::doesNotReuseIdleConnections()
{
    TestServer server;
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    HttpLimits limits;
    limits.idle = 50ms;
    HttpClient client(limits);
    QVERIFY(await(client.send(requestTo(server.url(), Method::Post))));
    QTest::qWait(60);
    QVERIFY(await(client.send(requestTo(server.url(), Method::Post))));
    QCOMPARE(server.connections(), 2);
    QTRY_COMPARE(server.openConnections(), 1);
    QVERIFY(await(client.send(requestTo(server.url(), Method::Post))));
    QCOMPARE(server.connections(), 2);
}

void TestHttpClient::sendsSixRequestsAtATime()
{
    TestServer server;
    QList<QTcpSocket *> held;
    server.setScript([&](QTcpSocket *socket, const TestServer::Request &) { held.append(socket); });
    HttpClient client;
    int done = 0;
    for (int i = 0; i < 20; ++i)
        client.send(requestTo(server.url(), Method::Post))->then(this, [&](const Result<HttpAnswer> &answer) {
            if (answer)
                ++done;
        });
    QTRY_COMPARE(held.size(), 6);
    // Another origin does not wait for this one.
    TestServer other;
    other.answerAllWith(TestServer::answer(200, "{}"));
    QVERIFY(await(client.send(requestTo(other.url(), Method::Get))));
    QCOMPARE(held.size(), 6);

    const auto answerHeld = [](QTcpSocket *socket, const TestServer::Request &) {
        socket->write(TestServer::answer(200, "{}"));
    };
    server.setScript(answerHeld);
    for (QTcpSocket *socket : held)
        answerHeld(socket, {});
    QTRY_COMPARE(done, 20);
    QCOMPARE(server.requests().size(), 20);
    QVERIFY(server.connections() <= 6);
}

// If the work per request grew with their number, this would take minutes and deadlines would pass.
void TestHttpClient::handlesThousandsOfWaitingRequests()
{
    constexpr int count = 3000;
    TestServer server;
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    HttpClient client;
    int done = 0;
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    for (int i = 0; i < count; ++i)
        client.send(requestTo(server.url(), Method::Delete, u"/api/keys/%1"_qs.arg(i)))
            ->then(&loop, [&](const Result<HttpAnswer> &answer) {
                done += answer ? 1 : 0;
                if (done == count)
                    loop.quit();
            });
    QVERIFY2(clock.elapsed() < 5000, qPrintable(u"%1 ms"_qs.arg(clock.elapsed())));
    QTimer::singleShot(60s, &loop, &QEventLoop::quit);
    loop.exec();
    QCOMPARE(done, count);
    QCOMPARE(server.requests().size(), count);
}

void TestHttpClient::cancelClosesTheConnection_data()
{
    addMethods();
}

void TestHttpClient::cancelClosesTheConnection()
{
    QFETCH(Method, method);
    TestServer server; // never answers
    HttpClient client;
    Call<HttpAnswer> *call = client.send(requestTo(server.url(), method));
    QTRY_COMPARE(server.requests().size(), 1);
    QCOMPARE(server.openConnections(), 1);
    QTimer::singleShot(0, call, &CallBase::cancel);
    const auto answer = await(call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpClient::neverSendsACancelledRequest()
{
    TestServer server;
    QList<QTcpSocket *> held;
    server.setScript([&](QTcpSocket *socket, const TestServer::Request &) { held.append(socket); });
    HttpClient client;
    for (int i = 0; i < 6; ++i)
        client.send(requestTo(server.url(), Method::Get));
    Call<HttpAnswer> *waiting = client.send(requestTo(server.url(), Method::Post));
    QTRY_COMPARE(held.size(), 6);
    waiting->cancel();
    server.answerAllWith(TestServer::answer(200));
    for (QTcpSocket *socket : held)
        socket->write(TestServer::answer(200));
    QVERIFY(await(client.send(requestTo(server.url(), Method::Get, u"/last"_qs))));
    for (const TestServer::Request &request : server.requests())
        QCOMPARE(request.method, "GET");
}

void TestHttpClient::closesConnectionsAtItsEnd()
{
    TestServer server;
    auto client = std::make_unique<HttpClient>();
    client->send(requestTo(server.url(), Method::Post));
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    QTRY_COMPARE(server.openConnections(), 0);
}

SCRIPTO_TEST(TestHttpClient)

} // namespace tst_httpclient

#include "tst_httpclient.moc"
