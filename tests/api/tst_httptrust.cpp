// SPDX-License-Identifier: MIT
#include "app/core/unawaitedcall.h"
#include "tests/api/certificates.h"
#include "tests/api/httpfixture.h"
#include "tests/support/gapprobe.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QElapsedTimer>

#include <semaphore>

#include <sys/stat.h>

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

// Which parties HttpClient talks to: redirects, proxies, certificates.
class TestHttpTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void getFollowsRedirectsWithinItsOrigin_data();
    void getFollowsRedirectsWithinItsOrigin();
    void doesNotFollowRedirectsToAnotherOrigin_data();
    void doesNotFollowRedirectsToAnotherOrigin();
    void changesDoNotFollowRedirects();
    void stopsEndlessRedirects();
    void plainRequestsBypassTheProxy();
    void httpsProxySeesNoKey();
    void reportsAProxyThatRefuses_data();
    void reportsAProxyThatRefuses();
    void hangingProxyLookupBlocksNoOtherServer();
    void doesNotBypassARefusingProxy();
    void acceptsAGoodCertificate();
    void readsALongResponseThatEndsWithItsConnection();
    void trustsAuthoritiesOfTheEnvironment_data();
    void trustsAuthoritiesOfTheEnvironment();
    void refusesBadCertificates_data();
    void refusesBadCertificates();
    void refusesServersWithoutTls_data();
    void refusesServersWithoutTls();

private:
    const Certificates m_certificates;
};

void TestHttpTrust::getFollowsRedirectsWithinItsOrigin_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHttpTrust::getFollowsRedirectsWithinItsOrigin()
{
    QFETCH(int, status);
    TestServer server;
    QUrl withUser = server.url();
    withUser.setUserInfo(u"user:pw"_qs); // would be sent instead of the key
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

void TestHttpTrust::doesNotFollowRedirectsToAnotherOrigin_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("text");
    QTest::newRow("other port") << QByteArray("http://127.0.0.1:OTHERPORT/x")
                                << u"HOST points to http://OTHER. Nothing was sent there."_qs;
    QTest::newRow("other host") << QByteArray("http://localhost:PORT/x")
                                << u"HOST points to http://localhost:PORT. Nothing was sent there."_qs;
    QTest::newRow("other scheme") << QByteArray("https://127.0.0.1:PORT/x")
                                  << u"HOST points to https://HOST. Nothing was sent there."_qs;
    QTest::newRow("secrets in the address") << QByteArray("http://user:pw@127.0.0.1:OTHERPORT/api?aaaaaa#aaaaaa")
                                            << u"HOST points to http://OTHER. Nothing was sent there."_qs;
    QTest::newRow("without scheme") << QByteArray("//127.0.0.1:OTHERPORT/x")
                                    << u"HOST points to http://OTHER. Nothing was sent there."_qs;
    QTest::newRow("file") << QByteArray("file:///etc/passwd")
                          << u"HOST points to another address that cannot be read."_qs;
    QTest::newRow("no target") << QByteArray("") << u"HOST points to another address that cannot be read."_qs;
    QTest::newRow("nonsense") << QByteArray("http://[") << u"HOST points to another address that cannot be read."_qs;
}

void TestHttpTrust::doesNotFollowRedirectsToAnotherOrigin()
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

void TestHttpTrust::changesDoNotFollowRedirects()
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

void TestHttpTrust::stopsEndlessRedirects()
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

void TestHttpTrust::plainRequestsBypassTheProxy()
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

void TestHttpTrust::httpsProxySeesNoKey()
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
    QCOMPARE(answer.error().message, u"The network proxy made no connection to scripto.invalid."_qs);
    QVERIFY(!proxy.requests().isEmpty());
    for (const TestServer::Request &request : proxy.requests()) {
        QCOMPARE(request.method, "CONNECT");
        QCOMPARE(request.target, "scripto.invalid:443");
        QVERIFY(!request.headers.contains("authorization"));
    }
}

void TestHttpTrust::reportsAProxyThatRefuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("403") << QByteArray("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")
                         << u"The network proxy made no connection to scripto.invalid."_qs;
    QTest::newRow("407") << QByteArray("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                       "Content-Length: 0\r\n\r\n")
                         << u"The network proxy wants a user name and a password before it connects to "
                            "scripto.invalid."_qs;
    QTest::newRow("closes") << QByteArray() << u"The network proxy made no connection to scripto.invalid."_qs;
}

void TestHttpTrust::reportsAProxyThatRefuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    TestServer proxy;
    proxy.setScript(TestServer::sendsAndCloses(bytes));
    qputenv("https_proxy", proxy.url().toEncoded());
    HttpClient client;
    for (const Method method : {Method::Get, Method::Post}) {
        const auto answer = await(client.send(requestTo(QUrl(u"https://scripto.invalid"_qs), method)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().message, text);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    }
    qunsetenv("https_proxy");
}

// As the system's lookup does for a minute while a proxy script's server is silent.
void TestHttpTrust::hangingProxyLookupBlocksNoOtherServer()
{
    std::binary_semaphore goesOn(0);
    const auto hang = [&goesOn](const QUrl &) {
        goesOn.acquire();
        return ProxyLookup::Proxies();
    };
    TestServer plain;
    plain.answerAllWith(TestServer::answer(200, "{}", {json}));
    HttpLimits limits;
    limits.connected = 200ms;
    HttpClient client(limits, {.findProxies = hang});
    GapProbe probe;
    // A name that no request resolves: a request that does not wait for the lookup gets no further.
    const QUrl server(u"https://scripto.invalid"_qs);
    for (const Method method : {Method::Get, Method::Post}) {
        const auto answer = await(client.send(requestTo(server, method)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
        QCOMPARE(answer.error().message,
                 u"This computer’s proxy settings for scripto.invalid could not be read within 0.2 s."_qs);
        QVERIFY(UnawaitedCall::isUnderWay());
    }
    // Another server, which needs no proxy lookup, does not wait.
    QVERIFY(await(client.send(requestTo(plain.url(), Method::Get))));
    QVERIFY2(probe.longest() < 150, qPrintable(QString::number(probe.longest())));

    goesOn.release();
    QTRY_VERIFY(!UnawaitedCall::isUnderWay());
    // It is not looked up again, which would hang: there is no server of this name.
    const auto answer = await(client.send(requestTo(server, Method::Get)));
    QVERIFY(!answer);
    QVERIFY(!answer.error().message.contains(u"proxy"));
}

void TestHttpTrust::doesNotBypassARefusingProxy()
{
    TestServer first;
    TestServer second;
    const auto find = [&](const QUrl &) {
        const auto proxy = [](const TestServer &server, QNetworkProxy::ProxyType type) {
            return QNetworkProxy(type, u"127.0.0.1"_qs, server.port());
        };
        // The second one is a caching proxy, which must see a tunnel as well.
        return ProxyLookup::Proxies{proxy(first, QNetworkProxy::HttpProxy),
                                    proxy(second, QNetworkProxy::HttpCachingProxy),
                                    QNetworkProxy(QNetworkProxy::NoProxy)};
    };
    for (TestServer *each : {&first, &second})
        each->setScript(TestServer::sendsAndCloses("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"));
    HttpClient client({}, {.findProxies = find});
    const auto answer = await(client.send(requestTo(QUrl(u"https://scripto.invalid"_qs), Method::Post)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().message, u"The network proxy made no connection to scripto.invalid."_qs);
    for (TestServer *each : {&first, &second}) {
        QCOMPARE(each->requests().size(), 1);
        QCOMPARE(each->requests().first().method, "CONNECT");
    }
}

void TestHttpTrust::acceptsAGoodCertificate()
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

void TestHttpTrust::readsALongResponseThatEndsWithItsConnection()
{
    TestServer server(m_certificates.good());
    const QByteArray body(5'000'000, 'x');
    server.setScript(TestServer::sendsAndCloses("HTTP/1.1 200 OK\r\n\r\n" + body));
    HttpClient client;
    const TrustForAWhile trust(m_certificates.authority());
    const auto answer = await(client.send(requestTo(server.url(), Method::Get)));
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    QCOMPARE(answer->body.size(), body.size());
}

void TestHttpTrust::trustsAuthoritiesOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("path"); // in the test's folder
    QTest::addColumn<QString>("advice"); // empty means the server is trusted
    QTest::newRow("NODE_EXTRA_CA_CERTS") << QByteArray("NODE_EXTRA_CA_CERTS") << u"own/authority.pem"_qs << QString();
    QTest::newRow("SSL_CERT_FILE") << QByteArray("SSL_CERT_FILE") << u"own/authority.pem"_qs << QString();
    QTest::newRow("symlink") << QByteArray("SSL_CERT_FILE") << u"link.pem"_qs << QString();
    QTest::newRow("behind another") << QByteArray("SSL_CERT_FILE") << u"two.pem"_qs << QString();
    QTest::newRow("SSL_CERT_DIR") << QByteArray("SSL_CERT_DIR") << u"own"_qs << QString();
    QTest::newRow("two folders") << QByteArray("SSL_CERT_DIR") << u"empty:FOLDER/own"_qs << QString();
    QTest::newRow("not set") << QByteArray() << QString()
                             << u"If the authority is your own or your company’s, start Scripto Keys with "
                                "NODE_EXTRA_CA_CERTS or SSL_CERT_FILE set to the path of its certificate."_qs;
    QTest::newRow("another authority") << QByteArray("SSL_CERT_FILE") << u"other.pem"_qs
                                       << u"If the authority is your own or your company’s, start Scripto Keys with "
                                          "NODE_EXTRA_CA_CERTS or SSL_CERT_FILE set to the path of its certificate."_qs;
    const QString unread = u"%1 names FOLDER/%2, which can’t be read."_qs;
    const QString none = u"%1 names FOLDER/%2, which holds no certificate."_qs;
    QTest::newRow("missing") << QByteArray("NODE_EXTRA_CA_CERTS") << u"gone.pem"_qs
                             << unread.arg(u"NODE_EXTRA_CA_CERTS"_qs, u"gone.pem"_qs);
    QTest::newRow("pipe") << QByteArray("SSL_CERT_FILE") << u"pipe"_qs << unread.arg(u"SSL_CERT_FILE"_qs, u"pipe"_qs);
    QTest::newRow("no certificate") << QByteArray("SSL_CERT_FILE") << u"text"_qs
                                    << none.arg(u"SSL_CERT_FILE"_qs, u"text"_qs);
    QTest::newRow("empty folder") << QByteArray("SSL_CERT_DIR") << u"empty"_qs
                                  << none.arg(u"SSL_CERT_DIR"_qs, u"empty"_qs);
    QTest::newRow("missing folder") << QByteArray("SSL_CERT_DIR") << u"gone"_qs
                                    << unread.arg(u"SSL_CERT_DIR"_qs, u"gone"_qs);
}

void TestHttpTrust::trustsAuthoritiesOfTheEnvironment()
{
    QFETCH(QByteArray, variable);
    QFETCH(QString, path);
    QFETCH(QString, advice);
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    const QByteArray own = m_certificates.authority().toPem();
    const QByteArray other = m_certificates.named(u"selfSigned"_qs).localCertificate().toPem();
    QVERIFY(QDir(folder.path()).mkdir(u"own"_qs) && QDir(folder.path()).mkdir(u"empty"_qs));
    QVERIFY(write(u"own/authority.pem"_qs, own) && write(u"two.pem"_qs, other + own) && write(u"other.pem"_qs, other)
            && write(u"text"_qs, "none"));
    QVERIFY(QFile::link(folder.filePath(u"own/authority.pem"_qs), folder.filePath(u"link.pem"_qs)));
    QCOMPARE(::mkfifo(qPrintable(folder.filePath(u"pipe"_qs)), 0600), 0);

    TestServer server(m_certificates.good());
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    if (!variable.isEmpty())
        qputenv(variable, folder.filePath(path).replace(u"FOLDER"_qs, folder.path()).toUtf8());
    HttpClient client;
    qunsetenv(variable);
    GapProbe probe;
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QCOMPARE(answer.has_value(), advice.isEmpty());
        if (!answer) {
            QCOMPARE(answer.error().kind, ErrorKind::Tls);
            const QString expected = advice.replace(u"FOLDER"_qs, folder.path());
            QVERIFY2(answer.error().message.endsWith(u"trusts. "_qs + expected), qPrintable(answer.error().message));
        }
    }
    QVERIFY2(probe.longest() < 150, qPrintable(QString::number(probe.longest())));
}

void TestHttpTrust::refusesBadCertificates_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<bool>("isAuthorityTrusted");
    QTest::addColumn<QString>("text");
    QTest::newRow("self-signed")
        << u"selfSigned"_qs << false
        << u"The certificate of HOST is signed by itself, not by an authority that this computer trusts. ADVICE"_qs;
    QTest::newRow("unknown authority") << u"good"_qs << false
                                       << u"The certificate of HOST is not signed by an authority that this computer "
                                          "trusts. ADVICE"_qs;
    QTest::newRow("expired") << u"expired"_qs << true << u"The certificate of HOST has expired."_qs;
    QTest::newRow("other name") << u"otherName"_qs << true
                                << u"The certificate that HOST shows was issued for another name."_qs;
}

void TestHttpTrust::refusesBadCertificates()
{
    QFETCH(QString, which);
    QFETCH(bool, isAuthorityTrusted);
    QFETCH(QString, text);
    QVERIFY2(m_certificates.isReady(), "openssl makes the certificates for this test");
    Worker worker;
    TestServer server(m_certificates.named(which));
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    HttpClient client;
    std::optional<TrustForAWhile> trust;
    if (isAuthorityTrusted)
        trust.emplace(m_certificates.authority());
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY(!answer);
        text.replace(u"HOST"_qs, server.url().authority()).replace(u"ADVICE"_qs, TrustStore(worker, {}).advice());
        QCOMPARE(answer.error().message, text);
        QCOMPARE(answer.error().kind, ErrorKind::Tls);
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpTrust::refusesServersWithoutTls_data()
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

void TestHttpTrust::refusesServersWithoutTls()
{
    QFETCH(TestServer::Script, onConnect);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, text);
    TestServer server;
    server.setConnectScript(onConnect);
    HttpLimits limits;
    limits.connected = kind == ErrorKind::TimedOut ? 200ms : 5s;
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
