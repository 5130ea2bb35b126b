// SPDX-License-Identifier: MIT
#pragma once

#include "app/history/historyevent.h"
#include "app/state/appendlog.h"

namespace scripto {

// The history on disk, as JSON Lines. A value: copies refer to the same file and may be passed to the worker, which is
// where its methods must run.
class HistoryFile {
public:
    static constexpr qsizetype mostEvents = 10'000;

    explicit HistoryFile(const QString &path, qsizetype most = mostEvents);

    // Appends all or none.
    Result<void> append(QList<HistoryEvent> events) const;
    // Oldest first.
    Result<QList<HistoryEvent>> read() const;

private:
    AppendLog m_lines;
    QString m_instance;
};

} // namespace scripto
