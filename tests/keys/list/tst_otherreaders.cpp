// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QTcpSocket>

namespace tst_otherreaders {

using namespace scripto;

namespace {

const QByteArray forbidden = json(403, R"({"success":false,"error":{"code":"forbidden","message":"No"}})");

// Answers by the letter of the key; the list to all others.
struct Letters : Fixture {
    QHash<char, QByteArray> answers;
    QByteArrayList lists; // letters of the keys that asked for the list
    std::function<void()> beforeAnswer = [] {};
    const QByteArray rows = list({row("1", "scripto_ww"), row("2", "scripto_hh"), row("3", "scripto_ss")});

    Letters()
    {
        server.setScript([this](QTcpSocket *socket, const TestServer::Request &request) {
            const char letter = request.headers.value("authorization").back();
            if (request.target == "/api/keys")
                lists.append(QByteArray(1, letter));
            beforeAnswer();
            TestServer::sends(answers.value(letter, rows))(socket, request);
        });
        Profile first = account(work, 'w');
        first.keyId = QStringLiteral("1");
        Profile second = account(home, 'h');
        second.keyId = QStringLiteral("2");
        writeFile({first, second}, work);
    }

    void limit(const QString &id, qint64 remaining)
    {
        ApiKey key;
        key.id = id;
        key.remaining = remaining;
        QVERIFY(resultOf(ownUseJournal.noteList(server.url(), {key}, now)));
    }
};

} // namespace

// A key that the server refuses keeps nobody from the list as long as the account has another one.
class TestOtherReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherKeyOfTheAccountReads_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("401") << unauthenticated;
        QTest::newRow("403") << forbidden;
    }

    void anotherKeyOfTheAccountReads()
    {
        QFETCH(QByteArray, refusal);
        Letters f;
        f.start();
        f.answers.insert('w', refusal);
        f.show(work);
        QCOMPARE(f.lists, (QByteArrayList{"w", "h"}));
        QVERIFY(!f.keys.problem());
        QCOMPARE(f.keys.account().reader, home);
        QCOMPARE(f.ids().size(), 3);

        // Not every refusal means that a key is dead.
        f.answers.clear();
        f.keys.refresh();
        QTRY_VERIFY(!f.keys.isReading());
        QCOMPARE(f.lists, (QByteArrayList{"w", "h", "w"}));
        QCOMPARE(f.keys.account().reader, work);
        QVERIFY(!f.profiles.row(work)->keyRefused);
    }

    void triesEachKeyOnce()
    {
        Letters f;
        f.start();
        f.answers = {{'w', unauthenticated}, {'h', unauthenticated}};
        f.show(work);
        QCOMPARE(f.lists, (QByteArrayList{"w", "h"}));
        QVERIFY(f.keys.problem());
        QCOMPARE(f.keys.problem()->kind, ErrorKind::Unauthenticated);
        QCOMPARE(f.keys.account().reader, work);
    }

    void otherProblemsAreNoRefusal()
    {
        Letters f;
        f.start();
        f.answers.insert('w', json(500, R"({"success":false,"error":{"code":"internal","message":"No"}})"));
        f.show(work);
        QVERIFY(f.keys.problem());
        QVERIFY(!f.lists.contains("h"));
    }

    // A profile that names this account proves nothing.
    void doesNotTryAnUnprovenKey()
    {
        Letters f;
        f.LocalStores::start();
        f.keyMemory.noteUser(f.server.url(), f.account(work, 'w').apiKey,
                             {QStringLiteral("you"), QStringLiteral("you@example.com")});
        f.answers.insert('w', unauthenticated);
        f.show(work);
        QCOMPARE(f.keys.account().profiles.size(), 2);
        QCOMPARE(f.lists, QByteArrayList{"w"});
        QVERIFY(f.keys.problem());
    }

    void fewUsesAreNotSpent_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("few") << qint64(9) << false;
        QTest::newRow("enough") << qint64(10) << true;
    }

    void fewUsesAreNotSpent()
    {
        QFETCH(qint64, left);
        QFETCH(bool, isRead);
        Letters f;
        f.start();
        f.limit(QStringLiteral("2"), left);
        f.answers.insert('w', unauthenticated);
        f.show(work);
        QCOMPARE(f.lists.contains("h"), isRead);
        QCOMPARE(f.keys.problem().has_value(), !isRead);
    }

    void noKeyGoesToAnotherServer()
    {
        Letters f;
        TestServer other;
        other.answerAllWith(f.rows);
        f.start();
        f.answers.insert('w', unauthenticated);
        // It moves while the first key is being tried.
        f.beforeAnswer = [&] {
            Profile moved = f.account(home, 'h');
            moved.baseUrl = other.url().toString();
            f.writeFile({f.account(work, 'w'), moved}, work);
            QVERIFY(resultOf(f.profiles.readNow()));
            QCOMPARE(f.profiles.row(home)->profile.baseUrl, moved.baseUrl);
        };
        f.show(work);
        QCOMPARE(f.lists, QByteArrayList{"w"});
        QVERIFY(f.keys.problem());
        QVERIFY(other.requests().isEmpty());
    }
};

SCRIPTO_TEST(TestOtherReaders)

} // namespace tst_otherreaders

#include "tst_otherreaders.moc"
