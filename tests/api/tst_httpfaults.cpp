// SPDX-License-Identifier: MIT
#include "tests/api/httpfixture.h"
#include "tests/support/gapprobe.h"
#include "tests/support/testroom.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QTimer>

#include <sys/socket.h>

namespace tst_httpfaults {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "Content-Type: application/json";
const QByteArray halfAnswer =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"success\":";

// Short enough to wait for, long enough for a busy machine to do something else first. The connection itself has no
// short limit, as it may take long on a busy machine.
HttpLimits quickLimits()
{
    HttpLimits limits;
    limits.firstByte = 300ms;
    limits.whole = 600ms;
    return limits;
}

struct Methods {
    const char *name;
    Method method;
} const methods[] = {{"get", Method::Get}, {"post", Method::Post}, {"delete", Method::Delete}};

// Lets the client read before closing, which takes another path through Qt.
TestServer::Script sendsAndClosesLater(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const TestServer::Request &) {
        socket->write(bytes);
        QTimer::singleShot(20ms, socket, [socket] { socket->disconnectFromHost(); });
    };
}

// The most bytes that one direction of a connection can hold outside the two programs: Linux lets the buffers grow up
// to the last of three numbers.
qint64 mostInTheSystem()
{
    qint64 bytes = 0;
    for (const char *name : {"/proc/sys/net/ipv4/tcp_rmem", "/proc/sys/net/ipv4/tcp_wmem"}) {
        QFile file(QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail("the limits of the system cannot be read", __FILE__, __LINE__);
        bytes += file.readAll().simplified().split(' ').value(2).toLongLong();
    }
    return bytes;
}

// Writes for as long as the client reads, and counts the bytes.
TestServer::Script writesWithoutAnEnd(const QByteArray &head, qint64 &written)
{
    return [head, &written](QTcpSocket *socket, const TestServer::Request &) {
        socket->write(head);
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [&written, socket](qint64 count) {
            written += count;
            if (socket->bytesToWrite() < 100'000)
                socket->write(QByteArray(100'000, 'x'));
        });
    };
}

// The largest growth of this process's memory since the object was created.
class MemoryPeak {
public:
    MemoryPeak()
    {
        QFile reset(u"/proc/self/clear_refs"_qs);
        if (!reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || reset.write("5") != 1)
            QTest::qFail("the peak cannot be reset", __FILE__, __LINE__);
    }
    qint64 megabytes() const
    {
#ifdef __SANITIZE_ADDRESS__
        return 0; // don't return freed memory
#else
        return (valueOf("VmHWM:") - m_before) / 1024;
#endif
    }

private:
    static qint64 valueOf(const char *name)
    {
        QFile status(u"/proc/self/status"_qs);
        const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
        return text.sliced(text.indexOf(name)).split('\n').first().simplified().split(' ').value(1).toLongLong();
    }

    const qint64 m_before = valueOf("VmRSS:"); // kilobytes
};

// The sentence that the user sees, with the server's name instead of its random port.
QString sentence(const Error &error, const TestServer &server)
{
    return QString(error.message).replace(u"127.0.0.1:%1"_qs.arg(server.port()), u"HOST"_qs);
}

} // namespace

// How HttpClient handles failing connections and servers: the error, and that nothing is sent twice.
class TestHttpFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsBrokenResponses_data();
    void reportsBrokenResponses();
    void doesNotResendOnAReusedConnection_data();
    void doesNotResendOnAReusedConnection();
    void survivesAClosedIdleConnection();
    void reportsARefusedConnection();
    void reportsAnUnknownHost();
    void enforcesDeadlines_data();
    void enforcesDeadlines();
    void acceptsAResponseThatArrivedInTime();
    void reportsAConnectionThatIsNeverAccepted();
    void refusesResponsesThatAreTooLarge_data();
    void refusesResponsesThatAreTooLarge();
    void largeResponseDoesNotBlock();
    void refusesADecompressionBomb();

private:
    void addBrokenAnswers();
};

void TestHttpFaults::addBrokenAnswers()
{
    QTest::addColumn<TestServer::Script>("script");
    QTest::addColumn<Method>("method");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("text");
    struct Fault {
        const char *name;
        TestServer::Script script;
        ErrorKind kindForGet;
        QString text;
    };
    const QString closed = u"HOST closed the connection without an answer."_qs;
    const QString cut = u"The connection to HOST ended in the middle of the answer."_qs;
    const QString notHttp = u"What HOST sent is not a valid HTTP answer."_qs;
    const QList<Fault> faults{
        {"half a body", TestServer::sendsAndCloses(halfAnswer), ErrorKind::BadAnswer, cut},
        {"half a body, then reset", TestServer::resets(halfAnswer), ErrorKind::BadAnswer, cut},
        {"half a body, then closes", sendsAndClosesLater(halfAnswer), ErrorKind::BadAnswer, cut},
        {"not HTTP", TestServer::sends("SSH-2.0-OpenSSH_9.2\r\n\r\n"), ErrorKind::BadAnswer, notHttp},
        {"status 0", TestServer::sendsAndCloses("HTTP/1.1 000 Hm\r\nContent-Length: 2\r\n\r\n{}"), ErrorKind::BadAnswer,
         notHttp},
        {"closes without an answer", TestServer::sendsAndCloses({}), ErrorKind::Unreachable, closed},
        {"resets without an answer", TestServer::resets(), ErrorKind::Unreachable, closed},
        {"half a status line", TestServer::sendsAndCloses("HTTP/1.1 2"), ErrorKind::Unreachable, closed},
        {"half the headers", TestServer::sendsAndCloses("HTTP/1.1 200 OK\r\nContent-Ty"), ErrorKind::Unreachable,
         closed},
    };
    for (const Fault &fault : faults) {
        for (const auto &[name, method] : methods)
            QTest::addRow("%s, %s", fault.name, name)
                << fault.script << method << (method == Method::Get ? fault.kindForGet : ErrorKind::AnswerLost)
                << fault.text;
    }
}

void TestHttpFaults::reportsBrokenResponses_data()
{
    addBrokenAnswers();
}

void TestHttpFaults::reportsBrokenResponses()
{
    QFETCH(TestServer::Script, script);
    QFETCH(Method, method);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, text);
    TestServer server;
    server.setScript(script);
    HttpClient client(withoutPause());
    const auto answer = await(client.send(requestTo(server.url(), method)));
    QVERIFY2(!answer, answer ? answer->body.constData() : "");
    QCOMPARE(sentence(answer.error(), server), text);
    QCOMPARE(answer.error().kind, kind);
    if (method != Method::Get)
        QCOMPARE(server.requests().size(), 1);
}

void TestHttpFaults::doesNotResendOnAReusedConnection_data()
{
    addBrokenAnswers();
}

// Qt resends requests that fail on a reused connection, since the server may just have closed it.
void TestHttpFaults::doesNotResendOnAReusedConnection()
{
    QFETCH(TestServer::Script, script);
    QFETCH(Method, method);
    QFETCH(ErrorKind, kind);
    TestServer server;
    HttpClient client(withoutPause());
    server.answerAllWith(TestServer::answer(200, "{}", {json}));
    QVERIFY(await(client.send(requestTo(server.url(), Method::Get))));
    QVERIFY(await(client.send(requestTo(server.url(), method))));
    QCOMPARE(server.connections(), 1);

    server.setScript(script);
    const auto answer = await(client.send(requestTo(server.url(), method)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    if (method != Method::Get)
        QCOMPARE(server.requests().size(), 3);
}

// A closed idle connection is no fault: the next request opens a new one.
void TestHttpFaults::survivesAClosedIdleConnection()
{
    for (const auto &[name, method] : methods) {
        TestServer server;
        QPointer<QTcpSocket> last;
        server.setScript([&](QTcpSocket *socket, const TestServer::Request &) {
            last = socket;
            socket->write(TestServer::answer(200, "{}", {json}));
        });
        HttpClient client;
        QVERIFY2(await(client.send(requestTo(server.url(), method))), name);
        // Closes one direction only; the rest follows once the client has noticed.
        ::shutdown(static_cast<int>(last->socketDescriptor()), SHUT_WR);
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY2(await(client.send(requestTo(server.url(), method))), name);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.connections(), 2);
    }
}

void TestHttpFaults::reportsARefusedConnection()
{
    QUrl gone;
    {
        const TestServer server;
        gone = server.url();
    }
    HttpClient client;
    for (const auto &[name, method] : methods) {
        const auto answer = await(client.send(requestTo(gone, method)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QCOMPARE(answer.error().message, u"%1 refused the connection."_qs.arg(gone.authority()));
    }
}

void TestHttpFaults::reportsAnUnknownHost()
{
    HttpClient client;
    for (const auto &[name, method] : methods) {
        const auto answer = await(client.send(requestTo(QUrl(u"https://scripto.invalid"_qs), method)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QCOMPARE(answer.error().message,
                 u"There is no server of the name scripto.invalid, or this computer is offline."_qs);
    }
}

void TestHttpFaults::enforcesDeadlines_data()
{
    QTest::addColumn<TestServer::Script>("script");
    QTest::addColumn<bool>("isSilent");
    const TestServer::Script nothing = [](QTcpSocket *, const TestServer::Request &) {};
    QTest::newRow("silence") << nothing << true;
    QTest::newRow("half the headers and silence") << TestServer::sends("HTTP/1.1 200 OK\r\nContent-Ty") << true;
    QTest::newRow("dripped headers") << TestServer::drips("HTTP/1.1 200 OK\r\nX-Long: ", 20ms) << true;
    QTest::newRow("half a body and silence") << TestServer::sends(halfAnswer) << false;
    QTest::newRow("dripped body") << TestServer::drips(halfAnswer, 20ms) << false;
    QTest::newRow("dripped body without length") << TestServer::drips("HTTP/1.1 200 OK\r\n\r\n", 20ms) << false;
}

void TestHttpFaults::enforcesDeadlines()
{
    QFETCH(TestServer::Script, script);
    QFETCH(bool, isSilent);
    TestServer server;
    server.setScript(script);
    HttpClient client(quickLimits());
    QHash<Method, Error> errors;
    QElapsedTimer clock;
    clock.start();
    for (const auto &[name, method] : methods)
        client.send(requestTo(server.url(), method))
            ->then(this, [&errors, sent = method](const Result<HttpAnswer> &answer) {
                errors.insert(sent, answer ? Error{} : answer.error());
            });
    QTRY_COMPARE(errors.size(), 3);
    QVERIFY(clock.elapsed() < 3000);
    for (const auto &[name, method] : methods) {
        QCOMPARE(sentence(errors[method], server),
                 isSilent ? u"HOST did not answer within 0.3 s."_qs
                          : u"The answer of HOST was not complete after 0.6 s."_qs);
        QCOMPARE(errors[method].kind, method == Method::Get ? ErrorKind::TimedOut : ErrorKind::AnswerLost);
    }
    QCOMPARE(server.requests().size(), 3);
    QTRY_COMPARE(server.openConnections(), 0);
}

// This thread is blocked until the deadlines have passed; meanwhile the response has arrived with the key.
void TestHttpFaults::acceptsAResponseThatArrivedInTime()
{
    TestServer server;
    server.setScript([](QTcpSocket *socket, const TestServer::Request &) {
        socket->write(TestServer::answer(200, "{}", {json}));
        socket->flush();
        QThread::msleep(800);
    });
    HttpClient client(quickLimits());
    const auto answer = await(client.send(requestTo(server.url(), Method::Post)));
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
}

void TestHttpFaults::reportsAConnectionThatIsNeverAccepted()
{
    TestServer server;
    server.stopAccepting();
    // The operating system completes some connections by itself; these use them up.
    QTcpSocket fill[4];
    for (QTcpSocket &socket : fill)
        socket.connectToHost(QHostAddress::LocalHost, server.port());
    QTest::qWait(50);
    HttpLimits limits = quickLimits();
    limits.connected = 200ms;
    HttpClient client(limits);
    for (const auto &[name, method] : methods) {
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY(!answer);
        QCOMPARE(sentence(answer.error(), server), u"There was no connection to HOST within 0.2 s."_qs);
        QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
    }
}

void TestHttpFaults::refusesResponsesThatAreTooLarge_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("with a length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n");
    QTest::newRow("without a length") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    QTest::newRow("error response") << QByteArray("HTTP/1.1 500 Hm\r\n\r\n");
}

void TestHttpFaults::refusesResponsesThatAreTooLarge()
{
    QFETCH(QByteArray, head);
    TestServer server;
    qint64 written = 0;
    server.setScript(writesWithoutAnEnd(head, written));
    HttpLimits limits;
    limits.bytes = 1024 * 1024;
    HttpClient client(limits);
    for (const auto &[name, method] : methods) {
        written = 0;
        const auto answer = await(client.send(requestTo(server.url(), method)));
        QVERIFY(!answer);
        QCOMPARE(sentence(answer.error(), server), u"The answer of HOST is larger than 1 MB."_qs);
        QCOMPARE(answer.error().kind, method == Method::Get ? ErrorKind::BadAnswer : ErrorKind::AnswerLost);
        QTRY_COMPARE(server.openConnections(), 0);
        // What was read, what the socket has buffered, and what the operating system holds on both sides.
        const qint64 most = limits.bytes + 1024 * 1024 + mostInTheSystem();
        QVERIFY2(written < most, qPrintable(QString::number(written)));
    }
    QCOMPARE(server.requests().size(), 3);
}

void TestHttpFaults::largeResponseDoesNotBlock()
{
    TestServer server;
    qint64 written = 0;
    server.setScript(writesWithoutAnEnd("HTTP/1.1 200 OK\r\n\r\n", written));
    HttpClient client;
    GapProbe probe;
    MemoryPeak memory;
    const auto answer = await(client.send(requestTo(server.url(), Method::Get)), 30'000);
    QVERIFY(!answer);
    QCOMPARE(sentence(answer.error(), server), u"The answer of HOST is larger than 64 MB."_qs);
    QVERIFY(written > 64'000'000);
    QVERIFY2(probe.longest() < 250, qPrintable(QString::number(probe.longest())));
    // The body up to its limit, and what is on the way; the server's own share is small.
    QVERIFY2(memory.megabytes() < 64 + 16, qPrintable(QString::number(memory.megabytes())));
}

// 200 MB in 200 KB.
void TestHttpFaults::refusesADecompressionBomb()
{
    const QByteArray packed = qCompress(QByteArray(200 * 1024 * 1024, 'a')).sliced(4);
    TestServer server;
    server.answerAllWith(TestServer::answer(200, packed, {json, "Content-Encoding: deflate"}));
    HttpLimits limits;
    limits.bytes = 8 * 1024 * 1024;
    HttpClient client(limits);
    MemoryPeak memory;
    const auto answer = await(client.send(requestTo(server.url(), Method::Get)));
    QVERIFY(!answer);
    QCOMPARE(sentence(answer.error(), server), u"The answer of HOST is larger than 8 MB."_qs);
    // A growing body briefly exists twice.
    QVERIFY2(memory.megabytes() < 3 * 8, qPrintable(QString::number(memory.megabytes())));
}

SCRIPTO_TEST(TestHttpFaults)

} // namespace tst_httpfaults

#include "tst_httpfaults.moc"
