// SPDX-License-Identifier: MIT
#pragma once

#include "ui/history/historytexts.h"

#include <QAbstractTableModel>

#include <array>

namespace scripto {

// The events that match a filter, newest first.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, What, ProfileName, Key, Account, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // `events` oldest first. Times are shown relative to `now`.
    void setEvents(QList<HistoryEvent> events, const QDateTime &now);
    void setNow(const QDateTime &now);
    // Matches events that contain all words of `text`, in any place.
    void setFilter(HistoryGroup group, const QString &text);

    bool isEmpty() const { return m_events.isEmpty(); }
    int count(HistoryGroup group) const { return m_counts.at(static_cast<size_t>(group)); }
    const HistoryEvent &event(int row) const { return m_events.at(m_shown.at(row)); }
    // -1 if the event is not shown.
    int rowOf(const HistoryEvent &event) const;
    // One line per event, with tab-separated columns.
    QString asText(const QList<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void show();
    QString text(const HistoryEvent &event, int column) const;

    QList<HistoryEvent> m_events; // oldest first
    QDateTime m_now;
    HistoryGroup m_group = HistoryGroup::All;
    QStringList m_words;
    QList<int> m_shown; // indexes in m_events
    std::array<int, 5> m_counts{};
};

} // namespace scripto
