// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace scripto {

class PaletteModel;

// Draws the rows of the palette: icon, title with the matching letters in bold, detail or reason, and shortcut.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PaletteDelegate(const PaletteModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PaletteModel &m_model;
};

} // namespace scripto
