// SPDX-License-Identifier: MIT
#include "app/core/worker.h"
#include "tests/support/localstores.h"
#include "tests/support/testroom.h"
#include "ui/common/chipbar.h"
#include "ui/common/emptystate.h"
#include "ui/common/notice.h"
#include "ui/common/textlabel.h"
#include "ui/history/historypage.h"
#include "ui/history/historyview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>

namespace tst_historypage {

using namespace scripto;

namespace {

using Kind = HistoryEvent::Kind;

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

HistoryEvent made(Kind kind, int minutesAgo, const char *profile, const char *key)
{
    HistoryEvent event{kind, now.addSecs(-60 * minutesAgo)};
    event.email = QStringLiteral("you@example.com");
    event.server = QStringLiteral("https://scripto.codika.io");
    if (*profile)
        event.profiles = QStringList(QString::fromLatin1(profile));
    if (*key) {
        event.key.id = QStringLiteral("id-of-") + QString::fromLatin1(key);
        event.key.name = QString::fromLatin1(key);
        event.key.start = QStringLiteral("scripto_ab…");
    }
    return event;
}

QList<HistoryEvent> someEvents()
{
    HistoryEvent gone = made(Kind::KeyExpired, 3, "", "temp");
    gone.key.createdAt = now.addDays(-40);
    gone.key.lastUsedAt = now.addDays(-20);
    gone.key.expiresAt = now.addDays(-1);
    return {made(Kind::SignedIn, 200, "work", "scripto-cli"), made(Kind::KeyCreated, 100, "", "temp"),
            made(Kind::Switched, 90, "home", "scripto-cli"), gone, made(Kind::ChangedOutside, 2, "ci", "")};
}

// The page with its own history.
struct World {
    QTemporaryDir folder;
    Worker worker;
    HistoryFile file{folder.filePath(QStringLiteral("history.jsonl"))};
    History history{file, worker};
    std::optional<HistoryPage> page;

    explicit World(const QList<HistoryEvent> &events = someEvents())
    {
        [&] { QVERIFY(file.append(events)); }();
        page.emplace(history, [] { return now; });
        page->show();
    }

    template <typename T> T *find() const { return page->findChild<T *>(); }
    HistoryView &view() const { return *find<HistoryView>(); }
    int rows() const { return view().model()->rowCount(); }
    QString cell(int row, int column) const { return view().model()->index(row, column).data().toString(); }
    QString timeAtTop() const
    {
        return view().model()->index(view().rowAt(0), 0).data(Qt::ToolTipRole).toString();
    }
    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < rows(); ++row)
            texts.append(cell(row, column));
        return texts;
    }
    bool shows(const QString &text) const
    {
        const QList<QLabel *> labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && plainOf(label->text()).contains(text);
        });
    }
};

} // namespace

class TestHistoryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestEventIsOnTop()
    {
        World w;
        QTRY_COMPARE(w.rows(), 5);
        QCOMPARE(
            w.column(1),
            (QStringList{QStringLiteral("Changed by another program"), QStringLiteral("Gone from the server: expired"),
                         QStringLiteral("The CLI switched to “home”"), QStringLiteral("Key created"),
                         QStringLiteral("Signed in")}));
        QCOMPARE(w.cell(1, 0), QStringLiteral("3 min ago"));
        QCOMPARE(w.cell(1, 2), QStringLiteral("–"));
        QCOMPARE(w.cell(1, 3), QStringLiteral("temp scripto_ab…"));
        QCOMPARE(w.cell(1, 4), QStringLiteral("you@example.com"));
        const QString whole = w.view().model()->index(1, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(whole.contains(QStringLiteral("22 Nov 2026")), qPrintable(whole));
    }

    void filtersByWordsAndChips()
    {
        World w;
        QTRY_COMPARE(w.rows(), 5);
        auto *filter = w.find<QLineEdit>();
        QCOMPARE(filter->accessibleName(), QStringLiteral("Filter history"));
        filter->setText(QStringLiteral("temp gone"));
        QCOMPARE(w.column(1), QStringList{QStringLiteral("Gone from the server: expired")});
        filter->setText(QStringLiteral("WORK"));
        QCOMPARE(w.column(1), QStringList{QStringLiteral("Signed in")});
        filter->setText(QStringLiteral("id-of-temp"));
        QCOMPARE(w.rows(), 2);
        filter->clear();
        const QList<QStringList> byChip{
            {},
            {QStringLiteral("Signed in")},
            {QStringLiteral("Key created")},
            {QStringLiteral("The CLI switched to “home”")},
            {QStringLiteral("Changed by another program"), QStringLiteral("Gone from the server: expired")},
        };
        for (int chip = 1; chip < byChip.size(); ++chip) {
            w.find<ChipBar>()->setCurrent(chip);
            QCOMPARE(w.column(1), byChip.at(chip));
        }
        filter->setText(QStringLiteral("work"));
        QVERIFY(w.find<EmptyState>()->isVisible());
        QVERIFY(w.shows(QStringLiteral("Nothing matches the filter")));
        w.find<EmptyState>()->actionButton()->click();
        QCOMPARE(w.rows(), 5);
        QVERIFY(!w.find<EmptyState>()->isVisible());
    }

    void escapeClearsTheFilterFirst()
    {
        World w;
        QSignalSpy closed(&*w.page, &PaneView::closeRequested);
        auto *filter = w.find<QLineEdit>();
        w.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&*w.page));
        filter->setFocus();
        filter->setText(QStringLiteral("temp"));
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(filter->text(), QString());
        QCOMPARE(closed.size(), 0);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    // The window has a shortcut of the same keys for its own filter, which is inactive meanwhile.
    void findGoesToTheFilter()
    {
        World w;
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        const auto apart = qScopeGuard([&w] { w.page->setParent(nullptr); });
        QSignalSpy ofWindow(new QShortcut(QKeySequence::Find, &window), &QShortcut::activated);
        layout->addWidget(&*w.page);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        w.page->setFocus();
        QVERIFY(w.view().hasFocus());
        QTest::keyClick(&w.view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(w.find<QLineEdit>()->hasFocus());
        QCOMPARE(ofWindow.size(), 0);
    }

    // New events are added at the top without moving the rows being read.
    void newEventsDoNotMoveWhatIsRead()
    {
        QList<HistoryEvent> many;
        for (int i = 0; i < 100; ++i)
            many.append(made(Kind::Switched, 200 - i, "work", "scripto-cli"));
        World w(many);
        w.page->resize(900, 400);
        QTRY_COMPARE(w.rows(), 100);
        w.view().scrollTo(w.view().model()->index(50, 0), QTableView::PositionAtTop);
        w.view().verticalScrollBar()->setValue(w.view().verticalScrollBar()->value() + 7);
        const QString top = w.timeAtTop();
        const int shift = w.view().rowViewportPosition(w.view().rowAt(0));
        w.history.add(made(Kind::KeyRevoked, 0, "work", "ci"));
        QTRY_COMPARE(w.rows(), 101);
        QCOMPARE(w.timeAtTop(), top);
        QCOMPARE(w.view().rowViewportPosition(w.view().rowAt(0)), shift);
        // At the top, the newest event is shown.
        w.view().scrollToTop();
        w.history.add(made(Kind::KeyRevoked, 0, "home", "ci"));
        QTRY_COMPARE(w.rows(), 102);
        QCOMPARE(w.view().rowAt(0), 0);
    }

    void showsTheLastKnownStateOfAGoneKey()
    {
        World w;
        QTRY_COMPARE(w.rows(), 5);
        QVERIFY(w.shows(QStringLiteral("Select an event")));
        w.view().setCurrentIndex(w.view().model()->index(1, 0));
        QVERIFY(w.shows(QStringLiteral("Key ID id-of-temp")));
        QVERIFY(w.shows(QStringLiteral("Last known: created 13 Oct 2026, last used 2 Nov 2026, expired 21 Nov 2026")));
        const QString description = w.view().model()->index(1, 0).data(Qt::AccessibleDescriptionRole).toString();
        QVERIFY(description.contains(QStringLiteral("Last known: ")));
        w.view().setCurrentIndex(w.view().model()->index(3, 0));
        QVERIFY(!w.shows(QStringLiteral("Last known")));
    }

    void newEventsAppearAndTheSelectionStays()
    {
        World w;
        QTRY_COMPARE(w.rows(), 5);
        w.view().setCurrentIndex(w.view().model()->index(2, 0));
        w.history.add(made(Kind::KeyRevoked, 0, "work", "ci"));
        QTRY_COMPARE(w.rows(), 6);
        QCOMPARE(w.cell(0, 1), QStringLiteral("Key revoked"));
        QCOMPARE(w.cell(w.view().currentIndex().row(), 1), QStringLiteral("The CLI switched to “home”"));
    }

    void copiesRowsAsText()
    {
        World w;
        QTRY_COMPARE(w.rows(), 5);
        w.view().setFocus();
        w.view().selectRow(1);
        w.view().selectionModel()->select(w.view().model()->index(0, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QList<QAction *> actions = w.view().actions();
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions.first()->shortcut(), QKeySequence(QKeySequence::Copy));
        actions.first()->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(QStringLiteral("Changed by another program\tci\t")));
        QVERIFY(lines.last().startsWith(QStringLiteral("Gone from the server: expired\t\ttemp scripto_ab…\t")));
        QVERIFY(lines.last().contains(QStringLiteral("you@example.com")));
        QVERIFY(lines.last().contains(QStringLiteral("id-of-temp")));
    }

    void emptyHistorySaysSo()
    {
        World w(QList<HistoryEvent>{});
        QTRY_VERIFY(w.find<EmptyState>()->isVisible());
        QVERIFY(w.shows(QStringLiteral("Nothing has happened yet")));
        QVERIFY(!w.find<EmptyState>()->actionButton()->isVisible());
        w.history.add(made(Kind::SignedIn, 0, "work", ""));
        QTRY_COMPARE(w.rows(), 1);
        QVERIFY(w.view().isVisible());
    }

    void reportsAnUnreadableHistory()
    {
        World w(QList<HistoryEvent>{});
        const QString path = w.folder.filePath(QStringLiteral("history.jsonl"));
        QVERIFY(QDir().mkpath(path)); // a folder in the file's place
        w.history.add(made(Kind::SignedIn, 0, "work", ""));
        QTRY_COMPARE(w.rows(), 1); // shown anyway
        QVERIFY(w.find<Notice>()->isVisible());
    }

    void assistiveTechnologyReadsTheTable()
    {
        World w;
        QTRY_COMPARE(w.rows(), 5);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&w.view());
        QVERIFY(table);
        QCOMPARE(table->text(QAccessible::Name), QStringLiteral("History"));
        QVERIFY(table->tableInterface());
        QCOMPARE(table->tableInterface()->cellAt(0, 1)->text(QAccessible::Name),
                 QStringLiteral("Changed by another program"));
    }
};

SCRIPTO_TEST(TestHistoryPage)

} // namespace tst_historypage

#include "tst_historypage.moc"
