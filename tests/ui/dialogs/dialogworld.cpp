// SPDX-License-Identifier: MIT
#include "tests/ui/dialogs/dialogworld.h"

#include <QGuiApplication>

namespace scripto {

namespace {

const QList<QByteArray> jsonHeaders{"Content-Type: application/json"};

} // namespace

DialogWorld::DialogWorld(std::chrono::milliseconds second)
    : LocalStores(ServedByTestServer)
    , clipboard(*QGuiApplication::clipboard(), second)
{
    now = QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC);
    server.setScript([this](QTcpSocket *socket, const TestServer::Request &request) {
        if (const auto script = m_scripts.value(request.method + ' ' + request.target))
            script(socket, request);
    });
    answerJson(listRoute, R"({"success":true,"data":{"keys":[]}})");
}

void DialogWorld::answer(const QByteArray &route, const TestServer::Script &script)
{
    m_scripts.insert(route, script);
}

void DialogWorld::answerJson(const QByteArray &route, const QByteArray &json, int status)
{
    answer(route, TestServer::sends(TestServer::answer(status, json, jsonHeaders)));
}

void DialogWorld::refuse(const QByteArray &route, int status, const QByteArray &message, const QByteArray &nextAction)
{
    QByteArray error = R"("code":"invalid-argument","message":")" + message + '"';
    if (!nextAction.isEmpty())
        error += R"(,"nextAction":")" + nextAction + '"';
    answerJson(route, R"({"success":false,"error":{)" + error + "}}", status);
}

void DialogWorld::loseAnswer(const QByteArray &route)
{
    answer(route, TestServer::resets());
}

qsizetype DialogWorld::requestsTo(const QByteArray &route) const
{
    const auto &all = server.requests();
    return std::count_if(all.begin(), all.end(), [&](const TestServer::Request &request) {
        return request.method + ' ' + request.target == route;
    });
}

void DialogWorld::sendsCodes(const QByteArray &email)
{
    answerJson(loginRequest, R"({"success":true,"data":{"ok":true,"email":")" + email + R"("}})");
}

void DialogWorld::signsIn(const QByteArray &email)
{
    answerJson(loginComplete, signedInJson(email));
}

void DialogWorld::mints(const QByteArray &name, const QByteArray &expiresAt)
{
    answerJson(mintRoute, mintedJson(name, expiresAt), 201);
}

void DialogWorld::needsSession()
{
    const QByteArray no = R"({"success":false,"error":{"code":"unauthenticated","message":"Unauthorized"}})";
    answerJson(listRoute, no, 401);
    answerJson(mintRoute, no, 401);
    answerJson(meRoute, R"({"user":{"id":"user_1","email":"you@example.com","name":""}})");
    answerJson(sessionCodeRoute, R"({"success":true})");
    answer(sessionRoute,
           TestServer::sends(TestServer::answer(
               200, R"({"token":"t","user":{"id":"user_1","email":"you@example.com"}})",
               QList<QByteArray>{"Set-Cookie: better-auth.session_token=tttt.ssss; Path=/"} + jsonHeaders)));
}

void DialogWorld::openSession()
{
    answerJson(listRoute, R"({"success":true,"data":{"keys":[]}})");
    accounts.sessions().put(keys.account().id, Secret(QByteArrayView("better-auth.session_token=tttt.ssss")));
    QTRY_VERIFY(!keys.isReading());
}

void DialogWorld::askForPause(const QByteArray &route, int seconds)
{
    answer(route,
           TestServer::sends(TestServer::answer(429, R"({"message":"Too many requests"})",
                                                {"Retry-After: " + QByteArray::number(seconds)})));
}

void DialogWorld::signInAsWork()
{
    Profile work;
    work.name = QStringLiteral("work");
    work.apiKey = Secret(QByteArrayView("scripto_wwwwwwwwwwwwwwww"));
    work.email = QStringLiteral("you@example.com");
    work.baseUrl = server.url().toString();
    writeFile({work}, work.name);
    start();
    keys.select(work.name);
    QTRY_VERIFY(!keys.isReading());
}

void DialogWorld::mintsInVain(const QByteArray &name)
{
    answer(mintRoute, [this, name](QTcpSocket *socket, const TestServer::Request &request) {
        refuseWrites();
        TestServer::sends(TestServer::answer(201, mintedJson(name), jsonHeaders))(socket, request);
    });
}

// Puts an obstacle in the way of the new file.
void DialogWorld::refuseSaves()
{
    QVERIFY(QDir(QFileInfo(path).path()).mkdir(QStringLiteral(".config.json.new")));
}

// Puts a folder in its place: permissions don't stop root, who runs tests in containers.
void DialogWorld::refuseWrites()
{
    QFile::rename(path, path + QStringLiteral(".kept"));
    QVERIFY(QDir().mkpath(path));
}

void DialogWorld::mayWrite()
{
    QVERIFY(QDir().rmdir(path));
    QFile::rename(path + QStringLiteral(".kept"), path);
}

QByteArray signedInJson(const QByteArray &email)
{
    return R"({"success":true,"data":{"apiKey":")" + rawKey + R"(","keyId":"key_1","userId":"user_1","email":")" + email
        + R"("}})";
}

QByteArray mintedJson(const QByteArray &name, const QByteArray &expiresAt)
{
    return R"({"success":true,"data":{"key":")" + rawKey + R"(","record":{"id":"key_2","name":")" + name
        + R"(","prefix":"scripto_","start":"scripto_mm","createdAt":"2026-11-22T09:30:00.000Z","expiresAt":)"
        + expiresAt + "}}}";
}

} // namespace scripto
