// SPDX-License-Identifier: MIT
#pragma once

#include <QModelIndex>
#include <QObject>

#include <functional>

class QPoint;
class QTableView;

namespace scripto {

// Opens the context menu of a table's rows: by the right button under the pointer, and by the keys Menu and Shift+F10
// at the current row, which is scrolled into sight.
class RowMenu final : public QObject {
    Q_OBJECT

public:
    // `open` gets the place in global coordinates. Owned by the view.
    RowMenu(QTableView &view, std::function<void(const QPoint &place)> open);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QModelIndex row() const;
    void openAtCurrent();

    QTableView &m_view;
    std::function<void(const QPoint &)> m_open;
};

} // namespace scripto
