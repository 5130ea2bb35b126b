// SPDX-License-Identifier: MIT
#include "app/keys/list/keyminting.h"
#include "app/keys/operations/keyrotation.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>

namespace tst_listbinding {

using namespace scripto;

namespace {

const QString added = QStringLiteral("added");

// A server with users, each with their own keys. The last letter of a key says whose it is.
struct Server : Fixture {
    struct User {
        QByteArray id;
        QByteArray email = {};
        QList<QByteArray> rows = {};
    };
    QHash<char, QByteArray> userOfLetter;
    QList<User> users;
    QList<QByteArray> asked; // "METHOD target LETTER"
    bool holdsLists = false;
    QList<std::pair<QPointer<QTcpSocket>, QByteArray>> held; // with the responses as of the request
    QByteArray listAnswer; // replaces the rows unless empty
    QByteArray deleteAnswer;
    QByteArray meAnswer;
    bool holdsDeletes = false;

    Server()
    {
        server.setScript([this](QTcpSocket *socket, const TestServer::Request &request) { answer(socket, request); });
    }

    User *userOf(char letter)
    {
        const auto it = std::find_if(users.begin(), users.end(),
                                     [&](const User &each) { return each.id == userOfLetter.value(letter); });
        return it == users.end() ? nullptr : &*it;
    }

    void answer(QTcpSocket *socket, const TestServer::Request &request)
    {
        const char letter = request.headers.value("authorization").back();
        asked.append(request.method + ' ' + request.target + ' ' + letter);
        User *user = userOf(letter);
        if (!user)
            return TestServer::sends(unauthenticated)(socket, request);
        if (request.target == "/api/auth/me")
            return TestServer::sends(meAnswer.isEmpty() ? told(*user) : meAnswer)(socket, request);
        if (request.method == "DELETE" && holdsDeletes)
            return held.append({socket, deleted(*user, request.target.split('/').last())});
        if (request.method == "DELETE")
            return TestServer::sends(deleted(*user, request.target.split('/').last()))(socket, request);
        if (request.method == "POST") {
            user->rows.append(row("9", "scripto_nn"));
            userOfLetter.insert('n', user->id);
            return TestServer::sends(minted)(socket, request);
        }
        const QByteArray rows = listAnswer.isEmpty() ? list(user->rows) : listAnswer;
        if (!holdsLists)
            return TestServer::sends(rows)(socket, request);
        held.append({socket, rows});
    }

    static QByteArray told(const User &user)
    {
        QByteArray body = R"({"user":{"id":"ID","email":"ADDRESS","name":""}})";
        return json(200, body.replace("ID", user.id).replace("ADDRESS", user.email));
    }

    QByteArray deleted(User &user, const QByteArray &id)
    {
        if (!deleteAnswer.isEmpty())
            return deleteAnswer;
        const auto before = user.rows.size();
        user.rows.removeIf([&](const QByteArray &each) { return each.contains("\"id\":\"" + id + "\""); });
        return user.rows.size() < before ? revoked : notFound;
    }

    void letGo()
    {
        holdsLists = holdsDeletes = false;
        for (const auto &[socket, rows] : std::exchange(held, {})) {
            if (socket)
                TestServer::sends(rows)(socket, {});
        }
    }

    qsizetype count(const QByteArray &what) const { return asked.count(what); }

    RevokeIntent intentFor(const QString &id) const
    {
        const KeyRow &known = *keyRow(id);
        RevokeIntent intent{known.account, known.key.id, known.key.name, now};
        intent.asked = true;
        intent.evidence = evidenceOf(known);
        return intent;
    }
};

// “work” and “added” name the same account, but the server knows two users.
struct TwoUsers : Server {
    explicit TwoUsers(const QList<char> &letters = {'w', 'x'}, const QString &email = QStringLiteral("you@example.com"))
    {
        userOfLetter = {{'w', "u1"}, {'x', "u2"}};
        users = {{"u1", "you@example.com", {row("1", "scripto_ww"), row("2", "scripto_yy")}},
                 {"u2", "me@example.com", {row("7", "scripto_xx"), row("8", "scripto_zz")}}};
        QList<Profile> all{account(work, letters.first(), email)};
        if (letters.size() > 1)
            all.append(account(added, letters.last(), email));
        writeFile(all, work);
        LocalStores::start();
    }
};

} // namespace

// A list belongs to the key that read it.
class TestListBinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherUsersKeyDoesNotActForTheAccount()
    {
        TwoUsers f;
        f.show(work);
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        const RevokeIntent intent = f.intentFor(QStringLiteral("2"));
        f.holdsLists = true; // the window does not know yet whose key it is
        QVERIFY(resultOf(f.profiles.setActive(added)));
        QVERIFY(resultOf(f.accounts.revokeUnchanged(intent)));
        QCOMPARE(f.count("DELETE /api/keys/2 w"), 1);
        QCOMPARE(f.count("DELETE /api/keys/2 x"), 0);
        f.letGo();
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")});
    }

    void listIsReadAgainBeforeARevoke_data()
    {
        QTest::addColumn<int>("seconds"); // since the list was read, by this computer's clock
        QTest::addColumn<bool>("isReadAgain");
        QTest::newRow("just read") << 1 << false;
        QTest::newRow("almost a minute") << 59 << false;
        QTest::newRow("a minute") << 60 << true;
        QTest::newRow("the clock was set back") << -1 << true;
        QTest::newRow("by an hour") << -3600 << true;
    }

    void listIsReadAgainBeforeARevoke()
    {
        QFETCH(int, seconds);
        TwoUsers f({'w'});
        f.show(work);
        const RevokeIntent intent = f.intentFor(QStringLiteral("2"));
        const auto before = f.count("GET /api/keys w");
        f.now = f.now.addSecs(seconds);
        QVERIFY(resultOf(f.accounts.revokeUnchanged(intent)));
        QTEST(f.count("GET /api/keys w") > before, "isReadAgain");
        QCOMPARE(f.count("DELETE /api/keys/2 w"), 1);
    }

    void anotherUsersKeyIsNoReader()
    {
        TwoUsers f;
        QSignalSpy found(&f.accounts, &KeyAccounts::otherAccountFound);
        f.show(work);
        QVERIFY(resultOf(f.profiles.setActive(added)));
        QTRY_COMPARE(f.accounts.all().size(), 2);
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.keys.account().reader, work);
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(f.accounts.heldBy(work), KeyAccounts::Held::Listed);
        f.show(added);
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("7"), QStringLiteral("8")}));
        QCOMPARE(f.keys.account().email, QStringLiteral("me@example.com"));
        QCOMPARE(f.count("GET /api/auth/me x"), 1);
        QCOMPARE(f.count("GET /api/auth/me w"), 1); // once for each key that reads
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.count("GET /api/auth/me x"), 1); // only once, ever
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first(), (QVariantList{added, QStringLiteral("me@example.com")}));
    }

    void provenUserOverridesTheProfile_data()
    {
        QTest::addColumn<KeyMemory::User>("told");
        QTest::addColumn<KeyMemory::User>("proven");
        QTest::addColumn<KeyMemory::User>("account");
        const QString you = QStringLiteral("you@example.com");
        const QString me = QStringLiteral("me@example.com");
        const QString u1 = QStringLiteral("u1");
        using User = KeyMemory::User;
        QTest::newRow("nothing") << User{{}, you} << User{} << User{{}, you};
        QTest::newRow("user id") << User{{}, you} << User{u1, {}} << User{u1, you};
        QTest::newRow("another address") << User{{}, you} << User{u1, me} << User{u1, me};
        QTest::newRow("spelling of the address")
            << User{u1, QStringLiteral("You@Example.com")} << User{u1, you} << User{u1, you};
        QTest::newRow("another user without an address")
            << User{QStringLiteral("u2"), you} << User{u1, {}} << User{u1, {}};
    }

    void provenUserOverridesTheProfile()
    {
        QFETCH(KeyMemory::User, told);
        QFETCH(KeyMemory::User, proven);
        QFETCH(KeyMemory::User, account);
        Fixture f;
        Profile profile = f.account(work, 'w', told.email);
        profile.userId = told.id;
        f.writeFile({profile}, work);
        f.keyMemory.noteUser(f.server.url(), profile.apiKey, proven);
        f.LocalStores::start();
        f.keys.select(work);
        QCOMPARE(f.keys.account().email, account.email);
        QCOMPARE(f.keys.account().id,
                 account.id.isEmpty() ? AccountId::ofEmail(f.server.url(), account.email)
                                      : AccountId::ofUser(f.server.url(), account.id));
    }

    // A key that is missing in another user's list is not gone.
    void listOfAnUnknownUserProvesNothingGone()
    {
        TwoUsers f;
        f.meAnswer = json(500, "{}");
        QVERIFY(resultOf(f.profiles.setActive(added)));
        f.show(work);
        QCOMPARE(f.count("GET /api/keys x"), 1);
        QCOMPARE(f.accounts.heldBy(work), KeyAccounts::Held::Unknown);
    }

    void anotherKeyOfTheSameAccountNeedsNoProof()
    {
        TwoUsers f;
        f.userOfLetter.insert('x', "u1");
        f.users.first().rows.append(row("3", "scripto_xx"));
        f.keyMemory.noteRow(f.server.url(), f.account(work, 'w').apiKey, QStringLiteral("1"),
                            KeyMemory::Certainty::Proven);
        f.show(work);
        QVERIFY(resultOf(f.profiles.setActive(added)));
        QTRY_COMPARE(f.count("GET /api/keys x"), 1); // read again because another key reads now
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.count("GET /api/auth/me x"), 0);
        QCOMPARE(f.accounts.all().size(), 1);
    }

    void newKeyOfTheProfileReadsAgain()
    {
        TwoUsers f({'w'});
        f.show(work);
        f.userOfLetter.insert('v', "u1");
        f.holdsLists = true;
        f.writeFile({f.account(work, 'v')}, work);
        QTRY_COMPARE(f.count("GET /api/keys v"), 1);
        QCOMPARE(f.ids().size(), 2); // its id still names the same account
        f.letGo();
        QTRY_VERIFY(!f.keys.isReading());
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        QCOMPARE(f.count("DELETE /api/keys/2 v"), 1);
    }

    void listOfAnOldKeyIsNotShownForANewKey_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("account without an address") << QString();
        QTest::newRow("account with an address") << QStringLiteral("you@example.com");
    }

    void listOfAnOldKeyIsNotShownForANewKey()
    {
        QFETCH(QString, email);
        TwoUsers f({'w'}, email);
        f.holdsLists = true;
        f.keys.select(work);
        QTRY_COMPARE(f.held.size(), 1);
        f.writeFile({f.account(work, 'x', email)}, work);
        QTRY_VERIFY(f.profiles.rows().first().profile.apiKey == f.account(work, 'x').apiKey);
        QTRY_COMPARE(f.count("GET /api/keys x"), 1);
        f.letGo();
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("7"), QStringLiteral("8")}));
        QVERIFY(resultOf(f.revoke(QStringLiteral("8"))));
        QCOMPARE(f.count("DELETE /api/keys/8 x"), 1);
    }

    // Another key may be another user's if only the profile's name identifies the account.
    void unnamedAccountForgetsItsListWithTheKey()
    {
        TwoUsers f({'w'}, {});
        f.show(work);
        f.listAnswer = json(500, "{}");
        f.keys.refresh();
        QTRY_VERIFY(f.keys.problem());
        QCOMPARE(f.ids().size(), 2); // as it was read before
        f.listAnswer.clear();
        f.holdsLists = true;
        f.writeFile({f.account(work, 'x', {})}, work);
        QTRY_COMPARE(f.count("GET /api/keys x"), 1);
        QVERIFY(f.keys.rows().isEmpty());
        QVERIFY(!f.keys.problem());
        QVERIFY(!f.keys.readAt().isValid());
        f.letGo();
        QTRY_COMPARE(f.ids(), (QStringList{QStringLiteral("7"), QStringLiteral("8")}));
    }

    void revokedKeyIsRemovedFromOlderListsOnly()
    {
        TwoUsers f;
        f.show(work);
        f.holdsLists = true;
        f.keys.refresh();
        QTRY_COMPARE(f.held.size(), 1);
        QVERIFY(resultOf(f.revoke(QStringLiteral("2"))));
        f.letGo();
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.ids(), QStringList{QStringLiteral("1")}); // this list was requested before the revoke
        f.users.first().rows.append(row("2", "scripto_yy"));
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("1"), QStringLiteral("2")})); // the server has the last word
    }

    void notFoundDoesNotProveARevoke_data()
    {
        QTest::addColumn<bool>("isListed");
        QTest::addColumn<bool>("canBeRead");
        QTest::addColumn<std::optional<ErrorKind>>("problem");
        using None = std::optional<ErrorKind>;
        QTest::newRow("gone") << false << true << None();
        QTest::newRow("still listed") << true << true << None(ErrorKind::Refused);
        QTest::newRow("list unreadable") << false << false << None(ErrorKind::AnswerLost);
    }

    void notFoundDoesNotProveARevoke()
    {
        QFETCH(bool, isListed);
        QFETCH(bool, canBeRead);
        QFETCH(std::optional<ErrorKind>, problem);
        TwoUsers f;
        f.show(work);
        f.deleteAnswer = notFound;
        if (!isListed)
            f.users.first().rows.removeLast();
        if (!canBeRead)
            f.listAnswer = json(500, "{}");
        const auto result = resultOf(f.revoke(QStringLiteral("2")));
        QCOMPARE(result ? std::nullopt : std::optional(result.error().kind), problem);
        QCOMPARE(f.keyRow(QStringLiteral("2")) == nullptr, !problem);
        if (problem)
            QVERIFY(!f.keyRow(QStringLiteral("2"))->revoking);
    }

    void mintedKeyDeletedElsewhereDisappears_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::newRow("complete list") << false;
        QTest::newRow("truncated list") << true;
    }

    void mintedKeyDeletedElsewhereDisappears()
    {
        QFETCH(bool, isCut);
        TwoUsers f;
        f.show(work);
        KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci"), {}, {}});
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(f.keyRow(QStringLiteral("9")));
        f.users.first().rows.removeLast();
        for (int i = 0; isCut && f.users.first().rows.size() < 100; ++i)
            f.users.first().rows.append(row("old " + QByteArray::number(i), "scripto_zz"));
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.keyRow(QStringLiteral("9")) != nullptr, isCut);
        minting->detach();
    }

    void keepsAKeyThatBecomesTheReaderDuringABatch()
    {
        TwoUsers f;
        QList<QByteArray> &rows = f.users.first().rows;
        rows = {row("1", "scripto_ww")};
        const QByteArray letters = "abcdefgh";
        for (const char letter : letters)
            rows.append(row(QByteArray(1, letter), QByteArray("scripto_") + letter + letter));
        f.show(work);
        QList<KeyRef> refs;
        for (const char letter : letters)
            refs.append(f.ref(QString(QLatin1Char(letter))));
        f.holdsDeletes = true;
        RevokeBatch batch(f.accounts, f.journal, f.itemsOf(refs), nullptr);
        QTRY_COMPARE(f.held.size(), 6);
        // The CLI signs in with a key that is waiting for its turn.
        f.userOfLetter.insert('g', "u1");
        Profile signedIn = f.account(work, 'g');
        signedIn.userId = QStringLiteral("u1");
        f.writeFile({signedIn, f.account(added, 'x')}, work);
        const auto reads = [&f] {
            const KeyRow *row = f.keyRow(QStringLiteral("g"));
            return row && row->readsThisList;
        };
        QTRY_VERIFY(reads());
        f.letGo();
        QTRY_VERIFY(!batch.isRunning());
        QCOMPARE(batch.count(RevokeBatch::State::Revoked), 7);
        QCOMPARE(batch.kept(RevokeBatch::KeptBecause::Changed).size(), 1);
        QCOMPARE(batch.kept(RevokeBatch::KeptBecause::Changed).first().ref.id, QStringLiteral("g"));
        QCOMPARE(f.count("DELETE /api/keys/g g"), 0);
    }

    // Creates nothing for an account that the old key does not belong to.
    void rotationRefusesKeysOfDifferentUsers_data()
    {
        QTest::addColumn<QByteArray>("userOfOld");
        QTest::addColumn<bool>("isRotated");
        QTest::newRow("same user") << QByteArray("u1") << true;
        QTest::newRow("different users") << QByteArray("u2") << false;
        QTest::newRow("key that is not accepted") << QByteArray() << true;
    }

    void rotationRefusesKeysOfDifferentUsers()
    {
        QFETCH(QByteArray, userOfOld);
        QFETCH(bool, isRotated);
        TwoUsers f;
        // The key of “added” starts like the key whose id it names.
        Profile other = f.account(added, 'y');
        other.keyId = QStringLiteral("2");
        f.writeFile({f.account(work, 'w'), other}, work);
        QTRY_COMPARE(f.profiles.row(added)->profile.keyId, QStringLiteral("2"));
        f.userOfLetter.insert('y', userOfOld);
        f.show(work);
        const auto plan = f.plan(QStringLiteral("2"));
        QVERIFY(plan);
        KeyRotation *rotation = f.running.rotate(*plan, false);
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        QCOMPARE(rotation->outcome(), isRotated ? KeyRotation::Outcome::Replaced : KeyRotation::Outcome::Refused);
        QCOMPARE(f.count("POST /api/keys w"), isRotated ? 1 : 0);
        QCOMPARE(f.profiles.row(added)->profile.apiKey == other.apiKey, !isRotated);
        QVERIFY(isRotated || rotation->problem()->message.contains(QStringLiteral("belongs to another account")));
        rotation->detach();
    }

    void freshlyMintedKeyIsCheckedBeforeARevoke()
    {
        TwoUsers f;
        f.show(work);
        KeyMinting *minting = f.keys.selected()->mint({QStringLiteral("ci"), {}, {}});
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        minting->markCopied();
        minting->detach();
        f.writeFile({f.account(work, 'w'), f.account(added, 'x'), f.account(QStringLiteral("ci"), 'n')}, work);
        QCOMPARE(resultOf(f.revoke(QStringLiteral("9"))).error().kind, ErrorKind::Changed);
        QCOMPARE(f.count("DELETE /api/keys/9 w"), 0);
    }
};

SCRIPTO_TEST(TestListBinding)

} // namespace tst_listbinding

#include "tst_listbinding.moc"
