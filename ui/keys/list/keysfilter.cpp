// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysfilter.h"

#include "app/core/masking.h"
#include "ui/keys/keytexts.h"
#include "ui/keys/list/keysmodel.h"

#include <algorithm>

namespace scripto {

namespace {

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

void KeysFilter::setText(const QString &text, const Secret &key, const QStringList &heldBy)
{
    const QString trimmed = text.trimmed();
    if (m_text == trimmed && m_key.isEmpty() && key.isEmpty())
        return;
    m_text = trimmed;
    m_query = parseQuery(trimmed);
    m_key = key;
    m_heldBy = heldBy;
    invalidateRowsFilter();
}

QString KeysFilter::text() const
{
    return m_key.isEmpty() ? m_text : (m_text + u' ' + maskedKey(m_key)).trimmed();
}

void KeysFilter::setNotes(NoteOf noteOf)
{
    m_noteOf = std::move(noteOf);
    followNotes();
}

void KeysFilter::followNotes()
{
    if (!m_query.conditions.isEmpty())
        invalidateRowsFilter();
}

void KeysFilter::setNow(const QDateTime &now)
{
    // Conditions count days.
    if (std::exchange(m_now, now).date() != now.date() && !m_query.conditions.isEmpty())
        invalidateRowsFilter();
}

int KeysFilter::count(Category category) const
{
    int count = 0;
    for (int i = 0; i < m_model.rowCount(); ++i)
        count += isInGroup(m_model.row(i), category) ? 1 : 0;
    return count;
}

const KeyRow &KeysFilter::row(int shownRow) const
{
    return m_model.row(mapToSource(index(shownRow, 0)).row());
}

bool KeysFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const KeyRow &row = m_model.row(sourceRow);
    return isInGroup(row, m_category) && !m_query.mistake && matchesAll(row) && matchesKey(row);
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

bool KeysFilter::matchesAll(const KeyRow &row) const
{
    return std::all_of(m_query.conditions.begin(), m_query.conditions.end(),
                       [&](const KeyCondition &condition) { return matches(row, condition, m_now, m_noteOf); });
}

bool KeysFilter::matchesKey(const KeyRow &row) const
{
    if (m_key.isEmpty())
        return true;
    if (m_heldBy.isEmpty())
        return !row.key.start.isEmpty() && m_key.revealText().startsWith(row.key.start);
    return std::any_of(row.holders.begin(), row.holders.end(),
                       [&](const Holder &holder) { return m_heldBy.contains(holder.profile); });
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
