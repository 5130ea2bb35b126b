// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace scripto {

class ProfilesModel;

// Paints a profile on two lines: name, "Active" and state; account and masked key, or the link that repairs. In a
// narrow pane the state is its icon alone and the key is left out.
class ProfilesDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ProfilesDelegate(const ProfilesModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // Where the link of this row is, for a row drawn in `rect`; empty where it has none.
    QRect linkAt(const QRect &rect, int row) const;

private:
    void paintNameLine(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option, int row) const;
    void paintAccountLine(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option, int row) const;

    const ProfilesModel &m_model;
};

} // namespace scripto
