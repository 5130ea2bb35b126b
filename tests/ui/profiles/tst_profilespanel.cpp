// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/profiles/sampleprofiles.h"
#include "ui/common/style.h"
#include "ui/profiles/profilesdelegate.h"
#include "ui/profiles/profilesmodel.h"
#include "ui/profiles/profilespanel.h"
#include "ui/profiles/profilesview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_profilespanel {

using namespace scripto;

namespace {

ProfilesState stateOf(const QList<ProfileRow> &rows)
{
    return {.loaded = true, .rows = rows, .keychain = KeychainState::Ready, .problem = {}};
}

QPushButton *buttonNamed(const QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

bool showsText(const QWidget &widget, const QString &part)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget) && label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace

class TestProfilesPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void selectsNothingByItself();
    void selectionFollowsTheName();
    void reportsThatTheSelectionIsGone();
    void makeActiveIsEnabledOnlyIfItWorks_data();
    void makeActiveIsEnabledOnlyIfItWorks();
    void tableHasItsShortcuts();
    void onlyKeysInTheFileCanBeRotated();
    void rowLinkAppliesToItsRow();
    void clickCountsForThePressedProfileOnly();
    void menuClosesWithItsProfile();
    void reportsABrokenFile();
    void reportsADanglingLink();
    void offersToRestoreFromTheKeychain();
    void reportsAnAbsentKeychain_data();
    void reportsAnAbsentKeychain();
    void reportsUnreadableEntries();
    void offersRepairAllForSeveralProfiles();
    void saysThatThereAreNoProfiles();
    void assistiveTechnologyReadsCells();
    void narrowAndWideRowsDiffer();
};

void TestProfilesPanel::initTestCase()
{
    QApplication::setStyle(new Style);
}

void TestProfilesPanel::selectsNothingByItself()
{
    ProfilesPanel panel{Environment()};
    const QSignalSpy selected(&panel, &ProfilesPanel::profileSelected);
    panel.setState(stateOf(samples::profileRows()));
    QCOMPARE(selected.count(), 0);
    panel.select(QStringLiteral("nobody"));
    QCOMPARE(selected.count(), 0);
    panel.select(QStringLiteral("personal"));
    QCOMPARE(selected, (QList<QVariantList>{{QStringLiteral("personal")}}));
}

void TestProfilesPanel::selectionFollowsTheName()
{
    ProfilesPanel panel{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    panel.setState(stateOf(rows));
    panel.select(QStringLiteral("personal"));
    const QSignalSpy selected(&panel, &ProfilesPanel::profileSelected);

    rows.prepend(samples::row(QStringLiteral("new"), {}, QStringLiteral("nn"), MirrorState::Checking));
    rows.move(3, 0);
    rows.removeLast();
    panel.setState(stateOf(rows));

    const auto *view = panel.findChild<ProfilesView *>();
    QCOMPARE(panel.selected(), QStringLiteral("personal"));
    QCOMPARE(view->currentIndex().row(), 0);
    QVERIFY(view->selectionModel()->isRowSelected(0));
    QCOMPARE(selected.count(), 0);
}

void TestProfilesPanel::reportsThatTheSelectionIsGone()
{
    ProfilesPanel panel{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    panel.setState(stateOf(rows));
    panel.select(QStringLiteral("staging"));
    const QSignalSpy selected(&panel, &ProfilesPanel::profileSelected);

    rows.removeAt(1);
    panel.setState(stateOf(rows));

    QCOMPARE(selected, (QList<QVariantList>{{QString()}}));
    QVERIFY(!panel.findChild<ProfilesView *>()->selectionModel()->hasSelection());
}

void TestProfilesPanel::makeActiveIsEnabledOnlyIfItWorks_data()
{
    QTest::addColumn<ProfileRow>("row");
    QTest::addColumn<bool>("broken");
    QTest::addColumn<bool>("enabled");
    const auto profile = [](MirrorState mirror, const char *tail = "ab") {
        return samples::row(QStringLiteral("other"), {}, QString::fromLatin1(tail), mirror);
    };
    ProfileRow active = profile(MirrorState::InSync);
    active.active = true;
    QTest::newRow("another profile") << profile(MirrorState::InSync) << false << true;
    QTest::newRow("changed by another program") << profile(MirrorState::Differs) << false << true;
    QTest::newRow("already active") << active << false << false;
    QTest::newRow("not in the file") << profile(MirrorState::NotInConfig) << false << false;
    QTest::newRow("without a key") << profile(MirrorState::FileOnly, "") << false << false;
    QTest::newRow("broken file") << profile(MirrorState::InSync) << true << false;
}

void TestProfilesPanel::makeActiveIsEnabledOnlyIfItWorks()
{
    QFETCH(ProfileRow, row);
    QFETCH(bool, broken);
    QFETCH(bool, enabled);
    ProfilesPanel panel{Environment()};
    ProfilesState state = stateOf({row});
    if (broken)
        state.problem = Error{ErrorKind::FileBroken, QStringLiteral("Line 1.")};
    panel.setState(state);
    panel.select(QStringLiteral("other"));
    const QSignalSpy requested(&panel, &ProfilesPanel::makeActiveRequested);

    QPushButton *button = buttonNamed(panel, QStringLiteral("Make active"));
    QCOMPARE(button->isEnabled(), enabled);
    button->click();
    QCOMPARE(requested.count(), enabled ? 1 : 0);
}

void TestProfilesPanel::tableHasItsShortcuts()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    panel.select(QStringLiteral("personal"));
    panel.show();
    auto *view = panel.findChild<ProfilesView *>();
    view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    const QSignalSpy copied(&panel, &ProfilesPanel::copyKeyRequested);
    const QSignalSpy removed(&panel, &ProfilesPanel::removeRequested);

    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Delete);

    QCOMPARE(copied, (QList<QVariantList>{{QStringLiteral("personal")}}));
    QCOMPARE(removed, (QList<QVariantList>{{QStringLiteral("personal")}}));
}

void TestProfilesPanel::onlyKeysInTheFileCanBeRotated()
{
    ProfilesPanel panel{Environment()};
    const QList<ProfileRow> rows = samples::profileRows();
    panel.setState(stateOf(rows));
    const QList<QAction *> actions = panel.findChild<ProfilesView *>()->actions();
    const auto rotate = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text() == QStringLiteral("Rotate key…");
    });
    QVERIFY(rotate != actions.end());
    QList<QVariantList> expected;
    const QSignalSpy requested(&panel, &ProfilesPanel::rotateRequested);
    for (const ProfileRow &row : rows) {
        panel.select(row.profile.name);
        (*rotate)->trigger();
        if (row.inFile && !row.profile.apiKey.isEmpty())
            expected.append({row.profile.name});
    }
    QVERIFY(!expected.isEmpty() && expected.size() < rows.size());
    QCOMPARE(requested, expected);
    ProfilesState broken = stateOf(rows);
    broken.problem = Error{ErrorKind::FileBroken, {}};
    panel.setState(broken);
    QVERIFY(!(*rotate)->isEnabled());
}

void TestProfilesPanel::rowLinkAppliesToItsRow()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    panel.resize(304, 600);
    panel.show();
    const auto *view = panel.findChild<ProfilesView *>();
    const auto *delegate = qobject_cast<ProfilesDelegate *>(view->itemDelegate());
    const QRect row = view->visualRect(view->model()->index(3, 0));
    const QRect link = delegate->linkAt(row, 3);
    QVERIFY(row.contains(link));
    QVERIFY(delegate->linkAt(row, 0).isEmpty());
    const QSignalSpy activated(&panel, &ProfilesPanel::linkActivated);

    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(activated.count(), 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, link.center());
    QCOMPARE(activated, (QList<QVariantList>{{QStringLiteral("ci-backup")}}));
}

// The file changes while the mouse is down, and another profile moves under it.
void TestProfilesPanel::clickCountsForThePressedProfileOnly()
{
    ProfilesPanel panel{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    for (ProfileRow &row : rows) {
        row.mirror = MirrorState::NotInKeychain;
        row.repairs = {Repair::WriteToKeychain};
    }
    panel.setState(stateOf(rows));
    panel.resize(304, 600);
    panel.show();
    const auto *view = panel.findChild<ProfilesView *>();
    const auto *delegate = qobject_cast<ProfilesDelegate *>(view->itemDelegate());
    const QPoint place = delegate->linkAt(view->visualRect(view->model()->index(1, 0)), 1).center();
    const QSignalSpy activated(&panel, &ProfilesPanel::linkActivated);

    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, place);
    rows.removeFirst();
    panel.setState(stateOf(rows));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.count(), 0);

    // The same profile with another link.
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, place);
    rows[1].repairs = {Repair::Restore};
    panel.setState(stateOf(rows));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.count(), 0);

    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(activated, (QList<QVariantList>{{rows.at(1).profile.name}}));
}

void TestProfilesPanel::menuClosesWithItsProfile()
{
    ProfilesPanel panel{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    panel.setState(stateOf(rows));
    panel.show();
    panel.select(rows.at(1).profile.name);
    auto *view = panel.findChild<ProfilesView *>();
    Q_EMIT view->customContextMenuRequested({20, 80});
    const auto *menu = panel.findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu->isVisible());
    rows.removeAt(1);
    panel.setState(stateOf(rows));
    QVERIFY(!menu->isVisible());
}

void TestProfilesPanel::reportsABrokenFile()
{
    ProfilesPanel panel{Environment()};
    ProfilesState state = stateOf(samples::profileRows());
    panel.setState(state);
    QVERIFY(!showsText(panel, QStringLiteral("config.json cannot be read")));

    state.problem = Error{ErrorKind::FileBroken, QStringLiteral("Line 14, column 3: <b> is not expected.")};
    panel.setState(state);
    QVERIFY(showsText(panel, QStringLiteral("config.json cannot be read")));
    QVERIFY(showsText(panel,
                      QStringLiteral("&lt;b&gt; is not expected. Nothing is written while the file is broken. "
                                     "The profiles below come from the keychain.")));
    const QSignalSpy asked(&panel, &ProfilesPanel::showFileRequested);
    buttonNamed(panel, QStringLiteral("Show file"))->click();
    QCOMPARE(asked.count(), 1);
    const QSignalSpy restore(&panel, &ProfilesPanel::restoreAllRequested);
    buttonNamed(panel, QStringLiteral("Restore all…"))->click();
    QCOMPARE(restore.count(), 1);
}

void TestProfilesPanel::reportsADanglingLink()
{
    ProfilesPanel panel{Environment()};
    ProfilesState state = stateOf({});
    state.missingTarget = QStringLiteral("/mnt/<b>/config.json");
    state.problem = Error{ErrorKind::FileUnreadable};
    panel.setState(state);
    QVERIFY(showsText(panel, QStringLiteral("config.json isn’t there")));
    QVERIFY(showsText(panel, QStringLiteral("/mnt/&lt;b&gt;/config.json")));
    const QSignalSpy shown(&panel, &ProfilesPanel::showFileRequested);
    const QSignalSpy made(&panel, &ProfilesPanel::createFileRequested);
    buttonNamed(panel, QStringLiteral("Create it there"))->click();
    QCOMPARE(made.count(), 1);
    QCOMPARE(shown.count(), 0);
}

// config.json was deleted, or this is a new computer.
void TestProfilesPanel::offersToRestoreFromTheKeychain()
{
    ProfilesPanel panel{Environment()};
    const auto row = [](const QString &name) {
        return samples::row(name, {}, QStringLiteral("ab"), MirrorState::NotInConfig);
    };
    panel.setState(stateOf({row(QStringLiteral("a")), row(QStringLiteral("b"))}));
    QVERIFY(showsText(panel, QStringLiteral("The keychain still has 2.")));
    const QSignalSpy asked(&panel, &ProfilesPanel::restoreAllRequested);
    buttonNamed(panel, QStringLiteral("Restore all…"))->click();
    QCOMPARE(asked.count(), 1);
    QVERIFY(!buttonNamed(panel, QStringLiteral("Repair all…"))->isVisibleTo(&panel));
}

void TestProfilesPanel::reportsAnAbsentKeychain_data()
{
    QTest::addColumn<KeychainState>("state");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("verb");
    QTest::newRow("locked") << KeychainState::Locked << QStringLiteral("The keychain is locked")
                            << QStringLiteral("Unlock…");
    QTest::newRow("not set up") << KeychainState::NotSetUp << QStringLiteral("The keychain is not set up")
                                << QStringLiteral("Set up…");
    QTest::newRow("silent") << KeychainState::Silent << QStringLiteral("The keychain does not answer") << QString();
}

void TestProfilesPanel::reportsUnreadableEntries()
{
    ProfilesPanel panel{Environment()};
    ProfilesState shown = stateOf(samples::profileRows());
    shown.newerEntries = {QStringLiteral("ci")};
    panel.setState(shown);
    QVERIFY(showsText(panel, QStringLiteral("Entries of a newer version")));
    QVERIFY(buttonNamed(panel, QStringLiteral("Hide")));

    shown.lockedEntries = {QStringLiteral("home"), QStringLiteral("work")};
    panel.setState(shown);
    QVERIFY(showsText(panel, QStringLiteral("Entries in the keychain are locked")));
    QVERIFY(showsText(panel, QStringLiteral("home, work")));
    const QSignalSpy asked(&panel, &ProfilesPanel::unlockRequested);
    buttonNamed(panel, QStringLiteral("Unlock…"))->click();
    QCOMPARE(asked.count(), 1);

    shown.lockedEntries = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"),
                           QStringLiteral("e")};
    panel.setState(shown);
    QVERIFY(showsText(panel, QStringLiteral("5 entries")));
    buttonNamed(panel, QStringLiteral("Not now"))->click();
    QVERIFY(!showsText(panel, QStringLiteral("5 entries")));
}

void TestProfilesPanel::reportsAnAbsentKeychain()
{
    QFETCH(KeychainState, state);
    QFETCH(QString, title);
    QFETCH(QString, verb);
    ProfilesPanel panel{Environment()};
    ProfilesState shown = stateOf(samples::profileRows());
    panel.setState(shown);
    QVERIFY(!showsText(panel, title));
    shown.keychain = state;
    panel.setState(shown);
    QVERIFY(showsText(panel, title));
    if (!verb.isEmpty()) {
        const QSignalSpy asked(&panel, &ProfilesPanel::unlockRequested);
        QPushButton *button = buttonNamed(panel, verb);
        button->click();
        QCOMPARE(asked.count(), 1);
        panel.setUnlocking(true);
        QVERIFY(!button->isEnabled());
        panel.setUnlocking(false);
        QVERIFY(button->isEnabled());
        QCOMPARE(button->text(), verb);
    }
    buttonNamed(panel, verb.isEmpty() ? QStringLiteral("Hide") : QStringLiteral("Not now"))->click();
    QVERIFY(!showsText(panel, title));
    panel.setState(shown);
    QVERIFY(!showsText(panel, title));
    // The next time it is shown again.
    shown.keychain = KeychainState::Ready;
    panel.setState(shown);
    shown.keychain = state;
    panel.setState(shown);
    QVERIFY(showsText(panel, title));
}

void TestProfilesPanel::offersRepairAllForSeveralProfiles()
{
    ProfilesPanel panel{Environment()};
    QList<ProfileRow> rows = samples::profileRows();
    panel.setState(stateOf(rows));
    const QSignalSpy asked(&panel, &ProfilesPanel::repairAllRequested);
    QPushButton *button = buttonNamed(panel, QStringLiteral("Repair all…"));
    QVERIFY(button->isVisibleTo(&panel));
    button->click();
    QCOMPARE(asked.count(), 1);
    rows.removeLast();
    panel.setState(stateOf(rows));
    QVERIFY(!button->isVisibleTo(&panel));
}

void TestProfilesPanel::saysThatThereAreNoProfiles()
{
    const QString none = QStringLiteral("None yet.");
    ProfilesPanel panel{Environment()};
    QVERIFY(!showsText(panel, none)); // unknown before the file was read
    panel.setState(stateOf({}));
    QVERIFY(showsText(panel, none));
    QVERIFY(!buttonNamed(panel, QStringLiteral("Make active"))->isVisibleTo(&panel));
    panel.setState(stateOf(samples::profileRows()));
    QVERIFY(!showsText(panel, none));
    QVERIFY(showsText(panel, QStringLiteral("4")));
}

void TestProfilesPanel::assistiveTechnologyReadsCells()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    panel.show();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(panel.findChild<ProfilesView *>());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Profiles"));
    QVERIFY(table->tableInterface());
    const auto cell = [&](int row, int column) {
        return table->tableInterface()->cellAt(row, column)->text(QAccessible::Name);
    };
    QCOMPARE(cell(0, ProfilesModel::Name), QStringLiteral("● work"));
    QCOMPARE(cell(1, ProfilesModel::Server), QStringLiteral("localhost:5173"));
    QCOMPARE(cell(3, ProfilesModel::State), QStringLiteral("Not in config.json"));
    QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Description),
             QStringLiteral("Active, In sync, you@example.com, scripto_ab…"));
}

// The state is a word in a wide pane and an icon in a narrow one.
void TestProfilesPanel::narrowAndWideRowsDiffer()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    auto *view = panel.findChild<ProfilesView *>();
    const auto inkAt = [&](int width) {
        panel.setMinimumWidth(width);
        panel.resize(width, 400);
        panel.show();
        const QRect row = view->visualRect(view->model()->index(0, 0));
        const QImage image = view->viewport()->grab(row).toImage();
        const QColor background = image.pixelColor(0, 0);
        int ink = 0;
        // The place of the state word, left of the icon in the narrow form.
        for (int x = row.width() - 60; x < row.width() - 36; ++x) {
            for (int y = 8; y < 30; ++y)
                ink += image.pixelColor(x, y) != background ? 1 : 0;
        }
        return ink;
    };
    QVERIFY(inkAt(304) > 10);
    QCOMPARE(inkAt(216), 0);
}

SCRIPTO_TEST(TestProfilesPanel)

} // namespace tst_profilespanel

#include "tst_profilespanel.moc"
