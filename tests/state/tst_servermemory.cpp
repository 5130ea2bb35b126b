// SPDX-License-Identifier: MIT
#include "app/core/serverurl.h"
#include "app/core/worker.h"
#include "app/state/servermemory.h"
#include "tests/support/testroom.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_servermemory {

using namespace scripto;

namespace {

const QUrl stock(QStringLiteral("https://keys.example.com"));

} // namespace

class TestServerMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void presumesASessionOfProductionOnly()
    {
        const ServerMemory memory(file());
        QVERIFY(memory.wantsSession(productionServer()));
        QVERIFY(memory.sessionMayMint(productionServer()));
        QVERIFY(!memory.wantsSession(stock));
        QVERIFY(memory.sessionMayMint(stock));
    }

    void remembersWhatServersHaveShown()
    {
        {
            ServerMemory memory(file());
            memory.noteWantsSession(productionServer(), false);
            memory.noteWantsSession(stock, true);
            memory.noteSessionMayMint(stock, false);
            QVERIFY(!memory.wantsSession(productionServer()));
            QVERIFY(memory.wantsSession(stock));
            QVERIFY(!memory.sessionMayMint(stock));
            waitUntilWritten();
        }
        ServerMemory again(file());
        QVERIFY(!again.wantsSession(productionServer()));
        QVERIFY(again.sessionMayMint(productionServer()));
        QVERIFY(again.wantsSession(stock));
        QVERIFY(!again.sessionMayMint(stock));
        again.noteWantsSession(productionServer(), true);
        again.noteSessionMayMint(stock, true);
        QVERIFY(again.wantsSession(productionServer()));
        QVERIFY(again.sessionMayMint(stock));
        waitUntilWritten();
        QVERIFY(ServerMemory(file()).sessionMayMint(stock));
    }

    void writesNothingThatIsKnown()
    {
        ServerMemory memory(file());
        memory.noteWantsSession(productionServer(), true);
        memory.noteWantsSession(stock, false);
        memory.noteSessionMayMint(stock, true);
        waitUntilWritten();
        QVERIFY(!QFile::exists(path()));
    }

    // Two windows that are open at the same time.
    void keepsWhatOthersHaveWritten()
    {
        ServerMemory one(file());
        ServerMemory other(file());
        one.noteWantsSession(stock, true);
        other.noteSessionMayMint(stock, false);
        waitUntilWritten();
        const ServerMemory again(file());
        QVERIFY(again.wantsSession(stock));
        QVERIFY(!again.sessionMayMint(stock));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("state/servers.json")); }
    StateFile file() { return StateFile(path(), m_worker); }
    void waitUntilWritten()
    {
        bool done = false;
        file().change([](QJsonObject &) {})->then(this, [&done](const Result<QJsonObject> &) { done = true; });
        QTRY_VERIFY(done);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Worker m_worker;
};

SCRIPTO_TEST(TestServerMemory)

} // namespace tst_servermemory

#include "tst_servermemory.moc"
