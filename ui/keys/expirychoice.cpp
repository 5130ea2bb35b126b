// SPDX-License-Identifier: MIT
#include "ui/keys/expirychoice.h"

#include "ui/common/fonts.h"
#include "ui/common/formfield.h"
#include "ui/common/relativetime.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace scripto {

namespace {

constexpr int endless = 0; // item data: days, or one of these constants
constexpr int someDate = -1;
constexpr int defaultDays = 90;
constexpr int longestDays = 365; // Source: measured on Better Auth 1.7.5
constexpr std::chrono::seconds day = std::chrono::hours(24);
constexpr std::chrono::minutes untilReceived(1); // the server counts from then, and must not reach the next day
constexpr std::chrono::seconds sameLife = std::chrono::minutes(1); // a server's two clock readings differ a little

} // namespace

ExpiryChoice::ExpiryChoice(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_lives(new QComboBox)
    , m_date(new QDateEdit)
    , m_livesField(new FormField(tr("Expiry"), m_lives))
    , m_dateField(new FormField(tr("Expiry date"), m_date))
{
    addLives();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(16));
    layout->addWidget(m_livesField);
    layout->addWidget(m_dateField);
    m_dateField->hide();
    connect(m_lives, &QComboBox::currentIndexChanged, this, [this] {
        m_dateField->setVisible(asksForDate());
        Q_EMIT changed();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &ExpiryChoice::changed);
}

void ExpiryChoice::addLives()
{
    const QDateTime now = m_clock().toLocalTime();
    m_lives->addItem(tr("Never"), endless);
    const auto addDays = [&](const QString &text, int days) {
        m_lives->addItem(tr("%1, until %2").arg(text, dateText(now.addDays(days))), days);
    };
    addDays(tr("7 days"), 7);
    addDays(tr("30 days"), 30);
    addDays(tr("90 days"), defaultDays);
    addDays(tr("1 year"), longestDays);
    m_lives->addItem(tr("A date…"), someDate);
    m_lives->setCurrentIndex(m_lives->findData(defaultDays));

    // A key expires at the end of its last day. The range stays within the server's limits: at least a day, at most a
    // year.
    m_date->setDateRange(now.date().addDays(1), now.date().addDays(longestDays - 1));
    m_date->setDate(now.date().addDays(defaultDays));
    m_date->setDisplayFormat(dateFormat());
    m_date->setCalendarPopup(true);
    m_date->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
}

bool ExpiryChoice::asksForDate() const
{
    return m_lives->currentData().toInt() == someDate;
}

std::optional<std::chrono::seconds> ExpiryChoice::life() const
{
    if (asksForDate()) {
        const std::chrono::seconds left(m_clock().toLocalTime().secsTo(m_date->date().endOfDay()));
        return std::max<std::chrono::seconds>(left - untilReceived, day);
    }
    const int days = m_lives->currentData().toInt();
    return days == endless ? std::nullopt : std::optional(days * day);
}

void ExpiryChoice::setLife(std::optional<std::chrono::seconds> life)
{
    const auto days = life ? static_cast<int>((*life + day / 2) / day) : endless;
    const int index = m_lives->findData(days);
    const bool isListed = index >= 0 && (!life || (days > 0 && std::chrono::abs(*life - days * day) <= sameLife));
    m_lives->setCurrentIndex(isListed ? index : m_lives->findData(someDate));
    if (!isListed)
        m_date->setDate(m_clock().toLocalTime().addSecs(life->count()).date());
}

void ExpiryChoice::setError(const QString &plain)
{
    m_livesField->setError(plain);
    if (m_livesField->hasError())
        m_lives->setFocus();
}

} // namespace scripto
