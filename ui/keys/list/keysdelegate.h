// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace scripto {

class KeysFilter;
class KeysView;
struct KeyRow;

// Paints the cells of the key table. Colour means that a decision is needed; everything else is muted.
class KeysDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit KeysDelegate(const KeysFilter &keys, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const KeysFilter &m_keys;
};

} // namespace scripto
