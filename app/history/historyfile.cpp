// SPDX-License-Identifier: MIT
#include "app/history/historyfile.h"

#include "app/history/historyechoes.h"
#include "app/state/stateversion.h"

#include <QUuid>

namespace scripto {

HistoryFile::HistoryFile(const QString &path, qsizetype most)
    : m_lines(path, most)
    , m_instance(QUuid::createUuid().toString(QUuid::Id128).first(8))
{
}

Result<void> HistoryFile::append(QList<HistoryEvent> events) const
{
    QByteArrayList lines;
    for (HistoryEvent &event : events) {
        event.instance = m_instance;
        lines.append(lineOf(event));
    }
    return lines.isEmpty() ? Result<void>() : m_lines.append(lines);
}

Result<QList<HistoryEvent>> HistoryFile::read() const
{
    const auto lines = m_lines.read();
    if (!lines)
        return failure(lines.error());
    QList<HistoryEvent> events;
    events.reserve(lines->size());
    for (const QByteArray &line : *lines) {
        if (auto event = isOfNewerVersion(line) ? std::nullopt : eventOf(line))
            events.append(std::move(*event));
    }
    return withoutEchoes(std::move(events));
}

} // namespace scripto
