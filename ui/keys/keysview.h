// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace scripto {

class KeysFilter;

// The table "Keys". Hover is the whole row's; the row under the mouse, those selected and those that are held show
// their action.
class KeysView final : public QTableView {
    Q_OBJECT

public:
    explicit KeysView(KeysFilter &keys, QWidget *parent = nullptr);

    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    int hoveredRow() const; // -1: none
    bool isActionHovered() const;
    bool showsAction(int row) const;

Q_SIGNALS:
    void actionClicked(int row);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void applySizes();
    void moveMouse(const QPoint &position);
    int actionAt(const QPoint &position) const; // the row; -1: none

    KeysFilter &m_keys;
    QPoint m_mouse{-1, -1}; // in the viewport; outside while the mouse is elsewhere
    int m_pressedAction = -1;
    bool m_compact = false;
};

} // namespace scripto
