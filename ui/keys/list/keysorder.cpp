// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysorder.h"

#include "ui/keys/keytexts.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace scripto {

namespace {

constexpr qint64 beforeAll = std::numeric_limits<qint64>::min();
constexpr qint64 afterAll = std::numeric_limits<qint64>::max();

qint64 rankOfTime(const QDateTime &time, qint64 ifMissing)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : ifMissing;
}

// 0 if the last use is known. The unknown kinds sort after it, in groups.
int unknownUse(const LastUse &use)
{
    switch (use.kind) {
    case LastUse::Kind::Never:
    case LastUse::Kind::NeverReported:
    case LastUse::Kind::Outside:
    case LastUse::Kind::OwnNewest:
        return 0;
    case LastUse::Kind::NotTracked:
        return 1;
    case LastUse::Kind::NotReported:
        return 2;
    }
    Q_UNREACHABLE();
}

// Sorts as the state words take precedence.
int statusRank(const KeyRow &row)
{
    const auto after = [](KeyStatus status) { return 2 * static_cast<int>(status) + 1; };
    if (isCalledReplaced(row))
        return after(KeyStatus::Disabled);
    return isCalledOrphan(row) ? after(KeyStatus::Expiring) : 2 * static_cast<int>(row.status);
}

} // namespace

KeysOrder::KeysOrder(const KeysModel &model)
    : m_model(model)
{
    // The C locale would compare bytes: numbers as text, capitals first.
    if (m_collator.locale() == QLocale::c())
        m_collator.setLocale(QLocale(QLocale::English));
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    rowsInserted();
}

void KeysOrder::sortBy(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    readTexts();
    rankAll();
    sort();
}

void KeysOrder::rowsInserted()
{
    const auto known = static_cast<int>(m_rows.size());
    m_rows.resize(static_cast<std::size_t>(m_model.rowCount()));
    std::iota(m_rows.begin() + known, m_rows.end(), known);
    readNames();
    readTexts();
    rankAll();
    sort();
}

void KeysOrder::rowsRemoved(int first, int last)
{
    m_ranks.erase(m_ranks.begin() + first, m_ranks.begin() + last + 1);
    std::erase_if(m_rows, [=](int row) { return row >= first && row <= last; });
    for (int &row : m_rows) {
        if (row > last)
            row -= last - first + 1;
    }
}

bool KeysOrder::rowsUpdated(const QList<int> &rows)
{
    if (std::all_of(rows.begin(), rows.end(), [this](int row) { return isRanked(row); })) {
        for (const int row : rows)
            m_ranks[static_cast<std::size_t>(row)] = rankOf(row);
    } else {
        readNames();
        readTexts();
        rankAll();
    }
    if (std::is_sorted(m_rows.begin(), m_rows.end(), [this](int left, int right) { return isBefore(left, right); }))
        return false;
    sort();
    return true;
}

void KeysOrder::readNames()
{
    QStringList names;
    for (int row = 0; row < m_model.rowCount(); ++row)
        names.append(m_model.row(row).key.name);
    m_names = collated(names);
}

void KeysOrder::readTexts()
{
    QStringList texts;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const QString text = textOf(row); !text.isNull())
            texts.append(text);
    }
    m_texts = collated(texts);
}

KeysOrder::TextRanks KeysOrder::collated(QStringList texts) const
{
    texts.removeDuplicates();
    std::vector<std::pair<QCollatorSortKey, QString>> sorted;
    sorted.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString &text : std::as_const(texts))
        sorted.emplace_back(m_collator.sortKey(text), text);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto &left, const auto &right) { return left.first.compare(right.first) < 0; });
    TextRanks ranks;
    ranks.reserve(texts.size());
    int rank = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && sorted[i - 1].first.compare(sorted[i].first) != 0)
            ++rank;
        ranks.insert(sorted[i].second, rank);
    }
    return ranks;
}

QString KeysOrder::textOf(int row) const
{
    const KeyRow &key = m_model.row(row);
    switch (m_column) {
    case KeysModel::Account:
        return key.accountName.isNull() ? QLatin1String("") : key.accountName;
    case KeysModel::UsedBy:
        return key.holders.isEmpty() ? QString() : holderName(key.holders.first());
    default:
        return {};
    }
}

bool KeysOrder::isRanked(int row) const
{
    const QString text = textOf(row);
    return m_names.contains(m_model.row(row).key.name) && (text.isNull() || m_texts.contains(text));
}

KeysOrder::Rank KeysOrder::rankOf(int row) const
{
    const KeyRow &key = m_model.row(row);
    Rank rank{.isOthers = key.use.kind != LastUse::Kind::OwnNewest, .name = m_names.value(key.key.name)};
    switch (m_column) {
    case KeysModel::Name:
        rank.value = rank.name;
        break;
    case KeysModel::Account:
    case KeysModel::UsedBy:
        rank.value = textOf(row).isNull() ? afterAll : m_texts.value(textOf(row));
        break;
    case KeysModel::Status:
        rank.value = statusRank(key);
        break;
    case KeysModel::LastUsed:
        rank.group = unknownUse(key.use);
        rank.value = rank.group == 0 ? rankOfTime(key.use.at, beforeAll) : 0;
        break;
    case KeysModel::Created:
        rank.value = rankOfTime(key.key.createdAt, beforeAll);
        break;
    case KeysModel::Expires:
        rank.value = rankOfTime(key.key.expiresAt, afterAll);
        break;
    default:
        break;
    }
    return rank;
}

void KeysOrder::rankAll()
{
    m_ranks.resize(static_cast<std::size_t>(m_model.rowCount()));
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_ranks[static_cast<std::size_t>(row)] = rankOf(row);
}

bool KeysOrder::isBefore(int left, int right) const
{
    const Rank &a = m_ranks[static_cast<std::size_t>(left)];
    const Rank &b = m_ranks[static_cast<std::size_t>(right)];
    if (a.group != b.group)
        return a.group < b.group;
    if (a.value != b.value)
        return (a.value < b.value) == (m_order == Qt::AscendingOrder);
    if (m_column == KeysModel::Key) {
        if (const int order = m_model.row(left).key.start.compare(m_model.row(right).key.start))
            return (order < 0) == (m_order == Qt::AscendingOrder);
    }
    if (const auto first = std::tie(a.isOthers, a.name), second = std::tie(b.isOthers, b.name); first != second)
        return first < second;
    return m_model.row(left).key.id < m_model.row(right).key.id;
}

void KeysOrder::sort()
{
    std::sort(m_rows.begin(), m_rows.end(), [this](int left, int right) { return isBefore(left, right); });
}

} // namespace scripto
