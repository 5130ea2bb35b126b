// SPDX-License-Identifier: MIT
#include "app/api/answers.h"
#include "tests/api/brokenjson.h"
#include "tests/api/httptext.h"
#include "tests/support/testroom.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_answers {

using namespace scripto;

// The files under tests/data/answers/<route>/: NAME.http is an HTTP response as text, NAME.expected what the program
// reads from it. With SCRIPTO_WRITE_EXPECTED set, the test writes the latter instead of comparing, so that git shows
// the difference.

namespace {

void addLine(QString &text, const char *name, const QString &value)
{
    if (!value.isEmpty())
        text += QLatin1StringView(name) + u": "_qs + value + u'\n';
}

void addLine(QString &text, const char *name, const QDateTime &date)
{
    addLine(text, name, date.isValid() ? date.toString(Qt::ISODateWithMs) : QString());
}

void addLine(QString &text, const char *name, const std::optional<qint64> &number)
{
    addLine(text, name, number ? QString::number(*number) : QString());
}

void addLine(QString &text, const char *name, const QJsonValue &value)
{
    if (!value.isUndefined())
        addLine(text, name, QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)));
}

QString asText(const Error &error)
{
    QString text = u"error: "_qs + nameOf(error.kind) + u'\n';
    addLine(text, "said", error.said);
    addLine(text, "message", error.message);
    addLine(text, "status", QString::number(error.httpStatus));
    addLine(text, "code", error.code);
    addLine(text, "nextAction", error.nextAction);
    if (error.retryAfter)
        addLine(text, "retryAfter", u"%1 ms"_qs.arg(error.retryAfter->count()));
    return text;
}

QString asText(const ApiKey &key)
{
    QString text = u"key: "_qs + key.id + u'\n';
    addLine(text, "  name", key.name);
    addLine(text, "  prefix", key.prefix);
    addLine(text, "  start", key.start);
    addLine(text, "  created", key.createdAt);
    addLine(text, "  expires", key.expiresAt);
    addLine(text, "  used", key.lastUsedReported ? u"never"_qs : u"not reported"_qs);
    if (key.lastUsedAt.isValid())
        text.replace(u"used: never"_qs, u"used: "_qs + key.lastUsedAt.toString(Qt::ISODateWithMs));
    if (!key.enabled)
        text += u"  disabled\n"_qs;
    addLine(text, "  requests", key.requestCount);
    addLine(text, "  remaining", key.remaining);
    addLine(text, "  limit", key.rateLimitMax);
    addLine(text, "  window", key.rateLimitTimeWindow);
    addLine(text, "  metadata", key.metadata);
    addLine(text, "  permissions", key.permissions);
    return text;
}

QString asText(const CodeSent &sent)
{
    return u"code sent\n"_qs + (sent.email.isEmpty() ? QString() : u"email: "_qs + sent.email + u'\n');
}

QString asText(const SignedIn &signedIn)
{
    QString text = u"signed in: "_qs + signedIn.apiKey.revealText() + u'\n';
    addLine(text, "keyId", signedIn.keyId);
    addLine(text, "userId", signedIn.userId);
    addLine(text, "email", signedIn.email);
    return text;
}

QString asText(const Account &account)
{
    QString text = u"account: "_qs + account.id + u'\n';
    addLine(text, "email", account.email);
    addLine(text, "name", account.name);
    return text;
}

QString asText(const KeyList &list)
{
    QString text = u"keys: %1\n"_qs.arg(list.keys.size());
    addLine(text, "server time", list.serverTime);
    if (list.unreadableRows > 0)
        addLine(text, "unreadable", QString::number(list.unreadableRows));
    if (list.mayBeTruncated())
        text += u"may be cut\n"_qs;
    for (const ApiKey &key : list.keys)
        text += asText(key);
    return text;
}

QString asText(const MintedKey &minted)
{
    return u"minted: "_qs + minted.key.revealText() + u'\n' + asText(minted.record);
}

QString asText(const Done &)
{
    return u"revoked\n"_qs;
}

template <typename T> QString asText(const Result<T> &result)
{
    return result ? asText(*result) : asText(result.error());
}

QString readAs(const QString &route, const HttpAnswer &answer)
{
    if (route == u"login-request")
        return asText(answers::codeSent(answer));
    if (route == u"login-complete")
        return asText(answers::signedIn(answer));
    if (route == u"me")
        return asText(answers::account(answer));
    if (route == u"keys")
        return asText(answers::keyList(answer));
    if (route == u"mint")
        return asText(answers::mintedKey(answer));
    if (route == u"revoke")
        return asText(answers::revoked(answer));
    return u"no such route\n"_qs;
}

const QStringList allRoutes{u"login-request"_qs, u"login-complete"_qs, u"me"_qs, u"keys"_qs, u"mint"_qs, u"revoke"_qs};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The lines of both, marked if only one has them.
QString difference(const QString &expected, const QString &actual)
{
    const QStringList before = expected.split(u'\n');
    const QStringList now = actual.split(u'\n');
    QString text;
    qsizetype next = 0;
    for (const QString &line : before) {
        const qsizetype same = now.indexOf(line, next);
        if (same < 0) {
            text += u"- "_qs + line + u'\n';
            continue;
        }
        for (; next < same; ++next)
            text += u"+ "_qs + now[next] + u'\n';
        text += u"  "_qs + line + u'\n';
        ++next;
    }
    for (; next < now.size(); ++next)
        text += u"+ "_qs + now[next] + u'\n';
    return text;
}

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheSampleAnswers_data();
    void readsTheSampleAnswers();
    void refusesBrokenJson_data();
    void refusesBrokenJson();
    void readsThePause_data();
    void readsThePause();
    void recognisesAFailedMint_data();
    void recognisesAFailedMint();
    void toleratesWrongTypes_data();
    void toleratesWrongTypes();
    void truncatesLongTexts();
    void masksKeysInTexts();
    void readsAHundredThousandRows();
};

// 29 March 2026, 02:30 does not exist in Berlin: reading it as local time would show.
void TestAnswers::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
}

void TestAnswers::readsTheSampleAnswers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("route");
    const QDir folder(QStringLiteral(SCRIPTO_TEST_DATA "/answers"));
    QDirIterator files(folder.path(), {u"*.http"_qs}, QDir::Files, QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext())
        paths.append(folder.relativeFilePath(files.next()));
    paths.sort();
    QVERIFY(paths.size() >= 60);
    for (const QString &path : paths)
        QTest::newRow(qPrintable(path.chopped(5))) << folder.filePath(path) << path.section(u'/', 0, 0);
}

void TestAnswers::readsTheSampleAnswers()
{
    QFETCH(QString, path);
    QFETCH(QString, route);
    const QString actual = readAs(route, parseHttp(contentOf(path)));
    QFile expectedFile(path.chopped(5) + u".expected"_qs);
    if (qEnvironmentVariableIsSet("SCRIPTO_WRITE_EXPECTED")) {
        QVERIFY(expectedFile.open(QIODevice::WriteOnly));
        expectedFile.write(actual.toUtf8());
        QSKIP("written");
    }
    const QString expected = QString::fromUtf8(contentOf(expectedFile.fileName()));
    QVERIFY2(actual == expected, qPrintable(u"- expected, + read:\n"_qs + difference(expected, actual)));
    if (actual.startsWith(u"error:"))
        QVERIFY2(actual.contains(u"\nmessage: ") != actual.contains(u"\nsaid: "), "not one speaker");
}

void TestAnswers::refusesBrokenJson_data()
{
    QTest::addColumn<QByteArray>("body");
    const QList<QByteArray> bodies = brokenJsonBodies();
    for (qsizetype i = 0; i < bodies.size(); ++i)
        QTest::addRow("%02d %.20s", static_cast<int>(i), bodies[i].constData()) << bodies[i];
}

void TestAnswers::refusesBrokenJson()
{
    QFETCH(QByteArray, body);
    for (const QString &route : allRoutes) {
        const QString text = readAs(route, makeHttpAnswer(200, {{"Content-Type", "application/json"}}, body));
        const bool isChange = route == u"login-complete" || route == u"mint" || route == u"revoke";
        QVERIFY2(text.startsWith(isChange ? u"error: AnswerLost\n"_qs : u"error: BadAnswer\n"_qs),
                 qPrintable(route + u": "_qs + text));
    }
}

void TestAnswers::readsThePause_data()
{
    QTest::addColumn<QByteArray>("headers"); // lines
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("milliseconds"); // -1 means none
    const qint64 week = 7 * 24 * 3600 * 1000;
    const auto details = [](const QByteArray &json) {
        return R"({"success":false,"error":{"code":"OTP_RESEND_COOLDOWN","message":"Wait.","details":)" + json + "}}";
    };
    const QByteArray date = "Date: Wed, 21 Oct 2026 07:28:00 GMT\n";
    QTest::newRow("none") << QByteArray() << details("{}") << qint64(-1);
    QTest::newRow("retryInSeconds") << QByteArray() << details(R"({"retryInSeconds":28})") << qint64(28'000);
    QTest::newRow("retryInSeconds as a string")
        << QByteArray() << details(R"({"retryInSeconds":"28"})") << qint64(28'000);
    QTest::newRow("retryInSeconds at the top")
        << QByteArray() << QByteArray(R"({"retryInSeconds":1.5})") << qint64(1500);
    QTest::newRow("tryAgainIn") << QByteArray() << details(R"({"tryAgainIn":1500})") << qint64(1500);
    QTest::newRow("retryAfter") << QByteArray() << QByteArray(R"({"retryAfter":3})") << qint64(3000);
    for (const char *member : {"retryInSeconds", "tryAgainIn", "retryAfter"}) {
        const auto is = [&](const QByteArray &value) {
            return details("{\"" + QByteArray(member) + "\":" + value + "}");
        };
        QTest::addRow("%s, huge", member) << QByteArray() << is("1e300") << week;
        QTest::addRow("%s, negative", member) << QByteArray() << is("-5") << qint64(0);
        QTest::addRow("%s, not a number", member) << QByteArray() << is("\"NaN\"") << qint64(-1);
        QTest::addRow("%s, infinite", member) << QByteArray() << is("\"inf\"") << qint64(-1);
        QTest::addRow("%s, null", member) << QByteArray() << is("null") << qint64(-1);
        QTest::addRow("%s, a list", member) << QByteArray() << is("[9]") << qint64(-1);
    }
    QTest::newRow("Retry-After") << QByteArray("Retry-After: 28") << QByteArray() << qint64(28'000);
    QTest::newRow("Retry-After, huge") << QByteArray("Retry-After: 99999999999999999999") << QByteArray() << week;
    QTest::newRow("Retry-After, negative") << QByteArray("Retry-After: -1") << QByteArray() << qint64(0);
    QTest::newRow("Retry-After, nan") << QByteArray("Retry-After: nan") << QByteArray() << qint64(-1);
    QTest::newRow("Retry-After as a date")
        << date + "Retry-After: Wed, 21 Oct 2026 07:28:30 GMT" << QByteArray() << qint64(30'000);
    QTest::newRow("Retry-After as a past date")
        << date + "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT" << QByteArray() << qint64(0);
    QTest::newRow("Retry-After as a distant date")
        << date + "Retry-After: Wed, 21 Oct 2099 07:28:00 GMT" << QByteArray() << week;
    QTest::newRow("Retry-After as a date without a Date header")
        << QByteArray("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT") << QByteArray() << qint64(0);
    QTest::newRow("both") << QByteArray("Retry-After: 28") << details(R"({"retryInSeconds":5})") << qint64(28'000);
}

void TestAnswers::readsThePause()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(qint64, milliseconds);
    HttpHeaders all{{"Content-Type", "application/json"}};
    for (const QByteArray &line : headers.split('\n')) {
        if (line.contains(':'))
            all.emplaceBack(line.first(line.indexOf(':')), line.sliced(line.indexOf(':') + 1));
    }
    const auto refused = answers::codeSent(makeHttpAnswer(429, all, body));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
    QCOMPARE(refused.error().retryAfter ? refused.error().retryAfter->count() : -1, milliseconds);
}

void TestAnswers::recognisesAFailedMint_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isAnAnswer");
    const auto says = [](const QByteArray &message) {
        return R"({"success":false,"error":{"code":"internal","message":")" + message + "\"}}";
    };
    QTest::newRow("documented") << says("signed in but key mint failed") << true;
    QTest::newRow("as a sentence") << says("Signed in, but key mint failed.") << true;
    QTest::newRow("other text") << says("database is locked") << false;
    QTest::newRow("not in the envelope") << QByteArray("signed in but key mint failed") << false;
}

// The words are the server's: the code was right, but there is no key. Any other failure leaves that open.
void TestAnswers::recognisesAFailedMint()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isAnAnswer);
    const auto failed = answers::signedIn(makeHttpAnswer(500, {{"Content-Type", "application/json"}}, body));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, isAnAnswer ? ErrorKind::Refused : ErrorKind::AnswerLost);
    QCOMPARE(isMintFailure(failed.error()), isAnAnswer);
}

void TestAnswers::toleratesWrongTypes_data()
{
    QTest::addColumn<QString>("json");
    for (const char *json : {"null", "true", "false", "0", "1", "-1", "1.5", "1e300", "-1e300", "12345678901234567890",
                             "\"\"", "\" \"", "\"x\"", "\"-5\"", "\"1e999\"", "[]", "{}", "[null]", "{\"id\":{}}"})
        QTest::newRow(json) << QString::fromLatin1(json);
}

// One member after another has a wrong type; required members are still read, and the others do no harm.
void TestAnswers::toleratesWrongTypes()
{
    QFETCH(QString, json);
    const QJsonValue odd = QJsonDocument::fromJson((u"["_qs + json + u"]"_qs).toUtf8())[0];
    const QString key = u"scripto_aaaaaaaaaaaa"_qs;
    const auto answer = [](const QJsonObject &data) {
        const QJsonObject root{{u"success"_qs, true}, {u"data"_qs, data}};
        return makeHttpAnswer(200, {}, QJsonDocument(root).toJson());
    };
    for (const char *member : {"keyId", "userId", "email", "key", "record"}) {
        QJsonObject data{{u"apiKey"_qs, key}};
        data.insert(QLatin1StringView(member), odd);
        const auto signedIn = answers::signedIn(answer(data));
        QVERIFY(signedIn);
        QCOMPARE(signedIn->apiKey.revealText(), key);
    }
    for (const char *member :
         {"id", "name", "prefix", "start", "createdAt", "expiresAt", "lastRequest", "lastUsedAt", "enabled",
          "requestCount", "remaining", "rateLimitMax", "rateLimitTimeWindow", "metadata", "permissions", "unknown"}) {
        QJsonObject row{{u"id"_qs, u"k1"_qs}, {u"name"_qs, u"laptop"_qs}};
        row.insert(QLatin1StringView(member), odd);
        const auto minted = answers::mintedKey(answer({{u"key"_qs, key}, {u"record"_qs, row}}));
        QVERIFY(minted);
        QCOMPARE(minted->key.revealText(), key);
        const QJsonObject good{{u"id"_qs, u"k2"_qs}};
        const auto list = answers::keyList(answer({{u"keys"_qs, QJsonArray{row, good}}}));
        QVERIFY(list);
        QCOMPARE(list->keys.size() + list->unreadableRows, 2);
        QCOMPARE(list->keys.last().id, u"k2"_qs);
    }
}

void TestAnswers::truncatesLongTexts()
{
    const QString endless(4'000'000, u'n');
    const QString longest(300, u'n');
    const auto rowWith = [](const char *member, const QString &text) {
        QJsonObject row{{u"id"_qs, u"k1"_qs}, {u"name"_qs, u"laptop"_qs}, {u"start"_qs, u"scripto_ab"_qs}};
        row.insert(QLatin1StringView(member), text);
        return row;
    };
    const auto listOf = [](const QJsonObject &row) {
        const QJsonObject root{{u"success"_qs, true}, {u"data"_qs, QJsonObject{{u"keys"_qs, QJsonArray{row}}}}};
        return answers::keyList(makeHttpAnswer(200, {}, QJsonDocument(root).toJson()));
    };
    for (const char *member : {"name", "start", "prefix"}) {
        const auto cut = listOf(rowWith(member, endless));
        QVERIFY(cut);
        QCOMPARE(cut->keys.size(), 1);
        const ApiKey &key = cut->keys.first();
        QVERIFY(key.isCut);
        QVERIFY(key.name.size() <= 300 && key.start.size() <= 300 && key.prefix.size() <= 300);
        QVERIFY((key.name + key.start + key.prefix).contains(QString(299, u'n') + QChar(0x2026)));
        QVERIFY(!listOf(rowWith(member, longest))->keys.first().isCut);
    }
    const QString emoji = QString(298, u'n') + QStringLiteral("\U0001F511 and more");
    QCOMPARE(listOf(rowWith("name", emoji))->keys.first().name, QString(298, u'n') + QChar(0x2026));

    // An id that is nearly right names another key, so it is read in full or not at all.
    QCOMPARE(listOf(rowWith("id", longest))->keys.first().id, longest);
    const auto without = listOf(rowWith("id", longest + u'n'));
    QCOMPARE(without->keys.size(), 0);
    QCOMPARE(without->unreadableRows, 1);

    const auto answer = [](const QJsonObject &root) { return makeHttpAnswer(200, {}, QJsonDocument(root).toJson()); };
    const QJsonObject data{{u"apiKey"_qs, u"scripto_aaaaaaaaaaaa"_qs},
                           {u"email"_qs, endless},
                           {u"userId"_qs, endless},
                           {u"keyId"_qs, endless}};
    const auto signedIn = answers::signedIn(answer({{u"success"_qs, true}, {u"data"_qs, data}}));
    QVERIFY(signedIn);
    QCOMPARE(signedIn->email.size(), 300);
    QCOMPARE(signedIn->userId, QString());
    QCOMPARE(signedIn->keyId, QString());
    const auto account = answers::account(
        answer({{u"user"_qs, QJsonObject{{u"id"_qs, u"u1"_qs}, {u"email"_qs, endless}, {u"name"_qs, endless}}}}));
    QVERIFY(account);
    QCOMPARE(account->email.size(), 300);
    QCOMPARE(account->name.size(), 300);
}

void TestAnswers::masksKeysInTexts()
{
    const QString key = u"scripto_"_qs + QString(64, u'k');
    const QJsonArray rows{
        QJsonObject{{u"id"_qs, u"k1"_qs}, {u"name"_qs, u"old "_qs + key}, {u"start"_qs, key}},
        QJsonObject{{u"id"_qs, key}, {u"name"_qs, u"ci"_qs}},
    };
    const QJsonObject root{{u"success"_qs, true}, {u"data"_qs, QJsonObject{{u"keys"_qs, rows}}}};
    const auto list = answers::keyList(makeHttpAnswer(200, {}, QJsonDocument(root).toJson()));
    QVERIFY(list);
    QCOMPARE(list->keys.size(), 1);
    QCOMPARE(list->unreadableRows, 1);
    QCOMPARE(list->keys.first().name, u"old scripto_…"_qs);
    // The start identifies the holders of a key.
    QCOMPARE(list->keys.first().start, key);
}

void TestAnswers::readsAHundredThousandRows()
{
    QByteArray body = R"({"success":true,"data":{"keys":[)";
    for (int i = 0; i < 100'000; ++i)
        body += (i ? "," : "") + ("{\"id\":\"key-" + QByteArray::number(i))
            + R"(","name":"laptop","start":"scripto_ab","createdAt":"2026-01-02T03:04:05.678Z","expiresAt":null,)"
              R"("lastRequest":"2026-03-29T02:30:00","enabled":true,"requestCount":0,"metadata":null})";
    body += "]}}";
    Result<KeyList> list;
    QBENCHMARK_ONCE
    {
        list = answers::keyList(makeHttpAnswer(200, {}, body));
    }
    QVERIFY(list);
    QCOMPARE(list->keys.size(), 100'000);
    QCOMPARE(list->keys.last().id, u"key-99999"_qs);
    QCOMPARE(list->keys.last().lastUsedAt, QDateTime(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC));
    QVERIFY(!list->mayBeTruncated());
}

SCRIPTO_TEST(TestAnswers)

} // namespace tst_answers

#include "tst_answers.moc"
