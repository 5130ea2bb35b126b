// SPDX-License-Identifier: MIT
#pragma once

#include "ui/keys/list/keysmodel.h"

#include <QJsonObject>
#include <QObject>

#include <array>
#include <optional>

class QHeaderView;
class QMenu;
class QTableView;

namespace scripto {

// What the user decided about a column; empty where nothing.
struct ColumnChoice {
    std::optional<bool> shown;
    std::optional<int> width;

    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};
using ColumnChoices = std::array<ColumnChoice, KeysModel::ColumnCount>;

// Pixels of each column in a pane of this width, 0 for those that leave; for Name the least, as it gets what is over.
// Created, Key, Expires and then Account leave in this order where not all fit, then the user's own choices, and at the
// very last Used by. Without `accounts` there is no column Account.
using ColumnWidths = std::array<int, KeysModel::ColumnCount>;
ColumnWidths columnWidths(int pane, const ColumnChoices &choices, bool accounts = false);

// The columns of the key table: how they share its width, their order of rows, and what the user made of both.
class KeysColumns final : public QObject {
    Q_OBJECT

public:
    // The view has its model and outlives this.
    explicit KeysColumns(QTableView &view);

    void fit(int pane);
    // Whether there is a column Account; at first not.
    void setAccountsShown(bool shown);
    // "Sort by" and "Columns", for menus; the header cannot be reached by keyboard.
    void addTo(QMenu *menu);

    // The columns as the settings store them.
    QJsonObject state() const;
    void restore(const QJsonObject &state);

private:
    bool exists(int column) const { return column != KeysModel::Account || m_accounts; }
    void addSortMenu(QMenu *menu);
    void addColumnMenu(QMenu *menu);
    void showMenu(const QPoint &position);
    void onResized(int column, int width);
    void onSorted(int column, Qt::SortOrder order);
    void choose(int column, bool shown);
    QString titleOf(int column) const;

    QTableView &m_view;
    QHeaderView &m_header;
    ColumnChoices m_choices;
    int m_pane = 0;
    bool m_accounts = false;
    int m_sortColumn = KeysModel::LastUsed;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    bool m_fitting = false;
};

} // namespace scripto
