// SPDX-License-Identifier: MIT
#include "ui/finder/foundmodel.h"

#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/finder/foundtexts.h"

#include <QFile>

#include <algorithm>

namespace scripto {

FoundModel::FoundModel(FoundKeyLookup lookup, QString home, QObject *parent)
    : QAbstractTableModel(parent)
    , m_lookup(std::move(lookup))
    , m_home(std::move(home))
{
}

void FoundModel::add(const QList<FoundPlace> &places)
{
    beginResetModel();
    for (const FoundPlace &place : places)
        addOne(place);
    listRows();
    endResetModel();
}

void FoundModel::addOne(const FoundPlace &place)
{
    const int known = m_keyOf.value(place.fingerprint, -1);
    if (known < 0) {
        m_keyOf.insert(place.fingerprint, static_cast<int>(m_keys.size()));
        m_keys.append({place.fingerprint, m_lookup(place), {place}});
        return;
    }
    QList<FoundPlace> &places = m_keys[known].places;
    const bool isKnown = std::any_of(places.begin(), places.end(), [&](const FoundPlace &each) {
        return each.path == place.path && each.line == place.line;
    });
    if (!isKnown)
        places.append(place);
}

void FoundModel::clear()
{
    beginResetModel();
    m_keys.clear();
    m_keyOf.clear();
    listRows();
    endResetModel();
}

void FoundModel::sort()
{
    beginResetModel();
    std::stable_sort(m_keys.begin(), m_keys.end(),
                     [](const KeyEntry &a, const KeyEntry &b) { return a.facts.kind < b.facts.kind; });
    m_keyOf.clear();
    for (int i = 0; i < m_keys.size(); ++i) {
        KeyEntry &entry = m_keys[i];
        m_keyOf.insert(entry.fingerprint, i);
        std::stable_sort(entry.places.begin(), entry.places.end(), [](const FoundPlace &a, const FoundPlace &b) {
            return std::pair(a.path, a.line) < std::pair(b.path, b.line);
        });
    }
    listRows();
    endResetModel();
}

void FoundModel::updateKeys()
{
    beginResetModel();
    for (KeyEntry &entry : m_keys)
        entry.facts = m_lookup(entry.places.first());
    listRows();
    endResetModel();
}

void FoundModel::setGroup(Group group)
{
    beginResetModel();
    m_group = group;
    listRows();
    endResetModel();
}

bool FoundModel::isIn(const KeyEntry &entry, Group group)
{
    switch (group) {
    case Group::All:
        return true;
    case Group::Unknown:
        return entry.facts.kind == FoundKey::Kind::Unknown;
    case Group::WorkTrees:
        return std::any_of(entry.places.begin(), entry.places.end(),
                           [](const FoundPlace &place) { return place.inWorkTree; });
    case Group::Revoked:
        return entry.facts.kind == FoundKey::Kind::Revoked;
    }
    Q_UNREACHABLE();
}

void FoundModel::listRows()
{
    m_rows.clear();
    for (int key = 0; key < m_keys.size(); ++key) {
        if (!isIn(m_keys.at(key), m_group))
            continue;
        m_rows.append({key, -1});
        for (int place = 0; place < m_keys.at(key).places.size(); ++place)
            m_rows.append({key, place});
    }
}

int FoundModel::keyCount(Group group) const
{
    return static_cast<int>(
        std::count_if(m_keys.begin(), m_keys.end(), [group](const KeyEntry &entry) { return isIn(entry, group); }));
}

int FoundModel::placeCount() const
{
    return static_cast<int>(places().size());
}

QList<FoundPlace> FoundModel::places() const
{
    QList<FoundPlace> all;
    for (const KeyEntry &entry : m_keys)
        all += entry.places;
    return all;
}

const FoundPlace *FoundModel::place(int row) const
{
    return isHead(row) ? nullptr : &m_keys.at(m_rows.at(row).key).places.at(m_rows.at(row).place);
}

QString FoundModel::standing(int row) const
{
    const KeyEntry &entry = m_keys.at(m_rows.at(row).key);
    return standingText(entry.facts, static_cast<int>(entry.places.size()));
}

QString FoundModel::nameOf(int row) const
{
    return m_keys.at(m_rows.at(row).key).fingerprint + u' ' + pathAndLine(row);
}

QString FoundModel::pathAndLine(int row) const
{
    const FoundPlace *found = place(row);
    return found ? QStringLiteral("%1:%2").arg(QFile::decodeName(found->path), QString::number(found->line))
                 : QString();
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FoundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole && index.column() == Key)
        return toolTipText({text(index.row(), Key)});
    return {};
}

QString FoundModel::text(int row, int column) const
{
    const FoundPlace *found = place(row);
    if (!found)
        return column == Key ? tr("%1, %2: %3").arg(nameText(key(row)), masked(row), standing(row)) : QString();
    switch (column) {
    case Key:
        return placeText(*found, m_home);
    case Kind:
        return kindText(*found);
    case Changed:
        return dateText(found->changed.toLocalTime());
    case Actions:
        return tr("Show in file manager, copy path and line");
    default:
        return {};
    }
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key:
        return tr("Key and places");
    case Kind:
        return tr("Kind");
    case Changed:
        return tr("Changed");
    default:
        return {};
    }
}

} // namespace scripto
