// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

class QCheckBox;

namespace scripto {

class RevokeBatchModel;

// The table of a RevokeBatchModel with a check box per row, and one for all rows in the header.
class RevokeBatchView final : public QTableView {
    Q_OBJECT

public:
    explicit RevokeBatchView(RevokeBatchModel &rows, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int boxAt(const QPoint &position) const; // -1 if none
    void followChecked();
    void placeAll();

    RevokeBatchModel &m_rows;
    QCheckBox *m_all;
    int m_pressedBox = -1; // a row, not a position: the view may scroll meanwhile
};

} // namespace scripto
