// SPDX-License-Identifier: MIT
#pragma once

class QSize;
class QTableView;

namespace scripto {

// Sets the behaviour of all tables: whole rows, no grid, no editing. To be called after setModel().
void setUpTable(QTableView &table);

// Also sets the look of tables in dialogs, which are not sorted.
void setUpDialogTable(QTableView &table);

// The size for that many rows, or for all if there are fewer.
QSize dialogTableSize(const QTableView &table, int rows);
constexpr int dialogTableRows = 9; // visible rows; further ones scroll
constexpr int dialogTableFewest = 3;

} // namespace scripto
