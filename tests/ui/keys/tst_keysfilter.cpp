// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace tst_keysfilter {

using namespace scripto;
using Category = KeysFilter::Category;

namespace {

QStringList names(const KeysFilter &filter)
{
    QStringList names;
    for (int row = 0; row < filter.rowCount(); ++row)
        names.append(filter.row(row).key.name);
    return names;
}

QString firstAndLast(const KeysFilter &filter)
{
    const QStringList all = names(filter);
    return all.first() + QStringLiteral(" … ") + all.last();
}

} // namespace

class TestKeysFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sortsTheNewestUseFirst();
    void sortsByMeaning_data();
    void sortsByMeaning();
    void unknownUsesComeLast();
    void ownKeysComeFirstInTheirGroup();
    void sortsOrphansBeforeStaleKeys();
    void sortsNamesByNumberIgnoringCase();
    void filtersByCategory_data();
    void filtersByCategory();
    void categoriesDoNotDependOnTheStateWord();
    void filtersByText_data();
    void filtersByText();
    void conditionsApplyWithinTheCategory();
    void conditionsFollowTheClock();
    void searchesTheNotes();
    void findsTheRowsOfAKey();
    void filtersByAccountName();
    void keepsTheOrderAfterChanges();

private:
    std::unique_ptr<KeysModel> m_model;
    std::unique_ptr<KeysFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestKeysFilter::init()
{
    m_tester.reset();
    m_filter.reset();
    m_model = std::make_unique<KeysModel>();
    m_filter = std::make_unique<KeysFilter>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_filter.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<KeyRow> rows = samples::keyRows();
    for (KeyRow &row : rows) {
        const bool personal =
            row.key.name == QStringLiteral("deploy-prod") || row.key.name == QStringLiteral("notebook");
        row.accountName = personal ? QStringLiteral("me@home.example") : QStringLiteral("you@firm.example");
    }
    m_model->setRows(rows, samples::now());
}

void TestKeysFilter::sortsTheNewestUseFirst()
{
    const QString expected =
        QStringLiteral("ci-main laptop metrics-export deploy-prod staging-runner hackathon "
                       "contractor-anna load-test macbook-2023 old-ci thesis-scripts demo-workshop "
                       "notebook scripto-cli");
    QCOMPARE(names(*m_filter).join(u' '), expected);
}

void TestKeysFilter::sortsByMeaning_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    const auto add = [](const char *name, int column, const char *ascending, const char *descending) {
        QTest::newRow(name) << column << QString::fromUtf8(ascending) << QString::fromUtf8(descending);
    };
    add("name", KeysModel::Name, "ci-main … thesis-scripts", "thesis-scripts … ci-main");
    add("status", KeysModel::Status, "hackathon … staging-runner", "ci-main … hackathon");
    add("account", KeysModel::Account, "deploy-prod … thesis-scripts", "ci-main … notebook");
    add("key", KeysModel::Key, "macbook-2023 … old-ci", "deploy-prod … macbook-2023");
    // Never used sorts as the oldest use, never expiring as the latest expiry.
    add("last used", KeysModel::LastUsed, "notebook … ci-main", "ci-main … scripto-cli");
    add("created", KeysModel::Created, "thesis-scripts … scripto-cli", "scripto-cli … thesis-scripts");
    add("expires", KeysModel::Expires, "hackathon … thesis-scripts", "ci-main … hackathon");
    add("used by", KeysModel::UsedBy, "macbook-2023 … thesis-scripts", "ci-main … macbook-2023");
}

void TestKeysFilter::sortsByMeaning()
{
    QFETCH(int, column);
    QFETCH(QString, ascending);
    QFETCH(QString, descending);
    m_filter->sort(column, Qt::AscendingOrder);
    QCOMPARE(firstAndLast(*m_filter), ascending);
    m_filter->sort(column, Qt::DescendingOrder);
    QCOMPARE(firstAndLast(*m_filter), descending);
}

// Known uses sort by date, our own among them, with “never” as the oldest. Then come the keys for which the server
// reports nothing, in both directions: they are neither fresh nor old.
void TestKeysFilter::unknownUsesComeLast()
{
    const auto made = [](const char *name, LastUse::Kind kind, int minutesAgo = 0) {
        KeyRow row = samples::row(samples::key(QString::fromLatin1(name), QStringLiteral("ab"), {}, {2026, 1, 1}));
        row.use = {kind, minutesAgo > 0 ? samples::now().addSecs(-60 * minutesAgo) : QDateTime(), {}};
        return row;
    };
    m_model->setRows({made("own-b", LastUse::Kind::OwnNewest, 1), made("silent", LastUse::Kind::NotReported),
                      made("never", LastUse::Kind::Never), made("old", LastUse::Kind::Outside, 9),
                      made("own-a", LastUse::Kind::OwnNewest, 5), made("new", LastUse::Kind::Outside, 3)},
                     samples::now());
    m_filter->sort(KeysModel::LastUsed, Qt::DescendingOrder);
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("own-b new own-a old never silent"));
    m_filter->sort(KeysModel::LastUsed, Qt::AscendingOrder);
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("never old own-a new own-b silent"));
}

void TestKeysFilter::ownKeysComeFirstInTheirGroup()
{
    QList<KeyRow> rows = samples::keyRows();
    for (KeyRow &row : rows) {
        if (row.key.name == QStringLiteral("staging-runner"))
            row.use = samples::ownUse(samples::now());
    }
    m_model->setRows(rows, samples::now());
    QCOMPARE(names(*m_filter).first(), QStringLiteral("staging-runner"));
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_filter->sort(KeysModel::Status, order);
        const QStringList sorted = names(*m_filter);
        QVERIFY(sorted.indexOf(QStringLiteral("staging-runner")) < sorted.indexOf(QStringLiteral("ci-main")));
    }
}

void TestKeysFilter::sortsOrphansBeforeStaleKeys()
{
    m_filter->sort(KeysModel::Status, Qt::AscendingOrder);
    const QStringList sorted = names(*m_filter);
    QCOMPARE(sorted.mid(0, 5).join(u' '),
             QStringLiteral("hackathon contractor-anna metrics-export scripto-cli demo-workshop"));

    QList<KeyRow> rows = samples::keyRows();
    for (KeyRow &row : rows) {
        if (row.key.name == QStringLiteral("old-ci"))
            row.replacedAt = samples::now();
    }
    m_model->setRows(rows, samples::now());
    QCOMPARE(names(*m_filter).mid(1, 3).join(u' '), QStringLiteral("contractor-anna old-ci metrics-export"));
}

void TestKeysFilter::sortsNamesByNumberIgnoringCase()
{
    QList<KeyRow> rows;
    for (const char *name : {"key 10", "Key 9", "key 9"}) {
        const QString text = QString::fromLatin1(name);
        rows.append(samples::row(samples::key(text, QStringLiteral("ab"), {}, {2026, 1, 1})));
    }
    m_model->setRows(rows, samples::now());
    m_filter->sort(KeysModel::Name, Qt::AscendingOrder);
    const QStringList sorted = names(*m_filter);
    QCOMPARE(sorted.last(), QStringLiteral("key 10"));
}

void TestKeysFilter::filtersByCategory_data()
{
    QTest::addColumn<KeysFilter::Category>("category");
    QTest::addColumn<QString>("shown");
    QTest::newRow("stale") << Category::Stale
                           << QStringLiteral("load-test macbook-2023 old-ci thesis-scripts demo-workshop");
    QTest::newRow("never used") << Category::NeverUsed << QStringLiteral("notebook scripto-cli");
    QTest::newRow("expiring") << Category::Expiring << QStringLiteral("metrics-export");
    QTest::newRow("expired") << Category::Expired << QStringLiteral("hackathon");
    QTest::newRow("used here") << Category::UsedHere << QStringLiteral("laptop macbook-2023");
    QTest::newRow("orphans") << Category::Orphans << QStringLiteral("scripto-cli");
}

void TestKeysFilter::filtersByCategory()
{
    QFETCH(KeysFilter::Category, category);
    QFETCH(QString, shown);
    m_filter->setCategory(category);
    QCOMPARE(names(*m_filter).join(u' '), shown);
    QCOMPARE(m_filter->count(category), m_filter->rowCount());

    m_filter->setText(QStringLiteral("nothing has this"));
    QCOMPARE(m_filter->rowCount(), 0);
    QCOMPARE(m_filter->count(category), shown.count(u' ') + 1);
    QCOMPARE(m_filter->count(Category::All), 14);
}

// A key belongs to its categories whatever state word is shown.
void TestKeysFilter::categoriesDoNotDependOnTheStateWord()
{
    const auto sorted = [this](const KeyRow &row) {
        m_model->setRows({row}, samples::now());
        QString in;
        for (const auto &[category, letter] : {std::pair(Category::Stale, u's'), std::pair(Category::NeverUsed, u'n'),
                                               std::pair(Category::Expiring, u'e'), std::pair(Category::Expired, u'x'),
                                               std::pair(Category::UsedHere, u'h'), std::pair(Category::Orphans, u'o'),
                                               std::pair(Category::Replaced, u'r')}) {
            if (m_filter->count(category) == 1)
                in += letter;
        }
        return in;
    };
    const auto row = [](const QDateTime &lastUsed, const QDate &expires) {
        return samples::row(samples::key(QStringLiteral("k"), QStringLiteral("ab"), lastUsed, {2026, 1, 1}, expires));
    };
    const QDate soon(2026, 11, 25);
    const QDate past(2026, 11, 1);
    const QDateTime longAgo = samples::now().addDays(-200);
    QCOMPARE(sorted(row(longAgo, soon)), QStringLiteral("se"));
    QCOMPARE(sorted(row({}, soon)), QStringLiteral("sne")); // never used for a long time
    QCOMPARE(sorted(row({}, past)), QStringLiteral("x"));
    QCOMPARE(sorted(row(longAgo, past)), QStringLiteral("x"));

    KeyRow replaced = row(longAgo, past);
    replaced.replacedAt = samples::now();
    QCOMPARE(sorted(replaced), QStringLiteral("xr"));

    KeyRow disabled = row({}, {});
    disabled.status = KeyStatus::Disabled;
    disabled.stale = false;
    QCOMPARE(sorted(disabled), QStringLiteral("n"));

    KeyRow held = row(longAgo, {});
    held.holders = {{QStringLiteral("work"), Holder::Certainty::Possible, false}};
    held.orphan = true;
    held.secondsUntilRevoked = 4;
    QCOMPARE(sorted(held), QStringLiteral("sho"));

    KeyRow own = row(longAgo, {});
    own.use = samples::ownUse(samples::now());
    own.status = KeyStatus::OwnUse;
    own.stale = false;
    QCOMPARE(sorted(own), QString());
}

void TestKeysFilter::filtersByText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto add = [](const char *name, const char *text, const char *shown) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(shown);
    };
    add("name, any case", " CI-m ", "ci-main");
    add("start", "scripto_x9", "deploy-prod old-ci");
    add("id", "id-note", "notebook");
    add("profile", "work", "laptop demo-workshop");
    add("no pattern", ".*", "");
    add("words in any order", "main ci", "ci-main");
    add("two conditions", "unused:180d created>2025-11-01", "old-ci demo-workshop");
    add("condition and word", "is:stale load", "load-test");
    add("profile", "used-by:work", "laptop");
    add("condition that is being written", "unused:18", "all");
    add("mistake", "unused:x ci", "");
}

void TestKeysFilter::filtersByText()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    m_filter->setNow(samples::now());
    m_filter->setText(text);
    if (shown == QStringLiteral("all"))
        QCOMPARE(m_filter->rowCount(), 14);
    else
        QCOMPARE(names(*m_filter).join(u' '), shown);
    m_filter->setText({});
    QCOMPARE(m_filter->rowCount(), 14);
}

void TestKeysFilter::conditionsApplyWithinTheCategory()
{
    m_filter->setNow(samples::now());
    m_filter->setCategory(Category::UsedHere);
    m_filter->setText(QStringLiteral("unused:90d"));
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("macbook-2023"));
}

// Days go by while the window is open.
void TestKeysFilter::conditionsFollowTheClock()
{
    m_filter->setNow(samples::now());
    m_filter->setText(QStringLiteral("expires<2d"));
    QCOMPARE(m_filter->rowCount(), 0);
    m_filter->setNow(samples::now().addDays(7));
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("metrics-export"));
}

void TestKeysFilter::searchesTheNotes()
{
    QString noted = QStringLiteral("For the release");
    m_filter->setText(QStringLiteral("note:release"));
    QCOMPARE(m_filter->rowCount(), 0);
    m_filter->setNotes([&](const KeyRef &ref) { return ref.id == QStringLiteral("id-old-ci") ? noted : QString(); });
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("old-ci"));
    m_filter->setText(QStringLiteral("RELEASE"));
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("old-ci"));
    noted.clear();
    m_filter->followNotes();
    QCOMPARE(m_filter->rowCount(), 0);
}

void TestKeysFilter::findsTheRowsOfAKey()
{
    const Secret key(QStringLiteral("scripto_x9") + QString(40, u'x'));
    m_filter->setText({}, key);
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("deploy-prod old-ci"));
    QCOMPARE(m_filter->text(), QStringLiteral("scripto_x9…"));
    m_filter->setText(QStringLiteral("is:stale"), key);
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("old-ci"));
    m_filter->setText({}, key, {QStringLiteral("work")});
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("laptop"));
    m_filter->setText({});
    QCOMPARE(m_filter->rowCount(), 14);
}

void TestKeysFilter::filtersByAccountName()
{
    m_filter->setText(QStringLiteral("HOME.example"));
    QCOMPARE(names(*m_filter).join(u' '), QStringLiteral("deploy-prod notebook"));
    m_model->setRows(samples::keyRows(), samples::now()); // of one account
    QCOMPARE(m_filter->rowCount(), 0);
}

void TestKeysFilter::keepsTheOrderAfterChanges()
{
    QList<KeyRow> rows = samples::keyRows();
    rows[12].use = {LastUse::Kind::Outside, samples::now(), {}}; // notebook
    m_model->setRows(rows, samples::now());
    QCOMPARE(names(*m_filter).first(), QStringLiteral("notebook"));
    rows.removeAt(12);
    m_model->setRows(rows, samples::now());
    QCOMPARE(names(*m_filter).first(), QStringLiteral("ci-main"));
    QCOMPARE(m_filter->rowCount(), 13);
}

SCRIPTO_TEST(TestKeysFilter)

} // namespace tst_keysfilter

#include "tst_keysfilter.moc"
