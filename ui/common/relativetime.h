// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace scripto {

// Texts for points in time. Pure: `now` is passed in, and days are those of its time zone (pass local time). An invalid
// time yields "Never". A time slightly in the future (because clocks differ) is "Just now".

// "Just now", "12 s ago", "4 min ago", "2 h ago", "Yesterday", "3 days ago", "6 weeks ago", "7 months ago",
// "2 years ago". agoInSentence() is for the middle of a sentence ("yesterday", "never").
QString ago(const QDateTime &time, const QDateTime &now);
QString agoInSentence(const QDateTime &time, const QDateTime &now);

// When to ask ago() again: when its text changes within the first hour, afterwards each hour; at least a second.
std::chrono::milliseconds untilAgoChanges(const QDateTime &time, const QDateTime &now);

// For the middle of a sentence: "in 3 days", "tomorrow", "in 5 h", "in 20 min"; a time in the past as in
// agoInSentence().
QString aheadInSentence(const QDateTime &time, const QDateTime &now);

// "3 Mar 2026", as the language writes it, in the time zone of `time`; dateTimeText() adds "22:14".
QString dateText(const QDateTime &time);
QString dateFormat(); // of dateText(), for QDateTimeEdit
QString dateTimeText(const QDateTime &time);
// "Today, 20:41", "Yesterday, 20:41", otherwise as dateTimeText().
QString dayTimeText(const QDateTime &time, const QDateTime &now);

// "4:32" for a number of seconds; never negative.
QString minutesText(qint64 seconds);

} // namespace scripto
