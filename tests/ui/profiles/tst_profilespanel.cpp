// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/profiles/sampleprofiles.h"
#include "ui/common/actiontexts.h"
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
    return {.rows = rows, .keychain = KeychainState::Ready, .problem = {}};
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
    void useIsOfferedOnlyIfItWorks_data();
    void useIsOfferedOnlyIfItWorks();
    void clickOnUseInAnotherRowSelectsNothing();
    void enterAndDoubleClickUse();
    void menuAndKeys();
    void inactiveActionsSayWhy();
    void tableHasItsShortcuts();
    void onlyKeysInTheFileCanBeRotated();
    void wordAppliesToItsRow();
    void clickCountsForThePressedProfileOnly();
    void menuClosesWithItsProfile();
    void reportsABrokenFile();
    void reportsADanglingLink();
    void plusOffersWaysToAdd();
    void assistiveTechnologyReadsCells();
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

void TestProfilesPanel::useIsOfferedOnlyIfItWorks_data()
{
    QTest::addColumn<ProfileRow>("row");
    QTest::addColumn<bool>("broken");
    QTest::addColumn<QString>("refusal");
    const auto profile = [](MirrorState mirror, const char *tail = "ab") {
        return samples::row(QStringLiteral("other"), {}, QString::fromLatin1(tail), mirror);
    };
    const auto add = [](const char *name, const ProfileRow &row, bool broken, const char *refusal) {
        QTest::newRow(name) << row << broken << QString::fromUtf8(refusal);
    };
    ProfileRow active = profile(MirrorState::InSync);
    active.active = true;
    add("another profile", profile(MirrorState::InSync), false, "");
    add("changed by another program", profile(MirrorState::Differs), false, "");
    add("already active", active, false, "The CLI uses this profile already.");
    add("not in the file", profile(MirrorState::NotInConfig), false, "It’s not in config.json.");
    add("without a key", profile(MirrorState::FileOnly, ""), false, "It has no key.");
    add("broken file", profile(MirrorState::InKeychain), true, "config.json can’t be read.");
}

void TestProfilesPanel::useIsOfferedOnlyIfItWorks()
{
    QFETCH(ProfileRow, row);
    QFETCH(bool, broken);
    QFETCH(QString, refusal);
    ProfilesPanel panel{Environment()};
    ProfilesState state = stateOf({row});
    if (broken)
        state.problem = Error{ErrorKind::FileBroken, QStringLiteral("Line 1.")};
    panel.setState(state);
    panel.show();
    panel.select(QStringLiteral("other"));
    const QSignalSpy requested(&panel, &ProfilesPanel::useRequested);
    const QSignalSpy refused(&panel, &ProfilesPanel::useRefused);

    const qsizetype expected = refusal.isEmpty() ? 1 : 0;
    QPushButton *button = buttonNamed(panel, QStringLiteral("Use"));
    QCOMPARE(button->isVisibleTo(&panel), refusal.isEmpty());
    if (refusal.isEmpty()) {
        button->click();
        QCOMPARE(requested.count(), 1);
    }
    panel.numberedUse().first()->trigger();
    QCOMPARE(requested.count(), 2 * expected);
    QVERIFY(asSentence(reasonOf(*panel.numberedUse().first())) == refusal);
    auto *view = panel.findChild<ProfilesView *>();
    view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(requested.count(), 3 * expected);
    // Enter never does nothing, unless there is nothing to do.
    QCOMPARE(refused.count(), row.active ? 0 : 1 - expected);
    if (!refused.isEmpty())
        QVERIFY(refused.first().first().toString().endsWith(refusal));
}

void TestProfilesPanel::clickOnUseInAnotherRowSelectsNothing()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    panel.resize(280, 600);
    panel.show();
    panel.select(QStringLiteral("work"));
    auto *view = panel.findChild<ProfilesView *>();
    const auto *delegate = qobject_cast<ProfilesDelegate *>(view->itemDelegate());
    const QRect row = view->visualRect(view->model()->index(2, 0));
    QVERIFY(delegate->layoutAt(row, 2).use.isEmpty());
    QTest::mouseMove(view->viewport(), row.center());
    QTRY_VERIFY(!delegate->layoutAt(row, 2).use.isEmpty());
    const QSignalSpy requested(&panel, &ProfilesPanel::useRequested);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, delegate->layoutAt(row, 2).use.center());
    QCOMPARE(requested, (QList<QVariantList>{{QStringLiteral("personal")}}));
    QCOMPARE(panel.selected(), QStringLiteral("work"));
}

void TestProfilesPanel::enterAndDoubleClickUse()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    panel.resize(280, 600);
    panel.show();
    panel.select(QStringLiteral("staging"));
    auto *view = panel.findChild<ProfilesView *>();
    view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    const QSignalSpy requested(&panel, &ProfilesPanel::useRequested);
    QTest::keyClick(view, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(requested, (QList<QVariantList>{{QStringLiteral("staging")}}));
    QVERIFY(view->hasFocus());
    const QRect row = view->visualRect(view->model()->index(2, 0));
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(40, 20));
    QCOMPARE(requested.last(), (QVariantList{QStringLiteral("personal")}));
    QCOMPARE(panel.selected(), QStringLiteral("personal"));
}

void TestProfilesPanel::menuAndKeys()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    panel.show();
    panel.select(QStringLiteral("staging"));
    Q_EMIT panel.findChild<ProfilesView *>()->customContextMenuRequested({20, 80});
    QStringList lines;
    for (const QAction *action : panel.findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly)->actions())
        lines.append(action->isSeparator()
                         ? QStringLiteral("-")
                         : QStringLiteral("%1|%2").arg(titleOf(*action), action->shortcut().toString()));
    QCOMPARE(lines,
             (QStringList{QStringLiteral("Use|Ctrl+2"), QStringLiteral("Details|Alt+Enter"), QStringLiteral("-"),
                          QStringLiteral("Copy e-mail|Ctrl+C"), QStringLiteral("Copy key|Ctrl+Shift+C"),
                          QStringLiteral("Copy as curl|"), QStringLiteral("-"), QStringLiteral("Check|"),
                          QStringLiteral("Rotate…|"), QStringLiteral("Rename…|F2"), QStringLiteral("-"),
                          QStringLiteral("Remove from this computer…|Del")}));
}

void TestProfilesPanel::inactiveActionsSayWhy()
{
    ProfilesPanel panel{Environment()};
    const auto assertReasons = [&panel] {
        for (const QAction *action : panel.findChildren<QAction *>()) {
            if (!action->isEnabled() && !action->isSeparator() && !action->text().isEmpty())
                QVERIFY2(!reasonOf(*action).isEmpty(), qPrintable(action->text()));
        }
    };
    assertReasons();
    panel.setState(stateOf(samples::profileRows()));
    assertReasons();
    panel.select(QStringLiteral("ci-backup")); // not in the file
    assertReasons();
    ProfilesState broken = stateOf(samples::profileRows());
    broken.problem = Error{ErrorKind::FileBroken, {}};
    panel.setState(broken);
    assertReasons();
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
    const QSignalSpy copied(&panel, &ProfilesPanel::copyEmailRequested);
    const QSignalSpy keyCopied(&panel, &ProfilesPanel::copyKeyRequested);
    const QSignalSpy removed(&panel, &ProfilesPanel::removeRequested);

    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(keyCopied.count(), 0);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_Delete);
    QTest::keyClick(view, Qt::Key_S);
    QCOMPARE(panel.selected(), QStringLiteral("staging"));

    QCOMPARE(keyCopied, (QList<QVariantList>{{QStringLiteral("personal")}}));
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
        return titleOf(*action) == QStringLiteral("Rotate…");
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

void TestProfilesPanel::wordAppliesToItsRow()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    panel.resize(280, 600);
    panel.show();
    const auto *view = panel.findChild<ProfilesView *>();
    const auto *delegate = qobject_cast<ProfilesDelegate *>(view->itemDelegate());
    const QRect row = view->visualRect(view->model()->index(3, 0));
    const QRect word = delegate->layoutAt(row, 3).stateTarget;
    QVERIFY(row.contains(word));
    QVERIFY(delegate->layoutAt(row, 0).stateTarget.isEmpty());
    const QSignalSpy clicked(&panel, &ProfilesPanel::troubleClicked);

    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(20, 20));
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, word.center());
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().at(0).toString(), QStringLiteral("ci-backup"));
    QCOMPARE(clicked.first().at(1).value<ProfileTrouble>(), ProfileTrouble::NotInConfig);
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
    panel.resize(280, 600);
    panel.show();
    const auto *view = panel.findChild<ProfilesView *>();
    const auto *delegate = qobject_cast<ProfilesDelegate *>(view->itemDelegate());
    const QPoint place = delegate->layoutAt(view->visualRect(view->model()->index(1, 0)), 1).stateTarget.center();
    const QSignalSpy clicked(&panel, &ProfilesPanel::troubleClicked);

    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, place);
    rows.removeFirst();
    panel.setState(stateOf(rows));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(clicked.count(), 0);

    // The same profile with another word.
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, place);
    rows[1].keyRefused = true;
    panel.setState(stateOf(rows));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(clicked.count(), 0);

    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().first().toString(), rows.at(1).profile.name);
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

void TestProfilesPanel::plusOffersWaysToAdd()
{
    ProfilesPanel panel{Environment()};
    panel.setState(stateOf(samples::profileRows()));
    panel.show();
    const auto buttons = panel.findChildren<QPushButton *>();
    const auto plus = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->accessibleName() == QStringLiteral("Add profile");
    });
    QVERIFY(plus != buttons.end());
    (*plus)->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QSignalSpy signIn(&panel, &ProfilesPanel::signInRequested);
    const QSignalSpy add(&panel, &ProfilesPanel::addRequested);
    for (QAction *action : menu->actions())
        action->trigger();
    QCOMPARE(signIn.count(), 1);
    QCOMPARE(add.count(), 1);
    menu->close();
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
    QCOMPARE(cell(0, ProfilesModel::Name), QStringLiteral("work"));
    QCOMPARE(cell(0, ProfilesModel::Use), QStringLiteral("CLI uses this"));
    QCOMPARE(cell(1, ProfilesModel::Server), QStringLiteral("localhost:5173"));
    QCOMPARE(cell(3, ProfilesModel::Word), QStringLiteral("Not in config.json"));
    QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Description),
             QStringLiteral("you@example.com · scripto.codika.io, CLI uses this"));
}

SCRIPTO_TEST(TestProfilesPanel)

} // namespace tst_profilespanel

#include "tst_profilespanel.moc"
