// SPDX-License-Identifier: MIT
#include "app/api/envelope.h"
#include "tests/support/testroom.h"

#include <QTest>

namespace tst_envelope {

using namespace scripto;
using namespace std::chrono_literals;

namespace {

HttpAnswer answerOf(int status, const QByteArray &type, const QByteArray &body)
{
    return makeHttpAnswer(status, type.isEmpty() ? HttpHeaders() : HttpHeaders{{"Content-Type", type}}, body);
}

const QByteArray json = "application/json";
const QByteArray plain = "text/plain";

} // namespace

class TestEnvelope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognisesSuccess_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("problem"); // empty = none
        const auto row = [](const char *name, int status, const QByteArray &type, const QByteArray &body,
                            const char *problem = "") {
            QTest::newRow(name) << status << type << body << QString::fromUtf8(problem);
        };
        const char *page = "The server answered with a web page instead of data.";
        const char *other = "The server’s answer is not the JSON that was expected.";
        row("object", 200, json, "{}");
        row("highest status of success", 299, json, "{}");
        row("no type", 200, {}, "{}");
        row("JSON subtype", 200, "application/problem+json", "{}");
        row("success", 200, json, R"({"success":true})");
        row("success is no boolean", 200, json, R"({"success":"false"})");
        row("nothing", 200, json, " ", "The server answered 200 without content.");
        row("page", 200, "text/html", "{}", page);
        row("page without a type", 200, {}, " <html>", page);
        row("another type", 200, "text/csv", "{}", "The server answered with “text/csv” instead of JSON.");
        row("array", 200, json, "[]", other);
        row("truncated", 200, json, "{", other);
        row("lower than success", 199, json, "{}", other);
        row("redirect", 300, json, "{}", other);
        row("lower than an error", 399, json, "{}", other);
    }

    void recognisesSuccess()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, problem);
        const auto object = envelope::object(answerOf(status, type, body));
        QCOMPARE(object ? QString() : object.error().message, problem);
        if (object)
            return;
        QCOMPARE(object.error().kind, ErrorKind::BadAnswer);
        QCOMPARE(object.error().httpStatus, status);
    }

    // Responses to changes are believed whatever their content type is.
    void readsObjectsOfAnyType()
    {
        QVERIFY(envelope::objectOfAnyType(answerOf(200, "text/html", "{}")));
        QVERIFY(!envelope::objectOfAnyType(answerOf(200, "text/html", "<p>")));
    }

    void requiresADataObject()
    {
        const auto data = [](const QByteArray &body) { return envelope::data(answerOf(200, json, body)); };
        QCOMPARE(data(R"({"data":{"a":1}})")->value(u"a"), QJsonValue(1));
        for (const char *body : {"{}", R"({"data":[]})", R"({"data":"x"})"}) {
            QCOMPARE(data(body).error().message, QStringLiteral("The server’s answer has no usable “data”."));
            QCOMPARE(data(body).error().httpStatus, 200);
        }
        QCOMPARE(data(R"({"success":false,"data":{}})").error().kind, ErrorKind::Refused);
    }

    void extractsTheErrorMessage_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("message");
        const auto says = [](const char *name, const QByteArray &type, const QByteArray &body, const QString &said) {
            QTest::newRow(name) << type << body << said << QString();
        };
        const auto saysNothing = [](const char *name, const QByteArray &type, const QByteArray &body,
                                    const char *message) {
            QTest::newRow(name) << type << body << QString() << QString::fromUtf8(message);
        };
        const QString no = QStringLiteral("No.");
        says("error", json, R"({"error":{"message":"No."},"message":"Other."})", no);
        says("root message", json, R"({"error":{"message":" "},"message":"No."})", no);
        says("error as a string", json, R"({"error":"No."})", no);
        says("number", json, R"({"message":7})", QStringLiteral("7"));
        says("plain text", plain, " No.\n", no);
        says("longest plain text", plain, QByteArray(200, 'n'), QString(200, u'n'));
        says("longest message", json, "{\"message\":\"" + QByteArray(1000, 'n') + "\"}", QString(1000, u'n'));
        says("message too long", json, "{\"message\":\"" + QByteArray(1001, 'n') + "\"}",
             QString(500, u'n') + QChar(0x2026) + QString(499, u'n'));
        saysNothing("nothing", json, "{}", "It gave no reason.");
        saysNothing("code", json, R"({"error":{"code":"E7"},"code":"E8"})", "It gave no reason but the code E7.");
        saysNothing("code at the root", json, R"({"error":{},"code":"E8"})", "It gave no reason but the code E8.");
        saysNothing("plain text too long", plain, QByteArray(201, 'n'), "It gave no reason.");
        saysNothing("page as plain text", plain, "<p>No.", "It answered with a web page.");
        saysNothing("page", "text/html", "No.", "It answered with a web page.");
        saysNothing("other text type", "text/markdown", "No.", "It gave no reason.");
    }

    void extractsTheErrorMessage()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        const auto refused = envelope::object(answerOf(400, type, body));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QCOMPARE(refused.error().httpStatus, 400);
        QTEST(refused.error().said, "said");
        QTEST(refused.error().message, "message");
    }

    void extractsTheNextAction()
    {
        const auto advice = [](const QByteArray &body) {
            return envelope::object(answerOf(400, json, body)).error().nextAction;
        };
        QCOMPARE(advice(R"({"error":{"nextAction":"Wait."},"nextAction":"Go."})"), QStringLiteral("Wait."));
        QCOMPARE(advice(R"({"nextAction":"Go."})"), QStringLiteral("Go."));
    }

    void classifiesErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorKind;
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind) {
            QTest::newRow(name) << status << body << kind;
        };
        row("429", 429, {}, RateLimited);
        row("401", 401, R"({"message":"No such key."})", Unauthenticated);
        row("limit of the key, in the message", 401, R"({"message":"The rate limit is reached."})", RateLimited);
        row("limit in the code", 403, R"({"code":"RATE_LIMITED"})", RateLimited);
        row("retry time", 400, R"({"retryAfter":1})", RateLimited);
        row("highest client error", 499, R"({"retryAfter":1})", RateLimited);
        row("server error with a retry time", 500, R"({"retryAfter":1})", Refused);
        row("refusal with status 200", 200, R"({"success":false,"retryAfter":1})", Refused);
        row("402", 402, {}, Refused);
        row("used up", 429, R"({"code":"USAGE_EXCEEDED","message":"API Key has reached its usage limit"})",
            Unauthenticated);
        row("used up, in Scripto's words", 500,
            R"({"error":{"code":"internal","message":"API Key has reached its usage limit"}})", Unauthenticated);
    }

    void classifiesErrors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto refused = envelope::object(answerOf(status, json, body));
        QVERIFY(!refused);
        QTEST(refused.error().kind, "kind");
    }

    // The nearest to the error is the likeliest one.
    void prefersThePauseNearestToTheError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("seconds");
        QTest::newRow("of the error") << QByteArray(
            R"({"error":{"retryAfter":1,"details":{"retryAfter":2}},"retryAfter":3,"details":{"retryAfter":4}})")
                                      << 1;
        QTest::newRow("of its details") << QByteArray(
            R"({"error":{"details":{"retryAfter":2}},"retryAfter":3,"details":{"retryAfter":4}})")
                                        << 2;
        QTest::newRow("of the answer") << QByteArray(R"({"retryAfter":3,"details":{"retryAfter":4}})") << 3;
        QTest::newRow("of the answer's details") << QByteArray(R"({"details":{"retryAfter":4}})") << 4;
        QTest::newRow("only the number counts") << QByteArray(R"({"retryInSeconds":"soon","retryAfter":5})") << 5;
    }

    void prefersThePauseNearestToTheError()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, seconds);
        const auto refused = envelope::object(answerOf(429, json, body));
        QVERIFY(!refused);
        QCOMPARE(refused.error().retryAfter, std::chrono::milliseconds(seconds * 1s));
    }
};

SCRIPTO_TEST(TestEnvelope)

} // namespace tst_envelope

#include "tst_envelope.moc"
