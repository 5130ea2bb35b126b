// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <functional>

namespace scripto {

class HistoryModel;

// The table "History". Ctrl+C and the context menu copy the selected rows as text.
class HistoryView final : public QTableView {
    Q_OBJECT

public:
    explicit HistoryView(HistoryModel &events, QWidget *parent = nullptr);

    // Runs `change`, which replaces the events. If the user has scrolled, the uppermost row stays where it is.
    void keepPlace(const std::function<void()> &change);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void copySelected() const;
    void fitColumns();
    int accountWidth() const;

    HistoryModel &m_events;
};

} // namespace scripto
