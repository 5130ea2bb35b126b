// SPDX-License-Identifier: MIT
#include "app/api/answerreader.h"
#include "app/api/unpack.h"
#include "tests/support/testroom.h"

#include <QTest>

Q_DECLARE_METATYPE(scripto::AnswerReader::State)

namespace tst_answerreader {

using namespace scripto;

namespace {

using State = AnswerReader::State;

constexpr qint64 mostBytes = 100;
const QByteArray ok = "HTTP/1.1 200 OK\r\n";
const QByteArray created = "HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\n{\"a\"}";

QByteArray gzip(const QByteArray &plain)
{
    const QByteArray deflated = qCompress(plain).sliced(6).chopped(4);
    QByteArray end(8, '\0');
    quint32 sum = ~0U;
    for (const char byte : plain) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
    }
    for (int i = 0; i < 4; ++i) {
        end[i] = static_cast<char>(~sum >> (8 * i));
        end[4 + i] = static_cast<char>(plain.size() >> (8 * i));
    }
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + deflated + end;
}

} // namespace

// How a connection's bytes are read, however they are split.
class TestAnswerReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsResponses_data();
    void readsResponses();
    void knowsWhetherTheConnectionCanBeReused_data();
    void knowsWhetherTheConnectionCanBeReused();
    void refusesEndlessHeads_data();
    void refusesEndlessHeads();
    void parsesHeaders();
    void decompressesBodies_data();
    void decompressesBodies();
    void unpacksALongBody();
};

void TestAnswerReader::readsResponses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("state"); // before the connection closes
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("length") << created << State::Whole << 201 << QByteArray("{\"a\"}");
    QTest::newRow("line feeds alone") << QByteArray("HTTP/1.1 201 Created\nContent-Length: 2\n\n{}") << State::Whole
                                      << 201 << QByteArray("{}");
    QTest::newRow("blank lines before") << "\r\n\r\n" + created << State::Whole << 201 << QByteArray("{\"a\"}");
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n") << State::Whole << 200
                               << QByteArray();
    QTest::newRow("length given twice") << ok + "Content-Length: 1\r\ncontent-length: 1\r\n\r\nx" << State::Whole << 200
                                        << QByteArray("x");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No\r\n\r\n") << State::Whole << 204 << QByteArray();
    QTest::newRow("304 with a length") << QByteArray("HTTP/1.1 304 No\r\nContent-Length: 9\r\n\r\n") << State::Whole
                                       << 304 << QByteArray();
    QTest::newRow("chunks") << chunked + "3\r\n{\"a\r\n2;x=1\r\n\"}\r\n0\r\nX-Late: 1\r\n\r\n"
                            << State::Whole << 200 << QByteArray("{\"a\"}");
    QTest::newRow("chunks and a length") << ok
            + "Content-Length: 1\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
                                         << State::Whole << 200 << QByteArray("{}");
    QTest::newRow("until it closes") << ok + "\r\n{}" << State::Body << 200 << QByteArray("{}");

    // RFC 8297 and 9110, 15.2: the final response follows them.
    QTest::newRow("100") << "HTTP/1.1 100 Continue\r\n\r\n" + created << State::Whole << 201 << QByteArray("{\"a\"}");
    QTest::newRow("103") << "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" + created << State::Whole
                         << 201 << QByteArray("{\"a\"}");
    QTest::newRow("102, 103, 103, 199")
        << "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nContent-Length: 7\r\n\r\n"
           "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 199 Hm\r\n\r\n"
            + created
        << State::Whole << 201 << QByteArray("{\"a\"}");
    QTest::newRow("103 and nothing") << QByteArray("HTTP/1.1 103 Early Hints\r\n\r\n") << State::Head << 103
                                     << QByteArray();
    QTest::newRow("101") << QByteArray("HTTP/1.1 101 Switching Protocols\r\n\r\n") << State::Broken << 101
                         << QByteArray();

    QTest::newRow("nothing") << QByteArray() << State::Head << 0 << QByteArray();
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 2") << State::Head << 0 << QByteArray();
    QTest::newRow("half the headers") << ok + "Content-Ty" << State::Head << 200 << QByteArray();
    QTest::newRow("half a body") << ok + "Content-Length: 9\r\n\r\n{}" << State::Body << 200 << QByteArray("{}");
    QTest::newRow("no last chunk") << chunked + "2\r\n{}\r\n" << State::Body << 200 << QByteArray("{}");
    QTest::newRow("no last line") << chunked + "2\r\n{}\r\n0\r\n" << State::Body << 200 << QByteArray("{}");
    for (const QByteArray &bytes :
         {QByteArray("SSH-2.0-OpenSSH_9.2\r\n"), QByteArray("<html>"), QByteArray("HTTP/2 200\r\n"),
          QByteArray("HTTP/1.1 000 Hm\r\n"), QByteArray("HTTP/1.1 2000 Hm\r\n"), QByteArray("HTTP/1.1 20x Hm\r\n"),
          QByteArray("HTTP/1.1\r\n"), ok + "Content-Length: -1\r\n\r\n", ok + "Content-Length: 1x\r\n\r\n",
          ok + "Content-Length:\r\n\r\n", ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", chunked + "zz\r\n",
          chunked + "-1\r\n", chunked + "\r\n", chunked + "1\r\nxy\r\n", chunked + "ffffffffffffffffff\r\n"}) {
        QTest::addRow("broken: %s", bytes.simplified().right(40).constData())
            << bytes << State::Broken << -1 << QByteArray();
    }
    const QByteArray most(mostBytes, 'x');
    QTest::newRow("exactly at the limit") << ok + "Content-Length: 100\r\n\r\n" + most << State::Whole << 200 << most;
    QTest::newRow("announced") << ok + "Content-Length: 101\r\n\r\n" << State::TooLarge << 200 << QByteArray();
    QTest::newRow("length overflows") << ok + "Content-Length: 99999999999999999999\r\n\r\n"
                                      << State::TooLarge << 200 << QByteArray();
    QTest::newRow("chunk by chunk") << chunked + "40\r\n" + QByteArray(64, 'x') + "\r\n40\r\n" + QByteArray(64, 'x')
                                    << State::TooLarge << 200 << QByteArray();
    QTest::newRow("endless") << ok + "\r\n" + QByteArray(101, 'x') << State::TooLarge << 200 << QByteArray();
}

void TestAnswerReader::readsResponses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(State, state);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (const qsizetype piece : {bytes.size() + 1, qsizetype(1), qsizetype(2), qsizetype(7)}) {
        AnswerReader reader(mostBytes);
        for (qsizetype at = 0; at < bytes.size() && !reader.isEnded(); at += piece)
            reader.read(bytes.mid(at, piece));
        QCOMPARE(reader.state(), state);
        if (status >= 0)
            QCOMPARE(reader.status(), status);
        if (state == State::Whole || state == State::Body)
            QCOMPARE(reader.body(), body);
        reader.connectionClosed();
        const bool endsSo = QByteArray(QTest::currentDataTag()) == "until it closes";
        QCOMPARE(reader.state(), endsSo ? State::Whole : state);
    }
}

void TestAnswerReader::knowsWhetherTheConnectionCanBeReused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << created << true;
    QTest::newRow("1.0") << QByteArray(created).replace("1.1", "1.0") << false;
    QTest::newRow("close") << QByteArray(created).replace("Content", "Connection: Close\r\nContent") << false;
    QTest::newRow("more than one response") << created + "HTTP/1.1" << false;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << true;
    QTest::newRow("close in an earlier response") << "HTTP/1.0 103 Hm\r\nConnection: close\r\n\r\n" + created << true;
}

void TestAnswerReader::knowsWhetherTheConnectionCanBeReused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keeps);
    AnswerReader reader(mostBytes);
    reader.read(bytes);
    QCOMPARE(reader.state(), State::Whole);
    QCOMPARE(reader.keepsConnection(), keeps);
    reader.connectionClosed();
    QVERIFY(!reader.keepsConnection());
}

void TestAnswerReader::refusesEndlessHeads_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("line") << ok + "X: " << QByteArray(1000, 'x');
    QTest::newRow("lines") << ok << QByteArray("X: y\r\n").repeated(100);
    QTest::newRow("hints") << QByteArray() << QByteArray("HTTP/1.1 103 Early Hints\r\n\r\n").repeated(10);
    QTest::newRow("chunk line") << ok + "Transfer-Encoding: chunked\r\n\r\n1;" << QByteArray(1000, 'x');
    QTest::newRow("trailer") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n" << QByteArray("X: y\r\n").repeated(100);
}

void TestAnswerReader::refusesEndlessHeads()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, more);
    AnswerReader reader(mostBytes);
    reader.read(start);
    for (int i = 0; i < 2000 && !reader.isEnded(); ++i)
        reader.read(more);
    QCOMPARE(reader.state(), State::Broken);
}

void TestAnswerReader::parsesHeaders()
{
    AnswerReader reader(mostBytes);
    reader.read("HTTP/1.1 103 Hm\r\nX-Hint: 1\r\n\r\n" + ok
                + "Set-Cookie: a=1\r\nSET-COOKIE:b=2\r\nX-Folded: a\r\n  b\r\nNonsense\r\n: nameless\r\n"
                  "Content-Encoding: GZIP, identity\r\nTransfer-Encoding: deflate, chunked\r\n\r\n");
    const HttpHeaders expected{{"Set-Cookie", "a=1"},
                               {"SET-COOKIE", "b=2"},
                               {"X-Folded", "a b"},
                               {"Content-Encoding", "GZIP, identity"},
                               {"Transfer-Encoding", "deflate, chunked"}};
    QCOMPARE(reader.headers(), expected);
    QCOMPARE(reader.packings(), (QByteArrayList{"gzip", "identity", "deflate"}));
    QCOMPARE(makeHttpAnswer(200, reader.headers(), {}).setCookie, "a=1\nb=2");
}

void TestAnswerReader::decompressesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("packings");
    QTest::addColumn<QByteArray>("plain"); // or "unknown", "damaged", "too large"
    const QByteArray json = R"({"success":true})";
    const QByteArray deflated = qCompress(json).sliced(4);
    QTest::newRow("not compressed") << json << QByteArrayList{} << json;
    QTest::newRow("nothing") << QByteArray() << QByteArrayList{"gzip"} << QByteArray();
    QTest::newRow("identity") << json << QByteArrayList{"identity", ""} << json;
    QTest::newRow("gzip") << gzip(json) << QByteArrayList{"gzip"} << json;
    QTest::newRow("x-gzip") << gzip(json) << QByteArrayList{"x-gzip"} << json;
    QTest::newRow("gzip in two parts") << gzip("{\"a\":") + gzip("1}") << QByteArrayList{"gzip"}
                                       << QByteArray("{\"a\":1}");
    QTest::newRow("gzip and zeros") << gzip(json) + QByteArray(9, '\0') << QByteArrayList{"gzip"} << json;
    QTest::newRow("gzip without a header") << gzip(json) << QByteArrayList{} << json;
    QTest::newRow("header, but already decompressed") << json << QByteArrayList{"gzip"} << json;
    for (const char *plain : {" {}", "[1]", "<html>", "  "})
        QTest::addRow("unpacked on the way: %s", plain)
            << QByteArray(plain) << QByteArrayList{"gzip"} << QByteArray(plain);
    QTest::newRow("deflate") << deflated << QByteArrayList{"deflate"} << json;
    QTest::newRow("deflate without its header") << deflated.sliced(2).chopped(4) << QByteArrayList{"deflate"} << json;
    QTest::newRow("gzip announced as deflate") << gzip(json) << QByteArrayList{"deflate"} << json;
    QTest::newRow("twice") << gzip(deflated) << QByteArrayList{"deflate", "gzip"} << json;
    QTest::newRow("brotli") << QByteArray("\x0b\x02\x80{}\x03") << QByteArrayList{"br"} << QByteArray("unknown");
    QTest::newRow("brotli among others") << gzip("x") << QByteArrayList{"br", "gzip"} << QByteArray("unknown");
    QTest::newRow("truncated") << gzip(json).chopped(9) << QByteArrayList{"gzip"} << QByteArray("damaged");
    QTest::newRow("wrong checksum") << gzip(json).replace(gzip(json).size() - 8, 1, "!") << QByteArrayList{"gzip"}
                                    << QByteArray("damaged");
    QTest::newRow("something else") << QByteArray("\x01\x02\x03\x04") << QByteArrayList{"gzip"}
                                    << QByteArray("damaged");
    QTest::newRow("exactly at the limit")
        << gzip(QByteArray(1000, ' ')) << QByteArrayList{"gzip"} << QByteArray(1000, ' ');
    QTest::newRow("more") << gzip(QByteArray(1001, ' ')) << QByteArrayList{"gzip"} << QByteArray("too large");
    QTest::newRow("a bomb") << gzip(QByteArray(2'000'000, ' ')) << QByteArrayList{"gzip"} << QByteArray("too large");
    QTest::newRow("a bomb in a bomb") << gzip(gzip(QByteArray(2'000'000, ' '))) << QByteArrayList{"gzip", "gzip"}
                                      << QByteArray("too large");
}

void TestAnswerReader::decompressesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArrayList, packings);
    QFETCH(QByteArray, plain);
    const auto result = unpack(body, packings, 1000);
    const auto named = [](UnpackProblem problem) -> QByteArray {
        switch (problem) {
        case UnpackProblem::Unknown:
            return "unknown";
        case UnpackProblem::Damaged:
            return "damaged";
        default:
            return "too large";
        }
    };
    QCOMPARE(result ? *result : named(result.error()), plain);
}

void TestAnswerReader::unpacksALongBody()
{
    QByteArray body;
    for (int i = 0; i < 50'000; ++i)
        body += QByteArray::number(i);
    QCOMPARE(unpack(gzip(body), {"gzip"}, body.size()).value_or(QByteArray()), body);
    QCOMPARE(unpack(gzip(body), {"gzip"}, body.size() - 1).error(), UnpackProblem::TooLarge);
}

SCRIPTO_TEST(TestAnswerReader)

} // namespace tst_answerreader

#include "tst_answerreader.moc"
