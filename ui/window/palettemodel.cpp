// SPDX-License-Identifier: MIT
#include "ui/window/palettemodel.h"

namespace scripto {

namespace {

QString headingOf(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Profiles:
        return PaletteModel::tr("Profiles");
    case CommandGroup::Keys:
        return PaletteModel::tr("Keys");
    case CommandGroup::Filters:
        return PaletteModel::tr("Filters");
    case CommandGroup::Actions:
        return PaletteModel::tr("Actions");
    }
    Q_UNREACHABLE();
}

} // namespace

void PaletteModel::setItems(const QList<PaletteItem> &items)
{
    m_items = items;
    rebuild();
}

void PaletteModel::setQuery(const QString &query)
{
    m_query = query;
    rebuild();
}

void PaletteModel::noteRun(const QString &id)
{
    m_lately.removeAll(id);
    m_lately.append(id);
}

const PaletteItem *PaletteModel::item(int row) const
{
    const qsizetype at = row >= 0 && row < m_rows.size() ? m_rows.at(row).item : -1;
    return at < 0 ? nullptr : &m_items.at(at);
}

QString PaletteModel::heading(int row) const
{
    return headingOf(m_rows.at(row).group);
}

int PaletteModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const PaletteItem *each = item(row); each && each->id == id)
            return row;
    }
    return -1;
}

int PaletteModel::nextRow(int row, int step) const
{
    const int count = rowCount();
    for (int tries = 0; tries < count; ++tries) {
        row = (row + step + count) % count;
        if (item(row))
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem *each = item(index.row());
    if (role == Qt::DisplayRole)
        return each ? each->title : heading(index.row());
    if (role != Qt::AccessibleTextRole || !each)
        return {};
    QStringList texts{each->title, each->reason.isEmpty() ? each->detail : each->reason, each->keys};
    texts.removeAll(QString());
    return texts.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    // A command that cannot be run can still be reached, so that the user can read why.
    return item(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                             : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

void PaletteModel::rebuild()
{
    beginResetModel();
    QList<CommandCandidate> candidates;
    for (const PaletteItem &each : std::as_const(m_items))
        candidates.append({each.group, each.title, static_cast<int>(m_lately.indexOf(each.id)) + 1, each.subject,
                           each.reason.isEmpty()});
    const QList<CommandMatch> matches = matchCommands(m_query, candidates);
    m_rows.clear();
    for (const CommandMatch &match : matches) {
        const CommandGroup group = m_items.at(match.candidate).group;
        if (m_rows.isEmpty() || m_rows.last().group != group)
            m_rows.append({group});
        m_rows.append({group, match.candidate, match.positions});
    }
    m_matches = static_cast<int>(matches.size());
    endResetModel();
}

} // namespace scripto
