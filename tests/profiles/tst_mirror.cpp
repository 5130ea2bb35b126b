// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "app/profiles/clichoice.h"
#include "app/profiles/mirror.h"
#include "app/profiles/mirrormemory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

// A word a side: "-" nothing, "A", "B", "C" copies of one account, "X" a copy of another account.
std::optional<Profile> side(QChar c)
{
    if (c == u'-')
        return std::nullopt;
    if (c == u'X')
        return copy('x', QStringLiteral("other@example.com"));
    return copy(static_cast<char>(c.toLower().toLatin1()));
}

Fingerprint memory(QChar c)
{
    const auto profile = side(c);
    return profile ? fingerprintOf(*profile, salt) : Fingerprint();
}

} // namespace

class TestMirror : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<QString>("sides"); // file, keychain, last in step, removed here
        QTest::addColumn<MirrorState>("state");
        QTest::addColumn<MirrorAction>("action");
        using S = MirrorState;
        using A = MirrorAction;
        const auto row = [](const char *name, S state, A action) {
            QTest::newRow(name) << QString::fromLatin1(name).section(u' ', 0, 0) << state << action;
        };
        row("AA-- first time in step", S::InSync, A::Remember);
        row("AAA- in step", S::InSync, A::None);
        row("AAB- both moved alike", S::InSync, A::Remember);
        row("A--- new", S::Checking, A::WriteToKeychain);
        row("A-A- gone from the keychain", S::NotInKeychain, A::None);
        row("A-B- gone and changed", S::NotInKeychain, A::None);
        row("BAA- signed in again outside", S::Checking, A::WriteToKeychain);
        row("XAA- another account outside", S::DifferentAccount, A::None);
        row("ABA- keychain moved", S::Differs, A::None);
        row("ABC- both moved", S::Differs, A::None);
        row("AB-- never in step", S::Differs, A::None);
        row("-A-- keychain only", S::NotInConfig, A::None);
        row("-AA- gone from the file", S::NotInConfig, A::None);
        row("-A-A removed here", S::NotInConfig, A::RemoveFromKeychain);
        row("-B-A removed here, changed since", S::NotInConfig, A::None);
        row("BA-A removed here, made anew", S::Checking, A::WriteToKeychain);
    }

    void verdicts()
    {
        QFETCH(QString, sides);
        QFETCH(MirrorState, state);
        QFETCH(MirrorAction, action);
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.file = side(sides[0]);
        input.keychain = side(sides[1]);
        input.lastInStep = memory(sides[2]);
        input.removed = memory(sides[3]);
        QCOMPARE(mirror(input, salt).state, state);
        QCOMPARE(mirror(input, salt).action, action);

        // A keychain that cannot be asked never leads to a write.
        for (const Side away : {Side::Away, Side::Unread}) {
            input.keychainSide = away;
            QCOMPARE(mirror(input, salt).action, MirrorAction::None);
        }
        // Nor does a file that cannot be read.
        input.keychainSide = Side::Read;
        input.fileSide = MirrorInput::FileSide::Broken;
        QCOMPARE(mirror(input, salt).action, MirrorAction::None);
    }

    void aKeyThatVanishedFromTheFileIsNotCopied()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.keychain = copy('a');
        input.file = copy('a');
        input.file->apiKey = {};
        input.lastInStep = fingerprintOf(*input.keychain, salt);
        QCOMPARE(mirror(input, salt), (MirrorVerdict{MirrorState::Differs, MirrorAction::None, {Repair::UseKeychain}}));
    }

    void anEmailThatWasFilledInIsFollowed()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.keychain = copy('a', {});
        input.file = copy('a');
        input.lastInStep = fingerprintOf(*input.keychain, salt);
        QCOMPARE(mirror(input, salt).action, MirrorAction::WriteToKeychain);
    }

    void anEntryOfAnotherProgramIsLeftAlone()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.file = copy('a');
        input.foreignEntry = true;
        QCOMPARE(mirror(input, salt), (MirrorVerdict{MirrorState::ForeignEntry, MirrorAction::None}));
    }

    void aProfileWithoutAKeyIsLeftAlone()
    {
        MirrorInput input;
        input.keychainSide = Side::Read;
        input.file = Profile();
        QCOMPARE(mirror(input, salt), (MirrorVerdict{MirrorState::FileOnly, MirrorAction::None}));
    }

    void fingerprintsTellAndHide()
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
        QByteArray usedSalt;
        {
            Worker worker;
            MirrorMemory memory(path, QStringLiteral("scripto"), worker);
            MirrorMemory elsewhere(path, QStringLiteral("scripto:/tmp/x"), worker);
            usedSalt = memory.salt();
            elsewhere.rememberInStep(QStringLiteral("home"), "f3");
            memory.rememberInStep(QStringLiteral("work"), "f1");
            memory.rememberRemoved(QStringLiteral("old"), "f2");
        }
        Worker worker;
        const MirrorMemory memory(path, QStringLiteral("scripto"), worker);
        QCOMPARE(memory.salt(), usedSalt);
        QCOMPARE(memory.lastInStep(QStringLiteral("work")), Fingerprint("f1"));
        QCOMPARE(memory.removed(QStringLiteral("old")), Fingerprint("f2"));
        const MirrorMemory elsewhere(path, QStringLiteral("scripto:/tmp/x"), worker);
        QCOMPARE(elsewhere.lastInStep(QStringLiteral("work")), Fingerprint());
        QCOMPARE(elsewhere.lastInStep(QStringLiteral("home")), Fingerprint("f3"));
        QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aBrokenMemoryCountsAsEmpty()
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

    void theCliUsesWhatComesFirst()
    {
        Profile noKey;
        noKey.name = QStringLiteral("empty");
        const QList<Profile> profiles{copy('a'), noKey};
        const auto why = [&](const QString &active, bool hasApiKey) {
            Environment environment;
            environment.hasApiKey = hasApiKey;
            return cliChoice(environment, active, profiles).why;
        };
        QCOMPARE(why(QStringLiteral("work"), true), CliChoice::Why::EnvironmentKey);
        QCOMPARE(why(QStringLiteral("work"), false), CliChoice::Why::ActiveProfile);
        QCOMPARE(why(QString(), false), CliChoice::Why::NoProfile);
        QCOMPARE(why(QStringLiteral("gone"), false), CliChoice::Why::MissingProfile);
        QCOMPARE(why(QStringLiteral("empty"), false), CliChoice::Why::MissingProfile);
    }
};

QTEST_GUILESS_MAIN(TestMirror)
#include "tst_mirror.moc"
