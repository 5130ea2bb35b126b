// SPDX-License-Identifier: MIT
#include "app/history/historyechoes.h"

#include <QSet>

#include <algorithm>

namespace scripto {

namespace {

using Kind = HistoryEvent::Kind;

// The longest time between a change of config.json and another instance noticing it.
constexpr qint64 echoMs = 5'000;

bool hasVanished(const HistoryEvent &event)
{
    return event.kind == Kind::KeyGone || event.kind == Kind::KeyExpired;
}

// Whether `event` reports a change of one of these profiles by this program.
bool tellsOf(const HistoryEvent &event, const QStringList &profiles)
{
    const QStringList names = event.profiles + QStringList(event.other);
    return event.kind != Kind::ChangedOutside && !hasVanished(event) && event.kind != Kind::KeyRevoked
        && std::any_of(names.begin(), names.end(), [&](const QString &name) { return profiles.contains(name); });
}

bool isEchoOf(const HistoryEvent &event, const HistoryEvent &cause)
{
    return cause.instance != event.instance && tellsOf(cause, event.profiles);
}

bool areNear(const HistoryEvent &a, const HistoryEvent &b)
{
    return qAbs(a.when.msecsTo(b.when)) <= echoMs;
}

// Whether the event echoes an action of another instance, before or after it.
bool isEcho(const QList<HistoryEvent> &events, qsizetype at)
{
    const HistoryEvent &event = events.at(at);
    for (qsizetype i = at - 1; i >= 0 && areNear(events.at(i), event); --i) {
        if (isEchoOf(event, events.at(i)))
            return true;
    }
    for (qsizetype i = at + 1; i < events.size() && areNear(events.at(i), event); ++i) {
        if (isEchoOf(event, events.at(i)))
            return true;
    }
    return false;
}

// Whether another instance has already reported the same change by another program.
bool isTold(const QList<HistoryEvent> &told, const HistoryEvent &event)
{
    for (qsizetype i = told.size() - 1; i >= 0 && areNear(told.at(i), event); --i) {
        const HistoryEvent &other = told.at(i);
        if (other.kind == event.kind && other.instance != event.instance && other.profiles == event.profiles)
            return true;
    }
    return false;
}

QString placeOf(const HistoryEvent &event)
{
    return event.server + u'\n' + event.key.id;
}

} // namespace

QList<HistoryEvent> withoutEchoes(QList<HistoryEvent> events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const HistoryEvent &a, const HistoryEvent &b) { return a.when < b.when; });
    QSet<QString> accounted; // revoked, or already reported as gone
    for (const HistoryEvent &event : std::as_const(events)) {
        if (event.kind == Kind::KeyRevoked)
            accounted.insert(placeOf(event));
    }
    QList<HistoryEvent> left;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const HistoryEvent &event = events.at(i);
        if (event.kind == Kind::ChangedOutside && (isEcho(events, i) || isTold(left, event)))
            continue;
        if (hasVanished(event)) {
            if (accounted.contains(placeOf(event)))
                continue;
            accounted.insert(placeOf(event));
        }
        left.append(event);
    }
    return left;
}

} // namespace scripto
