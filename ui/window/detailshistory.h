// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/profile.h"
#include "app/history/history.h"
#include "app/keys/facts/keyrow.h"
#include "ui/common/timeline.h"

#include <QObject>

namespace scripto {

// The newest events that concern a key or a profile, newest first. A key's include its creation and last use, as far as
// the server reports them; a profile's include its sign-in, and go on under the names that it had before.
QList<TimelineEntry> timelineOf(const KeyRow &row, const QList<HistoryEvent> &events);
QList<TimelineEntry> timelineOf(const Profile &profile, const QList<HistoryEvent> &events);

// The history for the details: read while they are shown, and again when it has changed.
class DetailsHistory final : public QObject {
    Q_OBJECT

public:
    explicit DetailsHistory(History &history, QObject *parent = nullptr);

    // Oldest first; empty until it was read.
    const QList<HistoryEvent> &events() const { return m_events; }
    // Reads it now, and from now on when it changes. Events of other instances come with the next read.
    void begin();
    void end();

Q_SIGNALS:
    void changed();

private:
    void read();

    History &m_history;
    QList<HistoryEvent> m_events;
    bool m_isWanted = false;
    bool m_isReading = false;
    bool m_hasChanged = false; // since the read that is under way began
};

} // namespace scripto
