// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysselection.h"

#include "ui/keys/keytexts.h"
#include "ui/keys/list/keysfilter.h"
#include "ui/keys/list/keysmodel.h"
#include "ui/keys/list/keysview.h"

#include <QItemSelectionModel>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace scripto {

KeysSelection::KeysSelection(KeysView &view, const KeysFilter &filter, const KeysModel &model)
    : m_view(view)
    , m_filter(filter)
    , m_model(model)
{
}

QList<KeyRef> KeysSelection::keys() const
{
    QList<KeyRef> keys;
    for (const int row : selectedRows()) {
        if (!isLeaving(m_filter.row(row)))
            keys.append(m_filter.row(row).ref());
    }
    return keys;
}

QList<KeyRef> KeysSelection::countingDown() const
{
    QList<KeyRef> keys;
    for (const int row : selectedRows()) {
        if (m_filter.row(row).secondsUntilRevoked > 0)
            keys.append(m_filter.row(row).ref());
    }
    return keys;
}

bool KeysSelection::asksBeforeRevoke() const
{
    const QList<int> rows = selectedRows();
    return rows.size() > 1 || std::any_of(rows.begin(), rows.end(), [this](int row) {
               return !doubtsOf(m_filter.row(row).evidence()).isEmpty();
           });
}

void KeysSelection::change(const std::function<void()> &changeRows)
{
    QList<Selected> before;
    for (const int row : selectedRows())
        before.append({m_filter.row(row).ref(), isLeaving(m_filter.row(row))});
    const QList<KeyRef> shownBefore = before.isEmpty() ? QList<KeyRef>() : shownKeys();
    changeRows();
    if (!before.isEmpty() && isMoving(before))
        moveOn(shownBefore, before.last().key);
}

void KeysSelection::want(const KeyRef &key)
{
    m_isWanted = [key](const KeyRow &row) { return row.ref() == key || row.ref().isSameKey(key); };
}

void KeysSelection::wantKeyOf(const QString &profile)
{
    m_isWanted = [profile](const KeyRow &row) { return isHeldBy(row.holders, profile, Holder::Certainty::Probable); };
}

std::optional<KeyRef> KeysSelection::takeWanted()
{
    for (int i = 0; m_isWanted && i < m_model.rowCount(); ++i) {
        if (!m_isWanted(m_model.row(i)))
            continue;
        m_isWanted = nullptr;
        return m_model.row(i).ref();
    }
    return {};
}

bool KeysSelection::select(const KeyRef &key)
{
    const qsizetype row = shownKeys().indexOf(key);
    if (row < 0)
        return false;
    m_view.selectRow(static_cast<int>(row));
    m_view.scrollTo(m_filter.index(static_cast<int>(row), KeysModel::Name));
    return true;
}

QList<int> KeysSelection::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view.selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<KeyRef> KeysSelection::shownKeys() const
{
    QList<KeyRef> keys;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        keys.append(m_filter.row(row).ref());
    return keys;
}

// Whether a revoke has taken away what was selected: a key leaves now, or has gone after leaving.
bool KeysSelection::isMoving(const QList<Selected> &before) const
{
    bool isMoving = false;
    for (const Selected &selected : before) {
        const KeyRow *row = find(selected.key);
        if (row && !isLeaving(*row))
            return false;
        const bool hasLeft = row ? !selected.isLeaving : selected.isLeaving;
        isMoving = isMoving || hasLeft;
    }
    return isMoving;
}

void KeysSelection::moveOn(const QList<KeyRef> &shownBefore, const KeyRef &from)
{
    QSet<KeyRef> staying;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        if (!isLeaving(m_filter.row(row)))
            staying.insert(m_filter.row(row).ref());
    }
    const auto stays = [&](const KeyRef &key) { return staying.contains(key); };
    const auto start = std::find(shownBefore.begin(), shownBefore.end(), from);
    if (const auto next = std::find_if(start, shownBefore.end(), stays); next != shownBefore.end()) {
        select(*next);
        return;
    }
    const auto back = std::make_reverse_iterator(start);
    if (const auto previous = std::find_if(back, shownBefore.rend(), stays); previous != shownBefore.rend())
        select(*previous);
}

const KeyRow *KeysSelection::find(const KeyRef &key) const
{
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (m_model.row(i).ref() == key)
            return &m_model.row(i);
    }
    return nullptr;
}

} // namespace scripto
