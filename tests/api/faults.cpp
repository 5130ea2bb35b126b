// SPDX-License-Identifier: MIT
#include "tests/api/faults.h"

#include "tests/api/brokenjson.h"

#include <QTimer>

namespace scripto {

namespace {

using namespace std::chrono_literals;
using Request = TestServer::Request;
using Script = TestServer::Script;

const QByteArray json = "Content-Type: application/json";
const QByteArray html = "Content-Type: text/html; charset=utf-8";
const QByteArray page = "<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>";
const QByteArray halfAnswer =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"success\":";

Script says(int status, const QByteArray &body = {}, const QList<QByteArray> &headers = {})
{
    return TestServer::sends(TestServer::answer(status, body, headers));
}

QByteArray refusal(const QByteArray &code, const QByteArray &message, const QByteArray &more = {})
{
    return R"({"success":false,"error":{"code":")" + code + R"(","message":")" + message + '"' + more + "}}";
}

// Writes for as long as the client reads.
Script writesWithoutAnEnd(const QByteArray &head)
{
    return [head](QTcpSocket *socket, const Request &) {
        socket->write(head);
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
            if (socket->bytesToWrite() < 100'000)
                socket->write(QByteArray(100'000, 'x'));
        });
    };
}

// 80 MB of spaces in a few bytes.
QByteArray bomb()
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + qCompress(QByteArray(80'000'000, ' '), 9).sliced(6);
}

QList<Fault> connections()
{
    const Script nothing = [](QTcpSocket *, const Request &) {};
    return {
        {u"refused"_qs, {}, false, Fault::Place::NoServer},
        {u"hangs on connect"_qs, {}, true, Fault::Place::NoAccept},
        {u"hangs on headers"_qs, nothing, true},
        {u"hangs in the headers"_qs, TestServer::sends("HTTP/1.1 200 OK\r\nContent-Ty"), true},
        {u"drips headers"_qs, TestServer::drips("HTTP/1.1 200 OK\r\nX-Long: ", 20ms), true},
        {u"drips a body"_qs, TestServer::drips(halfAnswer, 20ms), true},
        {u"drips a body without length"_qs, TestServer::drips("HTTP/1.1 200 OK\r\n\r\n", 20ms), true},
        {u"hangs in the body"_qs, TestServer::sends(halfAnswer), true},
        {u"half a body"_qs, TestServer::sendsAndCloses(halfAnswer)},
        {u"half a body, then reset"_qs, TestServer::resets(halfAnswer)},
        {u"reset"_qs, TestServer::resets()},
        {u"closes without an answer"_qs, TestServer::sendsAndCloses({})},
        {u"speaks something else"_qs, TestServer::sends("SSH-2.0-OpenSSH_9.2\r\n\r\n")},
        {u"self-signed certificate"_qs, {}, false, Fault::Place::Certificate, u"selfSigned"_qs},
        {u"expired certificate"_qs, {}, false, Fault::Place::Certificate, u"expired"_qs},
        {u"certificate of another host"_qs, {}, false, Fault::Place::Certificate, u"otherName"_qs},
    };
}

QList<Fault> contents()
{
    QList<Fault> faults{
        {u"204"_qs, says(204)},
        {u"200 and empty"_qs, says(200, {}, {json})},
        {u"200 and a page"_qs, says(200, page, {html})},
        {u"200 and another media type"_qs, says(200, R"({"success":true,"data":{}})", {"Content-Type: image/png"})},
        {u"gzip bomb"_qs, says(200, bomb(), {json, "Content-Encoding: gzip"})},
        {u"70 MB"_qs, writesWithoutAnEnd("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")},
        {u"70 MB, announced"_qs, writesWithoutAnEnd("HTTP/1.1 200 OK\r\nContent-Length: 70000000\r\n\r\n")},
        {u"no data"_qs, says(200, R"({"success":true})", {json})},
        {u"data of a wrong type"_qs, says(200, R"({"success":true,"data":[1]})", {json})},
        {u"members of wrong types"_qs,
         says(200, R"({"success":"yes","data":{"keys":7,"key":{"a":1},"record":[],"revoked":0}})", {json})},
        {u"rows of wrong types"_qs,
         says(200,
              R"({"success":true,"data":{"key":"scripto_bbbbbbbbbbbb","record":5,"keys":[null,1,"x",[],{},{"id":null},)"
              R"({"id":{}},{"id":7,"name":[],"createdAt":{},"expiresAt":true,"lastRequest":"soon","enabled":"no"}]}})",
              {json})},
    };
    for (const QByteArray &body : brokenJsonBodies()) {
        if (!body.trimmed().isEmpty() && !body.trimmed().startsWith('<'))
            faults.append({u"broken JSON"_qs, says(200, body, {json})});
    }
    return faults;
}

QList<Fault> redirects(const TestServer &other)
{
    const QByteArray elsewhere = other.url().toEncoded();
    return {
        {u"redirect to another port"_qs, says(307, {}, {"Location: " + elsewhere + "/api/keys"})},
        {u"redirect to another host"_qs, says(302, {}, {"Location: https://scripto.invalid/api/keys?key=scripto_a"})},
        {u"redirect to another scheme"_qs,
         [](QTcpSocket *socket, const Request &) {
             const QByteArray port = QByteArray::number(socket->localPort());
             socket->write(TestServer::answer(301, {}, {"Location: https://127.0.0.1:" + port + "/api/keys"}));
         }},
        {u"redirect to nowhere"_qs, says(302)},
        {u"redirect loop"_qs, says(308, {}, {"Location: /api/keys"})},
    };
}

QList<Fault> statuses()
{
    QList<Fault> faults;
    for (const int status : {400, 401, 403, 404, 415, 429, 500, 502, 503, 504}) {
        faults.append({u"%1 without a body"_qs.arg(status), says(status)});
        faults.append(
            {u"%1 with an envelope"_qs.arg(status),
             says(status, refusal("not-found", "The server’s own words.", R"(,"nextAction":"do this")"), {json})});
        faults.append({u"%1 with a page"_qs.arg(status), says(status, page, {html})});
    }
    return faults
        + QList<Fault>{
            {u"429 with Retry-After"_qs, says(429, {}, {"Retry-After: 28"})},
            {u"429 with X-Retry-After"_qs,
             says(429, "Too many requests", {"X-Retry-After: 130", "Content-Type: text/plain"})},
            {u"429 with tryAgainIn"_qs,
             says(429, R"({"message":"Rate limit exceeded.","details":{"tryAgainIn":1500}})", {json})},
            {u"401 that is a rate limit"_qs, says(401, R"({"message":"Rate limit exceeded."})", {json})},
            {u"401 with a repeated key"_qs,
             says(401, R"({"error":"Unknown key scripto_aaaaaaaaaaaaaaaaaaaaaaaa"})", {json})},
            {u"error in a success"_qs, says(200, refusal("internal", "It did not work."), {json})},
        };
}

} // namespace

QList<Fault> allFaults(const TestServer &other)
{
    return connections() + contents() + redirects(other) + statuses();
}

} // namespace scripto
