// SPDX-License-Identifier: MIT
#include "app/api/httpclient.h"
#include "app/login/loginflow.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSignalSpy>

#include <map>

namespace tst_loginflow {

using namespace scripto;
using Step = LoginFlow::Step;

namespace {

const QString email = QStringLiteral("Anna.Maria@example.com");
const QByteArray rawKey = "scripto_" + QByteArray(64, 'k');

QByteArray json(int status, const QByteArray &body)
{
    return TestServer::answer(status, body, {"Content-Type: application/json"});
}

const QByteArray codeSent = json(200, R"({"success":true,"data":{"ok":true,"email":"anna.maria@example.com"}})");
const QByteArray wrongCode = json(
    400,
    R"({"success":false,"error":{"code":"invalid-argument","message":"Invalid code","nextAction":"request a new code with: scripto auth login-request"}})");
const QByteArray signedIn = json(200,
                                 R"({"success":true,"data":{"apiKey":")" + rawKey
                                     + R"(","keyId":"key_1","userId":"user_1","email":"anna.maria@example.com"}})");

// The names of the keys on disk that were requested and are not known to be saved.
QStringList notedIn(const LocalStores &f)
{
    QFile in(f.state + QStringLiteral("/mints.json"));
    QStringList names;
    const QByteArray bytes = in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    for (const QJsonValue &value : QJsonDocument::fromJson(bytes)[u"mints"].toArray())
        names.append(value[u"name"].toString());
    return names;
}

struct Fixture : LocalStores {
    Fixture()
        : LocalStores(ServedByTestServer)
    {
        now = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);
    }

    std::unique_ptr<LoginFlow> flow = std::make_unique<LoginFlow>(login(api, environment), nullptr);

    LoginFlow::Services login(ScriptoApi &with, const Environment &in)
    {
        return {with, profiles, mints, services.sessions, services.kept, services.servers, in, clock};
    }

    void script(const QList<QByteArray> &answers)
    {
        QList<TestServer::Script> scripts;
        for (const QByteArray &answer : answers)
            scripts.append(TestServer::sends(answer));
        server.setScripts(scripts);
    }

    void reachCode(const LoginTarget &target = {})
    {
        start();
        flow->requestCode(email, target);
        QCOMPARE(flow->step(), Step::SendingCode);
        QTRY_COMPARE(flow->step(), Step::Code);
    }

    Profile account(const QString &name) const
    {
        Profile profile;
        profile.name = name;
        profile.apiKey = Secret("scripto_" + QByteArray(64, 'o'));
        profile.email = email.toLower();
        profile.baseUrl = server.url().toString();
        return profile;
    }
};

// Sends the real server's requests to the test's server.
class Rerouted : public HttpClient {
public:
    explicit Rerouted(const QUrl &to)
        : m_to(to)
    {
    }

    Call<HttpAnswer> *send(HttpRequest request) override
    {
        QUrl url = m_to;
        url.setPath(request.url.path());
        m_hosts.append(std::exchange(request.url, url).host());
        return HttpClient::send(std::move(request));
    }
    const QStringList &hosts() const { return m_hosts; }

private:
    const QUrl m_to;
    QStringList m_hosts;
};

} // namespace

class TestLoginFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        Fixture f;
        f.script({codeSent, signedIn});
        f.reachCode();
        QCOMPARE(f.flow->email(), email.toLower());
        f.flow->complete(QStringLiteral(" 123 456 "));
        QTRY_COMPARE(f.flow->step(), Step::Done);

        QCOMPARE(f.server.requests().at(0).target, QByteArray("/api/cli/login-request"));
        QCOMPARE(f.server.requests().at(1).target, QByteArray("/api/cli/login-complete"));
        const QJsonObject sent = QJsonDocument::fromJson(f.server.requests().at(1).body).object();
        QCOMPARE(sent.value(u"otp").toString(), QStringLiteral("123456"));
        QCOMPARE(sent.value(u"name").toString(), QStringLiteral("scripto-cli"));

        QCOMPARE(f.flow->profileName(), QStringLiteral("anna-maria"));
        QVERIFY(!f.flow->keychainProblem());
        QVERIFY(!f.flow->replacedOldKey());
        const Profile stored = f.onDisk().profiles().value(0);
        QCOMPARE(stored.apiKey, Secret(rawKey));
        QCOMPARE(stored.keyId, QStringLiteral("key_1"));
        QCOMPARE(stored.userId, QStringLiteral("user_1"));
        QCOMPARE(stored.baseUrl, f.server.url().toString());
        QCOMPARE(stored.createdAt, f.now);
        QCOMPARE(stored.keyName, QStringLiteral("scripto-cli"));
        QVERIFY(f.flow->unsavedKey().isEmpty()); // it is saved
        QCOMPARE(f.onDisk().activeProfile(), stored.name);
        QVERIFY(f.keychain.entries.contains(stored.name));
    }

    // Whether quitting would lose a key.
    void keyIsUnsafeFromTheCodeUntilItIsSaved()
    {
        Fixture f;
        f.script({codeSent, signedIn});
        f.start();
        std::map<Step, bool> unsafe;
        const auto note = [&] { unsafe[f.flow->step()] = f.flow->hasUnsafeKey(); };
        note();
        connect(f.flow.get(), &LoginFlow::changed, this, note);
        f.flow->requestCode(email, {});
        QTRY_COMPARE(f.flow->step(), Step::Code);
        f.writeBytes("{ broken");
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::NotSaved);
        QVERIFY(QFile::remove(f.path));
        f.flow->saveAgain();
        QTRY_COMPARE(f.flow->step(), Step::Done);
        const std::map<Step, bool> wanted{{Step::Email, false},     {Step::SendingCode, false}, {Step::Code, false},
                                          {Step::Completing, true}, {Step::Storing, true},      {Step::NotSaved, true},
                                          {Step::Done, false}};
        QVERIFY(unsafe == wanted);
    }

    void profileOfAnInvalidServerBelongsToNoAccount()
    {
        Fixture f;
        Profile odd = f.account(QStringLiteral("odd"));
        odd.baseUrl = QStringLiteral("nonsense");
        f.writeFile({odd}, odd.name);
        f.start();
        QCOMPARE(f.flow->nameUse(odd.name, email), LoginFlow::NameUse::Taken);
        QCOMPARE(f.flow->profilesOf(email), QStringList());
    }

    void refusedCodeLeadsBackWithTheServersWords()
    {
        Fixture f;
        f.script({codeSent, wrongCode});
        f.reachCode();
        f.flow->complete(QStringLiteral("000000"));
        QTRY_COMPARE(f.flow->step(), Step::Code);
        QCOMPARE(f.flow->problem()->nextAction, QStringLiteral("request a new code with: scripto auth login-request"));
        QVERIFY(f.onDisk().profiles().isEmpty());
    }

    void refusedAddressLeadsBackToIt()
    {
        Fixture f;
        f.script({json(400, R"({"success":false,"error":{"code":"invalid-argument","message":"Not an e-mail"}})")});
        f.start();
        f.flow->requestCode(QStringLiteral("nobody"), {});
        QTRY_COMPARE(f.flow->step(), Step::Email);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::Refused);
    }

    void rateLimitSaysWhenToTryAgain()
    {
        Fixture f;
        f.script({codeSent, TestServer::answer(429, "slow down", {"Retry-After: 42", "Content-Type: text/plain"})});
        f.reachCode();
        QCOMPARE(f.flow->resendAllowedAt(), f.now.addSecs(30));
        QCOMPARE(f.flow->codeValidUntil(), f.now.addSecs(300));
        f.flow->resendCode();
        QTRY_COMPARE(f.flow->step(), Step::Code);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::RateLimited);
        QCOMPARE(f.flow->resendAllowedAt(), f.now.addSecs(42));
    }

    void waitingForTheCodeCanBeCancelled()
    {
        Fixture f;
        f.start();
        f.flow->requestCode(email, {});
        f.flow->cancelRequest();
        QTRY_COMPARE(f.flow->step(), Step::Email);
        QVERIFY(!f.flow->problem());
    }

    void changesTheAddress()
    {
        Fixture f;
        f.script({codeSent, wrongCode});
        f.start();
        // Calls that do not fit the step are ignored.
        f.flow->resendCode();
        f.flow->complete(QStringLiteral("123456"));
        QCOMPARE(f.flow->step(), Step::Email);
        f.flow->requestCode(email, {});
        f.flow->changeEmail();
        QCOMPARE(f.flow->step(), Step::SendingCode);
        QTRY_COMPARE(f.flow->step(), Step::Code);
        f.flow->cancelRequest();
        QCOMPARE(f.flow->step(), Step::Code);
        f.flow->complete(QStringLiteral("000000"));
        QCOMPARE(f.flow->step(), Step::Completing);
        f.flow->changeEmail();
        f.flow->complete(QStringLiteral("000000"));
        QCOMPARE(f.flow->step(), Step::Completing);
        QTRY_VERIFY(f.flow->problem());
        f.flow->changeEmail();
        QCOMPARE(f.flow->step(), Step::Email);
        QVERIFY(!f.flow->problem());
        QCOMPARE(f.server.requests().size(), 2);
    }

    void detachedFlowDeletesItself_data()
    {
        QTest::addColumn<bool>("isAsking");
        QTest::newRow("before a request") << false;
        QTest::newRow("during the code request") << true;
    }

    void detachedFlowDeletesItself()
    {
        QFETCH(bool, isAsking);
        Fixture f;
        f.start();
        if (isAsking) {
            f.flow->requestCode(email, {}); // never answered
            QTRY_COMPARE(f.server.requests().size(), 1);
        }
        const QPointer<LoginFlow> flow = f.flow.release();
        flow->detach();
        QTRY_VERIFY(!flow);
        QTRY_COMPARE(f.server.openConnections(), 0);
    }

    void detachingWhileStoringKeepsTheKey()
    {
        Fixture f;
        f.script({codeSent, signedIn});
        f.reachCode();
        QSignalSpy unseen(f.flow.get(), &LoginFlow::finishedDetached);
        connect(f.flow.get(), &LoginFlow::changed, this, [&] {
            if (f.flow->step() == Step::Storing)
                f.flow->detach();
        });
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(unseen.count(), 1);
        QCOMPARE(f.flow->step(), Step::Done);
    }

    // A profile with the address belongs to the account unless it names another user.
    void updatesOnlyProfilesOfTheAccount_data()
    {
        QTest::addColumn<QString>("userId");
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<QString>("name"); // the profile that gets the key
        QTest::addColumn<bool>("replacesKey");
        const QString work = QStringLiteral("work");
        QTest::newRow("no user id") << QString() << true << work << true;
        QTest::newRow("same user id") << QStringLiteral("user_1") << true << work << true;
        QTest::newRow("another user id") << QStringLiteral("user_2") << true << QStringLiteral("work-2") << false;
        QTest::newRow("no key") << QString() << false << work << false;
    }

    void updatesOnlyProfilesOfTheAccount()
    {
        QFETCH(QString, userId);
        QFETCH(bool, hasKey);
        QFETCH(QString, name);
        QFETCH(bool, replacesKey);
        Fixture f;
        Profile old = f.account(QStringLiteral("work"));
        old.userId = userId;
        f.writeFile({old}, old.name);
        if (!hasKey)
            f.writeBytes(f.bytesOnDisk().replace(old.apiKey.reveal().toByteArray(), ""));
        // Details missing in the response come from the request.
        f.script(
            {codeSent,
             json(200, R"({"success":true,"data":{"apiKey":")" + rawKey + R"(","keyId":"key_1","userId":"user_1"}})")});
        f.reachCode({{}, QStringLiteral(" laptop ")});
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(f.flow->profileName(), name);
        QCOMPARE(f.flow->replacedOldKey(), replacesKey);
        const Profile stored = f.onDisk().profiles().last();
        QCOMPARE(stored.name, name);
        QCOMPARE(stored.apiKey, Secret(rawKey));
        QCOMPARE(stored.email, email.toLower());
        QCOMPARE(stored.keyName, QStringLiteral("laptop"));
        if (name != old.name)
            QCOMPARE(f.onDisk().profiles().first(), old);
    }

    void signingInAgainUpdatesTheAccountsProfile()
    {
        Fixture f;
        f.writeFile({f.account(QStringLiteral("work"))}, QStringLiteral("work"));
        f.script({codeSent, signedIn});
        f.reachCode();
        QCOMPARE(f.flow->profilesOf(email), QStringList{QStringLiteral("work")});
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QVERIFY(f.flow->replacedOldKey());
        QCOMPARE(f.onDisk().profiles().size(), 1);
        QCOMPARE(f.onDisk().profiles().first().apiKey, Secret(rawKey));
    }

    void updatesTheActiveOneOfTwoProfiles()
    {
        Fixture f;
        Profile other = f.account(QStringLiteral("another"));
        other.email = QStringLiteral("other@example.com");
        const QStringList names{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")};
        f.writeFile({f.account(names[0]), other, f.account(names[1]), f.account(names[2])}, names[1]);
        f.script({codeSent, signedIn});
        f.reachCode();
        QCOMPARE(f.flow->profilesOf(email), (QStringList{names[1], names[0], names[2]}));
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(f.flow->profileName(), names[1]);
        QCOMPARE(f.onDisk().profiles().first().apiKey, f.account(names[0]).apiKey);
    }

    void proposesTheActiveProfileOrANewOne_data()
    {
        QTest::addColumn<QString>("active");
        QTest::addColumn<QString>("needy"); // the profile that needs a new key
        QTest::addColumn<QString>("proposed");
        QTest::newRow("active") << QStringLiteral("second") << QString() << QStringLiteral("second");
        QTest::newRow("of another account") << QStringLiteral("another") << QString() << QString();
        QTest::newRow("none is active") << QString() << QString() << QString();
        QTest::newRow("needs a key") << QStringLiteral("second") << QStringLiteral("first") << QStringLiteral("first");
        QTest::newRow("needs a key and is of another account")
            << QStringLiteral("second") << QStringLiteral("another") << QStringLiteral("second");
    }

    void proposesTheActiveProfileOrANewOne()
    {
        QFETCH(QString, active);
        QFETCH(QString, needy);
        QFETCH(QString, proposed);
        Fixture f;
        Profile other = f.account(QStringLiteral("another"));
        other.email = QStringLiteral("other@example.com");
        f.writeFile({f.account(QStringLiteral("first")), other, f.account(QStringLiteral("second"))}, active);
        f.script({codeSent, signedIn});
        if (!needy.isEmpty())
            f.flow->startWith({f.server.url(), email, needy});
        f.reachCode();
        QCOMPARE(f.flow->proposedProfile(email), proposed);
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(f.flow->profileName(), proposed.isEmpty() ? QStringLiteral("anna-maria") : proposed);
    }

    void reportsTheLengthOfAcceptedCodes()
    {
        Fixture f;
        f.script({codeSent, wrongCode, codeSent, signedIn});
        f.reachCode();
        QSignalSpy accepted(f.flow.get(), &CodeFlow::codeAccepted);
        f.flow->complete(QStringLiteral("1234"));
        QTRY_VERIFY(f.flow->problem());
        f.flow->resendCode();
        QTRY_VERIFY(!f.flow->isWaiting());
        f.flow->complete(QStringLiteral(" 481 902 "));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.first().first().toInt(), 6);
    }

    void canCreateAnotherProfile()
    {
        Fixture f;
        f.writeFile({f.account(QStringLiteral("work"))}, QStringLiteral("work"));
        f.script({codeSent, signedIn});
        f.reachCode({QStringLiteral("second"), QStringLiteral("laptop")});
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QVERIFY(!f.flow->replacedOldKey());
        QCOMPARE(f.onDisk().profiles().size(), 2);
        QCOMPARE(f.onDisk().activeProfile(), QStringLiteral("second"));
    }

    void neverOverwritesAnotherAccountsProfile()
    {
        Fixture f;
        Profile other = f.account(QStringLiteral("anna-maria"));
        other.email = QStringLiteral("other@example.com");
        f.writeFile({other}, other.name);
        f.script({codeSent, signedIn});
        f.reachCode({QStringLiteral("anna-maria"), QStringLiteral("scripto-cli")});
        QCOMPARE(f.flow->nameUse(other.name, email), LoginFlow::NameUse::Taken);
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(f.flow->profileName(), QStringLiteral("anna-maria-2"));
        QCOMPARE(f.onDisk().profiles().first().apiKey, other.apiKey);
    }

    void sameAddressOnAnotherServerIsAnotherAccount()
    {
        Fixture f;
        Profile elsewhere = f.account(QStringLiteral("work"));
        elsewhere.baseUrl = QStringLiteral("https://staging.example");
        f.writeFile({elsewhere}, elsewhere.name);
        f.start();
        QCOMPARE(f.flow->profilesOf(email), QStringList());
        QCOMPARE(f.flow->nameUse(elsewhere.name, email), LoginFlow::NameUse::Taken);
    }

    void leavingWhileCompletingKeepsTheKey()
    {
        Fixture f;
        f.script({codeSent, signedIn});
        f.reachCode();
        f.flow->complete(QStringLiteral("123456"));
        QSignalSpy unseen(f.flow.get(), &LoginFlow::finishedDetached);
        f.flow->detach();
        QTRY_COMPARE(unseen.count(), 1);
        QCOMPARE(f.flow->step(), Step::Done);
        QCOMPARE(f.onDisk().profiles().first().apiKey, Secret(rawKey));
    }

    void sendsNothingForAKeyThatCouldNotBeSaved()
    {
        Fixture f;
        f.script({codeSent, signedIn});
        f.writeBytes("{ broken");
        f.start();
        f.flow->requestCode(email, {});
        QTRY_COMPARE(f.flow->step(), Step::Email);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::FileBroken);
        QVERIFY(f.server.requests().isEmpty());

        f.flow->acceptUnsavedKey();
        f.flow->requestCode(email, {});
        QTRY_COMPARE(f.flow->step(), Step::Code);
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::NotSaved);
        QCOMPARE(f.flow->unsavedKey(), Secret(rawKey));
    }

    void sendsNothingIfCancelledDuringTheCheck()
    {
        Fixture f;
        f.start();
        f.flow->requestCode(email, {});
        f.flow->cancelRequest();
        QTRY_COMPARE(f.flow->step(), Step::Email);
        (void)resultOf(f.worker.run([] { return Result<Done>(Done()); }));
        QVERIFY(f.server.requests().isEmpty());
    }

    void keepsAnUnsavedKeyForTheUser()
    {
        Fixture f;
        f.script({codeSent, signedIn});
        f.reachCode();
        f.writeBytes("{ broken");
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::NotSaved);
        QCOMPARE(f.flow->unsavedKey(), Secret(rawKey));
        QCOMPARE(f.bytesOnDisk(), QByteArray("{ broken"));

        QVERIFY(QFile::remove(f.path));
        f.flow->saveAgain();
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(f.onDisk().profiles().first().apiKey, Secret(rawKey));
    }

    void keyIsRecordedUntilItIsSaved()
    {
        Fixture f;
        QStringList notedWhenAsked;
        f.server.setScripts({TestServer::sends(codeSent), [&](QTcpSocket *socket, const TestServer::Request &) {
                                 notedWhenAsked = notedIn(f);
                                 socket->write(signedIn);
                             }});
        f.reachCode();
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(notedWhenAsked, QStringList(QStringLiteral("scripto-cli")));
        QTRY_COMPARE(notedIn(f), QStringList());
    }

    void refusedCodeEndsTheRecord()
    {
        Fixture f;
        f.script({codeSent, wrongCode});
        f.reachCode();
        f.flow->complete(QStringLiteral("000000"));
        QTRY_COMPARE(f.flow->step(), Step::Code);
        QTRY_COMPARE(notedIn(f), QStringList());
    }

    // A response, not a lost one: the code is spent, and there is no key.
    void failedMintIsNoLostResponse()
    {
        Fixture f;
        const QByteArray failed =
            json(500, R"({"success":false,"error":{"code":"internal","message":"signed in but key mint failed"}})");
        f.script({codeSent, failed});
        QSignalSpy lost(f.flow.get(), &LoginFlow::answerLost);
        f.reachCode();
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Code);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::Refused);
        QCOMPARE(f.flow->problem()->said, QStringLiteral("signed in but key mint failed"));
        QVERIFY(f.flow->isCodeSpent());
        QCOMPARE(f.flow->resendAllowedAt(), f.now);
        QVERIFY(lost.isEmpty());
        QTRY_COMPARE(notedIn(f), QStringList());
    }

    void doesNotSendTheCodeIfItCannotBeRecorded()
    {
        Fixture f;
        f.script({codeSent, signedIn});
        f.reachCode();
        for (const char *folder : {"/mints.json", "/mints.json.broken/in the way"})
            QVERIFY(QDir().mkpath(f.state + QString::fromLatin1(folder)));
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Code);
        QVERIFY(f.flow->problem()->message.startsWith(QStringLiteral("The code was not sent")));
        QCOMPARE(f.server.requests().size(), 1);
    }

    // Quitting must not lose it.
    void keyOnItsWayIsUnsafe()
    {
        Fixture f;
        QHash<Step, bool> unsafe;
        connect(f.flow.get(), &LoginFlow::changed, f.flow.get(),
                [&] { unsafe.insert(f.flow->step(), f.flow->hasUnsafeKey()); });
        f.script({codeSent, signedIn, codeSent, signedIn});
        QVERIFY(!f.flow->hasUnsafeKey());
        f.reachCode();
        f.flow->complete(QStringLiteral("123456"));
        QVERIFY(f.flow->hasUnsafeKey());
        QTRY_COMPARE(f.flow->step(), Step::Done);
        const QHash<Step, bool> expected{{Step::SendingCode, false},
                                         {Step::Code, false},
                                         {Step::Completing, true},
                                         {Step::Storing, true},
                                         {Step::Done, false}};
        QCOMPARE(unsafe, expected);
        LoginFlow other(f.login(f.api, f.environment), nullptr);
        other.requestCode(email, {});
        QTRY_COMPARE(other.step(), Step::Code);
        QVERIFY(QFile::remove(f.path) && QDir().mkdir(f.path));
        other.complete(QStringLiteral("123456"));
        QTRY_COMPARE(other.step(), Step::NotSaved);
        QVERIFY(other.hasUnsafeKey());
    }

    void profileOfAnInvalidServerIsNotUpdated()
    {
        Fixture f;
        Profile odd = f.account(QStringLiteral("odd"));
        odd.baseUrl = QStringLiteral("nonsense");
        f.writeFile({odd}, odd.name);
        f.start();
        QCOMPARE(f.flow->profilesOf(email), QStringList());
        QCOMPARE(f.flow->nameUse(odd.name, email), LoginFlow::NameUse::Taken);
        // A flow whose own server is invalid has no account there either.
        Environment unsafe;
        unsafe.baseUrl = QStringLiteral("nonsense");
        const LoginFlow flow(f.login(f.api, unsafe), nullptr);
        QCOMPARE(flow.nameUse(odd.name, email), LoginFlow::NameUse::Taken);
    }

    void reportsALostResponse()
    {
        Fixture f;
        f.server.setScripts({TestServer::sends(codeSent), TestServer::resets()});
        f.reachCode();
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Code);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::AnswerLost);
        QCOMPARE(f.server.requests().size(), 2);
    }

    void refusesAnUnsafeServerBeforeSending()
    {
        Fixture f;
        Environment unsafe;
        unsafe.baseUrl = QStringLiteral("http://scripto.example");
        LoginFlow flow(f.login(f.api, unsafe), nullptr);
        flow.requestCode(email, {});
        QCOMPARE(flow.step(), Step::Email);
        QCOMPARE(flow.problem()->kind, ErrorKind::Insecure);
    }

    void remembersALostResponseUntilTheKeyArrives()
    {
        Fixture f;
        f.server.setScripts({TestServer::sends(codeSent), TestServer::resets(), TestServer::sends(codeSent),
                             TestServer::sends(signedIn)});
        f.reachCode();
        const QDateTime sentAt = f.now;
        QSignalSpy lost(f.flow.get(), &LoginFlow::answerLost);
        f.flow->complete(QStringLiteral("123456"));
        f.now = f.now.addSecs(20);
        QTRY_COMPARE(f.flow->step(), Step::Code);
        QCOMPARE(f.flow->problem()->kind, ErrorKind::AnswerLost);
        QCOMPARE(lost.size(), 1);
        const auto record = lost.first().first().value<MintRecord>();
        QVERIFY(record.bySignIn);
        QCOMPARE(record.server, f.server.url());
        QCOMPARE(record.email, email.toLower());
        QCOMPARE(record.name, QStringLiteral("scripto-cli"));
        QCOMPARE(record.askedAt, sentAt);
        QCOMPARE(lost.first().last().toDateTime(), f.now);
        QCOMPARE(notedIn(f), QStringList(QStringLiteral("scripto-cli"))); // the next start needs to know
        f.mints.end(record.id); // until the user does
        QTRY_COMPARE(notedIn(f), QStringList());
        f.flow->resendCode();
        QTRY_COMPARE(f.flow->step(), Step::Code);
        f.flow->complete(QStringLiteral("654321"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(f.server.requests().size(), 4); // nothing was sent twice
    }

    // A profile without a server would send its key to the one that is set.
    void namesProductionWhileAnotherServerIsSet()
    {
        Fixture f;
        Rerouted network(f.server.url());
        ScriptoApi api(network, f.worker);
        Profile old = f.account(QStringLiteral("work"));
        old.baseUrl = productionServer().toString();
        f.writeFile({old}, old.name);
        f.script({codeSent, signedIn});
        f.start();
        f.services.servers.noteWantsSession(productionServer(), false);
        LoginFlow flow(f.login(api, f.environment), nullptr);
        flow.startWith({productionServer(), old.email, old.name});
        flow.requestCode(old.email, {});
        QTRY_COMPARE(flow.step(), Step::Code);
        flow.complete(QStringLiteral("123456"));
        QTRY_COMPARE(flow.step(), Step::Done);
        QCOMPARE(network.hosts(), QStringList(2, productionServer().host()));
        const Profile stored = f.onDisk().profiles().value(0);
        QCOMPARE(stored.apiKey, Secret(rawKey));
        QCOMPARE(serverOf(stored, f.environment).value(), productionServer());
    }

    void updatesTheGivenProfile()
    {
        Fixture f;
        f.environment = {QStringLiteral("http://example.com"), {}, {}}; // refused, which does not matter here
        f.flow = std::make_unique<LoginFlow>(f.login(f.api, f.environment), nullptr);
        f.writeFile({f.account(QStringLiteral("first")), f.account(QStringLiteral("second"))}, QStringLiteral("first"));
        f.script({codeSent, signedIn});
        f.start();
        f.flow->startWith({f.server.url(), email.toLower(), QStringLiteral("second")});
        QCOMPARE(f.flow->email(), email.toLower());
        QCOMPARE(f.flow->profilesOf(email), (QStringList{QStringLiteral("second"), QStringLiteral("first")}));
        QVERIFY(!f.flow->problem());
        f.flow->requestCode(f.flow->email(), {});
        QTRY_COMPARE(f.flow->step(), Step::Code); // sent to that server, not to production
        f.flow->complete(QStringLiteral("123456"));
        QTRY_COMPARE(f.flow->step(), Step::Done);
        QCOMPARE(f.flow->profileName(), QStringLiteral("second"));
        QCOMPARE(f.onDisk().profiles().size(), 2);
    }
};

SCRIPTO_TEST(TestLoginFlow)

} // namespace tst_loginflow

#include "tst_loginflow.moc"
