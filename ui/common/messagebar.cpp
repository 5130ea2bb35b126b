// SPDX-License-Identifier: MIT
#include "ui/common/messagebar.h"

#include "ui/common/fonts.h"
#include "ui/common/ringicon.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace scripto {
namespace {

QAccessibleInterface *makeAlert(const QString &, QObject *object)
{
    auto *bar = qobject_cast<MessageBar *>(object);
    return bar ? new QAccessibleWidget(bar, QAccessible::AlertMessage) : nullptr;
}

QString withoutDigits(QString text)
{
    text.removeIf([](QChar c) { return c.isDigit(); });
    return text;
}

} // namespace

bool isWorthAnnouncing(const QString &text, const QString &before)
{
    return withoutDigits(text) != withoutDigits(before);
}

MessageBar::MessageBar(QWidget *parent)
    : Notice(parent)
    , m_button(new QPushButton)
{
    QAccessible::installFactory(makeAlert); // installing the same function again has no effect
    setAccessibleName(tr("Message"));
    setKind(m_button, ButtonKind::Bar);
    row()->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &MessageBar::actionClicked);
    clear();
}

void MessageBar::showMessage(const Message &message)
{
    if (message == m_message)
        return;
    const bool sameSource = message.kind == m_message.kind && message.icon == m_message.icon;
    const bool isNews = isWorthAnnouncing(message.rich, m_message.rich);
    const bool keepRing = m_ring && sameSource;
    m_message = message;
    m_ring = keepRing;
    if (!keepRing)
        ringIcon()->setIcon(message.icon.value_or(iconOf(message.kind)), toneOf(message.kind));
    setText(message.kind, message.rich);
    m_button->setText(withoutMnemonic(message.action));
    m_button->setToolTip(toolTipText({message.actionHint}));
    m_button->setAccessibleDescription(message.actionHint);
    m_button->setIcon(message.actionIcon ? toneIcon(*message.actionIcon) : QIcon());
    m_button->setVisible(!message.action.isEmpty());
    const int end = message.action.isEmpty() ? px(12) : px(8);
    row()->setContentsMargins(px(12), px(8), end, px(8));
    setAccessibleDescription(plainText());
    updateVisible();
    if (isNews)
        announce();
}

void MessageBar::setCountdown(qreal left)
{
    m_ring = true;
    ringIcon()->setCountdown(left, toneOf(m_message.kind));
}

void MessageBar::setWaiting()
{
    m_ring = true;
    ringIcon()->setWaiting(toneOf(m_message.kind));
}

void MessageBar::clear()
{
    m_message = {};
    m_ring = false;
    ringIcon()->setNothing();
    setText(m_message.kind, {});
    m_button->hide();
    setAccessibleDescription({});
    updateVisible();
}

void MessageBar::setKeepsHeight(bool keeps)
{
    m_keepsHeight = keeps;
    updateVisible();
}

void MessageBar::updateVisible()
{
    const bool visible = m_keepsHeight || !isEmpty();
    if (std::exchange(m_takesRoom, visible) != visible)
        setVisible(visible);
    fitText();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    Notice::resizeEvent(event);
    fitText();
}

// In a low window the layout would cut off the last line rather than take a row from the table.
void MessageBar::fitText()
{
    setMinimumHeight(qMax(px(44), isEmpty() ? 0 : layout()->totalHeightForWidth(width())));
}

void MessageBar::paintEvent(QPaintEvent *event)
{
    if (!isEmpty())
        Notice::paintEvent(event);
}

void MessageBar::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    // AT-SPI has no alert event of its own: screen readers announce an alert when it comes into view.
    if (isVisible()) {
        QAccessibleEvent shown(this, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    }
}

} // namespace scripto
