// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysfilter.h"

#include "app/core/masking.h"

#include <algorithm>
#include <string_view>

namespace scripto {

namespace {

using Rows = std::vector<int>;

// Up to this many changes, views are notified of each and keep their selection and place. Each one costs time for all
// rows, so more than that replace the rows as a whole.
constexpr int mostSteps = 64;

// `size` rows at `first` of the old list, which become the rows `by`.
struct Step {
    int first;
    int size;
    Rows by;
};

std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

int sizeOf(const Rows &rows)
{
    return static_cast<int>(rows.size());
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), at(static_cast<int>(text.size()))};
}

// The steps that turn one list into another, both in the order that `places` gives; none if there would be too many.
std::optional<std::vector<Step>> steps(const Rows &before, const Rows &after, const Rows &places)
{
    std::vector<Step> steps;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            ++i;
            ++j;
            continue;
        }
        if (steps.size() == mostSteps)
            return {};
        Step step{static_cast<int>(i), 0, {}};
        while ((i < before.size() || j < after.size())
               && !(i < before.size() && j < after.size() && before[i] == after[j])) {
            const bool isGone =
                j == after.size() || (i < before.size() && places[at(before[i])] < places[at(after[j])]);
            if (isGone) {
                ++step.size;
                ++i;
            } else {
                step.by.push_back(after[j++]);
            }
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace

KeysFilter::KeysFilter(KeysModel &model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
    , m_order(model)
{
    setSourceModel(&model);
    connect(&model, &KeysModel::updated, this, &KeysFilter::onUpdated);
    connect(&model, &KeysModel::dataChanged, this, &KeysFilter::onDataChanged);
    connect(&model, &KeysModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    connect(&model, &KeysModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { onLeaving(first, last); });
    connect(&model, &KeysModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRemoved(first, last); });
    if (model.rowCount() > 0)
        onInserted(0, model.rowCount() - 1);
}

void KeysFilter::setCategory(Category category)
{
    if (std::exchange(m_category, category) != category)
        refilter();
}

void KeysFilter::setText(const QString &text, const Secret &key, const QStringList &heldBy)
{
    const QString trimmed = text.trimmed();
    if (m_text == trimmed && m_key.isEmpty() && key.isEmpty())
        return;
    m_text = trimmed;
    m_query = parseQuery(trimmed);
    m_parts.clear();
    for (const KeyCondition &condition : std::as_const(m_query.conditions))
        m_parts.append(foldedText(condition.text));
    m_key = key;
    m_heldBy = heldBy;
    refilter();
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
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_facts[at(row)].text = searchedText(m_model.row(row), m_noteOf);
    if (!m_query.conditions.isEmpty())
        refilter();
}

void KeysFilter::setNow(const QDateTime &now)
{
    // Conditions count days.
    if (std::exchange(m_now, now).date() != now.date() && !m_query.conditions.isEmpty())
        refilter();
}

void KeysFilter::sort(int column, Qt::SortOrder order)
{
    m_order.sortBy(column, order);
    reorder();
}

QModelIndex KeysFilter::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_model.index(m_shown[at(index.row())], index.column()) : QModelIndex();
}

QModelIndex KeysFilter::mapFromSource(const QModelIndex &index) const
{
    const int place = index.isValid() ? placeOf(index.row()) : -1;
    return place < 0 ? QModelIndex() : this->index(place, index.column());
}

QModelIndex KeysFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int KeysFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : sizeOf(m_shown);
}

int KeysFilter::columnCount(const QModelIndex &parent) const
{
    return m_model.columnCount(parent);
}

// The base class would ask the row of a cell, of which there may be none.
QVariant KeysFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model.headerData(section, orientation, role);
}

KeysFilter::Facts KeysFilter::factsOf(int row) const
{
    const KeyRow &key = m_model.row(row);
    Facts facts{searchedText(key, m_noteOf)};
    for (std::size_t group = 0; group < m_counts.size(); ++group)
        facts.groups |= quint32(isInGroup(key, static_cast<KeyGroup>(group))) << group;
    return facts;
}

void KeysFilter::count(const Facts &facts, int by)
{
    for (std::size_t group = 0; group < m_counts.size(); ++group)
        m_counts[group] += (facts.groups >> group & 1U) ? by : 0;
}

bool KeysFilter::matches(int row) const
{
    const Facts &facts = m_facts[at(row)];
    if (m_query.mistake || !(facts.groups >> static_cast<int>(m_category) & 1U))
        return false;
    const KeyRow &key = m_model.row(row);
    for (qsizetype i = 0; i < m_query.conditions.size(); ++i) {
        const KeyCondition &condition = m_query.conditions.at(i);
        const bool fits = condition.field == KeyCondition::Field::Text
            ? viewOf(facts.text).find(viewOf(m_parts.at(i))) != std::string_view::npos
            : scripto::matches(key, condition, m_now, m_noteOf);
        if (!fits)
            return false;
    }
    if (m_key.isEmpty())
        return true;
    if (m_heldBy.isEmpty())
        return !key.key.start.isEmpty() && m_key.revealText().startsWith(key.key.start);
    return std::any_of(key.holders.begin(), key.holders.end(),
                       [this](const Holder &holder) { return m_heldBy.contains(holder.profile); });
}

void KeysFilter::refilter()
{
    Rows wanted;
    for (const int row : m_order.rows()) {
        if (matches(row))
            wanted.push_back(row);
    }
    show(wanted);
}

void KeysFilter::show(const Rows &wanted)
{
    Rows places(m_facts.size());
    for (std::size_t i = 0; i < m_order.rows().size(); ++i)
        places[at(m_order.rows()[i])] = static_cast<int>(i);
    if (const auto few = steps(m_shown, wanted, places)) {
        // From the end, so that the places of earlier steps stay right.
        std::for_each(few->rbegin(), few->rend(),
                      [this](const Step &step) { replaceShown(step.first, step.first + step.size - 1, step.by); });
    } else {
        replaceShown(0, sizeOf(m_shown) - 1, wanted);
    }
}

void KeysFilter::replaceShown(int first, int last, const Rows &by)
{
    if (last >= first) {
        beginRemoveRows({}, first, last);
        for (int i = first; i <= last; ++i)
            m_facts[at(m_shown[at(i)])].isShown = false;
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
        m_places.clear();
        endRemoveRows();
    }
    if (by.empty())
        return;
    beginInsertRows({}, first, first + sizeOf(by) - 1);
    for (const int row : by)
        m_facts[at(row)].isShown = true;
    m_shown.insert(m_shown.begin() + first, by.begin(), by.end());
    m_places.clear();
    endInsertRows();
}

// Shows the same rows in another order.
void KeysFilter::reorder()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Rows rows;
    for (const QModelIndex &index : before)
        rows.push_back(m_shown[at(index.row())]);
    m_shown.clear();
    std::copy_if(m_order.rows().begin(), m_order.rows().end(), std::back_inserter(m_shown),
                 [this](int row) { return m_facts[at(row)].isShown; });
    m_places.clear();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(placeOf(rows[static_cast<std::size_t>(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int KeysFilter::placeOf(int row) const
{
    if (m_places.empty()) {
        m_places.assign(m_facts.size(), -1);
        for (std::size_t i = 0; i < m_shown.size(); ++i)
            m_places[at(m_shown[i])] = static_cast<int>(i);
    }
    return m_places[at(row)];
}

void KeysFilter::onInserted(int first, int last)
{
    Q_ASSERT(at(first) == m_facts.size()); // the model appends
    for (int row = first; row <= last; ++row) {
        m_facts.push_back(factsOf(row));
        count(m_facts.back(), 1);
    }
    m_places.clear();
    m_order.rowsInserted();
    refilter();
}

void KeysFilter::onLeaving(int first, int last)
{
    Rows staying;
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(staying),
                 [=](int row) { return row < first || row > last; });
    show(staying);
}

void KeysFilter::onRemoved(int first, int last)
{
    for (int row = first; row <= last; ++row)
        count(m_facts[at(row)], -1);
    m_facts.erase(m_facts.begin() + first, m_facts.begin() + last + 1);
    for (int &row : m_shown) {
        if (row > last)
            row -= last - first + 1;
    }
    m_places.clear();
    m_order.rowsRemoved(first, last);
}

void KeysFilter::onUpdated(const QList<int> &rows)
{
    for (const int row : rows) {
        Facts &facts = m_facts[at(row)];
        count(facts, -1);
        const bool isShown = facts.isShown;
        facts = factsOf(row);
        facts.isShown = isShown;
        count(facts, 1);
    }
    if (m_order.rowsUpdated(rows))
        reorder();
    refilter();
}

void KeysFilter::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        if (const int place = placeOf(row); place >= 0)
            Q_EMIT dataChanged(index(place, topLeft.column()), index(place, bottomRight.column()), roles);
    }
}

} // namespace scripto
