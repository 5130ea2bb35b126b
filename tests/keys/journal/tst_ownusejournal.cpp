// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/keys/journal/ownusejournal.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_ownusejournal {

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

    void recognisesOwnStampsAfterARestart()
    {
        {
            OwnUseJournal ownUseJournal(file());
            ownUseJournal.begin(server, {id}, start);
            ownUseJournal.end(server, {id}, start.addMSecs(40));
            wait(ownUseJournal.noteList(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        }
        OwnUseJournal again(file());
        QCOMPARE(lastUse(usedAt(start.addMSecs(20)), again.record(server, id)).kind, LastUse::Kind::OwnNewest);
        QCOMPARE(again.record(QUrl(QStringLiteral("https://other.example")), id), OwnUseRecord());
    }

    void recognisesRequestsOfAKilledInstance()
    {
        {
            OwnUseJournal killed(file());
            killed.begin(server, {id}, start);
            QTRY_VERIFY(!killed.record(server, id).requests.isEmpty());
        }
        OwnUseJournal again(file());
        wait(again.noteList(server, {usedAt(start.addSecs(60))}, start.addSecs(400)));
        QCOMPARE(lastUse(usedAt(start.addSecs(60)), again.record(server, id)).kind, LastUse::Kind::OwnNewest);
    }

    void instancesShareTheirOwnUse()
    {
        OwnUseJournal one(file());
        OwnUseJournal other(file());
        one.begin(server, {id}, start);
        one.end(server, {id}, start.addMSecs(40));
        wait(one.noteList(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        wait(other.noteList(server, {usedAt(start.addMSecs(20))}, start.addSecs(60)));
        QCOMPARE(lastUse(usedAt(start.addMSecs(20)), other.record(server, id)).kind, LastUse::Kind::OwnNewest);
    }

    void overlappingRequestsAreOneSpan()
    {
        OwnUseJournal ownUseJournal(file());
        ownUseJournal.begin(server, {id}, start);
        ownUseJournal.begin(server, {id}, start.addSecs(1));
        ownUseJournal.end(server, {id}, start.addSecs(2));
        ownUseJournal.end(server, {id}, start.addSecs(3));
        QTRY_COMPARE(ownUseJournal.record(server, id).requests, (QList<OwnRequest>{{start, start.addSecs(3)}}));
    }

    void worksInMemoryIfTheFolderIsUnwritable()
    {
        OwnUseJournal ownUseJournal(StateFile(QStringLiteral("/dev/null/use.json"), m_worker));
        ownUseJournal.begin(server, {id}, start);
        wait(ownUseJournal.noteList(server, {usedAt(start)}, start.addMSecs(40)));
        QCOMPARE(lastUse(usedAt(start), ownUseJournal.record(server, id)).kind, LastUse::Kind::OwnNewest);
    }

    void writesLaterWhatCouldNotBeWritten()
    {
        const QString path = m_folder->filePath(QStringLiteral("state/use.json"));
        QVERIFY(QDir().mkpath(path)); // a folder in the file's place
        OwnUseJournal ownUseJournal(file());
        ownUseJournal.begin(server, {id}, start);
        ownUseJournal.end(server, {id}, start.addMSecs(40));
        wait(ownUseJournal.noteList(server, {usedAt(start.addMSecs(20))}, start.addMSecs(40)));
        QVERIFY(QDir().rmdir(path));
        wait(ownUseJournal.noteList(server, {}, start.addSecs(60)));
        const LastUse::Kind own = LastUse::Kind::OwnNewest;
        QCOMPARE(lastUse(usedAt(start.addMSecs(20)), ownUseJournal.record(server, id)).kind, own);
        QCOMPARE(lastUse(usedAt(start.addMSecs(20)), OwnUseJournal(file()).record(server, id)).kind, own);
    }

private:
    StateFile file() { return StateFile(m_folder->filePath(QStringLiteral("state/use.json")), m_worker); }

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
};

SCRIPTO_TEST(TestOwnUseJournal)

} // namespace tst_ownusejournal

#include "tst_ownusejournal.moc"
