// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/call.h"
#include "app/history/historyfile.h"

#include <QTimer>

#include <chrono>
#include <memory>

namespace scripto {

class Worker;

// A journal on disk of what has happened to keys and profiles. All instances of this program append to it.
class History : public QObject {
    Q_OBJECT
public:
    // The first and the longest pause before a failed write is repeated.
    struct Pauses {
        std::chrono::milliseconds first{2'000};
        std::chrono::milliseconds longest{60'000};
    };

    History(HistoryFile file, Worker &worker, Pauses pauses, QObject *parent = nullptr);
    explicit History(HistoryFile file, Worker &worker, QObject *parent = nullptr);
    // Makes a last attempt to write the events that are not on disk yet.
    ~History() override;

    // The worker writes the event at once. If that fails, read() reports it, and the write is repeated with the next
    // event, after pauses, and at the end.
    void add(const HistoryEvent &event);

    struct Content {
        QList<HistoryEvent> events; // oldest first, including those of other instances
        std::optional<Error> problem; // why some may be missing, now or after the program has ended
    };
    // Never fails as a call.
    Call<Content> *read();

    // Why some events would be lost if the program ended now.
    const std::optional<Error> &problem() const { return m_problem; }
    // Retries at once.
    void write();

    const HistoryFile &file() const { return m_file; }
    // To be called when the worker itself has appended to file().
    void noteAppended() { Q_EMIT changed(); }

Q_SIGNALS:
    // This instance has added events.
    void changed();

private:
    struct Queue;

    void onWritten(const Result<Done> &written);

    const HistoryFile m_file;
    Worker &m_worker;
    const Pauses m_pauses;
    const std::shared_ptr<Queue> m_queue; // the unwritten events, which the worker takes
    QTimer m_again;
    std::optional<Error> m_problem; // of the newest write
};

} // namespace scripto
