// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/keys/journal/useledger.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_useledger {

using namespace scripto;

namespace {

const QDateTime start = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);
const QUrl server(QStringLiteral("https://scripto.example"));
const QString id = QStringLiteral("key-1");

ApiKey usedAt(const QDateTime &stamp)
{
    ApiKey key;
    key.id = id;
    key.lastUsedReported = true;
    key.lastUsedAt = stamp;
    return key;
}

void wait(Call<Done> *call)
{
    QSignalSpy finished(call, &CallBase::finished);
    QVERIFY(finished.wait());
}

} // namespace

class TestOwnUseJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        QVERIFY(m_folder->isValid());
    }

    void ownStampsAreKnownAfterARestart()
    {
        {
            UseLedger ledger(file());
            ledger.begin(server, {id}, start);
            ledger.end(server, {id}, start.addMSecs(40));
            wait(ledger.noteListed(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        }
        UseLedger again(file());
        QCOMPARE(keyUse(usedAt(start.addMSecs(20)), again.record(server, id)).kind, KeyUse::Kind::OwnNewest);
        QCOMPARE(again.record(QUrl(QStringLiteral("https://other.example")), id), UseRecord());
    }

    void aKilledProgramKnowsThatItHadAsked()
    {
        {
            UseLedger killed(file());
            killed.begin(server, {id}, start);
            QTRY_VERIFY(!killed.record(server, id).requests.isEmpty());
        }
        UseLedger again(file());
        wait(again.noteListed(server, {usedAt(start.addSecs(60))}, start.addSecs(400)));
        QCOMPARE(keyUse(usedAt(start.addSecs(60)), again.record(server, id)).kind, KeyUse::Kind::OwnNewest);
    }

    void twoInstancesShareWhatTheyCaused()
    {
        UseLedger one(file());
        UseLedger other(file());
        one.begin(server, {id}, start);
        one.end(server, {id}, start.addMSecs(40));
        wait(one.noteListed(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        wait(other.noteListed(server, {usedAt(start.addMSecs(20))}, start.addSecs(60)));
        QCOMPARE(keyUse(usedAt(start.addMSecs(20)), other.record(server, id)).kind, KeyUse::Kind::OwnNewest);
    }

    void requestsAtTheSameTimeAreOneSpan()
    {
        UseLedger ledger(file());
        ledger.begin(server, {id}, start);
        ledger.begin(server, {id}, start.addSecs(1));
        ledger.end(server, {id}, start.addSecs(2));
        ledger.end(server, {id}, start.addSecs(3));
        QTRY_COMPARE(ledger.record(server, id).requests, (QList<OwnRequest>{{start, start.addSecs(3)}}));
    }

    void aFolderThatTakesNoFilesIsNoObstacle()
    {
        UseLedger ledger(StateFile(QStringLiteral("/dev/null/use.json"), m_worker));
        ledger.begin(server, {id}, start);
        wait(ledger.noteListed(server, {usedAt(start)}, start.addMSecs(40)));
        QCOMPARE(keyUse(usedAt(start), ledger.record(server, id)).kind, KeyUse::Kind::OwnNewest);
    }

    void whatCouldNotBeWrittenIsWrittenLater()
    {
        const QString path = m_folder->filePath(QStringLiteral("state/use.json"));
        QVERIFY(QDir().mkpath(path)); // a folder in its place
        UseLedger ledger(file());
        ledger.begin(server, {id}, start);
        ledger.end(server, {id}, start.addMSecs(40));
        wait(ledger.noteListed(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        QVERIFY(QDir().rmdir(path));
        wait(ledger.noteListed(server, {}, start.addSecs(60)));
        const KeyUse::Kind own = KeyUse::Kind::OwnNewest;
        QCOMPARE(keyUse(usedAt(start.addMSecs(20)), ledger.record(server, id)).kind, own);
        QCOMPARE(keyUse(usedAt(start.addMSecs(20)), UseLedger(file()).record(server, id)).kind, own);
    }

private:
    StateFile file() { return StateFile(m_folder->filePath(QStringLiteral("state/use.json")), m_worker); }

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
};

SCRIPTO_TEST(TestOwnUseJournal)

} // namespace tst_useledger

#include "tst_useledger.moc"
