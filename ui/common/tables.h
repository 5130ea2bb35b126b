// SPDX-License-Identifier: MIT
#pragma once

class QSize;
class QTableView;

namespace scripto {

// How all tables behave: whole rows, no grid, nothing to edit. After setModel().
void setUpTable(QTableView &table);

// How those in dialogs look, too; they are not sorted.
void setUpDialogTable(QTableView &table);

// With room for that many of its rows, or for all where there are fewer.
QSize dialogTableSize(const QTableView &table, int rows);
constexpr int dialogTableRows = 9; // to show; more are scrolled
constexpr int dialogTableFewest = 3;

} // namespace scripto
