// SPDX-License-Identifier: MIT
#pragma once

class QSize;
class QTableView;

namespace scripto {

// How the tables in dialogs look and behave: whole rows, no grid, nothing to edit, no sorting. After setModel().
void setUpDialogTable(QTableView &table);

// With room for that many of its rows, or for all where there are fewer.
QSize dialogTableSize(const QTableView &table, int rows);
constexpr int dialogTableRows = 9; // to show; more are scrolled
constexpr int dialogTableFewest = 3;

} // namespace scripto
