// SPDX-License-Identifier: MIT
#pragma once

#include "app/history/historyevent.h"
#include "app/state/appendlog.h"

namespace scripto {

// The history on disk, JSON Lines. A value: copies are for the same file, and may go to the worker, where its methods
// belong.
class HistoryFile {
public:
    static constexpr qsizetype mostEvents = 10'000;

    explicit HistoryFile(const QString &path, qsizetype most = mostEvents);

    // All or none.
    Result<void> append(QList<HistoryEvent> events) const;
    // Oldest first.
    Result<QList<HistoryEvent>> read() const;

private:
    AppendLog m_lines;
    QString m_instance;
};

} // namespace scripto
