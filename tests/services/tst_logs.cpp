// SPDX-License-Identifier: MIT
#include "app/keys/list/keyminting.h"
#include "app/login/loginflow.h"
#include "tests/support/localstores.h"
#include "tests/support/loglistener.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace tst_logs {

using namespace scripto;

namespace {

const QByteArray loginKey = "scripto_" + QByteArray(64, 'q');
const QByteArray mintedKey = "scripto_" + QByteArray(64, 'z');
const QByteArray email = "anna.maria@example.com";
const QByteArray code = "771093";

QByteArray answerOf(int status, const QJsonObject &json)
{
    return TestServer::answer(status, QJsonDocument(json).toJson(), {"Content-Type: application/json"});
}

QByteArray dataOf(const QJsonObject &data, int status = 200)
{
    return answerOf(status, {{u"success"_qs, true}, {u"data"_qs, data}});
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

// Its server repeats keys and addresses in an error, as some servers do.
struct World : LocalStores {
    World()
        : LocalStores(ServedByTestServer)
    {
        const QJsonObject listed{{u"id"_qs, u"k1"_qs},
                                 {u"name"_qs, text("of " + email)},
                                 {u"start"_qs, u"scripto_qq"_qs},
                                 {u"createdAt"_qs, u"2026-06-01T00:00:00.000Z"_qs}};
        const QJsonObject error{{u"code"_qs, u"no"_qs},
                                {u"message"_qs, text("not " + loginKey + " of " + email + ", Bearer abcdefgh")}};
        answers = {
            {"POST /api/cli/login-request", dataOf({{u"ok"_qs, true}, {u"email"_qs, text(email)}})},
            {"POST /api/cli/login-complete",
             dataOf({{u"apiKey"_qs, text(loginKey)},
                     {u"keyId"_qs, u"k1"_qs},
                     {u"userId"_qs, u"user_anna"_qs},
                     {u"email"_qs, text(email)}})},
            {"GET /api/keys", dataOf({{u"keys"_qs, QJsonArray{listed}}})},
            {"POST /api/keys",
             dataOf({{u"key"_qs, text(mintedKey)},
                     {u"record"_qs, QJsonObject{{u"id"_qs, u"k2"_qs}, {u"name"_qs, u"ci"_qs}}}},
                    201)},
            {"DELETE /api/keys/k1", answerOf(400, {{u"success"_qs, false}, {u"error"_qs, error}})},
        };
        server.setScript([this](QTcpSocket *socket, const TestServer::Request &request) {
            const QByteArray known = answers.value(request.method + ' ' + request.target);
            TestServer::sends(known.isEmpty() ? answerOf(404, {}) : known)(socket, request);
        });
    }

    QHash<QByteArray, QByteArray> answers;
};

// Signs in, creates a key, fails to revoke another, and changes config.json as another program would.
void useAll(World &world)
{
    world.start();
    LoginFlow flow({world.api, world.profiles, world.mints, world.services.sessions, world.services.kept,
                    world.services.servers, world.environment, world.clock},
                   nullptr);
    flow.requestCode(QString::fromLatin1(email), {});
    QTRY_COMPARE(flow.step(), LoginFlow::Step::Code);
    flow.complete(QString::fromLatin1(code));
    QTRY_COMPARE(flow.step(), LoginFlow::Step::Done);
    world.keys.select(flow.profileName());
    QTRY_VERIFY(world.keys.selected() && world.keys.selected()->row(QStringLiteral("k1")));
    KeyMinting *minting = world.keys.selected()->mint({QStringLiteral("ci"), {}, QStringLiteral("ci")});
    QVERIFY(minting);
    QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
    minting->detach();
    const Result<Done> revoked = resultOf(world.keys.selected()->revoke(QStringLiteral("k1")));
    QVERIFY(!revoked);
    ConfigDocument document = world.onDisk();
    QVERIFY(document.remove(QStringLiteral("ci")));
    world.writeBytes(document.toBytes());
    QTRY_VERIFY(!world.profiles.row(QStringLiteral("ci")) || !world.profiles.row(QStringLiteral("ci"))->inFile);
}

} // namespace

class TestLogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLoggingCategory::setFilterRules({}); }

    void nothingIsPrintedByDefault()
    {
        const LogListener listener;
        {
            World world;
            useAll(world);
        }
        QStringList lines = LogListener::lines();
        lines.removeIf([](const QString &line) { return !line.startsWith(QStringLiteral("scripto.")); });
        QCOMPARE(lines, QStringList());
    }

    void decisionsArePrintedWithoutSecrets()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("scripto.*=true"));
        const LogListener listener;
        {
            World world;
            useAll(world);
        }
        const QStringList lines = LogListener::lines();
        const QString all = lines.join(u'\n');
        for (const QByteArray &secret : {loginKey.right(8), mintedKey.right(8), code, email, QByteArray("anna"),
                                         QByteArray("abcdefgh"), QDir::homePath().toUtf8()})
            QVERIFY2(!all.contains(QString::fromUtf8(secret), Qt::CaseInsensitive), secret + '\n' + all.toUtf8());
        for (const char *said :
             {"scripto.api: POST http://127.0.0.1:", "/api/cli/login-request answered 200", "/api/keys answered 201",
              "scripto.api: no success: Refused 400", "of [e-mail]", "scripto.config: change done",
              "scripto.config: a change was announced", "scripto.profiles: config.json has 2",
              "scripto.profiles: mirror: profile #", "scripto.keys: minting: Ready", "scripto.keys: a list of 1 keys",
              "scripto.login: goes on to Done", "scripto.state: version "})
            QVERIFY2(all.contains(QString::fromUtf8(said)), said + QByteArray("\n") + all.toUtf8());
    }
};

SCRIPTO_TEST(TestLogs)

} // namespace tst_logs

#include "tst_logs.moc"
