// SPDX-License-Identifier: MIT
#include "ui/common/tables.h"

#include "ui/common/fonts.h"

#include <QHeaderView>
#include <QTableView>

namespace scripto {

namespace {

constexpr int rowHeight = 36;
constexpr int headerHeight = 32;
constexpr int leastWidth = 480;

} // namespace

void setUpTable(QTableView &table)
{
    table.setShowGrid(false);
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setEditTriggers(QTableView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QTableView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void setUpDialogTable(QTableView &table)
{
    setUpTable(table);
    table.setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    table.verticalHeader()->setDefaultSectionSize(px(rowHeight));
    QHeaderView *header = table.horizontalHeader();
    header->setFixedHeight(px(headerHeight));
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize dialogTableSize(const QTableView &table, int rows)
{
    return {px(leastWidth),
            px(headerHeight) + qMin(rows, table.model()->rowCount()) * px(rowHeight) + 2 * table.frameWidth()};
}

} // namespace scripto
