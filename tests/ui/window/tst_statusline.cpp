// SPDX-License-Identifier: MIT
#include "tests/keys/keysfixture.h"
#include "tests/support/testroom.h"
#include "ui/common/statussegment.h"
#include "ui/common/style.h"
#include "ui/window/statusline.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

namespace tst_statusline {

using namespace scripto;

namespace {

struct World : Fixture {
    World()
    {
        writeFile({account(work, 'w'), account(home, 'h', QStringLiteral("me@example.com"))}, work);
        start();
        show();
    }

    void show(bool compact = false)
    {
        if (!line)
            line = std::make_unique<StatusLine>(profiles, keys, environment);
        line->tell(static_cast<int>(keys.rows().size()), compact);
        line->show();
    }

    StatusSegment *segment(const char *name) const
    {
        for (auto *each : line->findChildren<StatusSegment *>()) {
            if (each->accessibleName() == QString::fromLatin1(name) && each->isVisible())
                return each;
        }
        return nullptr;
    }

    // The entries that can be chosen, after their notes.
    QStringList entries(const char *name) const
    {
        StatusSegment *of = segment(name);
        of->open();
        QStringList texts;
        for (const QAction *each : of->menu().actions()) {
            if (!each->isSeparator())
                texts.append((each->isEnabled() ? QString() : QStringLiteral("# "))
                             + each->text().replace(u'\n', u' '));
        }
        of->menu().close();
        return texts;
    }

    void choose(const char *name, const char *entry) const
    {
        segment(name)->open();
        for (QAction *each : segment(name)->menu().actions()) {
            if (each->text() == QString::fromUtf8(entry))
                return each->trigger();
        }
        QFAIL(entry);
    }

    std::unique_ptr<StatusLine> line;
};

QStringList texts(std::initializer_list<const char *> all)
{
    QStringList texts;
    for (const char *each : all)
        texts.append(QString::fromUtf8(each));
    return texts;
}

} // namespace

class TestStatusLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }

    void menuOfTheCliChoosesTheProfile()
    {
        World world;
        QCOMPARE(world.segment("Active profile")->accessibleDescription(), QStringLiteral("CLI uses work"));
        QCOMPARE(world.entries("Active profile"), texts({"# The CLI uses", "work", "home", "Show config.json…"}));
        QSignalSpy used(world.line.get(), &StatusLine::useRequested);
        world.choose("Active profile", "home");
        QCOMPARE(used, (QList<QVariantList>{{home}}));
        QVERIFY(!world.segment("Active profile")->menu().isVisible());
        QSignalSpy shown(world.line.get(), &StatusLine::showFileRequested);
        world.choose("Active profile", "Show config.json…");
        QCOMPARE(shown.count(), 1);
    }

    void keyInTheEnvironmentOverridesTheProfile()
    {
        World world;
        world.environment.apiKey = Secret("scripto_" + QByteArray(64, 'z'));
        world.show();
        QCOMPARE(world.segment("Active profile")->accessibleDescription(),
                 QStringLiteral("In this program’s environment the CLI uses SCRIPTO_API_KEY, not work."));
        QVERIFY(world.entries("Active profile").first().startsWith(QStringLiteral("# SCRIPTO_API_KEY is set in ")));
    }

    void saysWhatTheKeychainNeeds_data()
    {
        QTest::addColumn<KeychainState>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("menu");
        QTest::newRow("ready") << KeychainState::Ready << QStringLiteral("Keychain: the test keychain, in sync")
                               << texts({"# the test keychain: 2 copies"});
        QTest::newRow("locked") << KeychainState::Locked << QStringLiteral("Keychain: locked")
                                << texts({"# The keychain is locked Your profiles work. Their copies in the keychain "
                                          "are updated once you unlock it.",
                                          "Unlock…"});
        QTest::newRow("not set up") << KeychainState::NotSetUp << QStringLiteral("Keychain: not set up")
                                    << texts({"# The keychain is not set up It would keep a second copy of each "
                                              "profile. The desktop asks for a password for it.",
                                              "Set up…"});
        QTest::newRow("absent") << KeychainState::Absent << QStringLiteral("Keychain: none on this desktop")
                                << texts({"# This desktop has no keychain Your profiles work. config.json has the "
                                          "only copies."});
        QTest::newRow("silent") << KeychainState::Silent << QStringLiteral("Keychain: does not answer")
                                << texts({"# The keychain does not answer Your profiles work. If it stays silent, "
                                          "close Scripto Keys and open it again."});
    }

    void saysWhatTheKeychainNeeds()
    {
        QFETCH(KeychainState, state);
        QFETCH(QString, text);
        QFETCH(QStringList, menu);
        World world;
        world.keychain.setState(state);
        world.show();
        QCOMPARE(world.segment("Keychain state")->accessibleDescription(), text);
        QCOMPARE(world.entries("Keychain state"), menu + texts({"Keychain settings…"}));
    }

    void keychainIsUnlockedOnce()
    {
        World world;
        world.keychain.setState(KeychainState::Locked);
        QSignalSpy unlock(world.line.get(), &StatusLine::unlockRequested);
        world.choose("Keychain state", "Unlock…");
        QCOMPARE(unlock.count(), 1);
        world.line->setUnlocking(true);
        QVERIFY(world.entries("Keychain state").contains(QStringLiteral("# Waiting for you…")));
        world.line->setUnlocking(false);
        QVERIFY(world.entries("Keychain state").contains(QStringLiteral("Unlock…")));
    }

    void offersRepairs()
    {
        World world;
        world.keychain.removeOutside(work);
        QTRY_COMPARE(world.stateOf(work), MirrorState::NotInKeychain);
        world.show();
        QCOMPARE(world.segment("Keychain state")->accessibleDescription(),
                 QStringLiteral("Keychain: the test keychain, 1 profile to review"));
        QCOMPARE(world.entries("Keychain state"), texts({"# the test keychain: 1 copy", "Write “work” again", "Keychain settings…"}));
        QSignalSpy repaired(world.line.get(), &StatusLine::repairRequested);
        world.choose("Keychain state", "Write “work” again");
        QCOMPARE(repaired, (QList<QVariantList>{{work}}));

        world.keychain.removeOutside(home);
        QTRY_COMPARE(world.stateOf(home), MirrorState::NotInKeychain);
        world.show(true);
        QSignalSpy all(world.line.get(), &StatusLine::repairAllRequested);
        world.choose("Keychain state", "Repair all…");
        QCOMPARE(all.count(), 1);
    }

    void namesLockedEntries()
    {
        World world;
        world.keychain.locked = {home};
        world.keychain.changeOutside(home, Secret(QStringLiteral("another")));
        QTRY_COMPARE(world.stateOf(home), MirrorState::LockedEntry);
        world.show();
        QVERIFY(world.segment("Keychain state")->accessibleDescription().endsWith(QStringLiteral("1 entry locked")));
        QCOMPARE(world.entries("Keychain state").mid(1),
                 texts({"# Entries in the keychain are locked Your profiles work. Once unlocked, these copies will be "
                        "updated: home.",
                        "Unlock…", "Keychain settings…"}));
    }

    void namesTheServerOnlyIfItIsOverridden()
    {
        World world;
        QVERIFY(!world.segment("Server"));
        world.line.reset();
        world.environment.baseUrl = QStringLiteral("http://user:secret@127.0.0.1:9");
        world.show();
        QCOMPARE(world.segment("Server")->accessibleDescription(),
                 QStringLiteral("Server: http://127.0.0.1:9 (from SCRIPTO_API_BASE_URL)"));
        world.choose("Server", "Copy address");
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:9"));
        world.line.reset();
        world.environment.apiUrl = QStringLiteral("http://127.0.0.1:7");
        world.show();
        QCOMPARE(world.segment("Server")->accessibleDescription(),
                 QStringLiteral("Server: http://127.0.0.1:7 (from --api-url)"));
        QCOMPARE(world.entries("Server").first(),
                 QStringLiteral("# Set by --api-url. Used for signing in and for profiles that name no server."));
    }

    void countsKeysAndShowsTheirAge()
    {
        World world;
        QVERIFY(!world.segment("Keys shown"));
        world.script({list({row("1", "scripto_aa")}), unauthenticated, unauthenticated});
        world.Fixture::show(work);
        world.show();
        QVERIFY(world.segment("Keys shown")->accessibleDescription().startsWith(QStringLiteral("1 key · Read ")));
        QVERIFY(world.segment("Keys shown")->accessibleDescription().endsWith(
            QStringLiteral(" with the key of work")));
        QSignalSpy refresh(world.line.get(), &StatusLine::refreshRequested);
        world.choose("Keys shown", "Refresh");
        QCOMPARE(refresh.count(), 1);
        world.keys.refresh();
        QTRY_VERIFY(world.keys.problem());
        world.show();
        QVERIFY(world.segment("Keys shown")->accessibleDescription().startsWith(
            QStringLiteral("Not up to date · 1 key, read ")));
    }

    void fitsIntoTheSmallestWindow()
    {
        World world;
        world.environment.apiUrl = QStringLiteral("http://127.0.0.1:41103");
        world.line.reset();
        world.show(true);
        QVERIFY(world.line->minimumSizeHint().width() <= 720);
    }
};

SCRIPTO_TEST(TestStatusLine)

} // namespace tst_statusline

#include "tst_statusline.moc"
