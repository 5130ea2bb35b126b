// SPDX-License-Identifier: MIT
#include "ui/window/detailshistory.h"

#include "app/core/serverurl.h"
#include "ui/history/historytexts.h"
#include "ui/profiles/profiletexts.h"

#include <algorithm>
#include <utility>

namespace scripto {

namespace {

using Kind = HistoryEvent::Kind;

constexpr qsizetype mostShown = 4;

TimelineEntry entryOf(const HistoryEvent &event)
{
    const bool isOutside = groupOf(event.kind) == HistoryGroup::Outside;
    return {eventText(event), event.when, isOutside ? Tone::Warn : Tone::Text2};
}

bool isAbout(const HistoryEvent &event, const KeyRow &row)
{
    const QString &id = row.key.id;
    return !id.isEmpty() && (event.key.id == id || event.oldKey.id == id)
        && isSameOrigin(QUrl(event.server), row.account.server());
}

bool isNewer(const TimelineEntry &a, const TimelineEntry &b)
{
    return a.at > b.at;
}

} // namespace

QList<TimelineEntry> timelineOf(const KeyRow &row, const QList<HistoryEvent> &events)
{
    QList<TimelineEntry> entries;
    bool isCreationKnown = false;
    for (const HistoryEvent &event : events) {
        if (!isAbout(event, row))
            continue;
        entries.prepend(entryOf(event));
        const bool isNew =
            event.key.id == row.key.id && (event.kind == Kind::KeyCreated || event.kind == Kind::SignedIn);
        isCreationKnown = isCreationKnown || isNew;
    }
    if (row.use.kind == LastUse::Kind::Outside && row.use.source == LastUse::Source::Server)
        entries.append({DetailsHistory::tr("Last used"), row.use.at});
    if (!isCreationKnown && row.key.createdAt.isValid())
        entries.append({DetailsHistory::tr("Created"), row.key.createdAt});
    std::stable_sort(entries.begin(), entries.end(), isNewer);
    return entries.first(qMin(entries.size(), mostShown));
}

QList<TimelineEntry> timelineOf(const Profile &profile, const QList<HistoryEvent> &events)
{
    QList<TimelineEntry> entries;
    QString name = profile.name;
    bool isSignInKnown = false;
    for (auto event = events.rbegin(); event != events.rend() && entries.size() < mostShown; ++event) {
        if (!event->profiles.contains(name))
            continue;
        entries.append(entryOf(*event));
        isSignInKnown = isSignInKnown || event->kind == Kind::SignedIn;
        if (event->kind == Kind::Renamed)
            name = event->other;
    }
    if (!isSignInKnown && signedIn(profile).isValid())
        entries.append({DetailsHistory::tr("Signed in"), signedIn(profile)});
    std::stable_sort(entries.begin(), entries.end(), isNewer);
    return entries.first(qMin(entries.size(), mostShown));
}

DetailsHistory::DetailsHistory(History &history, QObject *parent)
    : QObject(parent)
    , m_history(history)
{
    connect(&history, &History::changed, this, &DetailsHistory::read);
}

void DetailsHistory::begin()
{
    if (!std::exchange(m_isWanted, true))
        read();
}

void DetailsHistory::end()
{
    m_isWanted = false;
}

void DetailsHistory::read()
{
    m_hasChanged = m_isReading;
    if (!m_isWanted || std::exchange(m_isReading, true))
        return;
    m_history.read()->then(this, [this](const Result<History::Content> &content) {
        m_isReading = false;
        if (content)
            m_events = content->events;
        Q_EMIT changed();
        if (std::exchange(m_hasChanged, false))
            read();
    });
}

} // namespace scripto
