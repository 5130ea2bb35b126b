// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/state/keymemory.h"
#include "tests/support/testroom.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_keymemory {

using namespace scripto;

namespace {

const QUrl server(QStringLiteral("https://scripto.codika.io"));
const QUrl otherAddress(QStringLiteral("https://keys.example.com"));
const Secret key(QByteArrayLiteral("scripto_aaaaaaaaaaaaaaaaaaaa"));
const Secret otherKey(QByteArrayLiteral("scripto_bbbbbbbbbbbbbbbbbbbb"));
const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const QString one = QStringLiteral("1");
const QString two = QStringLiteral("2");

} // namespace

class TestKeyMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsRowsByServer()
    {
        KeyMemory memory(file());
        memory.noteRow(server, key, one, KeyMemory::Certainty::Proven);
        QCOMPARE(memory.rowOf(server, key), one);
        QCOMPARE(memory.rowOf(otherAddress, key), QString());
        QCOMPARE(memory.rowOf(server, otherKey), QString());
        QCOMPARE(memory.rowOf(server, Secret()), QString());
        memory.noteRow(server, {}, one, KeyMemory::Certainty::Proven);
        QCOMPARE(memory.rowOf(server, Secret()), QString());
        memory.noteRow(server, key, two, KeyMemory::Certainty::Proven); // the newer proof counts
        QCOMPARE(memory.rowOf(server, key), two);
    }

    void keepsUsersByServer()
    {
        const KeyMemory::User you{QStringLiteral("u1"), QStringLiteral("you@example.com")};
        {
            KeyMemory memory(file());
            QSignalSpy found(&memory, &KeyMemory::userFound);
            memory.noteUser(server, key, you);
            memory.noteUser(server, key, you);
            memory.noteUser(server, otherKey, {}); // the server did not say
            memory.noteUser(server, otherKey, {{}, you.email}); // nor here
            memory.noteUser(server, {}, you);
            QCOMPARE(found.size(), 1);
            QCOMPARE(memory.userOf(server, key), you);
            QCOMPARE(memory.userOf(otherAddress, key), KeyMemory::User());
            QCOMPARE(memory.userOf(server, otherKey), KeyMemory::User());
            waitUntilWritten();
        }
        QCOMPARE(KeyMemory(file()).userOf(server, key), you);
    }

    void tellsUsersApart()
    {
        const KeyMemory::User you{QStringLiteral("u1"), QStringLiteral("you@example.com")};
        QVERIFY(!KeyMemory::areDifferent(you, you));
        QVERIFY(KeyMemory::areDifferent(you, {QStringLiteral("u2"), you.email}));
        QVERIFY(!KeyMemory::areDifferent(you, {you.id, QStringLiteral("new@example.com")}));
        QVERIFY(!KeyMemory::areDifferent(you, {{}, QStringLiteral("You@Example.com")}));
        QVERIFY(KeyMemory::areDifferent(you, {{}, QStringLiteral("me@example.com")}));
        QVERIFY(!KeyMemory::areDifferent({{}, you.email}, you));
        QVERIFY(!KeyMemory::areDifferent(you, {}));
        QVERIFY(!KeyMemory::areDifferent({}, {{}, you.email}));
    }

    void proofReplacesALikelyRow()
    {
        KeyMemory memory(file());
        memory.noteRow(server, key, one, KeyMemory::Certainty::Likely);
        QCOMPARE(memory.rowOf(server, key), QString());
        QCOMPARE(memory.rowOf(server, key, KeyMemory::Certainty::Likely), one);
        memory.noteRow(server, key, two, KeyMemory::Certainty::Proven);
        memory.noteRow(server, key, one, KeyMemory::Certainty::Likely);
        QCOMPARE(memory.rowOf(server, key), two);
    }

    void revokedRowMarksItsKey()
    {
        KeyMemory memory(file());
        QSignalSpy changed(&memory, &KeyMemory::changed);
        memory.noteRow(server, key, one, KeyMemory::Certainty::Likely);
        memory.noteRow(server, otherKey, two, KeyMemory::Certainty::Proven);
        QCOMPARE(changed.size(), 0);
        memory.noteRevoked(otherAddress, one, now);
        QVERIFY(!memory.isRevoked(key));
        memory.noteRevoked(server, one, now);
        QVERIFY(memory.isRevoked(key));
        QVERIFY(!memory.isRevoked(otherKey));
        QVERIFY(!memory.isRevoked(Secret()));
        QCOMPARE(changed.size(), 2);
        const KeyMemory::Test isRevoked = memory.revokedTest();
        QVERIFY(isRevoked(key));
        QVERIFY(!isRevoked(otherKey));
        QVERIFY(!isRevoked({}));
    }

    void remembersRevokesAcrossRuns()
    {
        {
            KeyMemory memory(file());
            memory.noteRevoked(key, now);
            waitUntilWritten();
        }
        KeyMemory again(file());
        QVERIFY(again.isRevoked(key));
        QVERIFY(!again.isRevoked(otherKey));
    }

    void writesNoKeys()
    {
        KeyMemory memory(file());
        memory.noteRow(server, key, one, KeyMemory::Certainty::Proven);
        memory.noteRevoked(key, now);
        waitUntilWritten();
        QFile written(path());
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(!bytes.isEmpty());
        QVERIFY(!bytes.contains("aaaaaaaa")); // four may stand in a fingerprint by chance
        QCOMPARE(written.permissions() & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
    }

    // Both instances started without a file.
    void instancesAgreeOnASalt()
    {
        KeyMemory first(file());
        KeyMemory second(file());
        QSignalSpy changed(&second, &KeyMemory::changed);
        first.noteRevoked(key, now);
        second.noteRevoked(otherKey, now);
        QCOMPARE(changed.size(), 1);
        waitUntilWritten();
        KeyMemory third(file());
        QVERIFY(third.isRevoked(key));
        QVERIFY(third.isRevoked(otherKey));
        QTRY_VERIFY(second.isRevoked(key));
        QVERIFY(second.isRevoked(otherKey));
        QCOMPARE(changed.size(), 2);
    }

    // The file's state after an earlier change lacks later ones.
    void pendingChangesStayKnown()
    {
        KeyMemory memory(file());
        memory.noteRevoked(key, now);
        memory.noteRevoked(otherKey, now);
        bool isKnown = true;
        connect(&memory, &KeyMemory::changed, this,
                [&] { isKnown = isKnown && memory.isRevoked(key) && memory.isRevoked(otherKey); });
        waitUntilWritten();
        QVERIFY(isKnown);
        QVERIFY(memory.isRevoked(otherKey));
    }

    void rewritesARemovedFile()
    {
        KeyMemory memory(file());
        memory.noteRevoked(key, now);
        waitUntilWritten();
        QVERIFY(QFile::remove(path()));
        memory.noteRevoked(otherKey, now);
        waitUntilWritten();
        KeyMemory again(file());
        QVERIFY(again.isRevoked(key));
        QVERIFY(again.isRevoked(otherKey));
    }

    // A disk that was briefly full loses no mark.
    void writesLaterWhatCouldNotBeWritten()
    {
        QVERIFY(QDir().mkpath(path())); // a folder in the file's place
        KeyMemory memory(file());
        memory.noteRevoked(key, now);
        waitUntilWritten();
        QVERIFY(QDir().rmdir(path()));
        memory.noteRow(server, otherKey, two, KeyMemory::Certainty::Proven);
        waitUntilWritten();
        QVERIFY(memory.isRevoked(key));
        QVERIFY(KeyMemory(file()).isRevoked(key));
    }

    void confirmsARevokeOnce()
    {
        KeyMemory memory(file());
        QSignalSpy changed(&memory, &KeyMemory::changed);
        memory.noteRevokeConfirmed(key, now); // it was never revoked
        QCOMPARE(changed.size(), 0);
        QVERIFY(!memory.isRevokeConfirmed(key));
        memory.noteRevoked(key, now);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!memory.isRevokeConfirmed(key));
        memory.noteRevoked(key, now);
        memory.noteRevoked(Secret(), now);
        QCOMPARE(changed.size(), 1);
        memory.noteRevokeConfirmed(key, now);
        memory.noteRevokeConfirmed(key, now);
        QCOMPARE(changed.size(), 2);
        QVERIFY(memory.isRevokeConfirmed(key));
        QVERIFY(!memory.isRevokeConfirmed(otherKey));
        waitUntilWritten();
        QVERIFY(KeyMemory(file()).isRevokeConfirmed(key));
        memory.noteWorks(key);
        memory.noteRevoked(key, now); // another revoke
        QVERIFY(!memory.isRevokeConfirmed(key));
    }

    void workingKeyIsNotRevoked()
    {
        KeyMemory memory(file());
        QSignalSpy worksAgain(&memory, &KeyMemory::worksAgain);
        memory.noteWorks(key);
        QCOMPARE(worksAgain.size(), 0);
        memory.noteRevoked(key, now);
        QSignalSpy changed(&memory, &KeyMemory::changed);
        memory.noteWorks(key);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!memory.isRevoked(key));
        QCOMPARE(worksAgain.size(), 1);
        waitUntilWritten();
        QVERIFY(!KeyMemory(file()).isRevoked(key));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("state/keys.json")); }
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

SCRIPTO_TEST(TestKeyMemory)

} // namespace tst_keymemory

#include "tst_keymemory.moc"
