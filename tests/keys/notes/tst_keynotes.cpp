// SPDX-License-Identifier: MIT
#include "app/keys/notes/keynotes.h"
#include "app/state/replacefile.h"
#include "tests/keys/rotationfixture.h"
#include "tests/support/testroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

namespace tst_keynotes {

using namespace scripto;

namespace {

const QString one = QStringLiteral("1");
const QString nine = QStringLiteral("9");
const QString text = QStringLiteral("For the nightly build\non the <b>old</b> server");

struct World : RotationFixture {
    KeyNotes &notes = services.notes;

    void setAndWait(const KeyRef &key, const QString &note, const QString &before = {})
    {
        QSignalSpy ended(&notes, &KeyNotes::writeEnded);
        notes.set(key, note, before);
        [&] { QTRY_COMPARE(ended.size(), 1); }();
    }
    // As another instance, or the next start, sees it.
    std::unique_ptr<KeyNotes> another() { return std::make_unique<KeyNotes>(notesFile(), accounts, running); }
    StateFile notesFile() { return {notesPath, worker}; }
    void writeNotes(const QByteArray &bytes) const { QVERIFY(replaceFile(notesPath, bytes)); }
};

KeyRef keyOf(const QUrl &server, const QString &id)
{
    return {AccountId::ofEmail(server, QStringLiteral("you@example.com")), id};
}

} // namespace

class TestKeyNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembersANote()
    {
        World world;
        const KeyRef key = keyOf(world.server.url(), one);
        QSignalSpy changed(&world.notes, &KeyNotes::changed);
        world.notes.set(key, text, {});
        QCOMPARE(world.notes.of(key), text);
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(!world.notes.isUnwritten());
        QCOMPARE(world.another()->of(key), text);
        QCOMPARE(QFile::permissions(world.notesPath) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        world.setAndWait(key, {}, text);
        QCOMPARE(world.another()->of(key), QString());
    }

    // The account's name changes when its user becomes known.
    void belongsToTheKeyOnItsServer()
    {
        World world;
        const QUrl server = world.server.url();
        world.setAndWait(keyOf(server, one), text);
        QCOMPARE(world.notes.of({AccountId::ofUser(server, QStringLiteral("u")), one}), text);
        QCOMPARE(world.notes.of(keyOf(server, nine)), QString());
        QCOMPARE(world.notes.of(keyOf(QUrl(QStringLiteral("https://other.example")), one)), QString());
    }

    void keepsWhatElseIsInTheFile()
    {
        World world;
        const QString other = QStringLiteral("https://other.example");
        const QJsonObject theirs{{other, QJsonObject{{one, QStringLiteral("theirs")}}}};
        world.writeNotes(QJsonDocument(QJsonObject{{QStringLiteral("other"), QJsonArray{1}},
                                                   {QStringLiteral("notes"), theirs}})
                             .toJson());
        world.setAndWait(keyOf(world.server.url(), one), text);
        const QJsonObject content = world.notesFile().read();
        QCOMPARE(content[u"other"].toArray().size(), 1);
        QCOMPARE(content[u"notes"][other][one].toString(), QStringLiteral("theirs"));
    }

    void mergesWithAnotherInstance_data()
    {
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("merged");
        QTest::newRow("both changed") << QStringLiteral("theirs") << QStringLiteral("ours")
                                      << QStringLiteral("theirs\nours");
        QTest::newRow("the same") << QStringLiteral("same") << QStringLiteral("same") << QStringLiteral("same");
        QTest::newRow("removed there") << QString() << QStringLiteral("ours") << QStringLiteral("ours");
        QTest::newRow("removed here") << QStringLiteral("theirs") << QString() << QStringLiteral("theirs");
    }

    void mergesWithAnotherInstance()
    {
        QFETCH(QString, theirs);
        QFETCH(QString, ours);
        QFETCH(QString, merged);
        World world;
        const KeyRef key = keyOf(world.server.url(), one);
        world.setAndWait(key, QStringLiteral("before"));
        const auto another = world.another();
        world.setAndWait(key, theirs, QStringLiteral("before"));
        another->set(key, ours, QStringLiteral("before"));
        QTRY_VERIFY(!another->isUnwritten());
        QCOMPARE(another->of(key), merged);
        QCOMPARE(world.another()->of(key), merged);
        world.notes.readAgain();
        QTRY_COMPARE(world.notes.of(key), merged);
    }

    void keepsANoteThatCannotBeWritten()
    {
        World world;
        const KeyRef key = keyOf(world.server.url(), one);
        const QString folder = QFileInfo(world.notesPath).path();
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        if (QFileInfo(folder).isWritable())
            QSKIP("root writes everywhere");
        QSignalSpy problem(&world.notes, &KeyNotes::problemChanged);
        world.notes.set(key, text, {});
        QTRY_COMPARE(problem.size(), 1);
        QCOMPARE(world.notes.problem()->kind, ErrorKind::NotNoted);
        QVERIFY(world.notes.isUnwritten());
        world.notes.readAgain();
        (void)resultOf(world.worker.run([] { return Result<Done>(Done{}); }));
        QCOMPARE(world.notes.of(key), text);
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        world.notes.write();
        QTRY_COMPARE(problem.size(), 2);
        QVERIFY(!world.notes.isUnwritten());
        QCOMPARE(world.another()->of(key), text);
    }

    void leavesAloneWhatANewerVersionHasWritten()
    {
        World world;
        const QByteArray newer = R"({"version": 99, "notes": "otherwise"})";
        world.writeNotes(newer);
        const auto another = world.another();
        another->set(keyOf(world.server.url(), one), text, {});
        QTRY_VERIFY(another->problem());
        QFile written(world.notesPath);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), newer);
    }

    void keepsABrokenFile()
    {
        World world;
        const QByteArray broken = R"({"notes": {"https://other.example": {"1": "theirs)";
        world.writeNotes(broken);
        const auto another = world.another();
        another->set(keyOf(world.server.url(), one), text, {});
        QTRY_VERIFY(!another->isUnwritten());
        QCOMPARE(world.another()->of(keyOf(world.server.url(), one)), text);
        QFile kept(world.notesPath + QStringLiteral(".broken"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), broken);
    }

    // A note that was read too late is not replaced, but added to.
    void keepsWhatCouldNotBeReadAtTheStart()
    {
        World world;
        const KeyRef key = keyOf(world.server.url(), one);
        world.setAndWait(key, QStringLiteral("theirs"));
        const QString away = world.notesPath + QStringLiteral(".away");
        QVERIFY(QFile::rename(world.notesPath, away));
        const auto another = world.another();
        QCOMPARE(another->of(key), QString());
        QVERIFY(QFile::rename(away, world.notesPath));
        another->set(key, QStringLiteral("ours"), {});
        QTRY_COMPARE(another->of(key), QStringLiteral("theirs\nours"));
        QCOMPARE(world.another()->of(key), QStringLiteral("theirs\nours"));
    }

    void neverShowsAKey()
    {
        World world;
        const QUrl server = world.server.url();
        QFile out(world.notesPath);
        QVERIFY(out.open(QIODevice::WriteOnly));
        const QJsonObject notes{{one, QString::fromLatin1(newKey)}};
        out.write(
            QJsonDocument(QJsonObject{{QStringLiteral("notes"), QJsonObject{{server.toString(), notes}}}}).toJson());
        out.close();
        const QString shown = world.another()->of(keyOf(server, one));
        QVERIFY2(shown.startsWith(u"scripto_") && shown.size() < 20, qPrintable(shown));
    }

    void rotationHandsTheNoteOn_data()
    {
        QTest::addColumn<bool>("revokesOld");
        QTest::newRow("old key kept") << false;
        QTest::newRow("old key revoked") << true;
    }

    void rotationHandsTheNoteOn()
    {
        QFETCH(bool, revokesOld);
        World world;
        world.answer({says(laptop), says(me), says(revoked)});
        world.setAndWait(world.ref(one), text);
        KeyRotation *rotation = world.rotate(revokesOld);
        QVERIFY(rotation);
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        QCOMPARE(world.notes.of(world.ref(nine)), text);
        QCOMPARE(world.notes.of(world.ref(one)), revokesOld ? QString() : text);
        QTRY_VERIFY(!world.notes.isUnwritten());
        QCOMPARE(world.another()->of(world.ref(nine)), text);
    }

    void rotationThatIsTakenBackChangesNothing()
    {
        World world;
        world.answer({says(laptop), says(unauthenticated)});
        world.setAndWait(world.ref(one), text);
        KeyRotation *rotation = world.rotate(false);
        QVERIFY(rotation);
        QTRY_COMPARE(rotation->step(), KeyRotation::Step::Ended);
        QCOMPARE(rotation->outcome(), KeyRotation::Outcome::WentBack);
        QCOMPARE(world.notes.of(world.ref(nine)), QString());
        QCOMPARE(world.notes.of(world.ref(one)), text);
    }

    void noteGoesWithItsRevokedKey()
    {
        World world;
        world.answer({says(revoked)});
        const KeyRef key = world.ref(QStringLiteral("2"));
        world.setAndWait(key, text);
        QVERIFY(resultOf(world.accounts.revoke(key)));
        QTRY_COMPARE(world.notes.of(key), QString());
    }
};

SCRIPTO_TEST(TestKeyNotes)

} // namespace tst_keynotes

#include "tst_keynotes.moc"
