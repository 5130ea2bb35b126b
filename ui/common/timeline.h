// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

namespace scripto {

struct TimelineEntry {
    QString text; // plain
    QDateTime at;
    Tone tone = Tone::Text2; // of the dot

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

// What happened and when, each with a dot on a line.
class Timeline final : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    // Newest first. Times are shown relative to `now`.
    void setEntries(const QList<TimelineEntry> &entries, const QDateTime &now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *addEntry(const TimelineEntry &entry, const QDateTime &now);

    QList<TimelineEntry> m_entries;
    QDate m_today;
    QList<QWidget *> m_rows;
};

} // namespace scripto
