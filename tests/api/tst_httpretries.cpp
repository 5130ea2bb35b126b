// SPDX-License-Identifier: MIT
#include "tests/api/httpfixture.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>

namespace tst_httpretries {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "Content-Type: application/json";
const TestServer::Script good = TestServer::sends(TestServer::answer(200, "[1]", {json}));
const TestServer::Script cutOff = TestServer::sendsAndCloses("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1");

TestServer::Script says(int status, const QList<QByteArray> &headers = {})
{
    return TestServer::sends(TestServer::answer(status, "<html>", headers));
}

} // namespace

// Which requests HttpClient retries, how often, and when it does not.
class TestHttpRetries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void succeedsOnTheThirdTry_data();
    void succeedsOnTheThirdTry();
    void givesUpAfterThreeTries();
    void retriesWhenAnotherRequestsConnectionEnds();
    void doesNotRetry_data();
    void doesNotRetry();
    void pausesBeforeEachRetry();
    void canBeCancelledDuringThePause();
    void pauseDoesNotOutlastTheDeadline();
};

void TestHttpRetries::succeedsOnTheThirdTry_data()
{
    QTest::addColumn<TestServer::Script>("fault");
    QTest::newRow("cut off") << cutOff;
    QTest::newRow("reset in the middle") << TestServer::resets("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1");
    for (const int status : {502, 503, 504})
        QTest::addRow("%d", status) << says(status);
}

void TestHttpRetries::succeedsOnTheThirdTry()
{
    QFETCH(TestServer::Script, fault);
    TestServer server;
    server.setScripts({fault, fault, good});
    HttpClient client(withoutPause());
    const auto answer = await(client.send(requestTo(server.url(), Method::Get)));
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    QCOMPARE(answer->body, "[1]"); // nothing of the earlier attempts
    QCOMPARE(server.requests().size(), 3);
}

void TestHttpRetries::givesUpAfterThreeTries()
{
    TestServer server;
    server.setScripts({cutOff, says(502), cutOff});
    HttpClient client(withoutPause());
    const auto answer = await(client.send(requestTo(server.url(), Method::Get)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::BadAnswer);
    QCOMPARE(server.requests().size(), 3);
}

// When a connection ends, Qt also fails requests that wait for one.
void TestHttpRetries::retriesWhenAnotherRequestsConnectionEnds()
{
    TestServer server;
    bool isFirst = true;
    server.setScript([&](QTcpSocket *socket, const TestServer::Request &request) {
        const bool isGood = request.method == "GET" && !std::exchange(isFirst, false);
        (isGood ? good : TestServer::resets("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1"))(socket, request);
    });
    const int rounds = qEnvironmentVariableIsSet("SCRIPTO_TEST_LONG") ? 500 : 50;
    for (int round = 0; round < rounds; ++round) {
        HttpClient client(withoutPause());
        isFirst = true;
        Call<HttpAnswer> *get = client.send(requestTo(server.url(), Method::Get));
        client.send(requestTo(server.url(), Method::Post));
        client.send(requestTo(server.url(), Method::Delete));
        const auto answer = await(get);
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    }
}

void TestHttpRetries::doesNotRetry_data()
{
    QTest::addColumn<TestServer::Script>("script");
    QTest::addColumn<Method>("method");
    for (const int status : {400, 401, 403, 404, 429, 500, 501})
        QTest::addRow("%d", status) << says(status) << Method::Get;
    QTest::newRow("503 with Retry-After") << says(503, {"Retry-After: 5"}) << Method::Get;
    QTest::newRow("redirect elsewhere") << says(302, {"Location: https://scripto.invalid/"}) << Method::Get;
    for (const Method method : {Method::Post, Method::Delete}) {
        const char *name = method == Method::Post ? "post" : "delete";
        QTest::addRow("%s, 502", name) << says(502) << method;
        QTest::addRow("%s, cut off", name) << cutOff << method;
    }
}

void TestHttpRetries::doesNotRetry()
{
    QFETCH(TestServer::Script, script);
    QFETCH(Method, method);
    TestServer server;
    server.setScript(script);
    HttpClient client(withoutPause());
    (void)await(client.send(requestTo(server.url(), method)));
    QCOMPARE(server.requests().size(), 1);
    QTest::qWait(20);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpRetries::pausesBeforeEachRetry()
{
    TestServer server;
    server.setScripts({cutOff, cutOff, good});
    HttpLimits limits;
    limits.pause = 100ms;
    HttpClient client(limits);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(await(client.send(requestTo(server.url(), Method::Get))));
    QVERIFY2(clock.elapsed() >= 150, qPrintable(QString::number(clock.elapsed()))); // at least half of 100 and 200
}

void TestHttpRetries::canBeCancelledDuringThePause()
{
    TestServer server;
    server.setScript(cutOff);
    HttpLimits limits;
    limits.pause = 100ms;
    HttpClient client(limits);
    Call<HttpAnswer> *call = client.send(requestTo(server.url(), Method::Get));
    QTRY_VERIFY(server.requests().size() == 1 && server.openConnections() == 0);
    call->cancel();
    const auto answer = await(call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QTest::qWait(200);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpRetries::pauseDoesNotOutlastTheDeadline()
{
    TestServer server;
    server.setScript(cutOff);
    HttpLimits limits;
    limits.pause = 60s;
    limits.whole = 200ms;
    HttpClient client(limits);
    const auto answer = await(client.send(requestTo(server.url(), Method::Get)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
    QCOMPARE(server.requests().size(), 1);
}

SCRIPTO_TEST(TestHttpRetries)

} // namespace tst_httpretries

#include "tst_httpretries.moc"
