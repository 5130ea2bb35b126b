// SPDX-License-Identifier: MIT
#include "app/history/history.h"

#include "app/core/worker.h"
#include "app/history/historyechoes.h"

namespace scripto {

History::History(HistoryFile file, Worker &worker, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_worker(worker)
{
}

void History::add(const HistoryEvent &event)
{
    const QList<HistoryEvent> events = std::exchange(m_unwritten, {}) + QList{event};
    m_worker
        .run([file = m_file, events]() -> Result<Done> {
            const auto written = file.append(events);
            return written ? Result<Done>(Done()) : failure(written.error());
        })
        ->then(this, [this, events](const Result<Done> &written) {
            m_problem.reset();
            if (!written) {
                m_problem = written.error();
                m_unwritten += events;
            }
            Q_EMIT changed();
        });
}

Call<History::Content> *History::read()
{
    return m_worker.run([file = m_file, unwritten = m_unwritten, problem = m_problem]() -> Result<Content> {
        const auto events = file.read();
        if (events)
            return Content{withoutEchoes(*events + unwritten), problem};
        return Content{unwritten, events.error()};
    });
}

} // namespace scripto
