// SPDX-License-Identifier: MIT
#include "app/api/httpclient.h"
#include "app/api/scriptoapi.h"
#include "app/core/masking.h"
#include "app/core/worker.h"
#include "tests/api/httpfixture.h"
#include "tests/support/testroom.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

namespace tst_realbackend {

using namespace scripto;

namespace {

const QString email = u"you@example.com"_qs;

bool holds(const KeyList &list, const QString &id)
{
    return std::any_of(list.keys.begin(), list.keys.end(), [&](const ApiKey &key) { return key.id == id; });
}

} // namespace

// ScriptoApi against the local backend, which is a real Better Auth.
class TestRealBackend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void signsInAndManagesKeys();
    void reportsRefusals();
    void reportsLostResponsesOnce_data();
    void reportsLostResponsesOnce();
    void accountsForThousandsOfKeysUnderFaults();
    void managesKeysWithASessionOnly();

private:
    void start(const QStringList &options);
    QString codeFromTheOutbox() const;
    SignedIn signIn();
    void addFault(const QByteArray &json);
    void addFaultsNowAndThen(const QByteArray &route, int every);
    // Names by id, without the key `besides`.
    QMap<QString, QString> keysOnServer(const Credentials &credentials, const QString &besides);
    qsizetype received(const QByteArray &method);

    QString m_node;
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Worker> m_worker;
    std::unique_ptr<ScriptoApi> m_api;
};

void TestRealBackend::initTestCase()
{
    QProcess process;
    process.start(QStringLiteral(SCRIPTO_SOURCE "/packaging/node"), {});
    QVERIFY(process.waitForFinished(110'000));
    m_node = QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
    QVERIFY2(!m_node.isEmpty(), process.readAllStandardError().constData());
}

void TestRealBackend::init()
{
    m_http = std::make_unique<HttpClient>();
    m_worker = std::make_unique<Worker>();
    m_api = std::make_unique<ScriptoApi>(*m_http, *m_worker);
}

void TestRealBackend::cleanup()
{
    m_api.reset();
    m_http.reset();
    m_worker.reset();
    m_process.terminate();
    m_process.waitForFinished();
}

void TestRealBackend::start(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(m_node,
                    QStringList{QStringLiteral(SCRIPTO_SOURCE "/tests/backend/server.mjs"), u"--data"_qs,
                                m_folder.path() + u'/' + QString::fromUtf8(QTest::currentTestFunction())
                                    + QString::fromUtf8(QTest::currentDataTag())}
                        + options);
    QTRY_VERIFY_WITH_TIMEOUT(m_process.canReadLine() || m_process.state() == QProcess::NotRunning, 30'000);
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    QVERIFY2(line.startsWith(u"listening on "), "the backend did not start; see packaging/backend-modules");
    m_server = QUrl(line.section(u' ', 2));
}

QString TestRealBackend::codeFromTheOutbox() const
{
    QFile outbox(m_process.arguments().value(2) + u"/outbox.jsonl"_qs);
    if (!outbox.open(QIODevice::ReadOnly))
        return {};
    const QByteArray lines = outbox.readAll().trimmed();
    return QJsonDocument::fromJson(lines.sliced(lines.lastIndexOf('\n') + 1))[u"code"].toString();
}

SignedIn TestRealBackend::signIn()
{
    const auto sent = await(m_api->requestCode(m_server, email));
    const auto signedIn = await(m_api->completeLogin(m_server, email, codeFromTheOutbox(), u"test"_qs));
    if (!sent || !signedIn) {
        QTest::qFail("signing in failed", __FILE__, __LINE__);
        return {};
    }
    return *signedIn;
}

void TestRealBackend::addFault(const QByteArray &json)
{
    HttpRequest request = requestTo(m_server, Method::Post, u"/__test/faults"_qs);
    request.json = json;
    const auto answer = await(m_http->send(request));
    QVERIFY(answer && answer->status == 200);
}

void TestRealBackend::signsInAndManagesKeys()
{
    start({});
    const auto sent = await(m_api->requestCode(m_server, u"You@Example.com"_qs));
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().message));
    QCOMPARE(sent->email, email);

    const auto signedIn = await(m_api->completeLogin(m_server, email, codeFromTheOutbox(), u"laptop"_qs));
    QVERIFY2(signedIn, qPrintable(signedIn ? QString() : signedIn.error().message));
    QVERIFY(signedIn->apiKey.revealText().startsWith(keyPrefix));
    QCOMPARE(signedIn->email, email);
    QVERIFY(!signedIn->keyId.isEmpty() && !signedIn->userId.isEmpty());
    const Credentials credentials{m_server, signedIn->apiKey};

    const auto account = await(m_api->whoAmI(credentials));
    QVERIFY(account);
    QCOMPARE(account->id, signedIn->userId);

    const auto minted = await(m_api->mintKey(credentials, u"Müllers PC"_qs, std::chrono::days(90)));
    QVERIFY2(minted, qPrintable(minted ? QString() : minted.error().message));
    QVERIFY(minted->key.revealText().startsWith(keyPrefix));
    QCOMPARE(minted->record.name, u"Müllers PC"_qs);
    QVERIFY(minted->record.expiresAt.isValid());

    const auto list = await(m_api->listKeys(credentials));
    QVERIFY(list);
    QCOMPARE(list->keys.size(), 2);
    QVERIFY(holds(*list, signedIn->keyId) && holds(*list, minted->record.id));
    QVERIFY(list->serverTime.isValid());
    for (const ApiKey &key : list->keys) {
        QVERIFY(key.createdAt.isValid() && qAbs(key.createdAt.secsTo(list->serverTime)) < 60);
        QVERIFY(key.lastUsedReported);
        QCOMPARE(key.lastUsedAt.isValid(), key.id == signedIn->keyId);
    }

    QVERIFY(await(m_api->revokeKey(credentials, minted->record.id)));
    const auto after = await(m_api->listKeys(credentials));
    QVERIFY(after && !holds(*after, minted->record.id));
    const auto again = await(m_api->revokeKey(credentials, minted->record.id));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
    const auto dead = await(m_api->whoAmI({m_server, minted->key}));
    QVERIFY(!dead);
    QCOMPARE(dead.error().kind, ErrorKind::Unauthenticated);
}

void TestRealBackend::reportsRefusals()
{
    start({u"--login-limit"_qs, u"2"_qs});
    QVERIFY(await(m_api->requestCode(m_server, email)));
    const auto wrong = await(m_api->completeLogin(m_server, email, u"000000"_qs, {}));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::Refused);
    QCOMPARE(wrong.error().code, u"invalid-argument"_qs);
    QCOMPARE(wrong.error().nextAction, u"request a new code with: scripto auth login-request"_qs);

    const Credentials credentials{m_server, signIn().apiKey};
    const auto limited = await(m_api->requestCode(m_server, email));
    QVERIFY(!limited);
    QCOMPARE(limited.error().kind, ErrorKind::RateLimited);
    QVERIFY(limited.error().retryAfter);

    const auto nameless = await(m_api->mintKey(credentials, QString(), {}));
    QVERIFY(!nameless);
    QCOMPARE(nameless.error().kind, ErrorKind::Refused);
    const auto tooShort = await(m_api->mintKey(credentials, u"x"_qs, std::chrono::seconds(60)));
    QVERIFY(!tooShort);
    QCOMPARE(tooShort.error().kind, ErrorKind::Refused);
    const auto stranger = await(m_api->listKeys({m_server, testKey()}));
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().kind, ErrorKind::Unauthenticated);
}

void TestRealBackend::reportsLostResponsesOnce_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("before") << QByteArray("drop-before") << false;
    QTest::newRow("after") << QByteArray("drop-after") << true;
}

// Each request reaches the server once, whatever happens to its response.
void TestRealBackend::reportsLostResponsesOnce()
{
    QFETCH(QByteArray, mode);
    QFETCH(bool, isDone);
    start({u"--test-controls"_qs});
    const SignedIn me = signIn();
    const Credentials credentials{m_server, me.apiKey};
    const auto spare = await(m_api->mintKey(credentials, u"spare"_qs, {}));
    QVERIFY(spare);

    addFault(R"({"route":"POST /api/keys","mode":")" + mode + "\"}");
    const auto minted = await(m_api->mintKey(credentials, u"lost"_qs, {}));
    QVERIFY(!minted);
    QCOMPARE(minted.error().kind, ErrorKind::AnswerLost);
    addFault(R"({"route":"DELETE /api/keys/{id}","mode":")" + mode + "\"}");
    const auto revoked = await(m_api->revokeKey(credentials, spare->record.id));
    QVERIFY(!revoked);
    QCOMPARE(revoked.error().kind, ErrorKind::AnswerLost);

    const auto list = await(m_api->listKeys(credentials));
    QVERIFY(list);
    const auto lost =
        std::count_if(list->keys.begin(), list->keys.end(), [](const ApiKey &key) { return key.name == u"lost"; });
    QCOMPARE(lost, isDone ? 1 : 0);
    QCOMPARE(holds(*list, spare->record.id), !isDone);
}

// A third of the faults is of each kind; together they hit about every `every`/3rd request.
void TestRealBackend::addFaultsNowAndThen(const QByteArray &route, int every)
{
    for (const char *mode : {"drop-before", "drop-after", "status"})
        addFault(R"({"times":1e9,"route":")" + route + R"(","mode":")" + mode + R"(","every":)"
                 + QByteArray::number(every++) + '}');
}

QMap<QString, QString> TestRealBackend::keysOnServer(const Credentials &credentials, const QString &besides)
{
    QMap<QString, QString> names;
    const auto list = await(m_api->listKeys(credentials), 60'000);
    if (!list) {
        QTest::qFail("the keys could not be read", __FILE__, __LINE__);
        return names;
    }
    for (const ApiKey &key : list->keys)
        names.insert(key.id, key.name);
    names.remove(besides);
    return names;
}

qsizetype TestRealBackend::received(const QByteArray &method)
{
    const auto answer = await(m_http->send(requestTo(m_server, Method::Get, u"/__test/requests"_qs)));
    return answer ? answer->body.count("{\"method\":\"" + method + "\",\"path\":\"/api/keys") : -1;
}

// In the end, the server has exactly the keys that the program knows plus those it reported as uncertain.
void TestRealBackend::accountsForThousandsOfKeysUnderFaults()
{
    const bool isLong = qEnvironmentVariableIsSet("SCRIPTO_TEST_LONG");
    const int count = isLong ? 2000 : 120;
    const int every = isLong ? 59 : 17; // 5 % of 2,000
    start({u"--test-controls"_qs});
    const SignedIn me = signIn();
    const Credentials credentials{m_server, me.apiKey};
    addFaultsNowAndThen("POST /api/keys", every);
    addFaultsNowAndThen("DELETE /api/keys/{id}", every);

    QMap<QString, QString> known;
    QSet<QString> uncertain;
    QSet<QString> notSent;
    const auto sort = [&](const Error &error, const QString &what) {
        (error.kind == ErrorKind::AnswerLost ? uncertain : notSent).insert(what);
    };
    for (int i = 0; i < count; ++i) {
        const QString name = u"key %1"_qs.arg(i);
        m_api->mintKey(credentials, name, {})->then(this, [&, name](const Result<MintedKey> &minted) {
            if (minted)
                known.insert(minted->record.id, minted->record.name);
            else
                sort(minted.error(), name);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(known.size() + uncertain.size() + notSent.size(), count, 300'000);
    QCOMPARE(received("POST"), count - notSent.size());
    const QMap<QString, QString> made = keysOnServer(credentials, me.keyId);
    QSet<QString> orphans;
    for (auto it = made.begin(); it != made.end(); ++it) {
        if (known.take(it.key()) != it.value())
            orphans.insert(it.value());
    }
    QVERIFY(known.isEmpty()); // the server has every key that the program knows
    QVERIFY(uncertain.contains(orphans) && !orphans.isEmpty() && orphans.size() < uncertain.size());
    qInfo("minted: %lld, uncertain: %lld, of which made: %lld, not sent: %lld", made.size() - orphans.size(),
          uncertain.size(), orphans.size(), notSent.size());

    uncertain.clear();
    notSent.clear();
    QSet<QString> gone;
    for (const QString &id : made.keys())
        m_api->revokeKey(credentials, id)->then(this, [&, id](const Result<Done> &revoked) {
            if (revoked)
                gone.insert(id);
            else
                sort(revoked.error(), id);
        });
    QTRY_COMPARE_WITH_TIMEOUT(gone.size() + uncertain.size() + notSent.size(), made.size(), 300'000);
    QCOMPARE(received("DELETE"), made.size() - notSent.size());
    const QStringList left = keysOnServer(credentials, me.keyId).keys();
    const QSet<QString> still(left.begin(), left.end());
    QVERIFY(!still.intersects(gone) && still.contains(notSent));
    QVERIFY((uncertain + notSent).contains(still) && still.size() < uncertain.size() + notSent.size());
    qInfo("revoked: %lld, uncertain: %lld, not sent: %lld, still there: %lld", gone.size(), uncertain.size(),
          notSent.size(), still.size());
}

void TestRealBackend::managesKeysWithASessionOnly()
{
    start({u"--session-only"_qs});
    const Credentials credentials{m_server, signIn().apiKey};
    QVERIFY(await(m_api->whoAmI(credentials)));
    const auto list = await(m_api->listKeys(credentials));
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::SessionNeeded);
    const auto minted = await(m_api->mintKey(credentials, u"x"_qs, {}));
    QVERIFY(!minted);
    QCOMPARE(minted.error().kind, ErrorKind::SessionNeeded);

    QVERIFY(await(m_api->requestSessionCode(m_server, email)));
    const auto session = await(m_api->openSession(m_server, email, codeFromTheOutbox()));
    QVERIFY(session);
    QCOMPARE(session->email, email);
    const Credentials web{m_server, {}, session->cookie};
    QCOMPARE(await(m_api->whoAmI(web))->id, session->userId);
    const auto made = await(m_api->mintKey(web, u"x"_qs, {}));
    QVERIFY(made);
    QVERIFY(await(m_api->revokeKey(web, made->record.id)));
    const auto keys = await(m_api->listKeys(web));
    QVERIFY(keys);
    QCOMPARE(keys->keys.size(), 1);
    QVERIFY(await(m_api->closeSession(web)));
    QCOMPARE(await(m_api->listKeys(web)).error().kind, ErrorKind::SessionNeeded);
}

SCRIPTO_TEST(TestRealBackend)

} // namespace tst_realbackend

#include "tst_realbackend.moc"
