// SPDX-License-Identifier: MIT
#pragma once

#include "ui/keys/list/keysmodel.h"

#include <QCollator>
#include <QHash>

#include <vector>

namespace scripto {

// The rows of a KeysModel sorted by a column. Of keys that compare equal, those that this program used last come first,
// and names are ascending, in both directions. Keys whose last use is unknown come last in both directions.
//
// Texts are compared once and become numbers, so that sorting again by the same or another column is fast.
class KeysOrder {
public:
    // The model must outlive this object.
    explicit KeysOrder(const KeysModel &model);

    const std::vector<int> &rows() const { return m_rows; }

    void sortBy(int column, Qt::SortOrder order);
    // These follow the model; call them after it has changed.
    void rowsInserted();
    void rowsRemoved(int first, int last);
    // Returns whether the order has changed.
    bool rowsUpdated(const QList<int> &rows);

private:
    // What rows are compared by, in this order.
    struct Rank {
        int group = 0; // the same in both directions
        qint64 value = 0;
        bool isOthers = false;
        int name = 0;
    };
    // Numbers for texts: a lower one sorts first, and those of texts that count as equal are the same.
    using TextRanks = QHash<QString, int>;

    void readNames();
    void readTexts();
    TextRanks collated(QStringList texts) const;
    // The text that a row is sorted by; null if it has none, or the column does not show texts.
    QString textOf(int row) const;
    bool isRanked(int row) const;
    Rank rankOf(int row) const;
    void rankAll();
    bool isBefore(int left, int right) const;
    void sort();

    const KeysModel &m_model;
    QCollator m_collator;
    int m_column = KeysModel::LastUsed;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    TextRanks m_names;
    TextRanks m_texts; // of m_column
    std::vector<Rank> m_ranks; // by row of the model
    std::vector<int> m_rows;
};

} // namespace scripto
