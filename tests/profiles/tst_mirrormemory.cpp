// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/profiles/mirrormemory.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"

#include <QTemporaryDir>

namespace tst_mirrormemory {

using namespace scripto;

namespace {

using Side = MirrorMemory::Side;

const QString work = QStringLiteral("work");
const QString home = QStringLiteral("home");
const QString service = QStringLiteral("scripto");
const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

} // namespace

// What is known of the mirror after a restart.
class TestMirrorMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void everythingSurvivesARestart()
    {
        MirrorMemory first = memory();
        QVERIFY(first.isNew());
        first.rememberInStep(work, "in step");
        first.rememberWriting(work, "writing");
        first.rememberOwn(work, "own");
        QCOMPARE(first.sawCopy(Side::File, work, "of the file", noon), noon);
        QCOMPARE(first.sawCopy(Side::Keychain, work, "of the keychain", noon.addSecs(1)), noon.addSecs(1));
        first.rememberRemoved(home, {"removed", "key", 77, QStringLiteral("office")});
        first.rememberActive(work);
        finishWriting();

        MirrorMemory next = memory();
        QVERIFY(!next.isNew());
        QCOMPARE(next.salt(), first.salt());
        QVERIFY(!next.salt().isEmpty());
        QCOMPARE(next.lastInStep(work), Fingerprint("in step"));
        QCOMPARE(next.writing(work), Fingerprint("writing"));
        QVERIFY(next.isOwn(work, "own"));
        QVERIFY(!next.isOwn(work, "another"));
        QCOMPARE(next.lastActive(), work);
        QCOMPARE(next.removal(home).copy, Fingerprint("removed"));
        QCOMPARE(next.removal(home).key, Fingerprint("key"));
        QCOMPARE(next.removal(home).fileChangedAt, 77);
        QCOMPARE(next.removal(home).renamedTo, QStringLiteral("office"));
        QVERIFY(next.removal(work).copy.isEmpty());
        // As long as it is the same copy.
        QCOMPARE(next.sawCopy(Side::File, work, "of the file", noon.addDays(1)), noon);
        QCOMPARE(next.sawCopy(Side::Keychain, work, "of the keychain", noon.addDays(1)), noon.addSecs(1));
        QCOMPARE(next.sawCopy(Side::File, work, "another", noon.addDays(1)), noon.addDays(1));
    }

    // Nothing that was pending before is remembered.
    void rememberingInStepClearsEverythingPending()
    {
        MirrorMemory first = memory();
        const auto isClear = [&] {
            finishWriting();
            const MirrorMemory next = memory();
            return next.lastInStep(work) == "in step" && next.writing(work).isEmpty()
                && next.removal(work).copy.isEmpty() && !next.isOwn(work, "own");
        };
        first.rememberInStep(work, "in step");
        QVERIFY(isClear());
        first.rememberWriting(work, "writing");
        QVERIFY(!isClear());
        first.rememberInStep(work, "in step");
        QVERIFY(isClear());
        first.rememberOwn(work, "own");
        QVERIFY(!isClear());
        first.rememberInStep(work, "in step");
        QVERIFY(isClear());
        first.rememberRemoved(work, {"removed"});
        QVERIFY(!isClear());
        first.rememberInStep(work, "in step");
        QVERIFY(isClear());
        first.rememberInStep(work, "another");
        QVERIFY(!isClear());
    }

    void forgetsARemoval()
    {
        MirrorMemory first = memory();
        first.rememberRemoved(work, {"removed"});
        QVERIFY(first.lastInStep(work).isEmpty());
        first.forgetRemoval(work);
        finishWriting();
        QVERIFY(memory().removal(work).copy.isEmpty());
        first.rememberInStep(work, "in step");
        first.forget(work);
        finishWriting();
        QVERIFY(memory().lastInStep(work).isEmpty());
    }

    void knowsAllProfiles()
    {
        QVERIFY(!memory().knowsProfiles());
        for (const auto &see : QList<std::function<void(MirrorMemory &)>>{
                 [](MirrorMemory &each) { each.rememberInStep(work, "in step"); },
                 [](MirrorMemory &each) { each.sawCopy(Side::File, work, "copy", noon); },
                 [](MirrorMemory &each) { each.sawCopy(Side::Keychain, work, "copy", noon); }}) {
            m_folder.emplace();
            MirrorMemory seen = memory();
            see(seen);
            QVERIFY(seen.knowsProfiles());
            seen.rememberRemoved(work, {"removed"});
            QVERIFY(!seen.knowsProfiles());
            finishWriting();
        }
    }

    // Windows with another config.json keep their records in the same file.
    void keepsRecordsOfOtherInstances()
    {
        MirrorMemory other(path(), QStringLiteral("scripto:elsewhere"), m_worker);
        other.rememberInStep(work, "of others");
        finishWriting();
        MirrorMemory mine = memory();
        QVERIFY(mine.isNew());
        MirrorMemory again = memory(); // another window
        QVERIFY(mine.lastInStep(work).isEmpty());
        mine.rememberInStep(work, "mine");
        again.rememberInStep(home, "mine as well");
        finishWriting();
        QCOMPARE(memory().lastInStep(work), Fingerprint("mine"));
        QCOMPARE(memory().lastInStep(home), Fingerprint("mine as well"));
        const MirrorMemory next(path(), QStringLiteral("scripto:elsewhere"), m_worker);
        QCOMPARE(next.lastInStep(work), Fingerprint("of others"));
    }

    // Fingerprints with another salt cannot be compared with these.
    void leavesFilesWithAnotherSaltAlone()
    {
        MirrorMemory mine = memory();
        mine.rememberInStep(work, "mine");
        finishWriting();
        QVERIFY(resultOf(StateFile(path(), m_worker).change([](QJsonObject &object) {
            object = QJsonObject{{QStringLiteral("salt"), QStringLiteral("another")}};
        })));
        mine.rememberInStep(home, "mine");
        finishWriting();
        QCOMPARE(memory().salt(), QByteArray("another"));
        QVERIFY(memory().lastInStep(home).isEmpty());
    }

    void rewritesARemovedFile()
    {
        MirrorMemory mine = memory();
        mine.rememberInStep(work, "mine");
        finishWriting();
        QVERIFY(QFile::remove(path()));
        mine.rememberInStep(home, "mine as well");
        finishWriting();
        QCOMPARE(memory().lastInStep(work), Fingerprint("mine"));
        QCOMPARE(memory().lastInStep(home), Fingerprint("mine as well"));
        QCOMPARE(memory().salt(), mine.salt());
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("state/mirror.json")); }
    MirrorMemory memory() { return MirrorMemory(path(), service, m_worker); }
    void finishWriting()
    {
        QVERIFY(resultOf(m_worker.run([] { return Result<Done>(Done()); })));
    }

    Worker m_worker;
    std::optional<QTemporaryDir> m_folder;
};

SCRIPTO_TEST(TestMirrorMemory)

} // namespace tst_mirrormemory

#include "tst_mirrormemory.moc"
