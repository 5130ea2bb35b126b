// SPDX-License-Identifier: MIT
#include "ui/common/timeline.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/paint.h"
#include "ui/common/relativetime.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace scripto {

namespace {

constexpr int dotColumn = 20;
constexpr int dotSize = 8;
constexpr int eventLine = 20;
constexpr int eventGap = 8;

} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(eventGap));
}

void Timeline::setEntries(const QList<TimelineEntry> &entries, const QDateTime &now)
{
    if (entries == m_entries && m_today == now.date())
        return;
    m_entries = entries;
    m_today = now.date();
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const TimelineEntry &entry : entries)
        m_rows.append(addEntry(entry, now));
    update();
}

QWidget *Timeline::addEntry(const TimelineEntry &entry, const QDateTime &now)
{
    auto *row = new QWidget(this);
    auto *what = new ElidedLabel(FontRole::Body, Tone::Text, row);
    auto *when = new ElidedLabel(FontRole::Small, Tone::Text2, row);
    what->setPlain(entry.text);
    what->setFixedHeight(px(eventLine));
    when->setPlain(dayTimeText(entry.at.toLocalTime(), now.toLocalTime()));
    auto *texts = new QVBoxLayout(row);
    texts->setContentsMargins(isRightToLeft() ? 0 : px(dotColumn), 0, isRightToLeft() ? px(dotColumn) : 0, 0);
    texts->setSpacing(0);
    texts->addWidget(what);
    texts->addWidget(when);
    layout()->addWidget(row);
    return row;
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QSize size(px(dotSize), px(dotSize));
    QRect above;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QRect line(0, m_rows.at(i)->y(), px(dotSize), px(eventLine));
        const QRect dot = QStyle::visualRect(layoutDirection(), rect(),
                                             QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, line));
        if (above.isValid())
            paintHairline(&painter,
                          QRect(dot.center().x(), above.bottom() + px(2), 1, dot.top() - above.bottom() - px(4)),
                          theme.buttonEdge);
        paintRounded(&painter, dot.adjusted(1, 1, -1, -1), px(dotSize), theme.tone(m_entries.at(i).tone));
        above = dot;
    }
}

} // namespace scripto
