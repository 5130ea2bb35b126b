// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/cleanupmodel.h"

#include "app/core/masking.h"
#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/keytexts.h"

#include <algorithm>

namespace scripto {

namespace {

using KeyState = RevokeBatch::State;

// "Kept", or "Kept: because of that".
QString withReason(const QString &word, const QString &why)
{
    return why.isEmpty() ? word : CleanUpModel::tr("%1: %2").arg(word, why);
}

} // namespace

CleanUpModel::CleanUpModel(const QList<KeyRow> &rows, bool stale, const QDateTime &now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_stale(stale)
    , m_severalAccounts(
          std::any_of(rows.begin(), rows.end(), [&](const KeyRow &row) { return row.account != rows.first().account; }))
    , m_now(now)
{
    for (const KeyRow &row : rows) {
        m_rowOf.insert(row.ref(), static_cast<int>(m_lines.size()));
        m_lines.append({row});
        setChecked(m_lines.last(), !seemsNeeded(row));
    }
}

void CleanUpModel::follow(const std::function<const KeyRow *(const KeyRef &)> &find)
{
    if (m_begun)
        return;
    for (int i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        const KeyRow *found = find(line.key.ref());
        KeyRow row = found ? *found : line.key;
        row.accountName = line.key.accountName; // only given at the beginning
        if (line.listed == (found != nullptr) && row == line.key)
            continue;
        const bool before = seemsNeeded(line.key);
        line.listed = found != nullptr;
        m_rowOf.remove(line.key.ref());
        m_rowOf.insert(row.ref(), i); // its account may have a better name now
        line.key = row;
        if (!found || (seemsNeeded(row) && !before))
            setChecked(line, false);
        Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
    Q_EMIT checkedChanged();
}

void CleanUpModel::toggle(const QList<int> &rows, bool checked)
{
    if (m_begun)
        return;
    for (const int row : rows) {
        setChecked(m_lines[row], checked && m_lines.at(row).listed);
        Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::CheckStateRole});
    }
    Q_EMIT toggled();
    Q_EMIT checkedChanged();
}

int CleanUpModel::checkedInUse() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) {
        return line.checked && (line.key.readsThisList || !line.key.holders.isEmpty());
    }));
}

QList<KeyRow> CleanUpModel::checked() const
{
    QList<KeyRow> rows;
    for (const Line &line : m_lines) {
        if (line.checked)
            rows.append(line.key);
    }
    return rows;
}

void CleanUpModel::begin(int seconds)
{
    for (Line &line : m_lines) {
        line.why.clear();
        setPending(line, line.checked);
    }
    m_seconds = m_duration = seconds;
    m_waits = false;
    setBegun(true);
}

void CleanUpModel::showSeconds(int seconds, int duration)
{
    m_duration = duration;
    if (std::exchange(m_seconds, seconds) != seconds)
        Q_EMIT dataChanged(index(0, Reason), index(rowCount() - 1, Reason));
}

void CleanUpModel::showWaiting()
{
    if (!std::exchange(m_waits, true))
        Q_EMIT dataChanged(index(0, Reason), index(rowCount() - 1, Reason));
}

void CleanUpModel::keep(const std::function<bool(const KeyRef &)> &which, const QString &why)
{
    for (int i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        // The reason may come after the fact.
        const bool isKept = line.isPending || (m_begun && line.checked && line.item < 0 && line.why.isEmpty());
        if (!isKept || !which(line.key.ref()))
            continue;
        setPending(line, false);
        line.why = why;
        Q_EMIT dataChanged(index(i, Name), index(i, Reason));
    }
}

void CleanUpModel::takeBack()
{
    for (Line &line : m_lines)
        setPending(line, false);
    setBegun(false);
    Q_EMIT checkedChanged();
}

bool CleanUpModel::show(const RevokeBatch &batch)
{
    QList<int> rows; // by item; -1 if not shown here
    for (const RevokeBatch::Item &item : batch.items()) {
        const int row = m_begun ? m_rowOf.value(item.ref, -1) : -1;
        const bool isOurs = row >= 0 && m_lines.at(row).isPending;
        rows.append(isOurs ? row : -1);
    }
    if (std::all_of(rows.begin(), rows.end(), [](int row) { return row < 0; }))
        return false;
    m_batch = &batch;
    for (qsizetype item = 0; item < rows.size(); ++item) {
        if (rows.at(item) < 0)
            continue;
        m_lines[rows.at(item)].item = item;
        setPending(m_lines[rows.at(item)], false);
    }
    connect(&batch, &RevokeBatch::itemChanged, this, [this, rows](qsizetype item) {
        if (const int row = rows.at(item); row >= 0)
            Q_EMIT dataChanged(index(row, Reason), index(row, Reason));
    });
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Reason));
    return true;
}

int CleanUpModel::count(KeyState state) const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(),
                                          [&](const Line &line) { return line.checked && stateOf(line) == state; }));
}

int CleanUpModel::firstLeft() const
{
    const auto left = std::find_if(m_lines.begin(), m_lines.end(), [this](const Line &line) {
        return line.checked && stateOf(line) != KeyState::Revoked;
    });
    return left == m_lines.end() ? -1 : static_cast<int>(left - m_lines.begin());
}

QString CleanUpModel::whyLeft() const
{
    for (const Line &line : m_lines) {
        const QString why = line.checked && stateOf(line) != KeyState::Revoked ? whyLeft(line) : QString();
        if (!why.isEmpty())
            return tr("%1: %2").arg(quotedName(text(line, Name)), escaped(why));
    }
    return {};
}

StateWord CleanUpModel::progress(int row) const
{
    return progressOf(m_lines.at(row));
}

NamedText CleanUpModel::reason(int row) const
{
    return reasonOf(m_lines.at(row), false);
}

bool CleanUpModel::warns(int row) const
{
    const Line &line = m_lines.at(row);
    return !m_begun && line.listed && seemsNeeded(line.key);
}

int CleanUpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CleanUpModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CleanUpModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole:
        return toolTipText({whole(line, index.column())});
    case Qt::AccessibleTextRole:
        return whole(line, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(line.checked ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

bool CleanUpModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name)
        return false;
    toggle({index.row()}, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QVariant CleanUpModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Reason:
        return m_begun ? tr("Progress") : tr("Reason");
    case Key:
        return tr("Key");
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

Qt::ItemFlags CleanUpModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool choosable = index.column() == Name && !m_begun && m_lines.at(index.row()).listed;
    return choosable ? common | Qt::ItemIsUserCheckable : common;
}

bool CleanUpModel::seemsNeeded(const KeyRow &row) const
{
    return needHere(row) || (m_stale && !row.stale);
}

void CleanUpModel::setChecked(Line &line, bool checked)
{
    m_checkedCount += static_cast<int>(checked) - static_cast<int>(std::exchange(line.checked, checked));
}

void CleanUpModel::setPending(Line &line, bool pending)
{
    m_pendingCount += static_cast<int>(pending) - static_cast<int>(std::exchange(line.isPending, pending));
}

void CleanUpModel::setBegun(bool begun)
{
    m_begun = begun;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, Reason, Reason);
}

const RevokeBatch::Item *CleanUpModel::itemOf(const Line &line) const
{
    return m_batch && line.item >= 0 ? &m_batch->items().at(line.item) : nullptr;
}

KeyState CleanUpModel::stateOf(const Line &line) const
{
    const RevokeBatch::Item *item = itemOf(line);
    if (line.isPending)
        return KeyState::Waiting;
    return item ? item->state : KeyState::Kept;
}

// What went wrong, or was found; empty if the key was just not tried.
QString CleanUpModel::whyLeft(const Line &line) const
{
    const RevokeBatch::Item *item = itemOf(line);
    if (!item)
        return line.why;
    return item->problem ? errorText(*item->problem) : QString();
}

StateWord CleanUpModel::progressOf(const Line &line) const
{
    if (line.isPending && m_waits)
        return {Icon::Disabled, tr("To be revoked"), Tone::Accent, Tone::Accent, FontRole::BodyMedium};
    if (line.isPending && m_seconds > 0)
        return {Icon::Countdown,      tr("Revoking %1 s").arg(m_seconds),
                Tone::Accent,         Tone::Accent,
                FontRole::BodyMedium, static_cast<qreal>(m_seconds) / qMax(m_seconds, m_duration)};
    const RevokeBatch::Item *item = itemOf(line);
    switch (stateOf(line)) {
    case KeyState::Waiting:
        return {Icon::Never, tr("Waiting"), Tone::Neutral, Tone::Text2};
    case KeyState::Revoking:
        return {Icon::Wait, tr("Revoking…"), Tone::Accent, Tone::Accent, FontRole::BodyMedium};
    case KeyState::Revoked:
        return {Icon::Check, tr("Revoked"), Tone::Ok, Tone::Ok, FontRole::BodyMedium};
    case KeyState::Uncertain:
        return {Icon::Unknown, tr("Not known yet"), Tone::Warn, Tone::Warn, FontRole::BodyMedium};
    case KeyState::Failed:
        return {Icon::Error, withReason(tr("Not revoked"), whyLeft(line)), Tone::Danger, Tone::Danger,
                FontRole::BodyMedium};
    case KeyState::Kept:
        return {Icon::Dot, withReason(tr("Kept"), item ? keptText(*item) : line.why), Tone::Neutral, Tone::Text2};
    }
    Q_UNREACHABLE();
}

NamedText CleanUpModel::reasonOf(const Line &line, bool whole) const
{
    return line.listed ? reasonText(line.key, m_now, whole) : NamedText{tr("Not in the list any more"), {}, {}};
}

QString CleanUpModel::whole(const Line &line, int column) const
{
    if (column == Name && m_severalAccounts && !line.key.accountName.isEmpty())
        return tr("%1, key of %2").arg(text(line, Name), shownText(line.key.accountName));
    return column == Reason && !m_begun ? reasonOf(line, true).plain() : text(line, column);
}

QString CleanUpModel::text(const Line &line, int column) const
{
    const ApiKey &key = line.key.key;
    switch (column) {
    case Name:
        return key.name.isEmpty() ? tr("Unnamed key") : shownText(key.name);
    case Reason:
        return m_begun ? progressOf(line).word : reasonOf(line, false).plain();
    case Key:
        return key.start.isEmpty() ? QStringLiteral("–") : maskedStart(key.start);
    case Created:
        return key.createdAt.isValid() ? dateText(key.createdAt.toLocalTime()) : QStringLiteral("–");
    case Expires:
        return dateText(key.expiresAt.toLocalTime());
    case UsedBy:
        return usersText(line.key);
    default:
        return {};
    }
}

} // namespace scripto
