// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace scripto {

class ProfilesDelegate;
class ProfilesModel;

// The table "Profiles": one painted column of two-line rows, with the links in them.
class ProfilesView final : public QTableView {
    Q_OBJECT

public:
    explicit ProfilesView(ProfilesModel &model, QWidget *parent = nullptr);

    int hoveredRow() const; // -1: none
    int hoveredLink() const; // the row whose link the mouse is on; -1: none

Q_SIGNALS:
    void linkClicked(int row);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void applySizes();
    int linkAt(const QPoint &position) const;
    void moveMouse(const QPoint &position);

    ProfilesDelegate *m_delegate;
    QPoint m_mouse{-1, -1}; // in the viewport; outside while the mouse is elsewhere
    int m_pressedLink = -1;
};

} // namespace scripto
