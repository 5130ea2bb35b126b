// SPDX-License-Identifier: MIT
#include "app/keys/journal/mintjournal.h"
#include "app/keys/list/keyminting.h"
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

namespace tst_mintjournal {

using namespace scripto;

namespace {

using End = std::function<void(KeyMinting *)>;

const MintRequest stored{QStringLiteral("ci"), {}, QStringLiteral("ci")};
const MintRequest shown{QStringLiteral("ci"), {}, {}};
const QByteArray justNow = "2026-11-22T11:59:58.000Z";

struct MintFixture : Fixture {
    explicit MintFixture(const TestServer::Script &answer, const QByteArray &later = list({}))
    {
        writeFile({account(work, 'w')}, work);
        start();
        const TestServer::Script looksFirst = [this, answer](QTcpSocket *socket, const TestServer::Request &request) {
            notedWhenAsked = noted();
            answer(socket, request);
        };
        server.setScripts({TestServer::sends(list({})), looksFirst, TestServer::sends(later)});
        show(work);
    }

    QByteArray bytes() const
    {
        QFile in(state + QStringLiteral("/mints.json"));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QStringList noted() const
    {
        QStringList names;
        for (const QJsonValue &value : QJsonDocument::fromJson(bytes())[u"mints"].toArray())
            names.append(value[u"name"].toString());
        return names;
    }

    QStringList notedWhenAsked;
};

} // namespace

// A requested key is on disk before the request is sent, until it is known to be saved or not to exist.
class TestMintJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyIsRecordedUntilItIsSaved()
    {
        MintFixture f(TestServer::sends(minted));
        KeyMinting *minting = f.keys.selected()->mint(stored);
        QTRY_VERIFY(minting->isStored());
        QCOMPARE(f.notedWhenAsked, QStringList(QStringLiteral("ci")));
        QTRY_COMPARE(f.noted(), QStringList());
        QVERIFY(!f.bytes().contains("scripto_")); // no part of a key
        minting->detach();
    }

    void keyThatIsOnlyShownIsRecordedUntilItIsKept_data()
    {
        QTest::addColumn<End>("end");
        QTest::newRow("copied by the user") << End(&KeyMinting::markCopied);
        QTest::newRow("stored by another feature") << End(&KeyMinting::markStored);
        QTest::newRow("seen by the user") << End(&KeyMinting::detach);
    }

    void keyThatIsOnlyShownIsRecordedUntilItIsKept()
    {
        QFETCH(End, end);
        MintFixture f(TestServer::sends(minted));
        KeyMinting *minting = f.keys.selected()->mint(shown);
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(resultOf(f.worker.run([] { return Result<Done>(Done()); })));
        QCOMPARE(f.noted(), QStringList(QStringLiteral("ci")));
        end(minting);
        QTRY_COMPARE(f.noted(), QStringList());
    }

    void unseenKeyStaysRecorded()
    {
        MintFixture f(TestServer::sends(minted));
        QSignalSpy unseen(&f.accounts, &KeyAccounts::mintingFinishedDetached);
        KeyMinting *minting = f.keys.selected()->mint(shown);
        minting->detach();
        QTRY_COMPARE(unseen.size(), 1);
        QCOMPARE(minting->step(), KeyMinting::Step::Ready);
        QVERIFY(resultOf(f.worker.run([] { return Result<Done>(Done()); })));
        QCOMPARE(f.noted(), QStringList(QStringLiteral("ci")));
        minting->markCopied(); // by another dialog, after which nothing is unseen any more
        QTRY_COMPARE(f.noted(), QStringList());
        QCOMPARE(unseen.size(), 1);
        minting->detach();
    }

    void keyThatCannotBeStoredStaysRecorded()
    {
        MintFixture f(TestServer::sends(minted));
        KeyMinting *minting = f.keys.selected()->mint(stored);
        QVERIFY(QFile::remove(f.path) && QDir().mkdir(f.path));
        QTRY_VERIFY(minting->storeProblem());
        QCOMPARE(f.noted(), QStringList(QStringLiteral("ci")));
        minting->markCopied();
        QTRY_COMPARE(f.noted(), QStringList());
        minting->detach();
    }

    void keepsTheRecordOnlyWhileTheOutcomeIsUnknown_data()
    {
        QTest::addColumn<TestServer::Script>("answer");
        QTest::addColumn<QByteArray>("later"); // the list read after it
        QTest::addColumn<bool>("stays");
        QList<QByteArray> hundred;
        for (int i = 0; i < 100; ++i)
            hundred.append(row("old-" + QByteArray::number(i), "scripto_oo"));
        QTest::newRow("refused") << TestServer::sends(json(400, "{}")) << QByteArray() << false;
        QTest::newRow("lost, not created") << TestServer::resets() << list({}) << false;
        QTest::newRow("lost, created and listed")
            << TestServer::resets() << list({row("9", "scripto_nn", "ci", justNow)}) << false;
        QTest::newRow("lost, list truncated") << TestServer::resets() << list(hundred) << true;
        QTest::newRow("lost, list unreadable") << TestServer::resets() << json(500, "{}") << true;
    }

    void keepsTheRecordOnlyWhileTheOutcomeIsUnknown()
    {
        QFETCH(TestServer::Script, answer);
        QFETCH(QByteArray, later);
        QFETCH(bool, stays);
        MintFixture f(answer, later);
        KeyMinting *minting = f.keys.selected()->mint(shown);
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Refused);
        QCOMPARE(f.notedWhenAsked, QStringList(QStringLiteral("ci")));
        // Waits for everything that the worker was given before.
        QVERIFY(resultOf(f.worker.run([] { return Result<Done>(Done()); })));
        QCOMPARE(f.noted().isEmpty(), !stays);
        minting->detach();
    }

    void requestsNothingThatCannotBeRecorded()
    {
        MintFixture f(TestServer::sends(minted));
        for (const char *folder : {"/mints.json", "/mints.json.broken/in the way"})
            QVERIFY(QDir().mkpath(f.state + QString::fromLatin1(folder)));
        KeyMinting *minting = f.keys.selected()->mint(stored);
        QTRY_COMPARE(minting->step(), KeyMinting::Step::Refused);
        QVERIFY(minting->problem()->message.startsWith(QStringLiteral("No key was asked for")));
        QCOMPARE(f.server.requests().size(), 1); // the list
        minting->detach();
    }

    void nextInstanceTakesOverInterruptedMints()
    {
        const QTemporaryDir folder;
        Worker worker;
        const QDateTime now(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
        const QUrl server(QStringLiteral("https://scripto.invalid"));
        MintRecord first = MintRecord::make(server, QStringLiteral("you@example.com"), QStringLiteral(" ci "), now);
        first.bySignIn = true;
        const MintRecord second = MintRecord::make(server, {}, QStringLiteral("cd"), now.addSecs(1));
        const MintRecord kept = MintRecord::make(server, {}, QStringLiteral("kept"), now);
        {
            MintJournal ended(folder.path(), worker);
            for (const MintRecord &record : {first, second, kept})
                QVERIFY(resultOf(ended.note(record)));
            ended.end(kept.id);
            QVERIFY(resultOf(worker.run([] { return Result<Done>(Done()); })));
            QVERIFY(ended.interrupted().isEmpty()); // it is still running
            QVERIFY(MintJournal(folder.path(), worker).interrupted().isEmpty());
        }
        MintJournal next(folder.path(), worker);
        QCOMPARE(next.interrupted(), (QList{first, second}));
        QCOMPARE(first.name, QStringLiteral("ci"));
        // An instance that takes over a record owns it.
        first.told = true;
        QVERIFY(resultOf(next.note(first)));
        QCOMPARE(next.interrupted(), QList{second});
        {
            MintJournal another(folder.path(), worker);
            QCOMPARE(another.interrupted(), QList{second});
        }
    }

    // The lock file vanished with the folder and must be made again.
    void isSeenRunningInARecreatedFolder()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(QStringLiteral("state"));
        Worker worker;
        MintJournal journal(state, worker);
        QVERIFY(QDir(state).removeRecursively());
        QVERIFY(resultOf(journal.note(MintRecord::make(QUrl(), {}, QStringLiteral("ci"), QDateTime()))));
        QVERIFY(MintJournal(state, worker).interrupted().isEmpty());
    }
};

SCRIPTO_TEST(TestMintJournal)

} // namespace tst_mintjournal

#include "tst_mintjournal.moc"
