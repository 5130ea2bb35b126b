// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"
#include "ui/common/actiontexts.h"
#include "ui/common/chipbar.h"
#include "ui/common/emptystate.h"
#include "ui/common/fonts.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/keys/list/cleanupbutton.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keyshead.h"
#include "ui/keys/list/keysmessages.h"
#include "ui/keys/list/keysmodel.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/keys/list/keystitle.h"
#include "ui/keys/list/keysview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_keyspanel {

using namespace scripto;

namespace {

QStringList idsOf(const QList<KeyRef> &keys)
{
    QStringList ids;
    for (const KeyRef &key : keys)
        ids.append(key.id);
    return ids;
}

KeysState stateWith(const QList<KeyRow> &rows)
{
    KeysState state;
    state.hasProfile = true;
    state.account = {QStringLiteral("you@example.com"), QUrl(QStringLiteral("https://scripto.codika.io")),
                     QStringLiteral("work")};
    state.rows = rows;
    state.readAt = samples::now().addSecs(-7200);
    state.now = state.serverNow = samples::now();
    return state;
}

bool showsText(const QWidget &widget, const QString &part)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace

class TestKeysPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void titleNamesAccountAndServer();
    void showsNoKeysWithoutAProfile();
    void anotherPageTakesThePlaceOfTheKeys();
    void showsThatItIsReading();
    void rereadingKeepsTheRows();
    void failedReadWithoutRowsShowsAPage();
    void failedReadWithRowsShowsAMessage();
    void offersToOpenASession();
    void countsDownAPause();
    void revokesNothingOffline();
    void emptyAccountOffersANewKey();
    void unmatchedFilterOffersToClearIt();
    void emptyCategoryOffersAllKeys();
    void cleanUpIsOfferedWhileThereIsSomethingToRevoke();
    void cleanUpSaysWhyItIsInactive();
    void rowsHaveTheRoomThatNoMessageNeeds();
    void saysThatAListMayBeTruncated();
    void selectionSurvivesChanges();
    void revokingKeysAreNotSelected();
    void keysThatCountDownCanBeKept();
    void undoAppliesToSelectedCountdownsOnly();
    void showsAllAccounts();
    void tableHasItsShortcuts();
    void asksForDetails();
    void rowActionAppliesToItsRow();
    void clickCountsForThePressedRowOnly();
    void clickCountsForThePressedActionOnly();
    void menuClosesWhenItsSelectionChanges();
    void noHorizontalScrolling();
    void assistiveTechnologyReadsCells();
    void rendersHoverAndSelection();

private:
    KeysView *view() const { return m_panel->findChild<KeysView *>(); }
    MessageBar *bar() const { return m_panel->findChild<MessageBar *>(); }
    EmptyState *empty() const { return m_panel->findChild<EmptyState *>(); }

    std::unique_ptr<KeysPanel> m_panel;
};

void TestKeysPanel::initTestCase()
{
    QApplication::setStyle(new Style);
    QApplication::setFont(applicationFont());
}

void TestKeysPanel::init()
{
    m_panel = std::make_unique<KeysPanel>();
    m_panel->resize(px(895), px(690));
    m_panel->show();
    m_panel->setState(stateWith(samples::keyRows()));
}

void TestKeysPanel::cleanup()
{
    m_panel.reset();
}

void TestKeysPanel::titleNamesAccountAndServer()
{
    const auto *title = m_panel->findChild<KeysTitle *>();
    QCOMPARE(title->text(), QStringLiteral("Keys of you@example.com"));
    KeysState state = stateWith(samples::keyRows());
    state.haveDifferentServers = true;
    m_panel->setState(state);
    QCOMPARE(title->text(), QStringLiteral("Keys of you@example.com on scripto.codika.io"));
    QCOMPARE(m_panel->totalCount(), 14);
    QCOMPARE(m_panel->visibleCount(), 14);
}

void TestKeysPanel::showsNoKeysWithoutAProfile()
{
    m_panel->setState({});
    QVERIFY(!empty()->isVisible());
    QVERIFY(!view()->isVisible());
    QVERIFY(!m_panel->findChild<ChipBar *>()->isVisible());
}

// Messages are still shown.
void TestKeysPanel::anotherPageTakesThePlaceOfTheKeys()
{
    auto *page = new QWidget;
    m_panel->showPage(page);
    m_panel->messages().show(KeysMessages::Level::Result, {MessageKind::Ok, QStringLiteral("work was removed.")});
    QVERIFY(page->isVisible());
    QVERIFY(bar()->isVisible());
    QVERIFY(!m_panel->findChild<KeysHead *>()->isVisible());
    QVERIFY(!m_panel->findChild<ChipBar *>()->isVisible());
    m_panel->showPage(nullptr);
    QVERIFY(view()->isVisible());
    QVERIFY(m_panel->findChild<KeysHead *>()->isVisible());
    m_panel->showPage(page);
    QVERIFY(page->isVisible());
}

void TestKeysPanel::showsThatItIsReading()
{
    KeysState state = stateWith({});
    state.readAt = {};
    state.reading = true;
    m_panel->setState(state);
    QVERIFY(showsText(*m_panel, QStringLiteral("Reading the keys of")));
    state.reading = false;
    m_panel->setState(state);
    QVERIFY(showsText(*m_panel, QStringLiteral("The keys have not been read")));
    const QSignalSpy refresh(m_panel.get(), &KeysPanel::refreshRequested);
    empty()->actionButton()->click();
    QCOMPARE(refresh.count(), 1);
}

void TestKeysPanel::rereadingKeepsTheRows()
{
    KeysState state = stateWith(samples::keyRows());
    state.reading = true;
    m_panel->setState(state);
    QVERIFY(view()->isVisible());
    QCOMPARE(m_panel->visibleCount(), 14);
}

void TestKeysPanel::failedReadWithoutRowsShowsAPage()
{
    KeysState state = stateWith({});
    state.problem = Error{ErrorKind::Unreachable, QStringLiteral("connection refused")};
    m_panel->setState(state);
    QVERIFY(showsText(*m_panel, QStringLiteral("The keys could not be read")));
    QVERIFY(showsText(*m_panel, QStringLiteral("connection refused")));
    QCOMPARE(empty()->actionButton()->text(), QStringLiteral("Try again"));
    // An automatic retry does not replace the page.
    state.reading = true;
    m_panel->setState(state);
    QVERIFY(showsText(*m_panel, QStringLiteral("The keys could not be read")));
    state.reading = false;
    state.problem = Error{ErrorKind::Unauthenticated, {}};
    state.problem->httpStatus = 401;
    state.account.reader = QStringLiteral("docs");
    m_panel->setState(state);
    QVERIFY(showsText(*m_panel, QStringLiteral("The key of docs was refused")));
    QVERIFY(showsText(*m_panel, QStringLiteral(" answered 401.")));
    QCOMPARE(empty()->actionButton()->text(), QStringLiteral("Sign in again…"));
    QSignalSpy readAgain(m_panel.get(), &KeysPanel::refreshRequested);
    for (QPushButton *each : empty()->findChildren<QPushButton *>()) {
        if (each->text() == QStringLiteral("Check again"))
            each->click();
    }
    QCOMPARE(readAgain.count(), 1);
}

void TestKeysPanel::failedReadWithRowsShowsAMessage()
{
    KeysState state = stateWith(samples::keyRows());
    state.problem = Error{ErrorKind::Unreachable, QStringLiteral("connection refused")};
    m_panel->setState(state);
    QVERIFY(view()->isVisible());
    QVERIFY(bar()->plainText().contains(QStringLiteral("These are the keys as read 2 h ago")));
    const QSignalSpy refresh(m_panel.get(), &KeysPanel::refreshRequested);
    bar()->actionButton()->click();
    QCOMPARE(refresh.count(), 1);

    m_panel->setState(stateWith(samples::keyRows()));
    QVERIFY(bar()->isEmpty());
}

void TestKeysPanel::offersToOpenASession()
{
    const QSignalSpy wanted(m_panel.get(), &KeysPanel::sessionRequested);
    KeysState state = stateWith({});
    state.problem = Error{ErrorKind::SessionNeeded};
    m_panel->setState(state);
    QCOMPARE(empty()->actionButton()->text(), QStringLiteral("Sign in to manage keys"));
    empty()->actionButton()->click();
    QCOMPARE(wanted.count(), 1);

    state.rows = samples::keyRows();
    state.problem->message = QStringLiteral("The web session has ended.");
    m_panel->setState(state);
    QVERIFY(view()->isVisible());
    QVERIFY(bar()->plainText().contains(QStringLiteral("The web session has ended. These are the keys as read")));
    QCOMPARE(bar()->actionButton()->text(), QStringLiteral("Sign in to manage keys"));
    bar()->actionButton()->click();
    QCOMPARE(wanted.count(), 2);
}

void TestKeysPanel::countsDownAPause()
{
    for (const bool hasRows : {true, false}) {
        KeysState state = stateWith(hasRows ? samples::keyRows() : QList<KeyRow>());
        state.problem = Error{ErrorKind::RateLimited, {}, 429};
        state.problem->retryAfter = std::chrono::seconds(30);
        state.retryAt = state.now.addSecs(30);
        const QWidget *button = hasRows ? bar()->actionButton() : empty()->actionButton();
        for (const int left : {30, 12}) {
            state.now = state.retryAt.addSecs(-left);
            m_panel->setState(state);
            QVERIFY(showsText(*m_panel, QStringLiteral("Try again in %1 s.").arg(left)));
            QVERIFY(!button->isVisible());
        }
        state.now = state.retryAt;
        m_panel->setState(state);
        QVERIFY(button->isVisible());
        QVERIFY(!showsText(*m_panel, QStringLiteral("Try again in")));
    }
}

void TestKeysPanel::revokesNothingOffline()
{
    const QSignalSpy revoke(m_panel.get(), &KeysPanel::revokeRequested);
    KeysState state = stateWith(samples::keyRows());
    state.problem = Error{ErrorKind::Unreachable, QStringLiteral("connection refused")};
    m_panel->setState(state);
    view()->selectRow(0);
    QAction *action = view()->actions().first();
    QCOMPARE(titleOf(*action), QStringLiteral("Revoke…"));
    QCOMPARE(reasonOf(*action), QStringLiteral("the server can’t be reached"));
    action->trigger();
    Q_EMIT view()->actionClicked({state.rows.first().ref(), false});
    QCOMPARE(revoke.count(), 0);
    state.problem.reset();
    m_panel->setState(state);
    action->trigger();
    QCOMPARE(revoke.count(), 1);
}

void TestKeysPanel::emptyAccountOffersANewKey()
{
    m_panel->setState(stateWith({}));
    QVERIFY(showsText(*m_panel, QStringLiteral("No keys yet")));
    const QSignalSpy newKey(m_panel.get(), &KeysPanel::newKeyRequested);
    empty()->actionButton()->click();
    QCOMPARE(newKey.count(), 1);
}

void TestKeysPanel::unmatchedFilterOffersToClearIt()
{
    const QSignalSpy cleared(m_panel.get(), &KeysPanel::filterCleared);
    m_panel->setFilterText(QStringLiteral("prodd"));
    QVERIFY(showsText(*m_panel, QStringLiteral("No key matches “prodd”")));
    QVERIFY(showsText(*m_panel, QStringLiteral("of 14 keys were searched.")));
    m_panel->setFilterText(QStringLiteral("scripto_zzzzzz")); // of which more may follow
    QVERIFY(showsText(*m_panel, QStringLiteral("No key matches “scripto_zz…”")));
    QVERIFY(bar()->isEmpty());
    QCOMPARE(m_panel->visibleCount(), 0);
    empty()->actionButton()->click();
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(m_panel->visibleCount(), 14);
    QVERIFY(view()->isVisible());
}

void TestKeysPanel::emptyCategoryOffersAllKeys()
{
    m_panel->setState(stateWith(samples::keyRows().first(1)));
    m_panel->findChild<ChipBar *>()->setCurrent(static_cast<int>(KeysFilter::Category::Expired));
    QVERIFY(showsText(*m_panel, QStringLiteral("There is 1 key in all.")));
    empty()->actionButton()->click();
    QCOMPARE(m_panel->visibleCount(), 1);
}

void TestKeysPanel::cleanUpIsOfferedWhileThereIsSomethingToRevoke()
{
    auto *button = m_panel->findChild<CleanUpButton *>();
    QCOMPARE(button->text(), QStringLiteral("Clean up stale keys"));
    QVERIFY(button->isVisible() && button->isEnabled());
    QVERIFY(button->toolTip().contains(QStringLiteral("90 days")));
    QVERIFY(bar()->isEmpty()); // no message of its own
    m_panel->setFilterText(QStringLiteral("nothing has this name"));
    QVERIFY(button->isEnabled());
    const QSignalSpy cleanUp(m_panel.get(), &KeysPanel::cleanUpRequested);
    const QSignalSpy revoke(m_panel.get(), &KeysPanel::revokeRequested);
    button->click();
    QCOMPARE(cleanUp.count(), 1);
    m_panel->cleanUpAction()->trigger();
    QCOMPARE(cleanUp.count(), 2);
    QCOMPARE(revoke.count(), 0);

    m_panel->resize(px(400), px(690));
    QTRY_COMPARE(button->text(), QStringLiteral("Clean up"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Clean up stale keys"));
    QVERIFY(m_panel->rect().contains(button->geometry()));
}

void TestKeysPanel::cleanUpSaysWhyItIsInactive()
{
    const auto *button = m_panel->findChild<CleanUpButton *>();
    const auto verify = [&](const KeysState &state, const QString &why) {
        m_panel->setState(state);
        QVERIFY(!button->isEnabled());
        QVERIFY(!m_panel->cleanUpAction()->isEnabled());
        QVERIFY2(button->toolTip().contains(why), qPrintable(button->toolTip()));
        QCOMPARE(button->accessibleDescription(), button->toolTip());
    };
    KeysState state = stateWith(samples::keyRows());
    state.problem = Error{ErrorKind::Unreachable, QStringLiteral("connection refused")};
    verify(state, QStringLiteral("The server can’t be reached."));
    state = stateWith(samples::keyRows().mid(1, 2));
    state.rules.staleAfter = std::chrono::days(30);
    verify(state, QStringLiteral("unused for more than 30 days"));
    state = stateWith(samples::keyRows());
    for (KeyRow &row : state.rows)
        row.revoking = true;
    verify(state, QStringLiteral("unused for more than 90 days"));
    QVERIFY(button->isVisible());
    state = stateWith({});
    state.readAt = {};
    verify(state, QStringLiteral("have not been read yet"));
    QVERIFY(!button->isVisible()); // like the chips, it stays in the menu
}

void TestKeysPanel::rowsHaveTheRoomThatNoMessageNeeds()
{
    QVERIFY(!bar()->isVisible());
    m_panel->resize(px(332), px(200)); // 1024x600 at 20 points
    QApplication::processEvents();
    QVERIFY(view()->height() >= px(32) + 2 * px(36));
    QVERIFY(view()->columnWidth(KeysModel::Name) >= px(142));
    m_panel->resize(px(895), px(690));
    QApplication::processEvents();
    const int height = view()->height();
    QCOMPARE(view()->mapTo(m_panel.get(), QPoint(0, height)).y(), m_panel->height());
    m_panel->messages().show(KeysMessages::Level::Result, {MessageKind::Ok, QStringLiteral("work was removed.")});
    QApplication::processEvents();
    QVERIFY(bar()->isVisible());
    QVERIFY(view()->height() < height);
    m_panel->messages().clear(KeysMessages::Level::Result);
    QApplication::processEvents();
    QCOMPARE(view()->height(), height);
}

void TestKeysPanel::saysThatAListMayBeTruncated()
{
    const QString cut = QStringLiteral("The server lists 100 keys and no more; there may be others.");
    KeysState state = stateWith(samples::keyRows());
    state.mayBeTruncated = true;
    m_panel->setState(state);
    QCOMPARE(bar()->plainText(), cut);
    QVERIFY(!bar()->actionButton()->isVisible());
    // The searched key may be missing from the list.
    m_panel->setFilterText(QStringLiteral("prodd"));
    QCOMPARE(bar()->plainText(), cut);
    state.mayBeTruncated = false;
    m_panel->setState(state);
    QVERIFY(bar()->isEmpty());
}

void TestKeysPanel::selectionSurvivesChanges()
{
    view()->selectRow(4);
    QCOMPARE(idsOf(m_panel->selected()), QStringList(QStringLiteral("id-staging-runner")));

    QList<KeyRow> rows = samples::keyRows();
    rows.removeAt(1); // ci-main, shown above
    m_panel->setState(stateWith(rows));
    QCOMPARE(idsOf(m_panel->selected()), QStringList(QStringLiteral("id-staging-runner")));

    rows.removeAt(4);
    const QSignalSpy changed(m_panel.get(), &KeysPanel::selectionChanged);
    m_panel->setState(stateWith(rows));
    QVERIFY(!idsOf(m_panel->selected()).contains(QStringLiteral("id-staging-runner")));
    QVERIFY(changed.count() > 0);
}

void TestKeysPanel::revokingKeysAreNotSelected()
{
    QList<KeyRow> rows = samples::keyRows();
    rows[9].revoking = true; // old-ci
    m_panel->setState(stateWith(rows));
    m_panel->setFilterText(QStringLiteral("x9"));
    view()->selectAll();
    QCOMPARE(idsOf(m_panel->selected()), QStringList(QStringLiteral("id-deploy-prod")));
    QVERIFY(view()->showsAction(0));
    QVERIFY(!view()->showsAction(1));
}

void TestKeysPanel::keysThatCountDownCanBeKept()
{
    QList<KeyRow> rows = samples::keyRows();
    rows[9].secondsUntilRevoked = 4; // old-ci
    KeysState state = stateWith(rows);
    m_panel->setState(state);
    m_panel->setFilterText(QStringLiteral("x9"));
    QVERIFY(view()->showsAction(1)); // although it is neither selected nor hovered
    QVERIFY(!view()->showsAction(0));
    m_panel->focusTable();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    const QSignalSpy undo(m_panel.get(), &KeysPanel::undoRequested);
    const QSignalSpy revoke(m_panel.get(), &KeysPanel::revokeRequested);
    view()->selectRow(1);
    QVERIFY(m_panel->selected().isEmpty());
    QTest::keyClick(view(), Qt::Key_Delete);
    const QPoint action = view()->visualRect(view()->model()->index(1, KeysModel::Action)).center();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, action);
    QCOMPARE(undo.count(), 1);
    QCOMPARE(undo.first().first().value<QList<KeyRef>>(), QList<KeyRef>{rows.at(9).ref()});
    // Nothing has to be sent for it.
    state.problem = Error{ErrorKind::Unreachable, QStringLiteral("connection refused")};
    m_panel->setState(state);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, action);
    QCOMPARE(undo.count(), 2);
    QCOMPARE(revoke.count(), 0);

    const auto undoInMenu = [&](int row) {
        view()->selectRow(row);
        Q_EMIT view()->customContextMenuRequested({});
        const std::unique_ptr<QMenu> menu(m_panel->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
        const QList<QAction *> actions = menu->actions();
        const auto it = std::find_if(actions.begin(), actions.end(), [](const QAction *each) {
            return titleOf(*each) == QStringLiteral("Undo revoking");
        });
        return it == actions.end() ? nullptr : *it;
    };
    QVERIFY(!undoInMenu(0));
    QAction *inMenu = undoInMenu(1);
    QVERIFY(inMenu);
    inMenu->trigger();
    QCOMPARE(undo.count(), 3);
    QCOMPARE(undo.last().first().value<QList<KeyRef>>(), QList<KeyRef>{rows.at(9).ref()});
}

void TestKeysPanel::undoAppliesToSelectedCountdownsOnly()
{
    QList<KeyRow> rows = samples::keyRows();
    for (const int held : {2, 9, 11})
        rows[held].secondsUntilRevoked = 4;
    m_panel->setState(stateWith(rows));
    const QSignalSpy undo(m_panel.get(), &KeysPanel::undoRequested);
    const auto shownAt = [&](int of) {
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            const QModelIndex name = view()->model()->index(row, KeysModel::Name);
            if (name.data(Qt::DisplayRole).toString() == rows.at(of).key.name)
                return row;
        }
        return -1;
    };
    const auto select = [&](int of) {
        view()->selectionModel()->select(view()->model()->index(shownAt(of), 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    for (const int of : {2, 3, 9})
        select(of); // 3 is not counting down, and 11 is not selected
    Q_EMIT view()->customContextMenuRequested({});
    const std::unique_ptr<QMenu> menu(m_panel->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    const QList<QAction *> actions = menu->actions();
    const auto keep = std::find_if(actions.begin(), actions.end(), [](const QAction *each) {
        return titleOf(*each) == QStringLiteral("Undo revoking");
    });
    QVERIFY(keep != actions.end());
    (*keep)->trigger();
    QCOMPARE(undo.count(), 1);
    QStringList ids = idsOf(undo.last().first().value<QList<KeyRef>>());
    ids.sort();
    QStringList expected{rows.at(2).key.id, rows.at(9).key.id};
    expected.sort();
    QCOMPARE(ids, expected);

    // A row's button acts on that row, whatever is selected.
    const QRect action = view()->visualRect(view()->model()->index(shownAt(11), KeysModel::Action));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, action.center());
    QCOMPARE(undo.count(), 2);
    QCOMPARE(undo.last().first().value<QList<KeyRef>>(), QList<KeyRef>{rows.at(11).ref()});
}

void TestKeysPanel::showsAllAccounts()
{
    auto *button = m_panel->findChild<QCheckBox *>();
    QCOMPARE(button->text(), QStringLiteral("All accounts"));
    QVERIFY(!button->isVisible());

    KeysState state = stateWith(samples::keyRows());
    state.accounts = 2;
    m_panel->setState(state);
    QVERIFY(button->isVisible());
    QVERIFY(!button->isChecked());
    QVERIFY(view()->isColumnHidden(KeysModel::Account));
    const QSignalSpy toggled(m_panel.get(), &KeysPanel::allAccountsToggled);
    button->click();
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().first().toBool(), true);
    QAccessibleActionInterface *actions = QAccessible::queryAccessibleInterface(button)->actionInterface();
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(toggled.count(), 2);
    QCOMPARE(toggled.last().first().toBool(), false);

    state.showsAll = true;
    m_panel->setState(state);
    QVERIFY(button->isChecked());
    QCOMPARE(toggled.count(), 2); // only the user's toggles are signalled
    QCOMPARE(m_panel->findChild<KeysTitle *>()->text(), QStringLiteral("Keys of all accounts"));
    QVERIFY(!view()->isColumnHidden(KeysModel::Account));
    state.accounts = 1; // the others are gone
    m_panel->setState(state);
    QVERIFY(button->isVisible());
    state.showsAll = false;
    m_panel->setState(state);
    QVERIFY(!button->isVisible());
    QVERIFY(view()->isColumnHidden(KeysModel::Account));
}

void TestKeysPanel::tableHasItsShortcuts()
{
    m_panel->focusTable();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    const QSignalSpy revoke(m_panel.get(), &KeysPanel::revokeRequested);
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(revoke.count(), 0);
    view()->selectRow(0);
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(revoke.count(), 1);
    QCOMPARE(idsOf(revoke.first().first().value<QList<KeyRef>>()), QStringList(QStringLiteral("id-ci-main")));

    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("id-ci-main"));
    QCOMPARE(bar()->plainText(), QStringLiteral("The key’s id was copied."));
}

void TestKeysPanel::asksForDetails()
{
    m_panel->focusTable();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    const QSignalSpy details(m_panel.get(), &KeysPanel::detailsRequested);
    QTest::keyClick(view(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(details.count(), 0);
    view()->selectRow(3);
    QTest::keyClick(view(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(details.count(), 1);
    QCOMPARE(m_panel->selectedRows().first().key.id, QStringLiteral("id-deploy-prod"));
    view()->selectAll();
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(details.count(), 2);
    const QRect place = view()->visualRect(view()->model()->index(2, KeysModel::Name));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place.center());
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(details.count(), 3);
    // A double-click on a row's action does not open the details.
    const QRect action = view()->visualRect(view()->model()->index(2, KeysModel::Action));
    QTest::mouseMove(view()->viewport(), action.center());
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, action.center());
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, action.center());
    QCOMPARE(details.count(), 3);
}

void TestKeysPanel::rowActionAppliesToItsRow()
{
    view()->selectRow(0);
    const QSignalSpy revoke(m_panel.get(), &KeysPanel::revokeRequested);
    const QModelIndex cell = view()->model()->index(3, KeysModel::Action);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(cell).center());
    QCOMPARE(revoke.count(), 1);
    QCOMPARE(idsOf(revoke.first().first().value<QList<KeyRef>>()), QStringList(QStringLiteral("id-deploy-prod")));
    QCOMPARE(idsOf(m_panel->selected()), QStringList(QStringLiteral("id-ci-main")));
}

// The list changes while the mouse is down, and another key moves under it.
void TestKeysPanel::clickCountsForThePressedRowOnly()
{
    const QSignalSpy revoke(m_panel.get(), &KeysPanel::revokeRequested);
    const QPoint place = view()->visualRect(view()->model()->index(3, KeysModel::Action)).center();
    QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, place);
    QList<KeyRow> rows = samples::keyRows();
    rows.removeIf([&](const KeyRow &row) { return row.key.name == view()->model()->index(0, 0).data().toString(); });
    m_panel->setState(stateWith(rows));
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(revoke.count(), 0);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(revoke.count(), 1);
}

void TestKeysPanel::clickCountsForThePressedActionOnly()
{
    const QSignalSpy revoke(m_panel.get(), &KeysPanel::revokeRequested);
    const QSignalSpy undo(m_panel.get(), &KeysPanel::undoRequested);
    QList<KeyRow> held = samples::keyRows();
    for (KeyRow &row : held)
        row.secondsUntilRevoked = row.countdownSeconds = 5;
    const QPoint place = view()->visualRect(view()->model()->index(3, KeysModel::Action)).center();
    // Undo was pressed, and the countdown was undone elsewhere.
    m_panel->setState(stateWith(held));
    QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, place);
    m_panel->setState(stateWith(samples::keyRows()));
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, place);
    QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, place);
    m_panel->setState(stateWith(held));
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(revoke.count(), 0);
    QCOMPARE(undo.count(), 0);
}

void TestKeysPanel::menuClosesWhenItsSelectionChanges()
{
    view()->selectRow(2);
    Q_EMIT view()->customContextMenuRequested(view()->visualRect(view()->model()->index(2, 0)).center());
    const QPointer<QMenu> menu = m_panel->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu && menu->isVisible());
    QList<KeyRow> rows = samples::keyRows();
    m_panel->setState(stateWith(rows)); // everything as before
    QVERIFY(menu && menu->isVisible());
    rows.removeIf([&](const KeyRow &row) { return row.ref() == m_panel->selected().first(); });
    m_panel->setState(stateWith(rows));
    QTRY_VERIFY(!menu);
}

void TestKeysPanel::noHorizontalScrolling()
{
    for (const int width : {503, 600, 700, 800, 895, 1700}) {
        m_panel->resize(px(width), px(400));
        QCoreApplication::processEvents();
        const QRect action = view()->visualRect(view()->model()->index(0, KeysModel::Action));
        QVERIFY2(view()->viewport()->rect().contains(action), qPrintable(QString::number(width)));
    }
}

void TestKeysPanel::assistiveTechnologyReadsCells()
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(view());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Keys"));
    QVERIFY(table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), 14);
    const auto cell = [&](int row, int column) {
        return table->tableInterface()->cellAt(row, column)->text(QAccessible::Name);
    };
    QCOMPARE(cell(1, KeysModel::Name), QStringLiteral("laptop"));
    QCOMPARE(cell(1, KeysModel::Key), QStringLiteral("scripto_ab…"));
    QCOMPARE(cell(1, KeysModel::UsedBy), QStringLiteral("● work, this app"));
    QCOMPARE(cell(1, KeysModel::Action), QStringLiteral("Revoke"));
    QList<KeyRow> rows = samples::keyRows();
    rows[1].use = samples::ownUse(samples::now().addSecs(-12)); // ci-main
    m_panel->setState(stateWith(rows.mid(1, 1)));
    QCOMPARE(cell(0, KeysModel::LastUsed), QStringLiteral("This app, 12 s ago; others not known"));
}

void TestKeysPanel::rendersHoverAndSelection()
{
    const auto rowImage = [&](int row) {
        const QRect first = view()->visualRect(view()->model()->index(row, 0));
        return view()->viewport()->grab(QRect(0, first.top(), view()->viewport()->width(), first.height())).toImage();
    };
    const QImage calm = rowImage(2);
    const QPoint inRow = view()->visualRect(view()->model()->index(2, KeysModel::Name)).center();
    QTest::mouseMove(view()->viewport(), inRow);
    QTRY_COMPARE(view()->hoveredRow(), 2);
    const QImage hovered = rowImage(2);
    QVERIFY(calm != hovered);
    view()->selectRow(2);
    QVERIFY(rowImage(2) != hovered);
}

SCRIPTO_TEST(TestKeysPanel)

} // namespace tst_keyspanel

#include "tst_keyspanel.moc"
