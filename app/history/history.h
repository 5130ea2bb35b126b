// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/history/historyfile.h"

namespace scripto {

class Worker;

// What has happened to keys and profiles, as a journal on disk that all instances of this program append to.
class History : public QObject {
    Q_OBJECT
public:
    History(HistoryFile file, Worker &worker, QObject *parent = nullptr);

    // Written by the worker at once. What cannot be written is kept for as long as the program runs, told by read(),
    // and tried again with the next event.
    void add(const HistoryEvent &event);

    struct Content {
        QList<HistoryEvent> events; // oldest first, those of other instances among them
        std::optional<Error> problem; // why some may be missing, now or after the end of the program
    };
    // Never fails as a call.
    Call<Content> *read();

    const HistoryFile &file() const { return m_file; }
    // For what the worker has appended to file() by itself.
    void noteAppended() { Q_EMIT changed(); }

Q_SIGNALS:
    // By this instance.
    void changed();

private:
    const HistoryFile m_file;
    Worker &m_worker;
    QList<HistoryEvent> m_unwritten;
    std::optional<Error> m_problem; // of the newest write
};

} // namespace scripto
