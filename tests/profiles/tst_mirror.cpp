// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/profiles/clichoice.h"
#include "app/profiles/mirror.h"
#include "app/profiles/mirrormemory.h"
#include "tests/support/testroom.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_mirror {

using namespace scripto;
using Side = MirrorInput::KeychainSide;

namespace {

const QByteArray salt("salt");

Profile copy(char key, const QString &email = QStringLiteral("you@example.com"))
{
    Profile profile;
    profile.name = QStringLiteral("work");
    profile.apiKey = Secret(QByteArrayView("scripto_" + QByteArray(16, key)));
    profile.email = email;
    return profile;
}

} // namespace

class TestMirror : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesNotCopyAMissingKeyToTheKeychain()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.keychain = copy('a');
        input.file = copy('a');
        input.file->apiKey = {};
        input.lastInStep = fingerprintOf(*input.keychain, salt);
        QCOMPARE(mirror(input, salt), (MirrorVerdict{MirrorState::Differs, MirrorAction::None, {Repair::UseKeychain}}));
    }

    void copiesAnAddedEmailToTheKeychain()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.keychain = copy('a', {});
        input.file = copy('a');
        input.lastInStep = fingerprintOf(*input.keychain, salt);
        QCOMPARE(mirror(input, salt).action, MirrorAction::WriteToKeychain);
    }

    void leavesUnreadableEntriesAlone()
    {
        for (const auto &[entry, state] : {std::pair{UnreadEntry::Foreign, MirrorState::ForeignEntry},
                                           std::pair{UnreadEntry::Newer, MirrorState::NewerEntry},
                                           std::pair{UnreadEntry::Locked, MirrorState::LockedEntry}}) {
            MirrorInput input;
            input.keychainSide = Side::Read;
            input.file = copy('a');
            input.unread = entry;
            QCOMPARE(mirror(input, salt), (MirrorVerdict{state, MirrorAction::None}));
            input.keychain = copy('b'); // known from before it was locked
            QCOMPARE(mirror(input, salt), (MirrorVerdict{state, MirrorAction::None}));
        }
    }

    void missingKeyDoesNotReplaceARemovedOne()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.keychain = copy('a');
        input.file = copy('a');
        input.file->apiKey = {};
        input.removed = fingerprintOf(*input.keychain, salt);
        QCOMPARE(mirror(input, salt), (MirrorVerdict{MirrorState::Differs, MirrorAction::None, {Repair::UseKeychain}}));
    }

    void anotherServerIsAnotherAccount()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.keychain = copy('a');
        input.file = copy('b');
        input.file->baseUrl = QStringLiteral("https://other.example");
        input.lastInStep = fingerprintOf(*input.keychain, salt);
        QCOMPARE(mirror(input, salt).state, MirrorState::DifferentAccount);
        QCOMPARE(mirror(input, salt).action, MirrorAction::None);
    }

    void sameKeyUnderAnotherNameIsARename()
    {
        const auto named = [](const char *name, char key, const QString &baseUrl = {}) {
            Profile profile = copy(key);
            profile.name = QString::fromLatin1(name);
            profile.baseUrl = baseUrl;
            return profile;
        };
        const auto found = [](const QList<Profile> &inFile, const QList<Profile> &inKeychain) {
            return renamings(inFile, inKeychain, salt);
        };
        const Renaming workToOffice{QStringLiteral("work"), QStringLiteral("office")};
        QCOMPARE(found({named("office", 'a')}, {named("work", 'a')}), QList{workToOffice});
        QCOMPARE(found({named("office", 'a'), named("b", 'b')}, {named("work", 'a'), named("c", 'c')}),
                 QList{workToOffice});
        Profile filledIn = named("office", 'a');
        filledIn.email = QStringLiteral("told later");
        QCOMPARE(found({filledIn}, {named("work", 'a')}), QList{workToOffice});
        // Another key or server is no rename, and with several candidates nothing is guessed.
        QCOMPARE(found({named("office", 'b')}, {named("work", 'a')}), QList<Renaming>());
        QCOMPARE(found({named("office", 'a', QStringLiteral("https://x.example"))}, {named("work", 'a')}),
                 QList<Renaming>());
        QCOMPARE(found({named("office", 'a'), named("desk", 'a')}, {named("work", 'a')}), QList<Renaming>());
        QCOMPARE(found({named("office", 'a')}, {named("work", 'a'), named("old", 'a')}), QList<Renaming>());
        QCOMPARE(found({}, {named("work", 'a')}), QList<Renaming>());
    }

    void leavesProfilesWithoutAKeyAlone()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.file = Profile();
        QCOMPARE(mirror(input, salt), (MirrorVerdict{MirrorState::FileOnly, MirrorAction::None}));
    }

    void fingerprintsDifferByContentAndSalt()
    {
        const Profile a = copy('a');
        QCOMPARE(fingerprintOf(a, salt), fingerprintOf(a, salt));
        QVERIFY(fingerprintOf(a, salt) != fingerprintOf(copy('b'), salt));
        QVERIFY(fingerprintOf(a, salt) != fingerprintOf(a, "other salt"));
        Profile shifted = a;
        shifted.baseUrl = QStringLiteral("x");
        shifted.email = QStringLiteral("ou@example.com");
        Profile other = a;
        other.email = QStringLiteral("xou@example.com");
        QVERIFY(fingerprintOf(shifted, salt) != fingerprintOf(other, salt));
    }

    void memorySurvivesARestart()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("state/mirror.json"));
        const QDateTime then(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
        QByteArray usedSalt;
        {
            Worker worker;
            MirrorMemory memory(path, QStringLiteral("scripto"), worker);
            MirrorMemory elsewhere(path, QStringLiteral("scripto:/tmp/x"), worker);
            usedSalt = memory.salt();
            elsewhere.rememberInStep(QStringLiteral("home"), "f3");
            memory.rememberInStep(QStringLiteral("work"), "f1");
            memory.rememberRemoved(QStringLiteral("old"), {"f2", "k2", 1234567890, QStringLiteral("new")});
            memory.rememberInStep(QStringLiteral("forgotten"), "f4");
            memory.forget(QStringLiteral("forgotten"));
            memory.rememberActive(QStringLiteral("work"));
            memory.rememberOwn(QStringLiteral("own"), "f5");
            QVERIFY(memory.isNew());
            QCOMPARE(memory.sawCopy(MirrorMemory::Side::File, QStringLiteral("work"), "f1", then), then);
            QCOMPARE(memory.sawCopy(MirrorMemory::Side::Keychain, QStringLiteral("work"), "f1", {}), QDateTime());
        }
        Worker worker;
        MirrorMemory memory(path, QStringLiteral("scripto"), worker);
        QCOMPARE(memory.salt(), usedSalt);
        QVERIFY(!memory.isNew());
        QCOMPARE(memory.lastActive(), QStringLiteral("work"));
        QVERIFY(memory.isOwn(QStringLiteral("own"), "f5"));
        QVERIFY(!memory.isOwn(QStringLiteral("own"), "f6"));
        QCOMPARE(memory.lastInStep(QStringLiteral("forgotten")), Fingerprint());
        const QDateTime later = then.addDays(1);
        QCOMPARE(memory.sawCopy(MirrorMemory::Side::File, QStringLiteral("work"), "f1", later), then);
        QCOMPARE(memory.sawCopy(MirrorMemory::Side::Keychain, QStringLiteral("work"), "f1", later), QDateTime());
        QCOMPARE(memory.sawCopy(MirrorMemory::Side::File, QStringLiteral("work"), "f2", later), later);
        QCOMPARE(memory.lastInStep(QStringLiteral("work")), Fingerprint("f1"));
        QCOMPARE(memory.removal(QStringLiteral("old")).copy, Fingerprint("f2"));
        QCOMPARE(memory.removal(QStringLiteral("old")).key, Fingerprint("k2"));
        QCOMPARE(memory.removal(QStringLiteral("old")).fileChangedAt, 1234567890);
        QCOMPARE(memory.removal(QStringLiteral("old")).renamedTo, QStringLiteral("new"));
        const MirrorMemory elsewhere(path, QStringLiteral("scripto:/tmp/x"), worker);
        QCOMPARE(elsewhere.lastInStep(QStringLiteral("work")), Fingerprint());
        QCOMPARE(elsewhere.lastInStep(QStringLiteral("home")), Fingerprint("f3"));
        QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void writesWithTheNextChangeWhatCouldNotBeWritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mirror.json"));
        // Can be read and locked as usual, but the name leaves no room for a temporary file's name beside it.
        const QString longName = folder.filePath(QString(250, u'm'));
        const QString work = QStringLiteral("work");
        const QString home = QStringLiteral("home");
        {
            Worker worker;
            MirrorMemory memory(path, QStringLiteral("scripto"), worker);
            const auto wait = [&worker] {
                bool ended = false;
                worker.run([] { return Result<Done>(Done()); })->then(&worker, [&ended](auto) { ended = true; });
                QTRY_VERIFY(ended);
            };
            memory.rememberRemoved(work, {"f1"});
            memory.rememberRemoved(home, {"f1"});
            wait();
            QVERIFY(QFile::rename(path, longName));
            QVERIFY(QFile::link(longName, path));
            memory.forget(work);
            memory.rememberInStep(home, "f2");
            wait();
            memory.rememberInStep(home, "f3");
            wait();
            QCOMPARE(MirrorMemory(path, QStringLiteral("scripto"), worker).removal(work).copy, Fingerprint("f1"));
            QVERIFY(QFile::remove(path));
            QVERIFY(QFile::rename(longName, path));
            memory.rememberActive(work);
        }
        Worker worker;
        const MirrorMemory memory(path, QStringLiteral("scripto"), worker);
        QCOMPARE(memory.removal(work).copy, Fingerprint());
        QCOMPARE(memory.removal(home).copy, Fingerprint());
        QCOMPARE(memory.lastInStep(home), Fingerprint("f3"));
        QCOMPARE(memory.lastActive(), work);
    }

    void brokenMemoryCountsAsEmpty()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mirror.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ broken");
        file.close();
        Worker worker;
        const MirrorMemory memory(path, QStringLiteral("scripto"), worker);
        QVERIFY(!memory.salt().isEmpty());
        QCOMPARE(memory.lastInStep(QStringLiteral("work")), Fingerprint());
    }

    void reportsWhichKeyTheCliUses()
    {
        Profile noKey;
        noKey.name = QStringLiteral("empty");
        const QList<Profile> profiles{copy('a'), noKey};
        const auto why = [&](const QString &active, bool hasApiKey) {
            Environment environment;
            environment.apiKey = Secret(hasApiKey ? QByteArray("scripto_environment") : QByteArray());
            return cliChoice(environment, active, profiles).why;
        };
        QCOMPARE(why(QStringLiteral("work"), true), CliChoice::Why::EnvironmentKey);
        QCOMPARE(why(QStringLiteral("work"), false), CliChoice::Why::ActiveProfile);
        QCOMPARE(why(QString(), false), CliChoice::Why::NoProfile);
        QCOMPARE(why(QStringLiteral("gone"), false), CliChoice::Why::MissingProfile);
        QCOMPARE(why(QStringLiteral("empty"), false), CliChoice::Why::MissingProfile);
    }
};

SCRIPTO_TEST(TestMirror)

} // namespace tst_mirror

#include "tst_mirror.moc"
