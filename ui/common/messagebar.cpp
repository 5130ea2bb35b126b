// SPDX-License-Identifier: MIT
#include "ui/common/messagebar.h"

#include "ui/common/accessibleroles.h"
#include "ui/common/fonts.h"
#include "ui/common/ringicon.h"
#include "ui/common/style.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace scripto {
namespace {

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
    , m_verb(new QPushButton)
    , m_close(new QPushButton(toneIcon(Icon::Close), {}))
{
    makeAlert(this);
    setAccessibleName(tr("Message"));
    setKind(m_button, ButtonKind::Bar);
    setKind(m_verb, ButtonKind::Danger);
    m_verb->setFixedHeight(px(28));
    setKind(m_close, ButtonKind::Icon);
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(toolTipText({m_close->accessibleName()}));
    for (QPushButton *button : {m_button, m_verb, m_close}) {
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
        row()->addWidget(button);
    }
    connect(m_button, &QPushButton::clicked, this, &MessageBar::actionClicked);
    connect(m_verb, &QPushButton::clicked, this, &MessageBar::verbClicked);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::closeClicked);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *from, QWidget *to) {
        if (from && to && isAncestorOf(to) && !isAncestorOf(from))
            m_cameFrom = from;
    });
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
    m_verb->setText(withoutMnemonic(message.verb));
    m_verb->setAccessibleDescription(message.verb.isEmpty() ? QString() : plainText());
    showButtons();
    setAccessibleDescription(plainText());
    const bool wasVisible = isVisible();
    updateVisible();
    if (isNews && wasVisible) // otherwise it has just come into view, which Qt reports
        announce(this);
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
    showButtons();
    setAccessibleDescription({});
    updateVisible();
}

void MessageBar::showButtons()
{
    const bool acts = !m_message.action.isEmpty();
    const bool asks = !m_message.verb.isEmpty();
    const bool leaves = (m_button->hasFocus() && !acts) || (m_verb->hasFocus() && !asks)
        || (m_close->hasFocus() && !m_message.closable);
    if (leaves && m_cameFrom && m_cameFrom->isVisible())
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    m_button->setVisible(acts);
    m_verb->setVisible(asks);
    m_close->setVisible(m_message.closable);
    row()->setContentsMargins(px(12), px(8), acts || m_message.closable ? px(8) : px(12), px(8));
}

void MessageBar::updateVisible()
{
    setVisible(!isEmpty());
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

} // namespace scripto
