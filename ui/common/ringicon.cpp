// SPDX-License-Identifier: MIT
#include "ui/common/ringicon.h"

#include "ui/common/paint.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace scripto {
namespace {

constexpr int delayMs = 300;
constexpr int stepMs = 80;
constexpr int stepsInTurn = 12;

} // namespace

RingIcon::RingIcon(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RingIcon::setNothing()
{
    become(Nothing{}, m_tone);
}

void RingIcon::setIcon(Icon icon, Tone tone)
{
    become(icon, tone);
}

void RingIcon::setCountdown(qreal left, Tone tone)
{
    become(Countdown{left}, tone);
}

void RingIcon::setWaiting(Tone tone)
{
    if (isWaiting() && m_tone == tone)
        return;
    become(Waiting{0}, tone);
    if (isVisible())
        startTurning();
}

void RingIcon::startTurning()
{
    if (style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this))
        m_delay.start(delayMs, this);
}

void RingIcon::stopTurning()
{
    m_delay.stop();
    m_turn.stop();
}

void RingIcon::become(const What &what, Tone tone)
{
    stopTurning();
    m_what = what;
    m_tone = tone;
    update();
}

QSize RingIcon::sizeHint() const
{
    return {px(16), px(16)};
}

void RingIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor &colour = isEnabled() ? theme.tone(m_tone) : theme.disabled;
    if (const auto *icon = std::get_if<Icon>(&m_what))
        paintIcon(&painter, rect(), *icon, colour);
    else if (const auto *countdown = std::get_if<Countdown>(&m_what))
        paintCountdown(&painter, rect(), colour, countdown->left);
    else if (const auto *waiting = std::get_if<Waiting>(&m_what))
        paintWait(&painter, rect(), colour, 360.0 * waiting->steps / stepsInTurn);
}

void RingIcon::showEvent(QShowEvent *event)
{
    if (isWaiting())
        startTurning();
    QWidget::showEvent(event);
}

void RingIcon::hideEvent(QHideEvent *event)
{
    stopTurning();
    QWidget::hideEvent(event);
}

void RingIcon::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_delay.timerId()) {
        m_delay.stop();
        m_turn.start(stepMs, this);
    } else if (auto *waiting = std::get_if<Waiting>(&m_what); waiting && event->timerId() == m_turn.timerId()) {
        waiting->steps = (waiting->steps + 1) % stepsInTurn;
        update();
    }
}

} // namespace scripto
