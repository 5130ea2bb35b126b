// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/history/history.h"
#include "ui/common/paneview.h"


class QStackedWidget;

namespace scripto {

class ChipBar;
class EmptyState;
class FilterEdit;
class HistoryModel;
class HistoryView;
class Notice;
class TextLabel;

// The history, newest first, with a filter. Read when the page opens, and again whenever this program adds to it.
class HistoryPage final : public PaneView {
    Q_OBJECT

public:
    HistoryPage(History &history, Clock clock, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addHead();
    void addTable();
    void reload();
    void take(const History::Content &content);
    void applyFilter();
    void makeCurrent(const std::optional<HistoryEvent> &event);
    void showState();
    void showDetails();
    std::optional<HistoryEvent> current() const;

    History &m_history;
    const Clock m_clock;
    HistoryModel *m_events;
    ChipBar *m_chips;
    FilterEdit *m_filter;
    QStackedWidget *m_stack;
    HistoryView *m_view;
    EmptyState *m_empty;
    TextLabel *m_details;
    Notice *m_notice;
    bool m_isLoaded = false;
    bool m_isReading = false;
    bool m_isOutdated = false; // something was added while it was being read
};

} // namespace scripto
