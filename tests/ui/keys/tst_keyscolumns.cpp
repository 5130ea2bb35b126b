// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"
#include "ui/common/fonts.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keyscolumns.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysview.h"

#include <QApplication>
#include <QHeaderView>
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
    void widePaneWidensUsedBy();
    void ownChoicesTakePrecedence();
    void isRestoredFromTheSettings_data();
    void isRestoredFromTheSettings();
    void ignoresInvalidSettings();
    void doesNotSortTheActionColumn();
};

void TestKeysColumns::initTestCase()
{
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

void TestKeysColumns::widePaneWidensUsedBy()
{
    QCOMPARE(columnWidths(px(1500), {})[KeysModel::UsedBy], px(128));
    QCOMPARE(columnWidths(px(1700), {})[KeysModel::UsedBy], px(128) + (px(1700) - px(1500)) / 2);
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
