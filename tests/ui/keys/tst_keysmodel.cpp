// SPDX-License-Identifier: MIT
#include "tests/support/accountids.h"
#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"
#include "ui/common/textlabel.h"
#include "ui/keys/list/keysmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

namespace tst_keysmodel {

using namespace scripto;

namespace {

QString idAt(const KeysModel &model, int row)
{
    return model.data(model.index(row, 0), KeysModel::IdRole).toString();
}

// Some of twelve keys in random order and with random names.
QList<KeyRow> randomRows(QRandomGenerator &random)
{
    QList<KeyRow> rows;
    for (int i = 0; i < 12; ++i) {
        if (random.bounded(3) == 0)
            continue;
        KeyRow row = samples::row(samples::key(QString::number(i), QStringLiteral("ab"), samples::now(), {2026, 1, 1}));
        row.key.name = QStringLiteral("name %1").arg(random.bounded(2));
        rows.insert(random.bounded(rows.size() + 1), row);
    }
    return rows;
}

} // namespace

class TestKeysModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheCells();
    void claimsNothingUnknown();
    void holdersShowTheirCertainty();
    void changesKeepPersistentIndexes();
    void notifiesOnlyOfChangedAges();
    void accessibleTextDescribesOwnUseInFull();
    void keysThatCountDownOfferUndo();
    void replacedKeysSaySo();
    void tellsEqualIdsOfTwoAccountsApart();
    void actionColumnIsAccessible();
    void namesAreNotMarkup();
};

void TestKeysModel::showsTheCells()
{
    KeysModel model;
    model.setRows(samples::keyRows(), samples::now());
    QCOMPARE(model.text(0, KeysModel::Name), QStringLiteral("load-test"));
    QCOMPARE(model.text(0, KeysModel::Status), QStringLiteral("Stale"));
    QCOMPARE(model.text(0, KeysModel::Key), QStringLiteral("scripto_Rn…"));
    QCOMPARE(model.text(0, KeysModel::LastUsed), QStringLiteral("4 months ago"));
    QCOMPARE(model.text(0, KeysModel::Created), QStringLiteral("30 Jun 2026"));
    QCOMPARE(model.text(0, KeysModel::Expires), QStringLiteral("Never"));
    QCOMPARE(model.text(0, KeysModel::UsedBy), QStringLiteral("–"));
    QCOMPARE(model.text(2, KeysModel::UsedBy), QStringLiteral("● work, this app"));
    QCOMPARE(model.text(6, KeysModel::Status), QStringLiteral("Expired"));
    QCOMPARE(model.text(12, KeysModel::LastUsed), QStringLiteral("Never"));
}

void TestKeysModel::claimsNothingUnknown()
{
    ApiKey key;
    key.id = QStringLiteral("bare");
    KeysModel model;
    model.setRows({samples::row(key)}, samples::now());
    QCOMPARE(model.text(0, KeysModel::Name), QStringLiteral("Unnamed"));
    QCOMPARE(model.text(0, KeysModel::Status), QStringLiteral("Not reported"));
    QCOMPARE(model.text(0, KeysModel::Key), QStringLiteral("–"));
    QCOMPARE(model.text(0, KeysModel::LastUsed), QStringLiteral("–"));
    QCOMPARE(model.text(0, KeysModel::Created), QStringLiteral("–"));
}

void TestKeysModel::holdersShowTheirCertainty()
{
    KeyRow row = samples::keyRows().first();
    row.holders = {{QStringLiteral("a"), Holder::Certainty::Probable, false},
                   {QStringLiteral("b"), Holder::Certainty::Possible, true}};
    KeysModel model;
    model.setRows({row}, samples::now());
    QCOMPARE(model.text(0, KeysModel::UsedBy), QStringLiteral("probably a, ● maybe b"));
}

void TestKeysModel::changesKeepPersistentIndexes()
{
    QRandomGenerator random(20261123);
    KeysModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    for (int round = 0; round < 300; ++round) {
        QHash<QString, QPersistentModelIndex> before;
        for (int row = 0; row < model.rowCount(); ++row)
            before.insert(idAt(model, row), model.index(row, 0));
        const QList<KeyRow> wanted = randomRows(random);

        model.setRows(wanted, samples::now());

        QHash<QString, KeyRow> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.insert(idAt(model, row), model.row(row));
        QCOMPARE(model.rowCount(), wanted.size());
        for (const KeyRow &row : wanted)
            QVERIFY(rows.value(row.key.id) == row);
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            QCOMPARE(it.value().isValid(), rows.contains(it.key()));
            if (it.value().isValid())
                QCOMPARE(it.value().data(KeysModel::IdRole).toString(), it.key());
        }
    }
    QCOMPARE(reset.count(), 0);
}

void TestKeysModel::notifiesOnlyOfChangedAges()
{
    KeysModel model;
    model.setRows(samples::keyRows(), samples::now());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setNow(samples::now().addSecs(30));
    QCOMPARE(changed.count(), 0);
    model.setNow(samples::now().addSecs(90));
    QCOMPARE(changed.count(), 1);
    const QModelIndex cell = changed.first().first().toModelIndex();
    QCOMPARE(cell.column(), static_cast<int>(KeysModel::LastUsed));
    QCOMPARE(cell.data().toString(), QStringLiteral("5 min ago"));

    model.setNow(samples::now().addDays(1));
    const auto toldOf = [&](int row) {
        return std::any_of(changed.begin(), changed.end(),
                           [&](const QVariantList &told) { return told.first().toModelIndex().row() == row; });
    };
    QVERIFY(toldOf(5)); // 3 days ago, now 4
    QVERIFY(!toldOf(12)); // never
}

void TestKeysModel::accessibleTextDescribesOwnUseInFull()
{
    KeyRow row = samples::keyRows().first();
    row.use = samples::ownUse(samples::now().addSecs(-125), QDateTime(QDate(2026, 3, 3), QTime(9, 0)));
    KeysModel model;
    model.setRows({row}, samples::now());
    const QModelIndex cell = model.index(0, KeysModel::LastUsed);
    QCOMPARE(cell.data().toString(), QStringLiteral("This app"));
    const QString inFull = QStringLiteral("This app, 2 min ago; others not known since 3 Mar 2026");
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), inFull);
    QCOMPARE(plainOf(cell.data(Qt::ToolTipRole).toString()), inFull);

    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNow(samples::now().addSecs(60));
    QCOMPARE(changed.count(), 1);
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("3 min ago")));
    QCOMPARE(model.index(0, KeysModel::Created).data(Qt::AccessibleTextRole).toString(), QStringLiteral("30 Jun 2026"));
}

void TestKeysModel::keysThatCountDownOfferUndo()
{
    KeyRow row = samples::keyRows().first();
    KeysModel model;
    model.setRows({row}, samples::now());
    const QModelIndex action = model.index(0, KeysModel::Action);
    QCOMPARE(plainOf(action.data(Qt::ToolTipRole).toString()), QStringLiteral("Revoke"));
    row.secondsUntilRevoked = 4;
    model.setRows({row}, samples::now());
    QCOMPARE(action.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Undo"));
    QCOMPARE(plainOf(action.data(Qt::ToolTipRole).toString()), QStringLiteral("Undo revoking"));
    QCOMPARE(model.text(0, KeysModel::Status), QStringLiteral("Revoking 4 s"));
}

void TestKeysModel::replacedKeysSaySo()
{
    KeysModel model;
    KeyRow row = samples::keyRows().first();
    row.replacedAt = samples::now();
    model.setRows({samples::keyRows().at(1), row}, samples::now());
    const auto tip = [&](int at) { return model.index(at, KeysModel::Status).data(Qt::ToolTipRole).toString(); };
    QCOMPARE(model.text(1, KeysModel::Status), QStringLiteral("Replaced"));
    QVERIFY(tip(1).contains(QStringLiteral("Replaced on 23 Nov 2026 by a new key.")));
    QCOMPARE(tip(0), QString());
}

// Two servers may use the same id.
void TestKeysModel::tellsEqualIdsOfTwoAccountsApart()
{
    KeyRow mine = samples::keyRows().first();
    KeyRow theirs = mine;
    mine.account = accountNamed(QStringLiteral("a"));
    mine.accountName = QStringLiteral("me@home.example");
    theirs.account = accountNamed(QStringLiteral("b"));
    KeysModel model;
    model.setRows({mine, theirs}, samples::now());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.text(0, KeysModel::Account), QStringLiteral("me@home.example"));
    QCOMPARE(model.text(1, KeysModel::Account), QStringLiteral("–"));
    QCOMPARE(model.headerData(KeysModel::Account, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Account"));
    // For panes without space for the column.
    const auto tip = [&](int row) { return model.index(row, KeysModel::Name).data(Qt::ToolTipRole).toString(); };
    QVERIFY(tip(0).contains(QStringLiteral("me@home.example")));
    QVERIFY(!tip(1).contains(u'–'));
    model.setRows({theirs}, samples::now());
    QCOMPARE(model.row(0).account, accountNamed(QStringLiteral("b")));
}

void TestKeysModel::actionColumnIsAccessible()
{
    KeysModel model;
    model.setRows(samples::keyRows(), samples::now());
    QCOMPARE(model.index(0, KeysModel::Action).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Revoke"));
    QCOMPARE(model.headerData(KeysModel::Action, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Action"));
}

void TestKeysModel::namesAreNotMarkup()
{
    KeyRow row = samples::keyRows().first();
    row.key.name = QStringLiteral("<img src='http://example.com'>");
    KeysModel model;
    model.setRows({row}, samples::now());
    QVERIFY(!model.index(0, KeysModel::Name).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

SCRIPTO_TEST(TestKeysModel)

} // namespace tst_keysmodel

#include "tst_keysmodel.moc"
