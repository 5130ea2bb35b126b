// SPDX-License-Identifier: MIT
#include "ui/keys/list/keysmodel.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/keytexts.h"

#include <QSet>

#include <algorithm>

namespace scripto {

namespace {

QString dash()
{
    return QStringLiteral("–");
}

QString createdText(const ApiKey &key)
{
    return key.createdAt.isValid() ? dateText(key.createdAt.toLocalTime()) : dash();
}

QString usedByText(const KeyRow &row)
{
    QStringList holders;
    for (const Holder &holder : row.holders)
        holders.append(holder.active ? QStringLiteral("● ") + holderText(holder) : holderText(holder));
    if (row.readsThisList)
        holders.append(KeysModel::tr("this app"));
    return holders.isEmpty() ? dash() : holders.join(QStringLiteral(", "));
}

bool isSameKey(const KeyRow &left, const KeyRow &right)
{
    return left.key.id == right.key.id && left.account == right.account;
}

} // namespace

KeysModel::KeysModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void KeysModel::setRows(const QList<KeyRow> &rows, const QDateTime &now)
{
    QList<const KeyRow *> wanted; // by row
    // Most lists have the same keys as the one before.
    const bool isSame = std::equal(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), isSameKey);
    if (isSame) {
        for (const KeyRow &row : rows)
            wanted.append(&row);
    } else {
        QHash<KeyRef, const KeyRow *> byKey;
        for (const KeyRow &row : rows)
            byKey.insert(row.ref(), &row);
        dropOthersThan(byKey);
        for (const KeyRow &row : std::as_const(m_rows))
            wanted.append(byKey.value(row.ref()));
    }
    update(wanted);
    setNow(now);
    if (!isSame)
        append(rows);
}

void KeysModel::setNow(const QDateTime &now)
{
    const QDateTime before = std::exchange(m_now, now.toLocalTime());
    // After a few days an age is a date and only changes at midnight.
    const bool sameDay = before.date() == m_now.date();
    const QDateTime old = qMin(before, m_now).addDays(-3);
    for (int i = 0; i < m_rows.size(); ++i) {
        const LastUse &use = m_rows.at(i).use;
        const bool mayDiffer = use.at.isValid() && (!sameDay || use.at > old);
        if (mayDiffer && lastUsedInFull(use, before) != lastUsedInFull(use, m_now))
            Q_EMIT dataChanged(index(i, LastUsed), index(i, LastUsed));
    }
}

QString KeysModel::text(int row, int column) const
{
    const KeyRow &shown = m_rows.at(row);
    switch (column) {
    case Name:
        return shown.key.name.isEmpty() ? tr("Unnamed") : shownText(shown.key.name);
    case Account:
        return shown.accountName.isEmpty() ? dash() : shownText(shown.accountName);
    case Status:
        return keyStateWord(shown).word;
    case Key:
        return shown.key.start.isEmpty() ? dash() : maskedStart(shown.key.start);
    case LastUsed:
        return lastUsedText(shown.use, m_now);
    case Created:
        return createdText(shown.key);
    case Expires:
        return dateText(shown.key.expiresAt.toLocalTime());
    case UsedBy:
        return usedByText(shown);
    default:
        return {};
    }
}

// What a narrow column elides or omits.
QStringList KeysModel::toolTip(int row, int column) const
{
    switch (column) {
    case Name:
        return {text(row, Name), m_rows.at(row).accountName};
    case Account:
    case UsedBy:
        return {text(row, column)};
    case Status:
        return {isCalledReplaced(m_rows.at(row)) ? replacedText(m_rows.at(row)) : QString()};
    case LastUsed:
        return {m_rows.at(row).use.kind == LastUse::Kind::OwnNewest ? accessibleText(row, column) : QString()};
    case Action:
        if (m_rows.at(row).secondsUntilRevoked > 0)
            return {tr("Undo revoking")};
        return {doubtsOf(m_rows.at(row).evidence()).isEmpty() ? tr("Revoke") : tr("Revoke…")};
    default:
        return {};
    }
}

QString KeysModel::accessibleText(int row, int column) const
{
    switch (column) {
    case LastUsed:
        return lastUsedInFull(m_rows.at(row).use, m_now);
    case Action:
        return m_rows.at(row).secondsUntilRevoked > 0 ? tr("Undo") : tr("Revoke");
    default:
        return text(row, column);
    }
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTipText(toolTip(index.row(), index.column()));
    case IdRole:
        return m_rows.at(index.row()).key.id;
    default:
        return {};
    }
}

QString KeysModel::title(int column)
{
    switch (column) {
    case Name:
        return tr("Name");
    case Account:
        return tr("Account");
    case Status:
        return tr("Status");
    case Key:
        return tr("Key");
    case LastUsed:
        return tr("Last used");
    case Created:
        return tr("Created");
    case Expires:
        return tr("Expires");
    case UsedBy:
        return tr("Used by");
    default:
        return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == Action)
        return role == Qt::AccessibleTextRole ? tr("Action") : QVariant();
    return role == Qt::DisplayRole ? title(section) : QVariant();
}

void KeysModel::dropOthersThan(const QHash<KeyRef, const KeyRow *> &wanted)
{
    // Removes runs from the end, so that dropping an account's thousand rows takes few removals.
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(m_rows.at(last).ref()))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_rows.at(first - 1).ref()))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void KeysModel::update(const QList<const KeyRow *> &wanted)
{
    QList<int> changed;
    for (int i = 0; i < m_rows.size(); ++i) {
        const KeyRow &row = *wanted.at(i);
        if (m_rows.at(i) == row)
            continue;
        m_rows[i] = row;
        changed.append(i);
    }
    if (changed.isEmpty())
        return;
    Q_EMIT updated(changed);
    for (const int row : std::as_const(changed))
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void KeysModel::append(const QList<KeyRow> &rows)
{
    QSet<KeyRef> known;
    for (const KeyRow &row : std::as_const(m_rows))
        known.insert(row.ref());
    QList<KeyRow> added;
    for (const KeyRow &row : rows) {
        if (known.contains(row.ref()))
            continue;
        known.insert(row.ref());
        added.append(row);
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows.append(added);
    endInsertRows();
}

} // namespace scripto
