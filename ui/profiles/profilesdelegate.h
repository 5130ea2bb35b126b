// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/profilerowlayout.h"

#include <QStyledItemDelegate>

namespace scripto {

class ProfilesView;

// Paints a profile on two lines: name, “CLI uses this” and what is wrong, then the account, and “Use” in a row that
// offers it.
class ProfilesDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    // `view` owns the delegate and knows what is hovered.
    ProfilesDelegate(const ProfilesModel &model, ProfilesView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // The parts of the row if it is drawn in `rect`.
    ProfileRowLayout layoutAt(const QRect &rect, int row) const;

private:
    void paintCard(QPainter *painter, const QStyleOptionViewItem &option, int row) const;
    void paintUse(QPainter *painter, const ProfileRowLayout &parts, int row) const;

    const ProfilesModel &m_model;
    const ProfilesView &m_view;
};

} // namespace scripto
