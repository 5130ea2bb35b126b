// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace scripto {

class ProfilesModel;

// Paints a profile on two lines: name, "Active" and state, then account and masked key, or the repair link. A narrow
// pane shows the state as an icon only, and no key.
class ProfilesDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ProfilesDelegate(const ProfilesModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // The rectangle of the row's link if the row is drawn in `rect`; empty if it has none.
    QRect linkAt(const QRect &rect, int row) const;

private:
    void paintNameLine(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option, int row) const;
    void paintAccountLine(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option, int row) const;

    const ProfilesModel &m_model;
};

} // namespace scripto
