// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/clock.h"
#include "app/history/history.h"
#include "ui/common/dialogframe.h"

class QStackedWidget;

namespace scripto {

class ChipBar;
class EmptyState;
class FilterEdit;
class HistoryModel;
class HistoryView;
class Notice;

// The history, newest first, with a filter. Read when the dialog opens, and again whenever this program adds to it.
class HistoryDialog final : public DialogFrame {
    Q_OBJECT

public:
    HistoryDialog(History &history, Clock clock, QWidget *parent = nullptr);

private:
    void addHead();
    void addTable();
    void reload();
    void take(const History::Content &content);
    void applyFilter();
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
