// SPDX-License-Identifier: MIT
#include "ui/keys/revoke/revokebatchmodel.h"

#include "app/core/showntext.h"
#include "ui/common/errortexts.h"
#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"
#include "ui/keys/keytexts.h"

#include <algorithm>

namespace scripto {

namespace {

using KeyState = RevokeBatch::State;

bool isUsedHere(const KeyRow &row)
{
    return row.readsThisList || !row.holders.isEmpty();
}

// "Last used 4 months ago"; `brief` if more text follows.
QString useText(const KeyRow &row, const QDateTime &now, bool brief)
{
    const QDateTime local = now.toLocalTime();
    if (row.use.kind == LastUse::Kind::Outside) {
        const bool isInferred = row.use.source == LastUse::Source::Inferred;
        if (brief)
            return lastUsedText(row.use, local);
        return (isInferred ? RevokeBatchModel::tr("Maybe used %1") : RevokeBatchModel::tr("Last used %1"))
            .arg(agoInSentence(row.use.at.toLocalTime(), local));
    }
    const QString never = row.use.kind == LastUse::Kind::Never ? RevokeBatchModel::tr("Never used")
                                                               : RevokeBatchModel::tr("No use reported");
    if (brief || !row.key.createdAt.isValid())
        return never;
    return RevokeBatchModel::tr("%1, created %2").arg(never, agoInSentence(row.key.createdAt.toLocalTime(), local));
}

QString stateText(const KeyRow &row, const QDateTime &now, bool brief)
{
    if (row.stale || row.status == KeyStatus::NeverUsed)
        return useText(row, now, brief);
    return keyStateWord(row).word;
}

QString holdersText(const QList<Holder> &holders, bool whole)
{
    using Certainty = Holder::Certainty;
    if (holders.size() == 1 && holders.first().isEnvironment)
        return holders.first().certainty == Certainty::Possible ? RevokeBatchModel::tr("this environment may have it")
                                                                : RevokeBatchModel::tr("this environment has it");
    if (holders.size() == 1) {
        const QString name = shownText(holders.first().profile);
        switch (holders.first().certainty) {
        case Certainty::Sure:
            return RevokeBatchModel::tr("profile “%1” has it").arg(name);
        case Certainty::Probable:
            return RevokeBatchModel::tr("profile “%1” probably has it").arg(name);
        case Certainty::Possible:
            return RevokeBatchModel::tr("profile “%1” may have it").arg(name);
        }
    }
    if (whole) {
        QStringList names;
        for (const Holder &holder : holders)
            names.append(holderText(holder));
        return RevokeBatchModel::tr("profiles: %1").arg(names.join(QStringLiteral(", ")));
    }
    const bool sure = std::all_of(holders.begin(), holders.end(),
                                  [](const Holder &holder) { return holder.certainty == Certainty::Sure; });
    return (sure ? RevokeBatchModel::tr("%1 profiles have it") : RevokeBatchModel::tr("%1 profiles may have it"))
        .arg(holders.size());
}

QString keptText(const RevokeBatch::Item &item)
{
    switch (item.keptBecause) {
    case RevokeBatch::KeptBecause::Stopped:
        return RevokeBatchModel::tr("Stopped before its turn");
    case RevokeBatch::KeptBecause::OthersFailed:
        return RevokeBatchModel::tr("This app needs it for those that are left");
    case RevokeBatch::KeptBecause::Paused:
        return RevokeBatchModel::tr("The server asks for a pause");
    case RevokeBatch::KeptBecause::Slept:
        return RevokeBatchModel::tr("The computer was asleep");
    case RevokeBatch::KeptBecause::Elsewhere:
        return RevokeBatchModel::tr("Another window is revoking it");
    case RevokeBatch::KeptBecause::NotNoted:
        return RevokeBatchModel::tr("This could not be noted on disk first");
    case RevokeBatch::KeptBecause::Changed:
        return item.problem ? errorText(*item.problem) : QString();
    }
    Q_UNREACHABLE();
}

} // namespace

RevokeBatchModel::RevokeBatchModel(const QList<KeyRow> &rows, bool stale, const QDateTime &now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_stale(stale)
    , m_severalAccounts(
          std::any_of(rows.begin(), rows.end(), [&](const KeyRow &row) { return row.account != rows.first().account; }))
    , m_now(now)
{
    for (const KeyRow &row : rows) {
        m_lines.append({row});
        setChecked(m_lines.last(), !seemsNeeded(row));
    }
}

void RevokeBatchModel::follow(const QList<KeyRow> &rows)
{
    QHash<KeyRef, const KeyRow *> known;
    for (const KeyRow &row : rows)
        known.insert(row.ref(), &row);
    for (int i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        const KeyRow *row = known.value(line.key.ref());
        if (row ? line.listed && *row == line.key : !line.listed)
            continue;
        line.listed = row != nullptr;
        const bool before = seemsNeeded(line.key);
        line.key = row ? *row : line.key;
        if (!row || (seemsNeeded(line.key) && !before))
            setChecked(line, false);
        Q_EMIT dataChanged(index(i, Name), index(i, Progress));
    }
    Q_EMIT checkedChanged();
}

void RevokeBatchModel::toggle(const QList<int> &rows, bool checked)
{
    if (m_batch)
        return;
    for (const int row : rows) {
        setChecked(m_lines[row], checked && m_lines.at(row).listed);
        Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::CheckStateRole});
    }
    Q_EMIT checkedChanged();
}

int RevokeBatchModel::checkedInUse() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(),
                                          [](const Line &line) { return line.checked && isUsedHere(line.key); }));
}

QList<KeyRow> RevokeBatchModel::checked() const
{
    QList<KeyRow> rows;
    for (const Line &line : m_lines) {
        if (line.checked)
            rows.append(line.key);
    }
    return rows;
}

void RevokeBatchModel::show(const RevokeBatch &batch)
{
    m_batch = &batch;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (!m_lines.at(i).checked)
            continue;
        m_lines[i].item = m_rowOf.size();
        m_rowOf.append(i);
    }
    connect(&batch, &RevokeBatch::itemChanged, this, [this](qsizetype item) {
        const int row = m_rowOf.at(item);
        Q_EMIT dataChanged(index(row, Reason), index(row, Progress));
    });
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Progress));
    Q_EMIT headerDataChanged(Qt::Horizontal, Progress, Progress);
}

StateWord RevokeBatchModel::progress(int row) const
{
    return progressOf(m_lines.at(row));
}

StateWord RevokeBatchModel::progressOf(const Line &line) const
{
    const RevokeBatch::Item *item = itemOf(line);
    switch (item ? item->state : KeyState::Kept) {
    case KeyState::Waiting:
        return {Icon::Never, tr("Waiting"), Tone::Neutral, Tone::Text2};
    case KeyState::Revoking:
        return {Icon::Wait, tr("Revoking…"), Tone::Accent, Tone::Accent, FontRole::BodyMedium};
    case KeyState::Revoked:
        return {Icon::Check, tr("Revoked"), Tone::Ok, Tone::Ok, FontRole::BodyMedium};
    case KeyState::Uncertain:
        return {Icon::Unknown, tr("Not known"), Tone::Warn, Tone::Warn, FontRole::BodyMedium};
    case KeyState::Failed:
        return {Icon::Error, tr("Not revoked"), Tone::Danger, Tone::Danger, FontRole::BodyMedium};
    case KeyState::Kept:
        return {Icon::Dot, tr("Kept"), Tone::Neutral, Tone::Text2};
    }
    Q_UNREACHABLE();
}

int RevokeBatchModel::firstLeft() const
{
    const auto left = std::find_if(m_lines.begin(), m_lines.end(), [this](const Line &line) {
        const RevokeBatch::Item *item = itemOf(line);
        return item && item->state != KeyState::Revoked;
    });
    return left == m_lines.end() ? -1 : static_cast<int>(left - m_lines.begin());
}

int RevokeBatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RevokeBatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RevokeBatchModel::data(const QModelIndex &index, int role) const
{
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
    case Warns:
        return !m_batch && line.listed && seemsNeeded(line.key);
    default:
        return {};
    }
}

bool RevokeBatchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name)
        return false;
    toggle({index.row()}, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QVariant RevokeBatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Reason:
        return tr("Reason");
    default:
        return m_batch ? tr("Progress") : tr("Created");
    }
}

Qt::ItemFlags RevokeBatchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool choosable = index.column() == Name && !m_batch && m_lines.at(index.row()).listed;
    return choosable ? common | Qt::ItemIsUserCheckable : common;
}

bool RevokeBatchModel::seemsNeeded(const KeyRow &row) const
{
    return isUsedHere(row) || (m_stale && !row.stale);
}

void RevokeBatchModel::setChecked(Line &line, bool checked)
{
    m_checkedCount += static_cast<int>(checked) - static_cast<int>(std::exchange(line.checked, checked));
}

const RevokeBatch::Item *RevokeBatchModel::itemOf(const Line &line) const
{
    return m_batch && line.item >= 0 ? &m_batch->items().at(line.item) : nullptr;
}

QString RevokeBatchModel::reason(const Line &line, bool whole) const
{
    if (!line.listed)
        return tr("Not in the list any more");
    const bool brief = !whole && isUsedHere(line.key);
    QStringList parts{stateText(line.key, m_now, brief)};
    if (!line.key.holders.isEmpty())
        parts.append(holdersText(line.key.holders, whole));
    if (line.key.readsThisList)
        parts.append(tr("this app reads the list with it"));
    return parts.join(QStringLiteral("; "));
}

QString RevokeBatchModel::whole(const Line &line, int column) const
{
    if (column == Name && m_severalAccounts && !line.key.accountName.isEmpty())
        return tr("%1, key of %2").arg(text(line, Name), shownText(line.key.accountName));
    return column == Reason && !m_batch ? reason(line, true) : text(line, column);
}

QString RevokeBatchModel::text(const Line &line, int column) const
{
    const RevokeBatch::Item *item = itemOf(line);
    switch (column) {
    case Name:
        return line.key.key.name.isEmpty() ? tr("Unnamed key") : shownText(line.key.key.name);
    case Reason:
        if (m_batch && !item)
            return tr("Not selected");
        if (item && item->state == KeyState::Kept)
            return keptText(*item);
        return item && item->problem ? errorText(*item->problem) : reason(line, false);
    default:
        if (m_batch)
            return progressOf(line).word;
        return line.key.key.createdAt.isValid() ? dateText(line.key.key.createdAt.toLocalTime()) : QStringLiteral("–");
    }
}

} // namespace scripto
