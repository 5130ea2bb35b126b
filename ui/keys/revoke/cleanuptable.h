// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

class QCheckBox;

namespace scripto {

class CleanUpModel;

// The table of a CleanUpModel with a check box per row, and one for all rows in the header. It is never higher than its
// rows.
class CleanUpTable final : public QTableView {
    Q_OBJECT

public:
    explicit CleanUpTable(CleanUpModel &rows, QWidget *parent = nullptr);

    int hoveredRow() const { return m_hovered; } // -1 if none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    int boxAt(const QPoint &position) const; // -1 if none
    void hover(int row);
    void followChecked();
    int reasonWidth() const;
    void fitColumns();
    void placeAll();

    CleanUpModel &m_rows;
    QCheckBox *m_all;
    int m_reasonWidth = 0;
    int m_hovered = -1;
    int m_pressedBox = -1; // a row, not a position: the table may scroll meanwhile
};

} // namespace scripto
