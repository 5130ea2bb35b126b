// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

class QCheckBox;

namespace scripto {

class RevokeBatchModel;

// The rows of a RevokeBatchModel with a box each, and one for all of them in the header.
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
    int boxAt(const QPoint &position) const; // the row; -1: none
    void followChecked();
    void placeAll();

    RevokeBatchModel &m_rows;
    QCheckBox *m_all;
    int m_pressedBox = -1; // rows stay in place here, but are scrolled
};

} // namespace scripto
