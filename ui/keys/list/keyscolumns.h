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

// The user's choices for a column; empty if there are none.
struct ColumnChoice {
    std::optional<bool> shown;
    std::optional<int> width;

    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};
using ColumnChoices = std::array<ColumnChoice, KeysModel::ColumnCount>;

// The width of each column in pixels for a pane of this width; 0 hides it. Columns grow with their texts in the present
// font. Name has a limit, and Used by takes the rest. If space is short, Name shrinks, then Created, Key and Expires
// are hidden in this order unless the user chose to show them, then Account, then the user's choices, and last Used by
// and Last used. Without `accounts` there is no column Account.
using ColumnWidths = std::array<int, KeysModel::ColumnCount>;
ColumnWidths columnWidths(int pane, const ColumnChoices &choices, bool accounts = false);

// The columns of the key table: widths, visibility and sort order.
class KeysColumns final : public QObject {
    Q_OBJECT

public:
    // The view must have its model and outlive this object.
    explicit KeysColumns(QTableView &view);

    // Called for each new width of the table, and whenever the font changes.
    void fit(int pane);
    // Shows the column Account; off by default.
    void setAccountsShown(bool shown);
    // Adds "Sort by" and "Columns": the header is not reachable by keyboard.
    void addTo(QMenu *menu);

    // The columns' state for the settings.
    QJsonObject state() const;
    void restore(const QJsonObject &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool exists(int column) const { return column != KeysModel::Account || m_accounts; }
    void addSortMenu(QMenu *menu);
    void addColumnMenu(QMenu *menu);
    void showMenu(const QPoint &position);
    void onResized(int column, int width);
    void onSorted(int column, Qt::SortOrder order);
    void choose(int column, bool shown);
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
