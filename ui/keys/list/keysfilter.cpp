// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysfilter.h"

#include "app/core/masking.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keysmodel.h"

#include <algorithm>

namespace scripto {

namespace {

bool belongs(const KeyRow &row, KeysFilter::Category category)
{
    switch (category) {
    case KeysFilter::Category::All:
        return true;
    case KeysFilter::Category::Stale:
        return row.stale;
    case KeysFilter::Category::NeverUsed:
        return row.use.kind == LastUse::Kind::Never && row.status != KeyStatus::Expired;
    case KeysFilter::Category::Expiring:
        return row.status == KeyStatus::Expiring;
    case KeysFilter::Category::Expired:
        return row.status == KeyStatus::Expired;
    case KeysFilter::Category::UsedHere:
        return !row.holders.isEmpty();
    case KeysFilter::Category::Orphans:
        return row.orphan;
    case KeysFilter::Category::Replaced:
        return row.replacedAt.isValid();
    }
    Q_UNREACHABLE();
}

template <typename T> int threeWay(const T &left, const T &right)
{
    return left < right ? -1 : right < left ? 1 : 0;
}

enum class Missing { First, Last };

int compareTimes(const QDateTime &left, const QDateTime &right, Missing missing)
{
    if (left.isValid() && right.isValid())
        return threeWay(left, right);
    const int presence = threeWay(left.isValid(), right.isValid());
    return missing == Missing::First ? presence : -presence;
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

KeysFilter::KeysFilter(KeysModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    // The C locale would compare bytes: numbers as text, capitals first.
    if (m_collator.locale() == QLocale::c())
        m_collator.setLocale(QLocale(QLocale::English));
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setSourceModel(&model);
    sort(KeysModel::LastUsed, Qt::DescendingOrder);
}

void KeysFilter::setCategory(Category category)
{
    if (std::exchange(m_category, category) != category)
        invalidateRowsFilter();
}

void KeysFilter::setText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (m_text == trimmed && m_key.isEmpty())
        return;
    m_text = trimmed;
    m_key = {};
    invalidateRowsFilter();
}

void KeysFilter::setKey(const Secret &key, const QStringList &heldBy)
{
    m_text = maskedKey(key);
    m_key = key;
    m_heldBy = heldBy;
    invalidateRowsFilter();
}

int KeysFilter::count(Category category) const
{
    int count = 0;
    for (int i = 0; i < m_model.rowCount(); ++i)
        count += belongs(m_model.row(i), category) ? 1 : 0;
    return count;
}

const KeyRow &KeysFilter::row(int shownRow) const
{
    return m_model.row(mapToSource(index(shownRow, 0)).row());
}

bool KeysFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const KeyRow &row = m_model.row(sourceRow);
    return belongs(row, m_category) && matches(row);
}

bool KeysFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const KeyRow &a = m_model.row(left.row());
    const KeyRow &b = m_model.row(right.row());
    if (const int order = compare(a, b, left.column()))
        return order < 0;
    // A descending sort calls this with the arguments swapped; equal keys keep their order.
    const int order = compareEqual(a, b);
    return sortOrder() == Qt::AscendingOrder ? order < 0 : order > 0;
}

bool KeysFilter::matchesKey(const KeyRow &row) const
{
    if (m_heldBy.isEmpty())
        return !row.key.start.isEmpty() && m_key.revealText().startsWith(row.key.start);
    return std::any_of(row.holders.begin(), row.holders.end(),
                       [&](const Holder &holder) { return m_heldBy.contains(holder.profile); });
}

bool KeysFilter::matches(const KeyRow &row) const
{
    if (!m_key.isEmpty())
        return matchesKey(row);
    const auto has = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    return m_text.isEmpty() || has(row.key.name) || has(row.key.start) || has(row.key.id) || has(row.accountName)
        || std::any_of(row.holders.begin(), row.holders.end(),
                       [&](const Holder &holder) { return has(holderName(holder)); });
}

int KeysFilter::compareUses(const KeyRow &left, const KeyRow &right) const
{
    // A descending sort calls this with the arguments swapped; unknown uses stay last.
    if (const int known = threeWay(unknownUse(left.use), unknownUse(right.use)))
        return sortOrder() == Qt::AscendingOrder ? known : -known;
    return unknownUse(left.use) == 0 ? compareTimes(left.use.at, right.use.at, Missing::First) : 0;
}

int KeysFilter::compare(const KeyRow &left, const KeyRow &right, int column) const
{
    switch (column) {
    case KeysModel::Name:
        return m_collator.compare(left.key.name, right.key.name);
    case KeysModel::Account:
        return m_collator.compare(left.accountName, right.accountName);
    case KeysModel::Status:
        return threeWay(statusRank(left), statusRank(right));
    case KeysModel::Key:
        return left.key.start.compare(right.key.start);
    case KeysModel::LastUsed:
        return compareUses(left, right);
    case KeysModel::Created:
        return compareTimes(left.key.createdAt, right.key.createdAt, Missing::First);
    case KeysModel::Expires:
        return compareTimes(left.key.expiresAt, right.key.expiresAt, Missing::Last);
    case KeysModel::UsedBy:
        if (left.holders.isEmpty() || right.holders.isEmpty())
            return threeWay(left.holders.isEmpty(), right.holders.isEmpty());
        return m_collator.compare(holderName(left.holders.first()), holderName(right.holders.first()));
    default:
        return 0;
    }
}

int KeysFilter::compareEqual(const KeyRow &left, const KeyRow &right) const
{
    const auto isOwn = [](const KeyRow &row) { return row.use.kind == LastUse::Kind::OwnNewest; };
    if (const int own = threeWay(!isOwn(left), !isOwn(right)))
        return own;
    const int names = m_collator.compare(left.key.name, right.key.name);
    return names != 0 ? names : left.key.id.compare(right.key.id);
}

} // namespace scripto
