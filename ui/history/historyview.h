// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace scripto {

class HistoryModel;

// The table "History". Ctrl+C and the context menu copy the selected rows as text.
class HistoryView final : public QTableView {
    Q_OBJECT

public:
    explicit HistoryView(HistoryModel &events, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void copySelected() const;

    HistoryModel &m_events;
};

} // namespace scripto
