// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace scripto {

class CleanUpModel;

// Paints the cells of a CleanUpTable.
class CleanUpDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int nameStart = 56; // after the check box, in the column of names

    CleanUpDelegate(const CleanUpModel &rows, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const CleanUpModel &m_rows;
};

} // namespace scripto
