// SPDX-License-Identifier: MIT
#include "ui/common/chip.h"

#include "ui/common/paint.h"
#include "ui/common/style.h"

#include <QKeyEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace scripto {
namespace {

constexpr int countGap = 6;
constexpr int chevronRoom = 22; // with the gap before it

} // namespace

Chip::Chip(const QString &name, QWidget *parent)
    : QPushButton(name, parent)
{
    setKind(this, ButtonKind::Chip);
    setAutoDefault(false);
}

void Chip::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    // The name alone is the accessible name, so that a filter can be found whatever its count.
    setAccessibleDescription(count < 0 ? QString() : count == 1 ? tr("1 key") : tr("%1 keys").arg(count));
    updateGeometry();
    update();
}

void Chip::setHighlighted(bool highlighted)
{
    m_highlighted = highlighted;
    update();
}

QString Chip::countText() const
{
    return m_count < 0 ? QString() : QString::number(m_count);
}

QSize Chip::sizeHint() const
{
    // As wide as when checked, so that checking it moves no neighbour.
    const QFontMetrics metrics(fontOf(FontRole::BodyMedium));
    int width = 2 * px(12) + metrics.horizontalAdvance(text());
    if (m_count >= 0)
        width += px(countGap) + metrics.horizontalAdvance(countText());
    if (menu())
        width += px(chevronRoom);
    return {width, QPushButton::sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (m_highlighted)
        option.state |= QStyle::State_On;
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const bool on = option.state & QStyle::State_On;
    const Theme &theme = themeOf(this);
    const QFont label = fontOf(on ? FontRole::BodyMedium : FontRole::Body);
    const QColor name = on ? theme.accentText : theme.text2;
    const QFontMetrics metrics(label);
    const int nameWidth = metrics.horizontalAdvance(text());
    const int countWidth = metrics.horizontalAdvance(countText());
    const int gap = m_count < 0 ? 0 : px(countGap);
    const int chevron = menu() ? px(chevronRoom) : 0;
    const QRect nameRect((width() - nameWidth - gap - countWidth - chevron) / 2, 0, nameWidth, height());
    const QRect countRect(nameRect.right() + 1 + gap, 0, countWidth, height());
    paintText(&painter, QStyle::visualRect(layoutDirection(), rect(), nameRect), text(), label,
              isEnabled() ? name : theme.disabled);
    paintText(&painter, QStyle::visualRect(layoutDirection(), rect(), countRect), countText(), label,
              isEnabled() ? (on ? name : theme.text3) : theme.disabled);
    if (!menu())
        return;
    const QRect icon(countRect.right() + 1 + chevron - px(16), (height() - px(16)) / 2, px(16), px(16));
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), Icon::Down, name);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        event->ignore(); // handled by the bar
        break;
    default:
        QPushButton::keyPressEvent(event);
    }
}

} // namespace scripto
