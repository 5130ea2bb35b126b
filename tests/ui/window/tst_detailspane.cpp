// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/dialogs/accessibletree.h"
#include "tests/ui/window/hostileworld.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/keys/details/keydetails.h"
#include "ui/keys/details/noteedit.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/keys/list/keysview.h"
#include "ui/profiles/profiledetails.h"
#include "ui/profiles/profilespanel.h"
#include "ui/window/detailsarea.h"
#include "ui/window/detailshistory.h"
#include "ui/window/detailspane.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QTest>

namespace tst_detailspane {

using namespace scripto;

namespace {

const QString ci = QStringLiteral("ci");

struct World : HostileWorld {
    World()
        : HostileWorld(ci)
    {
        open();
    }

    void open()
    {
        window = std::make_unique<MainWindow>(uiServices());
        window->selectWhenThere(QStringLiteral("work"));
        window->resize(1280, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        settle();
    }

    KeyRef k(int number) const { return ref(QStringLiteral("k%1").arg(number)); }
    template <typename T> T *part() const { return window->findChild<T *>(); }
    KeysView *table() const { return part<KeysView>(); }
    void toggle() const
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F9))
                return action->trigger();
        }
        QFAIL("no F9");
    }
    bool showsKey() const { return part<KeyDetails>()->isVisible(); }
    bool showsProfile() const { return part<ProfileDetails>()->isVisible(); }

    std::unique_ptr<MainWindow> window;
};

Profile profileNamed(const char *name)
{
    Profile profile;
    profile.name = QString::fromLatin1(name);
    return profile;
}

HistoryEvent happened(HistoryEvent::Kind kind, int minute, const QStringList &profiles, const QString &other = {})
{
    HistoryEvent made{kind, QDateTime({2026, 11, 22}, {9, minute}, Qt::UTC)};
    made.profiles = profiles;
    made.other = other;
    made.server = QStringLiteral("https://scripto.codika.io");
    return made;
}

QStringList textsOf(const QList<TimelineEntry> &entries)
{
    QStringList texts;
    for (const TimelineEntry &entry : entries)
        texts.append(entry.text);
    return texts;
}

} // namespace

class TestDetailsPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setFont(applicationFont());
        QApplication::setQuitOnLastWindowClosed(false); // it would end every loop that waits for something
    }

    void followsTheSelection()
    {
        World world;
        QVERIFY(!world.part<DetailsPane>()->isVisible());
        world.toggle();
        QVERIFY(world.showsProfile());
        world.part<KeysPanel>()->showKey(world.k(2));
        QVERIFY(world.showsKey());
        QVERIFY(says(world.part<KeyDetails>(), QStringLiteral("k2")));
        world.table()->selectAll();
        QVERIFY(says(world.part<KeyDetails>(), QStringLiteral("4 keys selected")));
        world.table()->clearSelection();
        QVERIFY(world.showsProfile());
        world.toggle();
        QVERIFY(!world.part<DetailsPane>()->isVisible());
    }

    void survivesTheRemovalOfWhatItShows()
    {
        World world;
        world.toggle();
        world.part<KeysPanel>()->showKey(world.k(2));
        world.answerJson(listRoute, R"({"success":true,"data":{"keys":[{"id":"k3","name":"ci"}]}})");
        world.keys.refresh();
        world.settle();
        QTRY_VERIFY(!world.showsKey() || !says(world.part<KeyDetails>(), QStringLiteral("k2")));
        world.table()->clearSelection();
        QVERIFY(world.showsProfile());
        QVERIFY(says(world.part<ProfileDetails>(), QStringLiteral("work")));
        world.writeBytes("{}");
        QTRY_COMPARE(world.stateOf(QStringLiteral("work")), MirrorState::NotInConfig);
        QTRY_VERIFY(says(world.part<ProfileDetails>(), QStringLiteral("Not in config.json")));
    }

    void keysAndProfilesAskForTheirDetails()
    {
        World world;
        world.part<KeysPanel>()->showKey(world.k(2));
        world.table()->setFocus();
        QTest::keyClick(world.table(), Qt::Key_Return);
        QVERIFY(world.showsKey());
        QVERIFY(world.table()->hasFocus()); // not taken
        Q_EMIT world.part<ProfilesPanel>()->detailsRequested(QStringLiteral("work"));
        QVERIFY(world.showsProfile());
        Q_EMIT world.part<ProfileDetails>()->keyRequested(QStringLiteral("work"));
        QVERIFY(world.showsKey());
        QVERIFY(says(world.part<KeyDetails>(), QStringLiteral("k1")));
    }

    void staysOpenOrClosedAfterARestart()
    {
        World world;
        world.toggle();
        world.window->close();
        world.open();
        QVERIFY(world.part<DetailsPane>()->isVisible());
        world.toggle();
        world.window->close();
        world.open();
        QVERIFY(!world.part<DetailsPane>()->isVisible());
    }

    void standsInPlaceOfTheKeysInANarrowWindow()
    {
        World world;
        world.toggle();
        QVERIFY(world.table()->isVisible() && world.part<DetailsPane>()->isVisible());
        world.window->resize(800, 600);
        QTRY_VERIFY(!world.part<DetailsPane>()->isVisible()); // nobody asked for it here
        QVERIFY(world.table()->isVisible());
        world.part<KeysPanel>()->showKey(world.k(2));
        world.table()->setFocus();
        QTest::keyClick(world.table(), Qt::Key_Return);
        QVERIFY(!world.table()->isVisible() && world.showsKey());
        QWidget *focused = world.window->focusWidget();
        QVERIFY(focused && world.part<DetailsPane>()->isAncestorOf(focused));
        QTest::keyClick(focused, Qt::Key_Escape);
        QVERIFY(world.table()->isVisible() && !world.part<DetailsPane>()->isVisible());
        QVERIFY(world.table()->hasFocus());
        world.window->resize(1280, 800);
        QTRY_COMPARE(world.window->width(), 1280);
        QVERIFY(!world.part<DetailsPane>()->isVisible());
    }

    void givesTheFocusBack()
    {
        World world;
        world.table()->setFocus();
        world.toggle();
        auto *close = shown<QPushButton>(world.window.get(), QStringLiteral("Close details"));
        QVERIFY(close);
        close->setFocus();
        close->click();
        QVERIFY(world.table()->hasFocus());
    }

    void tabGoesThroughItAsSeen()
    {
        World world;
        world.toggle();
        world.window->resize(1280, 1400); // nothing has to scroll
        for (const KeyRef &key : {world.k(2), world.k(1)}) { // the second has more facts, and a holder
            world.part<KeysPanel>()->showKey(key);
            world.settle();
            const auto *pane = world.part<DetailsPane>();
            const QWidget *stop = shown<QPushButton>(world.window.get(), QStringLiteral("Close details"));
            int stops = 0;
            for (QWidget *next = stop->nextInFocusChain(); pane->isAncestorOf(next); next = next->nextInFocusChain()) {
                if (!next->isVisible() || !(next->focusPolicy() & Qt::TabFocus))
                    continue;
                const QPoint before = stop->mapTo(pane, QPoint());
                const QPoint at = next->mapTo(pane, QPoint());
                QVERIFY2(at.y() > before.y() || (at.y() == before.y() && at.x() > before.x()),
                         qPrintable(next->accessibleName()));
                stop = next;
                ++stops;
            }
            QVERIFY2(stops > 6, qPrintable(QString::number(stops)));
        }
    }

    void savesTheNote_data()
    {
        QTest::addColumn<std::function<void(const World &)>>("leave");
        const auto row = [](const char *name, const std::function<void(const World &)> &leave) {
            QTest::newRow(name) << leave;
        };
        row("another key", [](const World &world) { world.part<KeysPanel>()->showKey(world.k(3)); });
        row("pane closed", [](const World &world) { world.toggle(); });
        row("window closed", [](const World &world) { world.window->close(); });
        row("session ends", [](const World &world) { world.window->saveView(); });
        row("profile shown",
            [](const World &world) { Q_EMIT world.part<ProfilesPanel>()->detailsRequested(QStringLiteral("work")); });
    }

    void savesTheNote()
    {
        QFETCH(std::function<void(const World &)>, leave);
        World world;
        const KeyRef key = world.k(2);
        world.toggle();
        world.part<KeysPanel>()->showKey(key);
        world.part<NoteEdit>()->setPlainText(QStringLiteral("for CI"));
        QCOMPARE(world.services.notes.of(key), QString());
        leave(world);
        QCOMPARE(world.services.notes.of(key), QStringLiteral("for CI"));
        QTRY_VERIFY(!world.services.notes.isUnwritten());
        QFile file(world.notesPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("for CI"));
    }

    void closesOnceTheNoteIsOnDisk()
    {
        World world;
        world.toggle();
        world.part<KeysPanel>()->showKey(world.k(2));
        world.part<NoteEdit>()->setPlainText(QStringLiteral("for CI"));
        world.window->close();
        QVERIFY(world.window->isVisible());
        QTRY_VERIFY(!world.window->isVisible());
        QVERIFY(!world.services.notes.isUnwritten());
    }

    void asksBeforeANoteIsLost()
    {
        World world;
        world.toggle();
        world.part<KeysPanel>()->showKey(world.k(2));
        QVERIFY(QDir(QFileInfo(world.notesPath).path()).removeRecursively());
        QFile inTheWay(QFileInfo(world.notesPath).path());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        world.part<NoteEdit>()->setPlainText(QStringLiteral("for CI"));
        world.window->close();
        QTRY_VERIFY(button(world.window.get(), QStringLiteral("Try again")));
        QTRY_VERIFY(says(world.window.get(), QStringLiteral("A note about a key couldn’t be saved")));
        QVERIFY(world.window->isVisible());
        button(world.window.get(), QStringLiteral("Quit anyway"))->click();
        QTRY_VERIFY(!world.window->isVisible());
    }

    void historyOfAProfileGoesOnUnderItsFormerName()
    {
        using Kind = HistoryEvent::Kind;
        const QList<HistoryEvent> events{happened(Kind::SignedIn, 0, {QStringLiteral("old")}),
                                         happened(Kind::SignedIn, 1, {QStringLiteral("other")}),
                                         happened(Kind::Renamed, 2, {QStringLiteral("work")}, QStringLiteral("old")),
                                         happened(Kind::ChangedOutside, 3, {QStringLiteral("work")})};
        const QList<TimelineEntry> shown = timelineOf(profileNamed("work"), events);
        QCOMPARE(textsOf(shown),
                 (QStringList{QStringLiteral("Changed by another program"), QStringLiteral("“old” renamed to “work”"),
                              QStringLiteral("Signed in")}));
        QCOMPARE(shown.first().tone, Tone::Warn);
    }

    void historyOfAProfileStartsWithItsSignIn()
    {
        Profile work = profileNamed("work");
        work.createdAt = QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC);
        QCOMPARE(textsOf(timelineOf(work, {})), QStringList{QStringLiteral("Signed in")});
        const HistoryEvent signedIn = happened(HistoryEvent::Kind::SignedIn, 0, {work.name});
        QCOMPARE(textsOf(timelineOf(work, {signedIn})), QStringList{QStringLiteral("Signed in")});
        const HistoryEvent switched = happened(HistoryEvent::Kind::Switched, 1, {work.name});
        QCOMPARE(timelineOf(work, {switched}).last().at, work.createdAt);
    }

    void historyOfAKeyStartsWithItsCreation()
    {
        using Kind = HistoryEvent::Kind;
        KeyRow row;
        row.key.id = QStringLiteral("k");
        row.key.createdAt = QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC);
        row.account = AccountId::ofEmail(QUrl(QStringLiteral("https://scripto.codika.io")), QStringLiteral("a@b.c"));
        row.use = {LastUse::Kind::Outside, QDateTime({2026, 11, 21}, {9, 0}, Qt::UTC), {}, LastUse::Source::Server};
        QCOMPARE(textsOf(timelineOf(row, {})), (QStringList{QStringLiteral("Last used"), QStringLiteral("Created")}));
        HistoryEvent created = happened(Kind::KeyCreated, 0, {});
        created.key.id = QStringLiteral("k");
        HistoryEvent rotated = happened(Kind::KeyRotated, 5, {});
        rotated.oldKey.id = QStringLiteral("k");
        HistoryEvent elsewhere = created;
        elsewhere.server = QStringLiteral("https://other.example");
        QCOMPARE(
            textsOf(timelineOf(row, {created, elsewhere, rotated})),
            (QStringList{QStringLiteral("Key rotated"), QStringLiteral("Key created"), QStringLiteral("Last used")}));
    }
};

SCRIPTO_TEST(TestDetailsPane)

} // namespace tst_detailspane

#include "tst_detailspane.moc"
