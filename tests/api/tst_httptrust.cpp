// SPDX-License-Identifier: MIT
#include "tests/api/certificates.h"
#include "tests/api/httpfixture.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>

namespace tst_httptrust {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "Content-Type: application/json";

TestServer::Script redirectsTo(const QByteArray &location, int status = 307)
{
    return TestServer::sends(TestServer::answer(status, "{}", {"Location: " + location}));
}

} // namespace

// To whom HttpClient talks, and to whom not: redirects, proxies, certificates.
class TestHttpTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGetFollowsWithinItsOrigin_data();
    void aGetFollowsWithinItsOrigin();
    void redirectsElsewhere_data();
    void redirectsElsewhere();
    void aChangeIsNotRepeatedElsewhere();
    void redirectsWithoutAnEnd();
    void nothingOfAPlainRequestGoesToAProxy();
    void theProxyForHttpsSeesNoKey();
    void aProxyThatRefuses_data();
    void aProxyThatRefuses();
    void goodCertificate();
    void badCertificates_data();
    void badCertificates();
    void noTls_data();
    void noTls();

private:
    const Certificates m_certificates;
};

void TestHttpTrust::aGetFollowsWithinItsOrigin_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHttpTrust::aGetFollowsWithinItsOrigin()
{
    QFETCH(int, status);
    TestServer server;
    QUrl withUser = server.url();
    withUser.setUserInfo(u"user:pw"_qs); // would be sent in the place of the key
    server.setScripts({redirectsTo("/api/other?x=1", status), redirectsTo(withUser.toEncoded() + "/third", status),
                       TestServer::sends(TestServer::answer(200, "[3]", {json}))});
    HttpClient client;
    const auto answer = await(client.send(requestTo(server.url(), Method::Get)));
    QVERIFY(answer);
    QCOMPARE(answer->body, "[3]");
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.requests()[1].target, "/api/other?x=1");
    QCOMPARE(server.requests()[2].target, "/third");
    for (const TestServer::Request &request : server.requests())
        QCOMPARE(request.headers.value("authorization"), "Bearer " + testKey().reveal().toByteArray());
}

void TestHttpTrust::redirectsElsewhere_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("text");
    QTest::newRow("other port") << QByteArray("http://127.0.0.1:OTHERPORT/x")
                                << u"HOST points to http://OTHER. Nothing was sent there."_qs;
    QTest::newRow("other host") << QByteArray("http://localhost:PORT/x")
                                << u"HOST points to http://localhost:PORT. Nothing was sent there."_qs;
    QTest::newRow("other scheme") << QByteArray("https://127.0.0.1:PORT/x")
                                  << u"HOST points to https://HOST. Nothing was sent there."_qs;
    QTest::newRow("secrets in it") << QByteArray("http://user:pw@127.0.0.1:OTHERPORT/api?aaaaaa#aaaaaa")
                                   << u"HOST points to http://OTHER. Nothing was sent there."_qs;
    QTest::newRow("without scheme") << QByteArray("//127.0.0.1:OTHERPORT/x")
                                    << u"HOST points to http://OTHER. Nothing was sent there."_qs;
    QTest::newRow("a file") << QByteArray("file:///etc/passwd")
                            << u"HOST points to another address that cannot be read."_qs;
    QTest::newRow("nowhere") << QByteArray("") << u"HOST points to another address that cannot be read."_qs;
    QTest::newRow("nonsense") << QByteArray("http://[") << u"HOST points to another address that cannot be read."_qs;
}

void TestHttpTrust::redirectsElsewhere()
{
    QFETCH(QByteArray, location);
    QFETCH(QString, text);
    TestServer server;
    TestServer other;
    const auto withPorts = [&](QByteArray value) {
        return value.replace("OTHERPORT", QByteArray::number(other.port()))
            .replace("PORT", QByteArray::number(server.port()));
    };
    text.replace(u"HOST"_qs, server.url().authority());
    text.replace(u"OTHER"_qs, other.url().authority());
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        for (const int status : {301, 302, 303, 307, 308}) {
            server.setScripts({redirectsTo(withPorts(location), status)});
            HttpClient client;
            const auto answer = await(client.send(requestTo(server.url(), method)));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Redirected);
            QCOMPARE(answer.error().httpStatus, status);
            QCOMPARE(answer.error().message, QString::fromUtf8(withPorts(text.toUtf8())));
        }
    }
    QCOMPARE(server.requests().size(), 15);
    QCOMPARE(other.connections(), 0);
}

void TestHttpTrust::aChangeIsNotRepeatedElsewhere()
{
    TestServer server;
    server.setScript(redirectsTo("/elsewhere"));
    HttpClient client;
    for (const Method method : {Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Redirected);
        QCOMPARE(
            answer.error().message,
            u"%1 points to another of its addresses. The request was not repeated."_qs.arg(server.url().authority()));
    }
    QCOMPARE(server.requests().size(), 2);
}

void TestHttpTrust::redirectsWithoutAnEnd()
{
    TestServer server;
    server.setScript(redirectsTo("/api/keys"));
    HttpClient client;
    const auto answer = await(client.send(requestTo(server.url(), Method::Get)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Redirected);
    QCOMPARE(answer.error().message,
             u"%1 points from one address to the next without an end."_qs.arg(server.url().authority()));
    QCOMPARE(server.requests().size(), 6);
}

void TestHttpTrust::nothingOfAPlainRequestGoesToAProxy()
{
    TestServer proxy;
    TestServer server;
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    qputenv("http_proxy", proxy.url().toEncoded());
    qputenv("no_proxy", "");
    HttpClient client;
    QVERIFY(await(client.send(requestTo(server.url(), Method::Get))));
    qunsetenv("http_proxy");
    QCOMPARE(proxy.connections(), 0);
}

void TestHttpTrust::theProxyForHttpsSeesNoKey()
{
    TestServer proxy;
    proxy.setScript(TestServer::sendsAndCloses("HTTP/1.1 502 No\r\n\r\n"));
    qputenv("https_proxy", proxy.url().toEncoded());
    HttpClient client;
    QElapsedTimer clock;
    clock.start();
    const auto answer = await(client.send(requestTo(QUrl(u"https://scripto.invalid"_qs), Method::Post)));
    qInfo("proxy looked up and asked in %lld ms", clock.elapsed());
    qunsetenv("https_proxy");
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QCOMPARE(answer.error().message, u"There is no connection to scripto.invalid."_qs);
    QVERIFY(!proxy.requests().isEmpty());
    for (const TestServer::Request &request : proxy.requests()) {
        QCOMPARE(request.method, "CONNECT");
        QCOMPARE(request.target, "scripto.invalid:443");
        QVERIFY(!request.headers.contains("authorization"));
    }
}

void TestHttpTrust::aProxyThatRefuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("403") << QByteArray("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")
                         << u"There is no connection to scripto.invalid."_qs;
    QTest::newRow("407") << QByteArray("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                       "Content-Length: 0\r\n\r\n")
                         << u"The network proxy wants a user name and a password before it connects to "
                            "scripto.invalid."_qs;
    QTest::newRow("closes") << QByteArray() << u"There was no connection to scripto.invalid within 0.2 s."_qs;
}

void TestHttpTrust::aProxyThatRefuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    TestServer proxy;
    proxy.setScript(TestServer::sendsAndCloses(bytes));
    qputenv("https_proxy", proxy.url().toEncoded());
    HttpLimits limits;
    limits.connected = 200ms;
    HttpClient client(limits);
    for (const Method method : {Method::Get, Method::Post}) {
        const auto answer = await(client.send(requestTo(QUrl(u"https://scripto.invalid"_qs), method)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().message, text);
        QVERIFY(answer.error().kind == ErrorKind::Unreachable || answer.error().kind == ErrorKind::TimedOut);
    }
    qunsetenv("https_proxy");
}

void TestHttpTrust::goodCertificate()
{
    QVERIFY2(m_certificates.isReady(), "openssl makes the certificates for this test");
    TestServer server(m_certificates.good());
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    HttpClient client;
    const TrustForAWhile trust(m_certificates.authority());
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    }
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.connections(), 1);

    // Exactly once over TLS as well.
    server.setScript(TestServer::sendsAndCloses({}));
    for (const Method method : {Method::Post, Method::Delete}) {
        const auto lost = await(client.send(requestTo(server.url(), method)));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::AnswerLost);
    }
    QCOMPARE(server.requests().size(), 5);
}

void TestHttpTrust::badCertificates_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<bool>("isAuthorityTrusted");
    QTest::addColumn<QString>("text");
    QTest::newRow("self-signed")
        << u"selfSigned"_qs << false
        << u"The certificate of HOST is signed by itself, not by an authority that this computer trusts."_qs;
    QTest::newRow("unknown authority") << u"good"_qs << false
                                       << u"The certificate of HOST is not signed by an authority that this computer "
                                          "trusts."_qs;
    QTest::newRow("expired") << u"expired"_qs << true << u"The certificate of HOST has expired."_qs;
    QTest::newRow("other name") << u"otherName"_qs << true
                                << u"The certificate that HOST shows was issued for another name."_qs;
}

void TestHttpTrust::badCertificates()
{
    QFETCH(QString, which);
    QFETCH(bool, isAuthorityTrusted);
    QFETCH(QString, text);
    QVERIFY2(m_certificates.isReady(), "openssl makes the certificates for this test");
    TestServer server(m_certificates.named(which));
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    HttpClient client;
    std::optional<TrustForAWhile> trust;
    if (isAuthorityTrusted)
        trust.emplace(m_certificates.authority());
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().message, text.replace(u"HOST"_qs, server.url().authority()));
        QCOMPARE(answer.error().kind, ErrorKind::Tls);
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpTrust::noTls_data()
{
    QTest::addColumn<TestServer::Script>("onConnect");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("speaks plain http") << TestServer::sends("HTTP/1.1 400 Speak plainly\r\n\r\n") << ErrorKind::Tls
                                       << u"No secure connection to HOST could be made."_qs;
    QTest::newRow("closes") << TestServer::sendsAndCloses({}) << ErrorKind::Unreachable
                            << u"HOST closed the connection without an answer."_qs;
    QTest::newRow("silent") << TestServer::Script() << ErrorKind::TimedOut
                            << u"There was no connection to HOST within 0.2 s."_qs;
}

void TestHttpTrust::noTls()
{
    QFETCH(TestServer::Script, onConnect);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, text);
    TestServer server;
    server.setConnectScript(onConnect);
    HttpLimits limits;
    limits.connected = 200ms;
    HttpClient client(limits);
    QUrl https = server.url();
    https.setScheme(u"https"_qs);
    for (const Method method : {Method::Get, Method::Post}) {
        const auto answer = await(client.send(requestTo(https, method)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().message, text.replace(u"HOST"_qs, https.authority()));
        QCOMPARE(answer.error().kind, kind);
    }
    QCOMPARE(server.requests().size(), 0);
}

SCRIPTO_TEST(TestHttpTrust)

} // namespace tst_httptrust

#include "tst_httptrust.moc"
