// SPDX-License-Identifier: MIT
#include "app/api/lostkeys.h"
#include "app/api/scriptoapi.h"
#include "app/api/websessions.h"
#include "app/core/worker.h"
#include "tests/api/httpfixture.h"
#include "tests/support/testroom.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tst_websession {

using namespace scripto;

namespace {

const QByteArray json = "Content-Type: application/json";
const QByteArray cookie = "better-auth.session_token=aaaaaaaaaaaa.bbbb%2Bcc%3D";
const QByteArray signedIn = R"({"token":"t","user":{"id":"u1","email":"you@example.com","name":""}})";
const QByteArray emptyList = R"({"success":true,"data":{"keys":[]}})";
const QByteArray me = R"({"user":{"id":"u1"}})";
const QByteArray unauthenticated = R"({"success":false,"error":{"code":"unauthenticated","message":"No"}})";

struct Fixture {
    TestServer server;
    HttpClient http;
    Worker worker;
    ScriptoApi api{http, worker};

    Credentials key() const { return {server.url(), testKey()}; }
    // Also has the key: it must not be sent.
    Credentials session() const { return {server.url(), testKey(), Secret(cookie)}; }
    const TestServer::Request &last() const { return server.requests().last(); }
    void answer(const QList<std::pair<int, QByteArray>> &answers)
    {
        QList<TestServer::Script> scripts;
        for (const auto &[status, body] : answers)
            scripts.append(TestServer::sends(TestServer::answer(status, body, {json})));
        server.setScripts(scripts);
    }
};

ApiKey keyOf(const QString &id, const QString &name, const QDateTime &createdAt)
{
    ApiKey key;
    key.id = id;
    key.name = name;
    key.createdAt = createdAt;
    return key;
}

} // namespace

class TestWebSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsCodesWithoutACookie()
    {
        Fixture f;
        f.answer({{200, R"({"success":true})"}});
        QVERIFY(await(f.api.requestSessionCode(f.server.url(), u" you@example.com "_qs)));
        QCOMPARE(f.last().method + ' ' + f.last().target, QByteArray("POST /api/auth/email-otp/send-verification-otp"));
        QCOMPARE(f.last().body, QByteArray(R"({"email":"you@example.com","type":"sign-in"})"));
        QVERIFY(!f.last().headers.contains("cookie"));
        QVERIFY(!f.last().headers.contains("authorization"));
    }

    void readsTheSessionCookie_data()
    {
        QTest::addColumn<QList<QByteArray>>("headers");
        QTest::addColumn<QByteArray>("taken"); // empty means none
        const QByteArray plain = "better-auth.session_token=v.s%3D";
        const QByteArray safe = "__Secure-better-auth.session_token=v.s%3D";
        QTest::newRow("plain") << QList<QByteArray>{"Set-Cookie: " + plain + "; Path=/; HttpOnly"} << plain;
        QTest::newRow("without attributes") << QList<QByteArray>{"Set-Cookie: " + plain} << plain;
        QTest::newRow("over https") << QList<QByteArray>{"Set-Cookie: " + safe + "; Secure"} << safe;
        QTest::newRow("among others") << QList<QByteArray>{
            "Set-Cookie: better-auth.session_data=; Max-Age=0", "Set-Cookie: " + plain + "; Max-Age=604800",
            "Set-Cookie: other=1"} << plain;
        QTest::newRow("none") << QList<QByteArray>{} << QByteArray();
        QTest::newRow("deleted") << QList<QByteArray>{"Set-Cookie: better-auth.session_token=; Max-Age=0"}
                                 << QByteArray();
        QTest::newRow("another name") << QList<QByteArray>{"Set-Cookie: x.better-auth.session_token=v"} << QByteArray();
    }

    void readsTheSessionCookie()
    {
        QFETCH(QList<QByteArray>, headers);
        QFETCH(QByteArray, taken);
        Fixture f;
        f.server.answerAllWith(TestServer::answer(200, signedIn, QList<QByteArray>{json} + headers));
        const auto session = await(f.api.openSession(f.server.url(), u"you@example.com"_qs, u" 123 456 "_qs));
        QCOMPARE(f.last().target, QByteArray("/api/auth/sign-in/email-otp"));
        QCOMPARE(f.last().body, QByteArray(R"({"email":"you@example.com","otp":"123456"})"));
        QVERIFY(!f.last().headers.contains("cookie"));
        QCOMPARE(session.has_value(), !taken.isEmpty());
        if (!session) {
            QCOMPARE(session.error().kind, ErrorKind::BadAnswer);
            return;
        }
        QCOMPARE(session->cookie.reveal().toByteArray(), taken);
        QCOMPARE(session->userId, u"u1"_qs);
        QCOMPARE(session->life.has_value(), headers.join().contains("Max-Age=6"));
        if (session->life)
            QCOMPARE(session->life->count(), 604800);
        QCOMPARE(session->email, u"you@example.com"_qs);
    }

    void sendsASessionWithoutTheKeyAndWithAnOrigin()
    {
        Fixture f;
        f.answer({{200, emptyList},
                  {201, R"({"success":true,"data":{"key":"scripto_b","record":{"id":"1"}}})"},
                  {200, R"({"success":true,"data":{"id":"1","revoked":true}})"},
                  {200, R"({"success":true})"}});
        QVERIFY(await(f.api.listKeys(f.session())));
        QVERIFY(!f.last().headers.contains("origin"));
        QVERIFY(await(f.api.mintKey(f.session(), u"ci"_qs, {})));
        QVERIFY(await(f.api.revokeKey(f.session(), u"1"_qs)));
        QVERIFY(await(f.api.closeSession(f.session())));
        QCOMPARE(f.last().method + ' ' + f.last().target, QByteArray("POST /api/auth/sign-out"));
        QCOMPARE(f.server.requests().size(), 4);
        for (const TestServer::Request &request : f.server.requests()) {
            QCOMPARE(request.headers.value("cookie"), cookie);
            QVERIFY(!request.headers.contains("authorization"));
            if (request.method != "GET")
                QCOMPARE(request.headers.value("origin"), f.server.url().toEncoded());
        }
    }

    void usesWhatTheServerRenewsTheSessionWith_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("next"); // the cookie of the next request
        QTest::addColumn<int>("renewals");
        const QByteArray newer = "better-auth.session_token=nnnn.mmmm";
        QTest::newRow("longer") << 200 << "Set-Cookie: " + cookie + "; Max-Age=604800" << cookie << 1;
        QTest::newRow("another") << 200 << "Set-Cookie: " + newer + "; Max-Age=604800" << newer << 1;
        QTest::newRow("nothing") << 200 << QByteArray("Set-Cookie: other=1") << cookie << 0;
        QTest::newRow("deleted") << 200 << QByteArray("Set-Cookie: better-auth.session_token=; Max-Age=0") << cookie
                                 << 0;
        QTest::newRow("refused") << 401 << "Set-Cookie: " + newer << cookie << 0;
    }

    void usesWhatTheServerRenewsTheSessionWith()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, next);
        QFETCH(int, renewals);
        Fixture f;
        f.server.answerAllWith(TestServer::answer(status, emptyList, {json, header}));
        QList<std::pair<Secret, WebSession>> renewed;
        connect(&f.api, &ScriptoApi::sessionRenewed, this, [&](const Secret &opened, const WebSession &session) {
            renewed.append({opened, session});
        });
        QCOMPARE(await(f.api.listKeys(f.session())).has_value(), status == 200);
        QCOMPARE(renewed.size(), renewals);
        if (renewals > 0) {
            QCOMPARE(renewed.first().first, Secret(cookie));
            QCOMPARE(renewed.first().second.cookie, Secret(next));
            QCOMPARE(renewed.first().second.life, std::chrono::seconds(604800));
        }
        // The session keeps its name in this program, and a key's answer renews nothing.
        QCOMPARE(await(f.api.listKeys(f.session())).has_value(), status == 200);
        QCOMPARE(f.last().headers.value("cookie"), next);
        QVERIFY(!await(f.api.whoAmI(f.key())));
        QCOMPARE(renewed.size(), 2 * renewals);
        for (const auto &each : renewed)
            QCOMPARE(each.first, Secret(cookie));
    }

    void sendsAKeyWithoutACookieAndOrigin()
    {
        Fixture f;
        f.answer({{200, emptyList}, {200, R"({"success":true,"data":{"id":"1","revoked":true}})"}});
        QVERIFY(await(f.api.listKeys(f.key())));
        QVERIFY(await(f.api.revokeKey(f.key(), u"1"_qs)));
        for (const TestServer::Request &request : f.server.requests()) {
            QVERIFY(request.headers.contains("authorization"));
            QVERIFY(!request.headers.contains("cookie"));
            QVERIFY(!request.headers.contains("origin"));
        }
    }

    void cookieDoesNotFollowARedirect()
    {
        Fixture f;
        TestServer other;
        other.answerAllWith(TestServer::answer(200, emptyList, {json}));
        f.server.answerAllWith(TestServer::answer(307, {}, {"Location: " + other.url().toEncoded() + "/api/keys"}));
        QCOMPARE(await(f.api.listKeys(f.session())).error().kind, ErrorKind::Redirected);
        QCOMPARE(other.connections(), 0);
    }

    void explainsA401_data()
    {
        QTest::addColumn<bool>("withSession");
        QTest::addColumn<int>("meStatus"); // 0 means not asked
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("key accepted elsewhere") << false << 200 << ErrorKind::SessionNeeded;
        QTest::newRow("key refused everywhere") << false << 401 << ErrorKind::Unauthenticated;
        QTest::newRow("not known") << false << 500 << ErrorKind::Unauthenticated;
        QTest::newRow("session ended") << true << 0 << ErrorKind::SessionNeeded;
    }

    void explainsA401()
    {
        QFETCH(bool, withSession);
        QFETCH(int, meStatus);
        QFETCH(ErrorKind, kind);
        Fixture f;
        const Credentials with = withSession ? f.session() : f.key();
        const std::pair me{meStatus, meStatus == 200 ? R"({"user":{"id":"u1"}})" : R"({"error":"Unauthorized"})"};
        QList<std::pair<int, QByteArray>> answers;
        for (int i = 0; i < 3; ++i) {
            answers.append({401, unauthenticated});
            if (meStatus != 0)
                answers.append(me);
        }
        f.answer(answers);
        QCOMPARE(await(f.api.listKeys(with)).error().kind, kind);
        QCOMPARE(await(f.api.mintKey(with, u"ci"_qs, {})).error().kind, kind);
        QCOMPARE(await(f.api.revokeKey(with, u"1"_qs)).error().kind, kind);
        QCOMPARE(f.server.requests().size(), answers.size());
        if (meStatus != 0)
            QCOMPARE(f.last().target, QByteArray("/api/auth/me"));
    }

    // What the next sign-in does depends on it.
    void showsWhetherKeysAreEnough_data()
    {
        QTest::addColumn<bool>("withSession");
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<QVariantList>("shown");
        QTest::newRow("accepted") << false << QList<int>{200} << QVariantList{false};
        QTest::newRow("accepted only elsewhere") << false << QList<int>{401, 200} << QVariantList{true};
        QTest::newRow("refused everywhere") << false << QList<int>{401, 401} << QVariantList();
        QTest::newRow("failed") << false << QList<int>{500} << QVariantList();
        QTest::newRow("session") << true << QList<int>{200} << QVariantList();
        QTest::newRow("session ended") << true << QList<int>{401} << QVariantList();
    }

    void showsWhetherKeysAreEnough()
    {
        QFETCH(bool, withSession);
        QFETCH(QList<int>, statuses);
        QFETCH(QVariantList, shown);
        for (const bool mints : {false, true}) {
            Fixture f;
            QList<std::pair<int, QByteArray>> answers;
            for (const int status : statuses) {
                const QByteArray made = mints ? R"({"success":true,"data":{"key":"scripto_mmmmmmmm"}})" : emptyList;
                answers.append({status, status != 200 ? unauthenticated : answers.isEmpty() ? made : me});
            }
            f.answer(answers);
            QSignalSpy spy(&f.api, &ScriptoApi::keyAccessShown);
            const Credentials with = withSession ? f.session() : f.key();
            if (mints)
                (void)await(f.api.mintKey(with, u"ci"_qs, {}));
            else
                (void)await(f.api.listKeys(with));
            QVariantList seen;
            for (const QVariantList &each : spy) {
                QCOMPARE(each.first().toUrl(), f.server.url());
                seen.append(each.last());
            }
            QCOMPARE(seen, shown);
        }
    }

    // Better Auth lists the oldest 100 keys; its own route lists the newest ones.
    void readsATruncatedListFromBothEnds_data()
    {
        QTest::addColumn<bool>("withSession");
        QTest::addColumn<int>("count"); // of the account's keys
        QTest::addColumn<int>("sortedStatus"); // 0 means not asked
        QTest::addColumn<int>("listed");
        QTest::addColumn<bool>("mayBeTruncated");
        QTest::newRow("99") << true << 99 << 0 << 99 << false;
        QTest::newRow("100") << true << 100 << 200 << 100 << false;
        QTest::newRow("150") << true << 150 << 200 << 150 << false;
        QTest::newRow("198") << true << 198 << 200 << 198 << false;
        QTest::newRow("199, of which two may be of the same moment") << true << 199 << 200 << 199 << true;
        QTest::newRow("200, which may be more") << true << 200 << 200 << 200 << true;
        QTest::newRow("250") << true << 250 << 200 << 200 << true;
        QTest::newRow("no such route") << true << 150 << 404 << 100 << true;
        QTest::newRow("refused") << true << 150 << 403 << 100 << true;
        QTest::newRow("failed") << true << 150 << 500 << 100 << true;
        QTest::newRow("key") << false << 150 << 0 << 100 << true;
    }

    void readsATruncatedListFromBothEnds()
    {
        QFETCH(bool, withSession);
        QFETCH(int, count);
        QFETCH(int, sortedStatus);
        QFETCH(int, listed);
        QFETCH(bool, mayBeTruncated);
        Fixture f;
        QByteArrayList oldest;
        QByteArrayList newest;
        const auto row = [](int number) {
            const QDateTime createdAt = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC).addSecs(number);
            return QJsonDocument(QJsonObject{{u"id"_qs, QString::number(number)},
                                             {u"createdAt"_qs, createdAt.toString(Qt::ISODate)}})
                .toJson(QJsonDocument::Compact);
        };
        for (int i = 0; i < std::min(count, 100); ++i) {
            oldest.append(row(i));
            newest.append(row(count - 1 - i));
        }
        f.server.setScript([&](QTcpSocket *socket, const TestServer::Request &request) {
            const bool isSorted = request.target.startsWith("/api/auth/");
            const QByteArrayList &rows = request.target.endsWith("desc") ? newest : oldest;
            const QByteArray body = isSorted ? R"({"apiKeys":[)" + rows.join(',') + R"(],"total":100})"
                                             : R"({"success":true,"data":{"keys":[)" + rows.join(',') + "]}}";
            socket->write(TestServer::answer(isSorted ? sortedStatus : 200, body, {json}));
        });
        const auto list = await(f.api.listKeys(withSession ? f.session() : f.key()));
        QVERIFY(list);
        QCOMPARE(list->keys.size(), listed);
        QCOMPARE(list->mayBeTruncated(), mayBeTruncated);
        QSet<QString> ids;
        for (const ApiKey &key : list->keys)
            ids.insert(key.id);
        QCOMPARE(ids.size(), listed);
        QCOMPARE(list->keys.constFirst().id, u"0"_qs);
        if (sortedStatus == 200) {
            QCOMPARE(list->keys.constLast().id, QString::number(count - 1));
            QCOMPARE(f.last().target, QByteArray("/api/auth/api-key/list?sortBy=createdAt&sortDirection=desc"));
            QCOMPARE(f.last().headers.value("cookie"), cookie);
        }
        QCOMPARE(f.server.requests().size() > 1, sortedStatus != 0);
    }

    // Numbers are seconds of creation, and ids.
    void knowsWhetherBothEndsAreWhole_data()
    {
        QTest::addColumn<QList<int>>("unsorted");
        QTest::addColumn<QList<int>>("oldest");
        QTest::addColumn<QList<int>>("newest");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<QList<int>>("all");
        using Ids = QList<int>;
        QTest::newRow("overlap") << Ids{1, 2, 3} << Ids{1, 2, 3} << Ids{5, 4, 3, 2} << true << Ids{1, 2, 3, 4, 5};
        QTest::newRow("one in common") << Ids{1, 2} << Ids{1, 2} << Ids{3, 2} << false << Ids{1, 2, 3};
        QTest::newRow("gap") << Ids{1, 2} << Ids{1, 2} << Ids{9, 8} << false << Ids{1, 2, 8, 9};
        QTest::newRow("a used row moved") << Ids{1, 3, 4} << Ids{1, 2, 3} << Ids{5, 4, 3, 2} << true << Ids{1, 2, 3, 4, 5};
        QTest::newRow("moved into the gap") << Ids{1, 5} << Ids{1, 2} << Ids{9, 8} << false << Ids{1, 2, 5, 8, 9};
        QTest::newRow("not sorted") << Ids{1, 3, 4} << Ids{1, 3, 2} << Ids{5, 4, 2} << false << Ids{1, 3, 2, 4, 5};
        QTest::newRow("one direction only") << Ids{1, 2, 3} << Ids{1, 2, 3} << Ids{1, 2, 3} << false << Ids{1, 2, 3};
        QTest::newRow("created at once") << Ids{7, 7} << Ids{7, 7} << Ids{7, 7} << false << Ids{7};
        QTest::newRow("no dates") << Ids{0, -1} << Ids{0, -1} << Ids{-1, 0} << false << Ids{0, -1};
        QTest::newRow("nothing") << Ids{1} << Ids{} << Ids{1} << false << Ids{1};
    }

    void knowsWhetherBothEndsAreWhole()
    {
        QFETCH(QList<int>, unsorted);
        QFETCH(QList<int>, oldest);
        QFETCH(QList<int>, newest);
        const QDateTime start({2026, 1, 1}, {0, 0}, Qt::UTC);
        const auto listOf = [&](const QList<int> &numbers) {
            KeyList list;
            for (const int each : numbers)
                list.keys.append(
                    keyOf(QString::number(each), u"ci"_qs, each > 0 ? start.addSecs(each) : QDateTime()));
            return list;
        };
        const KeyList joined = joinedLists(listOf(unsorted), listOf(oldest), listOf(newest));
        QList<int> all;
        for (const ApiKey &key : joined.keys)
            all.append(key.id.toInt());
        QTEST(all, "all");
        QTEST(!joined.mayBeTruncated(), "isWhole");
        KeyList withUnreadable = listOf(newest);
        withUnreadable.unreadableRows = 1;
        QVERIFY(joinedLists(listOf(unsorted), listOf(oldest), withUnreadable).mayBeTruncated());
    }

    void keepsSessionsByServerAndAccount()
    {
        WebSessions sessions;
        QSignalSpy changed(&sessions, &WebSessions::changed);
        const QUrl here(u"https://scripto.codika.io"_qs);
        const Secret first(cookie);
        const Secret second(QByteArrayView("better-auth.session_token=other"));
        const AccountId you = AccountId::ofUser(here, u"you"_qs);
        sessions.put(you, first);
        QCOMPARE(sessions.cookieFor(you), first);
        QVERIFY(sessions.cookieFor(AccountId::ofUser(here, u"me"_qs)).isEmpty());
        for (const char *elsewhere :
             {"http://scripto.codika.io", "https://scripto.codika.io:8443", "https://codika.io"})
            QVERIFY(sessions.cookieFor(AccountId::ofUser(QUrl(QString::fromLatin1(elsewhere)), u"you"_qs)).isEmpty());

        sessions.put(you, second);
        sessions.drop(first); // an older session says nothing about a newer one
        QCOMPARE(sessions.cookieFor(you), second);
        QCOMPARE(changed.size(), 2);
        sessions.drop(second);
        QVERIFY(sessions.cookieFor(you).isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void findsLostKeys()
    {
        const QDateTime sent(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        const LostKeyTraces traces{u"ci"_qs, sent, sent.addSecs(30), {u"known"_qs}};
        const QList<ApiKey> keys{keyOf(u"fits"_qs, u"ci"_qs, sent.addSecs(5)),
                                 keyOf(u"clocks differ a little"_qs, u"ci"_qs, sent.addSecs(-9)),
                                 keyOf(u"no date"_qs, u"ci"_qs, {}),
                                 keyOf(u"known"_qs, u"ci"_qs, sent.addSecs(5)),
                                 keyOf(u"another name"_qs, u"ci-2"_qs, sent.addSecs(5)),
                                 keyOf(u"too old"_qs, u"ci"_qs, sent.addSecs(-11)),
                                 keyOf(u"too young"_qs, u"ci"_qs, sent.addSecs(41))};
        QStringList found;
        for (const ApiKey &key : findLostKeys(keys, traces))
            found.append(key.id);
        QCOMPARE(found, (QStringList{u"fits"_qs, u"clocks differ a little"_qs, u"no date"_qs}));
    }
};

SCRIPTO_TEST(TestWebSession)

} // namespace tst_websession

#include "tst_websession.moc"
