// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"
#include "ui/common/actiontexts.h"
#include "ui/common/chipbar.h"
#include "ui/common/fonts.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysmodel.h"
#include "ui/keys/list/keyspanel.h"
#include "ui/keys/list/keysview.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace tst_keysselection {

using namespace scripto;

namespace {

KeysState stateWith(const QList<KeyRow> &rows)
{
    KeysState state;
    state.hasProfile = true;
    state.account.email = QStringLiteral("you@example.com");
    state.rows = rows;
    state.readAt = state.now = state.serverNow = samples::now();
    return state;
}

} // namespace

// The rows are in the order of their last use: ci-main laptop metrics-export deploy-prod staging-runner hackathon
// contractor-anna load-test macbook-2023 old-ci thesis-scripts demo-workshop notebook scripto-cli
class TestKeysSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(applicationFont()); }

    void init()
    {
        m_rows = samples::keyRows();
        m_panel = std::make_unique<KeysPanel>();
        m_panel->resize(px(895), px(300));
        m_panel->show();
        show();
    }

    void cleanup() { m_panel.reset(); }

    void movesOnAfterARevoke_data()
    {
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QString>("countingDown");
        QTest::addColumn<QString>("next");
        const auto add = [](const char *name, const char *selected, const char *countingDown, const char *next) {
            QTest::newRow(name) << QString::fromLatin1(selected) << QString::fromLatin1(countingDown)
                                << QString::fromLatin1(next);
        };
        add("next", "load-test", "load-test", "macbook-2023");
        add("next that stays", "load-test", "load-test macbook-2023", "old-ci");
        add("several", "load-test old-ci", "load-test old-ci", "thesis-scripts");
        add("last", "scripto-cli", "scripto-cli", "notebook");
        add("last ones", "notebook scripto-cli", "scripto-cli notebook demo-workshop", "thesis-scripts");
        add("not all of them yet", "load-test old-ci", "old-ci", "load-test");
        add("another", "load-test", "old-ci", "load-test");
        add("none selected", "", "old-ci", "");
    }

    void movesOnAfterARevoke()
    {
        QFETCH(QString, selected);
        QFETCH(QString, countingDown);
        QFETCH(QString, next);
        select(selected);
        for (const QString &name : countingDown.split(u' '))
            row(name).secondsUntilRevoked = 5;
        show();
        QCOMPARE(selectedNames(), next);
        // Once they have been revoked, nothing moves again.
        m_rows.removeIf([](const KeyRow &each) { return each.secondsUntilRevoked > 0; });
        show();
        QCOMPARE(selectedNames(), next);
    }

    // The user did not choose the key after it, which the next press of Delete would revoke.
    void doesNotMoveOnToAKeyThatNobodyChose()
    {
        select(QStringLiteral("load-test"));
        m_rows.removeIf([](const KeyRow &each) { return each.key.name == QStringLiteral("load-test"); });
        show();
        QCOMPARE(selectedNames(), QString());
    }

    void movesOnWhenAChosenCountdownEnds()
    {
        row(QStringLiteral("load-test")).secondsUntilRevoked = 5;
        show();
        select(QStringLiteral("load-test")); // to keep it, perhaps
        row(QStringLiteral("load-test")).secondsUntilRevoked = 4;
        show();
        QCOMPARE(shownSelection(), QStringLiteral("load-test"));
        m_rows.removeIf([](const KeyRow &each) { return each.key.name == QStringLiteral("load-test"); });
        show();
        QCOMPARE(selectedNames(), QStringLiteral("macbook-2023"));
    }

    void deletesOneKeyAfterTheOther()
    {
        activate();
        select(QStringLiteral("load-test"));
        QStringList revoked;
        connect(m_panel.get(), &KeysPanel::revokeRequested, this, [&](const QList<KeyRef> &keys) {
            for (const KeyRef &key : keys)
                revoked.append(key.id.mid(3));
            for (KeyRow &each : m_rows) {
                if (keys.contains(each.ref()))
                    each.secondsUntilRevoked = 5;
            }
            show();
        });
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(view(), Qt::Key_Delete);
        QCOMPARE(revoked.join(u' '), QStringLiteral("load-test macbook-2023 old-ci"));
    }

    void selectsANewKeyAsSoonAsItIsListed()
    {
        const KeyRow made = samples::row(samples::key(QStringLiteral("new"), QStringLiteral("nn"), {}, {2026, 11, 23}));
        m_panel->showKey(made.ref());
        select(QStringLiteral("load-test"));
        show();
        QCOMPARE(selectedNames(), QStringLiteral("load-test"));
        m_rows.append(made);
        show();
        QCOMPARE(selectedNames(), QStringLiteral("new"));
        const QRect place = view()->visualRect(view()->selectionModel()->selectedRows().first());
        QVERIFY(view()->viewport()->rect().contains(place));
        // Only once.
        select(QStringLiteral("load-test"));
        show();
        QCOMPARE(selectedNames(), QStringLiteral("load-test"));
    }

    void selectsTheNewKeyOfAProfile()
    {
        m_panel->showKeyOf(QStringLiteral("home"));
        show();
        QCOMPARE(selectedNames(), QString());
        row(QStringLiteral("notebook")).holders = {{QStringLiteral("home"), Holder::Certainty::Possible, false}};
        show();
        QCOMPARE(selectedNames(), QString());
        row(QStringLiteral("notebook")).holders = {{QStringLiteral("home"), Holder::Certainty::Sure, false}};
        show();
        QCOMPARE(selectedNames(), QStringLiteral("notebook"));
    }

    void clearsTheFilterThatHidesANewKey()
    {
        auto *chips = m_panel->findChild<ChipBar *>();
        const QSignalSpy cleared(m_panel.get(), &KeysPanel::filterCleared);
        chips->setCurrent(static_cast<int>(KeysFilter::Category::Stale));
        m_panel->setFilterText(QStringLiteral("load"));
        QCOMPARE(m_panel->visibleCount(), 1);
        m_panel->showKey(row(QStringLiteral("load-test")).ref());
        QCOMPARE(m_panel->visibleCount(), 1); // it is shown as it is
        m_panel->showKey(row(QStringLiteral("notebook")).ref());
        QCOMPARE(selectedNames(), QStringLiteral("notebook"));
        QCOMPARE(chips->current(), static_cast<int>(KeysFilter::Category::All));
        QCOMPARE(cleared.count(), 1);
    }

    void homeAndEndGoToTheFirstAndTheLastKey()
    {
        activate();
        select(QStringLiteral("hackathon"));
        QTest::keyClick(view(), Qt::Key_End);
        QCOMPARE(selectedNames(), QStringLiteral("scripto-cli"));
        QCOMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
        QTest::keyClick(view(), Qt::Key_Home);
        QCOMPARE(selectedNames(), QStringLiteral("ci-main"));
        QTest::keyClick(view(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(m_panel->selected().size(), 14);
    }

    void escapeClearsTheFilterOrGoesOn()
    {
        activate();
        m_panel->setFilterText(QStringLiteral("ci"));
        const QSignalSpy cleared(m_panel.get(), &KeysPanel::filterCleared);
        QTest::keyClick(view(), Qt::Key_Escape);
        QCOMPARE(cleared.count(), 1);
        QCOMPARE(m_panel->visibleCount(), 14);
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(view(), &again);
        QVERIFY(!again.isAccepted());
        QCOMPARE(cleared.count(), 1);
    }

    void enteringTheTableSelectsTheFirstKey()
    {
        activate();
        m_panel->setFilterText(QStringLiteral("ci-"));
        m_panel->enterTable();
        QCOMPARE(selectedNames(), QStringLiteral("ci-main"));
        QVERIFY(view()->hasFocus());
        m_panel->setFilterText({});
        select(QStringLiteral("hackathon"));
        m_panel->enterTable();
        QCOMPARE(selectedNames(), QStringLiteral("hackathon"));
        m_panel->setFilterText(QStringLiteral("no such key"));
        m_panel->enterTable();
    }

    void menuSaysWhetherRevokingAsks()
    {
        const auto revoke = [this] {
            Q_EMIT view()->customContextMenuRequested({});
            const std::unique_ptr<QMenu> menu(m_panel->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
            QStringList texts;
            for (const QAction *action : menu->actions())
                texts.append(titleOf(*action));
            return texts.filter(QStringLiteral("Revoke")).join(u' ');
        };
        select(QStringLiteral("load-test")); // stale, and nobody holds it
        QCOMPARE(revoke(), QStringLiteral("Revoke"));
        select(QStringLiteral("macbook-2023"));
        QCOMPARE(revoke(), QStringLiteral("Revoke…"));
        select(QStringLiteral("load-test old-ci"));
        QCOMPARE(revoke(), QStringLiteral("Revoke…"));
    }

private:
    KeysView *view() const { return m_panel->findChild<KeysView *>(); }
    void show() { m_panel->setState(stateWith(m_rows)); }

    void activate()
    {
        m_panel->focusTable();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    KeyRow &row(const QString &name)
    {
        return *std::find_if(m_rows.begin(), m_rows.end(), [&](const KeyRow &each) { return each.key.name == name; });
    }

    void select(const QString &names)
    {
        view()->clearSelection();
        const QStringList wanted = names.split(u' ', Qt::SkipEmptyParts);
        for (int i = 0; i < view()->model()->rowCount(); ++i) {
            const QModelIndex index = view()->model()->index(i, KeysModel::Name);
            if (wanted.contains(index.data().toString()))
                view()->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }

    // Includes keys that are counting down.
    QString shownSelection() const
    {
        QStringList names;
        for (const QModelIndex &index : view()->selectionModel()->selectedRows())
            names.append(index.data().toString());
        return names.join(u' ');
    }

    QString selectedNames() const
    {
        QStringList names;
        for (const KeyRef &key : m_panel->selected())
            names.append(key.id.mid(3));
        return names.join(u' ');
    }

    QList<KeyRow> m_rows;
    std::unique_ptr<KeysPanel> m_panel;
};

SCRIPTO_TEST(TestKeysSelection)

} // namespace tst_keysselection

#include "tst_keysselection.moc"
