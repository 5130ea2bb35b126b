// SPDX-License-Identifier: MIT
#include "app/history/history.h"

#include "app/core/worker.h"
#include "app/history/historyechoes.h"

#include <QMutex>
#include <QMutexLocker>

#include <algorithm>

namespace scripto {

struct History::Queue {
    QMutex mutex;
    QList<HistoryEvent> events;

    void add(const HistoryEvent &event)
    {
        const QMutexLocker lock(&mutex);
        events.append(event);
    }

    QList<HistoryEvent> waiting()
    {
        const QMutexLocker lock(&mutex);
        return events;
    }

    // Events leave the queue only once they are written.
    Result<Done> write(const HistoryFile &file)
    {
        const QList<HistoryEvent> taken = waiting();
        if (taken.isEmpty())
            return Done();
        if (const auto written = file.append(taken); !written)
            return failure(written.error());
        const QMutexLocker lock(&mutex);
        events.remove(0, taken.size());
        return Done();
    }
};

History::History(HistoryFile file, Worker &worker, Pauses pauses, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_worker(worker)
    , m_pauses(pauses)
    , m_queue(std::make_shared<Queue>())
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &History::write);
}

History::History(HistoryFile file, Worker &worker, QObject *parent)
    : History(std::move(file), worker, Pauses(), parent)
{
}

History::~History()
{
    if (!m_queue->waiting().isEmpty())
        m_worker.run([file = m_file, queue = m_queue] { return queue->write(file); });
}

void History::add(const HistoryEvent &event)
{
    m_queue->add(event);
    write();
}

void History::write()
{
    m_worker.run([file = m_file, queue = m_queue] { return queue->write(file); })
        ->then(this, [this](const Result<Done> &written) { onWritten(written); });
}

void History::onWritten(const Result<Done> &written)
{
    const bool isAgain = m_problem.has_value();
    m_problem = written ? std::nullopt : std::optional(written.error());
    if (written)
        m_again.stop();
    else if (!m_again.isActive())
        m_again.start(isAgain ? std::min(m_again.intervalAsDuration() * 2, m_pauses.longest) : m_pauses.first);
    Q_EMIT changed();
}

Call<History::Content> *History::read()
{
    return m_worker.run([file = m_file, queue = m_queue, problem = m_problem]() -> Result<Content> {
        const QList<HistoryEvent> unwritten = queue->waiting();
        const auto events = file.read();
        if (events)
            return Content{withoutEchoes(*events + unwritten), problem};
        return Content{unwritten, events.error()};
    });
}

} // namespace scripto
