// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/columnneeds.h"
#include "ui/keys/list/keyscolumns.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysview.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

#include <numeric>

namespace tst_keyscolumns {

using namespace scripto;

namespace {

struct Table {
    Table()
    {
        model.setRows(samples::keyRows(), samples::now());
        view.resize(900, 400);
        view.show();
        columns.fit(900);
    }

    KeysModel model;
    KeysFilter filter{model};
    KeysView view{filter};
    KeysColumns &columns = *new KeysColumns(view); // owned by the view
};

QList<int> gone(const ColumnWidths &widths)
{
    QList<int> gone;
    for (size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] == 0)
            gone.append(static_cast<int>(i));
    }
    return gone;
}

} // namespace

class TestKeysColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hidesColumnsInOrder_data();
    void hidesColumnsInOrder();
    void fitsIntoANarrowPane();
    void hidesTheAccountLast();
    void showsTheAccountIfAllAccountsAreShown();
    void stateWordsAlwaysFit();
    void freeWidthGoesToNameThenToUsedBy_data();
    void freeWidthGoesToNameThenToUsedBy();
    void nameTakesTheRestIfUsedByIsHidden();
    void columnsGrowWithTheirTexts();
    void otherColumnsMakeRoom();
    void columnsStayWhenTheScrollBarAppears();
    void ownChoicesTakePrecedence();
    void isRestoredFromTheSettings_data();
    void isRestoredFromTheSettings();
    void ignoresInvalidSettings();
    void doesNotSortTheActionColumn();
};

void TestKeysColumns::initTestCase()
{
    QApplication::setStyle(new Style);
    QApplication::setFont(applicationFont());
}

void TestKeysColumns::hidesColumnsInOrder_data()
{
    QTest::addColumn<int>("pane");
    QTest::addColumn<QList<int>>("gone");
    using Model = KeysModel;
    QTest::newRow("886") << 886 << QList<int>{Model::Account};
    QTest::newRow("885") << 885 << QList<int>{Model::Account, Model::Created};
    QTest::newRow("782") << 782 << QList<int>{Model::Account, Model::Created};
    QTest::newRow("781") << 781 << QList<int>{Model::Account, Model::Key, Model::Created};
    QTest::newRow("670") << 670 << QList<int>{Model::Account, Model::Key, Model::Created};
    QTest::newRow("669") << 669 << QList<int>{Model::Account, Model::Key, Model::Created, Model::Expires};
    QTest::newRow("496") << 496 << QList<int>{Model::Account, Model::Key, Model::Created, Model::Expires};
    QTest::newRow("495") << 495
                         << QList<int>{Model::Account, Model::Key, Model::Created, Model::Expires, Model::UsedBy};
    QTest::newRow("412") << 412
                         << QList<int>{Model::Account, Model::Key, Model::Created, Model::Expires, Model::UsedBy};
    QTest::newRow("411") << 411 << QList<int>{Model::Account, Model::Key,     Model::LastUsed,
                                              Model::Created, Model::Expires, Model::UsedBy};
}

void TestKeysColumns::hidesColumnsInOrder()
{
    QFETCH(int, pane);
    QFETCH(QList<int>, gone);
    QCOMPARE(tst_keyscolumns::gone(columnWidths(px(pane), {})), gone);
}

void TestKeysColumns::fitsIntoANarrowPane()
{
    const ColumnWidths widths = columnWidths(px(503), {});
    QVERIFY(std::accumulate(widths.begin(), widths.end(), 0) <= px(503));
    for (const int column :
         {KeysModel::Name, KeysModel::Status, KeysModel::LastUsed, KeysModel::UsedBy, KeysModel::Action})
        QVERIFY(widths[static_cast<size_t>(column)] > 0);
}

void TestKeysColumns::hidesTheAccountLast()
{
    const auto goneOf = [](int pane, const ColumnChoices &choices = {}) {
        return gone(columnWidths(px(pane), choices, true));
    };
    QCOMPARE(goneOf(1046), QList<int>());
    QCOMPARE(goneOf(1045), QList<int>{KeysModel::Created});
    QCOMPARE(goneOf(600), (QList<int>{KeysModel::Key, KeysModel::Created, KeysModel::Expires}));
    QCOMPARE(columnWidths(px(500), {}, true), columnWidths(px(500), {}));

    ColumnChoices hidden;
    hidden[KeysModel::Account].shown = false;
    QCOMPARE(goneOf(1046, hidden), QList<int>{KeysModel::Account});
    // The user's choices stay, but never beyond the edge of the pane.
    ColumnChoices chosen;
    chosen[KeysModel::Created].shown = true;
    QVERIFY(!goneOf(600, chosen).contains(KeysModel::Created));
    QVERIFY(goneOf(600, chosen).contains(KeysModel::Account));
    chosen[KeysModel::Account].shown = true;
    QVERIFY(!goneOf(600, chosen).contains(KeysModel::Account));
    QVERIFY(goneOf(500, chosen).contains(KeysModel::Account));
}

void TestKeysColumns::showsTheAccountIfAllAccountsAreShown()
{
    Table table;
    const QHeaderView *header = table.view.horizontalHeader();
    QVERIFY(header->isSectionHidden(KeysModel::Account));
    table.columns.setAccountsShown(true);
    QVERIFY(!header->isSectionHidden(KeysModel::Account));
    table.view.sortByColumn(KeysModel::Account, Qt::AscendingOrder);
    table.columns.setAccountsShown(false);
    QVERIFY(header->isSectionHidden(KeysModel::Account));
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(KeysModel::LastUsed));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestKeysColumns::stateWordsAlwaysFit()
{
    const int room = columnWidths(px(503), {})[KeysModel::Status] - px(8);
    KeyRow row;
    for (const KeyStatus status : {KeyStatus::Expired, KeyStatus::Disabled, KeyStatus::Expiring, KeyStatus::Stale,
                                   KeyStatus::NeverUsed, KeyStatus::NeverReported, KeyStatus::NotReported,
                                   KeyStatus::NotTracked, KeyStatus::OwnUse, KeyStatus::InUse}) {
        row.status = status;
        QVERIFY2(stateWidth(keyStateWord(row)) <= room, qPrintable(keyStateWord(row).word));
    }
    row.revoking = true;
    QVERIFY(stateWidth(keyStateWord(row)) <= room);
    row.secondsUntilRevoked = 10;
    QVERIFY(stateWidth(keyStateWord(row)) <= room);
}

void TestKeysColumns::freeWidthGoesToNameThenToUsedBy_data()
{
    QTest::addColumn<int>("pane");
    QTest::addColumn<int>("chosen"); // by the user for Name; 0 = none
    QTest::addColumn<int>("name");
    QTest::addColumn<int>("usedBy");
    QTest::newRow("none") << 886 << 0 << 150 << 128;
    QTest::newRow("a little") << 900 << 0 << 164 << 128;
    QTest::newRow("as much as a name needs") << 936 << 0 << 200 << 128;
    QTest::newRow("more") << 999 << 0 << 200 << 191;
    QTest::newRow("so much that long names fit, too") << 1300 << 0 << 296 << 396;
    QTest::newRow("large screen") << 1700 << 0 << 320 << 772;
    QTest::newRow("wider name") << 1200 << 260 << 260 << 332;
    QTest::newRow("as wide as it may be") << 1200 << 700 << 320 << 272;
    QTest::newRow("as narrow as it may be") << 1200 << 60 << 140 << 452;
    QTest::newRow("wider name, no room") << 890 << 260 << 154 << 128;
}

void TestKeysColumns::freeWidthGoesToNameThenToUsedBy()
{
    QFETCH(int, pane);
    QFETCH(int, chosen);
    ColumnChoices choices;
    if (chosen > 0)
        choices[KeysModel::Name].width = px(chosen);
    const ColumnWidths widths = columnWidths(px(pane), choices);
    QTEST(widths[KeysModel::Name], "name");
    QTEST(widths[KeysModel::UsedBy], "usedBy");
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), px(pane));
}

void TestKeysColumns::nameTakesTheRestIfUsedByIsHidden()
{
    ColumnChoices choices;
    choices[KeysModel::UsedBy].shown = false;
    const ColumnWidths widths = columnWidths(px(1200), choices);
    QCOMPARE(widths[KeysModel::UsedBy], 0);
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), px(1200));
}

void TestKeysColumns::columnsGrowWithTheirTexts()
{
    QVERIFY(neededWidth(KeysModel::Created) <= px(104)); // the designed width suffices for the usual font
    const QFont usual = QApplication::font();
    QFont wide = usual;
    wide.setLetterSpacing(QFont::AbsoluteSpacing, 4);
    QApplication::setFont(wide);
    const ColumnWidths widths = columnWidths(px(1700), {});
    const int needed = neededWidth(KeysModel::Created);
    QApplication::setFont(usual);
    QVERIFY(needed > px(104));
    QCOMPARE(widths[KeysModel::Created], needed);
}

// For example while the user drags the edge of a column.
void TestKeysColumns::otherColumnsMakeRoom()
{
    Table table;
    QHeaderView *header = table.view.horizontalHeader();
    header->resizeSection(KeysModel::LastUsed, px(200));
    QCOMPARE(header->length(), table.view.viewport()->width());
    QCOMPARE(header->sectionSize(KeysModel::LastUsed), px(200));
    table.view.resize(px(1200), 400);
    header->resizeSection(KeysModel::Name, px(400));
    QCOMPARE(header->sectionSize(KeysModel::Name), px(320));
    QCOMPARE(header->length(), table.view.viewport()->width());
}

void TestKeysColumns::columnsStayWhenTheScrollBarAppears()
{
    Table table;
    const auto sizes = [&] {
        QList<int> all;
        for (int column = 0; column < KeysModel::ColumnCount; ++column)
            all.append(table.view.horizontalHeader()->sectionSize(column));
        return all;
    };
    table.view.resize(px(900), px(800));
    QCoreApplication::processEvents();
    QVERIFY(!table.view.verticalScrollBar()->isVisible());
    const QList<int> before = sizes();
    table.view.resize(px(900), px(200));
    QCoreApplication::processEvents();
    QVERIFY(table.view.verticalScrollBar()->isVisible());
    QCOMPARE(sizes(), before);
    QCOMPARE(table.view.viewport()->width(), table.view.width());
    // The bar neither covers the header nor the row action.
    const auto place = [&](const QWidget *widget) {
        return QRect(widget->mapTo(&table.view, QPoint()), widget->size());
    };
    const QRect bar = place(table.view.verticalScrollBar());
    const QRect rows = place(table.view.viewport());
    QCOMPARE(place(table.view.horizontalHeader()).bottom() + 1, rows.top());
    QVERIFY(qAbs(bar.top() - rows.top()) <= 1); // Qt lets it begin on the last line of the header
    QCOMPARE(bar.bottom(), rows.bottom());
    QVERIFY(bar.width() <= px(16));
}

void TestKeysColumns::ownChoicesTakePrecedence()
{
    ColumnChoices choices;
    choices[KeysModel::Created].shown = true;
    QCOMPARE(gone(columnWidths(px(800), choices)), (QList<int>{KeysModel::Account, KeysModel::Key}));
    choices[KeysModel::Status].shown = false;
    QCOMPARE(gone(columnWidths(px(800), choices)), (QList<int>{KeysModel::Account, KeysModel::Status}));
    choices[KeysModel::LastUsed].width = 200;
    QCOMPARE(columnWidths(px(1200), choices)[KeysModel::LastUsed], 200);
}

void TestKeysColumns::isRestoredFromTheSettings_data()
{
    QTest::addColumn<bool>("isText");
    QTest::newRow("as saved") << false;
    QTest::newRow("first edition, all values as text") << true;
}

void TestKeysColumns::isRestoredFromTheSettings()
{
    QFETCH(bool, isText);
    QJsonObject state;
    {
        Table table;
        table.view.sortByColumn(KeysModel::Created, Qt::AscendingOrder);
        table.view.horizontalHeader()->resizeSection(KeysModel::LastUsed, 140);
        state = table.columns.state();
    }
    state.insert(QStringLiteral("keys/key.shown"), false);
    for (QJsonValueRef value : state) {
        if (isText)
            value = value.toVariant().toString();
    }

    Table table;
    table.columns.restore(state);
    const QHeaderView *header = table.view.horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(KeysModel::Created));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    QCOMPARE(table.filter.row(0).key.name, QStringLiteral("thesis-scripts"));
    QCOMPARE(header->sectionSize(KeysModel::LastUsed), 140);
    QVERIFY(header->isSectionHidden(KeysModel::Key));
    QVERIFY(!header->isSectionHidden(KeysModel::Created));
}

void TestKeysColumns::ignoresInvalidSettings()
{
    Table table;
    table.columns.restore({{QStringLiteral("keys/sort"), QStringLiteral("action")},
                           {QStringLiteral("keys/name.shown"), false},
                           {QStringLiteral("keys/status.width"), -7}});
    const QHeaderView *header = table.view.horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(KeysModel::LastUsed));
    QVERIFY(!header->isSectionHidden(KeysModel::Name));
    QCOMPARE(header->sectionSize(KeysModel::Status), px(124));
}

void TestKeysColumns::doesNotSortTheActionColumn()
{
    Table table;
    table.view.sortByColumn(KeysModel::Action, Qt::AscendingOrder);
    QCOMPARE(table.view.horizontalHeader()->sortIndicatorSection(), static_cast<int>(KeysModel::LastUsed));
    QCOMPARE(table.filter.row(0).key.name, QStringLiteral("ci-main"));
}

SCRIPTO_TEST(TestKeysColumns)

} // namespace tst_keyscolumns

#include "tst_keyscolumns.moc"
