// SPDX-License-Identifier: MIT
#include "ui/history/historymodel.h"

#include "ui/common/relativetime.h"
#include "ui/common/textlabel.h"

#include <algorithm>

namespace scripto {

namespace {

bool has(const QString &text, const QString &word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

// Searches the parts instead of a combined text: there may be ten thousand events, and this runs at every key press.
bool tells(const HistoryEvent &event, const QString &word)
{
    const auto inKey = [&](const HistoryKey &key) {
        return has(key.name, word) || has(key.start, word) || key.id == word;
    };
    return has(eventText(event), word) || has(event.email, word) || has(event.server, word) || inKey(event.key)
        || inKey(event.oldKey)
        || std::any_of(event.profiles.begin(), event.profiles.end(),
                       [&](const QString &profile) { return has(profile, word); });
}

} // namespace

void HistoryModel::setEvents(QList<HistoryEvent> events, const QDateTime &now)
{
    m_events = std::move(events);
    m_now = now;
    m_counts = {};
    for (const HistoryEvent &each : std::as_const(m_events))
        ++m_counts.at(static_cast<size_t>(groupOf(each.kind)));
    m_counts.at(static_cast<size_t>(HistoryGroup::All)) = static_cast<int>(m_events.size());
    show();
}

void HistoryModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, When), index(static_cast<int>(m_shown.size()) - 1, When));
}

void HistoryModel::setFilter(HistoryGroup group, const QString &text)
{
    m_group = group;
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    show();
}

void HistoryModel::show()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = m_events.size() - 1; i >= 0; --i) {
        const HistoryEvent &each = m_events.at(i);
        const bool isOfGroup = m_group == HistoryGroup::All || groupOf(each.kind) == m_group;
        if (isOfGroup
            && std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return tells(each, word); }))
            m_shown.append(static_cast<int>(i));
    }
    endResetModel();
}

int HistoryModel::rowOf(const HistoryEvent &event) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (this->event(row) == event)
            return row;
    }
    return -1;
}

QString HistoryModel::asText(const QList<int> &rows) const
{
    QStringList lines;
    for (const int row : rows) {
        const HistoryEvent &each = event(row);
        lines.append(
            QStringList{eventText(each), profilesText(each), keyText(each.key), detailsText(each)}.join(u'\t'));
    }
    return lines.join(u'\n');
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryEvent &each = event(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(each, index.column());
    case Qt::ToolTipRole:
        return toolTipText(
            {index.column() == When ? dateTimeText(each.when.toLocalTime()) : text(each, index.column())});
    case Qt::AccessibleDescriptionRole:
        return index.column() == When ? detailsText(each) : QVariant();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What happened");
    case ProfileName:
        return tr("Profile");
    case Key:
        return tr("Key");
    default:
        return tr("Account");
    }
}

QString HistoryModel::text(const HistoryEvent &event, int column) const
{
    const auto orNone = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    switch (column) {
    case When:
        return ago(event.when.toLocalTime(), m_now.toLocalTime());
    case What:
        return eventText(event);
    case ProfileName:
        return orNone(profilesText(event));
    case Key:
        return orNone(keyText(event.key));
    default:
        return orNone(accountText(event));
    }
}

} // namespace scripto
