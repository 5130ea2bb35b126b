// SPDX-License-Identifier: MIT
#include "tests/support/testroom.h"
#include "tests/ui/keys/samplekeys.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysmodel.h"

#include <QAbstractItemModelTester>
#include <QCollator>
#include <QRandomGenerator>
#include <QTest>

namespace tst_manykeys {

using namespace scripto;

namespace {

// The order as KeysOrder describes it, by comparing two rows as a whole each time.
class Reference {
public:
    Reference()
    {
        m_collator.setLocale(QLocale(QLocale::English));
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        m_collator.setNumericMode(true);
    }

    bool isBefore(const KeyRow &left, const KeyRow &right, int column, Qt::SortOrder order) const
    {
        if (column == KeysModel::LastUsed && isUnknown(left) != isUnknown(right))
            return isUnknown(right);
        if (const int by = compare(left, right, column))
            return (by < 0) == (order == Qt::AscendingOrder);
        const auto isOwn = [](const KeyRow &row) { return row.use.kind == LastUse::Kind::OwnNewest; };
        if (isOwn(left) != isOwn(right))
            return isOwn(left);
        const int names = m_collator.compare(left.key.name, right.key.name);
        return names != 0 ? names < 0 : left.key.id < right.key.id;
    }

private:
    static bool isUnknown(const KeyRow &row) { return row.use.kind == LastUse::Kind::NotReported; }

    int compare(const KeyRow &left, const KeyRow &right, int column) const
    {
        const auto times = [](const QDateTime &a, const QDateTime &b) { return a < b ? -1 : b < a ? 1 : 0; };
        switch (column) {
        case KeysModel::Name:
            return m_collator.compare(left.key.name, right.key.name);
        case KeysModel::Account:
            return m_collator.compare(left.accountName, right.accountName);
        case KeysModel::Key:
            return left.key.start.compare(right.key.start);
        case KeysModel::LastUsed:
            return isUnknown(left) ? 0 : times(left.use.at, right.use.at);
        case KeysModel::Created:
            return times(left.key.createdAt, right.key.createdAt);
        case KeysModel::UsedBy:
            if (left.holders.isEmpty() || right.holders.isEmpty())
                return int(left.holders.isEmpty()) - int(right.holders.isEmpty());
            return m_collator.compare(holderName(left.holders.first()), holderName(right.holders.first()));
        default:
            return 0;
        }
    }

    QCollator m_collator;
};

class Changes {
public:
    explicit Changes(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }

    template <typename T> T oneOf(const QList<T> &all) { return all.at(below(static_cast<int>(all.size()))); }

    KeyRow row(int number)
    {
        const QString name = oneOf<QString>({u"ci"_qs, u"CI"_qs, u"Straße"_qs, u"agent-%1"_qs.arg(below(30))});
        KeyRow made = samples::row(samples::key(name, QString::number(below(90)), {}, {2026, 1, 1 + below(20)}));
        made.key.id = QStringLiteral("id-%1").arg(number);
        made.accountName = oneOf<QString>({u"you@firm.example"_qs, u"me@home.example"_qs, {}});
        made.use.kind = oneOf<LastUse::Kind>({LastUse::Kind::Never, LastUse::Kind::Outside, LastUse::Kind::OwnNewest,
                                              LastUse::Kind::NotReported});
        if (made.use.kind == LastUse::Kind::Outside || made.use.kind == LastUse::Kind::OwnNewest)
            made.use.at = samples::now().addDays(-below(40));
        made.stale = below(2) == 0;
        if (below(4) == 0)
            made.holders = {{.profile = oneOf<QString>({u"work"_qs, u"Home"_qs})}};
        return made;
    }

    // Some go, some change and some come.
    void change(QList<KeyRow> &rows)
    {
        const int share = oneOf<int>({0, 1, 50, 100});
        rows.removeIf([&](const KeyRow &) { return below(200) < share; });
        for (KeyRow &each : rows) {
            if (below(200) < share)
                each = row(each.key.id.mid(3).toInt());
        }
        for (int i = below(3) * share; i > 0; --i)
            rows.append(row(m_last++));
    }

private:
    QRandomGenerator m_random;
    int m_last = 0;
};

} // namespace

// The filter remembers what it has computed and reports changes in steps. Whatever happens, it shows what a filter
// without a memory would show, and views that follow it keep their keys.
class TestManyKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatMatches_data();
    void showsWhatMatches();
    void replacesVeryManyAtOnce();
};

void TestManyKeys::showsWhatMatches_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestManyKeys::showsWhatMatches()
{
    QFETCH(quint32, seed);
    Changes changes(seed);
    const Reference reference;
    KeysModel model;
    KeysFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<KeyRow> rows;
    int column = KeysModel::LastUsed;
    Qt::SortOrder order = Qt::DescendingOrder;
    QString text;
    KeyGroup group = KeyGroup::All;
    QList<std::pair<QPersistentModelIndex, QString>> followed;

    for (int step = 0; step < 40; ++step) {
        switch (changes.below(4)) {
        case 0:
            text = changes.oneOf<QString>({u""_qs, u"c"_qs, u"agent-1 FIRM"_qs, u"STRASSE"_qs, u"straße"_qs,
                                           u"is:stale"_qs, u"used-by:home"_qs, u"no:such"_qs, u"\""_qs});
            filter.setText(text);
            break;
        case 1:
            group = changes.oneOf<KeyGroup>({KeyGroup::All, KeyGroup::Stale, KeyGroup::UsedHere});
            filter.setCategory(group);
            break;
        case 2:
            column = changes.oneOf<int>({KeysModel::Name, KeysModel::Account, KeysModel::Key, KeysModel::LastUsed,
                                         KeysModel::Created, KeysModel::UsedBy});
            order = changes.oneOf<Qt::SortOrder>({Qt::AscendingOrder, Qt::DescendingOrder});
            filter.sort(column, order);
            break;
        default:
            changes.change(rows);
            model.setRows(rows, samples::now());
        }

        const KeyQuery query = parseQuery(text);
        QList<KeyRow> wanted = rows;
        wanted.removeIf([&](const KeyRow &row) {
            return query.mistake || !isInGroup(row, group)
                || !std::all_of(query.conditions.begin(), query.conditions.end(),
                                [&](const KeyCondition &each) { return matches(row, each, {}); });
        });
        std::sort(wanted.begin(), wanted.end(), [&](const KeyRow &left, const KeyRow &right) {
            return reference.isBefore(left, right, column, order);
        });
        QCOMPARE(filter.rowCount(), wanted.size());
        for (int i = 0; i < filter.rowCount(); ++i)
            QCOMPARE(filter.row(i).key.id, wanted.at(i).key.id);
        for (const KeyGroup each : {KeyGroup::All, KeyGroup::Stale, KeyGroup::UsedHere})
            QCOMPARE(filter.count(each),
                     std::count_if(rows.begin(), rows.end(), [&](const KeyRow &row) { return isInGroup(row, each); }));

        for (const auto &[index, id] : std::as_const(followed)) {
            if (index.isValid())
                QCOMPARE(index.data(KeysModel::IdRole).toString(), id);
        }
        for (int i = 0; i < filter.rowCount(); i += 7) {
            const QModelIndex index = filter.index(i, KeysModel::Name);
            QCOMPARE(filter.mapFromSource(filter.mapToSource(index)), index);
            followed.append({index, filter.row(i).key.id});
        }
    }
}

// A letter that is in every other name would take thousands of steps, each of which costs time for all rows.
void TestManyKeys::replacesVeryManyAtOnce()
{
    QList<KeyRow> rows;
    for (int i = 0; i < 1000; ++i) {
        rows.append(samples::row(samples::key(QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0')), u"ab"_qs, {}, {2026, 1, 1})));
        rows.last().stale = i % 2 == 0;
    }
    KeysModel model;
    KeysFilter filter(model);
    filter.sort(KeysModel::Name, Qt::AscendingOrder);
    model.setRows(rows, samples::now());
    const QPersistentModelIndex few = filter.index(500, 0);
    int steps = 0;
    const auto count = [&steps] { ++steps; };
    connect(&filter, &QAbstractItemModel::rowsRemoved, this, count);
    connect(&filter, &QAbstractItemModel::rowsInserted, this, count);
    filter.setText(QStringLiteral("is:stale"));
    QCOMPARE(filter.rowCount(), 500);
    QVERIFY(steps <= 2);
    QVERIFY(!few.isValid()); // rather than another key

    // A few changes are reported one by one, so that the selection survives.
    const QPersistentModelIndex kept = filter.index(250, 0);
    filter.setText(QStringLiteral("is:stale 05"));
    QCOMPARE(kept.data(KeysModel::IdRole).toString(), QStringLiteral("id-0500"));
}

SCRIPTO_TEST(TestManyKeys)

} // namespace tst_manykeys

#include "tst_manykeys.moc"
